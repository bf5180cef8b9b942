"""Regular expressions that remember where they were searched for: texts are edited bit by bit.

An article that is checked again after an edit holds the same sentences but one, and every rule
searches most of them for the same expressions.
"""

import re
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

MOST = 400
"""Texts that an expression remembers at least, of those it was searched for in last; twice as many
at most. A long article has some two hundred sentences and clauses."""

_LONGEST = 2_000  # characters of a text that is remembered: no sentence is longer

Match = re.Match[str]
_FoundT = TypeVar("_FoundT")


class _Memory(Generic[_FoundT]):
    """What was found in texts, the last ones."""

    __slots__ = ("_find", "_later", "_now")

    def __init__(self, find: Callable[[str], _FoundT]) -> None:
        self._find = find
        self._now: dict[str, _FoundT] = {}
        self._later: dict[str, _FoundT] = {}

    def of(self, text: str) -> _FoundT:
        try:
            return self._now[text]
        except KeyError:
            pass
        if len(text) > _LONGEST:
            return self._find(text)
        found = self._later[text] if text in self._later else self._find(text)
        if len(self._now) >= MOST:
            self._later, self._now = self._now, {}
        self._now[text] = found
        return found


class Expression:
    """A compiled expression; what it finds in a whole text is looked for once."""

    __slots__ = ("_all", "_first", "_pattern", "fullmatch", "match", "split", "sub")

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Compile a text.

        Raises:
            re.error: it is no expression.

        """
        self._pattern = compiled = re.compile(text, flags)
        self._first = _Memory(compiled.search)
        self._all = _Memory(lambda whole: tuple(compiled.finditer(whole)))
        self.fullmatch: Callable[..., Match | None] = compiled.fullmatch
        self.match: Callable[..., Match | None] = compiled.match
        self.split: Callable[..., list[str]] = compiled.split
        self.sub: Callable[..., str] = compiled.sub

    @property
    def pattern(self) -> str:
        """The text it was compiled of."""
        return self._pattern.pattern

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """The first place in a text, or in a stretch of it, that the expression fits."""
        if start or end is not None:
            return self._pattern.search(text, start, len(text) if end is None else end)
        return self._first.of(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Every place in a text, or in a stretch of it, that the expression fits."""
        if start or end is not None:
            return self._pattern.finditer(text, start, len(text) if end is None else end)
        return iter(self._all.of(text))
