"""Finds where an article names things of a kind."""

from collections.abc import Sequence
from typing import Any

from lint.model import Mention
from lint.rule import Context
from lint.rules._once import once


def named_of(ctx: Context[Any], *wider: str) -> Sequence[Mention]:
    """Where concepts are named that are one of some others or narrower, in order."""
    kinds = _kinds(ctx)
    found = {place for kind in wider for place in kinds.get(kind, ())}
    return [ctx.mentions[place] for place in sorted(found)]


@once
def _kinds(ctx: Context[Any]) -> dict[str, list[int]]:
    """Which of the mentions are of a concept or of one that is narrower."""
    found: dict[str, list[int]] = {}
    for place, mention in enumerate(ctx.mentions):
        for id in ctx.vocabulary.ancestors(mention.concept):
            found.setdefault(id, []).append(place)
    return found
