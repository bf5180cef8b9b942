"""Regular expressions that remember where they were searched for: texts are edited bit by bit.

An article that is checked again after an edit holds the same sentences but one, and every rule
searches most of them for the same expressions.
"""

import re
from collections.abc import Callable, Iterator

MOST = 400
"""Texts that an expression remembers at least, of those it was searched for in last; twice as many
at most. A long article has some two hundred sentences and clauses."""

_LONGEST = 2_000  # characters of a text that is remembered: no sentence is longer

Match = re.Match[str]


class Expression:
    """A compiled expression; what it finds in a whole text is looked for once."""

    __slots__ = ("_later", "_now", "_pattern", "finditer", "fullmatch", "match", "split", "sub")

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Compile a text.

        Raises:
            re.error: it is no expression.

        """
        self._pattern = compiled = re.compile(text, flags)
        self._now: dict[str, Match | None] = {}
        self._later: dict[str, Match | None] = {}
        self.finditer: Callable[..., Iterator[Match]] = compiled.finditer
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
        if start or end is not None or len(text) > _LONGEST:
            return self._pattern.search(text, start, len(text) if end is None else end)
        try:
            return self._now[text]
        except KeyError:
            pass
        found = self._later[text] if text in self._later else self._pattern.search(text)
        if len(self._now) >= MOST:
            self._later, self._now = self._now, {}
        self._now[text] = found
        return found
