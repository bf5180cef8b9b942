"""Where the parts of an article do not hold together: lists and sections that are lost."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lint.model import Block, BlockKind, Document, Span
from lint.rules._data import table

_LISTED = frozenset(
    {
        BlockKind.ITEM,
        BlockKind.ROW,
        BlockKind.CELL,
        BlockKind.CAPTION,
        BlockKind.QUOTE,
        BlockKind.CODE,
        BlockKind.REFERENCE,
    }
)
"""Kinds that, after a lead-in, are what it announces."""

_LEADING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ANSWER})

_FINAL = (".", "!", "?", ":", "…")
_HEAD_WORDS = 6  # of a header of a table
_SEVERAL = 2  # headings that can be what a lead-in announces
_SHORT = 12  # words; a line of a list that lost its bullets is seldom longer
_RUN_IN = re.compile(r"[^.:!?]{2,60}: \S")
_ENUMERATED = re.compile(r"[\d(\[•·*–—-]|step \d", re.IGNORECASE)
_OPEN_QUOTES = "\"'“‘«"
_EMPTY_ENTRY = re.compile(
    r"^[ \t]*(?:\[?\d{1,3}[.)\]]|[-*+•])[ \t\r]*\n|<li\b[^>]*>(?:\s|&nbsp;)*</li>",
    re.IGNORECASE | re.MULTILINE,
)
_UNRENDERED = re.compile(
    r"!\[|\{[{%]|<(?:img|picture|svg|video|audio|iframe|object|embed|canvas|form|table)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Words:
    page_labels: frozenset[str]
    source_labels: frozenset[str]
    announcers: frozenset[str]
    openers: tuple[str, ...]
    counting: re.Pattern[str]
    ordinals: tuple[str, ...]
    open_ends: frozenset[str]
    turns: frozenset[str]
    answer: re.Pattern[str]
    table_heads: frozenset[str]
    further_heads: frozenset[str]
    titles: frozenset[str]


@cache
def _words() -> _Words:
    data = table("structure")
    return _Words(
        page_labels=frozenset(data["page-labels"]),
        source_labels=frozenset(data["source-labels"]),
        announcers=frozenset(data["announcers"]),
        openers=tuple(data["announcing-openers"]),
        counting=re.compile(
            rf"\b(?:\d+|{'|'.join(data['counts'])})(?: \S+){{0,2}} (?:{'|'.join(data['counted'])})$"
        ),
        ordinals=tuple(data["ordinals"]),
        open_ends=frozenset(data["open-ends"]),
        turns=frozenset(data["turns"]),
        answer=re.compile(
            rf"(?:{'|'.join(data['answer-openers'])})(?= ?[,.;:!–—]| - |$)", re.IGNORECASE
        ),
        table_heads=frozenset(data["table-heads"]),
        further_heads=frozenset(data["table-further-heads"]),
        titles=frozenset(data["titles"]),
    )


def turns() -> frozenset[str]:
    """Words that make two parallel instructions of one: "left" and "right", "first", "second"."""
    return _words().turns


def titles() -> frozenset[str]:
    """Titles and abbreviations that may stand before a full stop within a sentence."""
    return _words().titles


def heads_table(text: str) -> bool:
    """Whether words may well be the first header of a table: "Age", "Type of pain"."""
    words = text.casefold().strip(" *:").split()
    if not 1 <= len(words) <= _HEAD_WORDS or any(c.isdigit() for c in text):
        return False
    heads = _words().table_heads
    whole = " ".join(words)
    known = whole in heads or whole.removesuffix("s") in heads
    return known or (len(words) > 1 and (words[0] in heads or words[-1] in heads))


def heads_column(text: str) -> bool:
    """Whether words may be another header of a table: "Found in", "How long it lasts"."""
    words = text.casefold().strip(" *:").split()
    further = 1 <= len(words) <= _HEAD_WORDS and words[0] in _words().further_heads
    return further or heads_table(text)


def opens_answer(text: str) -> bool:
    """Whether a paragraph opens as an answer does ("Yes, ...") whatever the question was."""
    return _words().answer.match(text) is not None


def lost_lists(document: Document) -> tuple[int, ...]:
    """Indices of the blocks that end in a colon and are followed by no list."""
    return tuple(i for i, b in enumerate(document.blocks) if _list_is_lost(document, i, b))


def empty_sections(document: Document) -> tuple[int, ...]:
    """Indices of the headings with nothing between them and the next one of their level.

    A line that is a heading by its looks alone (plain text) counts only between prose and prose:
    several of them in a row are the remains of a list or of links.
    """
    return tuple(
        i
        for i, b in enumerate(document.blocks)
        if (b.kind is BlockKind.HEADING or (_heads_answer(b) and is_marked(document, b)))
        and _section_is_empty(document, i, b)
    )


def _heads_answer(block: Block) -> bool:
    """Whether a question is a heading, with its answer below."""
    return block.kind is BlockKind.QUESTION and block.level > 0


def empty_source_lists(document: Document) -> tuple[int, ...]:
    """Indices of the headings that announce sources over nothing, or over entries without text."""
    empty = empty_sections(document)
    return tuple(
        i
        for i, b in enumerate(document.blocks)
        if b.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and is_source_label(document, b)
        and (
            i in empty
            or not _after(document, i)
            or (
                b.kind is BlockKind.HEADING and _EMPTY_ENTRY.search(_source_of_list(document, i, b))
            )
        )
    )


def is_source_label(document: Document, block: Block) -> bool:
    """Whether a heading announces the sources of the article."""
    return _label(document, block) in _words().source_labels


def is_marked(document: Document, block: Block) -> bool:
    """Whether a heading is one by markup and not by its looks alone."""
    region = document.region(block.span)
    line = document.line_text(region.line).strip()
    below = document.line_text(region.end_line + 1).strip()
    return line != document.cut(block.span).strip() or (len(below) > 1 and set(below) <= set("=-"))


def _list_is_lost(document: Document, i: int, block: Block) -> bool:
    text = document.cut(block.span).strip()
    if block.kind not in _LEADING or not text.endswith(":"):
        return False
    label = _label(document, block)
    if not label or label in _words().page_labels | _words().source_labels:
        return False
    after = _after(document, i)
    if not after:
        return True
    following = document.blocks[after[0]]
    if following.kind in _LISTED or following.lead == i:
        return False
    if _UNRENDERED.search(_source_below(document, block, after)):
        return False
    if following.kind is BlockKind.HEADING and is_marked(document, following):
        # what is announced may follow under headings of its own, one level down
        deeper = following.level > _level_around(document, block)
        return not deeper or _demands_list(label) or _headings_from(document, after[0]) < _SEVERAL
    if block.kind is BlockKind.HEADING and is_marked(document, block):
        return False
    next_text = document.cut(following.span).strip()
    if next_text.endswith(":"):
        return True
    return not (
        _reads_as_label(text)
        or _announces_prose(label)
        or _continues(next_text)
        or _told_in_lines(document, after)
        or _told_in_run_ins(document, after)
    )


def _label(document: Document, block: Block) -> str:
    return document.cut(block.span).strip(" :*_").casefold()


def _after(document: Document, i: int) -> tuple[int, ...]:
    """Indices of the next few blocks that belong to the article."""
    found: list[int] = []
    for j in range(i + 1, len(document.blocks)):
        block = document.blocks[j]
        if block.kind is not BlockKind.FURNITURE and document.cut(block.span).strip():
            found.append(j)
        if len(found) == 3:
            break
    return tuple(found)


def _level_around(document: Document, block: Block) -> int:
    if block.kind is BlockKind.HEADING:
        return block.level
    return document.blocks[block.section].level if block.section is not None else 1


def _reads_as_label(text: str) -> bool:
    """Whether "Second trimester:" or "What To Eat:" stands above its text as a heading does."""
    words = text[:-1].split()
    long_words = [w for w in words if len(w) > 3]
    return len(words) <= 2 or (
        len(words) <= 8 and len(long_words) > 1 and all(not w[0].islower() for w in long_words)
    )


def _announces_prose(lead_in: str) -> bool:
    """Whether what the last sentence before the colon announces may well be prose."""
    words = _words()
    last = re.split(r"[.!?]\s+", lead_in)[-1]
    return (
        last.split()[-1] in words.announcers
        or any(re.match(rf"{re.escape(o)}\b", last) for o in words.openers)
        or words.counting.search(last) is not None
    )


def _continues(text: str) -> bool:
    """Whether prose goes on with what the lead-in announced: an enumeration, a quotation."""
    first = text[:1]
    return (
        first.islower()
        or first in _OPEN_QUOTES
        or bool(_ENUMERATED.match(text))
        or any(re.match(rf"{re.escape(o)}\b", text.casefold()) for o in _words().ordinals)
    )


def _told_in_lines(document: Document, after: tuple[int, ...]) -> bool:
    """Whether short lines without a full stop follow: a list that lost its bullets."""
    blocks = [document.blocks[j] for j in after]
    lines = [document.cut(b.span).strip() for b in blocks]
    short = [not t.endswith(_FINAL) and len(t.split()) <= _SHORT for t in lines]
    if len(blocks) < 2 or not all(short[:2]):
        return all(short)
    regions = [document.region(b.span) for b in blocks]
    tight = [b.line <= a.end_line + 1 for a, b in pairwise(regions)]
    # a short line that stands apart from the next ones is a heading over them
    return tight[0] or (all(short) and not any(tight))


def _told_in_run_ins(document: Document, after: tuple[int, ...]) -> bool:
    """Whether paragraphs follow that each open with a label: "Calcium: ...", "Iron: ..."."""
    lines = [document.cut(document.blocks[j].span).strip() for j in after[:2]]
    return len(lines) > 1 and all(_RUN_IN.match(t) for t in lines)


def _section_is_empty(document: Document, i: int, block: Block) -> bool:
    text = document.cut(block.span).strip()
    if not text or text.endswith(":") or _label(document, block) in _words().page_labels:
        return False
    after = _after(document, i)
    if after:
        following = document.blocks[after[0]]
        heads = following.kind is BlockKind.HEADING or _heads_answer(following)
        if not heads or following.level > block.level:
            return False
    if not is_marked(document, block):
        return bool(after) and _stands_alone(document, i, after)
    return not _UNRENDERED.search(_source_below(document, block, after))


def _stands_alone(document: Document, i: int, after: tuple[int, ...]) -> bool:
    """Whether prose is before an unmarked heading, and right after the one that follows it."""
    before = document.blocks[i - 1] if i else None
    return (
        before is not None
        and before.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
        and len(after) > 1
        and document.blocks[after[1]].kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
    )


def _demands_list(lead_in: str) -> bool:
    """Whether a lead-in is cut off in the middle: "See a doctor if:", "You should avoid:"."""
    return lead_in.rsplit(maxsplit=1)[-1] in _words().open_ends


def _headings_from(document: Document, i: int) -> int:
    """How many headings of one level stand in a row under the same one, from block ``i`` on."""
    level = document.blocks[i].level
    count = 0
    for block in document.blocks[i:]:
        if block.kind is BlockKind.HEADING and is_marked(document, block):
            if block.level < level:
                break
            count += block.level == level
    return count


def _source_of_list(document: Document, i: int, block: Block) -> str:
    """The source below the heading of a list of sources, as far as the list goes."""
    start = document.source_span(block.span).end
    for later in document.blocks[i + 1 :]:
        if later.kind not in (BlockKind.REFERENCE, BlockKind.FURNITURE):
            return document.source[start : document.source_span(later.span).start]
    return document.source[start:]


def _source_below(document: Document, block: Block, after: tuple[int, ...]) -> str:
    """The source between a heading and the next block, where an image may stand."""
    start = document.source_span(block.span).end
    if not after:
        return document.source[start:]
    following: Span = document.blocks[after[0]].span
    return document.source[start : document.source_span(following).start]
