"""Finds limits and recommended amounts in an article that differ from the reference set."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.model import Amount, Entry, Quantity, Relation, Span, Status
from lint.rule import Context
from lint.rules._voice import clause_of
from lint.rules.evidence._text import heading_over, is_own, mentions_in, people_in

_LIMIT = re.compile(
    r"\b(?:(?:upper|daily|safe|official|tolerable|maximum|recommended) (?:intake )?(?:limit|level|"
    r"bound|maximum|ceiling)|limit|maximum|at most|(?:no|not|never) more than|not exceed|"
    r"stay below|ceiling)\b",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"\b(?:recommended|recommends?|recommendation|advised|advises?|advice is|"
    r"should (?:take|get|have|eat|aim)|needs?|aim for|allowance|reference intake|"
    r"daily (?:amount|allowance|intake|dose) (?:is|of))\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:prescri\w*|deficien\w*|lack|lacking|doctor may|treat\w*|trials?|stud(?:y|ies)|contains?|"
    r"holds?|provides?|supplies|myth|overdos\w*|too much|above|exceeds?|exceeding|more than twice|"
    r"even|toxic\w*|poison\w*|harm\w*|under supervision|medical supervision)\b",
    re.IGNORECASE,
)
_FREE = re.compile(r"\bwithout (?:a )?prescription\b", re.IGNORECASE)
_DAILY = re.compile(
    r"^\W*(?:\([^)]{1,24}\)\W*)?(?:(?:in|within|over|per|every|each) (?:24|twenty-four) hours|"
    r"(?:a|per|each|every) day|daily)\b",
    re.IGNORECASE,
)
_MILLIGRAMS = {"g": 1000.0, "mg": 1.0, "µg": 0.001, "micrograms": 0.001}
_UNITS = {"vitamin-d": 0.000025, "vitamin-a": 0.0003}  # milligrams in an international unit
_NEAR = 40  # characters behind an amount that may tell the period
_SAME = 1.02
_APART = 2.0


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount that differs: what it is said to be, of what, by which words, and the entry."""

    span: Span
    amount: Amount
    what: str
    of: str
    cue: str
    entry: Entry


def figures(ctx: Context[Any]) -> Iterator[Figure]:
    """Every limit or recommended amount a day that no entry bears out, in order."""
    for amount in ctx.reading.amounts:
        if not _is_daily(ctx, amount) or not is_own(ctx, amount.span):
            continue
        clause, sentence = clause_of(ctx, amount.span), ctx.sentence(amount.span)
        text = ctx.document.cut(clause)
        limit, advised = _LIMIT.search(text), _ADVISED.search(text)
        aside = ctx.document.text[: clause.start].rstrip().endswith("(")
        if aside and not (limit or advised):  # "the limit is 250 micrograms (10,000 IU) a day"
            clause, text = sentence, ctx.document.cut(sentence)
            limit, advised = _LIMIT.search(text), _ADVISED.search(text)
        if not (limit or advised) or _AWAY.search(_FREE.sub("", ctx.document.cut(sentence))):
            continue
        for concept in _things(ctx, amount, clause):
            found = _against(ctx, amount, concept, limit is not None, clause)
            if found is not None:
                cue = limit or advised
                assert cue is not None
                what = "the limit" if limit else "the recommended amount"
                name = ctx.vocabulary.get(concept)
                of = name.name if name else concept
                yield Figure(clause, amount, what, of, cue.group(), found)
                break


def _is_daily(ctx: Context[Any], amount: Amount) -> bool:
    if amount.quantity.per == "day":
        return True
    after = ctx.document.text[amount.span.end : amount.span.end + _NEAR]
    return amount.quantity.per == "" and _DAILY.match(after) is not None


def _things(ctx: Context[Any], amount: Amount, clause: Span) -> list[str]:
    """What an amount may be of: named in the clause, the nearest first, else in the headings."""
    near = sorted(mentions_in(ctx, clause), key=lambda m: abs(m.span.start - amount.span.start))
    found = [m.concept for m in near if _is_taken(ctx, m.concept)]
    sentence = ctx.sentence(amount.span)
    if not found:
        found = [m.concept for m in mentions_in(ctx, sentence) if _is_taken(ctx, m.concept)]
    for place in (heading_over(ctx, amount.span), ctx.document.head()):
        if not found and place is not None:
            found = [m.concept for m in mentions_in(ctx, place) if _is_taken(ctx, m.concept)]
    return found[:1]


def _is_taken(ctx: Context[Any], concept: str) -> bool:
    return ctx.is_a(concept, "nutrient-root", "drug-root", "food-root")


def _against(
    ctx: Context[Any], amount: Amount, concept: str, limited: bool, clause: Span
) -> Entry | None:
    """The entry that an amount differs from, if it differs from all on the same thing."""
    value = _milligrams(amount.quantity, concept)
    if value is None:
        return None
    people = people_in(ctx, clause) or people_in(ctx, ctx.sentence(clause))
    people = people or people_in(ctx, ctx.document.head())
    alive = (e for e in ctx.references.figures if e.status is not Status.RETIRED)
    entries = [e for e in alive if _is_on(ctx, e, concept)]
    known = [(e, e.limit if limited else e.amount) for e in entries if _fits(ctx, e, people)]
    held = [(e, q) for e, q in known if q is not None and q.per == "day"]
    own = [(e, q) for e, q in held if e.population and not _is_general(e)] if people else []
    for _, quantity in own or held:
        low, high = _range(quantity)
        if limited and value <= high * _SAME and value >= low / _APART:
            return None
        if not limited and low / _APART < value < high * _APART:
            return None
    return min(own or held, key=lambda p: abs(_range(p[1])[1] - value))[0] if held else None


def _range(quantity: Quantity) -> tuple[float, float]:
    one = _MILLIGRAMS.get(quantity.unit, 1.0)
    return quantity.low * one, quantity.high * one


def _milligrams(quantity: Quantity, concept: str) -> float | None:
    one = _MILLIGRAMS.get(quantity.unit)
    if one is None and quantity.unit == "IU":
        one = _UNITS.get(concept.removesuffix("-supplement"))
    return None if one is None else quantity.high * one


def _is_on(ctx: Context[Any], entry: Entry, concept: str) -> bool:
    """Whether an entry is on a thing, on what it is made of, or on taking it."""
    held = entry.subject.concept
    if ctx.is_a(concept, held or ""):
        return True
    said, known = ctx.vocabulary.get(concept), ctx.vocabulary.get(held)
    return bool((known and known.of == concept) or (said and said.of and said.of == held))


def _is_general(entry: Entry) -> bool:
    return entry.population is None or entry.population.concept == "adults"


def _fits(ctx: Context[Any], entry: Entry, people: frozenset[str]) -> bool:
    """Whether an entry holds for the people that an amount is told for."""
    told = entry.population
    if told is None and entry.relation is Relation.RECOMMENDED:
        told = entry.object if ctx.is_a(entry.object.concept, "population-root") else None
    if told is None:
        return True
    if _is_general(entry):
        return people.isdisjoint({"children", "infants"})
    return any(ctx.is_a(p, told.concept or "") for p in people)
