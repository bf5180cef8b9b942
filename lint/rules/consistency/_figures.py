"""Numbers with a unit, and what is said of them, so that two can be held against each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lint.expression import Expression
from lint.model import Block, BlockKind, Span
from lint.rule import Context
from lint.rules._data import table
from lint.rules._patterns import has, pattern
from lint.rules._voice import clause_of, in_own_voice
from lint.rules.consistency._things import is_ailment, is_taken, listed_stems, stems

_ROLES = ("limit", "least", "given-up", "before", "alarm", "lasts", "onset", "need")
_CLOSE = 16  # characters beside a figure that tell what it is
_NOT_PROSE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as it stands: its place, size in the unit of its kind, period and role.

    ``concepts`` are the ailments and things taken that its sentence names, ``words`` the other
    words, ``apart`` those by which one figure is set apart from another. ``around`` is the
    sentence, or the row of a table (``listed``).
    """

    span: Span
    clause: Span
    sentence: Span
    text: str
    kind: str
    per: str
    role: str
    low: float
    high: float
    concepts: frozenset[str]
    words: frozenset[str]
    apart: frozenset[str]
    places: frozenset[str]
    around: Span
    listed: bool = False


def figures(ctx: Context[Any]) -> Iterator[Figure]:
    """Every figure that the article states itself, of something it names."""
    blocks = ctx.document.blocks
    if not _grammar().maybe.search(ctx.document.text):
        return
    for sentence in ctx.reading.sentences:
        text = ctx.document.cut(sentence)
        if not _grammar().maybe.search(text):
            continue
        index = ctx.document.block_at(sentence.start)
        if index is None or blocks[index].kind in _NOT_PROSE:
            continue
        for match in (*_grammar().amount.finditer(text), *_grammar().share.finditer(text)):
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            around = _row(ctx, blocks[index]) or sentence
            if (figure := _figure(ctx, match, span, sentence, around)) is not None:
                yield figure


def _row(ctx: Context[Any], block: Block) -> Span | None:
    """The row that a cell stands in."""
    if block.kind is not BlockKind.CELL or block.parent is None:
        return None
    return ctx.document.blocks[block.parent].span


def _figure(
    ctx: Context[Any], match: re.Match[str], span: Span, sentence: Span, around: Span
) -> Figure | None:
    clause = clause_of(ctx, span)
    text = ctx.document.cut(clause)
    unit = _unit(match["unit"] or "%")
    if unit is None or has("numbers", "no-statement", text):
        return None
    if not in_own_voice(ctx, Span(clause.start, clause.start + 1), claims=False):
        return None
    kind, size = unit
    per = _period(match["per"] or "")
    low = _value(match["low"]) * size
    high = _value(match["high"]) * size if match["high"] else low
    if match["whole"]:  # "one in ten", "140/90": a share of so many, the higher of two values
        low = high = 100 * low / _value(match["whole"]) if kind == "share" else low
    whole = ctx.document.cut(sentence)
    before, behind = whole[: match.start()], whole[max(match.end("unit"), match.end("whole")) :]
    if around != sentence:  # the cells beside it tell what a figure in a table is of
        text = before = _beside(ctx, span, around)
    rest = f"{before} {behind}"
    named = [m for m in ctx.named_in(around) if is_ailment(m) or is_taken(m)]
    return Figure(
        span,
        clause,
        sentence,
        match[0],
        kind,
        per,
        _role(whole if kind == "time" else text, per, (before, behind)),
        low,
        high,
        frozenset(m.concept for m in named),
        stems(rest) - listed_stems("figure-words"),
        _found(rest, "setting-apart"),
        _found(rest, "places"),
        around,
        around != sentence,
    )


def _beside(ctx: Context[Any], span: Span, row: Span) -> str:
    """The words of a row but for a figure, with the header of its column."""
    document = ctx.document
    block = document.blocks[document.block_at(span.start) or 0]
    header = document.cut(document.blocks[block.lead].span) if block.lead is not None else ""
    text = document.text
    return f"{header} {text[row.start : span.start]} {text[span.end : row.end]}"


def _found(text: str, name: str) -> frozenset[str]:
    words = (m[0].casefold() for m in pattern("numbers", name).finditer(text))
    return frozenset(w.removesuffix("s") for w in words)


def _role(text: str, per: str, around: tuple[str, str]) -> str:
    """What a figure is said to be: a limit, a need, how long it lasts ..."""
    before, behind = around
    if has("numbers", "every", before[-_CLOSE:]):
        return "every"
    if has("numbers", "since", behind[:_CLOSE]):
        return "since"
    plain = "need" if per in {"day", "week", "month"} else "dose"
    return next((role for role in _ROLES if has("numbers", role, text)), plain)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How amounts are written; ``maybe`` tells cheaply whether a sentence can hold one."""

    amount: Expression
    share: Expression
    maybe: Expression


@cache
def _grammar() -> _Grammar:
    words = "|".join(sorted(table("numbers")["words"], key=len, reverse=True))
    number = rf"(?:\d[\d,]*(?:\.\d+)?|\b(?:{words})\b)"
    units = "|".join(u for row in table("numbers")["units"].values() for u in row)
    periods = "|".join(table("numbers")["periods"].values())
    between = r"(?:\s(?!and\b|or\b)[\w-]+){0,5}?\s?"
    amount = (
        rf"(?P<low>{number})(?:\s?(?:-|–|to|or|and)\s?(?P<high>{number}))?"
        rf"(?:(?:\s(?:in|out of)\s(?:every\s)?|/)(?P<whole>{number}))?[\s-]?"
        rf"(?:full |whole )?(?P<unit>{units})(?!\w)(?:{between}(?P<per>{periods}))?"
    )
    maybe = "|".join(str(part) for part in table("numbers")["maybe"])
    share = (
        rf"(?P<low>{number})(?P<high>)(?P<unit>)(?P<per>)\s(?:in|out of)\s(?:every\s)?"
        rf"(?P<whole>{number})(?!\w)"
    )
    return _Grammar(*(Expression(p, re.IGNORECASE) for p in (amount, share, maybe)))


@lru_cache(1_000)
def _unit(written: str) -> tuple[str, float] | None:
    """The kind of a unit and its size in the unit of that kind."""
    for kind, row in table("numbers")["units"].items():
        for form, size in row.items():
            if re.fullmatch(form, written, re.IGNORECASE):
                return kind, float(size)
    return None


@lru_cache(1_000)
def _period(written: str) -> str:
    periods = table("numbers")["periods"].items()
    return next((p for p, form in periods if re.fullmatch(form, written, re.IGNORECASE)), "")


def _value(written: str) -> float:
    known = table("numbers")["words"].get(written.casefold())
    return float(known) if known is not None else float(written.replace(",", ""))
