"""Where the entries of a set are written: file and line, and what a later layer replaced."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint.yamlfile import read_all


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a reference file; both count from 1."""

    path: str
    line: int
    column: int


def places(paths: Sequence[Path]) -> Mapping[str, tuple[Place, ...]]:
    """Every place an id is written at, by id; the last is in force, it replaced those before it.

    Raises:
        DataError: a file cannot be read.

    """
    found: dict[str, tuple[Place, ...]] = {}
    for file in read_all(paths):
        rows = file.data.get("entries") if isinstance(file.data, dict) else None
        for i, row in enumerate(rows if isinstance(rows, list) else ()):
            id = row.get("id") if isinstance(row, dict) else None
            if isinstance(id, str):
                place = Place(file.path, *file.at("entries", i))
                found[id] = (*found.get(id, ()), place)
    return found
