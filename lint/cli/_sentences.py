"""Reads JSON Lines of texts, each of which is an article of one paragraph."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.errors import UserError
from lint.model import Block, BlockKind, Document, Span
from lint.readers.piece import write


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the file: its id, of whatever JSON type, and its text as a document."""

    id: object
    document: Document


def sentences(path: Path) -> Iterator[Sentence]:
    """The texts of a file, one by one; empty lines are passed over.

    Raises:
        UserError: the file cannot be read, or a line is no object with ``id`` and ``text``.

    """
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _sentence(line, path, number)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"cannot read {path}: {reason}", "check the name of the file") from None


def paragraph(text: str, name: str) -> Document:
    """A text as an article of one paragraph."""
    piece = write(text, 0, len(text))
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(piece.text)))
    return Document(
        name=name,
        text=piece.text,
        blocks=(block,) if piece.text else (),
        anchors=tuple(piece.anchors),
        source=text,
    )


def _sentence(line: bytes, path: Path, number: int) -> Sentence:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, json.JSONDecodeError) else "it cannot be decoded"
        raise _bad(path, number, f"this is not JSON ({reason})") from None
    if not isinstance(value, dict):
        raise _bad(path, number, "this is not an object")
    for key in ("id", "text"):
        if key not in value:
            raise _bad(path, number, f"the key '{key}' is missing")
    if not isinstance(value["text"], str):
        raise _bad(path, number, "the value of 'text' is not a string")
    return Sentence(value["id"], paragraph(value["text"], path.as_posix()))


def _bad(path: Path, number: int, what: str) -> UserError:
    return UserError(f"{path}:{number}: {what}", 'every line must be like {"id": 1, "text": "…"}')
