"""Advice to give up a medicine or treatment, without a word on asking anybody."""

import re
from collections.abc import Iterator
from typing import Any

from lint.model import (
    Certainty,
    Claim,
    Entity,
    Finding,
    Match,
    Polarity,
    Relation,
    Severity,
    Span,
    Stance,
    Verdict,
)
from lint.phrase import named, words_of
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, is_modest, listed
from lint.rules._giving_up import given_up, is_ordinary, names_professional


def _speaks_against(match: Match) -> bool:
    claim = match.claim
    return (
        claim.relation is Relation.RECOMMENDED
        and claim.polarity is Polarity.NEGATED
        and claim.stance is Stance.ASSERTED
        and claim.certainty.rank >= Certainty.POSSIBLE.rank
        and not is_modest(claim)
        and claim.quantity is None
        and claim.quantifier is None
        and match.verdict is not Verdict.SUPPORTED
        and _is_treatment(claim.subject)
    )


def _is_treatment(thing: Entity) -> bool:
    concepts = {thing.concept, *thing.broader}
    if not concepts.isdisjoint(listed("treatment-exceptions")):
        return False
    if not concepts.isdisjoint(listed("treatment-concepts")):
        return True
    return not words_of(thing.text).isdisjoint(listed("treatment-words"))


def _is_named_medicine(thing: Entity) -> bool:
    """Whether one medicine is meant, and not medicines as such."""
    return not listed("treatment-concepts").isdisjoint(thing.broader)


def _gives_up(ctx: Context[Any], claim: Claim) -> bool:
    """Whether the claim tells its reader to drop a treatment, or that there is no need of one.

    A warning ("do not take it with alcohol") does neither, and a double denial ("never stop")
    the opposite.
    """
    cues = (*claim.cues.relation, *claim.cues.polarity)
    words = [words_of(cue.text) for cue in dict.fromkeys(cues)]
    drops = [w for w in words if not w.isdisjoint(listed("dropping"))]
    denies = [
        w
        for w in (words_of(cue.text) for cue in claim.cues.polarity)
        if w.isdisjoint(listed("dropping"))
    ]
    own = not words_of(ctx.document.cut(claim.span)).isdisjoint(listed("own"))
    told = claim.certainty.rank >= Certainty.PROBABLE.rank  # and not merely allowed
    state = claim.condition is not None and _is_state(claim.condition)
    if drops:
        bound = claim.condition is not None and not own
        meant = own or _is_definite(ctx, claim)
        return not denies and not bound and (told or meant) and (told or not state)
    needs = any(not w.isdisjoint(listed("needing")) for w in words)
    unbound = not claim.object.text and claim.population is None and not state
    return told and needs and unbound and (own or _is_named_medicine(claim.subject))


def _is_state(condition: Entity) -> bool:
    """Whether a condition is something people have: "if you have gout", not "if you eat oats"."""
    alternative = listed("alternative-concepts").intersection(condition.broader)
    return condition.concept is not None and not alternative


def _is_definite(ctx: Context[Any], claim: Claim) -> bool:
    """Whether "you" and "the tablets" are spoken of: what readers have been given."""
    told = ctx.document.cut(claim.sentence_span)
    thing = re.escape(claim.subject.text)
    meant = rf"\byou (?:can|may|could) (?:\w+ ){{1,4}}the {thing}"
    return re.search(meant, told, re.IGNORECASE) is not None


def _bare(thing: Entity) -> str:
    """The words of a treatment without "your" before them."""
    first, _, rest = named(thing).partition(" ")
    return rest if rest and first.casefold() in listed("owning") else f"{first} {rest}".rstrip()


def _names_professional(ctx: Context[Any], claim: Claim) -> bool:
    """Whether the sentence sends its reader to somebody who can judge."""
    sentence = ctx.sentence(claim.span)
    if any(s.span.overlaps(sentence) for s in ctx.signals("care-advice")):
        return True
    return names_professional(ctx.document.cut(sentence))


@rule(
    id="HL501",
    severity=Severity.ERROR,
    standard="UK CAP Code section 12: do not discourage essential treatment; HONcode principle 2, "
    "complementarity",
    passes=[
        Example(
            "# High blood pressure\n\nNever stop a prescribed medicine without asking your doctor. "
            "Do not stop taking your tablets because you feel well.\n"
        ),
        Example(
            "# Night cramps\n\nQuinine is no longer recommended for leg cramps. Stop smoking and "
            "drink enough water.\n"
        ),
        Example(
            "# Ibuprofen\n\nDo not take ibuprofen on an empty stomach. Stop taking ibuprofen and "
            "call your doctor if you have black stools. Do you need antibiotics for a cold?\n"
        ),
    ],
    fails=[
        Example("# Living with diabetes\n\nOnce you eat clean, you don't need insulin.\n"),
        Example(
            "# Steady beat\n\nGarlic can take the place of warfarin. After a week you can drop the "
            "heart tablets.\n"
        ),
        Example(
            "# Natural calm\n\nStop taking your antidepressants and let herbs do the work. Drink "
            "the tea twice a day.\n"
        ),
        Example(
            "# Blood pressure\n\nThrow away your pills. Take garlic instead of your prescribed "
            "medication.\n"
        ),
    ],
)
def discourages_treatment(ctx: Context[Any]) -> Iterator[Finding]:
    """Readers are told to stop, skip or replace a medicine or treatment on their own.

    Why: stopping insulin, blood pressure tablets or antidepressants can kill. No article knows the
    reader who takes its advice.

    Limits: one finding for a treatment and sentence. Silent where the sentence names a professional
    to ask, on supplements, on denials ("never stop"), where the advice is bound to a condition and
    speaks of no treatment of the reader's own ("stop ibuprofen if you are pregnant"), and where the
    reference set holds the advice to be right. Plain warnings ("avoid", "do not take") are not
    judged.
    """
    told: set[tuple[Span, str]] = set()
    places: list[Span] = []
    for group in by_clause(ctx.matches, _speaks_against):
        claims = [m.claim for m in group if _gives_up(ctx, m.claim)]
        if not claims or _names_professional(ctx, claims[0]):
            continue
        claim, words = claims[0], _bare(claims[0].subject)
        if (claim.sentence_span, words) in told or is_ordinary(claim.sentence):
            continue
        told.add((claim.sentence_span, words))
        places.append(claim.sentence_span)
        yield _finding(ctx, claim.span, words, claim)
    for one in given_up(ctx):
        if not any(one.span.overlaps(place) for place in places):
            yield _finding(ctx, one.span, one.thing, None)


def _finding(ctx: Context[Any], span: Span, thing: str, claim: Claim | None) -> Finding:
    return ctx.finding(
        span,
        f"tells readers to do without their {thing}, without asking a professional",
        claim=claim,
        wording="Do not stop or change a prescribed treatment without talking to your doctor.",
        cues=() if claim else (ctx.document.cut(span),),
    )
