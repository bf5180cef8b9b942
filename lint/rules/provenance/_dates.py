"""Reads the days that an article gives of itself, whichever way they are written."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {m.casefold(): i for i, m in enumerate(calendar.month_abbr) if m}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_ISO = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2}))?(?!\d)")
_FIGURES = re.compile(r"(?:(?P<one>\d{1,2})[./])?(?P<two>\d{1,2})[./](?P<year>\d{4}|\d{2})(?!\d)")
_NAMED = re.compile(r"(?:(?<!\d)(?P<before>\d{1,2})\D{0,6})?\b(?P<month>[A-Z][a-z]{2})[a-z]*\b\.?")
_WRITTEN = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
    r"|[A-Z][a-z]{2,8}\.?,? \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}"
)


def written(text: str) -> Iterator[tuple[int, int, date]]:
    """The dates in a text: first character, behind the last, the day."""
    for match in _WRITTEN.finditer(text):
        day = latest(match[0])
        if day:
            yield match.start(), match.end(), day


def latest(words: str) -> date | None:
    """The last day that a written date can mean; None for one that cannot be read.

    "May 2018" is the 31st, "2018" the last of December, "3/4/2018" the later of both readings.
    """
    match = _ISO.search(words)
    if match:
        return _day(int(match["year"]), int(match["month"]), int(match["day"] or 0))
    match = _FIGURES.search(words)
    if match:
        return _in_figures(match)
    year = _YEAR.search(words)
    if year is None:
        return None
    named = next((m for m in _NAMED.finditer(words) if m["month"].casefold() in _MONTHS), None)
    if named is None:
        return _day(int(year[0]), 12, 0)
    after = re.match(r"\s*(\d{1,2})(?!\d)", words[named.end() :])
    day = int(named["before"] or (after[1] if after else 0))
    return _day(int(year[0]), _MONTHS[named["month"].casefold()], day)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _in_figures(match: re.Match[str]) -> date | None:
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    two = int(match["two"])
    if match["one"] is None:
        return _day(year, two, 0)
    one = int(match["one"])
    readings = (_day(year, two, one), _day(year, one, two))
    return max((r for r in readings if r), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    """A day; the last of the month for day 0; None if there is no such day."""
    if not (1 <= month <= 12 and 1900 <= year <= 9000):
        return None
    last = calendar.monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None
