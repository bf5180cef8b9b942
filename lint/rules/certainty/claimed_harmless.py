"""A promise that something cannot harm: "no side effects", "completely safe"."""

from collections.abc import Iterator
from typing import Any

from lint.model import (
    Certainty,
    Claim,
    Entity,
    Finding,
    Kind,
    Match,
    Polarity,
    Relation,
    Severity,
    Stance,
    Verdict,
)
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, claims_of, clause_words, is_modest, listed, words_of
from lint.rules._phrase import deciding, subject_of, weightiest

_HARMS = frozenset({Relation.HARMFUL, Relation.INTERACTS})


def _is_harmless(match: Match) -> bool:
    claim = match.claim
    promises = (
        claim.relation in _HARMS
        if claim.polarity is Polarity.NEGATED
        else claim.relation is Relation.SAFE
    )
    return (
        claim.kind is Kind.SAFETY
        and promises
        and not _is_suffered(claim.subject)
        and (claim.certainty is Certainty.ABSOLUTE or _calls_harmless(claim) or _denies_ever(claim))
        # "no side effects were seen in the trial" reports and promises nothing
        and claim.stance is Stance.ASSERTED
        and not is_modest(claim)
        and match.verdict is not Verdict.SUPPORTED
    )


def _is_suffered(thing: Entity) -> bool:
    """Whether a symptom or a condition is meant; what a pronoun means is not sure enough."""
    known = thing.text.casefold() not in listed("pronouns")
    return known and not listed("suffered").isdisjoint({thing.concept, *thing.broader})


def _calls_harmless(claim: Claim) -> bool:
    """Whether something people take or do is plainly called harmless."""
    return (
        claim.certainty is Certainty.DEFINITE
        and claim.relation is Relation.SAFE
        and not clause_words(claim).isdisjoint(listed("harmless"))
        and not listed("taken").isdisjoint(claim.subject.broader)
    )


def _denies_ever(claim: Claim) -> bool:
    """Whether something is said never to harm."""
    words = words_of(" ".join(cue.text for cue in claim.cues.polarity))
    return claim.certainty is Certainty.DEFINITE and not words.isdisjoint(listed("ever"))


@rule(
    id="HL102",
    severity=Severity.ERROR,
    standard="FTC Health Products Compliance Guidance (2022): disclose serious risks; UK CAP Code "
    "section 12: nothing is safe because it is natural; DISCERN question 11",
    passes=[
        Example(
            "# Paracetamol\n\nParacetamol is generally considered safe at the usual dose. Like "
            "all medicines it can have side effects. Too much of it damages the liver.\n"
        ),
        Example(
            "# Herbal teas\n\nNatural does not mean safe. No herbal tea is completely free of "
            "risk. Is camomile completely safe in pregnancy? Ask your midwife.\n"
        ),
        Example(
            "# Zinc\n\nSome people believe that zinc has no side effects. In fact it can upset "
            "the stomach. In the trial, no serious side effects were reported.\n"
        ),
    ],
    fails=[
        Example("# Turmeric\n\nTurmeric capsules have no side effects.\n"),
        Example("# Magnesium\n\nMagnesium spray is 100% safe during pregnancy.\n"),
        Example("# Turmeric\n\nTurmeric capsules can never harm your stomach.\n"),
        Example(
            "# Plant power\n\nBecause it is natural, ashwagandha is completely safe for everyone. "
            "Add it to your morning smoothie.\n"
        ),
    ],
)
def claimed_harmless(ctx: Context[Any]) -> Iterator[Finding]:
    """Something is called free of any risk or side effect.

    Why: whatever has an effect can have an unwanted one, and some people must not take it at all.
    "Natural" and "harmless" are the words behind which interactions and overdoses hide.

    Limits: silent on "safe" and "generally safe", on safety in a stated trial, on denials and
    questions, on harmless symptoms and conditions, and where the reference set allows the wording.
    Says nothing on whether the thing is harmful.
    """
    for group in by_clause(ctx.matches, _is_harmless, joined=True):
        claims = claims_of(group)
        best = weightiest(group)
        thing = subject_of(claims[0]) or "it"
        words = deciding(claims)
        how = f" ({words})" if words else ""
        yield ctx.finding(
            claims[0].span,
            f"promises that {thing} cannot harm{how}",
            claim=best.claim,
            reference=best.entry,
            wording=(best.entry.wording if best.entry else None)
            or "Name the common side effects, the dose up to which it is held to be safe and who "
            "should not take it.",
        )
