"""A promise that something cannot harm: "no side effects", "completely safe"."""

import re
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
    Signal,
    Span,
    Stance,
    Suggestion,
    Verdict,
)
from lint.phrase import listed as spoken
from lint.phrase import subject_of, words_of
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, claims_of, clause_words, is_modest, listed
from lint.rules._evidence import deciding, weightiest
from lint.rules._hedging import hedged, rephrased
from lint.rules._patterns import has
from lint.rules._voice import clause_of, in_own_voice, is_denied, is_duty
from lint.rules.certainty._promise import first_claim

_PURPOSE = re.compile(r"\b(?:for|against)\b", re.IGNORECASE)
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
    if thing.text.casefold() in spoken("pronouns") or _is_remedy(thing.text):
        return False
    suffered = not listed("suffered").isdisjoint({thing.concept, *thing.broader})
    return suffered or not words_of(thing.text.replace("-", " ")).isdisjoint(listed("complaints"))


def _is_remedy(text: str) -> bool:
    """Whether a remedy is named by what it is for: "eczema creams", "tablets for cramps"."""
    head = _PURPOSE.split(text)[0].split()
    return bool(head) and not words_of(head[-1]).isdisjoint(listed("remedies"))


def _calls_harmless(claim: Claim) -> bool:
    """Whether something people take or do is plainly called harmless."""
    return (
        claim.certainty is Certainty.DEFINITE
        and claim.relation is Relation.SAFE
        and not clause_words(claim).isdisjoint(listed("harmless"))
        and _is_taken(claim.subject)
    )


def _is_taken(thing: Entity) -> bool:
    """Whether a thing is known, or by its name, as something that people take or do."""
    known = not listed("taken").isdisjoint(thing.broader)
    return known or not words_of(thing.text).isdisjoint(listed("remedies"))


def _denies_ever(claim: Claim) -> bool:
    """Whether something is said never to harm."""
    words = words_of(" ".join(cue.text for cue in claim.cues.polarity))
    return claim.certainty is Certainty.DEFINITE and not words.isdisjoint(listed("ever"))


def _promised(ctx: Context[Any], told: list[Span]) -> Iterator[tuple[Span, Signal]]:
    """Clauses that rule harm out where no claim was read so, each once."""
    for signal in ctx.signals("harmless"):
        clause = clause_of(ctx, signal.span)
        if signal.span.start >= clause.end:  # a phrase that reaches over the cut
            clause = signal.span
        region = Span(min(clause.start, signal.span.start), max(clause.end, signal.span.end))
        if any(region.overlaps(t) for t in told) or not _is_promise(ctx, signal):
            continue
        told.append(region)
        yield region, signal


def _is_promise(ctx: Context[Any], signal: Signal) -> bool:
    span, sentence = signal.span, signal.sentence
    if not in_own_voice(ctx, span) or is_denied(ctx, span) or is_duty(ctx, span):
        return False
    text = ctx.document.cut(sentence)
    if any(has("certainty", name, text) for name in ("reported", "limited", "shop")):
        return False
    mild = has("certainty", "reassuring", ctx.document.cut(span))
    if mild and not (has("certainty", "nature", text) or words_of(text) & listed("remedies")):
        return False
    return not any(
        c.kind is Kind.SAFETY and c.span.overlaps(span) and _is_suffered(c.subject)
        for c in ctx.claims
    )


def _wording(words: str, thing: str) -> str:
    """What to write in the place of words that rule harm out."""
    if has("certainty", "amount", words):
        return "Name the largest amount that is held to be safe, and what more of it does."
    if has("certainty", "nature", words):
        return (
            f"Leave nature out of it: name the known side effects of {thing or 'it'} and what it "
            "must not be taken with."
        )
    if has("certainty", "anybody", words):
        return "Say for whom it is held to be safe, up to which dose, and who must ask first."
    return (
        f"Name the common side effects of {thing or 'it'}, the dose up to which it is held to be "
        "safe and who should not take it."
    )


def _edit(ctx: Context[Any], span: Span, claims: tuple[Claim, ...] = ()) -> Suggestion | None:
    """The edit that admits harm: "may have side effects", "may be safe"."""
    made = rephrased(ctx.document, span, "harmless", ctx.sentence(span))
    return made or (hedged(ctx.document, claims) if claims else None)


@rule(
    id="HL102",
    severity=Severity.ERROR,
    fix="unsafe",
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
        Example("# On the road\n\nTravel sickness tablets have no side effects.\n"),
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
    told: list[Span] = []
    for group in by_clause(ctx.matches, _is_harmless, joined=True):
        claims = claims_of(group)
        best = weightiest(group)
        thing = subject_of(claims[0])
        words = deciding(claims)
        how = f" ({words})" if words else ""
        told.append(claims[0].sentence_span)
        yield ctx.finding(
            claims[0].span,
            f"promises that {thing or 'it'} cannot harm{how}",
            claim=best.claim,
            reference=best.entry,
            suggestion=_edit(ctx, claims[0].span, claims),
            wording=(best.entry.wording if best.entry else None)
            or _wording(ctx.document.cut(claims[0].span), thing),
        )
    for region, signal in _promised(ctx, told):
        words = ctx.document.cut(signal.span)
        claim = first_claim(ctx, region)
        yield ctx.finding(
            region,
            f'promises that nothing can go wrong ("{words}"): what has an effect can have an '
            "unwanted one",
            claim=claim,
            cues=(words,),
            suggestion=_edit(ctx, signal.span),
            wording=_wording(words, subject_of(claim) if claim else ""),
        )
