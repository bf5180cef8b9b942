"""An amount to take that has a number and no unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lint.model import Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._expressions import either, phrases
from lint.rules._intake import last_named
from lint.rules._products import Product, Told, is_named, sentences

_NUMBER = r"(?<![\w.,/$£€+-])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d)?)(?![\w%]|[.,]\d|/)"
_RANGE = r"(?:\s?(?:to|or|–|—|-)\s?(?P<to>\d{1,3}(?:,\d{3})+|\d{1,6}))?(?![\w%]|[.,]\d)"
_LEAST = 5  # below this "take 2 zinc" may well mean tablets
_LEAST_ALONE = 50  # and so may "30 a day", where nothing is named beside the number
_BLANK = r"[\s ]"


@rule(
    id="HL503",
    severity=Severity.WARNING,
    standard="NHS content style: write the unit of every amount, micrograms in full",
    passes=[
        Example("# Zinc\n\nTake 10 mg of zinc a day. Two tablets are too many.\n"),
        Example(
            "# Iron\n\nTake 1 iron tablet a day for 90 days. Last year 12 iron products were "
            "tested. Vitamin B12 400 IU is a misprint for micrograms.\n"
        ),
        Example("# Walks\n\nTake 8,000 steps a day. Omega-3 15 years on: what has changed?\n"),
    ],
    fails=[
        Example("# Sleep well\n\nTake 300 magnesium an hour before bed.\n"),
        Example("# Winter kit\n\nWe like vitamin D 2000 with breakfast, all winter long.\n"),
        Example(
            "# Vitamin C at the first sneeze\n\nVitamin C is cheap. Start with 500 to 1000 a day "
            "and stay on it for a week.\n"
        ),
    ],
)
def dose_without_unit(ctx: Context[Any]) -> Iterator[Finding]:
    """An amount of a medicine or supplement is given as a bare number.

    Why: 400 of vitamin D may be micrograms or international units, forty times apart. Readers
    guess, and some guess too much.

    Limits: looks at numbers right beside the name of a medicine or nutrient, and at numbers "a day"
    in the sentences about one. Silent on counts (tablets, drops, cups, times), on numbers under 5
    beside a name, on names that hold a number (omega-3, vitamin B12), and on questions.
    """
    if not is_named(ctx):
        return
    recent: list[Told] = []
    for told in sentences(ctx):
        named = tuple(p for p in told.products if not p.generic)
        text = ctx.document.cut(told.span)
        if not text.rstrip().endswith("?") and any(map(str.isdigit, text)):
            known = bool(named) or last_named(ctx, told, recent) is not None
            yield from (_finding(ctx, span) for span in _bare_numbers(told, text, named, known))
        recent = [*recent[-2:], told]


def _finding(ctx: Context[Any], span: Span) -> Finding:
    return ctx.finding(
        span,
        f'"{ctx.document.cut(span)}" has no unit: readers cannot tell milligrams from micrograms '
        "or international units",
        wording="Write the unit out: milligrams (mg), micrograms, or international units (IU).",
        cues=(ctx.document.cut(span),),
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    number: float
    start: int
    end: int


def _bare_numbers(told: Told, text: str, named: tuple[Product, ...], known: bool) -> Iterator[Span]:
    """The numbers of a sentence that lack a unit, each with the name or the time beside it."""
    at, done = told.span.start, False
    for one in named:
        a, b = one.span.start - at, one.span.end - at
        if phrases("intake", "forms").search(text[a:b]):
            continue
        for spot in (_before(text, a, b), _behind(text, a, b)):
            if spot is not None and spot.number >= _LEAST:
                done = True
                yield Span(at + spot.start, at + spot.end)
    if not done and known and not phrases("intake", "other-counts").search(text):
        for spot in _by_the_day(text):
            yield Span(at + spot.start, at + spot.end)


def _value(written: str) -> float:
    return float(written.replace(",", ""))


def _is_year(number: float) -> bool:
    return number == int(number) and 1950 <= number <= 2035


_AHEAD = re.compile(rf"{_NUMBER}{_RANGE}{_BLANK}(?:of{_BLANK})?$")
_AFTER = re.compile(rf"{_BLANK}(?:at{_BLANK}|:{_BLANK})?{_NUMBER}{_RANGE}")


def _before(text: str, a: int, b: int) -> _Spot | None:
    """A number right before a name: "400 magnesium", but not "20 zinc tablets"."""
    match = _AHEAD.search(text[:a])
    if match is None or _counts(text[b:]):
        return None
    if not (_taken().search(text[: match.start()]) or _time().match(text[b:])):
        return None
    return _Spot(_value(match["number"]), match.start(), b)


def _behind(text: str, a: int, b: int) -> _Spot | None:
    """A number right behind a name: "zinc 15", "paracetamol 500 every six hours"."""
    match = _AFTER.match(text[b:])
    if match is None:
        return None
    number, rest = _value(match["number"]), text[b + match.end() :]
    timed = _time().match(rest)
    taken = timed or _taken().search(text[:a])
    if _counts(rest) or not taken or (_is_year(number) and not timed):
        return None
    return _Spot(number, a, b + match.end() + (timed.end() if timed else 0))


def _counts(rest: str) -> bool:
    """Whether what follows a number says what is counted."""
    return _counted().match(rest) is not None


def _by_the_day(text: str) -> Iterator[_Spot]:
    """Numbers with a time of day and nothing else: "1000 to 2000 a day", "a dose of 5,000"."""
    for match in _DAILY.finditer(text):
        number = _value(match["number"])
        if number >= _LEAST_ALONE:
            yield _Spot(number, match.start(), match.end())
    for match in _DOSE_OF.finditer(text):
        number = _value(match["number"] or match["part"])
        rest = text[match.end() :]
        if number >= _LEAST_ALONE and (_time().match(rest) or not _counts(rest)):
            yield _Spot(number, match.start(), match.end())


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"[\s,]+(?:{either('intake', 'schedule')})(?!\w)", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    kinds = either("intake", "counted", "forms")
    return re.compile(rf"[\s-]+(?:{kinds})(?!\w)", re.IGNORECASE)


@cache
def _taken() -> re.Pattern[str]:
    verbs = either("intake", "taking", "having")
    return re.compile(rf"(?<!\w)(?:{verbs})\s(?:[^\s.;:!?]+\s){{0,3}}$", re.IGNORECASE)


_DAILY = re.compile(
    rf"{_NUMBER}{_RANGE}\s(?:(?:a|per|each|every)\s(?:day|morning|evening|night)|daily)\b",
    re.IGNORECASE,
)
_DOSE_OF = re.compile(
    rf"(?:a\s)?(?:daily\s)?dos(?:e|age)\s(?:of\s)?{_NUMBER}{_RANGE}"
    rf"|{_NUMBER.replace('number', 'part')}\sof\s(?:the|this|it)\b(?:\s\w+)?"
    r"(?=\s(?:a|at|in|with|before|daily)\b)",
    re.IGNORECASE,
)
