"""What settings say, value by value, and who says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lint.errors import Problem

Key = tuple[str, ...]
"""A key inside its keys: ("severity", "HL601")."""


class By(StrEnum):
    """Who says a value, the weakest first."""

    DEFAULT = "default"
    PROFILE = "profile"
    FILE = "file"
    OVERRIDE = "override"
    OPTION = "--config"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Spoken(Problem):
    """Something wrong on the command line, where lines and columns say nothing."""

    def __str__(self) -> str:
        """The words of the command line and what is wrong with them."""
        return f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from.

    ``path`` and the places (line and column from 1, of the value and of its key) are those of a
    file, or ``path`` the words of the command line; ``name`` is the globs of an override, the
    profile or the flag.
    """

    by: By
    path: str = ""
    at: tuple[int, int] = (1, 1)
    key_at: tuple[int, int] = (1, 1)
    name: str = ""

    def problem(self, message: str) -> Problem:
        """Something wrong with the value."""
        return self._kind(self.path, *self.at, message)

    def key_problem(self, message: str) -> Problem:
        """Something wrong with the key."""
        return self._kind(self.path, *self.key_at, message)

    @property
    def _kind(self) -> type[Problem]:
        return Spoken if self.path.startswith("--") else Problem


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a key, or one item of a list, and where it comes from."""

    value: Any
    origin: Origin


Block = Mapping[Key, tuple[Said, ...]]
"""What one file, override or command line says: of a list every item, of all else one value."""
