"""What the cache folder holds, in words."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lint import store
from lint.cache import KINDS, Tally
from lint.reporters.summary import many

NOTHING = "nothing is kept: HEALTHLINT_CACHE switches it off, or there is no home folder"


def place() -> Path | None:
    """The folder of everything that is kept."""
    folder = store.folder()
    return folder.parent if folder else None


def size(number: int) -> str:
    """Bytes as people read them: "1.2 MB"."""
    return f"{number / 1_000_000:.1f} MB" if number >= 100_000 else f"{number / 1000:.1f} kB"


def results(held: Mapping[str, Tally]) -> Iterator[tuple[str, Tally]]:
    """What is held of every kind, by its name in words."""
    for kind, words in KINDS.items():
        yield words, held.get(kind, Tally(0, 0, 0, 0))


def sets() -> tuple[int, int]:
    """How many compiled data files there are, and their bytes."""
    found = [path.stat().st_size for path in store.files()]
    return len(found), sum(found)


def counted(number: int, bytes_: int) -> str:
    """A number of files and their size."""
    return f"{many(number, 'file')}, {size(bytes_)}"
