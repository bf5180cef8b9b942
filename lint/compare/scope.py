"""What sets two claims on the same things apart: people, conditions, dose, form, timing, aim."""

from dataclasses import dataclass, replace
from functools import cache

from lint.compare.aspects import (
    Amounts,
    Aspects,
    amounts_differ,
    amounts_in,
    aspects_in,
    state_of,
    states_agree,
)
from lint.compare.tables import pattern, table
from lint.compare.things import Kinship, Thing, are_known_apart, kinship, thing
from lint.compare.words import stem
from lint.model import Claim, Difference, Entity, Kind

DIRECTED = ("dose", "timing", "form")
"""Aspects in which a denial of one case leaves the rest standing."""


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom, when and how a claim holds; what is not said is everybody, always, anyhow.

    ``state`` is what the condition says of its thing, ``unless`` marks an exception; ``always`` a
    claim that leaves no condition out ("even if"), ``research`` one told as studies tell theirs.
    """

    people: Thing | None = None
    condition: Thing | None = None
    state: str = ""
    unless: bool = False
    always: bool = False
    research: bool = False
    aspects: Aspects = frozenset()
    amounts: Amounts = frozenset()

    def of(self, aspect: str) -> frozenset[str]:
        """What is said of one aspect."""
        return frozenset(value for name, value in self.aspects if name == aspect)


def scope_of(claim: Claim) -> Scope:
    """The scope of a claim, from its parts and from the words of its sentence."""
    sentence = claim.sentence
    condition = claim.condition if limits(claim) else _clause_of(sentence, claim)
    people = claim.population
    named = " ".join((sentence, people.text, people.concept or "")) if people else sentence
    aim = frozenset({("aim", "preventive")}) if claim.kind is Kind.PREVENTION else frozenset()
    return Scope(
        people=people_of(claim),
        condition=thing(condition) if condition else None,
        state=state_of(condition.text) if condition else state_of(sentence).removeprefix("not "),
        unless=condition is not None and bool(pattern("scope", "exception").search(condition.text)),
        always=bool(pattern("scope", "always").search(sentence)),
        research=bool(pattern("findings", "research").search(sentence)),
        aspects=aspects_in(named) | aim,
        amounts=amounts_in(sentence),
    )


def told_scope(text: str) -> Scope:
    """The scope of a clause that was read as no claim, from its words."""
    found = pattern("scope", "conditional").search(text)
    condition = Entity(found[0]) if found else None
    return Scope(
        condition=thing(condition) if condition else None,
        state=state_of(condition.text) if condition else "",
        unless=condition is not None and bool(pattern("scope", "exception").search(condition.text)),
        always=bool(pattern("scope", "always").search(text)),
        research=bool(pattern("findings", "research").search(text)),
        aspects=aspects_in(text),
        amounts=amounts_in(text),
    )


def _clause_of(sentence: str, claim: Claim) -> Entity | None:
    """A condition that the sentence sets and the claim was read without."""
    if claim.condition is not None or pattern("scope", "always").search(sentence):
        return None
    found = pattern("scope", "conditional").search(sentence)
    return Entity(found[0]) if found else None


def limits(claim: Claim) -> bool:
    """Whether a claim holds on a condition other than a dose, form or time (``Scope.aspects``)."""
    said = claim.condition
    if said is None or not is_conditional(claim):
        return False
    return said.concept is not None or not (aspects_in(said.text) or amounts_in(said.text))


def is_conditional(claim: Claim) -> bool:
    """Whether the condition of a claim leaves cases out.

    "At any dose" does not, nor does the ailment that is to be helped, nor what is named as the
    cause ("when there is an imbalance, cramps occur").
    """
    said = claim.condition
    if said is None or pattern("scope", "no-limits").search(said.text):
        return False
    if said.text == claim.subject.text:
        return False
    if said.concept is None:
        return True
    return claim.object.concept is None or claim.object.concept not in {
        said.concept,
        *said.broader,
    }


def people_of(claim: Claim) -> Thing | None:
    """The people a claim is about; none for people in general, or where a sample is described."""
    said = claim.population
    if said is None or (said.concept is None and claim.quantifier is not None):
        return None
    found = thing(said)
    if said.concept in everybody():
        found = replace(found, line=())
    return found if found.line or found.words - _samples() else None


@cache
def everybody() -> frozenset[str]:
    """Concepts of people that are nobody in particular."""
    return frozenset(map(str, table("scope")["everybody"]))


@cache
def _samples() -> frozenset[str]:
    return frozenset(stem(w) for row in table("words")["samples"] for w in str(row).split())


def difference(firm: Scope, denial: Scope, *, lenient: bool = False) -> Difference | None:
    """What keeps a denial from meeting a claim; None where it does.

    A denial for people in general meets a claim for a group, a denial for one group leaves a claim
    for the others standing. ``lenient`` lets the people of two studies be others, unless their
    bodies differ.
    """
    if not _people_meet(firm, denial, lenient=lenient):
        return Difference.PEOPLE
    if not _conditions_meet(firm, denial):
        return Difference.CONDITION
    if _aims_differ(firm, denial):
        return Difference.AIM
    if kind := amounts_differ(firm.amounts, denial.amounts):
        return Difference.TIMING if kind == "time" else Difference.DOSE
    for aspect in DIRECTED:
        one, other = firm.of(aspect), denial.of(aspect)
        apart = bool(one and other) and one.isdisjoint(other)
        if apart or (aspect != "form" and not lenient and bool(one) != bool(other)):
            return Difference(aspect)
    return None


def _people_meet(firm: Scope, denial: Scope, *, lenient: bool) -> bool:
    if firm.of("setting") != denial.of("setting"):
        return False  # what is seen in animals stands beside what is not in people
    lenient = lenient and (firm.research or denial.research)
    ours, theirs = firm.of("people"), denial.of("people")
    if theirs:
        return not ours.isdisjoint(theirs)
    if denial.people is None:
        return True
    if firm.people is None:
        return lenient and not _is_special(denial.people)
    if kinship(firm.people, denial.people) >= Kinship.WIDER:
        return True
    special = _is_special(firm.people) or _is_special(denial.people)
    return lenient and not special and not are_known_apart(firm.people, denial.people)


def _is_special(people: Thing) -> bool:
    named = " ".join((people.text, *people.line))
    return bool(pattern("scope", "special").search(named))


def _conditions_meet(firm: Scope, denial: Scope) -> bool:
    """Whether two claims hold under one condition.

    What holds "unless deficient" holds for the rest, which a claim without a condition speaks of;
    what holds "even then" holds under every condition.
    """
    if denial.always or (firm.condition is None and denial.condition is None):
        return True
    if firm.condition is None or denial.condition is None:
        told = firm.state == denial.state != ""
        return told != denial.unless and (told or firm.condition is None)
    if firm.unless != denial.unless or not states_agree(firm.state, denial.state):
        return False
    return kinship(firm.condition, denial.condition) >= Kinship.WIDER


def _aims_differ(firm: Scope, denial: Scope) -> bool:
    one, other = firm.of("aim"), denial.of("aim")
    return bool(one and other) and one.isdisjoint(other)
