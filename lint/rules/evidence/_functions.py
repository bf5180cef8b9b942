"""Finds treatments that are drawn from what a nutrient does in the body."""

from collections.abc import Iterator
from typing import Any

from lint.compare.relations import BENEFIT
from lint.model import Claim, Polarity, Relation, Span
from lint.rule import Context
from lint.rules.evidence._drawn import (
    Drawn,
    claim_in,
    concluded,
    is_ailment,
    rest_of,
    rests_on_people,
    trimmed,
    words_in,
)
from lint.rules.evidence._text import (
    data,
    is_left_open,
    is_own,
    is_plain,
    mentions_in,
    sentences_after,
    within,
)

_TAKEN = "dietary-supplement"
_POINTING = ("it", "them", "these")
_TREATED = BENEFIT | {Relation.RECOMMENDED}


def from_function(ctx: Context[Any]) -> Iterator[Drawn]:
    """Treatment promised, or advised, because the body needs a nutrient."""
    for premise, nutrients in _functions(ctx):
        for part in (rest_of(ctx, premise), *sentences_after(ctx, premise, 2)):
            if part is None or rests_on_people(ctx, part) or is_left_open(ctx, part):
                continue
            found = tuple(concluded(ctx, premise, part, _TREATED)) or _promised(ctx, premise, part)
            yield from (drawn for drawn in found if _is_of(ctx, drawn, nutrients))


def _promised(ctx: Context[Any], premise: Span, part: Span) -> tuple[Drawn, ...]:
    """A clause that no claim is read in, and that tells of the end of an ailment."""
    told = trimmed(ctx, part)
    ends = bool(within(ctx.signals("benefit"), told))
    drawn = Drawn(told, premise, claim_in(ctx, told))
    if not (ends and is_own(ctx, part) and is_plain(ctx, told) and _ails(ctx, drawn)):
        return ()
    return () if drawn.claim else (drawn,)


def _functions(ctx: Context[Any]) -> Iterator[tuple[Span, frozenset[str]]]:
    """Where a function of a nutrient is told, with the nutrient's ids."""
    told = [c.span for c in ctx.claims if _is_need(c)]
    told += [s.span for s in ctx.signals("function-told")]
    for span in sorted(set(told)):
        sentence = ctx.sentence(span)
        nutrients = frozenset(
            m.concept
            for m in mentions_in(ctx, sentence)
            if ctx.is_a(m.concept, "nutrient-root") or _made_of(ctx, m.concept)
        )
        if nutrients and is_own(ctx, span):
            yield span, nutrients | frozenset(filter(None, (_made_of(ctx, n) for n in nutrients)))


def _is_need(claim: Claim) -> bool:
    needed = claim.relation is Relation.ESSENTIAL and claim.polarity is Polarity.AFFIRMED
    return needed and claim.judged


def _made_of(ctx: Context[Any], id: str | None) -> str | None:
    concept = ctx.vocabulary.get(id)
    return concept.of if concept and concept.type in {"drug", "food"} else None


def _is_of(ctx: Context[Any], drawn: Drawn, nutrients: frozenset[str]) -> bool:
    """Whether a treatment is by one of the nutrients, or by something that is not named."""
    claim = drawn.claim
    if claim is None:
        named = [m.concept for m in mentions_in(ctx, drawn.span)]
        others = any(ctx.is_a(n, "drug-root", "food-root", "nutrient-root") for n in named)
        pointed = not (others or words_in(ctx, drawn.span).isdisjoint(_POINTING))
        return pointed or any(_is_one(ctx, n, nutrients) for n in named)
    if claim.relation is Relation.RECOMMENDED:
        sentence = ctx.sentence(drawn.span)
        marked = bool(within(ctx.signals("conclusion"), sentence))
        ailing = any(is_ailment(ctx, m.concept) for m in mentions_in(ctx, sentence))
        taken = ctx.is_a(claim.subject.concept, _TAKEN)
        eaten = any(ctx.is_a(m.concept, "food-root") for m in mentions_in(ctx, sentence))
        taken = taken or (not eaten and bool(within(ctx.signals("benefit"), sentence)))
        return _is_one(ctx, claim.subject.concept, nutrients) and (marked or (taken and ailing))
    if not claim.object.text or ctx.is_a(claim.object.concept, *data()["lacks"]):
        return False  # to make good a lack is no more than the function tells
    if not is_ailment(ctx, claim.object.concept) and not _ails(ctx, drawn):
        return False
    subject = claim.subject.concept
    marked = bool(within(ctx.signals("conclusion"), ctx.sentence(drawn.span)))
    eaten = marked and ctx.is_a(subject, "food-root", _TAKEN)
    return subject is None or eaten or _is_one(ctx, subject, nutrients)


def _ails(ctx: Context[Any], drawn: Drawn) -> bool:
    """Whether a claim names people by their ailment: "anyone with itching feet"."""
    lacks = data()["lacks"]
    named = (m.concept for m in mentions_in(ctx, drawn.span))
    return any(is_ailment(ctx, n) and not ctx.is_a(n, *lacks) for n in named)


def _is_one(ctx: Context[Any], id: str | None, nutrients: frozenset[str]) -> bool:
    return any(ctx.is_a(id, n) for n in nutrients) or _made_of(ctx, id) in nutrients
