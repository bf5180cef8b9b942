"""Holds a claim against the reference set: one verdict, one reason in words, one entry.

Semantics (DESIGN, Match): concept identity first, then the hierarchy, then population and
condition; a general entry does not convict a conditional claim; "may" is compatible with
evidence that is insufficient. Whether an entry is on the things and people of a claim is asked of
the comparison core (``lint.compare.entries``); here it is told which of several entries decides and
what one on a kind says of the class. What one entry makes of one claim is told in ``lint.judge``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from lint.compare import entries
from lint.compare.cover import uncovered
from lint.compare.entries import Answer, Fit, Held
from lint.compare.retold import retold
from lint.compare.scope import is_conditional
from lint.judge import bears, level_of, verdict
from lint.model import (
    Certainty,
    Claim,
    Difference,
    Direction,
    Entity,
    Entry,
    Match,
    Polarity,
    ReferenceSet,
    Relation,
    Status,
    Verdict,
)
from lint.reference.index import Index, is_wide
from lint.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An entry whose relation can be held against that of a claim.

    ``near`` sorts: the same relation and sourced entries first, the shorter way in the hierarchy
    next.
    """

    held: Held
    opposite: bool
    near: tuple[int, int]

    @property
    def entry(self) -> Entry:
        """The entry itself."""
        return self.held.entry


class Matcher:
    """A reference set ready to be asked; the cost of a claim does not grow with the set."""

    def __init__(self, references: ReferenceSet, vocabulary: Vocabulary) -> None:
        """Index the set by concept."""
        self._index = Index(references, vocabulary)
        self._vocabulary = vocabulary

    def match(self, claim: Claim) -> Match:
        """The verdict on one claim, from the entry that fits it best.

        Where none speaks to it as it is told, one may support it told another way.
        """
        found = self._told(claim)
        if found.verdict is not Verdict.UNREVIEWED:
            return found
        ways = (self._told(other) for other in retold(claim, self._vocabulary))
        told = next((m for m in ways if m.verdict is Verdict.SUPPORTED), None)
        return replace(told, claim=claim) if told else self._some(claim) or found

    def _told(self, claim: Claim) -> Match:
        """The verdict on a claim as it is told."""
        if claim.subject.concept and not claim.object.concept and _clears(claim):
            return self._cleared(claim)
        if not (claim.subject.concept and claim.object.concept):
            return Match(
                claim, Verdict.UNREVIEWED, "its subject or object is not in the vocabulary"
            )
        found = (c for c in self._candidates(claim) if _same_things(claim, c.held))
        first: _Candidate | None = None
        for _, equal in groupby(found, key=lambda c: c.near[0]):  # farther ones decide nothing
            some = tuple(equal)
            first = first or some[0]
            scoped = [c for c in some if _gap(claim, c.held) is None]
            if scoped:
                return _judge(claim, min(scoped, key=lambda c: _farness(claim, c)))
        if first is None:
            return self._as_class(claim)
        gap = _gap(claim, first.held)
        reason = _gap_in_words(gap, first.entry)
        return Match(claim, Verdict.OUT_OF_SCOPE, reason, first.entry, gap)

    def weighed(self, claim: Claim) -> tuple[Match, ...]:
        """Every entry on the things of a claim, with what it alone would say of the claim."""
        wide = self._index.on_classes(claim.subject.concept, claim.object.concept)
        near = {h.entry.id: h for h in (*self._near(claim), *wide)}
        return tuple(_alone(claim, h, h in wide) for h in near.values())

    def _candidates(self, claim: Claim) -> list[_Candidate]:
        """Entries near the things of a claim that its relation can be held against."""
        found = []
        for n, held in enumerate(self._near(claim)):
            answer = entries.answer(claim, held.entry)
            if answer is not None and held.entry.direction is not Direction.LIMIT:
                found.append(_candidate(held, answer, n))
        return sorted(found, key=lambda c: c.near)

    def _near(self, claim: Claim) -> Iterator[Held]:
        """Entries near both things of a claim; on safety and advice, near its people too."""
        yield from self._index.candidates(claim.subject.concept, claim.object.concept)
        if claim.kind in entries.FOR_PEOPLE and claim.population is not None:
            yield from self._index.candidates(claim.subject.concept, claim.population.concept)

    def _as_class(self, claim: Claim) -> Match:
        """The verdict of an entry on a whole class, where none speaks of the thing itself.

        It convicts only a plain promise: what is true of most of a class leaves room for one of
        it. To make good a lack is no promise of that kind.
        """
        unknown = Match(claim, Verdict.UNREVIEWED, "the reference set says nothing on this")
        denies = claim.polarity is Polarity.NEGATED
        if not denies and level_of(claim).rank < Certainty.DEFINITE.rank:
            return unknown
        for held in self._index.on_classes(claim.subject.concept, claim.object.concept):
            answer = entries.answer(claim, held.entry)
            if answer is None or _gap(claim, held) or self._makes_good(claim):
                continue
            found = replace(_judge(claim, _candidate(held, answer, 0)), of_class=True)
            if found.verdict in {Verdict.OVERSTATED, Verdict.CONTRADICTED}:
                return found
            if denies and found.verdict is Verdict.SUPPORTED and not is_wide(held.entry):
                return found
        return unknown

    def _makes_good(self, claim: Claim) -> bool:
        """Whether what is lacking is said to help where it is lacking ("vitamin D and rickets")."""
        nutrients = {claim.subject.concept, claim.subject.made_of} - {None}
        ailment = (claim.object.concept, *claim.object.broader)
        wider = (self._vocabulary.get(id) for id in ailment)
        if any(c and c.of and c.of in nutrients for c in wider):
            return True
        return not nutrients.isdisjoint(self._index.lacks_causing(claim.object.concept))

    def _some(self, claim: Claim) -> Match | None:
        """The verdict on a claim of which one case is enough: advice to ask, some of a group.

        To turn to somebody is advised for whatever ails; "certain medicines can cause headaches"
        is true by one of them. None where the set knows no case.
        """
        care = claim.relation is Relation.RECOMMENDED
        if claim.polarity is Polarity.NEGATED or not (care or _tells_of_some(claim)):
            return None
        for entry in self._index.cases_of(claim):
            return Match(claim, Verdict.SUPPORTED, "the reference knows such a case", entry)
        return None

    def _cleared(self, claim: Claim) -> Match:
        """The verdict on a promise that a thing harms nobody, of which a harm is known."""
        for held in self._index.harms_of(claim.subject):
            entry = held.entry
            firm = entry.direction is Direction.SUPPORTS and entry.ceiling is Certainty.DEFINITE
            if firm and entry.condition is None and not is_conditional(claim):
                reason = "the article knows of no harm; the reference knows one"
                return Match(claim, Verdict.CONTRADICTED, reason, entry)
        return Match(claim, Verdict.UNREVIEWED, "the reference set says nothing on this")


