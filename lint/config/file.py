"""Reads one configuration file and tells everything wrong in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lint import resources, rules, yamlfile
from lint.config.chosen import matching, nearest_rule
from lint.config.settings import Allowed, Config, default
from lint.errors import ConfigError, Problem
from lint.model import Adoption, Adopts
from lint.option import options_of, unknown


def load(path: Path) -> Config:
    """Read one configuration file; one that has not changed since is not read again.

    Raises:
        ConfigError: every mistake in it, each with line, column and the nearest valid word.

    """
    try:
        stat = path.stat()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise ConfigError(f"cannot read the configuration {path}: {reason}") from None
    return _load(path, (stat.st_mtime_ns, stat.st_size))


@cache
def _load(path: Path, _: tuple[int, int]) -> Config:
    file = yamlfile.read(path)
    schema = json.loads(resources.schema_path("config").read_text("utf-8"))
    problems = yamlfile.check(file, schema) or tuple(_problems(file))
    if problems:
        raise ConfigError(
            "\n".join(map(str, problems)), "'healthlint check --isolated' runs without"
        )
    return _config(file.data or {}, path.absolute().parent)


def _config(data: Mapping[str, Any], folder: Path) -> Config:
    reference, vocabulary = data.get("reference", {}), data.get("vocabulary", {})
    topics = data.get("topics", {})
    own = _paths(reference.get("paths", ()), folder)
    base = default()
    return Config(
        select=tuple(data.get("select", base.select)),
        ignore=tuple(data.get("ignore", ())),
        preview=data.get("preview", False),
        profile=data.get("profile", base.profile),
        severity=tuple(data.get("severity", {}).items()),
        options=tuple(
            (id, tuple((k, tuple(v) if isinstance(v, list) else v) for k, v in o.items()))
            for id, o in data.get("options", {}).items()
        ),
        model=data.get("model", base.model),
        reference=(*(base.reference if reference.get("shipped", True) else ()), *own),
        adoption=_adoption(reference),
        vocabulary=(*base.vocabulary, *_paths(vocabulary.get("paths", ()), folder)),
        topics=(
            *(base.topics if topics.get("shipped", True) else ()),
            *_paths(topics.get("paths", ()), folder),
        ),
        own_rules=_paths(data.get("rules", {}).get("paths", ()), folder),
        allow=tuple(map(_allowed, data.get("allow", ()))),
        texts=tuple(data.get("texts", {}).items()),
    )


def _allowed(said: Any) -> Allowed:
    if isinstance(said, str):
        return Allowed(said)
    return Allowed(said["term"], tuple(said.get("rules", ())))


def _adoption(said: Mapping[str, Any]) -> Adoption | None:
    if "adopted_by" not in said:
        return None
    on, until = (date.fromisoformat(said[k]) if k in said else None for k in _DAYS)
    of = Adopts(said.get("adopts", Adopts.ALL))
    return Adoption(by=said["adopted_by"], on=on, until=until, of=of)


_DAYS = ("adopted_on", "adopted_until")


def _adoption_problems(file: yamlfile.Yaml, said: Mapping[str, Any]) -> Iterator[Problem]:
    """Days that are none or in the wrong order, and details of an adoption by nobody."""
    days: dict[str, date] = {}
    for key in (*_DAYS, "adopts"):
        if key in said and "adopted_by" not in said:
            yield file.key_problem(f"'{key}' needs 'adopted_by' too", "reference", key)
    for key in _DAYS:
        try:
            days.update({key: date.fromisoformat(said[key])} if key in said else {})
        except ValueError:
            yield file.problem(f"'{said[key]}' is no day of the calendar", "reference", key)
    if len(days) == 2 and days["adopted_until"] <= days["adopted_on"]:
        words = "the adoption is over when it begins: 'adopted_until' must lie after 'adopted_on'"
        yield file.problem(words, "reference", "adopted_until")


def _paths(names: Iterable[str], folder: Path) -> tuple[Path, ...]:
    return tuple(folder / Path(name).expanduser() for name in names)


def _problems(file: yamlfile.Yaml) -> Iterator[Problem]:
    """What the schema cannot know: rules, their options and paths that are not there."""
    data = file.data or {}
    for key in ("select", "ignore"):
        for i, pattern in enumerate(data.get(key, ())):
            if not matching(pattern):
                yield file.problem(f"no rule '{pattern}'; {nearest_rule(pattern)}", key, i)
    for pattern in data.get("severity", {}):
        if not matching(pattern):
            words = f"no rule '{pattern}'; {nearest_rule(pattern)}"
            yield file.key_problem(words, "severity", pattern)
    for id, options in data.get("options", {}).items():
        yield from _option_problems(file, id, options)
    reference = data.get("reference", {})
    yield from _adoption_problems(file, reference)
    if not reference.get("shipped", True) and not reference.get("paths"):
        yield file.key_problem(
            "without the shipped set, 'paths' must name one of your own", "reference", "shipped"
        )
    for key in ("reference", "vocabulary", "topics", "rules"):
        for i, name in enumerate(data.get(key, {}).get("paths", ())):
            if not (Path(file.path).absolute().parent / Path(name).expanduser()).exists():
                yield file.problem(f"there is no '{name}' beside this file", key, "paths", i)


def _option_problems(file: yamlfile.Yaml, id: str, options: Mapping[str, Any]) -> Iterator[Problem]:
    rule = next((r for r in rules.ALL if r.id == id), None)
    if rule is None:
        yield file.key_problem(f"no rule '{id}'; {nearest_rule(id)}", "options", id)
        return
    known = {o.name: o for o in options_of(rule.options)}
    for name, value in options.items():
        if name not in known:
            words = f"{id} has no option '{name}'; {unknown(name, tuple(known.values()))}"
            yield file.key_problem(words, "options", id, name)
        elif words := known[name].problem(value):
            yield file.problem(words, "options", id, name)
