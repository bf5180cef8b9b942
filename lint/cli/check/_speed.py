"""The options on how fast a check is: what is kept between runs."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from lint import store

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Whether results of earlier runs are used and kept."""

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


_OPTIONS = (
    click.option(
        "--no-cache", is_flag=True, help="Use nothing kept of earlier runs, and keep nothing."
    ),
)
