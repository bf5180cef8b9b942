"""Reference entries as the comparison sees them: what they are on, whom they cover, what they bear.

An entry is shaped like a claim. It covers a claim only where it holds for all the claim is told of,
so people and conditions are asked one way (``cover.uncovered``). How sure a claim may be, and which
of several entries decides, is told in ``lint.judge`` and ``lint.match``.
"""

from dataclasses import dataclass
from enum import IntEnum

from lint.compare import relations
from lint.compare.cover import scope_of_known
from lint.compare.scope import Scope
from lint.compare.things import Thing, is_within, linked, stands_for, thing
from lint.model import Certainty, Claim, Direction, Entity, Entry, Kind, Polarity, Relation
from lint.vocabulary import Vocabulary

FOR_PEOPLE = frozenset({Kind.SAFETY, Kind.ADVICE})
"""Kinds of claims of which the people may be the object."""

_SAFELY = "safely"


class Fit(IntEnum):
    """How an entry stands to the things of a claim."""

    OTHER = 0
    KIND = 1
    """It is on a kind of what the claim is on: it may say little on the class."""
    ALL = 2
    """It is on the things of the claim, or on a class that holds them."""


@dataclass(frozen=True, slots=True)
class Held:
    """An entry ready to be compared: its things and its scope, looked up once.

    ``subject`` and ``object`` go by their concepts alone, where they have them.
    """

    entry: Entry
    subject: Thing
    object: Thing
    people: Thing | None
    scope: Scope


@dataclass(frozen=True, slots=True)
class Answer:
    """What the relation of an entry says to that of a claim.

    ``opposite`` tells that it affirms what the claim denies and the other way round; ``steps`` how
    far it is from the very relation of the claim (0).
    """

    opposite: bool
    steps: int


def held(entry: Entry, vocabulary: Vocabulary) -> Held:
    """An entry as the comparison sees it, its concepts looked up."""
    people = _looked_up(entry.population, vocabulary)
    condition = _looked_up(entry.condition, vocabulary)
    return Held(
        entry=entry,
        subject=linked(vocabulary.entity(entry.subject.text, entry.subject.concept)),
        object=linked(vocabulary.entity(entry.object.text, entry.object.concept)),
        people=thing(people) if people else None,
        scope=scope_of_known(people, condition),
    )


def _looked_up(entity: Entity | None, vocabulary: Vocabulary) -> Entity | None:
    return vocabulary.entity(entity.text, entity.concept) if entity else None


def fit(claim: Claim, known: Held) -> Fit:
    """Whether an entry is on the things of a claim, on a kind of them, or on others."""
    subject, object = linked(claim.subject), linked(claim.object)
    if claim.relation in relations.SYMMETRIC and (
        is_within(subject, known.object) and is_within(object, known.subject)
    ):
        return Fit.ALL
    one = covers_subject(claim, known)
    if one and (is_within(object, known.object) or _is_for_them(claim, known)):
        return Fit.ALL
    narrower = one or is_within(known.subject, subject)
    kin = is_within(object, known.object) or is_within(known.object, object)
    return Fit.KIND if narrower and kin else Fit.OTHER


def covers_subject(claim: Claim, known: Held) -> bool:
    """Whether an entry is on the subject of a claim, on a class that holds it, or on taking it."""
    subject = linked(claim.subject)
    return is_within(subject, known.subject) or stands_for(subject, known.subject)


def covers_object(claim: Claim, known: Held) -> bool:
    """Whether an entry is on the object of a claim or on a class that holds it."""
    return is_within(linked(claim.object), known.object)


def is_on_its_people(claim: Claim, known: Held) -> bool:
    """Whether an entry is on the very people of a claim, or on a group that holds them."""
    if claim.population is None or known.people is None:
        return False
    return is_within(thing(claim.population), known.people)


