"""Lists under a lead-in: an item that is no sentence of its own is read as the end of the lead-in.

"Migraine can be triggered by:" and "stress" make one sentence; what it claims stands at the item.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from lint.model import BlockKind, Document, Span
from lint.nlp.lexicon import table, words
from lint.nlp.sentences import split

_ALLOWED = 20_000  # characters read with lead-ins in short articles


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text of a sentence comes from: its own place, and the lead-in put before it."""

    place: Span
    lead: Span = Span(0, 0)
    joint: int = 0

    def at(self, index: int) -> int:
        """The offset in the article of a character of the sentence as read."""
        before = self.lead.end - self.lead.start
        if index < before:
            return self.lead.start + index
        return self.place.start + max(0, index - before - self.joint)

    def clause(self, start: int, end: int) -> Span:
        """The part of a stretch that stands in the sentence's own place."""
        first = self.at(start)
        last = self.at(end - 1) + 1
        if not self.place.start <= first < self.place.end:
            first = self.place.start
        return Span(first, min(max(last, first + 1), self.place.end))


@dataclass(frozen=True, slots=True)
class Joined:
    """An item read with its lead-in: the text shown to the parser and where it comes from."""

    block: int
    text: str
    origin: Origin


def joined(document: Document, claiming: AbstractSet[int]) -> Iterator[Joined]:
    """Items that say nothing by themselves (their block is not in ``claiming``), with lead-ins.

    No more characters than the article has: a lead-in is read again with every item.
    """
    left = max(len(document.text), _ALLOWED)
    leads: dict[int, Span | None] = {}
    for i, block in enumerate(document.blocks):
        if block.kind is not BlockKind.ITEM or block.lead is None or i in claiming:
            continue
        if block.lead not in leads:
            leads[block.lead] = _lead(document, document.blocks[block.lead].span)
        lead = leads[block.lead]
        own = split(document.cut(block.span))
        if lead is None or not own:
            continue
        start, end = own[0]
        place = Span(block.span.start + start, block.span.start + end)
        item = document.cut(place)
        if len(item.split()) > int(table("lists")["longest"]):
            continue
        opening = document.cut(lead)
        joint = _joint(opening)
        small = item if item[:2].isupper() else item[:1].lower() + item[1:]
        left -= len(opening) + len(item)
        if left < 0:
            return
        yield Joined(i, f"{opening}{joint}{small}", Origin(place, lead, len(joint)))


def _lead(document: Document, block: Span) -> Span | None:
    """The last sentence of a lead-in, without its colon; None if it announces nothing."""
    text = document.cut(block).rstrip()
    if not text.endswith(":"):
        return None
    sentences: Sequence[tuple[int, int]] = split(text)
    if not sentences:
        return None
    start, end = sentences[-1]
    inner = text[start:end].rstrip(": ")
    if len(inner.split()) < int(table("lists")["least"]):
        return None
    return Span(block.start + start, block.start + start + len(inner))


def _joint(opening: str) -> str:
    """What joins lead-in and item: a comma behind an aim or a condition."""
    first = opening.split(" ", 1)[0].lower()
    return ", " if first in words("lists", "comma_after") else " "
