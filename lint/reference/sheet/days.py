"""Days as people and spreadsheets write them."""

import re
from datetime import date, datetime

from lint.errors import UserError

_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_WORDS = ("%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%B %d, %Y", "%b %d, %Y")
_ADVICE = "write it like 2026-03-31"


def day(text: str) -> date | None:
    """The day a cell names, None where it is empty.

    Day and month as numbers are taken in the order that makes sense; with dots the day is first.

    Raises:
        UserError: it is no day, or could be two.

    """
    text = " ".join(text.split())
    if not text:
        return None
    try:
        return date.fromisoformat(re.sub(r"[T ]00:00(:00(\.0+)?)?$", "", text))
    except ValueError:
        pass
    for form in _WORDS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    found = _NUMBERS.fullmatch(text)
    if found is None:
        raise UserError(f"'{text[:40]}' is no day; {_ADVICE}")
    return _in_order(int(found[1]), int(found[3]), int(found[4]), dotted=found[2] == ".", text=text)


def _in_order(first: int, second: int, year: int, *, dotted: bool, text: str) -> date:
    """The one reading of two numbers as day and month."""
    possible = {_date(year, second, first)} | (set() if dotted else {_date(year, first, second)})
    possible.discard(None)
    if len(possible) > 1:
        raise UserError(f"'{text}' may be two days; {_ADVICE}")
    found = possible.pop() if possible else None
    if found is None:
        raise UserError(f"'{text}' is no day of the calendar; {_ADVICE}")
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
