"""Says evidence in words, for the messages of rules."""

from collections.abc import Sequence

from lint.model import (
    Certainty,
    Claim,
    Direction,
    Entry,
    Evidence,
    Match,
    Polarity,
    Relation,
    Status,
)

_CEILINGS = {
    Certainty.ABSOLUTE: "any wording",
    Certainty.DEFINITE: "a plain statement",
    Certainty.PROBABLE: '"probably" or "usually"',
    Certainty.POSSIBLE: '"may" or "can"',
    Certainty.INSUFFICIENT: '"it is not clear whether"',
}

_EVIDENCE = {
    Evidence.HIGH: "high-certainty evidence",
    Evidence.MODERATE: "moderate-certainty evidence",
    Evidence.LOW: "low-certainty evidence",
    Evidence.VERY_LOW: "very-low-certainty evidence",
    Evidence.AUTHORISED: "fixed by law",
    Evidence.CONSENSUS: "expert consensus",
}

_STANDING = {Status.REVIEWED: 3, Status.SOURCED: 2, Status.DRAFT: 1, Status.RETIRED: 0}


def deciding(claims: Sequence[Claim]) -> str:
    """The words that decided the certainty of claims, quoted."""
    cues = (cue.text for c in claims for cue in c.cues.certainty)
    words = dict.fromkeys(t for t in cues if any(letter.isalnum() for letter in t))
    return ", ".join(f'"{w}"' for w in words)


def allowed(entry: Entry) -> str:
    """The strongest wording an entry allows, in words."""
    return _CEILINGS[entry.ceiling]


def beyond(claim: Claim, entry: Entry) -> str:
    """In what a claim goes beyond the evidence of an entry."""
    if entry.direction is Direction.AGAINST:
        return "the evidence speaks against it"
    if claim.polarity is Polarity.NEGATED:
        return "the evidence leaves it open"
    if entry.direction is Direction.ASSOCIATED_ONLY and claim.relation is not Relation.ASSOCIATED:
        return "the evidence shows a link and no more"
    cures = claim.relation is Relation.CURES and entry.relation is Relation.TREATS
    if cures and entry.ceiling.rank >= claim.certainty.rank - 1 >= Certainty.PROBABLE.rank:
        return "the evidence shows relief and no cure"
    return f"the evidence allows {allowed(entry)} at most"


def quoted(entry: Entry) -> str:
    """What an entry states and on what evidence."""
    return f"{entry.statement.rstrip('.')} ({_EVIDENCE[entry.evidence]})"


def weightiest(matches: Sequence[Match]) -> Match:
    """The match whose entry has come furthest; the first of equals."""
    return max(matches, key=lambda m: _STANDING[m.entry.status] if m.entry else -1)


def also(matches: Sequence[Match], but: Match) -> str:
    """The ids of the other entries that decided, as an addition to a message."""
    others = dict.fromkeys(m.entry.id for m in matches if m.entry and m.entry is not but.entry)
    return f"; see also {', '.join(others)}" if others else ""
