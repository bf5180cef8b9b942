"""What narrows a check to what is new: the findings of a baseline are known."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.baseline import Baseline, load
from lint.cli import _options

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow:
    """What a check is held against."""

    baseline: Baseline | None = None


def options(command: Command) -> Command:
    """The options that narrow; the command is given a ``Narrow`` in their place."""

    @functools.wraps(command)
    def narrowed(*args: Any, baseline: Path | None, **kwargs: Any) -> Any:
        return command(
            *args, narrow=Narrow(baseline=load(baseline) if baseline else None), **kwargs
        )

    wrapped: Any = narrowed
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


_OPTIONS = (
    click.option(
        "--baseline",
        type=_options.PATH,
        metavar="FILE",
        help="Report what this baseline does not know; 'healthlint baseline' keeps it.",
    ),
)
