"""Statements held against each other by their words, where one was read as no claim."""

from dataclasses import dataclass

from lint.compare.core import Bears, side_of, strength
from lint.compare.tables import pattern
from lint.compare.words import content, family
from lint.model import Bearing, Difference, Statement

_STRICT = 0.75  # share of the words of the shorter statement that the longer must hold
_LENIENT = 0.3  # ... where both are known to answer one question
_LEAST = 2  # words they must share


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a statement, whether it denies, and how much it claims (see ``strength``)."""

    words: frozenset[str]
    denies: bool
    level: int
    held: bool = True


def told_of(statement: Statement) -> Told:
    """A statement as its words tell it."""
    words = content(statement.sentence if statement.claim else statement.text)
    words |= {f for w in words if (f := family(w))}
    claim = statement.claim
    if claim is not None:
        side = side_of(claim)
        return Told(words, side.negated, strength(side), side.open is None)
    return Told(words, statement.denies, _level(statement))


def _level(statement: Statement) -> int:
    text = statement.text
    if statement.denies:
        return -4
    if pattern("findings", "hedged").search(text):
        return 2
    return 1 if pattern("findings", "linked").search(text) else 3


def told_bears(one: Told, other: Told, *, lenient: bool = False) -> Bears:
    """How one statement bears on another, by the words they share."""
    shared = len(one.words & other.words)
    small = min(len(one.words), len(other.words)) or 1
    near = shared / small
    if shared < _LEAST or near < (_LENIENT if lenient else _STRICT):
        return Bears(Bearing.UNRELATED, Difference.THINGS)
    near /= 2  # never nearer than claims on the same things
    if not (one.held and other.held):
        return Bears(Bearing.UNRELATED, Difference.STANCE, near)
    if one.denies != other.denies:
        return Bears(Bearing.CONTRADICTS, None, near)
    level = one.level - other.level
    if level == 0:
        return Bears(Bearing.AGREES, None, near)
    return Bears(Bearing.STRONGER if level > 0 else Bearing.WEAKER, None, near)
