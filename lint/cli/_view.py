"""What a reporter is told beside the report: of the rules, and where files stand."""

import os
from collections.abc import Iterable
from pathlib import Path

from lint import rules
from lint.model import About, Report


def abouts(own: Iterable[About] = ()) -> dict[str, About]:
    """Every rule in words, by its id: those that ship and an organisation's own."""
    return {about.id: about for about in (*(rule.about for rule in rules.ALL), *own)}


def near(path: str) -> str:
    """A path as people here would write it: from the current folder where it is inside."""
    return _from(os.path.realpath(path), os.path.realpath(Path.cwd()))


def places(report: Report) -> dict[str, str]:
    """Where files stand in their repository, if that is not what they are called in the report.

    The repository is the nearest folder upward with ``.git``, else the current one. Links are
    followed: a page on a repository shows files, not what leads to them.
    """
    here = os.path.realpath(Path.cwd())
    root = next((str(f) for f in (Path(here), *Path(here).parents) if _is_root(f)), here)
    named = {f.path for f in report.files} | {s.path for s in report.skipped}
    named |= {r.path for f in report.findings for r in f.related}
    found = {name: _from(os.path.realpath(Path(here, name)), root) for name in named}
    return {name: place for name, place in found.items() if place != name}


def _is_root(folder: Path) -> bool:
    return os.path.exists(folder / ".git")  # noqa: PTH110 - raises nothing


def _from(path: str, root: str) -> str:
    inside = path == root or path.startswith(root.rstrip(os.sep) + os.sep)
    return (os.path.relpath(path, root) if inside else path).replace(os.sep, "/")
