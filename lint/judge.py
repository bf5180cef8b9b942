"""The verdict of one entry on one claim: how sure the claim is, and what the evidence bears.

Certainty ceilings follow GRADE's informative statements (Santesso et al. 2020,
doi 10.1016/j.jclinepi.2019.10.014).
"""

from collections.abc import Callable
from itertools import pairwise

from lint.compare.relations import BENEFIT
from lint.model import (
    Certainty,
    Claim,
    Direction,
    Entry,
    Evidence,
    Polarity,
    Quantifier,
    Relation,
    Verdict,
)

_FIRM = frozenset({Evidence.HIGH, Evidence.AUTHORISED, Evidence.CONSENSUS})
"""Evidence against a thing that leaves no room for "may": GRADE words moderate certainty "probably
does not", which "may" leaves open."""
_HELPS = "help"  # "helps prevent", "helps to ease", "helps with"
_CUSTOMARY = frozenset({"old", "traditional", "folk", "home", "popular", "classic", "ancient"})
_REMEDIES = frozenset({"remedy", "remedies", "cure", "medicine", "treatment", "treatments"})
_USED = ("verb:use for", "verb:take for", "verb:consume for", "verb:try for", "verb:apply for")
_SAID = {
    Certainty.ABSOLUTE: "without exception",
    Certainty.DEFINITE: "as certain",
    Certainty.PROBABLE: "as likely",
    Certainty.POSSIBLE: "as possible",
    Certainty.INSUFFICIENT: "as not shown",
}
ALLOWED = {
    Certainty.ABSOLUTE: "any wording",
    Certainty.DEFINITE: "plain wording, but no absolutes",
    Certainty.PROBABLE: "no more than 'probably' or 'usually'",
    Certainty.POSSIBLE: "no more than 'may' or 'can'",
    Certainty.INSUFFICIENT: "no more than 'it is not known whether'",
}
"""What may be said of a thing, by the ceiling of its entry."""


