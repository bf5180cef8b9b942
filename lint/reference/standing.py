"""Entries as they stand in files: the plain data people wrote, the file, and a mark of both."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint import resources, yamlfile
from lint.reference.load import sound
from lint.reference.validate import form
from lint.yamlfile import files

SHIPPED = "shipped"
_TOGETHER = 100  # entries checked at once


@dataclass(frozen=True, slots=True)
class Standing:
    """One entry as its file has it: keys and values as they are written there."""

    row: Mapping[str, Any]
    path: Path

    @property
    def version(self) -> str:
        """A mark of all that the entry says; no spreadsheet takes it for a number or a day."""
        text = json.dumps(self.row, sort_keys=True, ensure_ascii=False)
        return f"v{hashlib.sha256(text.encode()).hexdigest()[:11]}"


def standings(paths: Sequence[Path]) -> dict[str, Standing]:
    """The entries in force of files and folders by id, a later path over an earlier one.

    Raises:
        DataError: everything wrong in the files at once.

    """
    found = zip(files(paths), sound(paths).data, strict=True)
    return {row["id"]: Standing(row, path) for path, data in found for row in data["entries"]}


def is_shipped(path: Path) -> bool:
    """Whether a file or folder is part of the set that comes with the program."""
    return path.resolve().is_relative_to(resources.corpus("reference").resolve())


def shown(path: Path) -> str:
    """A file as people know it: relative to the current folder, or as one of the shipped ones."""
    if is_shipped(path):
        return f"{SHIPPED}: {path.name}"
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def faults(rows: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """What is wrong in entries as plain data, in words, by their index; ids must differ."""
    found: dict[int, str] = {}
    for start in range(0, len(rows), _TOGETHER):
        some = rows[start : start + _TOGETHER]
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in some)
        file = yamlfile.load(f'{{"entries": [\n{lines}\n]}}', "entry")  # JSON is YAML
        for problem in form((file,)):
            found.setdefault(start + problem.line - 2, problem.message)
    return found
