"""Which articles of a run are articles of the baseline under another name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from lint import discover
from lint.baseline.kept import Baseline
from lint.baseline.sketch import ALIKE, hashes_of, likeness, sketch_of
from lint.model import FileReport, Source


def sketch(path: str) -> str:
    """The sketch of a file as it is on disk; "" where it cannot be read."""
    source = discover.read(discover.Article(path, Path(path)))
    return sketch_of(source.data) if isinstance(source, Source) else ""


def renamed(baseline: Baseline, files: Iterable[FileReport]) -> dict[str, str]:
    """The old name of every article that was renamed since, by its name now.

    It is one whose name the baseline does not know, and whose words are those of an article that is
    gone: the likest, and never two of one. A copy, beside which the old one is still there, is new.
    """
    new = {n: f.path for f in files if (n := baseline.name(f.path)) not in baseline.files}
    if not new:
        return {}
    gone = {n: k.sketch for n, k in baseline.files.items() if not baseline.on_disk(n).exists()}
    found: dict[str, str] = {}
    taken: set[str] = set()
    if gone:
        fresh = {name: sketch(path) for name, path in new.items()}
        for _, _, name, old in sorted(_pairs(fresh, gone)):
            if name not in found and old not in taken:
                found[name] = old
                taken.add(old)
    return found


def _pairs(
    fresh: Mapping[str, str], gone: Mapping[str, str]
) -> Iterator[tuple[float, bool, str, str]]:
    """New and old names of like texts, with what sorts the likest first."""
    holders = defaultdict(set)
    for old, text in gone.items():
        for mark in hashes_of(text):
            holders[mark].add(old)
    for name, text in fresh.items():
        for old in {o for mark in hashes_of(text) for o in holders[mark]}:
            alike = likeness(text, gone[old])
            if alike >= ALIKE:
                yield -alike, PurePosixPath(name).name != PurePosixPath(old).name, name, old
