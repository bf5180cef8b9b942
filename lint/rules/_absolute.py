"""Which claims of an article are worded as true for everyone, always or completely."""

from typing import Any

from lint.model import Certainty, Claim, Kind, Match, Polarity, Quantifier, Span, Verdict
from lint.rule import Context
from lint.rules._clause import by_clause, claims_of, is_modest, listed, words_of

_OUTCOMES = frozenset({Kind.TREATMENT, Kind.PREVENTION, Kind.CAUSE, Kind.DIAGNOSIS})
_SHARE = frozenset({Quantifier.MOST, Quantifier.SOME})


def absolutes(ctx: Context[Any]) -> tuple[tuple[Match, ...], ...]:
    """The absolute claims on effects, causes and signs, clause by clause.

    Left out are those that the reference set allows, and those that nothing but a word of proof
    makes absolute: proof is a matter of its own.
    """
    proofs = tuple(s.span for s in ctx.signals("proof-phrase"))
    groups = by_clause(ctx.matches, _is_absolute, joined=True)
    return tuple(g for g in groups if not (proofs and _only_proof(claims_of(g), proofs)))


def _is_absolute(match: Match) -> bool:
    claim = match.claim
    return (
        claim.kind in _OUTCOMES
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty is Certainty.ABSOLUTE
        and not words_of(" ".join(c.text for c in claim.cues.certainty)) <= listed("grammatical")
        and claim.quantifier not in _SHARE
        and not is_modest(claim)
        and match.verdict is not Verdict.SUPPORTED
    )


def _only_proof(claims: tuple[Claim, ...], proofs: tuple[Span, ...]) -> bool:
    cues = [cue.span for c in claims for cue in c.cues.certainty]
    return all(any(cue.overlaps(p) for p in proofs) for cue in cues)
