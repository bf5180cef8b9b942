"""Tells whether an article warns beside what it advises: whom to ask, who must not, of too much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lint.model import BlockKind, Kind, Relation, Span
from lint.rule import Context
from lint.rules._expressions import phrases
from lint.rules._intake import Intake
from lint.rules._named import named_of
from lint.rules._once import once
from lint.rules._products import Product, Told, named_in
from lint.topic import Group

_DATA = "cautions"
_ASIDE = frozenset({BlockKind.FURNITURE, BlockKind.REFERENCE, BlockKind.CODE, BlockKind.TITLE})


_MEMORY = 4  # sentences in which a product is still meant that they do not name
_SOMETHING = frozenset({"something else"})


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the article with the section it stands in and the block it is of."""

    span: Span
    text: str
    block: int
    section: int | None


@once
def said(ctx: Context[Any]) -> tuple[Said, ...]:
    """The sentences of the article, headings included; page furniture and the title left out."""
    return tuple(_said(ctx))


def _said(ctx: Context[Any]) -> Iterator[Said]:
    doc = ctx.document
    for span in ctx.reading.sentences:
        index = doc.block_at(span.start)
        if index is not None and doc.blocks[index].kind not in _ASIDE:
            yield Said(span, doc.cut(span), index, doc.blocks[index].section)


def says_whom_to_ask(ctx: Context[Any], told: Told) -> bool:
    """Whether the section of a sentence sends the reader to a professional."""
    places = [s.sentence for s in ctx.signals("care-advice", "seek-care-when", "urgent-care")]
    return any(s.section == told.section and s.span in places for s in said(ctx))


def concerning(ctx: Context[Any], intake: Intake) -> Iterator[tuple[Said, bool, bool]]:
    """The sentences, each with: does it speak of the product; does it name nothing at all.

    A sentence that names no product speaks of the one named last in its section.
    """
    last: frozenset[str] = frozenset()
    section: int | None = -1
    since = 0
    names = _names(ctx, intake.product)
    title = ctx.document.head()
    for one in said(ctx):
        if one.section != section:
            section = one.section
            over = title if section is None else ctx.document.blocks[section].span
            last = _told_of(ctx, over, names) or _told_of(ctx, title, names)
            since = 0
        own = _told_of(ctx, one.span, names)
        since = 0 if own else since + 1
        last = own or (last if since <= _MEMORY or not last else _SOMETHING)
        here = one.section == intake.told.section and not last
        if intake.product.concept is None:
            here = here and one.span >= intake.told.span
        yield one, bool(last & names) or here, not own


def _told_of(ctx: Context[Any], span: Span, names: frozenset[str]) -> frozenset[str]:
    """What a stretch of the text is on; a nutrient in passing ("calcium in the blood") is not."""
    told = ((p, _names(ctx, p)) for p in named_in(ctx, span) if not p.generic)
    return frozenset().union(*(own for p, own in told if not p.bare or own & names))


def _names(ctx: Context[Any], one: Product) -> frozenset[str]:
    """What tells one product from others: concepts that are not too wide, or its own words."""
    return one.kinds - _WIDE if one.concept else frozenset({ctx.document.cut(one.span).casefold()})


def asks_first(ctx: Context[Any], intake: Intake) -> bool:
    """Whether a professional is to be asked before the product is taken.

    Advice to ask about something else ("speak to your doctor before you try valerian") does not
    count, nor does advice to see a doctor for a sign.
    """
    advice = {s.sentence for s in ctx.signals("care-advice")}
    for one, concerns, nameless in concerning(ctx, intake):
        if one.span in advice and phrases(_DATA, "asking").search(one.text):
            kind = "any-supplement" if intake.product.supplement else "any-medicine"
            if concerns or (nameless and phrases(_DATA, kind).search(one.text)):
                return True
    return False


_WIDE = frozenset(
    {"drug-root", "dietary-supplement", "mineral-supplement", "vitamin-supplement", "nutrient-root"}
    | {"mineral", "vitamin", "herbal-medicine", "analgesic", "antibiotic"}
)
"""Kinds so wide that two things of them have little in common."""


def _kinds_in(ctx: Context[Any], span: Span) -> frozenset[str]:
    products = (p for p in named_in(ctx, span) if not p.generic)
    return frozenset().union(*(p.kinds for p in products))


def names_group(ctx: Context[Any], group: Group, sentences: Sequence[Said]) -> bool:
    """Whether a sentence warns a group of people; its heading and lead-in may hold the warning."""
    doc = ctx.document
    spans = [m.span for m in named_of(ctx, *group.concepts)]
    words = [w.casefold() for w in group.words]
    for one in sentences:
        text = one.text.casefold()
        found = any(s.overlaps(one.span) for s in spans) or any(_holds(text, w) for w in words)
        if not found:
            continue
        block = doc.blocks[one.block]
        over = [i for i in (block.lead, block.section) if i is not None]
        around = " ".join((one.text, *(doc.cut(doc.blocks[i].span) for i in over)))
        if phrases(_DATA, "warning").search(around):
            return True
    return False


def _holds(text: str, words: str) -> bool:
    """Whether a text holds words as words."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(words, at + 1)
    return False


def tells_of_excess(ctx: Context[Any], intake: Intake) -> bool:
    """Whether the article says a word on too much of the product, or on its side effects."""
    if any(c and _speaks_of_excess(s.text) for s, c, _ in concerning(ctx, intake)):
        return True
    return any(
        c.kind is Kind.SAFETY and c.relation is not Relation.SAFE and _is_on(c.subject, intake)
        for c in ctx.claims
    )


def _speaks_of_excess(text: str) -> bool:
    spared = phrases(_DATA, "excess-denied").sub(" ", text)
    return phrases(_DATA, "excess").search(spared) is not None


def _is_on(thing: Any, intake: Intake) -> bool:
    return bool({thing.concept, thing.made_of} & (intake.product.kinds - _WIDE))


def tells_apart(ctx: Context[Any], one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the article says a word on what two things do to each other."""
    if any(c.relation is Relation.INTERACTS for c in ctx.claims if _meets(c, one, other)):
        return True
    for sentence in said(ctx):
        named = _kinds_in(ctx, sentence.span)
        if (named & one or named & other) and phrases(_DATA, "apart").search(sentence.text):
            return True
        if named & one and named & other and phrases(_DATA, "apart-both").search(sentence.text):
            return True
    return False


def _meets(claim: Any, one: frozenset[str], other: frozenset[str]) -> bool:
    sides = [{t.concept, t.made_of, *t.broader} for t in (claim.subject, claim.object)]
    return any(a & one and b & other for a, b in (sides, sides[::-1]))


def leaves_amount(ctx: Context[Any], intake: Intake) -> bool:
    """Whether how much to take is left to the label or to somebody who knows."""
    return any(
        concerns and phrases(_DATA, "label").search(one.text)
        for one, concerns, _ in concerning(ctx, intake)
    )
