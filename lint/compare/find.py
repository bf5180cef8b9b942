"""Finds which of many claims cannot all stand, in time that grows with their number.

Whether two claims contradict each other is for ``core`` to say. Here those are found that it is
worth asking about: claims of one side are asked about once, and against those denials alone whose
subject, object and condition are kin to theirs (``suspects``, ``near``).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from lint.compare import relations
from lint.compare.core import Side, contradict, side_of
from lint.compare.near import NOTHING, Index
from lint.compare.suspects import suspects
from lint.compare.things import Thing
from lint.model import Certainty, Claim, Kind

_TRIED = 50  # claims that each claim is held against before it is taken to meet none

_Links = dict[Side, list[Side]]
_Places = dict[Side, list[int]]


@dataclass(frozen=True, slots=True)
class Clash:
    """Positions of claims that affirm a thing, strongest first, and of those that deny it.

    Where both affirm ("eases", "brings on") the worse tidings are the denial.
    """

    firm: tuple[int, ...]
    denials: tuple[int, ...]


def find(
    claims: Sequence[Claim],
    apart: Callable[[int, int], bool] | None = None,
    *,
    homes: Sequence[Hashable] = (),
) -> tuple[Clash, ...]:
    """Every conflict among the claims, one for each subject and what is said of it.

    ``apart`` tells whether the claims at two positions may be held against each other. ``homes``
    says where each claim stands: those of one home are not held against each other.
    """
    firm, denials = _sides(claims)
    if not denials:
        return ()
    links = _links(firm, denials)
    meets = _Meets(firm, denials, links, homes, apart)
    return tuple(_clashes(claims, meets))


def _sides(claims: Sequence[Claim]) -> tuple[_Places, _Places]:
    """The firm sides and the denials that may meet, each with the positions of its claims."""
    firm: _Places = {}
    denials: _Places = {}
    for i in suspects(claims):
        side = side_of(claims[i])
        if side.open or not _is_told(side):
            continue
        side = _bare(side)
        if side.firm:
            firm.setdefault(side, []).append(i)
        if _denied(side):
            denials.setdefault(side, []).append(i)
    return firm, denials


def _is_told(side: Side) -> bool:
    """Whether a side names what it speaks of; safety may be that of anybody."""
    return bool(side.subject) and (bool(side.object) or side.kind is Kind.SAFETY)


def _bare(side: Side) -> Side:
    """A side without what no contradiction turns on, so that more claims are of one side."""
    people, condition = side.scope.people, side.scope.condition
    return replace(
        side,
        subject=_plain(side.subject),
        object=_plain(side.object),
        scope=replace(
            side.scope,
            people=_plain(people) if people else None,
            condition=_plain(condition) if condition else None,
        ),
        certainty=Certainty.DEFINITE,
        quantifier=None,
    )


def _plain(thing: Thing) -> Thing:
    """A thing by its concept, whatever its words; where none is known by its words."""
    if thing.line:
        return replace(thing, text="", words=frozenset(), head="", families=frozenset())
    return replace(thing, text="")


def _affirmed(side: Side) -> tuple[Hashable, ...]:
    """What a firm side leaves no room to deny: relations, and the good side of what is opposed."""
    opposed = (n for n, (good, _) in enumerate(relations.OPPOSED) if side.relation in good)
    return (*side.implied, *opposed)


def _denied(side: Side) -> tuple[Hashable, ...]:
    """What a side denies: relations, and the good side of what is opposed to a firm one."""
    opposed = (n for n, (_, bad) in enumerate(relations.OPPOSED) if side.relation in bad)
    return (*side.denied, *(opposed if side.firm else ()))


def _links(firm: Iterable[Side], denials: Iterable[Side]) -> _Links:
    """Every firm side that is denied, with what denies it."""
    index: Index[Side] = Index()
    for side in denials:
        people = side.scope.people or NOTHING
        for condition in _conditions(side):
            index.add(_denied(side), side.subject, (side.object, condition, people), side)
    links: _Links = {}
    for side in firm:
        near: dict[Side, None] = {}
        for people in dict.fromkeys((NOTHING, side.scope.people or NOTHING)):
            things = side.object, side.scope.condition or NOTHING, people
            near |= dict.fromkeys(index.near(_affirmed(side), side.subject, things))
        if against := [d for d in near if _exclude(side, d)]:
            links[side] = against
    return links


def exclude(one: Claim, other: Claim) -> bool:
    """Whether two claims on one subject contradict each other."""
    return _exclude(_bare(side_of(one)), _bare(side_of(other)))


def _exclude(one: Side, other: Side) -> bool:
    """Whether two sides contradict each other.

    Which words make a kind of a thing and which another thing ("poor sleep") no list tells: of
    subjects that no concept links only the same are one.
    """
    return one.subject.words == other.subject.words and contradict(one, other)


def _conditions(denial: Side) -> tuple[Thing, ...]:
    """The conditions of a denial; one with "unless" denies for the rest too."""
    condition = denial.scope.condition or NOTHING
    return (condition, NOTHING) if denial.scope.unless else (condition,)


class _Meets:
    """Which claims of linked sides may be held against each other."""

    def __init__(
        self,
        firm: _Places,
        denials: _Places,
        links: _Links,
        homes: Sequence[Hashable],
        apart: Callable[[int, int], bool] | None,
    ) -> None:
        """Keep what is asked for; links are needed from both ends."""
        self.firm, self.denials, self.links = firm, denials, links
        self._homes, self._apart = homes, apart
        self._back: _Links = {}
        for side, against in links.items():
            for denial in against:
                self._back.setdefault(denial, []).append(side)
        self._two: dict[int, frozenset[Hashable]] = {}

    def ends(self, side: Side) -> Iterator[int]:
        """The claims of a firm side that meet a denial."""
        return self._meeting(self.firm[side], self.links[side], self.denials)

    def others(self, denial: Side) -> Iterator[int]:
        """The claims of a denial that meet a firm one."""
        return self._meeting(self.denials[denial], self._back[denial], self.firm)

    def _meeting(self, here: list[int], sides: list[Side], places: _Places) -> Iterator[int]:
        if self._homes:
            homes = frozenset(islice(dict.fromkeys(self._at(sides, places)), 2))
            here = [i for i in here if homes - {self._homes[i]}]
        if self._apart is None:
            yield from here
            return
        for i in here:
            tried = islice((j for s in sides for j in places[s]), _TRIED)
            if any(self._apart(i, j) for j in tried):
                yield i

    def _at(self, sides: list[Side], places: _Places) -> Iterator[Hashable]:
        """Where sides are told, two homes of each at most."""
        for side in sides:
            some = places[side]
            if id(some) not in self._two:
                homes = dict.fromkeys(self._homes[i] for i in some)
                self._two[id(some)] = frozenset(islice(homes, 2))
            yield from self._two[id(some)]


def _clashes(claims: Sequence[Claim], meets: _Meets) -> Iterator[Clash]:
    for group in _groups(meets.links):
        against = dict.fromkeys(d for side in group for d in meets.links[side])
        firm = {i for side in group for i in meets.ends(side)}
        denials = {i for denial in against for i in meets.others(denial)}
        if firm:
            ranked = sorted(firm, key=lambda i: (-claims[i].certainty.rank, i))
            yield Clash(tuple(ranked), tuple(sorted(denials)))


def _groups(links: _Links) -> Iterator[list[Side]]:
    """Firm sides of one subject that meet the same denial."""
    parent = {side: side for side in links}

    def root(side: Side) -> Side:
        while parent[side] is not side:
            parent[side] = side = parent[parent[side]]
        return side

    first: dict[tuple[Hashable, Side], Side] = {}
    for side, against in links.items():
        for denial in against:
            other = first.setdefault((_subject(side), denial), side)
            parent[root(side)] = root(other)
    groups: dict[Side, list[Side]] = {}
    for side in links:
        groups.setdefault(root(side), []).append(side)
    yield from groups.values()


def _subject(side: Side) -> Hashable:
    """What a side is on; tablets of a thing are that thing."""
    thing = side.subject
    return thing.made_of or (thing.line[0] if thing.line else thing.words)
