"""Finds calendar dates as people write them in bylines."""

import re
from functools import cache

from lint.readers.cues import either, phrases


@cache
def date_pattern() -> re.Pattern[str]:
    """A date by day or by month: "Jul 17, 2025", "17 July 2025", "2025-07-17", "July 2025"."""
    month = either(phrases("byline", "months")) + r"\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w/.-])(?:{either(phrases('byline', 'days'))}\b\.?,? )?(?P<day>"
        rf"(?:spring|summer|autumn|winter),? \d{{4}}|{month} {day},? \d{{4}}"
        rf"|{day},?(?: of)?[ -]{month},?[ -]\d{{4}}|{month},? \d{{4}}"
        r"|\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
        r"|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{1,2}/\d{4})(?![\w/])",
        re.IGNORECASE,
    )


def day_of(value: str) -> str:
    """The date as written; of an ISO time the day alone."""
    value = value.strip()
    return value[:10] if re.match(r"\d{4}-\d{2}-\d{2}(?:[T ]|$)", value) else value
