"""Entries that cannot stand side by side: contradictions, one claim told twice, examples at odds.

Entries are held against each other only where people, condition and jurisdiction are the same: an
entry on narrower ones is an exception, and no contradiction. What an entry is against for a class
of things it is against for each of them.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from lint.compare import relations
from lint.compare.aspects import state_of
from lint.compare.scope import everybody
from lint.compare.things import Thing, thing
from lint.compare.words import content
from lint.errors import Problem
from lint.model import Direction, Entity, Entry, Kind, Quantity, Relation, Status
from lint.vocabulary import Vocabulary
from lint.yamlfile import Spot


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and where it stands."""

    entry: Entry
    spot: Spot


@dataclass(frozen=True, slots=True)
class _Clash:
    """What is wrong between two entries: the key it stands at, and words on the later one."""

    key: str
    words: str
    advice: str = "mend one, or say for which people, condition or jurisdiction each holds"


_Told = tuple[Relation, bool]
"""What is told of two things: a relation, and whether it is a link with fewer cases."""

_SAYS = {
    Direction.SUPPORTS: "supports",
    Direction.AGAINST: "is against",
    Direction.INSUFFICIENT: "says 'not shown' of",
    Direction.ASSOCIATED_ONLY: "says 'only linked' of",
}


def clashes(placed: Sequence[Placed], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every two entries that contradict each other or say the same, told at the later one.

    Of a draft it is a note: who completes it has to decide.

    ``placed`` are the entries in force, in their order. Of entries with the same standing only the
    first is held against others, so that time grows with their number and not with its square.
    """
    order = {p.entry.id: n for n, p in enumerate(placed)}
    told: set[tuple[str, str]] = set()
    for pair in (*_of_same_things(placed), *_of_classes(placed, vocabulary)):
        early, late = sorted(pair, key=lambda p: order[p.entry.id])
        clash = _clash(late.entry, early.entry)
        if clash is not None and (late.entry.id, early.entry.id) not in told:
            told.add((late.entry.id, early.entry.id))
            yield _problem(late, early, clash)


def examples_at_odds(placed: Sequence[Placed]) -> Iterator[Problem]:
    """Sentences that one entry accepts and another rejects, told at the later one."""
    first: dict[tuple[str, bool], Placed] = {}
    for one in placed:
        for accepted, some in ((True, one.entry.accepts), (False, one.entry.rejects)):
            for i, sentence in enumerate(some):
                plain = " ".join(sentence.casefold().split())
                other = first.get((plain, not accepted))
                if other is not None and other is not one:
                    does = "rejects" if accepted else "accepts"
                    where = other.spot.seen_from(one.spot)
                    words = f"'{other.entry.id}' ({where}) {does} this very sentence; mend one"
                    key = "accepts" if accepted else "rejects"
                    yield one.spot.problem(words, key, i)
                first.setdefault((plain, accepted), one)


def _problem(late: Placed, early: Placed, clash: _Clash) -> Problem:
    advice = clash.advice
    if late.spot.layer != early.spot.layer:
        advice = (
            f"give it the id '{early.entry.id}' to replace that entry, or retire that one with an "
            "entry of its id and 'status: retired'"
        )
    where = f"'{early.entry.id}' ({early.spot.seen_from(late.spot)})"
    words = clash.words.replace("{other}", where)
    drafted = Status.DRAFT in {late.entry.status, early.entry.status}  # it convicts nobody yet
    tell = late.spot.note if drafted else late.spot.problem
    return tell(f"'{late.entry.id}' {words}; {advice}", clash.key)


def _of_same_things(placed: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Entries on the same things, each with the first of every other standing."""
    groups: dict[Hashable, list[Placed]] = {}
    for one in placed:
        for key in _keys(one.entry):
            groups.setdefault(key, []).append(one)
    for group in groups.values():
        standing: dict[Hashable, Placed] = {}
        for one in group:
            yield from ((other, one) for other in standing.values() if other is not one)
            standing.setdefault(_standing(one.entry), one)


def _keys(entry: Entry) -> Iterator[tuple[str, str, Hashable]]:
    """What an entry is on: its two things, also exchanged where that says the same, and scope."""
    subject, object = entry.subject.concept, entry.object.concept
    if subject and object:
        yield subject, object, _scope(entry)
        if entry.relation in relations.SYMMETRIC:
            yield object, subject, _scope(entry)


def _scope(entry: Entry) -> Hashable:
    places = frozenset((entry.jurisdiction or "").replace(",", " ").split())
    people = entry.population
    if people is not None and people.concept in everybody():
        people = None
    return _name(people), _name(entry.condition), places


def _name(thing: Entity | None) -> Hashable:
    """What tells one group or condition from another: its concept, else its words."""
    if thing is None or thing.concept:
        return thing and thing.concept
    return content(thing.text) or thing.text.casefold(), state_of(thing.text)


def _standing(entry: Entry) -> Hashable:
    return _told(entry), _direction(entry), entry.ceiling, _amount(entry)


def _told(entry: Entry) -> _Told:
    link = entry.relation is Relation.ASSOCIATED
    return entry.relation, link and entry.kind is Kind.PREVENTION


def _direction(entry: Entry) -> Direction:
    """What an entry says; a link that is supported is a mere link."""
    if entry.relation is Relation.ASSOCIATED and entry.direction is Direction.ASSOCIATED_ONLY:
        return Direction.SUPPORTS
    return entry.direction


def _amount(entry: Entry) -> Quantity | None:
    return entry.limit or entry.amount


def _clash(late: Entry, early: Entry) -> _Clash | None:
    """What is wrong between two entries on the same things; None where both can stand."""
    if Direction.LIMIT in {late.direction, early.direction}:
        return _of_limits(late, early)
    if _told(late) == _told(early):
        return _of_one_relation(late, early)
    if any(_denies(a, b) for a, b in ((late, early), (early, late))):
        return _contradiction(late, early)
    shown = _direction(late) is _direction(early) is Direction.SUPPORTS
    if shown and relations.are_opposed(late.relation, early.relation):
        return _contradiction(late, early)
    return None


def _of_limits(late: Entry, early: Entry) -> _Clash | None:
    one, other = late.limit, early.limit
    if one is None or other is None or one.per != other.per:
        return None
    if one == other:
        return _Clash("id", "gives the same limit as {other}", "keep one")
    words = f"gives a limit of {one.text} where {{other}} gives {other.text}"
    return _Clash("limit", words)


def _of_one_relation(late: Entry, early: Entry) -> _Clash:
    if _direction(late) is not _direction(early):
        return _contradiction(late, early)
    if _amount(late) != _amount(early) and late.amount and early.amount:
        words = f"recommends {late.amount.text} where {{other}} recommends {early.amount.text}"
        return _Clash("amount", words)
    if late.ceiling is not early.ceiling:
        words = f"allows '{late.ceiling}' where {{other}} allows '{early.ceiling}' ({_tell(late)})"
        return _Clash("ceiling", words)
    return _Clash("id", f"says the same as {{other}}: {_tell(late)}", "keep one")


def _contradiction(late: Entry, early: Entry) -> _Clash:
    words = f"{_SAYS[late.direction]} {_tell(late)!r}, {{other}} {_SAYS[early.direction]} "
    same = _told(late) == _told(early) and _tell(late) == _tell(early)
    return _Clash("direction", words + ("it" if same else repr(_tell(early))))


def _denies(firm: Entry, denial: Entry) -> bool:
    """Whether one entry supports what the other does not."""
    if _direction(firm) is not Direction.SUPPORTS or _direction(denial) is Direction.SUPPORTS:
        return False
    return _told(denial) in _implied(firm)


def _implied(entry: Entry) -> tuple[_Told, ...]:
    """All that holds where an entry does."""
    _, fewer = _told(entry)
    return tuple((r, fewer) for r in relations.implied(entry.relation))


def _tell(entry: Entry) -> str:
    return f"{entry.subject.concept} {entry.relation} {entry.object.concept}"


def _of_classes(
    placed: Sequence[Placed], vocabulary: Vocabulary
) -> Iterator[tuple[Placed, Placed]]:
    """What is supported of a thing, with what is denied of a class that holds it.

    What tablets of a nutrient do not do, taking the nutrient does not do.
    """
    denied: dict[Hashable, Placed] = {}
    for one in placed:
        entry = one.entry
        if entry.direction is Direction.AGAINST:
            made_of = _thing(entry.subject, vocabulary).made_of
            for subject, object, scope in _keys(entry):
                for said in (subject, made_of):
                    denied.setdefault((said, object, scope, _told(entry)), one)
    for one in placed:
        entry = one.entry
        if _direction(entry) is Direction.SUPPORTS:
            lines = [_thing(e, vocabulary).line for e in (entry.subject, entry.object)]
            scope = _scope(entry)
            for subject, object, told in product(lines[0], lines[1], _implied(entry)):
                other = denied.get((subject, object, scope, told))
                if other is not None:
                    yield one, other


def _thing(entity: Entity, vocabulary: Vocabulary) -> Thing:
    return thing(vocabulary.entity(entity.text, entity.concept))