def _is_for_them(claim: Claim, known: Held) -> bool:
    """Whether an entry names the very people of a claim as those harmed or advised."""
    if claim.kind not in FOR_PEOPLE or claim.population is None:
        return False
    people = known.object if claim.population.concept else thing(known.entry.object)
    return is_within(thing(claim.population), people)


def answer(claim: Claim, entry: Entry) -> Answer | None:
    """What the relation of an entry says to that of a claim; None where it says nothing on it."""
    said, known = claim.relation, entry.relation
    denied = claim.polarity is Polarity.NEGATED
    if Relation.ASSOCIATED in {said, known} and Kind.PREVENTION in {claim.kind, entry.kind}:
        # "linked with fewer strokes" is held against "prevents strokes", not against "causes"
        alike = said is known and claim.kind is entry.kind
        grown = said in relations.BENEFIT and entry.kind is Kind.PREVENTION and not denied
        return Answer(opposite=False, steps=0) if alike or grown else None
    if said is known:
        return Answer(opposite=False, steps=0)
    if {said, known} <= relations.BENEFIT:
        return _of_benefits(claim, entry, denied=denied)
    if {said, known} <= relations.UNSAFE:
        return _of_harms(claim, entry, denied=denied)
    if Relation.SAFE in {said, known} and {said, known} & relations.UNSAFE:
        return Answer(opposite=True, steps=2)
    if said is Relation.RECOMMENDED:
        return _of_advice(claim, entry, denied=denied)
    opposed = relations.are_opposed(said, known) and entry.direction is Direction.SUPPORTS
    open_ = denied and claim.certainty is Certainty.INSUFFICIENT  # "no effect on" denies harm too
    if opposed and not open_ and _same_concepts(claim, entry):
        return Answer(opposite=True, steps=4)
    return None


def _of_benefits(claim: Claim, entry: Entry, *, denied: bool) -> Answer | None:
    """Prevention and relief are shown apart, and apart disproved; a cure is relief and more."""
    shown = entry.direction is Direction.SUPPORTS
    if entry.relation in relations.implied(claim.relation) and claim.relation is Relation.CURES:
        # "does not cure" leaves relief standing
        return None if denied and shown else Answer(opposite=False, steps=1)
    unknown = denied or entry.direction is Direction.INSUFFICIENT
    return Answer(opposite=False, steps=2) if unknown and not shown else None


def _of_harms(claim: Claim, entry: Entry, *, denied: bool) -> Answer | None:
    weaker = claim.relation in {Relation.WORSENS, Relation.ASSOCIATED}
    if weaker and entry.direction is Direction.INSUFFICIENT:
        return None  # what is not shown to cause it may make it worse, or go with it
    shown = denied and entry.direction is Direction.SUPPORTS
    if shown and claim.relation not in relations.implied(entry.relation):
        return None  # to deny a cause leaves a risk standing
    return Answer(opposite=False, steps=2)


def _of_advice(claim: Claim, entry: Entry, *, denied: bool) -> Answer | None:
    """Advice to take what helps, or safely what harms; against what harms or was not shown."""
    if entry.relation is Relation.HARMFUL and _calls_safe(claim):
        return Answer(opposite=True, steps=4)
    shown = entry.direction is Direction.SUPPORTS
    if entry.relation in relations.BENEFIT:
        return Answer(opposite=False, steps=4) if denied is not shown else None
    harm = denied and shown and entry.relation in relations.UNSAFE
    return Answer(opposite=True, steps=4) if harm else None


def _calls_safe(claim: Claim) -> bool:
    """Whether advice says that a thing can safely be taken."""
    return claim.polarity is Polarity.AFFIRMED and _SAFELY in claim.sentence.casefold().split()


def _same_concepts(claim: Claim, entry: Entry) -> bool:
    """Good and harm exclude each other only for the very same two things."""
    return (claim.subject.concept, claim.object.concept) == (
        entry.subject.concept,
        entry.object.concept,
    )
