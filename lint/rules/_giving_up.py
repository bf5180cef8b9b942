"""Finds by its words where an article talks readers out of a medicine, treatment or doctor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lint.expression import Expression
from lint.model import Claim, Polarity, Relation, Span, Stance
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._clause import is_modest
from lint.rules._clause import listed as words
from lint.rules._data import table
from lint.rules._expressions import GAP, either, first_word, listed, orders, phrases
from lint.rules._intake import clause_around, is_answered_or_quoted
from lint.rules._named import named_of
from lint.rules._once import once
from lint.rules._products import Told, claims_by_sentence, sentences

_DATA = "treatment"
_DRUG = "drug-root"
_TAIL = re.compile(r"[^.;:!?—]{0,60}?(?=[.;:!?,—]|$)")


@dataclass(frozen=True, slots=True)
class GivenUp:
    """The words that tell readers to do without something, and what it is."""

    span: Span
    thing: str


def given_up(ctx: Context[Any], *, bound: bool = False) -> Iterator[GivenUp]:
    """Everything readers are told to stop, skip, replace or never to need, in order.

    ``bound``: orders on a condition too ("stop it if you start to cough").
    """
    for told, text in _maybe(ctx):
        found = _doctors(ctx, text, told.span) or _treatments(ctx, text, told.span, bound=bound)
        if found is not None:
            yield found


@once
def _maybe(ctx: Context[Any]) -> tuple[tuple[Told, str], ...]:
    """The sentences that may hold such words."""
    told = ((told, ctx.document.cut(told.span)) for told in sentences(ctx))
    return tuple(
        (one, text)
        for one, text in told
        if _hint().search(text) and not is_answered_or_quoted(ctx, one, text)
    )


@cache
def _hint() -> Expression:
    """What a sentence holds that can talk anybody out of anything: cheap, asked first."""
    keys = ("giving-up", "needless", "needless-behind", "standing-in")
    verbs = f"{either(_DATA, *keys)}|{table(_DATA)['giving-up-with']}|{table(_DATA)['doctors']}"
    return Expression(rf"(?<!\w)(?:{verbs})(?!\w)", re.IGNORECASE)


def is_ordinary(text: str) -> bool:
    """Whether a sentence speaks of waste, of a missed dose or of an operation ahead."""
    return phrases(_DATA, "ordinary").search(text) is not None


def _objects(ctx: Context[Any], text: str, at: Span) -> list[tuple[int, int]]:
    """Where a sentence names medicines and treatments that are not given up lightly."""
    free = listed(_DATA, "free-to-stop")
    named: list[tuple[int, int]] = []
    light: list[tuple[int, int]] = []
    for mention in named_of(ctx, _DRUG, "dialysis"):
        if mention.span.overlaps(at):
            place = mention.span.start - at.start, mention.span.end - at.start
            (light if ctx.is_a(mention.concept, *free) else named).append(place)
    worded = [m.span() for m in phrases(_DATA, "treatments", "visits").finditer(text)]
    found = [w for w in worded if not _overlaps(w, light)]
    return sorted([*found, *(n for n in named if not _overlaps(n, found))])


def _overlaps(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(a < one[1] and one[0] < b for a, b in others)


def _treatments(ctx: Context[Any], text: str, at: Span, *, bound: bool) -> GivenUp | None:
    if is_ordinary(text) or names_professional(text):
        return None
    if any(s.span.overlaps(at) for s in ctx.signals("care-advice")):
        return None
    weighed = " ".join(
        c.subject.text.casefold() for c in claims_by_sentence(ctx).get(at, ()) if _is_weighed(c)
    )
    objects = _objects(ctx, text, at)
    for a, b in objects:
        if text[a:b].casefold() in weighed and not bound:
            continue
        left, right = clause_around(text, a, b)
        order = _order(text, a, b, left)
        if order is None and not any(left <= x < a for x, _ in objects):
            order = _stand_in(text, a, b, left)
        if order is None or _is_kept(text[left : order[1]]):
            continue
        start = order[0]
        if not bound and _is_bound(text[left:right]) and not _is_own(text[start:b]):
            continue
        tail = _TAIL.match(text, b, right)
        end = tail.end() if tail else b
        return GivenUp(Span(at.start + start, at.start + end), text[a:b])
    return None


def _is_weighed(claim: Claim) -> bool:
    """Whether a claim of the sentence tells the same; then the claim decides, not the words.

    What was taken for plain advice ("toss your pills") was not seen to be the opposite.
    """
    if claim.relation is not Relation.RECOMMENDED:
        return False
    if claim.stance is not Stance.ASSERTED:
        return True
    if claim.polarity is Polarity.NEGATED:
        return not is_modest(claim)
    denials = {w for cue in claim.cues.polarity for w in words_of(cue.text)}
    return not denials.isdisjoint(words("dropping"))


def _order(text: str, a: int, b: int, left: int) -> tuple[int, int] | None:
    """Where the words begin that tell to do without what stands at (a, b), and their verb."""
    order = orders(_DATA, "giving-up", words=5).search(text[:a])
    if order:
        return max(_subject(text, order, left), left), order.start("order")
    partly = _with_rest().search(text[:a])
    rest = _rest().match(text[b:]) if partly else None
    if partly and partly["order"].strip().casefold() == "put":
        rest = _ASIDE.match(text[b:])
    if partly and rest and not _is_exchanged(text[b:]):
        return max(first_word(partly), left), partly.start("order")
    if not _is_essential(text, a, b):
        return None
    needless = _needless().search(text[:a])
    if needless and not _FOR.match(text[b:]):
        first = left + len(text[left:a]) - len(text[left:a].lstrip(" ,"))
        return first, max(first, needless.start())
    if _behind().match(text[b:]):
        return left, left
    return None


def _stand_in(text: str, a: int, b: int, left: int) -> tuple[int, int] | None:
    """Where it is told that something else does the work of what stands at (a, b)."""
    wide = re.fullmatch(table(_DATA)["wide"], text[a:b], re.IGNORECASE)
    told = None if wide else _standing_in().search(text[:a])
    if told is None or told.start() <= left:
        return None
    first = left + len(text[left:a]) - len(text[left:a].lstrip(" ,"))
    nobody = re.match(r"(?:nothing|no|neither|hardly)\b", text[first:], re.IGNORECASE)
    return None if nobody else (first, told.start())


@cache
def _standing_in() -> Expression:
    return Expression(
        rf"(?<!\w)(?:{either(_DATA, 'standing-in')})\s{GAP.format(words=3)}$", re.IGNORECASE
    )


@cache
def _behind() -> Expression:
    return Expression(rf"\s(?:{either(_DATA, 'needless-behind')})(?!\w)", re.IGNORECASE)


_ASIDE = re.compile(r"\s(?:\S+\s){0,3}?aside\b", re.IGNORECASE)
_MODAL = re.compile(
    r"(?:can|could|may|might|should|must|ought|need|do|does|will|is|are|be)\b", re.IGNORECASE
)


def _subject(text: str, order: re.Match[str], left: int) -> int:
    """Where an order begins: with the subject of its modal ("people with gout can drop ...")."""
    first = first_word(order)
    if _MODAL.match(text, first) is None:
        return first
    return left + len(text[left:first]) - len(text[left:first].lstrip(" ,"))


_FOR = re.compile(
    r"\s(?:for(?! (?:healthy|most|your|people|children|kids|babies|adults|any\w+|us|women|men))"
    r"|against|to|if|when|unless|in|at|during|as long)\b",
    re.IGNORECASE,
)


@cache
def _with_rest() -> Expression:
    verb = table(_DATA)["giving-up-with"]
    how = table("intake")
    opens = rf"{how['before-orders']}|{how['openings']}|\b(?:{how['modals']}) (?:\w+ly )?"
    return Expression(rf"(?:{opens})(?P<order>{verb}\s){GAP.format(words=3)}$", re.IGNORECASE)


@cache
def _rest() -> Expression:
    return Expression(rf"\s{table(_DATA)['completed']}(?!\w)", re.IGNORECASE)


def _is_exchanged(rest: str) -> bool:
    """Whether one medicine takes the place of another."""
    return phrases(_DATA, "treatments").search(rest[:60]) is not None


@cache
def _needless() -> Expression:
    return Expression(
        rf"(?<!\w)(?:{either(_DATA, 'needless')})\s{GAP.format(words=4)}$", re.IGNORECASE
    )


def _is_essential(text: str, a: int, b: int) -> bool:
    if text[:a].casefold().endswith("your "):
        return True
    found = phrases(_DATA, "essential").search(text, max(0, a - 5), min(len(text), b + 15))
    return found is not None and found.start() < b and a < found.end()


def _is_kept(before: str) -> bool:
    """Whether the words before an order turn it round: "never", "before you", "my aunt"."""
    return phrases(_DATA, "kept").search(before) is not None


_BOUND = re.compile(
    r"\b(?:if|when|unless|until|as soon as|in case)\b"
    r"(?! you(?: \w+)? (?:want|like|feel|fancy|prefer)\b)",
    re.IGNORECASE,
)


def _is_bound(clause: str) -> bool:
    return _BOUND.search(clause) is not None


def _is_own(words_of_order: str) -> bool:
    return not words_of(words_of_order).isdisjoint(words("own"))


def names_professional(text: str) -> bool:
    """Whether somebody who can judge is to be asked, and not to be defied."""
    spared = phrases(_DATA, "defied").sub(" ", text)
    return not words_of(spared).isdisjoint(words("professionals"))


def _doctors(ctx: Context[Any], text: str, at: Span) -> GivenUp | None:
    """No need to see a doctor, said of something grave or of doctors as such."""
    match = _no_doctor().search(text)
    if match is None or _is_kept(text[: match.start()]):
        return None
    mild = any(
        m.span.overlaps(at) and ctx.is_a(m.concept, *listed(_DATA, "mild")) for m in ctx.mentions
    )
    grave = phrases(_DATA, "grave").search(text)
    belittled = re.search(rf"\b{table(_DATA)['belittling']}", match.group(), re.IGNORECASE)
    if not grave and (mild or not belittled):
        return None
    tail = _TAIL.match(text, match.end())
    return GivenUp(Span(at.start + match.start(), at.start + (tail or match).end()), match["who"])


@cache
def _no_doctor() -> Expression:
    ways, who = either(_DATA, "no-doctor"), table(_DATA)["doctors"]
    return Expression(
        rf"(?<!\w)(?:there is |there['’]s )?(?:{ways})(?P<who>{who})(?!\w)", re.IGNORECASE
    )
