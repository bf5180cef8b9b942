"""What ``healthlint config show`` prints: every value and every rule, each with who says it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from lint.config import Allowed, Resolver
from lint.config.keys import KEYS
from lint.config.said import By, Origin, Said
from lint.config.why import Verdict, verdicts
from lint.discover import shown as path_shown
from lint.model import Severity
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

_NONE = "none"
_LONG = 60  # characters of a text of the organisation that are shown


@dataclass(frozen=True, slots=True)
class Shown:
    """The settings for an article: the files they come from, the values, the rules."""

    path: Path
    files: tuple[str, ...]
    values: tuple[tuple[str, tuple[Said, ...]], ...]
    rules: tuple[Verdict, ...]

    @classmethod
    def of(cls, path: Path, settings: Resolver) -> "Shown":
        """The settings for an article, or for a folder as such."""
        folder = path.is_dir()
        held = settings.settings(path, folder=folder)
        place = path.absolute() if folder else path.absolute().parent
        order = {k.steps[0]: n for n, k in reversed(tuple(enumerate(KEYS)))}
        values = sorted(held.items(), key=lambda item: (order[item[0][0]], _rank(item[0]), item[0]))
        return cls(
            path=path,
            files=tuple(layer.name for layer in reversed(settings.chain(str(place)))),
            values=tuple((".".join(key), said) for key, said in values),
            rules=tuple(verdicts(held, settings.config(path, folder=folder))),
        )


def _rank(key: tuple[str, ...]) -> int:
    """The place of a key in the table, for keys inside of keys."""
    return next((n for n, k in enumerate(KEYS) if k.steps == key), 0)


def as_json(of: Shown, cwd: Path) -> dict[str, Any]:
    """The settings as plain data; a list is a row for each of its items."""
    return {
        "path": path_shown(of.path, cwd),
        "files": [_path(name, cwd) for name in of.files],
        "settings": [
            {"key": key, "value": _plain(s.value, cwd), "from": _origin(s.origin, cwd)}
            for key, said in of.values
            for s in said
        ],
        "rules": [
            {
                "id": v.rule.id,
                "name": v.rule.name,
                "runs": v.runs,
                "severity": v.severity,
                "why": v.why,
                "from": _origin(v.origin, cwd) if v.origin else None,
            }
            for v in of.rules
        ],
    }


def _origin(origin: Origin, cwd: Path) -> dict[str, Any]:
    placed = bool(origin.path) and not origin.path.startswith("--")
    return {
        "by": origin.by.value,
        "path": _path(origin.path, cwd) if placed else None,
        "line": origin.key_at[0] if placed else None,
        "column": origin.key_at[1] if placed else None,
        "name": origin.name or (origin.path if not placed else ""),
    }


def _plain(value: Any, cwd: Path) -> Any:
    if isinstance(value, Path):
        return path_shown(value, cwd)
    if isinstance(value, Allowed):
        return {"term": value.term, "rules": list(value.rules)}
    return list(value) if isinstance(value, tuple) else value


def in_words(of: Shown, ink: Ink, cwd: Path) -> Iterator[str]:
    """The settings as lines for people."""
    yield ink(f"Settings for {clean(path_shown(of.path, cwd))}", "bold")
    yield _sources(of, cwd)
    yield ""
    rows = [row for key, said in of.values for row in _rows(key, said, cwd)]
    yield from _table(rows, ink)
    running = [v for v in of.rules if v.runs]
    yield from ("", ink(f"Rules that run: {len(running)}", "bold"))
    yield from _ruled(running, ink, cwd)
    silent = [v for v in of.rules if not v.runs]
    if silent:
        yield from ("", ink(f"Rules that do not run: {len(silent)}", "bold"))
        yield from _table([(v.rule.id, v.rule.name, _reason(v, cwd)) for v in silent], ink)


def _sources(of: Shown, cwd: Path) -> str:
    files = [_path(n, cwd) for n in of.files if not n.startswith("--")]
    if not files:
        return "no configuration file; the defaults hold"
    return f"from {', which extends '.join(files[:2])}" + "".join(f" and {f}" for f in files[2:])


def _rows(key: str, said: Sequence[Said], cwd: Path) -> Iterator[tuple[str, str, str]]:
    """A row for all items of a list that come from one place."""
    if not said:
        yield key, _NONE, ""
    for origin, some in groupby(said, key=lambda s: _from(s.origin, cwd)):
        yield key, ", ".join(_word(s.value, cwd) for s in some), origin
        key = ""


def _ruled(running: Sequence[Verdict], ink: Ink, cwd: Path) -> Iterator[str]:
    wide = max((len(v.rule.id) for v in running), default=0)
    named = max((len(v.rule.name) for v in running), default=0)
    for v in running:
        level = ink.severity(Severity(v.severity), f"{v.severity:<7}")
        line = f"  {v.rule.id:<{wide}}  {v.rule.name:<{named}}  {level}  {_reason(v, cwd)}"
        yield line.rstrip()


def _reason(verdict: Verdict, cwd: Path) -> str:
    """What decided on a rule, and where it was said, unless that is the default."""
    if verdict.origin is None or verdict.origin.by is By.DEFAULT:
        return verdict.why
    return f"{verdict.why} ({_from(verdict.origin, cwd)})"


def _table(rows: Sequence[tuple[str, str, str]], ink: Ink) -> Iterator[str]:
    wide, wider = (min(max((len(r[n]) for r in rows), default=0), _LONG) for n in (0, 1))
    for first, second, third in rows:
        line = f"  {first:<{wide}}  {second:<{wider}}"
        yield f"{line}  {ink(third, 'dim')}".rstrip() if third else line.rstrip()


def _from(origin: Origin, cwd: Path) -> str:
    """Who says a value, as people read it."""
    if origin.by is By.DEFAULT:
        return "default"
    if origin.path.startswith("--"):
        where = origin.path
    else:
        where = f"{_path(origin.path, cwd)}:{origin.key_at[0]}"
    return f"{where}, for {origin.name}" if origin.by is By.OVERRIDE else where


def _word(value: Any, cwd: Path) -> str:
    if isinstance(value, Path):
        return clean(path_shown(value, cwd))
    if isinstance(value, Allowed):
        return f'"{clean(value.term)}"' + (f" ({', '.join(value.rules)})" if value.rules else "")
    if isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or _NONE
    text = clean(" ".join(str(value).split()))
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"


def _path(name: str, cwd: Path) -> str:
    return clean(name if name.startswith("--") else path_shown(Path(name), cwd))
