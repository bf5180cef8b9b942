"""Options that several commands share, and what they come to."""

import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.discover import Article
from lint.errors import UserError

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(path_type=Path, readable=False)
"""Whether a path can be read is told file by file, so that one never hides the others."""


def paths(command: Command) -> Command:
    """The articles of a command."""
    return click.argument("paths", nargs=-1, type=PATH)(command)


def stdin_filename(command: Command) -> Command:
    """The name of standard input."""
    return click.option(
        "--stdin-filename",
        default="stdin.txt",
        show_default=True,
        metavar="NAME",
        help="Name of the article that '-' reads; its suffix says what format it is in.",
    )(command)


def today(command: Command) -> Command:
    """The day that dates are judged by."""
    return click.option(
        "--today",
        callback=day,
        metavar="DATE",
        help="Judge dates as if it were this day, like 2026-03-31.",
    )(command)


def output(command: Command) -> Command:
    """Where the result goes."""
    return click.option("--output", type=PATH, metavar="FILE", help="Write the result to a file.")(
        command
    )


def settings(command: Command) -> Command:
    """Which configuration holds."""
    isolated = click.option("--isolated", is_flag=True, help="Use no configuration file.")
    config = click.option(
        "--config", type=PATH, metavar="FILE", help="Use this configuration and no other."
    )
    return config(isolated(command))


def width() -> int:
    """Cells of a line for people: those of the terminal, at most 100."""
    return min(shutil.get_terminal_size((100, 24)).columns, 100)


def day(_: click.Context, __: click.Parameter, given: str | None) -> date | None:
    """The day an option names, like 2026-03-31."""
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise click.BadParameter(f"'{given}' is no day; write it like 2026-03-31") from None


def articles(given: tuple[Path, ...], name: str) -> tuple[tuple[Path, ...], tuple[Article, ...]]:
    """The paths to look at and, where '-' is among them, the article on standard input.

    Raises:
        UserError: standard input is closed.

    """
    files = tuple(p for p in given if str(p) != "-")
    if len(files) == len(given):
        return given or (Path(),), ()
    if sys.stdin is None:
        raise UserError("standard input is closed", "send the article through a pipe")
    return files, (Article(Path(name).as_posix(), Path(name), sys.stdin.buffer.read()),)
