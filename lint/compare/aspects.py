"""What the words of a sentence tell of dose, form, time, aim and people, and of amounts."""

import re
from functools import cache, lru_cache

from lint.compare.tables import MEMORY, pattern, table
from lint.expression import Expression

_FAR = {"time": 3.0}
"""How many times another an amount must be to be another one; time is told more loosely."""
_FAR_ELSE = 1.5

_UNITS = "one two three four five six seven eight nine ten eleven twelve"
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_WORDED = {
    **{word: 10 * n for n, word in enumerate(_TENS.split(), start=1)},
    **{word: n for n, word in enumerate(_UNITS.split(), start=1)},
    "fifteen": 15,
    "hundred": 100,
}
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|\b(?:a|an|half a|{'|'.join(_WORDED)})"

Aspects = frozenset[tuple[str, str]]
"""Pairs of an aspect and what is said of it: ("dose", "high")."""

Amounts = frozenset[tuple[str, float]]
"""Pairs of a kind of unit and how many of the smallest of that kind: ("weight", 200000.0)."""


@lru_cache(MEMORY)
def aspects_in(text: str) -> Aspects:
    """The aspects of scope that the words of a text tell."""
    return frozenset(
        (aspect, value)
        for aspect, values in _expressions().items()
        for value, expression in values.items()
        if expression.search(text)
    )


@cache
def _expressions() -> dict[str, dict[str, Expression]]:
    rows = table("scope")["aspects"].items()
    return {a: {v: Expression(e, re.IGNORECASE) for v, e in vs.items()} for a, vs in rows}


@lru_cache(MEMORY)
def amounts_in(text: str) -> Amounts:
    """The amounts that a text tells."""
    return frozenset(
        (kind, _number(m["number"]) * size)
        for kind, size, expression in _units()
        for m in expression.finditer(text)
    )


@cache
def _units() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    return tuple(
        (
            kind,
            float(size),
            re.compile(rf"(?P<number>{_NUMBER})[\s-]?(?:\w+ )?(?:{unit})\b", re.IGNORECASE),
        )
        for kind, sizes in table("scope")["amounts"].items()
        for unit, size in sizes.items()
    )


def _number(written: str) -> float:
    plain = written.casefold()
    if plain in {"a", "an", "half a"}:
        return 0.5 if plain == "half a" else 1.0
    return float(_WORDED.get(plain) or plain.replace(",", ""))


def amounts_differ(one: Amounts, other: Amounts) -> str:
    """The kind of unit of which two texts tell amounts that are all far apart; "" if none."""
    kinds = sorted({kind for kind, _ in one} & {kind for kind, _ in other})
    for kind in kinds:
        far = _FAR.get(kind, _FAR_ELSE)
        pairs = [(a, b) for k, a in one if k == kind for same, b in other if same == kind]
        if all(max(a, b) >= min(a, b) * far for a, b in pairs):
            return kind
    return ""


def state_of(text: str) -> str:
    """What a condition says of the thing it names: that there is little, enough, too much of it."""
    found = (s for s in table("scope")["states"] if pattern("scope", "states", s).search(text))
    state = next(found, "")
    denied = bool(pattern("scope", "denied").search(text))
    return f"{'not ' if denied else ''}{state}" if state or denied else ""


def states_agree(one: str, other: str) -> bool:
    """Whether two conditions say the same of a thing: "not enough" is "lacking"."""
    if one == other:
        return True
    return any({one, other} <= set(row) for row in table("scope")["same-states"])
