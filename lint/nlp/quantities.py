"""Amounts in a text as numbers with a unit and a period: "200-300 mg a day", "1 in 10"."""

import re
from dataclasses import dataclass
from functools import cache

from lint.model import Quantity
from lint.nlp.tables import table

_DATA = "units"
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SIDE = 24  # characters looked at on either side of an amount


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The expressions of data/units.yaml, compiled."""

    hint: re.Pattern[str]
    amount: re.Pattern[str]
    single: re.Pattern[str]
    ratio: re.Pattern[str]
    period: re.Pattern[str]
    upper: re.Pattern[str]
    units: dict[str, str]
    timed: frozenset[str]
    periods: dict[str, str]
    times: dict[str, float]
    numbers: dict[str, float]


def find(text: str) -> list[tuple[int, int, Quantity]]:
    """(start, end, amount) of every amount with a unit, in order and without overlap.

    Units and periods are in the spelling of data/units.yaml ("mcg" is "µg", "daily" is "day").
    "Up to 350 mg" runs from 0; "400 mg twice a day" is 800 mg a day; "1 in 10" is 10 %.
    """
    grammar = _grammar()
    if not grammar.hint.search(text):
        return []
    found: list[tuple[int, int, Quantity]] = []
    match = grammar.amount.search(text)
    while match:
        if match["other"] and _unit(match["other"], grammar) != _unit(match["unit"], grammar):
            match = grammar.single.match(text, match.start()) or match  # "10 mg or 400 IU"
        one = _amount(text, match, grammar)
        if one is not None:
            found.append(one)
        match = grammar.amount.search(text, match.end())
    for match in grammar.ratio.finditer(text):
        if not any(s < match.end() and match.start() < e for s, e, _ in found):
            part, whole = (_number(match[k], grammar) for k in ("part", "whole"))
            if 0 < part <= whole:
                share = round(100 * part / whole, 6)
                quantity = Quantity(match.group(), share, share, "%")
                found.append((match.start(), match.end(), quantity))
    return sorted(found, key=lambda f: f[0])


def _amount(text: str, match: re.Match[str], grammar: _Grammar) -> tuple[int, int, Quantity] | None:
    unit = _unit(match["unit"], grammar)
    low = _number(match["low"], grammar)
    high = _number(match["high"], grammar) if match["high"] else low
    if high < low:
        low, high = high, low
    start, end, per = match.start(), match.end(), ""
    period = grammar.period.match(text, end)
    if period:
        per = grammar.periods[_key(period["per"])]
        end = period.end()
        factor = grammar.times[_key(period["times"])] if period["times"] else 1
        low, high = low * factor, high * factor
    elif unit in grammar.timed:
        return None
    upper = grammar.upper.search(text, max(0, start - _SIDE), start)
    if upper and not match["high"]:
        low, start = 0.0, upper.start()
    return start, end, Quantity(text[start:end], low, high, unit, per)


def _unit(written: str, grammar: _Grammar) -> str:
    return grammar.units[_key(written)]


def _number(written: str, grammar: _Grammar) -> float:
    word = _key(written)
    if word in grammar.numbers:
        return grammar.numbers[word]
    fraction = _FRACTIONS.get(word[-1], 0.0)
    digits = word.rstrip("".join(_FRACTIONS)).replace(",", "").replace("\u202f", "").strip()
    return (float(digits) if digits else 0.0) + fraction


def _key(written: str) -> str:
    """As data/units.yaml writes it."""
    return " ".join(written.lower().replace("-", " ").split())


def _any(options: list[str]) -> str:
    longest = sorted(options, key=len, reverse=True)
    return "|".join(re.escape(o).replace(r"\ ", r"[\s-]") for o in longest)


@cache
def _grammar() -> _Grammar:
    data = table(_DATA)
    units = {
        spelling: unit
        for key in ("units", "timed_units")
        for unit, spellings in data[key].items()
        for spelling in spellings
    }
    periods = {s: per for per, spellings in data["per"].items() for s in spellings}
    numbers = {str(k): float(v) for k, v in data["numbers"].items()}
    number = (
        r"(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,7}(?:\.\d{1,4})?\s?[½¼¾⅓⅔]?|[½¼¾⅓⅔]|"
        rf"(?:{_any(list(numbers))})(?=\b))"
    )
    unit = _any(list(units))
    head = rf"(?<![\w.,$£€])(?P<low>{number})"
    tail = rf"[\s-]?(?P<unit>{unit})(?![\w])"
    range_ = rf"(?:[\s-]?(?P<other>{unit})?\s?(?:–|—|-|to|or)\s?(?P<high>{number}))?"
    return _Grammar(
        hint=re.compile(rf"\d|[½¼¾⅓⅔]|\b(?:{_any(list(numbers))})\b", re.IGNORECASE),
        amount=re.compile(head + range_ + tail, re.IGNORECASE),
        single=re.compile(head + r"(?P<high>(?!))?" + tail, re.IGNORECASE),
        ratio=re.compile(
            rf"(?<![\w.,])(?P<part>{number})\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s"
            rf"(?P<whole>{number})(?![\w%]|[.,]\d)(?!\s(?:{unit}|days|weeks|months|years)\b)",
            re.IGNORECASE,
        ),
        period=re.compile(
            r"(?:\s(?:of\s)?(?:[^\W\d_]+\s){0,3}?|,\s)?\s?-?"
            rf"(?:(?P<times>{_any(list(data['times']))})\s)?(?P<per>{_any(list(periods))})(?!\w)",
            re.IGNORECASE,
        ),
        upper=re.compile(rf"(?<!\w)(?:{_any(data['upper_only'])})\s\Z", re.IGNORECASE),
        units=units,
        timed=frozenset(data["timed_units"]),
        periods=periods,
        times={str(k): float(v) for k, v in data["times"].items()},
        numbers=numbers,
    )
