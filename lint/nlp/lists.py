"""Lists under a lead-in: an item that is no sentence of its own is read with its lead-in.

"Migraine can be triggered by:" and "stress" make one sentence, "Ginger" and "eases nausea" too;
what it claims stands at the item.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.model import BlockKind, Document, Span
from lint.nlp.joining import Joined, Recipe, acts, headed, join, limit, predicate, verb_in
from lint.nlp.lexicon import words
from lint.nlp.sentences import split


@dataclass(frozen=True, slots=True)
class Own:
    """What a block claims by itself: nothing, advice without an aim, or things without a subject.

    ``whole`` are claims that want nothing.
    """

    whole: bool = False
    advice: bool = False
    headless: bool = False


@dataclass(frozen=True, slots=True)
class _Lead:
    """The words that announce a list, without their colon or question mark.

    A lead-in is ``open`` that an item can end: it has a verb ("Migraine can be triggered by"); one
    that ``breaks`` off says nothing before its items do ("See a doctor if you").
    ``subject`` are those that name what it is about ("Benefits of | ginger"), ``kind`` those that
    say what its items are ("What are the | causes of fatigue"), ``does`` what they do ("Foods that
    | trigger migraine").
    """

    said: Span
    first: str
    last: str
    lender: str
    colon: bool
    open: bool
    breaks: bool
    subject: Span | None
    kind: tuple[Span | str, ...]
    does: Span | None


def listed(document: Document, own: Mapping[int, Own], left: int) -> Iterator[Joined]:
    """Items that do not say all they mean, each with its lead-in.

    No more than ``left`` characters in all: a lead-in is read again with every item.
    """
    leads: dict[int, _Lead | None] = {}
    for i, block in enumerate(document.blocks):
        claimed = own.get(i, _NOTHING)
        at = _above(document, i)
        if at is None:
            continue
        if at not in leads:
            leads[at] = _lead(document, at)
        lead, place = leads[at], _label(document, block.span)
        recipe = _named(lead, place) if lead and place else None
        if recipe is None and (not claimed.whole or _is_ended(document, lead, block.span)):
            place = first_sentence(document, block.span)
            recipe = _recipe(document, lead, place, claimed) if lead and place else None
        if lead and place and recipe:
            one = join(document, i, place, recipe, lead.lender)
            left -= len(one.text)
            if left < 0:
                return
            yield one


_NOTHING = Own()


def _is_ended(document: Document, lead: _Lead | None, block: Span) -> bool:
    """Whether an item ends its lead-in, though it reads as a command: "may help: | Reduce pain"."""
    if lead is None or not lead.breaks:
        return False
    first = document.cut(block).split(maxsplit=1)[:1]
    return bool(first) and acts(first)


def _above(document: Document, index: int) -> int | None:
    """The block that announces an item or the paragraph right under a heading."""
    block = document.blocks[index]
    if block.kind is BlockKind.ITEM:
        return block.section if block.lead is None else block.lead
    under = block.kind is BlockKind.PARAGRAPH and block.section == index - 1
    return block.section if under and index else None


def first_sentence(document: Document, block: Span) -> Span | None:
    """The first sentence of a block, if it is no longer than what hangs on other words."""
    sentences = split(document.cut(block))
    if not sentences:
        return None
    start, end = sentences[0]
    place = Span(block.start + start, block.start + end)
    return place if len(document.cut(place).split()) <= limit("longest") else None


def _recipe(document: Document, lead: _Lead, place: Span, own: Own) -> Recipe | None:
    """What makes the sentence; None if lead-in and item make none."""
    nothing = not (own.advice or own.headless)
    if lead.colon and lead.first in words("lists", "comma_after"):
        return None if own.headless else Recipe((lead.said, ", ", place))
    if lead.subject is not None and predicate(document.cut(place).split()):
        return None if own.advice else Recipe((lead.subject, " ", place), name=True)
    if nothing and (recipe := _named(lead, place)):
        return recipe
    if lead.open and (nothing or lead.breaks):
        return Recipe((lead.said, " ", place))
    return None


def _named(lead: _Lead, place: Span) -> Recipe | None:
    """An item that is one of a kind, or does what its lead-in says."""
    if lead.kind:
        return Recipe((*lead.kind, " include ", place))
    return None if lead.does is None else Recipe((place, ", which ", lead.does))


def _label(document: Document, block: Span) -> Span | None:
    """The name that opens an item and is explained behind: "Dehydration: sweat takes salt"."""
    said = document.cut(block)
    mark = _MARK.search(said, 0, _LABEL)
    if mark is None or len(said[: mark.start()].split()) > limit("subject"):
        return None
    return Span(block.start, block.start + mark.start())


def _lead(document: Document, index: int) -> _Lead | None:
    """The last sentence of a lead-in; None if it announces nothing."""
    block = document.blocks[index]
    text = document.cut(block.span).rstrip()
    sentences = split(text)
    if not sentences:
        return None
    start, end = sentences[-1]
    inner = text[start:end].rstrip(_EDGES)
    said = inner.split()
    if not said or len(inner) > _LONGEST:
        return None
    colon = text.endswith(":")
    place = Span(block.span.start + start, block.span.start + start + len(inner))
    heading = block.kind in {BlockKind.HEADING, BlockKind.TITLE, BlockKind.QUESTION}
    subject, kind, does = _subject(said), _kind(said), _does(said)
    compound = _compound(place, said) if kind is None else ()
    short = len(said) < limit("least") and subject is None
    if short or not (colon or subject or kind or compound or does):
        return None
    return _Lead(
        place,
        said[0].lower(),
        said[-1].lower(),
        "the heading" if heading else "the lead-in",
        colon,
        colon and _is_clause(said),
        _breaks(said),
        _within(place, inner, subject),
        (whole,) if (whole := _within(place, inner, kind)) else compound,
        _within(place, inner, does),
    )


def _is_clause(said: list[str]) -> bool:
    """Whether a lead-in has a verb, as far as words tell."""
    return _breaks(said) or verb_in(said) is not None or any(acts([w]) for w in said)


def _breaks(said: list[str]) -> bool:
    """Whether a lead-in ends within a clause: "it may help to", "see a doctor if they"."""
    lower = [w.lower() for w in said]
    if lower[-1] in words("lists", "unfinished"):
        return True
    conditions = [i for i, w in enumerate(lower[:-1]) if w in words("lists", "conditions")]
    return bool(conditions) and lower[-1] in words("lists", "concerned")


_MARK = re.compile(r":(?= )| [–—-](?= )|\.(?= [A-Z])")
_LABEL = 60  # characters in which a label ends
_EDGES = " :?"
_LONGEST = 300  # characters of a lead-in


def _within(place: Span, text: str, words: list[str] | None) -> Span | None:
    """Where words in a row stand in a lead-in."""
    if not words:
        return None
    at = text.find(" ".join(words))
    return None if at < 0 else Span(place.start + at, place.start + at + len(" ".join(words)))


def _subject(said: list[str]) -> list[str] | None:
    """What a list is about: "Ginger", "Benefits of ginger", "Ginger has many uses"."""
    if len(said) > 2 and said[0].lower() in words("lists", "about"):
        said = said[2:] if said[1].lower() in words("lists", "of") else said
    verb = verb_in(said)
    named = said if verb is None else said[:verb]
    if not 0 < len(named) <= limit("subject"):
        return None
    return None if named[0].lower() in words("lists", "no_names") else named


def _kind(said: list[str]) -> list[str] | None:
    """What the items are: "common causes of fatigue", "What are the signs of anaemia"."""
    if said[0].lower() in words("lists", "asking") and len(said) > 1:
        said = said[2:] if said[1].lower() in words("lists", "being") else said
    tie = next((i for i, w in enumerate(said) if w.lower() in words("lists", "kind_ties")), 0)
    if not 0 < tie < len(said) - 1 or verb_in(said[tie:]) is not None:
        return None
    return said if headed(said[:tie]) == said[tie].lower() else None


def _compound(place: Span, said: list[str]) -> tuple[Span | str, ...]:
    """A kind with its thing before it: "migraine | triggers"."""
    tie = headed(said[1:])
    if len(said) != len(("migraine", "triggers")) or tie is None:
        return ()
    end = place.start + len(said[0])
    return Span(place.end - len(said[1]), place.end), f" {tie} ", Span(place.start, end)


def _does(said: list[str]) -> list[str] | None:
    """What the items do: "What causes fatigue", "Foods that trigger migraine"."""
    at = next((i for i, w in enumerate(said) if w.lower() in words("lists", "relatives")), None)
    if at is None or at > limit("subject") or (at == 0) != (said[0].lower() == "what"):
        return None
    behind = said[at + 1 :]
    return behind if len(behind) > 1 and acts(behind) else None
