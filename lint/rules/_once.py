"""Keeps what was read of the article at hand, where several rules ask for the same."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from lint.model import Match, Reading
from lint.rule import PASSING, Context, Watched

_ReadT = TypeVar("_ReadT")


def once(read: Callable[[Context[Any]], _ReadT]) -> Callable[[Context[Any]], _ReadT]:
    """Read an article once: the rules look at it one after the other, each in a context of its own.

    What is read may depend on the article, the vocabulary and the knowledge alone, never on the
    rule or its options. Whoever asks again has looked at what was looked at for the answer.
    """
    kept: list[tuple[Reading, _ReadT, frozenset[str]]] = []

    def ask(ctx: Context[Any]) -> _ReadT:
        seen = ctx.seen if isinstance(ctx, Watched) else set(PASSING)
        for reading, result, looked_at in kept:
            if reading is ctx.reading:
                seen |= looked_at
                return result
        before = frozenset(seen)
        if isinstance(ctx, Watched):
            seen.clear()
        result = read(ctx)
        kept[:] = [(ctx.reading, result, frozenset(seen))]
        seen |= before
        return result

    ask.__doc__ = read.__doc__
    return ask


def once_judged(
    read: Callable[[Context[Any]], Iterable[_ReadT]],
) -> Callable[[Context[Any]], tuple[_ReadT, ...]]:
    """Like ``once``, for what depends on the verdicts on the claims as well."""
    kept: list[tuple[Reading, tuple[Match, ...], tuple[_ReadT, ...]]] = []

    def ask(ctx: Context[Any]) -> tuple[_ReadT, ...]:
        for reading, matches, result in kept:
            if reading is ctx.reading and matches is ctx.matches:
                return result
        result = tuple(read(ctx))
        kept[:] = [(ctx.reading, ctx.matches, result)]
        return result

    ask.__doc__ = read.__doc__
    return ask
