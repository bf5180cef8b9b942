"""Finds the sentences around a place of the article's prose."""

from bisect import bisect_left, bisect_right
from typing import Any

from lint.model import Span
from lint.rule import Context


def sentence_at(ctx: Context[Any], span: Span) -> Span | None:
    """The sentence that a span begins in, if any."""
    sentences = ctx.reading.sentences
    i = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    return sentences[i] if i >= 0 and span.start < sentences[i].end else None


def following(ctx: Context[Any], sentence: Span, count: int = 1) -> tuple[Span, ...]:
    """So many sentences behind one."""
    sentences = ctx.reading.sentences
    at = bisect_left(sentences, sentence.end, key=lambda s: s.start)
    return sentences[at : at + count]


def preceding(ctx: Context[Any], sentence: Span) -> Span | None:
    """The sentence before one."""
    sentences = ctx.reading.sentences
    at = bisect_left(sentences, sentence.start, key=lambda s: s.start) - 1
    return sentences[at] if at >= 0 and sentences[at].end <= sentence.start else None


def near(ctx: Context[Any], sentence: Span, *, before: int = 0, behind: int = 0) -> list[Span]:
    """A sentence with so many before and behind it."""
    sentences = ctx.reading.sentences
    i = bisect_right(sentences, sentence.start, key=lambda s: s.start) - 1
    return list(sentences[max(0, i - before) : i + behind + 1]) if i >= 0 else [sentence]
