"""Keeps denials by what they deny of what, so that those near a claim are found at once."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import product
from typing import Any, Generic, TypeVar

from lint.compare.kin import Kin
from lint.compare.things import Thing

T = TypeVar("T")

NOTHING = Thing("")


class Index(Generic[T]):
    """Items by keys of their own (relations), by subject, and by more things, as many for each.

    A subject is found by its concept, by what is wider and by what it is made of, or by its very
    words; the other things may be the same, wider or narrower.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._held: dict[Hashable, dict[Thing, Any]] = {}
        self._things: list[dict[Thing, None]] = []
        self._kin: list[Kin] = []

    def add(
        self, keys: Iterable[Hashable], subject: Thing, things: Sequence[Thing], item: T
    ) -> None:
        """Keep an item."""
        self._things = self._things or [{} for _ in things]
        self._kin = []
        for known, thing in zip(self._things, things, strict=True):
            known[thing] = None
        *path, last = things
        for key, name in product(keys, tuple(_names(subject))):
            shelf = self._held.setdefault((key, name), {})
            for thing in path:
                shelf = shelf.setdefault(thing, {})
            shelf.setdefault(last, []).append(item)

    def near(
        self, keys: Iterable[Hashable], subject: Thing, things: Sequence[Thing]
    ) -> Iterator[T]:
        """The items that may be meant; one may come more than once."""
        self._kin = self._kin or [Kin(known) for known in self._things]
        kin = [k.of(thing) for k, thing in zip(self._kin, things, strict=False)]
        for key, name in product(keys, tuple(_asked(subject))):
            shelf = self._held.get((key, name))
            if shelf is not None:
                yield from _items(shelf, kin)


def _items(shelf: Any, kin: Sequence[dict[Thing, None]]) -> Iterator[Any]:
    if not kin:
        yield from shelf
        return
    for thing in _shared(kin[0], shelf):
        yield from _items(shelf[thing], kin[1:])


def _names(subject: Thing) -> Iterator[Hashable]:
    """Where a subject is kept."""
    if subject.line:
        yield subject.line[0]
    if subject.made_of:  # told of tablets of a thing, it is told of taking it
        yield "of", subject.made_of
    yield subject.words


def _asked(subject: Thing) -> Iterator[Hashable]:
    """Where that is kept which a subject is, or is a kind of."""
    yield from subject.line
    if subject.made_of:
        yield subject.made_of
    if subject.line:
        yield "of", subject.line[0]
    yield subject.words


def _shared(some: Collection[Thing], others: Collection[Thing]) -> list[Thing]:
    small, large = (some, others) if len(some) <= len(others) else (others, some)
    return [t for t in small if t in large]
