"""Holds a claim against the reference set: one verdict, one reason in words, one entry.

Semantics (DESIGN, Match): concept identity first, then the hierarchy, then population and
condition; a general entry does not convict a conditional claim; "may" is compatible with
evidence that is insufficient. Certainty ceilings follow GRADE's informative statements
(Santesso et al. 2020, doi 10.1016/j.jclinepi.2019.10.014).
"""

from dataclasses import dataclass

from lint.model import (
    Certainty,
    Claim,
    Direction,
    Entity,
    Entry,
    Evidence,
    Match,
    Polarity,
    Quantifier,
    ReferenceSet,
    Relation,
    Status,
    Verdict,
)
from lint.reference.index import SYMMETRIC, Index
from lint.vocabulary import Vocabulary

_HARM = frozenset(
    {
        Relation.CAUSES,
        Relation.WORSENS,
        Relation.RAISES_RISK,
        Relation.ASSOCIATED,
        Relation.HARMFUL,
    }
)
_WEAK = frozenset({Evidence.LOW, Evidence.VERY_LOW})
_DOES_HARM = frozenset({Relation.CAUSES, Relation.WORSENS})
_BENEFIT = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})
_GROWN = {
    Relation.CAUSES: frozenset({Relation.CAUSES, Relation.RAISES_RISK, Relation.ASSOCIATED}),
    Relation.RAISES_RISK: frozenset({Relation.RAISES_RISK, Relation.ASSOCIATED}),
    Relation.HARMFUL: frozenset({Relation.HARMFUL, Relation.CAUSES, Relation.RAISES_RISK}),
}
"""What may not be denied where a relation holds; one not named here forbids its own denial.

"Obesity does not cause diabetes by itself" leaves "raises the risk of" standing.
"""
_ALONE = (
    frozenset({Relation.INTERACTS}),
    frozenset({Relation.INDICATES}),
    frozenset({Relation.RULES_OUT}),
    frozenset({Relation.RECOMMENDED}),
    frozenset({Relation.ESSENTIAL}),
)
_HELPS = "help"  # "helps prevent", "helps to ease", "helps with"
_SAID = {
    Certainty.ABSOLUTE: "without exception",
    Certainty.DEFINITE: "as certain",
    Certainty.PROBABLE: "as likely",
    Certainty.POSSIBLE: "as possible",
    Certainty.INSUFFICIENT: "as not shown",
}
_ALLOWED = {
    Certainty.ABSOLUTE: "any wording",
    Certainty.DEFINITE: "plain wording, but no absolutes",
    Certainty.PROBABLE: "no more than 'probably' or 'usually'",
    Certainty.POSSIBLE: "no more than 'may' or 'can'",
    Certainty.INSUFFICIENT: "no more than 'it is not known whether'",
}


@dataclass(frozen=True, slots=True)
class _Fit:
    """How an entry fits a claim: whether its relation is turned round, and how closely it fits.

    ``near`` sorts: the same relation and people first, the shorter way in the hierarchy next.
    """

    entry: Entry
    opposite: bool
    near: tuple[int, int]


