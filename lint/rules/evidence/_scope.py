"""Whether an article tells the people and the condition that an entry holds for."""

from typing import Any

from lint.compare.people import are_apart, groups_of
from lint.model import Claim, Entity, Entry, Match, Span
from lint.rule import Context
from lint.rules.evidence._text import (
    data,
    heading_over,
    is_lacking,
    mentions_in,
    people_in,
    sentence_before,
)

_GENERAL = frozenset({"if", "in", "the", "is", "are", "of", "a", "an", "very", "when", "with"})
_STEM = 5


def is_other_people(ctx: Context[Any], match: Match) -> bool:
    """Whether a claim is on people of whom the evidence of its entry tells nothing."""
    entry, said = match.entry, match.claim.population
    if entry is None or entry.population is None or said is None:
        return False
    some = groups_of(ctx.vocabulary.ancestors(entry.population.concept))
    others = groups_of(ctx.vocabulary.ancestors(said.concept))
    return are_apart(some, others or people_in(ctx, ctx.sentence(match.claim.span)))


def condition_is_told(ctx: Context[Any], claim: Claim, entry: Entry) -> bool:
    """Whether the condition of an entry stands near a claim, or the article is about it.

    Near is its sentence, the one before, the heading over it and the title.
    """
    condition = condition_of(ctx, entry)
    if condition is None:
        return True
    head = ctx.document.head()
    places = (
        ctx.sentence(claim.span),
        sentence_before(ctx, claim.span),
        heading_over(ctx, claim.span),
        head,
    )
    return any(_names(ctx, place, condition) for place in places if place is not None)


def condition_of(ctx: Context[Any], entry: Entry) -> Entity | None:
    """The condition an entry holds on; people who are told by what they lack are one."""
    people = entry.population
    if entry.condition is None and people is not None:
        return people if ctx.is_a(people.concept, *data()["conditional-people"]) else None
    return entry.condition


def _names(ctx: Context[Any], place: Span, condition: Entity) -> bool:
    concept = condition.concept
    for mention in mentions_in(ctx, place):
        if concept and (ctx.is_a(mention.concept, concept) or ctx.is_a(concept, mention.concept)):
            return True
    words = [w.strip(".,;:!?") for w in ctx.document.cut(place).casefold().split()]
    if concept and any(is_lacking(w) for w in words):
        return True
    said = [w for w in condition.text.casefold().split() if w not in _GENERAL]
    return bool(said) and all(any(w[:_STEM] == s[:_STEM] for w in words) for s in said)
