"""Remembers what was worked out of single sentences, within bounds."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

MOST = 3_000
"""Sentences that are remembered at least, of those read last; twice as many at most. They take some
kilobytes each."""

_KeyT = TypeVar("_KeyT", bound=Hashable)
_ValueT = TypeVar("_ValueT")


class Memory(Generic[_KeyT, _ValueT]):
    """What was worked out last, by what it was worked out of."""

    def __init__(self, most: int = MOST) -> None:
        """Remember at least ``most`` values, and at most twice as many."""
        self._most = most
        self._now: dict[_KeyT, _ValueT] = {}
        self._later: dict[_KeyT, _ValueT] = {}

    def all_of(
        self, keys: Sequence[_KeyT], make: Callable[[Sequence[_KeyT]], Sequence[_ValueT]]
    ) -> list[_ValueT]:
        """The values of some keys, in order; those that are not remembered are made together."""
        found = {k: v for k in dict.fromkeys(keys) if (v := self._get(k)) is not None}
        new = [k for k in dict.fromkeys(keys) if k not in found]
        for key, value in zip(new, make(new) if new else (), strict=True):
            found[key] = value
            self._keep(key, value)
        return [found[k] for k in keys]

    def clear(self) -> None:
        """Forget everything."""
        self._now, self._later = {}, {}

    def _get(self, key: _KeyT) -> _ValueT | None:
        value = self._now.get(key)
        if value is None and (value := self._later.get(key)) is not None:
            self._keep(key, value)
        return value

    def _keep(self, key: _KeyT, value: _ValueT) -> None:
        if len(self._now) >= self._most:
            self._later, self._now = self._now, {}
        self._now[key] = value
