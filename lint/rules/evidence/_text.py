"""What rules on evidence ask of sentences: which come next, what is left open, who is named."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from lint.compare.people import groups_named
from lint.model import BlockKind, Claim, Mention, Signal, Span
from lint.rule import Context
from lint.rules._data import table

_NOT_OURS = frozenset({BlockKind.QUOTE, BlockKind.QUESTION, BlockKind.HEADING})


def data() -> dict[str, Any]:
    """The lists of ``rules/data/evidence.yaml``."""
    return table("evidence")


def sentences_after(ctx: Context[Any], span: Span, reach: int) -> Iterator[Span]:
    """The next few sentences of the same paragraph behind the one around a span."""
    sentences = ctx.reading.sentences
    at = bisect_right(sentences, span.start, key=lambda s: s.start)
    index = ctx.document.block_at(span.start)
    end = len(ctx.document.text) if index is None else ctx.document.blocks[index].span.end
    yield from (s for s in sentences[at : at + reach] if s.start < end)


def sentence_before(ctx: Context[Any], span: Span) -> Span | None:
    """The sentence before the one around a span, in the same section."""
    sentences = ctx.reading.sentences
    at = bisect_right(sentences, span.start, key=lambda s: s.start) - 2
    if at < 0 or section_of(ctx, sentences[at]) != section_of(ctx, span):
        return None
    return sentences[at]


def section_of(ctx: Context[Any], span: Span) -> int | None:
    """The index of the heading over a span, if any."""
    index = ctx.document.block_at(span.start)
    return None if index is None else ctx.document.blocks[index].section


def heading_over(ctx: Context[Any], span: Span) -> Span | None:
    """The place of the heading over a span."""
    section = section_of(ctx, span)
    return None if section is None else ctx.document.blocks[section].span


def within(found: Sequence[Signal], span: Span) -> tuple[Signal, ...]:
    """The signals that lie in a span."""
    return tuple(s for s in found if span.holds(s.span))


def mentions_in(ctx: Context[Any], span: Span) -> tuple[Mention, ...]:
    """The concepts named in a span."""
    found = ctx.mentions
    at = bisect_right(found, span.start, key=lambda m: m.span.end)
    end = bisect_right(found, span.end, key=lambda m: m.span.start)
    return tuple(m for m in found[at:end] if span.holds(m.span))


def is_own(ctx: Context[Any], span: Span) -> bool:
    """Whether a sentence is prose of the article itself, and no question."""
    return is_prose(ctx, span) and not ctx.document.cut(span).rstrip("\"'”’) ").endswith("?")


def is_prose(ctx: Context[Any], span: Span) -> bool:
    """Whether a span stands in the text itself: no heading, no question of an FAQ, no quote."""
    index = ctx.document.block_at(span.start)
    kind = None if index is None else ctx.document.blocks[index].kind
    return kind not in _NOT_OURS


def is_plain(ctx: Context[Any], span: Span) -> bool:
    """Whether a stretch of text states something without hedge, denial or condition."""
    words = _WORD.findall(ctx.document.cut(span).casefold())
    return not _hedges().intersection(words) and not any(w.endswith(_NOT) for w in words)


def is_label(ctx: Context[Any], claim: Claim) -> bool:
    """Whether a claim is a line that only names a subject: "Preventing cramps by stretching"."""
    if not claim.cues.relation:
        return False
    said = ctx.document.cut(claim.sentence_span).strip("\"'“ ")
    opening = _LABEL.sub("", said).strip("\"'“ ").split(" ", 1)[0]
    cue = claim.cues.relation[0].text.casefold()
    return opening.casefold().endswith("ing") and cue.endswith("ing")


def is_bench(ctx: Context[Any], span: Span) -> bool:
    """Whether the sentence around a span is about animals, cells or dishes."""
    return bool(within(ctx.signals("bench-evidence"), ctx.sentence(span)))


def is_lacking(word: str) -> bool:
    """Whether a word tells of a lack: "low", "deficient"."""
    return word in data()["lacking-words"] or word.startswith(tuple(data()["lacking"]))


def is_left_open(ctx: Context[Any], span: Span) -> bool:
    """Whether the sentence around a span, or the next one, calls the matter open."""
    near = (ctx.sentence(span), *sentences_after(ctx, span, 1))
    found = ctx.signals("left-open")
    return any(within(found, s) for s in near)


def people_in(ctx: Context[Any], span: Span) -> frozenset[str]:
    """The groups of people named in a span, by concept."""
    named = (c for m in mentions_in(ctx, span) for c in ctx.vocabulary.ancestors(m.concept))
    return groups_named(ctx.document.cut(span), named)


_LABEL = re.compile(r"^\w+:\s*")
_WORD = re.compile(r"[\w'’]+")
_NOT = ("n't", "n’t")


@cache
def _hedges() -> frozenset[str]:
    return frozenset(data()["hedges"])
