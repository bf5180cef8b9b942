"""The two texts of ``compare``: files, standard input, or words on the command line."""

import os
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lint import discover, engine
from lint.config import Config, Flags, resolve
from lint.discover import Article
from lint.errors import UserError
from lint.model import Document, FileReport, Reading
from lint.pairs import article
from lint.reporters.bounds import cut

NAMES = ("first text", "second text")
"""What texts given in words are called."""

_SIDES = 2
_NAMED = 80  # characters of a missing file that are named
_PATHLIKE = re.compile(r"\S*|(?:~|\.{0,2})[/\\].*|.*[^\s.]\.[a-z][a-z0-9]{1,4}")
"""Words that can only be a path: no space among them, a path's beginning, or a suffix."""

Given = Article | Document | FileReport
Side = tuple[Document, Reading]


def sides(words: tuple[str, ...], stdin_name: str) -> tuple[Given, ...]:
    """The two articles or texts that are named.

    A path that exists is a file, '-' is standard input, and a named pipe is read like it; what can
    only be a path must exist; all else is the text itself.

    Raises:
        UserError: there is no such file, it is a folder or of no format that is read, or standard
            input is asked for twice or closed.

    """
    if list(words).count("-") == _SIDES:
        raise UserError(
            "standard input holds one text, and '-' is given twice", "name a file for the other"
        )
    return tuple(_side(w, n, stdin_name) for w, n in zip(words, NAMES, strict=True))


def readings(given: tuple[Given, ...], flags: Flags) -> tuple[Side | FileReport, ...]:
    """What is said in both, each read with the model and vocabulary of its configuration."""

    def settings(item: Given) -> Config:
        return resolve(item.path if isinstance(item, Article) else Path.cwd(), flags)

    return tuple(
        side for config, some in groupby(given, settings) for side in _readings(config, some)
    )


def _readings(config: Config, some: Iterator[Given]) -> Iterator[Side | FileReport]:
    sources = [discover.read(s) if isinstance(s, Article) else s for s in some]
    nlp = engine.open_language(config.model, config.vocabulary)
    yield from engine.readings(nlp, sources)


def _side(word: str, name: str, stdin_name: str) -> Given:
    if word == "-":
        if sys.stdin is None:
            raise UserError("standard input is closed", "send the article through a pipe")
        return Article(Path(stdin_name).as_posix(), Path(stdin_name), sys.stdin.buffer.read())
    if not word.strip():
        return article(word, name)
    if os.path.exists(word):  # noqa: PTH110 - raises nothing, whatever the words are
        path = Path(word)
        if not path.is_fifo():
            return _file(path)
        place = Path(stdin_name).parent / f"{name}{Path(stdin_name).suffix}"
        return Article(place.as_posix(), place, _piped(path))
    if _PATHLIKE.fullmatch(word.strip()):
        raise UserError(
            f"{cut(word, _NAMED)}: there is no such file",
            "a text given in words holds a space, and a full stop behind its last word",
        )
    return article(word, name)


def _piped(path: Path) -> bytes:
    """What comes through a named pipe, as a shell makes one for the output of a command."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            f"{path}: it cannot be read ({error.strerror or error})", "use '-' for standard input"
        ) from error


def _file(path: Path) -> Article:
    if path.is_dir():
        raise UserError(f"{path}: this is a folder", "name two files; 'check' looks at folders")
    found = discover.discover((path,), Path.cwd())
    for failed in found.failures:
        if failed.failure:
            raise UserError(f"{failed.path}: {failed.failure.message}", failed.failure.hint)
    return found.articles[0]
