"""What rules about the article as a whole ask of it first: is it one, and is it about health."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Any

from lint.model import BlockKind, Signal, Span
from lint.rule import Context
from lint.rules._once import once
from lint.rules._structure import empty_sections, lost_lists

_NOT_TEXT = frozenset({BlockKind.FURNITURE, BlockKind.REFERENCE, BlockKind.CODE})

MIN_WORDS = 60
"""Below this a text is a fragment, a teaser or a single answer: no disclaimer is missing in it."""

_MENTIONS = 3  # concepts named before a text without claims counts as one about health


@once
def word_count(ctx: Context[Any]) -> int:
    """Words of the article without page furniture, reference list and code."""
    doc = ctx.document
    # a row spans its cells: the cells are enough
    blocks = (b for b in doc.blocks if b.kind not in _NOT_TEXT and b.kind is not BlockKind.ROW)
    return sum(len(doc.cut(b.span).split()) for b in blocks)


def is_health_article(ctx: Context[Any], min_words: int) -> bool:
    """Whether the text is long enough for an article and makes claims or names concepts."""
    if word_count(ctx) < min_words:
        return False
    return any(c.judged for c in ctx.claims) or len(ctx.mentions) >= _MENTIONS


def kept_and_lost(ctx: Context[Any], *labels: str) -> tuple[tuple[Signal, ...], tuple[Signal, ...]]:
    """Signals that tell a reader something, and those that only announce a list that is lost.

    A heading over an empty section and a lead-in without its list name a subject and say nothing
    on it.
    """
    blocks = ctx.document.blocks
    indices = {*lost_lists(ctx.document), *empty_sections(ctx.document)}
    hollow = [blocks[i].span for i in sorted(indices)]
    kept: list[Signal] = []
    lost: list[Signal] = []
    for signal in ctx.signals(*labels):
        at = bisect_right(hollow, signal.span.start, key=lambda h: h.start) - 1
        announces = (
            at >= 0 and hollow[at].holds(signal.span) and signal.sentence.end >= hollow[at].end - 1
        )
        (lost if announces else kept).append(signal)
    return tuple(kept), tuple(lost)


def speaks_of_care(ctx: Context[Any]) -> Callable[[Span], bool]:
    """A test whether a place of the article tells or announces when to seek care."""
    signals = ctx.signals("seek-care-when", "urgent-care")
    starts = sorted(s.sentence.start for s in signals)

    def test(span: Span) -> bool:
        at = bisect_left(starts, span.start)
        return at < len(starts) and starts[at] < span.end

    return test