def _candidate(held: Held, answer: Answer, n: int) -> _Candidate:
    drafted = 1 if held.entry.status is Status.DRAFT else 0
    return _Candidate(held, answer.opposite, (answer.steps + drafted, n))


def _alone(claim: Claim, held: Held, of_class: bool) -> Match:
    entry = held.entry
    answer = entries.answer(claim, entry)
    if entry.direction is Direction.LIMIT:
        reason = "it gives an upper limit"
    elif answer is None:
        reason = f"it speaks of something else ({entry.relation.value})"
    elif not (of_class or _same_things(claim, held)):
        reason = f"it speaks of {_name(entry.subject)} and {_name(entry.object)}"
    elif gap := _gap(claim, held):
        return Match(claim, Verdict.OUT_OF_SCOPE, _gap_in_words(gap, entry), entry, gap)
    else:
        return _judge(claim, _candidate(held, answer, 0))
    return Match(claim, Verdict.UNREVIEWED, reason, entry)


def _same_things(claim: Claim, held: Held) -> bool:
    """Whether an entry decides on the things of a claim."""
    fit = entries.fit(claim, held)
    return fit is Fit.ALL or (fit is Fit.KIND and _holds_for_class(claim, held))


def _holds_for_class(claim: Claim, held: Held) -> bool:
    """Whether what an entry says of a kind decides on a claim about the class.

    "Smoking causes cancer" is true by lung cancer alone, and a denial for the class is wrong by it.
    A benefit that was not shown for the kind may exist for the rest of the class: it decides only
    where the entry is on the very people the claim is about, whose kind it is ("leg cramps" said of
    pregnant women).
    """
    entry = held.entry
    if claim.polarity is Polarity.NEGATED:
        return claim.relation is not Relation.RECOMMENDED  # "no supplements" may leave one of them
    if entry.direction is Direction.SUPPORTS:
        level = level_of(claim)
        whole = entries.covers_subject(claim, held) or level.rank <= Certainty.POSSIBLE.rank
        return whole and level.rank <= entry.ceiling.rank
    if entry.direction is Direction.ASSOCIATED_ONLY:
        return entries.covers_subject(claim, held)
    if entry.direction is Direction.INSUFFICIENT and level_of(claim) is Certainty.POSSIBLE:
        return True
    return entries.covers_subject(claim, held) and entries.is_on_its_people(claim, held)


