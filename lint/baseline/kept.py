"""What a baseline holds, and how its paths are those of a run."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lint.model import Record


@dataclass(frozen=True, slots=True)
class KeptFile:
    """An article of a baseline: its known findings, and the sketch of its words."""

    sketch: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings by article; paths are those from the folder of the file at ``path``."""

    path: Path
    files: Mapping[str, KeptFile]

    @property
    def records(self) -> tuple[Record, ...]:
        """Every known finding, in the order of the file."""
        return tuple(r for file in self.files.values() for r in file.records)

    def name(self, path: str) -> str:
        """What the baseline calls a file that a run reports under ``path``."""
        return named(path, self.path)

    def on_disk(self, name: str) -> Path:
        """Where the file of a name is, or was."""
        return _folder(self.path) / name

    def is_at(self, path: str) -> bool:
        """Whether a path is that of the baseline itself, which nobody takes for an article."""
        return os.path.realpath(path) == os.path.realpath(self.path)


def named(path: str, baseline: Path) -> str:
    """The path of a reported file from the folder of a baseline, with slashes.

    Links among the folders above are followed, so that any way to a file gives the same name.
    """
    full = Path.cwd() / path
    real = os.path.join(os.path.realpath(full.parent), full.name)  # noqa: PTH118 - a text
    try:
        return Path(os.path.relpath(real, _folder(baseline))).as_posix()
    except ValueError:  # another drive
        return Path(real).as_posix()


def _folder(baseline: Path) -> Path:
    return Path(os.path.realpath(Path.cwd() / baseline.parent))
