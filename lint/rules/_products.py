"""Finds the medicines and supplements that an article names, sentence by sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lint.model import BlockKind, Claim, Mention, Span
from lint.rule import Context
from lint.rules._data import table
from lint.rules._expressions import listed, phrases
from lint.rules._once import once

_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.ANSWER})
"""Kinds of blocks in which readers are told what to do."""

DRUG, SUPPLEMENT, NUTRIENT = "drug-root", "dietary-supplement", "nutrient-root"


@dataclass(frozen=True, slots=True)
class Product:
    """A medicine or supplement named in the text; ``concept`` is None where none is known.

    ``kinds`` are the concept, all wider ones and the nutrient it is one of; ``bare`` says that
    only the nutrient is named ("magnesium"), which may be meant as food; ``own`` that the text has
    a name of its own for a thing without concept ("lysine supplement").
    """

    concept: str | None
    span: Span
    kinds: frozenset[str]
    bare: bool = False
    own: bool = False

    @property
    def generic(self) -> bool:
        """Whether no one product is named: "a supplement", "tablets"."""
        return not self.own and (self.concept is None or self.concept == SUPPLEMENT)

    @property
    def supplement(self) -> bool:
        """Whether it is a supplement, a herb or a nutrient taken as one."""
        return SUPPLEMENT in self.kinds


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the running text with the products named in it."""

    span: Span
    block: int
    section: int | None
    products: tuple[Product, ...]


def product(ctx: Context[Any], concept: str | None, span: Span) -> Product | None:
    """The product that a concept stands for, or None where it is nothing that people take."""
    words = ctx.vocabulary
    wider = frozenset(words.ancestors(concept))
    known = words.get(concept)
    if known is None or concept in listed("intake", "generic-concepts"):
        return None
    if DRUG in wider:
        if not wider.isdisjoint(listed("intake", "not-taken")):
            return None
        return Product(concept, span, wider | ({known.of} if known.of else set()))
    if NUTRIENT not in wider:
        return None
    if not wider.isdisjoint(listed("intake", "not-supplements")):
        limited = any(e.subject.concept == concept for e in ctx.knowledge.limits)
        return Product(concept, span, wider, bare=True) if limited else None
    named = table("intake")["supplement-of"].get(concept, f"{concept}-supplement")
    supplement = frozenset(words.ancestors(named))
    return Product(concept, span, wider | supplement, bare=True) if supplement else None


@once
def claims_by_sentence(ctx: Context[Any]) -> dict[Span, list[Claim]]:
    """The claims of the article by the sentence they are made in."""
    found: dict[Span, list[Claim]] = {}
    for claim in ctx.claims:
        found.setdefault(claim.sentence_span, []).append(claim)
    return found


@once
def sentences(ctx: Context[Any]) -> tuple[Told, ...]:
    """The sentences of the running text, in order, with what is named in them."""
    return tuple(_sentences(ctx))


def _sentences(ctx: Context[Any]) -> Iterator[Told]:
    blocks = ctx.document.blocks
    starts = [b.span.start for b in blocks]
    for span in ctx.reading.sentences:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and blocks[index].kind in _TOLD:
            yield Told(span, index, blocks[index].section, tuple(named_in(ctx, span)))


def named_in(ctx: Context[Any], span: Span) -> Sequence[Product]:
    """The products that a stretch of the text names: concepts, and unknown things by their form."""
    known = _known(ctx)
    found = known.get(span)
    if found is None:
        found = known[span] = _named_in(ctx, span)
    return found


@once
def _known(ctx: Context[Any]) -> dict[Span, Sequence[Product]]:  # noqa: ARG001 - one an article
    """The products named in stretches of the text that were asked for."""
    return {}


def _named_in(ctx: Context[Any], span: Span) -> Sequence[Product]:
    mentions = ctx.mentions
    at = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    found: list[Product] = []
    while at < len(mentions) and mentions[at].span.start < span.end:
        mention = mentions[at]
        one = product(ctx, mention.concept, mention.span)
        any_form = ctx.document.cut(mention.span).casefold() in listed("intake", "any-form")
        if one is not None and one.concept == SUPPLEMENT:
            found.append(_formed(ctx, one.span, span.start))
        elif one is not None and not any_form:
            found.append(_whole(ctx, one, span))
        at += 1
    text = ctx.document.cut(span)
    for match in phrases("intake", "forms").finditer(text):
        place = Span(span.start + match.start(), span.start + match.end())
        if not any(p.span.overlaps(place) for p in found):
            found.append(_formed(ctx, place, span.start))
    return sorted(found, key=lambda p: p.span)


_FORM = re.compile(r"[\s-]+")


def _formed(ctx: Context[Any], form: Span, start: int) -> Product:
    """A thing known by its form alone: "lysine supplement", or just "the tablets"."""
    text = ctx.document.text
    kinds = frozenset({SUPPLEMENT, DRUG}) if "supplement" in text[form.start : form.end] else None
    word = _BEFORE.search(text[: form.start], max(start, form.start - 30))
    if word and word["word"].casefold() not in _plain():
        return Product(None, Span(word.start(), form.end), kinds or frozenset(), own=True)
    return Product(None, form, kinds or frozenset())


_BEFORE = re.compile(r"(?P<word>[^\W\d_]{3,})[ -]$")


@cache
def _plain() -> frozenset[str]:
    return frozenset(table("intake")["plain-before-forms"].split())


def _whole(ctx: Context[Any], one: Product, within: Span) -> Product:
    """A product with the word for its form right behind it: "ibuprofen tablets"."""
    rest = ctx.document.text[one.span.end : within.end]
    gap = _FORM.match(rest)
    form = phrases("intake", "forms").match(rest, gap.end()) if gap else None
    if form is None:
        return one
    span = Span(one.span.start, one.span.end + form.end())
    return Product(one.concept, span, one.kinds, bare=False)


def is_named(ctx: Context[Any]) -> bool:
    """Whether the article may name a product at all: cheap, and asked before all else."""
    return any(_may_be_taken(ctx, m) for m in ctx.mentions) or bool(
        phrases("intake", "forms").search(ctx.document.text)
    )


def _may_be_taken(ctx: Context[Any], mention: Mention) -> bool:
    return ctx.is_a(mention.concept, DRUG, NUTRIENT)
