"""What sets two claims on the same things apart: people, conditions, dose, form, timing, aim."""

import re
from dataclasses import dataclass, replace
from functools import cache

from lint.compare.tables import pattern, table
from lint.compare.things import Kinship, Thing, are_known_apart, kinship, thing
from lint.compare.words import stem
from lint.model import Claim, Difference, Kind

_FAR = 1.5  # one amount this many times another is another dose

_DIRECTED = ("dose", "timing", "form")
"""Aspects in which a denial of one case leaves the rest standing."""


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom, when and how a claim holds; what is not said is everybody, always, anyhow."""

    people: Thing | None = None
    condition: Thing | None = None
    state: str = ""
    unless: bool = False
    aspects: frozenset[tuple[str, str]] = frozenset()
    amounts: frozenset[tuple[str, float]] = frozenset()

    def of(self, aspect: str) -> frozenset[str]:
        """What is said of one aspect."""
        return frozenset(value for name, value in self.aspects if name == aspect)


def scope_of(claim: Claim) -> Scope:
    """The scope of a claim, from its parts and from the words of its clause and sentence."""
    condition = claim.condition if limits(claim) else None
    return Scope(
        people=people_of(claim),
        condition=thing(condition) if condition else None,
        state=_state(condition.text) if condition else "",
        unless=condition is not None and _excepts(condition.text),
        aspects=_aspects(claim.sentence) | _aim(claim),
        amounts=_amounts(claim.sentence),
    )


def limits(claim: Claim) -> bool:
    """Whether the condition of a claim limits it.

    "At any dose" does not, nor does the ailment that is to be helped, nor what is named as the
    cause ("when there is an imbalance, cramps occur").
    """
    said = claim.condition
    if said is None or pattern("scope", "no-limits").search(said.text):
        return False
    if said.text == claim.subject.text:
        return False
    if said.concept is None:
        return not (_aspects(said.text) or _amounts(said.text))
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


def _excepts(text: str) -> bool:
    return bool(pattern("scope", "exception").search(text))


def _state(text: str) -> str:
    """What a condition says of the thing it names: that there is little, enough, too much of it."""
    found = (s for s in table("scope")["states"] if pattern("scope", "states", s).search(text))
    state = next(found, "")
    denied = bool(pattern("scope", "denied").search(text))
    return f"{'not ' if denied else ''}{state}" if state or denied else ""


@cache
def _aspects(sentence: str) -> frozenset[tuple[str, str]]:
    """The aspects of scope that the words of a sentence tell."""
    return frozenset(
        (aspect, value)
        for aspect, values in _patterns().items()
        for value, expression in values.items()
        if expression.search(sentence)
    )


@cache
def _patterns() -> dict[str, dict[str, re.Pattern[str]]]:
    rows = table("scope")["aspects"].items()
    return {a: {v: re.compile(e, re.IGNORECASE) for v, e in vs.items()} for a, vs in rows}


def _aim(claim: Claim) -> frozenset[tuple[str, str]]:
    return frozenset({("aim", "preventive")}) if claim.kind is Kind.PREVENTION else frozenset()


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
    if _amounts_differ(firm.amounts, denial.amounts):
        return Difference.DOSE
    for aspect in _DIRECTED:
        one, other = firm.of(aspect), denial.of(aspect)
        apart = bool(one and other) and one.isdisjoint(other)
        if apart or (aspect != "form" and not lenient and bool(one) != bool(other)):
            return Difference(aspect)
    return None


def _people_meet(firm: Scope, denial: Scope, *, lenient: bool) -> bool:
    ours, theirs = firm.of("people"), denial.of("people")
    if theirs and ours.isdisjoint(theirs):
        return False
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

    What holds "unless deficient" holds for the rest, which a claim without a condition speaks of.
    """
    if firm.condition is None and denial.condition is None:
        return True
    if firm.condition is None or denial.condition is None:
        return denial.unless and firm.condition is None
    if firm.unless != denial.unless or not _states_agree(firm.state, denial.state):
        return False
    return kinship(firm.condition, denial.condition) >= Kinship.WIDER


def _states_agree(one: str, other: str) -> bool:
    if one == other:
        return True
    opposites = {one, other}
    return any(opposites <= set(row) for row in table("scope")["same-states"])


def _aims_differ(firm: Scope, denial: Scope) -> bool:
    one, other = firm.of("aim"), denial.of("aim")
    return bool(one and other) and one.isdisjoint(other)


def _amounts_differ(one: frozenset[tuple[str, float]], other: frozenset[tuple[str, float]]) -> bool:
    """Whether all amounts of one unit that two sides tell are far from each other."""
    pairs = [(a, b) for unit, a in one for same, b in other if unit == same]
    return bool(pairs) and all(max(a, b) > min(a, b) * _FAR for a, b in pairs)


@cache
def _amounts(sentence: str) -> frozenset[tuple[str, float]]:
    """The amounts in a sentence: the kind of unit, and how many of the smallest of that kind."""
    return frozenset(
        (kind, _number(m["number"]) * size)
        for kind, sizes in table("scope")["amounts"].items()
        for unit, size in sizes.items()
        for m in re.finditer(
            rf"(?P<number>{_NUMBER})[\s-]?(?:\w+ )?(?:{unit})\b", sentence, re.IGNORECASE
        )
    )


_WORDED = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|\b(?:a|half a|{'|'.join(_WORDED)})"


def _number(written: str) -> float:
    plain = written.casefold()
    if plain in {"a", "half a"}:
        return 1.0 if plain == "a" else 0.5
    return float(_WORDED.get(plain) or plain.replace(",", ""))


def told_scope(text: str) -> Scope:
    """The scope of a clause that was read as no claim, from its words."""
    return Scope(aspects=_aspects(text), amounts=_amounts(text))
