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
    Span,
    Verdict,
)
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, claims_of, has_figure, is_modest, listed, words_of
from lint.rules._phrase import beyond, deciding, said, weightiest

_OUTCOMES = frozenset({Kind.TREATMENT, Kind.PREVENTION, Kind.CAUSE, Kind.DIAGNOSIS})
_SHARE = frozenset({Quantifier.MOST, Quantifier.SOME})
_BENEFITS = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})


def _is_absolute(match: Match) -> bool:
    claim = match.claim
    return (
        claim.kind in _OUTCOMES
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty is Certainty.ABSOLUTE
        and not words_of(" ".join(c.text for c in claim.cues.certainty)) <= listed("grammatical")
        and claim.quantifier not in _SHARE
        and not is_modest(claim)
        and not _is_nobody(claim.object)
        and not _makes_good(claim)
        and match.verdict is not Verdict.SUPPORTED
    )


def _is_nobody(thing: Entity) -> bool:
    """Whether nothing is said to be cured or caused but "you" or "it"."""
    words = words_of(thing.text)
    return thing.concept is None and bool(words) and words <= listed("pronouns")


def _only_cures(claim: Claim) -> bool:
    """Whether nothing but the word of a cure makes a claim absolute."""
    return {c.span for c in claim.cues.certainty} <= {c.span for c in claim.cues.relation}


def _makes_good(claim: Claim) -> bool:
    """Whether a lack is said to be cured by what is lacking ("vitamin C cures scurvy")."""
    nutrient = {claim.subject.concept, claim.subject.made_of} - {None}
    return _only_cures(claim) and claim.object.made_of in nutrient


def _only_proof(claims: tuple[Claim, ...], proofs: tuple[Span, ...]) -> bool:
    cues = [cue.span for c in claims for cue in c.cues.certainty]
    return all(any(cue.overlaps(p) for p in proofs) for cue in cues)


def _softer(claims: tuple[Claim, ...]) -> str:
    if claims[0].relation in _BENEFITS:
        return 'Say "may help" or "helped some people in trials", and name the source.'
    return 'Say "can", "often" or "sometimes", whichever the evidence bears out.'


@rule(
    id="HL101",
    severity=Severity.ERROR,
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
    proofs = tuple(s.span for s in ctx.signals("proof-phrase"))
    for group in by_clause(ctx.matches, _is_absolute, joined=True):
        claims = claims_of(group)
        counted = has_figure(ctx, claims[0].span) and all(_only_cures(c) for c in claims)
        if (proofs and _only_proof(claims, proofs)) or counted:
            continue
        best = weightiest(group)
        above = best.entry if best.verdict is Verdict.OVERSTATED else None
        limit = f"; {beyond(best.claim, above)}" if above else ""
        yield ctx.finding(
            claims[0].span,
            f"states as certain ({deciding(claims)}) that {said(claims)}{limit}",
            claim=best.claim,
            reference=best.entry,
            wording=(best.entry.wording if best.entry else None) or _softer(claims),
        )
