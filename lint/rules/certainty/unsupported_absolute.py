"""An outcome promised without exception: "always works", "eliminates", "guaranteed"."""

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
    Quantifier,
    Relation,
    Severity,
    Signal,
    Span,
    Suggestion,
    Verdict,
)
from lint.phrase import listed as spoken
from lint.phrase import said, words_of
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, claims_of, has_figure, is_modest, listed
from lint.rules._evidence import beyond, deciding, weightiest
from lint.rules._hedging import hedged, how, rephrased
from lint.rules._patterns import has
from lint.rules._voice import (
    clause_of,
    in_own_voice,
    is_denied,
    is_duty,
    is_hedged,
    is_natural_course,
)
from lint.rules.certainty._promise import (
    first_claim,
    is_health_article,
    names_complaint,
    outcomes,
    promises_benefit,
)
from lint.rules.certainty._wording import fitting

_OUTCOMES = frozenset({Kind.TREATMENT, Kind.PREVENTION, Kind.CAUSE, Kind.DIAGNOSIS})
_SHARE = frozenset({Quantifier.MOST, Quantifier.SOME})
_BENEFITS = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})
_SAFE = frozenset(
    {"fine", "okay", "ok", "safe", "safely", "harmless"}
)  # which are for the rule on harm
_SHORT = 14  # words of a wording that is worth quoting
_PLAINER = {
    "lasting": "Say how long the effect lasted in trials, and that it can come back.",
    "single": 'Say "one of several causes" or "one way among others", whichever the evidence bears '
    "out.",
    "sure": "Say how likely it is, and how it can be told for sure.",
    "quick": "Say after what time an effect was seen, and in how many people.",
}
"""What to write in the place of an absolute word, by what it plays on."""


def _is_absolute(match: Match) -> bool:
    claim = match.claim
    return (
        claim.kind in _OUTCOMES
        and claim.polarity is Polarity.AFFIRMED
        and claim.relation is not Relation.ASSOCIATED
        and (claim.certainty is Certainty.ABSOLUTE or _helps_everyone(claim))
        and not words_of(" ".join(c.text for c in claim.cues.certainty)) <= listed("grammatical")
        and claim.quantifier not in _SHARE
        and not is_modest(claim)
        and not _is_nobody(claim.object)
        and not _makes_good(claim)
        and not (_only_cures(claim) and _is_no_ailment(claim.object))
        and match.verdict is not Verdict.SUPPORTED
    )


def _helps_everyone(claim: Claim) -> bool:
    """Whether a benefit is plainly told of everyone, not of "anyone with gout"."""
    return (
        claim.quantifier is Quantifier.ALL
        and claim.relation in _BENEFITS
        and claim.certainty is Certainty.DEFINITE
        and has("certainty", "everyone", claim.sentence)
        and not has("certainty", "anyone-with", claim.sentence)
        and not words_of(claim.object.text) & listed("everybody")
    )


def _is_nobody(thing: Entity) -> bool:
    """Whether nothing is said to be cured or caused but "you" or "it"."""
    words = words_of(thing.text)
    return thing.concept is None and bool(words) and words <= spoken("pronouns")


def _only_cures(claim: Claim) -> bool:
    """Whether nothing but the word of a cure makes a claim absolute."""
    return {c.span for c in claim.cues.certainty} <= {c.span for c in claim.cues.relation}


def _is_no_ailment(thing: Entity) -> bool:
    """Whether what is removed is named and no complaint ("eliminating the effect of gravity")."""
    if not thing.text or thing.concept:
        return False
    words = words_of(thing.text.replace("-", " "))
    return words.isdisjoint(listed("complaints")) and words.isdisjoint(spoken("pronouns"))


def _makes_good(claim: Claim) -> bool:
    """Whether a lack is said to be cured by what is lacking ("vitamin C cures scurvy")."""
    nutrient = {claim.subject.concept, claim.subject.made_of} - {None}
    return _only_cures(claim) and claim.object.made_of in nutrient


def _only_proof(claims: tuple[Claim, ...], proofs: tuple[Span, ...]) -> bool:
    cues = [cue.span for c in claims for cue in c.cues.certainty]
    return all(any(cue.overlaps(p) for p in proofs) for cue in cues)


def _softer(claims: tuple[Claim, ...]) -> str:
    """What to write instead, for the claim at hand."""
    plain = fitting(claims[0])
    if not plain or len(plain.split()) > _SHORT:
        if claims[0].relation in _BENEFITS:
            return 'Say "may help" or "helped some people in trials", and name the source.'
        return 'Say "can", "often" or "sometimes", whichever the evidence bears out.'
    if claims[0].relation in _BENEFITS:
        return f'Say "{plain}" if trials bear it out, in how many people, and name the source.'
    return f'Say "{plain}", and what else can be behind it.'


def _promised(ctx: Context[Any], told: list[Span]) -> Iterator[tuple[Span, Signal]]:
    """Clauses that promise without exception where no claim was read so, each once."""
    signals = ctx.signals("promise", "absolute")
    for signal in signals if is_health_article(ctx) else ():
        span = signal.span
        clause = clause_of(ctx, span)
        if any(clause.overlaps(t) for t in told) or not _is_promise(ctx, signal, clause):
            continue
        told.append(clause)
        yield clause, signal


