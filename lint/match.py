"""Holds a claim against the reference set: one verdict, one reason in words, one entry.

Semantics (DESIGN, Match): concept identity first, then the hierarchy, then population and
condition; a general entry does not convict a conditional claim; "may" is compatible with
evidence that is insufficient. What one entry makes of one claim is told in ``lint.judge``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lint.judge import BENEFIT, bears, level_of, verdict
from lint.model import (
    Certainty,
    Claim,
    Direction,
    Entity,
    Entry,
    Gap,
    Kind,
    Match,
    Polarity,
    ReferenceSet,
    Relation,
    Status,
    Verdict,
)
from lint.reference.index import SYMMETRIC, Index, is_wide
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
_FOR_PEOPLE = frozenset({Kind.SAFETY, Kind.ADVICE})
"""Kinds of claims of which the people may be the object."""
_DOES_HARM = frozenset({Relation.CAUSES, Relation.WORSENS})
_GROWN = {
    Relation.CAUSES: frozenset({Relation.CAUSES, Relation.RAISES_RISK, Relation.ASSOCIATED}),
    Relation.RAISES_RISK: frozenset({Relation.RAISES_RISK, Relation.ASSOCIATED}),
    Relation.HARMFUL: frozenset({Relation.HARMFUL, Relation.CAUSES, Relation.RAISES_RISK}),
}
"""What may not be denied where a relation holds; one not named here forbids its own denial.

