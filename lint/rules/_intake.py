"""Reads what an article tells its readers to take: medicines and supplements, and how much."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from lint.expression import Expression
from lint.model import BlockKind, Claim, Polarity, Relation, Span, Stance
from lint.rule import Context
from lint.rules._doses import Dose, doses
from lint.rules._expressions import GAP, either, first_word, orders, phrases
from lint.rules._once import once
from lint.rules._products import (
    Product,
    Told,
    claims_by_sentence,
    is_named,
    named_in,
    product,
    sentences,
)

_EDGE = Expression(r"[.;:!?](?=\s|$)|\s[–—-]\s|—|,? (?:but|although|though|while|whereas)\s")
_QUOTE = Expression(r"[\"“](?P<said>[^\"“”]{20,}?)[\"”]")
_ASIDE = Expression(
    r"\s*(?:and |so |but )?(?:if|when|for|as|because|since|once|to|after|in|on|at|with|during|"
    r"whatever|even|until|given|while)\s[^,]{3,80},\s",
    re.IGNORECASE,
)
_MYTH = Expression(r"\W*(?:myth|false|fiction|wrong)\b", re.IGNORECASE)
_LOOK_BACK = 3  # sentences in which what "take 10 mg" means may have been named
_OPENING = 2  # words of an item before the product it is about
_LABEL = 4  # words of a label at most: "Night dose: ..."
_CLOSE = 40  # characters between a product and its amount


@dataclass(frozen=True, slots=True)
class Intake:
    """A product that readers are told to take, the words that tell it, and how much of it."""

    product: Product
    span: Span
    told: Told
    dose: Dose | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of a sentence, with the clause around it."""

    text: str
    start: int
    end: int
    left: int
    right: int

    @property
    def before(self) -> str:
        """The clause up to the stretch."""
        return self.text[self.left : self.start]

    @property
    def clause(self) -> str:
        """The whole clause."""
        return self.text[self.left : self.right]


@once
def intakes(ctx: Context[Any]) -> tuple[Intake, ...]:
    """Everything an article tells its readers to take, in order."""
    return tuple(_intakes(ctx)) if is_named(ctx) else ()


def _intakes(ctx: Context[Any]) -> Iterator[Intake]:
    recent: list[Told] = []
    for told in sentences(ctx):
        yield from _of_sentence(ctx, told, recent)
        recent = [*recent[-_LOOK_BACK:], told]


def _of_sentence(ctx: Context[Any], told: Told, recent: Sequence[Told]) -> Iterator[Intake]:
    text = ctx.document.cut(told.span)
    if is_answered_or_quoted(ctx, told, text):
        return
    amounts = tuple(doses(ctx, told.span))
    quoted = [m.span("said") for m in _QUOTE.finditer(text)]
    found = False
    named = tuple(p for p in told.products if not p.generic)
    for one in (*named, *(p for p in told.products if p.generic)):
        place = _place(text, one.span, told.span)
        if any(a <= place.start < b for a, b in quoted) or (found and one.generic):
            continue
        dose = _dose_of(one, named or told.products, amounts)
        order = _order(ctx, told, one, place, dose)
        if order is not None:
            found = True
            meant = _meant(ctx, one, told, recent)
            yield Intake(meant, order, told, dose, _claim_on(ctx, told, one))
    if not found and not quoted:
        yield from _pointed_at(ctx, told, text, amounts, recent)


def is_answered_or_quoted(ctx: Context[Any], told: Told, text: str) -> bool:
    """Whether a sentence is a question, a myth, or wholly what somebody else says."""
    if text.rstrip().endswith("?") or _MYTH.match(text) or _is_denied(ctx, told):
        return True
    return text.lstrip().startswith(('"', "“")) and _QUOTE.match(text.lstrip()) is not None


def _is_denied(ctx: Context[Any], told: Told) -> bool:
    """Whether all that is claimed in the sentence is a question or a myth."""
    claims = claims_by_sentence(ctx).get(told.span, [])
    away = {Stance.QUESTIONED, Stance.DEBUNKED}
    return bool(claims) and all(c.stance in away for c in claims)


def _place(text: str, span: Span, sentence: Span) -> _Place:
    """A span with its clause: up to a strong mark or a "but"."""
    a, b = span.start - sentence.start, span.end - sentence.start
    return _Place(text, a, b, *clause_around(text, a, b))