def _farness(claim: Claim, candidate: _Candidate) -> tuple[int, bool, bool, int]:
    """Sorts entries: the same relation, the same people, no narrower thing, the shorter way."""
    strangers = not entries.is_on_its_people(claim, candidate.held)
    narrower = not entries.covers_object(claim, candidate.held)
    return candidate.near[0], strangers, narrower, candidate.near[1]


def _gap(claim: Claim, held: Held) -> Difference | None:
    """Why an entry does not speak to the claim; None when it does.

    One that holds in general does not convict a claim on a condition.
    """
    found = uncovered(claim, held.scope)
    general = held.scope.condition is None and is_conditional(claim)
    if found is None and general and not bears(claim, held.entry):
        return Difference.CONDITION
    return found


def _judge(claim: Claim, candidate: _Candidate) -> Match:
    denies = (claim.polarity is Polarity.NEGATED) != candidate.opposite
    found, reason = verdict(claim, candidate.entry, denies=denies)
    refuted = claim.polarity is Polarity.NEGATED and not candidate.opposite  # one case is enough
    if found in _ACCUSING and _is_of_some(candidate.entry) and not refuted:
        reason = "the reference knows of some of a group alone"
        return Match(claim, Verdict.UNREVIEWED, reason, candidate.entry)
    return Match(claim, found, reason, candidate.entry)


_ACCUSING = frozenset({Verdict.CONTRADICTED, Verdict.OVERSTATED})


def _is_of_some(entry: Entry) -> bool:
    """Whether an entry tells of some of a group what others of it need not do."""
    sides = (entry.subject.concept or "", entry.object.concept or "")
    return entry.direction is Direction.SUPPORTS and any(s.endswith("-root") for s in sides)


def _tells_of_some(claim: Claim) -> bool:
    """Whether a claim says no more than that there are cases: "may", "certain medicines"."""
    sides = (claim.subject.text, claim.object.text)
    some = any(text.casefold().startswith(_SOME) for text in sides)
    return some or level_of(claim).rank <= Certainty.POSSIBLE.rank


_SOME = ("some ", "certain ", "other ", "many ", "several ", "various ", "a number of ")


def _clears(claim: Claim) -> bool:
    """Whether a claim says that a thing harms nobody: "has no side effects"."""
    return (
        claim.relation is Relation.SAFE
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty is Certainty.ABSOLUTE
        and (claim.population is None or claim.population.concept is None)
    )


_OTHERWISE = {
    Difference.DOSE: "the article speaks of another amount",
    Difference.FORM: "the article speaks of another form",
    Difference.TIMING: "the article speaks of another time",
}


def _gap_in_words(gap: Difference | None, entry: Entry) -> str:
    if gap is Difference.PEOPLE and entry.population:
        return f"the reference holds for {_name(entry.population)}, the article speaks of others"
    if gap is None or entry.condition is None:
        return "the article sets a condition; the reference speaks in general"
    held = f"the reference holds only on a condition: {_name(entry.condition)}"
    return f"{held}; {_OTHERWISE[gap]}" if gap in _OTHERWISE else held


def _name(thing: Entity) -> str:
    return thing.text or (thing.concept or "").replace("-", " ")