"Obesity does not cause diabetes by itself" leaves "raises the risk of" standing.
"""


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
        if claim.subject.concept and not claim.object.concept and _clears(claim):
            return self._cleared(claim)
        if not (claim.subject.concept and claim.object.concept):
            return Match(
                claim, Verdict.UNREVIEWED, "its subject or object is not in the vocabulary"
            )
        fits = [f for f in self._fits(claim) if self._same_things(claim, f.entry)]
        if not fits:
            return self._as_class(claim)
        scoped = [f for f in fits if self._gap(claim, f.entry) is None]
        if not scoped:
            first = fits[0].entry
            gap = self._gap(claim, first)
            return Match(claim, Verdict.OUT_OF_SCOPE, _gap_in_words(gap, first), first, gap)
        return self._judge(claim, min(scoped, key=lambda f: self._farness(claim, f)))

    def weighed(self, claim: Claim) -> tuple[Match, ...]:
        """Every entry on the things of a claim, with what it alone would say of the claim."""
        wide = self._index.on_classes(claim.subject.concept, claim.object.concept)
        near = {e.id: e for e in (*self._candidates(claim), *wide)}
        return tuple(self._alone(claim, n, e, e in wide) for n, e in enumerate(near.values()))

    def _alone(self, claim: Claim, n: int, entry: Entry, of_class: bool) -> Match:
        fit = _fit(claim, entry, n)
        if entry.direction is Direction.LIMIT:
            reason = "it gives an upper limit"
        elif fit is None:
            reason = f"it speaks of something else ({entry.relation.value})"
        elif not (of_class or self._same_things(claim, entry)):
            reason = f"it speaks of {_name(entry.subject)} and {_name(entry.object)}"
        elif gap := self._gap(claim, entry):
            return Match(claim, Verdict.OUT_OF_SCOPE, _gap_in_words(gap, entry), entry, gap)
        else:
            return self._judge(claim, fit)
        return Match(claim, Verdict.UNREVIEWED, reason, entry)

    def _as_class(self, claim: Claim) -> Match:
        """The verdict of an entry on a whole class, where none speaks of the thing itself.

        It convicts only a plain promise: what is true of most of a class leaves room for one of
        it. To make good a lack is no promise of that kind.
        """
        unknown = Match(claim, Verdict.UNREVIEWED, "the reference set says nothing on this")
        denies = claim.polarity is Polarity.NEGATED
        if not denies and level_of(claim).rank < Certainty.DEFINITE.rank:
            return unknown
        for entry in self._index.on_classes(claim.subject.concept, claim.object.concept):
            fit = _fit(claim, entry, 0)
            if fit is None or self._gap(claim, entry) or self._makes_good(claim):
                continue
            found = replace(self._judge(claim, fit), of_class=True)
            if found.verdict in {Verdict.OVERSTATED, Verdict.CONTRADICTED}:
                return found
            if denies and found.verdict is Verdict.SUPPORTED and not is_wide(entry):
                return found
        return unknown

    def _makes_good(self, claim: Claim) -> bool:
        """Whether what is lacking is said to help where it is lacking ("vitamin D and rickets")."""
        subject = self._vocabulary.get(claim.subject.concept)
        nutrients = {subject.id, subject.of} - {None} if subject else set()
        wider = (
            self._vocabulary.get(id) for id in self._vocabulary.ancestors(claim.object.concept)
        )
        if any(c and c.of and c.of in nutrients for c in wider):
            return True
        lacks = self._index.lacks_causing(claim.object.concept)
        return not nutrients.isdisjoint(lacks)

    def _cleared(self, claim: Claim) -> Match:
        """The verdict on a promise that a thing harms nobody, of which a harm is known."""
        for entry in self._index.harms_of(claim.subject.concept):
            firm = entry.direction is Direction.SUPPORTS and entry.ceiling is Certainty.DEFINITE
            if firm and entry.condition is None and not self._limits(claim):
                reason = "the article knows of no harm; the reference knows one"
                return Match(claim, Verdict.CONTRADICTED, reason, entry)
        return Match(claim, Verdict.UNREVIEWED, "the reference set says nothing on this")

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
        for n, entry in enumerate(self._candidates(claim)):
            fit = _fit(claim, entry, n)
            if fit is not None and entry.direction is not Direction.LIMIT:
                found.append(fit)
        return sorted(found, key=lambda f: f.near)

    def _candidates(self, claim: Claim) -> Iterator[Entry]:
        """Entries near both things of a claim; on safety and advice, near its people too."""
        yield from self._index.candidates(claim.subject.concept, claim.object.concept)
        if claim.kind in _FOR_PEOPLE and claim.population is not None:
            yield from self._index.candidates(claim.subject.concept, claim.population.concept)

    def _gap(self, claim: Claim, entry: Entry) -> Gap | None:
        """Why an entry does not speak to the claim; None when it does."""
        if entry.population is not None and not self._people_meet(
            claim.population, entry.population
        ):
            return Gap.PEOPLE
        limited = self._limits(claim)
        if entry.condition is not None and not (
            limited and self._meets(claim.condition, entry.condition)
        ):
            return Gap.CONDITION
        if limited and entry.condition is None and not bears(claim, entry):
            return Gap.GENERAL
        return None

    def _limits(self, claim: Claim) -> bool:
        """Whether the condition of a claim limits it.

        "At any dose" does not, nor does the ailment that is to be helped, nor what is named as the
        cause ("when there is an imbalance, cramps occur").
        """
        said = claim.condition
        if said is None or said.text.casefold().startswith(_NO_LIMITS):
            return False
        if said.text == claim.subject.text:
            return False
        return said.concept is None or not self._vocabulary.is_a(said.concept, claim.object.concept)

    def _same_things(self, claim: Claim, entry: Entry) -> bool:
        """Whether an entry speaks of what the claim speaks of, or of a class that holds it.

        What is shown of a kind says little on its class: see ``_holds_for_class``.
        """
        if claim.relation in SYMMETRIC and self._meet(claim.subject, claim.object, entry):
            return True
        if claim.kind in _FOR_PEOPLE and self._is_for_them(claim, entry):
            return True
        subject = self._is_a(claim.subject, entry.subject) or self._is_taken(claim, entry)
        thing = self._is_a(claim.object, entry.object)
        if subject and thing:
            return True
        subject = subject or self._is_a(entry.subject, claim.subject)
        thing = thing or self._is_a(entry.object, claim.object)
        return subject and thing and self._holds_for_class(claim, entry)

    def _is_for_them(self, claim: Claim, entry: Entry) -> bool:
        """Whether an entry names the very people of a claim as those harmed or advised."""
        people = claim.population
        if people is None or not self._vocabulary.is_a(people.concept, entry.object.concept):
            return False
        return self._is_a(claim.subject, entry.subject) or self._is_taken(claim, entry)

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
            return level_of(claim).rank <= entry.ceiling.rank
        if entry.direction is Direction.ASSOCIATED_ONLY:
            return True
        if entry.direction is Direction.INSUFFICIENT and level_of(claim) is Certainty.POSSIBLE:
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
        denies = (claim.polarity is Polarity.NEGATED) != fit.opposite
        found, reason = verdict(claim, fit.entry, denies=denies)
        return Match(claim, found, reason, fit.entry)


_SAFELY = "safely"
_EVERYBODY = frozenset({"adults", "people", "general-population", "population-root"})


_NO_LIMITS = (
    "at any",
    "in any",
    "for any",
    "whatever",
    "whenever",
    "no matter",
    "regardless",
    "even",
)
"""How conditions begin that leave nobody and nothing out."""


def _clears(claim: Claim) -> bool:
    """Whether a claim says that a thing harms nobody: "has no side effects"."""
    return (
        claim.relation is Relation.SAFE
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty is Certainty.ABSOLUTE
        and (claim.population is None or claim.population.concept is None)
    )


def _calls_safe(claim: Claim) -> bool:
    """Whether advice says that a thing can safely be taken."""
    return claim.polarity is Polarity.AFFIRMED and _SAFELY in claim.sentence.casefold().split()


def _gap_in_words(gap: Gap | None, entry: Entry) -> str:
    if gap is Gap.PEOPLE and entry.population:
        return f"the reference holds for {_name(entry.population)}, the article speaks of others"
    if gap is Gap.CONDITION and entry.condition:
        return f"the reference holds only on a condition: {_name(entry.condition)}"
    return "the article sets a condition; the reference speaks in general"


def _name(thing: Entity) -> str:
    return thing.text or (thing.concept or "").replace("-", " ")


def _fit(claim: Claim, entry: Entry, n: int) -> _Fit | None:
    """Whether the relations can be held against each other, straight or turned round."""
    said, held = claim.relation, entry.relation
    denied = claim.polarity is Polarity.NEGATED
    rank = 0 if entry.status is not Status.DRAFT else 1
    if Relation.ASSOCIATED in {said, held} and Kind.PREVENTION in {claim.kind, entry.kind}:
        # "linked with fewer strokes" is held against "prevents strokes", not against "causes"
        alike = said is held and claim.kind is entry.kind
        grown = said in BENEFIT and entry.kind is Kind.PREVENTION and not denied
        return _Fit(entry, opposite=False, near=(rank, n)) if alike or grown else None
    if said is held:
        return _Fit(entry, opposite=False, near=(rank, n))
    if said is Relation.SAFE and held in _HARM:
        return _Fit(entry, opposite=True, near=(rank + 2, n))
    if said in _HARM and held is Relation.SAFE:
        return _Fit(entry, opposite=True, near=(rank + 2, n))
    if said in BENEFIT and held in BENEFIT:
        grown = said is Relation.CURES and held is Relation.TREATS
        if grown and denied and entry.direction is Direction.SUPPORTS:
            return None  # "does not cure" leaves relief standing
        unknown = denied or entry.direction is Direction.INSUFFICIENT
        if not grown and (not unknown or entry.direction is Direction.SUPPORTS):
            return None  # prevention and relief are shown apart, and apart disproved
        return _Fit(entry, opposite=False, near=(rank + (1 if grown else 2), n))
    if said in _HARM and held in _HARM:
        weaker = said in {Relation.WORSENS, Relation.ASSOCIATED}
        if weaker and entry.direction is Direction.INSUFFICIENT:
            return None  # what is not shown to cause it may make it worse, or go with it
        if denied and entry.direction is Direction.SUPPORTS and said not in _GROWN.get(held, ()):
            return None
        return _Fit(entry, opposite=False, near=(rank + 2, n))
    if (
        entry.direction is Direction.SUPPORTS
        and _same_concepts(claim, entry)
        and ((said in BENEFIT and held in _DOES_HARM) or (said in _DOES_HARM and held in BENEFIT))
    ):
        return _Fit(entry, opposite=True, near=(rank + 4, n))
    if said is Relation.RECOMMENDED and held is Relation.HARMFUL and _calls_safe(claim):
        return _Fit(entry, opposite=True, near=(rank + 4, n))
    if said is Relation.RECOMMENDED and held in BENEFIT and denied:
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
