"""Options that several commands share, and what they come to."""

import functools
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.config import PROFILES, Flags, is_setting
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
    """Which configuration holds; the command is given ``Flags`` in its place."""

    @functools.wraps(command)
    def configured(*args: Any, config: tuple[str, ...], isolated: bool, **kwargs: Any) -> Any:
        given = tuple(text for text in config if is_setting(text))
        files = [text for text in config if text not in given]
        if len(files) > 1:
            raise click.UsageError(f"--config names two files, {files[0]} and {files[1]}; keep one")
        file = Path(files[0]) if files else None
        return command(*args, flags=Flags(config=file, isolated=isolated, given=given), **kwargs)

    wrapped: Any = configured
    for option in _SETTINGS:
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


def flags(command: Command) -> Command:
    """All that says over the configuration; the command is given ``Flags`` in their place."""

    @functools.wraps(command)
    def flagged(*args: Any, flags: Flags, **kwargs: Any) -> Any:
        asked = {name: kwargs.pop(name) for name in _ASKED}
        return command(*args, flags=replace(flags, **asked), **kwargs)

    wrapped: Any = settings(flagged)
    for option in (today, *reversed(_FLAGS)):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


def _ids(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...] | None:
    """Rule ids of a repeatable option, each value of which may be a list."""
    ids = tuple(i.strip() for text in given for i in text.split(",") if i.strip())
    return ids if given else None


_SETTINGS = (
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
    click.option(
        "--config",
        multiple=True,
        metavar="FILE|KEY=VALUE",
        help="Use this configuration and no other; or say one setting, like severity.HL7=off.",
    ),
)

_ASKED = ("select", "ignore", "preview", "profile", "force_exclude", "today")

_FLAGS = (
    click.option(
        "--select",
        multiple=True,
        callback=_ids,
        metavar="RULES",
        help="Run these rules alone: ids or their beginnings, like HL401,HL2.",
    ),
    click.option(
        "--ignore", multiple=True, callback=_ids, metavar="RULES", help="Leave these rules out."
    ),
    click.option("--preview", is_flag=True, help="Run the rules still on trial too."),
    click.option(
        "--profile",
        type=click.Choice(PROFILES),
        help="Kind of text: 'commercial' adds the rules on selling, 'strict' forgives less.",
    ),
    click.option(
        "--force-exclude",
        is_flag=True,
        help="Leave out what is excluded or ignored even where it is named, as hooks name files.",
    ),
)


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
