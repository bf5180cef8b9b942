"""Finds the things that are the same as one of many, wider, or narrower, without asking each."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from lint.compare.things import Kinship, Thing, kinship

_NOTHING = ("nothing",)


class Kin:
    """Things to be asked for their kin.

    A thing is found by its concept and those that are wider, by what it is made of, and, where no
    concept is known on one of the two sides, by its words: the words of the wider thing are among
    those of the narrower, so the rarest of them finds it.
    """

    def __init__(self, things: Iterable[Thing], *, both_ways: bool = True) -> None:
        """Take the things in; not ``both_ways`` finds only those that are the same or wider."""
        held = dict.fromkeys(things)
        self._both_ways = both_ways
        self._rarity = Counter(w for thing in held for w in thing.words)
        self._wide: dict[Hashable, list[Thing]] = {}
        self._narrow: dict[Hashable, list[Thing]] = {}
        self._known: dict[Thing, dict[Thing, None]] = {}
        for thing in held:
            _post(self._wide, thing, self._as_wide(thing))
            if both_ways:
                _post(self._narrow, thing, self._as_narrow(thing))

    def of(self, thing: Thing) -> dict[Thing, None]:
        """The kin of a thing, in the order in which they were taken in for each way."""
        if thing not in self._known:
            keys = dict.fromkeys(self._as_narrow(thing))
            near = [t for key in keys for t in self._wide.get(key, ())]
            if self._both_ways:
                keys = dict.fromkeys(self._as_wide(thing))
                near += [t for key in keys for t in self._narrow.get(key, ())]
            self._known[thing] = dict.fromkeys(t for t in near if self._is_kin(thing, t))
        return self._known[thing]

    def _is_kin(self, one: Thing, other: Thing) -> bool:
        if not one or not other:
            return not one and not other
        return kinship(one, other) >= Kinship.WIDER

    def _as_wide(self, thing: Thing) -> Iterator[Hashable]:
        """Where a thing is found by those that are kinds of it."""
        if thing.line:
            yield thing.line[0]
        if thing.made_of:  # told of tablets of a thing, it is told of taking it
            yield "of", thing.made_of
        if thing.words:
            rarest = min(thing.words, key=lambda w: (self._rarity[w], w))
            yield "word", rarest, bool(thing.line)
        if not thing:
            yield _NOTHING

    def _as_narrow(self, thing: Thing) -> Iterator[Hashable]:
        """Where a thing looks for those that it is a kind of."""
        yield from thing.line
        if thing.made_of:
            yield thing.made_of
        if thing.line:
            yield "of", thing.line[0]
        for word in thing.words:
            yield "word", word, False
            if not thing.line:
                yield "word", word, True
        if not thing:
            yield _NOTHING


def _post(index: dict[Hashable, list[Thing]], thing: Thing, keys: Iterable[Hashable]) -> None:
    for key in dict.fromkeys(keys):
        index.setdefault(key, []).append(thing)
