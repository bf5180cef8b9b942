"""Statements held against each other by their words, where one was read as no claim."""

from dataclasses import dataclass

from lint.compare.core import Bears, side_of, strength
from lint.compare.tables import pattern
from lint.compare.words import content, families
from lint.model import Bearing, Difference, Statement

_STRICT = 0.75  # share of the words of the shorter statement that the longer must hold
_LENIENT = 0.3
_LEAST = 2  # words they must share then
_AGENT = 0.2  # nearness of two that name one agent and nothing else in common
_CLAIMLIKE = 0.5  # never nearer than claims on the same things


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a statement, whether it denies, and how much it claims (see ``strength``).

    ``agents`` are the words for what is said to have the effect.
    """

    words: frozenset[str]
    agents: frozenset[str]
    denies: bool
    level: int
    held: bool = True
    mixed: bool = False
    medicines: frozenset[str] = frozenset()


def told_of(statement: Statement, *, mixed: bool = False) -> Told:
    """A statement as its words tell it; in a ``mixed`` text, that finds one thing and not
    another, its clause alone counts.
    """
    claim = statement.claim
    if claim is not None:
        side = side_of(claim)
        words = _words(statement.text if mixed else statement.sentence)
        agents = _words(claim.subject.text) or words - _words(claim.object.text)
        return Told(
            words,
            agents,
            side.negated,
            strength(side),
            side.open is None,
            mixed,
            families(claim.subject.text),
        )
    words = _words(statement.text)
    return Told(
        words,
        _agents(statement) or words,
        statement.denies,
        _level(statement),
        mixed=mixed,
        medicines=families(statement.text),
    )


def _words(text: str) -> frozenset[str]:
    return content(text) | families(text)


def _agents(statement: Statement) -> frozenset[str]:
    """What stands before the words that tell the finding: "X | did not reduce Y"."""
    key = "null" if statement.denies else "effect"
    found = pattern("findings", key).search(statement.text)
    return _words(statement.text[: found.start()]) if found else frozenset()


def _level(statement: Statement) -> int:
    text = statement.text
    if statement.denies:
        return -4
    if pattern("findings", "linked").search(text):
        return 1
    return 2 if pattern("findings", "hedged").search(text) else 3


def told_bears(one: Told, other: Told, *, lenient: bool = False) -> Bears:
    """How one statement bears on another, by the words they share."""
    near = _near(one, other, lenient=lenient)
    if near == 0:
        return Bears(Bearing.UNRELATED, Difference.THINGS)
    if not (one.held and other.held):
        return Bears(Bearing.UNRELATED, Difference.STANCE, near)
    if one.denies != other.denies:
        return Bears(Bearing.CONTRADICTS, None, near)
    level = one.level - other.level
    if level == 0:
        return Bears(Bearing.AGREES, None, near)
    return Bears(Bearing.STRONGER if level > 0 else Bearing.WEAKER, None, near)


def _near(one: Told, other: Told, *, lenient: bool) -> float:
    """How closely two statements speak of the same things; 0 for different ones."""
    shared = len(one.words & other.words)
    share = shared / (min(len(one.words), len(other.words)) or 1)
    if not lenient:
        return share * _CLAIMLIKE if shared >= _LEAST and share >= _STRICT else 0.0
    if _same_agent(one, other):
        return max(_AGENT, share * _CLAIMLIKE)
    return share * _CLAIMLIKE if shared >= _LEAST and share >= _LENIENT else 0.0


def _same_agent(one: Told, other: Told) -> bool:
    """Whether two statements speak of the effect of one thing.

    Where the agent of one is merely named in the other, or a text finds one effect and not another,
    they must have something else in common.
    """
    both = one.agents & other.agents
    if both and not (one.mixed or other.mixed):
        return True
    agents = (one.agents & other.words) | (one.words & other.agents)
    if agents & (one.medicines | other.medicines) and not (one.mixed or other.mixed):
        return True
    return bool(agents) and bool((one.words & other.words) - agents)
