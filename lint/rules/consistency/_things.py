"""What the rules on consistency ask of the places of an article: the things named there."""

from functools import cache
from typing import Any

from lint.compare import passages
from lint.compare.passages import Passage
from lint.compare.things import thing as thing_of
from lint.compare.words import content
from lint.model import BlockKind, Entity, Mention, Span
from lint.rule import Context
from lint.rules._clause import listed
from lint.rules._once import once


def is_ailment(mention: Mention) -> bool:
    """Whether a condition or a symptom is named."""
    return not listed("suffered").isdisjoint({mention.concept, *mention.broader})


def is_taken(mention: Mention) -> bool:
    """Whether something people take or do is named."""
    return not listed("taken").isdisjoint({mention.concept, *mention.broader})


def stems(text: str) -> frozenset[str]:
    """The stems of a text that name something."""
    return content(text)


@cache
def listed_stems(*names: str) -> frozenset[str]:
    """The words of lists of ``data/claims.yaml``, cut as those of a text are."""
    return frozenset(s for name in names for s in content(" ".join(listed(name))))


@once
def _read(_ctx: Context[Any]) -> dict[Span, Passage]:
    return {}


def passage_at(ctx: Context[Any], span: Span) -> Passage:
    """A place of the article as the comparison sees it, read once."""
    known = _read(ctx)
    if span not in known:
        known[span] = passages.passage(ctx.document.cut(span), ctx.named_in(span))
    return known[span]


def other_people(ctx: Context[Any], one: Span, other: Span) -> bool:
    """Whether two places name people, and no group in common."""
    return passages.other_people(passage_at(ctx, one), passage_at(ctx, other))


def are_apart(ctx: Context[Any], one: Span, other: Span) -> bool:
    """Whether people, amount or form keep two places from speaking of the same."""
    return passages.apart(passage_at(ctx, one), passage_at(ctx, other)) is not None


def names(ctx: Context[Any], thing: Entity, span: Span) -> bool:
    """Whether a place names a thing, one it is a kind of, or its words."""
    return passages.names(passage_at(ctx, span), thing_of(thing))


def in_title(ctx: Context[Any], thing: Entity) -> bool:
    """Whether the title of the article names a thing or a kind of it."""
    title = next(ctx.document.of_kind(BlockKind.TITLE), None)
    return title is not None and names_kind(ctx, thing, title.span)


def in_heading(ctx: Context[Any], thing: Entity, span: Span) -> bool:
    """Whether the heading over a place names a thing or a kind of it."""
    head = heading_over(ctx, span)
    return head is not None and names_kind(ctx, thing, head)


def heading_over(ctx: Context[Any], span: Span) -> Span | None:
    """The heading that a place stands under, if any."""
    index = ctx.document.block_at(span.start)
    block = ctx.document.blocks[index] if index is not None else None
    if block is None or block.section is None:
        return None
    return ctx.document.blocks[block.section].span


def names_kind(ctx: Context[Any], thing: Entity, span: Span) -> bool:
    """Whether a place names a thing or a kind of it."""
    held, wanted = passage_at(ctx, span), thing_of(thing)
    if wanted.line and any(wanted.line[0] in line for line in held.lines):
        return True
    return bool(wanted.words) and wanted.words <= held.words