class Matcher:
    """A reference set ready to be asked; the cost of a claim does not grow with the set."""

    def __init__(self, references: ReferenceSet, vocabulary: Vocabulary) -> None:
        """Index the set by concept."""
        self._index = Index(references, vocabulary)
        self._vocabulary = vocabulary

    def match(self, claim: Claim) -> Match:
        """The verdict on one claim, from the entry that fits it best."""
        if not (claim.subject.concept and claim.object.concept):
            return Match(
                claim, Verdict.UNREVIEWED, "its subject or object is not in the vocabulary"
            )
        fits = [f for f in self._fits(claim) if self._same_things(claim, f.entry)]
        if not fits:
            return Match(claim, Verdict.UNREVIEWED, "the reference set says nothing on this")
        scoped = [f for f in fits if self._outside(claim, f.entry) == ""]
        if not scoped:
            first = fits[0].entry
            return Match(claim, Verdict.OUT_OF_SCOPE, self._outside(claim, first), first)
        return self._judge(claim, min(scoped, key=lambda f: self._farness(claim, f)))

    def weighed(self, claim: Claim) -> tuple[Match, ...]:
        """Every entry on the things of a claim, with what it alone would say of the claim."""
        near = self._index.candidates(claim.subject.concept, claim.object.concept)
        return tuple(self._alone(claim, n, entry) for n, entry in enumerate(near))

    def _alone(self, claim: Claim, n: int, entry: Entry) -> Match:
        fit = _fit(claim, entry, n)
        if entry.direction is Direction.LIMIT:
            reason = "it gives an upper limit"
        elif fit is None:
            reason = f"it speaks of something else ({entry.relation.value})"
        elif not self._same_things(claim, entry):
            reason = f"it speaks of {_name(entry.subject)} and {_name(entry.object)}"
        elif outside := self._outside(claim, entry):
            return Match(claim, Verdict.OUT_OF_SCOPE, outside, entry)
        else:
            return self._judge(claim, fit)
        return Match(claim, Verdict.UNREVIEWED, reason, entry)

    def _farness(self, claim: Claim, fit: _Fit) -> tuple[int, int, int, int]:
        """Sorts entries: the same relation, the same people, no narrower thing, the shorter way."""
        entry = fit.entry
        narrower = not self._is_a(claim.object, entry.object)
        return fit.near[0], self._strange(claim, entry), int(narrower), fit.near[1]

    def _strange(self, claim: Claim, entry: Entry) -> int:
        """0 for an entry on the very people the claim is about, 1 for everybody."""
        if claim.population is None or entry.population is None:
            return 1
        return 0 if self._vocabulary.is_a(claim.population.concept, entry.population.concept) else 1

    def _fits(self, claim: Claim) -> list[_Fit]:
        found = []
        candidates = self._index.candidates(claim.subject.concept, claim.object.concept)
        for n, entry in enumerate(candidates):
            fit = _fit(claim, entry, n)
            if fit is not None and entry.direction is not Direction.LIMIT:
                found.append(fit)
        return sorted(found, key=lambda f: f.near)

    def _outside(self, claim: Claim, entry: Entry) -> str:
        """Of what other people or cases an entry speaks; "" when it speaks to the claim."""
        if entry.population is not None and not self._people_meet(
            claim.population, entry.population
        ):
            return (
                f"the reference holds for {_name(entry.population)}, the article speaks of others"
            )
        if entry.condition is not None and not self._meets(claim.condition, entry.condition):
            return f"the reference holds only on a condition: {_name(entry.condition)}"
        if claim.condition is not None and entry.condition is None and not _harmless(claim, entry):
            return "the article sets a condition; the reference speaks in general"
        return ""

    def _same_things(self, claim: Claim, entry: Entry) -> bool:
        """Whether an entry speaks of what the claim speaks of, or of a class that holds it.

        What is shown of a kind says little on its class: see ``_holds_for_class``.
        """
        if claim.relation in SYMMETRIC and self._meet(claim.subject, claim.object, entry):
            return True
        subject = self._is_a(claim.subject, entry.subject) or self._is_taken(claim, entry)
        thing = self._is_a(claim.object, entry.object)
        if subject and thing:
            return True
        subject = subject or self._is_a(entry.subject, claim.subject)
        thing = thing or self._is_a(entry.object, claim.object)
        return subject and thing and self._holds_for_class(claim, entry)

    def _holds_for_class(self, claim: Claim, entry: Entry) -> bool:
        """Whether what an entry says of a kind decides on a claim about the class.

        "Smoking causes cancer" is true by lung cancer alone, and a denial for the class is wrong by
        it. A benefit that was not shown for the kind may exist for the rest of the class: it
        decides only where the entry is on the very people the claim is about, whose kind it is
        ("leg cramps" said of pregnant women).
        """
        if claim.polarity is Polarity.NEGATED:
            return True
        if entry.direction is Direction.SUPPORTS:
            return _level(claim).rank <= entry.ceiling.rank
        if entry.direction is Direction.INSUFFICIENT and _level(claim) is Certainty.POSSIBLE:
            return True
        subject = self._is_a(claim.subject, entry.subject) or self._is_taken(claim, entry)
        return subject and self._strange(claim, entry) == 0

    def _is_taken(self, claim: Claim, entry: Entry) -> bool:
        """Whether one subject is a nutrient and the other what is taken or eaten to get it."""
        said, held = claim.subject, entry.subject
        return self._index.gives(said.concept, held.concept) or (
            self._index.gives(held.concept, said.concept)
        )

    def _is_a(self, one: Entity, wider: Entity) -> bool:
        return self._vocabulary.is_a(one.concept, wider.concept)

    def _meet(self, one: Entity, other: Entity, entry: Entry) -> bool:
        """Whether two things meet an entry's with its sides exchanged."""
        return self._vocabulary.is_a(one.concept, entry.object.concept) and (
            self._vocabulary.is_a(other.concept, entry.subject.concept)
        )

    def _people_meet(self, said: Entity | None, held: Entity) -> bool:
        """Whether a claim about some people, or about nobody in particular, meets an entry's.

        Adults in general are nobody in particular.
        """
        if said is None or said.concept is None:
            return held.concept is None or held.concept in _EVERYBODY
        if said.concept == held.concept or held.concept in _EVERYBODY:
            return True
        return self._vocabulary.is_a(said.concept, held.concept)

    def _meets(self, said: Entity | None, held: Entity) -> bool:
        if said is None:
            return False
        if said.concept is not None and held.concept is not None:
            return self._vocabulary.is_a(said.concept, held.concept) or said.concept == held.concept
        ours = {w.strip(".,") for w in said.text.lower().split()}
        theirs = {w.strip(".,") for w in held.text.lower().split()}
        return bool({w for w in ours & theirs if len(w) > 4})

    def _judge(self, claim: Claim, fit: _Fit) -> Match:
        entry = fit.entry
        denies = (claim.polarity is Polarity.NEGATED) != fit.opposite
        if entry.direction is Direction.SUPPORTS:
            verdict, reason = _supports(claim, entry, denies=denies)
        elif entry.direction is Direction.ASSOCIATED_ONLY:
            verdict, reason = _associated(claim, entry, denies=denies)
        elif entry.direction is Direction.AGAINST:
            verdict, reason = _against(claim, entry, denies=denies)
        else:
            verdict, reason = _insufficient(claim, entry, denies=denies)
        return Match(claim, verdict, reason, entry)


