"""Keeps what was read of the article at hand, where several rules ask for the same."""

from collections.abc import Callable
from typing import Any, TypeVar

from lint.model import Reading
from lint.rule import Context

_ReadT = TypeVar("_ReadT")


def once(read: Callable[[Context[Any]], _ReadT]) -> Callable[[Context[Any]], _ReadT]:
    """Read an article once: the rules look at it one after the other, each in a context of its own.

    What is read may depend on the article, the vocabulary and the knowledge alone, never on the
    rule or its options.
    """
    kept: list[tuple[Reading, _ReadT]] = []

    def ask(ctx: Context[Any]) -> _ReadT:
        for reading, result in kept:
            if reading is ctx.reading:
                return result
        result = read(ctx)
        kept[:] = [(ctx.reading, result)]
        return result

    ask.__doc__ = read.__doc__
    return ask
