"""The options on how fast a check is: what is kept between runs, how many processes work."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from lint import store

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """How many processes check (None: as many as pay), and whether results are used and kept."""

    jobs: int | None
    no_cache: bool


def options(command: Command) -> Command:
    """The options on speed; the command is given a ``Speed`` in their place."""

    @functools.wraps(command)
    def sped(*args: Any, **kwargs: Any) -> Any:
        speed = Speed(**{name: kwargs.pop(name) for name in Speed.__dataclass_fields__})
        if not speed.no_cache:
            return command(*args, speed=speed, **kwargs)
        with store.switched_off():
            return command(*args, speed=speed, **kwargs)

    wrapped: Any = sped
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


def _number(_: click.Context, __: click.Parameter, given: str) -> int | None:
    """A number of processes; None for ``auto``."""
    if given.strip().lower() == "auto":
        return None
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    raise click.BadParameter(f"'{given}' is no number of processes; write 1, 2, ... or auto")


_OPTIONS = (
    click.option(
        "--jobs",
        default="auto",
        show_default=True,
        callback=_number,
        metavar="N",
        help="Processes that check; 'auto' starts as many as the articles pay for.",
    ),
    click.option(
        "--no-cache", is_flag=True, help="Use no results of earlier runs, and keep nothing."
    ),
)
