"""Statements held against each other by their words, where one was read as no claim."""

from collections.abc import Iterable
from dataclasses import dataclass

from lint.compare.core import ADVICE, GOOD, HARM, Bears, side_of, strength
from lint.compare.scope import Scope, difference, told_scope
from lint.compare.tables import pattern
from lint.compare.words import anything, content, families
from lint.model import Bearing, Difference, Kind, Relation, Statement

_STRICT = 0.75  # share of the words of the shorter statement that the longer must hold
_LENIENT = 0.3  # ... where both are known to answer one question and name other agents
_NOT_SHOWN = -1  # the level of "has not been shown to" (see ``strength``)
_PLAIN = 0.5  # ... where of one of them no more is known than its words
_LEAST = 2  # words they must share then
_AGENT = 0.2  # nearness of two that name one agent and nothing else in common
_BEHIND = 12  # words behind a finding in which what has the effect is looked for
_CLAIMLIKE = 0.5  # never nearer than claims on the same things


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words of a statement, whether it denies, and how much it claims (see ``strength``).

    ``agents`` are the words for what is said to have the effect, ``medicines`` the families among
    them; ``sign`` tells what is affirmed or denied: good, harm, advice, or "" for either.
    ``mixed`` marks a text that finds one effect and not another.
    """

    words: frozenset[str]
    agents: frozenset[str]
    medicines: frozenset[str]
    sign: str
    denies: bool
    level: int
    scope: Scope
    held: bool = True
    mixed: bool = False
    plain: bool = False
    safety: bool = False
    firm: bool = True


def told_of(
    statement: Statement, *, mixed: bool = False, ailments: frozenset[str] = frozenset()
) -> Told:
    """A statement as its words tell it; ``ailments`` are words of its text that name no agent."""
    claim = statement.claim
    if claim is None:
        return _of_clause(statement, ailments, mixed=mixed)
    side = side_of(claim)
    words = _words(statement.text if mixed else statement.sentence)
    agents = _words(claim.subject.text)
    if not claim.subject.text:
        agents = words - _words(claim.object.text)
    return Told(
        words=words,
        agents=agents - (frozenset() if claim.subject.made_of else ailments) - anything(),
        medicines=families(claim.subject.text),
        sign=side.sign,
        denies=side.negated != (side.relation is Relation.SAFE),
        level=strength(side),
        scope=side.scope,
        held=side.open is None and (bool(side.denied) or not side.negated),
        mixed=mixed,
        safety=claim.kind is Kind.SAFETY,
        firm=side.firm,
    )


def _of_clause(statement: Statement, ailments: frozenset[str], *, mixed: bool) -> Told:
    words = _words(statement.text)
    return Told(
        words=words,
        agents=_agents(statement) - ailments - anything(),
        medicines=families(statement.text),
        sign=_told_sign(statement.text),
        denies=statement.denies,
        level=_level(statement),
        scope=told_scope(statement.sentence),
        held=not pattern("findings", "others").search(statement.sentence),
        mixed=mixed,
        plain=statement.plain,
    )


def _words(text: str) -> frozenset[str]:
    return content(text) | families(text)


def _told_sign(text: str) -> str:
    harm = bool(pattern("findings", "harm").search(text))
    good = bool(pattern("findings", "good").search(text))
    return "" if harm == good else HARM if harm else GOOD


def _agents(statement: Statement) -> frozenset[str]:
    """What stands before the words that tell the finding, or right behind: "no effect of X on"."""
    key = "nothing" if statement.denies else "effect"
    found = pattern("findings", key).search(statement.text)
    if found is None:
        return frozenset()
    behind = " ".join(statement.text[found.end() :].split()[:_BEHIND])
    return _words(statement.text[: found.start()]) | _words(behind)


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
    if one.sign != other.sign and (ADVICE in {one.sign, other.sign} or (one.sign and other.sign)):
        return Bears(Bearing.UNRELATED, Difference.EFFECT, near)
    if one.denies != other.denies:
        firm, denial = (other, one) if one.denies else (one, other)
        studies = one.scope.research or other.scope.research
        if not (firm.firm or studies) and denial.level == _NOT_SHOWN:
            return Bears(Bearing.UNRELATED, Difference.CERTAINTY, near)
        found = difference(firm.scope, denial.scope, lenient=lenient)
        if one.safety or other.safety:  # safe for some and not for others
            found = found or difference(denial.scope, firm.scope, lenient=lenient)
        return Bears(Bearing.UNRELATED if found else Bearing.CONTRADICTS, found, near)
    level = one.level - other.level
    if level == 0 or one.denies or one.plain or other.plain:
        if not has_more(one, other):  # of one thing, and of what effect is not known to be one
            return Bears(Bearing.UNRELATED, Difference.EFFECT, near)
        return Bears(Bearing.AGREES, None, near)
    return Bears(Bearing.STRONGER if level > 0 else Bearing.WEAKER, None, near)


def _near(one: Told, other: Told, *, lenient: bool) -> float:
    """How closely two statements speak of the same things; 0 for different ones."""
    shared, share = _shared(one.words, other.words)
    if one.plain or other.plain:
        return share * _CLAIMLIKE if shared >= _LEAST and share >= _PLAIN else 0.0
    if not lenient:
        return share * _CLAIMLIKE if shared >= _LEAST and share >= _STRICT else 0.0
    if _same_agent(one, other):
        return max(_AGENT, share * _CLAIMLIKE)
    return share * _CLAIMLIKE if shared >= _LEAST and share >= _LENIENT else 0.0


def _shared(one: frozenset[str], other: frozenset[str]) -> tuple[int, float]:
    """How many words two sets share, and which share of the smaller that is."""
    shared = len(one & other)
    return shared, shared / (min(len(one), len(other)) or 1)


def _same_agent(one: Told, other: Told) -> bool:
    """Whether two statements speak of the effect of one thing.

    Where the agent of one is merely named in the other, or a text finds one effect and not another,
    they must have something else in common, unless it is a medicine.
    """
    both = one.agents & other.agents
    if both and not (one.mixed or other.mixed):
        return True
    agents = (one.agents & other.words) | (one.words & other.agents)
    if agents & (one.medicines | other.medicines) and not (one.mixed or other.mixed):
        return True
    return bool(agents) and bool((one.words & other.words) - agents)


def has_more(one: Told, other: Told) -> bool:
    """Whether two statements have anything in common beside what is said to have the effect."""
    return bool((one.words & other.words) - one.agents - other.agents)


def words_of_all(texts: Iterable[str]) -> frozenset[str]:
    """The words of several texts."""
    return frozenset(w for text in texts for w in _words(text))