def clause_around(text: str, a: int, b: int) -> tuple[int, int]:
    """Where the clause around a place begins and ends, a circumstance before it left out."""
    left = max((m.end() for m in _EDGE.finditer(text, 0, a)), default=0)
    aside = _ASIDE.match(text, left, a)
    left = aside.end() if aside else left
    right = next((m.start() for m in _EDGE.finditer(text, b)), len(text))
    if text[right : right + 1] == ":" and len(text[left:right].split()) <= _LABEL:
        right = next((m.start() for m in _EDGE.finditer(text, right + 1)), len(text))
    return left, right


def _order(
    ctx: Context[Any], told: Told, one: Product, place: _Place, dose: Dose | None
) -> Span | None:
    """The words that tell readers to take a product; None where nothing does."""
    if _is_taken_back(place) or (one.bare and _is_food(place)):
        return None
    at = told.span.start
    lead = _lead(place.text[: place.start])
    if lead:
        return Span(at + first_word(lead), at + place.right)
    claim = _claim_on(ctx, told, one)
    if claim is not None:
        return Span(min(claim.span.start, one.span.start), max(claim.span.end, one.span.end))
    first = at + place.left + len(place.before) - len(place.before.lstrip(" ,"))
    praise = _behind().match(place.text[place.end :])
    if praise and (not one.bare or dose is not None):
        return Span(first, at + place.end + praise.end())
    if _is_dosed(one, place, dose) or _is_listed(ctx, told, place):
        return Span(first, at + place.right)
    return None


def _is_taken_back(place: _Place) -> bool:
    """Whether a clause advises against, warns, tells of others, or leaves it to a professional."""
    spared = phrases("intake", "for-all-that")
    if phrases("intake", "against").search(spared.sub(" ", place.before)):
        return True
    clause = spared.sub(" ", place.clause)
    keys = ("against-anywhere", "reported", "prescribed")
    return any(phrases("intake", key).search(clause) for key in keys)


def _is_food(place: _Place) -> bool:
    """Whether a nutrient is meant as one of the diet, and not as something to swallow."""
    if phrases("intake", "taking").search(place.before):
        return False
    if phrases("intake", "supplemented").search(place.clause):
        return False
    return phrases("intake", "food").search(place.text) is not None


def _claim_on(ctx: Context[Any], told: Told, one: Product) -> Claim | None:
    """The advice of the sentence to take the product, where it was read as one."""
    words = ctx.document.cut(one.span).casefold()
    for claim in claims_by_sentence(ctx).get(told.span, ()):
        if _advises(claim) and not claim.subject.referred:
            same = one.concept is not None and claim.subject.concept == one.concept
            if same or words in claim.subject.text.casefold():
                return claim
    return None


def _advises(claim: Claim) -> bool:
    return (
        claim.relation is Relation.RECOMMENDED
        and claim.polarity is Polarity.AFFIRMED
        and claim.stance is Stance.ASSERTED
    )


def _lead(text: str) -> re.Match[str] | None:
    """An order to take what follows, or words that commend it."""
    order = orders("intake", "taking", "having", words=12).search(text)
    return order or _praising().search(text)


@cache
def _praising() -> Expression:
    praise = either("intake", "commending")
    return Expression(rf"(?<!\w)(?:{praise})[\s,:]+{GAP.format(words=9)}$", re.IGNORECASE)


@cache
def _behind() -> Expression:
    """Words that commend what was named just before."""
    between = r"(?:[\s,(]+[^\s.;!?]+){0,10}?[\s,:]+"
    return Expression(rf"{between}(?:{either('intake', 'commended')})(?!\w)", re.IGNORECASE)


def _is_listed(ctx: Context[Any], told: Told, place: _Place) -> bool:
    """Whether a product opens an item under a lead-in on what to take: "What you can try:"."""
    block = ctx.document.blocks[told.block]
    if block.kind is not BlockKind.ITEM or block.lead is None:
        return False
    if place.left or len(place.before.split()) > _OPENING:
        return False
    lead = ctx.document.cut(ctx.document.blocks[block.lead].span)
    wanted = phrases("intake", "lead-ins").search(lead) is not None
    return wanted and not phrases("intake", "against").search(lead)


def _is_dosed(one: Product, place: _Place, dose: Dose | None) -> bool:
    """Whether an amount and a time stand beside a product: "two tablets every six hours"."""
    after = place.text[place.end : place.right]
    if not one.bare and phrases("intake", "often").search(after[:_CLOSE]):
        return True
    if dose is not None and dose.daily and _far(one, dose) <= _CLOSE:
        return True
    if one.bare:
        return False
    formed = phrases("intake", "forms").search(place.text[place.start : place.end])
    counted = (_COUNTED if formed else _NUMBERED).search(place.before) is not None
    return counted and phrases("intake", "schedule").search(place.before + after) is not None


