"""Reads how much of something an article tells to take in a day: "two 25 mg capsules daily"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.expression import Expression
from lint.model import Amount, Span
from lint.rule import Context
from lint.rules._data import table
from lint.rules._expressions import phrases

_NUMBER = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
_COUNT = Expression(
    rf"\b(?P<n>{_NUMBER})(?:\s*[x×]|\s+of\s+(?:the|our|these|those|your|its))?\s*$"
    rf"|\b(?P<m>{_NUMBER})\s+(?:[a-z-]+\s+)?(?:tablets?|capsules?|pills?|caplets?|sachets?|gummies|"
    r"softgels?|lozenges?)\s+(?:of|at|with|à|\()\s*$",
    re.IGNORECASE,
)
_TIMES = Expression(
    rf"(?:(?P<n>{_NUMBER})\s+times|(?P<twice>twice)|(?P<thrice>thrice))\s+"
    r"(?:(?:a|per|each|every)\s+)?(?:day|daily)\b",
    re.IGNORECASE,
)
_HOURS = Expression(
    rf"every\s+(?P<n>{_NUMBER}|24)(?:\s*(?:to|-|–|or)\s*\S+)?\s+hours", re.IGNORECASE
)
_NEAR = 60  # characters between an amount and how often it is taken
_DAYS = {"": 1.0, "day": 1.0, "dose": 1.0, "week": 7.0, "month": 30.0}


@dataclass(frozen=True, slots=True)
class Dose:
    """An amount to take: in milligrams a day where its unit is one of mass, and where it stands."""

    amount: Amount
    span: Span
    often: float
    daily: bool

    def milligrams(self, nutrient: str | None) -> float | None:
        """The most of it that is taken in a day; None where the unit does not tell."""
        quantity = self.amount.quantity
        days = _DAYS.get(quantity.per)
        if days is None:
            return None
        one = table("intake")["milligrams"].get(quantity.unit)
        if one is None and quantity.unit == "IU":
            one = table("intake")["international"].get(nutrient)
        return None if one is None else quantity.high * float(one) * self.often / days


def doses(ctx: Context[Any], sentence: Span) -> Iterator[Dose]:
    """The amounts of mass or of international units in a sentence, each with how often."""
    amounts, text = ctx.reading.amounts, ctx.document.text
    at = bisect_left(amounts, sentence.start, key=lambda a: a.span.start)
    while at < len(amounts) and amounts[at].span.start < sentence.end:
        amount = amounts[at]
        at += 1
        if amount.quantity.unit != "IU" and amount.quantity.unit not in _masses():
            continue
        before = text[sentence.start : amount.span.start]
        after = text[amount.span.end : min(sentence.end, amount.span.end + _NEAR)]
        count = _COUNT.search(before)
        written = (count["n"] or count["m"]) if count else ""
        start = sentence.start + count.start() if count else amount.span.start
        often, end = _often(amount, after)
        timed = bool(amount.quantity.per) or phrases("intake", "schedule").search(after) is not None
        yield Dose(
            amount,
            Span(start, amount.span.end + end),
            often * (_number(written) if written else 1),
            timed,
        )


def in_milligrams(quantity: float, unit: str) -> float | None:
    """A limit of the reference set in milligrams."""
    one = table("intake")["milligrams"].get(unit)
    return None if one is None else quantity * float(one)


def _masses() -> frozenset[str]:
    return frozenset(table("intake")["milligrams"])


def _often(amount: Amount, after: str) -> tuple[float, int]:
    """How often a day, and how far behind the amount that is told."""
    if amount.quantity.per in {"week", "month", "day"}:
        return 1.0, 0
    times = _TIMES.search(after)
    if times:
        n = 2.0 if times["twice"] else 3.0 if times["thrice"] else _number(times["n"])
        return n, times.end()
    hours = _HOURS.search(after)
    if hours:
        return max(1.0, 24 / _number(hours["n"])), hours.end()
    return 1.0, 0


def _number(written: str) -> float:
    value = table("intake")["numbers"].get(written.lower(), written)
    return float(value)
