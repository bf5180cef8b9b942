"""What a reporter is told beside the report: of the rules, and where files stand."""

import os
from pathlib import Path

from lint import rules
from lint.model import Report
from lint.reporter import About
from lint.rule import Example, Rule


def abouts() -> dict[str, About]:
    """Every rule in words, by its id."""
    return {rule.id: _about(rule) for rule in rules.ALL}


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


def _about(rule: Rule) -> About:
    return About(
        id=rule.id,
        name=rule.name,
        severity=rule.severity,
        summary=rule.summary,
        why=rule.why,
        limits=rule.limits,
        standard=rule.standard,
        family=rule.module.split(".")[-2] if "." in rule.module else "",
        preview=rule.preview,
        on=not (rule.preview or rule.profile),
        passes=_shortest(rule.passes),
        fails=_shortest(rule.fails),
    )


def _shortest(examples: tuple[Example, ...]) -> str:
    """The shortest article that shows a rule by itself."""
    alone = [e.text for e in examples if e.text.strip() and not e.reference and not e.others]
    return min(alone, key=len, default="")
