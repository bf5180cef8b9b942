"""Groups of people: which a text names, and of which a finding in one tells nothing of another."""

import re
from collections.abc import Iterable
from functools import cache

from lint.compare.tables import table
from lint.expression import Expression


def groups_named(text: str, concepts: Iterable[str]) -> frozenset[str]:
    """The groups of people that a text names, by its words and by the concepts found in it.

    ``concepts`` are those named in the text, with all wider ones.
    """
    folded = text.casefold()
    found = {group for group, words in _words() if words.search(folded)}
    found |= _groups().intersection(concepts)
    return frozenset(found - _wide() or found)


def are_apart(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether what was found in some groups of people tells nothing of the others."""
    return (
        bool(some and others)
        and not some & others
        and all(frozenset({a, b}) in _pairs() for a in some for b in others)
    )


def groups_of(concepts: Iterable[str]) -> frozenset[str]:
    """The groups of people among some concepts."""
    return _groups().intersection(concepts)


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(map(str, pair)) for pair in table("people")["apart"])


@cache
def _groups() -> frozenset[str]:
    return frozenset(group for pair in _pairs() for group in pair)


@cache
def _wide() -> frozenset[str]:
    return frozenset(map(str, table("people")["wide"]))


@cache
def _words() -> tuple[tuple[str, Expression], ...]:
    return tuple(
        (str(group), Expression(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b"))
        for group, words in table("people")["words"].items()
    )
