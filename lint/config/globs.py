"""Patterns of files as in ``.gitignore``, counted from the folder of the file that holds them."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from pathspec import GitIgnoreSpec, RegexPattern


@dataclass(frozen=True, slots=True)
class Globs:
    """Some patterns and the folder they count from, whatever the working directory is.

    A file outside of the folder is met by patterns that hold at any depth (``*.html``) alone.
    """

    base: str
    patterns: tuple[str, ...]
    _spec: GitIgnoreSpec = field(init=False, repr=False, compare=False)
    _simple: tuple[re.Pattern[str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Read the patterns; without one that takes back ('!') any that meets a path decides."""
        spec = GitIgnoreSpec.from_lines(self.patterns)
        read = [p for p in spec.patterns if p.include is not None]
        simple = all(p.include for p in read) and all(isinstance(p, RegexPattern) for p in read)
        regexes = tuple(p.regex for p in read if isinstance(p, RegexPattern) and p.regex)
        object.__setattr__(self, "_spec", spec)
        object.__setattr__(self, "_simple", regexes if simple else ())

    def hold(self, path: str, *, folder: bool = False) -> bool | None:
        """Whether an absolute path is meant; None where no pattern speaks of it."""
        return self.meet(inside(path, self.base) + "/" * folder)

    def meet(self, path: str) -> bool | None:
        """The same for a path from the folder on."""
        if self._simple:
            return True if any(r.match(path) for r in self._simple) else None
        return self._spec.check_file(path).include if self.patterns else None


def inside(path: str, base: str) -> str:
    """An absolute path as seen from a folder, with slashes."""
    around = base if base.endswith(os.sep) else base + os.sep
    cut = path[len(around) :] if path.startswith(around) else os.path.relpath(path, base)
    return cut if os.sep == "/" else cut.replace(os.sep, "/")


def fault(pattern: str) -> str:
    """What is wrong with a pattern; "" for one that will do."""
    try:
        GitIgnoreSpec.from_lines([pattern])
    except ValueError as error:
        return f"'{pattern}' is no pattern of files: {error}"
    if Path(pattern.lstrip("!")).parts[:1] == ("..",):
        return f"'{pattern}' leads out of the folder of this file; patterns count from there"
    return ""
