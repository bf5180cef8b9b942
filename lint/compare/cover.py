"""Whether what is known covers a claim: its people, and the condition it holds on."""

from functools import cache, lru_cache

from lint.compare.aspects import aspects_in
from lint.compare.scope import DIRECTED, Scope, everybody, is_conditional, people_of
from lint.compare.tables import MEMORY, table
from lint.compare.things import Kinship, Thing, is_within, kinship, thing
from lint.compare.words import empty, stem, stems
from lint.model import Claim, Difference, Entity

_MOSTLY = 0.67  # share of the words of a condition that a claim must tell to meet it


def uncovered(said: Claim, held: Scope) -> Difference | None:
    """What keeps something known from covering a claim; None where it does.

    What is known of a group of people covers those in it, what is known on a condition covers the
    cases of it: neither covers people in general. A claim on a condition is covered by what is
    known in general; whether that decides it is for the caller to say.
    """
    if held.people is not None:
        people = people_of(said)
        if people is None or not is_within(people, held.people):
            return Difference.PEOPLE
    return _unmet(said, held) if held.condition is not None else None


def _unmet(said: Claim, held: Scope) -> Difference | None:
    """What keeps a claim from meeting a condition: another dose, form or time, or its absence."""
    told = Scope(aspects=aspects_in(said.sentence)) if held.aspects else Scope()
    for aspect in DIRECTED:
        one, other = told.of(aspect), held.of(aspect)
        if one and other and one.isdisjoint(other):
            return Difference(aspect)
    if held.aspects and held.aspects <= told.aspects:
        return None
    if said.condition is None or held.condition is None or not is_conditional(said):
        return Difference.CONDITION
    return None if _fulfils(thing(said.condition), held.condition) else Difference.CONDITION


def _fulfils(said: Thing, held: Thing) -> bool:
    """Whether one condition is the other or a case of it, by concept, else by its words."""
    if said.line and held.line:
        return is_within(said, held)
    if kinship(said, held) >= Kinship.WIDER:
        return True
    ours, theirs = _telling(said.text), _telling(held.text)
    shared = len(ours & theirs)
    return shared > 0 and (ours <= theirs or theirs <= ours or shared >= _MOSTLY * len(theirs))


@lru_cache(MEMORY)
def _telling(text: str) -> frozenset[str]:
    """The words of a condition that tell it: what it names, and how much of it there is."""
    levels = _levels()
    return frozenset(levels.get(w, w) for w in stems(text) if w in levels or w not in empty())


@cache
def _levels() -> dict[str, str]:
    rows = table("scope")["levels"]
    return {stem(str(w)): str(row[0]) for row in rows for w in row}


def scope_of_known(people: Entity | None, condition: Entity | None) -> Scope:
    """The scope of something known, from its people and its condition alone."""
    group = None if people is None or people.concept in everybody() else thing(people)
    return Scope(
        people=group,
        condition=thing(condition) if condition else None,
        aspects=aspects_in(condition.text) if condition else frozenset(),
    )