def verdict(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    """The verdict and its reason; ``denies`` tells whether the claim denies what an entry is on."""
    observed = entry.relation is Relation.ASSOCIATED and entry.direction is Direction.SUPPORTS
    direction = Direction.ASSOCIATED_ONLY if observed else entry.direction
    return _OF[direction](claim, entry, denies=denies)


def level_of(claim: Claim) -> Certainty:
    """How sure a claim is of itself, as held against a ceiling.

    A promise to most people is at least probable; what "helps" is said to do a part of it, which
    is no more than probable, and what "is used for" an ailment is not said to help at all. A bare
    "cures" is absolute unless a cure is known; "the cause" is, unless the cause is known.
    """
    if (
        claim.frame.startswith(_USED) or _is_custom(claim)
    ) and claim.certainty is not Certainty.ABSOLUTE:
        return min(claim.certainty, Certainty.POSSIBLE, key=lambda c: c.rank)
    most = claim.quantifier in {Quantifier.MOST, Quantifier.ALL}
    if most and claim.certainty is Certainty.POSSIBLE:
        return Certainty.PROBABLE
    if claim.certainty is Certainty.ABSOLUTE and (_only_cures(claim) or _only_the(claim)):
        return Certainty.DEFINITE
    if claim.certainty is Certainty.DEFINITE and claim.polarity is Polarity.AFFIRMED:
        return Certainty.PROBABLE if _only_helps(claim) else Certainty.DEFINITE
    return claim.certainty


def _is_custom(claim: Claim) -> bool:
    """Whether a thing is only called what people have long taken: "an old remedy for"."""
    start = claim.span.start - claim.sentence_span.start
    said = claim.sentence[max(0, start) :].casefold().replace(",", " ").split()
    return any(a in _CUSTOMARY and b in _REMEDIES for a, b in pairwise(said))


def _only_cures(claim: Claim) -> bool:
    """Whether nothing but the word of a cure makes a claim absolute."""
    cues = {cue.span for cue in claim.cues.certainty}
    return bool(cues) and cues <= {cue.span for cue in claim.cues.relation}


def _only_the(claim: Claim) -> bool:
    """Whether nothing but an article makes a claim absolute: "the cause of X is Y"."""
    return {cue.text.casefold() for cue in claim.cues.certainty} == {"the"}


def _only_helps(claim: Claim) -> bool:
    cues = [cue for cue in claim.cues.relation if claim.sentence_span.holds(cue.span)]
    if not cues:
        return False
    at = min(cue.span.start for cue in cues) - claim.sentence_span.start
    words = (*claim.sentence[:at].split()[-2:], *(cue.text for cue in cues))
    return any(w.casefold().startswith(_HELPS) for w in words)


def bears(claim: Claim, entry: Entry) -> bool:
    """Whether a general entry agrees with a conditional claim, so that no one is convicted."""
    return (
        entry.direction is Direction.SUPPORTS
        and claim.polarity is Polarity.AFFIRMED
        and level_of(claim).rank <= entry.ceiling.rank
    )


def _supports(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    level = level_of(claim)
    if denies:
        if level is Certainty.INSUFFICIENT and entry.ceiling.rank <= Certainty.PROBABLE.rank:
            return Verdict.SUPPORTED, "the article calls unproven what the evidence leaves open"
        if level is Certainty.POSSIBLE and entry.ceiling.rank < Certainty.DEFINITE.rank:
            return Verdict.SUPPORTED, "the article doubts what the evidence leaves open"
        if entry.ceiling.rank <= Certainty.POSSIBLE.rank:
            if claim.relation in BENEFIT:
                return Verdict.UNREVIEWED, "the evidence is too weak to hold against a denial"
            return Verdict.OVERSTATED, "the article denies what the evidence leaves open"
        return Verdict.CONTRADICTED, "the article denies what the evidence supports"
    if claim.relation is Relation.RECOMMENDED and entry.relation is not Relation.RECOMMENDED:
        return Verdict.SUPPORTED, "the article advises what the evidence speaks for"
    cures = claim.relation is Relation.CURES and entry.relation is Relation.TREATS
    if cures and level.rank >= Certainty.PROBABLE.rank:
        return Verdict.OVERSTATED, "the evidence shows relief; the article tells a cure"
    if level.rank > entry.ceiling.rank:
        if claim.relation is Relation.WORSENS and entry.relation is not Relation.WORSENS:
            return Verdict.UNREVIEWED, "what may cause a thing may well make it worse"
        return Verdict.OVERSTATED, _above(level, entry)
    return Verdict.SUPPORTED, "the article says no more than the evidence"


def _associated(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    level = level_of(claim)
    if denies:
        if level is Certainty.INSUFFICIENT:
            return Verdict.SUPPORTED, "the evidence shows an association, not a cause"
        if claim.relation is Relation.ASSOCIATED:
            return Verdict.CONTRADICTED, "the article denies an association that the evidence shows"
        return Verdict.UNREVIEWED, "the evidence shows an association; the article denies a cause"
    if claim.relation is Relation.ASSOCIATED:
        return _supports(claim, entry, denies=False)
    if level.rank > min(entry.ceiling.rank, Certainty.POSSIBLE.rank):
        return Verdict.OVERSTATED, "the evidence shows an association; the article tells a cause"
    return Verdict.SUPPORTED, "the article says no more than the evidence"


def _against(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    if denies:
        return Verdict.SUPPORTED, "the article says what the evidence says"
    if claim.certainty is Certainty.INSUFFICIENT:
        return Verdict.SUPPORTED, "the article leaves open what the evidence denies"
    if level_of(claim) is Certainty.POSSIBLE:
        if entry.evidence not in _FIRM or _seldom(claim, entry):
            return Verdict.SUPPORTED, "the article leaves open what the evidence leaves room for"
        return Verdict.OVERSTATED, "the evidence speaks against it; the article calls it possible"
    return Verdict.CONTRADICTED, "the evidence speaks against it"


def _seldom(claim: Claim, entry: Entry) -> bool:
    """Whether an entry says no more than that one thing does not usually cause another."""
    return entry.ceiling.rank < Certainty.DEFINITE.rank and claim.relation not in BENEFIT


def _insufficient(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    level = level_of(claim)
    if denies:
        return Verdict.SUPPORTED, "the article denies what has not been shown"
    if level.rank <= max(entry.ceiling.rank, Certainty.POSSIBLE.rank):
        return Verdict.SUPPORTED, "the article leaves open what has not been shown"
    return Verdict.OVERSTATED, _above(level, entry)


def _above(level: Certainty, entry: Entry) -> str:
    return f"the article states it {_SAID[level]}; the evidence allows {ALLOWED[entry.ceiling]}"


_OF: dict[Direction, Callable[..., tuple[Verdict, str]]] = {
    Direction.SUPPORTS: _supports,
    Direction.ASSOCIATED_ONLY: _associated,
    Direction.AGAINST: _against,
    Direction.INSUFFICIENT: _insufficient,
}
