"""Reads one configuration file into what it says, value by value, each with its place."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from lint import resources, yamlfile
from lint.config.globs import Globs, fault, inside
from lint.config.keys import KEYS, PATHS, Joined, Key
from lint.config.said import Block, By, Origin, Said, Spoken
from lint.config.settings import Allowed
from lint.errors import Problem

_GLOBS = ("files", "exclude_files")


@dataclass(frozen=True, slots=True, eq=False)
class Override:
    """Settings for some files alone."""

    files: Globs
    exclude_files: Globs
    block: Block

    def holds(self, path: str) -> bool:
        """Whether a path, from the folder of the file on, is one of its files."""
        return bool(self.files.meet(path)) and not self.exclude_files.meet(path)


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What one file says, or the command line: its settings and those for some files.

    ``extends`` are the files it builds on, ``exclude`` the patterns left out of folders, None
    where it does not speak of them. ``problems`` makes the rest moot.
    """

    name: str
    block: Block
    overrides: tuple[Override, ...] = ()
    extends: tuple[tuple[Path, Origin], ...] = ()
    exclude: Globs | None = None
    problems: tuple[Problem, ...] = ()

    def met(self, path: str) -> tuple[int, ...]:
        """The overrides that hold for an absolute path, by their index."""
        if not self.overrides:
            return ()
        here = inside(path, self.overrides[0].files.base)
        return tuple(i for i, o in enumerate(self.overrides) if o.holds(here))


@lru_cache(maxsize=256)
def layer_at(path: Path, _: tuple[int, int]) -> Layer:
    """The layer of a file; its time and size tell it from what it was before.

    Raises:
        DataError: the file may not be read.

    """
    return layer_of(yamlfile.read(path), path.parent, Origin(By.FILE, str(path)))


def layer_of(file: yamlfile.Yaml, folder: Path, origin: Origin) -> Layer:
    """The layer of a file that is read; its paths and patterns count from a folder."""
    problems = yamlfile.check(file, _schema()) or tuple(_faults(file, folder))
    if problems:
        if origin.path.startswith("--"):
            problems = tuple(_spoken(p) for p in problems)
        return Layer(file.path, {}, problems=problems)
    data = file.data or {}
    reader = _Reader(file, folder, origin)
    said = data.get("extends", ())
    steps: list[tuple[Any, tuple[str | int, ...]]] = (
        [(said, ("extends",))]
        if isinstance(said, str)
        else [(name, ("extends", i)) for i, name in enumerate(said)]
    )
    return Layer(
        name=file.path,
        block=dict(reader.block(data, ())),
        overrides=tuple(reader.overrides(data.get("overrides", ()))),
        extends=tuple((_inside(folder, n), reader.origin_of(s)) for n, s in steps),
        exclude=Globs(str(folder), tuple(data["exclude"])) if "exclude" in data else None,
    )


def _spoken(problem: Problem) -> Spoken:
    message = problem.message.replace(" in the file", "", 1)
    return Spoken(problem.path, problem.line, problem.column, message)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes the data of a file apart, each value with its place."""

    file: yamlfile.Yaml
    folder: Path
    origin: Origin

    def origin_of(
        self, steps: tuple[str | int, ...], by: By | None = None, name: str = ""
    ) -> Origin:
        """The origin of the value at a path inside the data."""
        return Origin(
            by=by or self.origin.by,
            path=self.origin.path,
            at=self.file.at(*steps),
            key_at=self.file.key_at(*steps),
            name=name or self.origin.name,
        )

    def overrides(self, rows: Any) -> Iterator[Override]:
        for i, row in enumerate(rows):
            files, but = (tuple(row.get(k, ())) for k in _GLOBS)
            name = ", ".join(files) + (f", not {', '.join(but)}" if but else "")
            base = str(self.folder)
            block = dict(self.block(row, ("overrides", i), By.OVERRIDE, name))
            yield Override(Globs(base, files), Globs(base, but), block)

    def block(
        self,
        data: Mapping[str, Any],
        under: tuple[str | int, ...],
        by: By | None = None,
        name: str = "",
    ) -> Iterator[tuple[tuple[str, ...], tuple[Said, ...]]]:
        """What the data say of every key that is a setting."""
        for key in KEYS:
            value = _value(data, key)
            if value is None or key.name in _APART:
                continue
            for steps, inner in _flat(key, value):
                path = (*under, *steps)
                if isinstance(inner, list) and key.listed:
                    items = (
                        Said(self._made(key, item), self.origin_of((*path, i), by, name))
                        for i, item in enumerate(inner)
                    )
                    yield steps, tuple(items)
                else:
                    yield steps, (Said(_frozen(inner), self.origin_of(path, by, name)),)

    def _made(self, key: Key, item: Any) -> Any:
        if key.name in PATHS:
            return _inside(self.folder, item)
        if key.name == "allow":
            return Allowed(item) if isinstance(item, str) else _allowed(item)
        return item


_APART = ("extends", "overrides")


def _flat(key: Key, value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """A value by its full key: of what goes by name each, of options each of a rule."""
    if key.joined is not Joined.BY_NAME:
        yield key.steps, value
        return
    for name, inner in value.items():
        if key.name == "options":
            yield from ((("options", name, option), said) for option, said in inner.items())
        else:
            yield (*key.steps, name), inner


def _value(data: Mapping[str, Any], key: Key) -> Any:
    value: Any = data
    for step in key.steps:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _allowed(said: Mapping[str, Any]) -> Allowed:
    return Allowed(said["term"], tuple(said.get("rules", ())))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _inside(folder: Path, name: str) -> Path:
    return folder / Path(name).expanduser()


@cache
def _schema() -> Mapping[str, Any]:
    made: dict[str, Any] = json.loads(resources.schema_path("config").read_text("utf-8"))
    return made


def _faults(file: yamlfile.Yaml, folder: Path) -> Iterator[Problem]:
    """What the schema cannot know of one file by itself: paths that are not there, patterns."""
    data = file.data or {}
    for name in PATHS:
        group, _ = name.split(".")
        for i, path in enumerate(data.get(group, {}).get("paths", ())):
            if not _inside(folder, path).exists():
                yield file.problem(f"there is no '{path}' beside this file", group, "paths", i)
    for i, pattern in enumerate(data.get("exclude", ())):
        if words := fault(pattern):
            yield file.problem(words, "exclude", i)
    for i, row in enumerate(data.get("overrides", ())):
        for key in _GLOBS:
            for j, pattern in enumerate(row.get(key, ())):
                if words := fault(pattern):
                    yield file.problem(words, "overrides", i, key, j)
