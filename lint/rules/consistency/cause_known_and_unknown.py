"""A cause that is unknown in one passage and named as a fact in another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lint import conflict
from lint.model import (
    Certainty,
    Claim,
    Entity,
    Finding,
    Polarity,
    Quantifier,
    Relation,
    Severity,
    Span,
)
from lint.rule import Context, Example, rule
from lint.rules._clause import listed, words_of
from lint.rules._phrase import stated

_ENDS = 4  # other places shown with a finding
_PART = frozenset({Quantifier.SOME, Quantifier.MOST})


def _names_nothing(subject: Entity) -> bool:
    """Whether a subject stands for "whatever the cause is"."""
    words = words_of(subject.text)
    return subject.concept is None and (not words or not words.isdisjoint(listed("unnamed-causes")))


def _is_unknown(claim: Claim) -> bool:
    return (
        claim.judged
        and claim.relation is Relation.CAUSES
        and _names_nothing(claim.subject)
        and bool(claim.object.text)
        and (claim.polarity is Polarity.NEGATED or claim.certainty is Certainty.INSUFFICIENT)
        and claim.quantifier not in _PART
    )


def _is_named(ctx: Context[Any], claim: Claim) -> bool:
    return (
        claim.judged
        and (claim.relation is Relation.CAUSES or _is_causal(ctx, claim))
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty.rank >= Certainty.PROBABLE.rank
        and claim.quantifier is not Quantifier.SOME
        and claim.condition is None
        and not _names_nothing(claim.subject)
        and _cue_words(claim).isdisjoint(listed("other-causes"))
    )


def _is_causal(ctx: Context[Any], claim: Claim) -> bool:
    """Whether a factor is called a cause, not one that merely adds to the risk."""
    if claim.relation is not Relation.RAISES_RISK:
        return False
    return not words_of(ctx.document.cut(claim.span)).isdisjoint(listed("causal"))


def _is_called(claim: Claim) -> bool:
    """Whether something is called the cause, which says more than that it causes."""
    return not _cue_words(claim).isdisjoint(listed("cause-nouns"))


def _cue_words(claim: Claim) -> frozenset[str]:
    return words_of(" ".join(cue.text for cue in claim.cues.relation))


def _is_about(named: Claim, doubt: Claim) -> bool:
    """Whether a cause is named for what is said to have none known, of the same people.

    In one sentence the two are weighed against each other: "unknown, but likely ...".
    """
    people = (named.population, doubt.population)
    return (
        named.sentence_span != doubt.sentence_span
        and conflict.same(named.object, doubt.object)
        and (people[0] is None or people[1] is None or conflict.same(people[0], people[1]))
    )


def _told(claims: Sequence[Claim]) -> str:
    """What claims say of a cause, whatever word they call it by."""
    return stated([replace(c, relation=Relation.CAUSES) for c in claims])


def _is_same(one: Entity, other: Entity) -> bool:
    if one.concept or other.concept:
        return one.concept == other.concept
    return one.text.casefold() == other.text.casefold()


def _elsewhere(named: Sequence[Claim], first: Claim) -> list[tuple[Span, list[Claim]]]:
    """The other clauses that name a cause."""
    by_span: dict[Span, list[Claim]] = {}
    for claim in named:
        if not claim.span.overlaps(first.span):
            by_span.setdefault(claim.span, []).append(claim)
    return list(by_span.items())[:_ENDS]


@rule(
    id="HL304",
    severity=Severity.WARNING,
    standard="CDC Clear Communication Index: state what is known and what is not known; DISCERN "
    "question 8",
    passes=[
        Example(
            "# Restless legs\n\nThe exact cause of restless legs syndrome is not known. Iron "
            "deficiency may cause restless legs syndrome in some people.\n"
        ),
        Example(
            "# Leg cramps\n\nNobody knows what causes leg cramps. Possible causes include "
            "tired muscles and long hours of standing.\n"
        ),
        Example(
            "# Vertigo\n\nThe cause of vertigo is not known in some people. Does stress cause "
            "vertigo? Ask your doctor about your tablets.\n"
        ),
        Example(
            "# Migraine\n\nThe exact cause of migraine is unknown. Stress and lack of sleep "
            "trigger migraine in some people.\n"
        ),
    ],
    fails=[
        Example(
            "# Leg cramps\n\nThe precise cause of leg cramps is not known.\n\n## Causes\n\n"
            "Dehydration causes leg cramps.\n"
        ),
        Example(
            "# Restless legs\n\nThe cause of restless legs syndrome is unknown. Stress is the "
            "most likely cause of restless legs syndrome.\n"
        ),
        Example(
            "# Eczema\n\nSugar usually causes eczema. Doctors see it often.\n\n## Background\n\n"
            "The cause of eczema is not known.\n"
        ),
    ],
)
def cause_known_and_unknown(ctx: Context[Any]) -> Iterator[Finding]:
    """The cause is said to be unknown, and elsewhere something is named as the cause.

    Why: the reader who is told a cause looks for its remedy, and does not learn that the remedy
    rests on a guess.

    Limits: "possible causes", "may cause", triggers, risk factors and causes that hold under a
    condition or in some people go together with an unknown cause, and so does what stands in the
    same sentence. One finding for each thing caused.
    """
    unknown = [c for c in ctx.claims if _is_unknown(c)]
    done: list[Entity] = []
    for doubt in unknown:
        if any(conflict.same(doubt.object, d) for d in done):
            continue
        named = [c for c in ctx.claims if _is_named(ctx, c) and _is_about(c, doubt)]
        if not named:
            continue
        done.append(doubt.object)
        # the same thing first, a kind of it or a wider one next; "the cause is" before "causes"
        first = max(
            named,
            key=lambda c: (_is_same(c.object, doubt.object), _is_called(c), c.certainty.rank),
        )
        together = [c for c in named if c.span == first.span]
        yield ctx.finding(
            first.span,
            f"{_told(together)}; elsewhere the article says that the cause is not known",
            claim=first,
            related=[
                (doubt.span, f"says that the cause of {doubt.object.text} is not known"),
                *((s, _told(group)) for s, group in _elsewhere(named, first)),
            ],
            wording=f"Say what is known and what is not: possible causes of {doubt.object.text}.",
        )
