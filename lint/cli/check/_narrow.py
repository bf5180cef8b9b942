"""What narrows a check to what is new: a baseline, or the older versions of the articles."""

import functools
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.baseline import Baseline, load
from lint.changed import Diff, Patch, Revision
from lint.cli import _options
from lint.errors import UserError

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow:
    """What a check is held against."""

    baseline: Baseline | None = None
    diff: Diff | None = None


def options(command: Command) -> Command:
    """The options that narrow; the command is given a ``Narrow`` in their place."""

    @functools.wraps(command)
    def narrowed(*args: Any, baseline: Path | None, diff: str | None, **kwargs: Any) -> Any:
        against = _diff(diff, kwargs["paths"]) if diff is not None else None
        narrow = Narrow(baseline=load(baseline) if baseline else None, diff=against)
        return command(*args, narrow=narrow, **kwargs)

    wrapped: Any = narrowed
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


def _diff(base: str, paths: Sequence[Path]) -> Diff:
    """What '--diff' names: a revision, or the diff on standard input.

    Raises:
        UserError: standard input is closed, or an article is to come from it too.

    """
    if base != "-":
        return Revision(base)
    if any(str(p) == "-" for p in paths):
        raise UserError("standard input cannot be both a diff and an article", "name the file")
    if sys.stdin is None:
        raise UserError("standard input is closed", "send the diff through a pipe")
    return Patch(sys.stdin.buffer.read())


_OPTIONS = (
    click.option(
        "--baseline",
        type=_options.PATH,
        metavar="FILE",
        help="Report what this baseline does not know; 'healthlint baseline' keeps it.",
    ),
    click.option(
        "--diff",
        metavar="BASE",
        help="Report what is new since work left BASE, a revision of git; '-' reads a unified diff "
        "from standard input.",
    ),
)