_EVERYBODY = frozenset({"adults", "people", "general-population", "population-root"})


def _name(thing: Entity) -> str:
    return thing.text or (thing.concept or "").replace("-", " ")


def _fit(claim: Claim, entry: Entry, n: int) -> _Fit | None:
    """Whether the relations can be held against each other, straight or turned round."""
    said, held = claim.relation, entry.relation
    denied = claim.polarity is Polarity.NEGATED
    rank = 0 if entry.status is not Status.DRAFT else 1
    if said is held:
        return _Fit(entry, opposite=False, near=(rank, n))
    if said is Relation.SAFE and held in _HARM:
        return _Fit(entry, opposite=True, near=(rank + 2, n))
    if said in _HARM and held is Relation.SAFE:
        return _Fit(entry, opposite=True, near=(rank + 2, n))
    if said in _BENEFIT and held in _BENEFIT:
        grown = said is Relation.CURES and held is Relation.TREATS
        if grown and denied and entry.direction is Direction.SUPPORTS:
            return None  # "does not cure" leaves relief standing
        unknown = denied or entry.direction is Direction.INSUFFICIENT
        if not grown and (not unknown or entry.direction is Direction.SUPPORTS):
            return None  # prevention and relief are shown apart, and apart disproved
        return _Fit(entry, opposite=False, near=(rank + (1 if grown else 2), n))
    if said in _HARM and held in _HARM:
        if denied and entry.direction is Direction.SUPPORTS and said not in _GROWN.get(held, ()):
            return None
        return _Fit(entry, opposite=False, near=(rank + 2, n))
    if (
        entry.direction is Direction.SUPPORTS
        and _same_concepts(claim, entry)
        and ((said in _BENEFIT and held in _DOES_HARM) or (said in _DOES_HARM and held in _BENEFIT))
    ):
        return _Fit(entry, opposite=True, near=(rank + 4, n))
    if said is Relation.RECOMMENDED and held in _BENEFIT and denied:
        return (
            _Fit(entry, opposite=False, near=(rank + 4, n))
            if (entry.direction is not Direction.SUPPORTS)
            else None
        )
    return None