_COUNTED = Expression(
    r"(?:^|[\s(])(?:an?|one|two|three|four|\d{1,2}|half an?|daily)(?:\s[\w-]+){0,2}\s$",
    re.IGNORECASE,
)
_NUMBERED = Expression(
    r"(?:^|[\s(])(?:(?:one|two|three|four|\d{1,2})\s|(?:daily|nightly|weekly)\s(?:dose\sof\s)?)$",
    re.IGNORECASE,
)


def _dose_of(one: Product, products: Sequence[Product], amounts: Sequence[Dose]) -> Dose | None:
    """The amount that stands nearest to a product, and no nearer to another."""
    own = [d for d in amounts if min(products, key=lambda p: _far(p, d)) == one]
    return min(own, key=lambda d: _far(one, d), default=None)


def _far(one: Product, dose: Dose) -> int:
    return max(one.span.start - dose.span.end, dose.span.start - one.span.end, 0)


def _meant(ctx: Context[Any], one: Product, told: Told, recent: Sequence[Told]) -> Product:
    """The product that "the tablets" are, where one was named shortly before."""
    if not one.generic:
        return one
    other = last_named(ctx, told, recent, before=one.span.start)
    if other is None or (one.supplement and not other.supplement):
        return one
    return replace(other, span=one.span, bare=False)


_PUBLIC = {"folate": 0.4, "vitamin-d": 0.02}  # milligrams a day: 400 and 20 micrograms


def is_public_health_dose(intake: Intake) -> bool:
    """Whether it is folic acid or vitamin D in an amount that all of a public are advised."""
    for nutrient, most in _PUBLIC.items():
        if nutrient in intake.product.kinds:
            taken = intake.dose.milligrams(nutrient) if intake.dose else None
            return taken is not None and taken <= most
    return False


def last_named(
    ctx: Context[Any], told: Told, recent: Sequence[Told], *, before: int = 0
) -> Product | None:
    """The product named last: earlier in the sentence, in those before it, the heading, the title.

    ``before`` is the place in the sentence up to which it may stand.
    """
    for one in (told, *reversed(recent)):
        named = [p for p in one.products if not p.generic and (one != told or p.span.end <= before)]
        if one.section == told.section and named:
            return named[-1]
    blocks = ctx.document.blocks
    heads = [blocks[told.section].span] if told.section is not None else []
    for head in (*heads, ctx.document.head()):
        named = [p for p in named_in(ctx, head) if not p.generic]
        if named:
            return named[-1]
    return None


def _pointed_at(
    ctx: Context[Any], told: Told, text: str, amounts: Sequence[Dose], recent: Sequence[Told]
) -> Iterator[Intake]:
    """Orders that only point at what is to be taken: "take it at night", "two a day is enough"."""
    for span, dose in _counted(told, text, amounts):
        place = _place(text, span, told.span)
        if _is_taken_back(place) or told.products:
            continue
        lead = _lead(text[: place.start])
        praise = _behind().match(text[place.end :])
        named = last_named(ctx, told, recent)
        if named is not None and (lead or praise):
            start = told.span.start + first_word(lead) if lead else span.start
            yield Intake(replace(named, bare=False), Span(start, span.end), told, dose)
            return
    for claim in claims_by_sentence(ctx).get(told.span, ()):
        if _advises(claim) and claim.subject.referred:
            one = product(ctx, claim.subject.concept, claim.span)
            place = _place(text, claim.span, told.span)
            if one is not None and _swallows(place) and not _is_taken_back(place):
                yield Intake(replace(one, bare=False), claim.span, told, claim=claim)
                return


def _swallows(place: _Place) -> bool:
    return phrases("intake", "taking", "having").search(place.clause) is not None


_SO_MANY = Expression(
    r"(?<![\w.,])(?:one|two|three|four|half a|\d)\s(?:of\s(?:these|them)\s)?"
    r"(?:a|per|each|every)\s(?:day|night|morning|evening)\b",
    re.IGNORECASE,
)


def _counted(told: Told, text: str, amounts: Sequence[Dose]) -> Iterator[tuple[Span, Dose | None]]:
    """Amounts, and counts by the day, of a sentence."""
    yield from ((d.span, d) for d in amounts)
    for match in _SO_MANY.finditer(text):
        yield Span(told.span.start + match.start(), told.span.start + match.end()), None