def _is_promise(ctx: Context[Any], signal: Signal, clause: Span) -> bool:
    span = signal.span
    if not in_own_voice(ctx, span) or is_denied(ctx, span):
        return False
    if is_hedged(ctx, span) and not has("certainty", "even", ctx.document.cut(span)):
        return False
    if is_duty(ctx, span) or is_natural_course(ctx, span) or _is_share(ctx, clause, span):
        return False
    if has_figure(ctx, span) or not words_of(ctx.document.cut(clause)).isdisjoint(_SAFE):
        return False
    return signal.label == "promise" or _is_outcome(ctx, clause, span)


def _is_outcome(ctx: Context[Any], clause: Span, marker: Span) -> bool:
    """Whether the clause of an absolute word tells of an outcome, not of what to do."""
    if any(c.kind is Kind.ADVICE and c.span.overlaps(marker) for c in ctx.claims):
        return False
    if promises_benefit(ctx, clause, but=marker):
        return True
    if any(c.relation is not Relation.ASSOCIATED for c in outcomes(ctx, clause)):
        return True
    sure = not words_of(ctx.document.cut(marker)).isdisjoint(listed("certain"))
    return sure and names_complaint(ctx, clause)


def _is_share(ctx: Context[Any], clause: Span, marker: Span) -> bool:
    """Whether a clause speaks of most or some, outside of the absolute words."""
    text = ctx.document.text
    around = f"{text[clause.start : marker.start]} {text[marker.end : clause.end]}"
    return not words_of(around).isdisjoint(listed("shares"))


def _plainer(words: str) -> str:
    """What to write in the place of words of promise."""
    found = (text for name, text in _PLAINER.items() if has("certainty", name, words))
    return next(found, "Say how many people it helped, out of how many, and in which study.")


def _edit(ctx: Context[Any], marker: Span, clause: Span) -> Suggestion | None:
    """The edit of words of promise: in a claim read there, or as a phrase of their own."""
    made = rephrased(ctx.document, marker, "promises", clause)
    claims = outcomes(ctx, clause)
    return made or (hedged(ctx.document, claims, marked=marker) if claims else None)


@rule(
    id="HL101",
    severity=Severity.ERROR,
    fix="unsafe",
    standard="FTC Health Products Compliance Guidance (2022): express and implied claims need "
    "competent evidence; GRADE wording guidance (Santesso et al. 2020)",
    passes=[
        Example(
            "# Eczema in winter\n\nEczema cannot be cured, but creams may ease the itching. Always "
            "read the label before you use a new cream, and never share it with others.\n"
        ),
        Example(
            "# Garlic and colds\n\nMyth: Garlic always prevents colds. Fact: one small trial is "
            "not enough to know. Does garlic completely cure a cold? No, it does not.\n"
        ),
        Example(
            "# Calf pain\n\nCall a doctor immediately if the pain never goes away. Gentle "
            "stretching may ease a cramp, although it is not a guaranteed cure.\n"
        ),
    ],
    fails=[
        Example("# Sleep better\n\nValerian tea completely eliminates insomnia within a week.\n"),
        Example(
            "# Joint care\n\nMany people like ginger for its taste. Ginger is a guaranteed cure "
            "for arthritis. Talk to your doctor first.\n"
        ),
        Example(
            "<h1>Headaches</h1><p>Drinking two litres of water a day <b>always prevents</b> "
            "headaches.</p>\n",
            name="article.html",
        ),
    ],
)
def unsupported_absolute(ctx: Context[Any]) -> Iterator[Finding]:
    """An effect, cause or diagnosis is stated as certain for everyone, always or completely.

    Why: hardly anything in medicine works always and for everybody. A reader who is promised a
    certain cure gives up sooner, or skips what would have helped.

    Limits: silent where the reference set allows the wording, where the sentence tells how many
    were helped, on a lack that is cured by what is lacking, on denials ("cannot be cured"), on
    quoted myths and questions, on advice ("always read the label") and on wording such as "may
    eliminate". Promises to most people, claims of harmlessness and bare "proven" have rules of
    their own.
    """
    told: list[Span] = []
    proofs = tuple(s.span for s in ctx.signals("proof-phrase"))
    for group in by_clause(ctx.matches, _is_absolute, joined=True):
        claims = claims_of(group)
        counted = has_figure(ctx, claims[0].span) and all(_only_cures(c) for c in claims)
        if (proofs and _only_proof(claims, proofs)) or counted:
            continue
        best = weightiest(group)
        above = best.entry if best.verdict is Verdict.OVERSTATED else None
        limit = f"; {beyond(best.claim, above)}" if above else ""
        told.append(claims[0].span)
        yield ctx.finding(
            claims[0].span,
            f"states as certain ({deciding(claims)}) that {said(claims)}{limit}",
            claim=best.claim,
            reference=best.entry,
            suggestion=hedged(ctx.document, claims, how(best.entry)),
            wording=(best.entry.wording if best.entry else None) or _softer(claims),
        )
    for clause, signal in _promised(ctx, told):
        words = ctx.document.cut(signal.span)
        yield ctx.finding(
            clause,
            f'promises without exception ("{words}"): hardly anything in medicine works or holds '
            "always and for everyone",
            claim=first_claim(ctx, clause),
            cues=(words,),
            suggestion=_edit(ctx, signal.span, clause),
            wording=_plainer(words),
        )
