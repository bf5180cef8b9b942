"""Stretches of text held against each other: what they name, of whom, in which form and amount.

For passages in which no claim was read, or that no claim says whole.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lint.compare.aspects import Aspects, aspects_in
from lint.compare.tables import pattern, table
from lint.compare.things import Thing
from lint.compare.words import content
from lint.expression import Expression
from lint.model import Difference, Mention

_PEOPLE = "population-root"
_STEM = 4  # letters of the shorter of two stems that are forms of one
_APART = {"dose": Difference.DOSE, "form": Difference.FORM}


@dataclass(frozen=True, slots=True)
class Passage:
    """What a stretch of text names, and what it tells of scope.

    ``lines`` are the concepts it names, each with its wider ones; ``words`` the stems of all that
    it names; ``people`` the groups it speaks of with the wider ones.
    """

    text: str
    words: frozenset[str]
    lines: tuple[tuple[str, ...], ...] = ()
    people: frozenset[str] = frozenset()
    aspects: Aspects = frozenset()


def passage(text: str, mentions: Iterable[Mention] = ()) -> Passage:
    """A stretch of text with the concepts named in it."""
    named = tuple(mentions)
    people = frozenset(c for m in named if _PEOPLE in m.broader for c in (m.concept, *m.broader))
    return Passage(
        text=text,
        words=content(text),
        lines=tuple((m.concept, *m.broader[:-1]) for m in named),
        people=(people | people_told(text)) - {_PEOPLE},
        aspects=aspects_in(text),
    )


def people_told(text: str) -> frozenset[str]:
    """The groups of people that a text names by words that are no concept of people."""
    return frozenset(group for group, words in _groups().items() if words.search(text))


@cache
def _groups() -> dict[str, Expression]:
    rows = table("scope")["groups"].items()
    return {group: Expression(words, re.IGNORECASE) for group, words in rows}


def special_people(text: str) -> Iterator[re.Match[str]]:
    """Where a text names people whose bodies differ from those of others."""
    return pattern("scope", "special").finditer(text)


def names(one: Passage, thing: Thing) -> bool:
    """Whether a passage names a thing, or one it is a kind of, or all its words."""
    if thing.line:
        if any(line[0] in thing.line for line in one.lines):
            return True
        return bool(thing.words) and thing.words <= one.words
    return bool(thing.words) and (thing.words <= one.words or thing.head in one.words)


def apart(one: Passage, other: Passage) -> Difference | None:
    """What keeps two passages from speaking of the same: people, amount or form.

    Either names people and the two no common group; one alone speaks of too much; two forms.
    """
    if other_people(one, other):
        return Difference.PEOPLE
    if _much(one) != _much(other):
        return Difference.DOSE
    first, second = _forms(one), _forms(other)
    if first and second and first.isdisjoint(second):
        return Difference.FORM
    return None


def other_people(one: Passage, other: Passage) -> bool:
    """Whether two passages name people, and no group in common."""
    return bool(one.people and other.people) and one.people.isdisjoint(other.people)


def _much(one: Passage) -> bool:
    return ("dose", "high") in one.aspects


def _forms(one: Passage) -> frozenset[str]:
    """How a thing is taken, whatever is swallowed as one."""
    rows = table("scope")
    told = {value for name, value in one.aspects if name == "form"} - set(rows["any-form"])
    return frozenset("swallowed" if value in rows["swallowed"] else value for value in told)


def holds(large: frozenset[str], small: frozenset[str]) -> bool:
    """Whether each of some stems is among others, or a form of one: "dark", "darker"."""
    return all(w in large or any(_akin(w, o) for o in large) for w in small)


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and long.startswith(short)
