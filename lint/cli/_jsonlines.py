"""Reads JSON Lines: an object a line, with an id of any kind and the texts that are asked for."""

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from lint.errors import UserError


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: its id, of whatever JSON type, and its texts in the order of keys."""

    id: object
    texts: tuple[str, ...]


def lines(path: Path, keys: tuple[str, ...]) -> Iterator[Line]:
    """The objects of a file, one by one; empty lines are passed over, '-' is standard input.

    Raises:
        UserError: the file cannot be read, or a line is no object with ``id`` and the keys, whose
            values are texts.

    """
    name = "<stdin>" if str(path) == "-" else str(path)
    try:
        with _opened(path) as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _line(line, keys, f"{name}:{number}")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"cannot read {name}: {reason}", "check the name of the file") from None


def _opened(path: Path) -> "BinaryIO | nullcontext[BinaryIO]":
    if str(path) != "-":
        return path.open("rb")
    if sys.stdin is None:
        raise UserError("standard input is closed", "send the lines through a pipe")
    return nullcontext(sys.stdin.buffer)


def _line(line: bytes, keys: tuple[str, ...], place: str) -> Line:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, json.JSONDecodeError) else "it cannot be decoded"
        raise _bad(place, keys, f"this is not JSON ({reason})") from None
    if not isinstance(value, dict):
        raise _bad(place, keys, "this is not an object")
    for key in ("id", *keys):
        if key not in value:
            raise _bad(place, keys, f"the key '{key}' is missing")
    for key in keys:
        if not isinstance(value[key], str):
            raise _bad(place, keys, f"the value of '{key}' is not a string")
    return Line(value["id"], tuple(value[key] for key in keys))


def _bad(place: str, keys: tuple[str, ...], what: str) -> UserError:
    like = ", ".join(f'"{key}": "…"' for key in keys)
    return UserError(f"{place}: {what}", f'every line must be like {{"id": 1, {like}}}')