def _same_concepts(claim: Claim, entry: Entry) -> bool:
    """Good and harm exclude each other only for the very same two things."""
    return (claim.subject.concept, claim.object.concept) == (
        entry.subject.concept,
        entry.object.concept,
    )


def _level(claim: Claim) -> Certainty:
    """How sure a claim is of itself, as held against a ceiling.

    A promise to most people is at least probable; what "helps" is said to do a part of it, which
    is no more than probable. A bare "cures" is absolute unless a cure is known.
    """
    most = claim.quantifier in {Quantifier.MOST, Quantifier.ALL}
    if most and claim.certainty is Certainty.POSSIBLE:
        return Certainty.PROBABLE
    if claim.certainty is Certainty.ABSOLUTE and _only_cures(claim):
        return Certainty.DEFINITE
    if claim.certainty is Certainty.DEFINITE and claim.polarity is Polarity.AFFIRMED:
        return Certainty.PROBABLE if _only_helps(claim) else Certainty.DEFINITE
    return claim.certainty


def _only_cures(claim: Claim) -> bool:
    """Whether nothing but the word of a cure makes a claim absolute."""
    cues = {cue.span for cue in claim.cues.certainty}
    return bool(cues) and cues <= {cue.span for cue in claim.cues.relation}


def _only_helps(claim: Claim) -> bool:
    cues = [cue for cue in claim.cues.relation if claim.sentence_span.holds(cue.span)]
    if not cues:
        return False
    at = min(cue.span.start for cue in cues) - claim.sentence_span.start
    words = (*claim.sentence[:at].split()[-2:], *(cue.text for cue in cues))
    return any(w.casefold().startswith(_HELPS) for w in words)


def _harmless(claim: Claim, entry: Entry) -> bool:
    """Whether a general entry agrees with a conditional claim, so that no one is convicted."""
    return (
        entry.direction is Direction.SUPPORTS
        and claim.polarity is Polarity.AFFIRMED
        and _level(claim).rank <= entry.ceiling.rank
    )


def _supports(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    level = _level(claim)
    if denies:
        if level is Certainty.INSUFFICIENT and entry.ceiling.rank <= Certainty.PROBABLE.rank:
            return Verdict.SUPPORTED, "the article calls unproven what the evidence leaves open"
        if level is Certainty.POSSIBLE and entry.ceiling.rank < Certainty.DEFINITE.rank:
            return Verdict.SUPPORTED, "the article doubts what the evidence leaves open"
        if entry.ceiling.rank <= Certainty.POSSIBLE.rank:
            if claim.relation in _BENEFIT:
                return Verdict.UNREVIEWED, "the evidence is too weak to hold against a denial"
            return Verdict.OVERSTATED, "the article denies what the evidence leaves open"
        return Verdict.CONTRADICTED, "the article denies what the evidence supports"
    cures = claim.relation is Relation.CURES and entry.relation is Relation.TREATS
    if cures and level.rank >= Certainty.PROBABLE.rank:
        return Verdict.OVERSTATED, "the evidence shows relief; the article tells a cure"
    if level.rank > entry.ceiling.rank:
        return Verdict.OVERSTATED, _above(level, entry)
    return Verdict.SUPPORTED, "the article says no more than the evidence"


def _associated(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    level = _level(claim)
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
    if _level(claim) is Certainty.POSSIBLE:
        if entry.evidence in _WEAK:
            return Verdict.SUPPORTED, "the article leaves open what weak evidence speaks against"
        return Verdict.OVERSTATED, "the evidence speaks against it; the article calls it possible"
    return Verdict.CONTRADICTED, "the evidence speaks against it"


def _insufficient(claim: Claim, entry: Entry, *, denies: bool) -> tuple[Verdict, str]:
    level = _level(claim)
    if denies:
        return Verdict.SUPPORTED, "the article denies what has not been shown"
    if level.rank <= max(entry.ceiling.rank, Certainty.POSSIBLE.rank):
        return Verdict.SUPPORTED, "the article leaves open what has not been shown"
    return Verdict.OVERSTATED, _above(level, entry)


def _above(level: Certainty, entry: Entry) -> str:
    return f"the article states it {_SAID[level]}; the evidence allows {_ALLOWED[entry.ceiling]}"
