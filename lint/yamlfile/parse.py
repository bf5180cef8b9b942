"""Parses YAML that people write into plain data with the place of every key and value.

Scalars follow YAML 1.2: only ``true`` and ``false`` are booleans, so ``on``, ``yes`` and dates are
text. Keys are always text. Anchors, aliases, tags and merge keys are refused, nesting and size are
bounded, so a hostile file costs no more than its length.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from yaml import CSafeLoader

from lint.errors import DataError, Problem

MAX_BYTES = 10_000_000
"""Largest file read; the shipped data are a tenth of a megabyte each."""

MAX_DEPTH = 64
"""Deepest nesting read; the deepest schema of ours needs six."""

MAX_PROBLEMS = 500
"""Reading stops after as many syntax problems; nobody reads on."""

Position = tuple[int, int]

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]",
)
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,40}|[0-9]{1,40}(?:\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,3})?")


@dataclass(slots=True)
class _Place:
    """Where a value stands, and its parts: by key (with the key's own place) or by index."""

    line: int
    column: int
    keys: dict[str, Position] = field(default_factory=dict)
    parts: "dict[str | int, _Place]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Yaml:
    """One file as plain data with the place of every part; ``problems`` makes ``data`` moot.

    Of a key given twice the first stands; after a syntax error ``data`` is what came before it.
    ``digest`` is the sha256 of the text.
    """

    path: str
    data: Any
    problems: tuple[Problem, ...]
    digest: str
    _root: _Place = field(repr=False, compare=False)

    def at(self, *path: str | int) -> Position:
        """Line and column (from 1) of a value; of its nearest holder if it is not there."""
        place = self._root
        for step in path:
            inner = place.parts.get(step)
            if inner is None:
                break
            place = inner
        return place.line, place.column

    def key_at(self, *path: str | int) -> Position:
        """Line and column (from 1) of the key that ends the path, else of the value."""
        place = self._root
        for step in path[:-1]:
            inner = place.parts.get(step)
            if inner is None:
                return place.line, place.column
            place = inner
        last = path[-1] if path else None
        return place.keys[last] if isinstance(last, str) and last in place.keys else self.at(*path)

    def problem(self, message: str, *path: str | int) -> Problem:
        """Something wrong with the value at a path."""
        return Problem(self.path, *self.at(*path), message)

    def key_problem(self, message: str, *path: str | int) -> Problem:
        """Something wrong with the key that ends a path."""
        return Problem(self.path, *self.key_at(*path), message)


def read(path: Path) -> Yaml:
    """Load a file from disk.

    Raises:
        DataError: the file is not there or may not be read.

    """
    return load(_bytes(path), str(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise DataError((Problem(str(path), 1, 1, f"cannot read this file: {reason}"),)) from None


def read_all(paths: Sequence[Path]) -> tuple[Yaml, ...]:
    """Load files, and of folders those inside (``files_of``), in order.

    Raises:
        DataError: a file or folder is not there, may not be read, or a folder holds none.

    """
    return tuple(load(data, str(path)) for path, data in bytes_of(paths))


def files_of(path: Path) -> tuple[Path, ...]:
    """The files of a layer: of a folder every ``*.yaml`` and ``*.yml`` inside, by name."""
    return tuple(sorted(path.glob("*.y*ml"))) if path.is_dir() else (path,)


def files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that ``read_all`` reads, in its order."""
    return tuple(file for path in paths for file in files_of(path))


def bytes_of(paths: Sequence[Path]) -> tuple[tuple[Path, bytes], ...]:
    """The files of ``read_all`` as they stand on disk.

    Raises:
        DataError: a file or folder is not there, may not be read, or a folder holds none.

    """
    files: list[tuple[Path, bytes]] = []
    problems: list[Problem] = []
    for path in paths:
        inside = files_of(path)
        if not inside:
            problems.append(Problem(str(path), 1, 1, "this folder holds no .yaml file"))
        for file in inside:
            try:
                files.append((file, _bytes(file)))
            except DataError as error:
                problems += error.problems
    if problems:
        raise DataError(tuple(problems))
    return tuple(files)


def load(data: bytes | str, path: str) -> Yaml:
    """Parse YAML; everything wrong is in ``problems`` of the result, nothing is raised."""
    text, problem = _decode(data, path)
    if problem:
        return Yaml(path, None, (problem,), "", _Place(1, 1))
    builder = _Builder(path)
    try:
        builder.build(yaml.parse(text, Loader=CSafeLoader))
    except yaml.MarkedYAMLError as error:
        builder.syntax_error(error)
    except (yaml.YAMLError, UnicodeError) as error:
        builder.report(1, 1, f"this is not YAML: {error}")
    problems = tuple(sorted(builder.problems, key=lambda p: (p.line, p.column)))
    digest = sha256(text.encode()).hexdigest()
    return Yaml(path, builder.data, problems, digest, builder.root)


def _decode(data: bytes | str, path: str) -> tuple[str, Problem | None]:
    """The text without its BOM, or what keeps it from being read."""
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        return "", Problem(path, 1, 1, f"the file is larger than {limit} MB; split it")
    text = data if isinstance(data, str) else data.decode("utf-8", "surrogateescape")
    text = text.removeprefix("\ufeff")
    bad = _UNPRINTABLE.search(text)
    if bad is None:
        return text, None
    before = text[: bad.start()]
    line, column = before.count("\n") + 1, bad.start() - before.rfind("\n")
    if "\udc80" <= bad.group() <= "\udcff" and isinstance(data, bytes):
        what = "the file is not UTF-8 text; save it as UTF-8"
    else:
        what = f"the character U+{ord(bad.group()):04X} is not allowed; delete it"
    return "", Problem(path, line, column, what)


class _Builder:
    """Turns parser events into data and places, without recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.data: Any = None
        self.root = _Place(1, 1)
        self.problems: list[Problem] = []
        self._stack: list[tuple[Any, _Place]] = []
        self._key: list[tuple[str, Position] | None] = []

    def report(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, message))

    def syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        mark: Any = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        words = " ".join(w for w in (error.context, error.problem) if w)
        self.report(line, column, f"this is not valid YAML ({words}); check indents and quotes")

    def build(self, events: Iterator[Any]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                if not self._open(event):
                    return
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self._stack.pop()
                self._key.pop()
            elif isinstance(event, yaml.AliasEvent):
                self.report(*_start(event), "aliases (*name) are refused; repeat the value")
                self._add(None, _Place(*_start(event)), "")
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.report(*_start(event), "only one document a file; remove the '---'")
                    return
            if len(self.problems) >= MAX_PROBLEMS:
                return

    def _open(self, event: Any) -> bool:
        """Begin a mapping or list; False where it is nested too deep to go on."""
        line, column = _start(event)
        if len(self._stack) >= MAX_DEPTH:
            self.report(line, column, f"nested deeper than {MAX_DEPTH} levels")
            return False
        self._refuse(event, line, column)
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        place = _Place(line, column)
        self._add(value, place, None)
        self._stack.append((value, place))
        self._key.append(None)
        return True

    def _scalar(self, event: Any) -> None:
        line, column = _start(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, line, column)
        value = _plain(event.value) if event.implicit[0] else event.value
        self._add(value, _Place(line, column), event.value)

    def _refuse(self, event: Any, line: int, column: int) -> None:
        if event.anchor is not None:
            self.report(line, column, "anchors (&name) are refused; write the value out")
        if event.tag is not None:
            self.report(line, column, f"tags are refused; remove {show(event.tag)}")

    def _add(self, value: Any, place: _Place, key: str | None) -> None:
        """Put a value where it belongs; ``key`` is its text should it turn out to be a key."""
        if not self._stack:
            self.data, self.root = value, place
            return
        holder, around = self._stack[-1]
        if isinstance(holder, list):
            around.parts[len(holder)] = place
            holder.append(value)
            return
        waiting = self._key[-1]
        if waiting is None:
            self._start_key(holder, place, key)
            return
        self._key[-1] = None
        name, at = waiting
        if name not in holder:
            holder[name] = value
            around.keys[name] = at
            around.parts[name] = place

    def _start_key(self, holder: dict[str, Any], place: _Place, key: str | None) -> None:
        if key is None:
            self.report(place.line, place.column, "a key must be a word, not a list or mapping")
        elif key == "<<":
            self.report(place.line, place.column, "merge keys (<<) are refused; write them out")
        elif key in holder:
            self.report(place.line, place.column, f"the key {show(key)} is given twice; keep one")
        self._key[-1] = (key or "", (place.line, place.column))


def _start(event: Any) -> Position:
    """Line and column (from 1) where a parser event begins."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def _plain(text: str) -> Any:
    """The value of an unquoted scalar by YAML 1.2."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    first = text[0]
    if first.isdecimal() or first in "+-.":
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text


def show(value: Any) -> str:
    """A value as a message quotes it, cut to a readable length."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = f"'{value}'" if isinstance(value, str) else str(value).lower()
    return text if len(text) <= 60 else f"{text[:56]}…"
