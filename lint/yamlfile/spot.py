"""Where one row of a data file stands, among the files and layers that are read together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint.errors import Note, Problem
from lint.yamlfile.parse import Yaml, files_of


@dataclass(frozen=True, slots=True)
class Spot:
    """A row: its file, the list it is in, its index there, and its layer (0 is the first path)."""

    file: Yaml
    key: str
    index: int
    layer: int

    @property
    def row(self) -> Any:
        """The plain data of the row."""
        return self.file.data[self.key][self.index]

    @property
    def line(self) -> int:
        """The line (from 1) on which the row begins."""
        return self.file.at(self.key, self.index)[0]

    def problem(self, message: str, *path: str | int) -> Problem:
        """Something wrong with the row, at a path inside it."""
        return self.file.problem(message, self.key, self.index, *path)

    def note(self, message: str, *path: str | int) -> Note:
        """Something to know about the row, at a path inside it."""
        return Note(self.file.path, *self.file.at(self.key, self.index, *path), message)

    def seen_from(self, other: "Spot") -> str:
        """Where it stands, for a reader of another row: "line 3", "words.yaml:3"."""
        here = self.file.path == other.file.path
        return f"line {self.line}" if here else f"{self.file.path}:{self.line}"


def layers_of(paths: Sequence[Path]) -> tuple[int, ...]:
    """The layer of every file of ``read_all``: each path, a file or a folder, is one."""
    return tuple(n for n, path in enumerate(paths) for _ in files_of(path))


def rows(file: Yaml, key: str) -> Iterator[tuple[int, object]]:
    """What a file lists under a key, as far as it has that form."""
    listed = file.data.get(key) if isinstance(file.data, dict) else None
    return iter(enumerate(listed if isinstance(listed, list) else ()))


def in_order(problems: Iterable[Problem], files: Sequence[Yaml]) -> tuple[Problem, ...]:
    """Problems in the order of the files, line by line, none twice."""
    rank = {f.path: i for i, f in enumerate(files)}
    once = dict.fromkeys(problems)
    return tuple(sorted(once, key=lambda p: (rank[p.path], p.line, p.column)))
