"""A cause that is unknown in one passage and named as a fact in another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lint.compare.things import same
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
from lint.phrase import stated, words_of
from lint.rule import Context, Example, rule
from lint.rules._clause import listed
from lint.rules._patterns import has
from lint.rules._voice import in_own_voice
from lint.rules.consistency._things import in_title, is_ailment, mentions_in, names

_ENDS = 4  # other places shown with a finding
_PART = frozenset({Quantifier.SOME, Quantifier.MOST})


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Where a cause is said to be unknown, and of what: an entity, or what its sentence names."""

    span: Span
    sentence: Span
    thing: Entity | None = None
    population: Entity | None = None


def _names_nothing(claim: Claim) -> bool:
    """Whether a subject stands for "whatever the cause is"."""
    words = words_of(claim.subject.text)
    if claim.subject.concept is not None:
        return False
    if not words:  # people are never read as a cause: "parents are the cause of ..."
        return not _is_called(claim) or has("consistency", "no-subject", claim.sentence)
    return not words.isdisjoint(listed("unnamed-causes"))


def _doubts(ctx: Context[Any]) -> Iterator[_Doubt]:
    """Every passage that says that a cause is not known."""
    for claim in ctx.claims:
        if _is_unknown(claim):
            yield _Doubt(claim.span, claim.sentence_span, claim.object, claim.population)
    for signal in ctx.signals("cause-unknown"):
        text = ctx.document.cut(signal.sentence)
        if has("consistency", "partly", text) or has("consistency", "formerly", text):
            continue
        if in_own_voice(ctx, signal.span, claims=False):
            yield _Doubt(signal.span, signal.sentence)


def _is_unknown(claim: Claim) -> bool:
    return (
        claim.judged
        and claim.relation is Relation.CAUSES
        and _names_nothing(claim)
        and bool(claim.object.text)
        and (claim.polarity is Polarity.NEGATED or claim.certainty is Certainty.INSUFFICIENT)
        and claim.quantifier not in _PART
        and not has("consistency", "partly", claim.sentence)
        and not has("consistency", "formerly", claim.sentence)
    )


def _is_named(ctx: Context[Any], claim: Claim) -> bool:
    return (
        claim.judged
        and (claim.relation is Relation.CAUSES or _is_causal(ctx, claim))
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty.rank >= Certainty.PROBABLE.rank
        and claim.quantifier is not Quantifier.SOME
        and claim.condition is None
        and not _names_nothing(claim)
        and not has("consistency", "in-part", ctx.document.cut(claim.span))
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


def _is_about(ctx: Context[Any], named: Claim, doubt: _Doubt) -> bool:
    """Whether a cause is named for what is said to have none known, of the same people.

    In one sentence the two are weighed against each other: "unknown, but likely ...".
    """
    if named.sentence_span == doubt.sentence:
        return False
    people = (named.population, doubt.population)
    if people[0] and people[1] and not same(people[0], people[1]):
        return False
    if doubt.thing is None:
        if names(ctx, named.object, doubt.sentence):
            return True
        ailing = any(is_ailment(m) for m in mentions_in(ctx, doubt.sentence))
        return not ailing and _is_bare(ctx, doubt) and in_title(ctx, named.object)
    if not same(named.object, doubt.thing):
        return False
    wider = named.object.concept is not None and named.object.concept in doubt.thing.broader
    return not wider or in_title(ctx, doubt.thing)


def _is_bare(ctx: Context[Any], doubt: _Doubt) -> bool:
    """Whether a doubt names nothing it is about: "The exact cause is not known."."""
    return not has("consistency", "cause-of", ctx.document.cut(doubt.sentence))


def _told(claims: Sequence[Claim]) -> str:
    """What claims say of a cause, whatever word they call it by."""
    return stated([replace(c, relation=Relation.CAUSES) for c in claims])


def _is_same(one: Entity, other: Entity | None) -> bool:
    if other is None:
        return False
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
    preview=True,
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
    done: list[Entity] = []
    for doubt in _doubts(ctx):
        named = [c for c in ctx.claims if _is_named(ctx, c) and _is_about(ctx, c, doubt)]
        if not named:
            continue
        # the same thing first, a kind of it or a wider one next; "the cause is" before "causes"
        first = max(
            named,
            key=lambda c: (_is_same(c.object, doubt.thing), _is_called(c), c.certainty.rank),
        )
        about = doubt.thing or first.object
        if any(same(about, d) for d in done):
            continue
        done.append(about)
        together = [c for c in named if c.span == first.span]
        what = about.text or first.object.text
        yield ctx.finding(
            first.span,
            f"{_told(together)}; elsewhere the article says that the cause is not known",
            claim=first,
            related=[
                (doubt.span, f"says that the cause of {what} is not known"),
                *((s, _told(group)) for s, group in _elsewhere(named, first)),
            ],
            wording=f"Say what is known and what is not: possible causes of {what}.",
        )
