"""Finds what helps one ailment and is promised to help another one for that reason."""

from collections.abc import Iterator
from typing import Any

from lint.compare.relations import BENEFIT
from lint.model import Certainty, Claim, Polarity, Relation, Span, Verdict
from lint.rule import Context
from lint.rules._voice import clause_of
from lint.rules.evidence._drawn import (
    Drawn,
    are_kin,
    claim_in,
    concluded,
    is_ailment,
    is_borne_out,
    rest_of,
    rests_on_people,
    trimmed,
    words_in,
)
from lint.rules.evidence._text import (
    data,
    is_left_open,
    is_own,
    is_plain,
    mentions_in,
    sentence_before,
    sentences_after,
    within,
)

_POINTING = frozenset({"it", "they", "this", "that", "these"})
_UNWANTED = "unwanted"  # in the name of a frame: its object is something nobody wants


def from_other_ailments(ctx: Context[Any]) -> Iterator[Drawn]:
    """Relief of one ailment promised because another is relieved."""
    known = [m for m in ctx.matches if m.claim.object.text and _relieves(ctx, m.claim)]
    for match in known:
        claim = match.claim
        spans = (rest_of(ctx, claim.span), *sentences_after(ctx, claim.span, 2))
        for part in (p for p in spans if p is not None):
            marked = bool(within(ctx.signals("conclusion"), part))
            alike = bool(within(ctx.signals("carried-over"), part))
            carried = alike or (_carries(ctx, part) and match.verdict is Verdict.SUPPORTED)
            if not (marked or carried) or is_left_open(ctx, part) or rests_on_people(ctx, part):
                continue
            found = concluded(ctx, claim.span, part, BENEFIT, unmarked=carried, carried=alike)
            yield from (d for d in found if _is_other_ailment(ctx, d, claim))
    yield from _carried(ctx)


def _carried(ctx: Context[Any]) -> Iterator[Drawn]:
    """What helps one ailment said of the next in so many words: "the same drops will do for"."""
    for signal in ctx.signals("carried-over"):
        sentence = ctx.sentence(signal.span)
        before = sentence_before(ctx, sentence)
        rest = Span(signal.span.start, sentence.end)
        benefits = ctx.signals("benefit")
        promised = within(benefits, rest) or within(benefits, sentence)
        if before is None or not promised:
            continue
        told = trimmed(ctx, clause_of(ctx, promised[-1].span))
        if not is_own(ctx, sentence) or is_left_open(ctx, sentence):
            continue
        if rests_on_people(ctx, sentence):
            continue
        helped = (before, Span(sentence.start, max(sentence.start, told.start)))
        if not any(within(ctx.signals("benefit"), p) for p in helped):
            continue
        if not is_plain(ctx, told):
            continue
        known = {m.concept for p in helped for m in mentions_in(ctx, p)}
        others = [m.concept for m in mentions_in(ctx, sentence) if is_ailment(ctx, m.concept)]
        ailing = {k for k in known if is_ailment(ctx, k) and not ctx.is_a(k, *data()["germs"])}
        apart = [o for o in others if not any(are_kin(ctx, o, k) for k in ailing)]
        if ailing and apart and not is_borne_out(ctx, sentence):
            yield Drawn(told, before, claim_in(ctx, told))


def _relieves(ctx: Context[Any], claim: Claim) -> bool:
    """Whether a claim tells that an ailment is helped; germs that are killed are none."""
    ailment = is_ailment(ctx, claim.object.concept) and not ctx.is_a(
        claim.object.concept, *data()["germs"]
    )
    return (
        claim.judged
        and claim.polarity is Polarity.AFFIRMED
        and claim.relation in BENEFIT
        and claim.certainty is not Certainty.INSUFFICIENT
        and (ailment or (claim.object.concept is None and _is_unwanted(claim)))
    )


def _is_unwanted(claim: Claim) -> bool:
    """Whether a thing without a concept is known to be an ailment, since it is healed."""
    return _UNWANTED in claim.frame or claim.relation is Relation.CURES


def _carries(ctx: Context[Any], part: Span) -> bool:
    return not words_in(ctx, part).isdisjoint(data()["carrying"])


def _is_other_ailment(ctx: Context[Any], drawn: Drawn, known: Claim) -> bool:
    """Whether a clause is about another ailment than the one that is known to be helped."""
    claim = drawn.claim
    if claim is not None and claim.relation in BENEFIT:
        pointed = claim.subject.text.casefold() in _POINTING
        if not pointed and claim.subject.concept not in {None, known.subject.concept}:
            return False
        if claim.object.concept is None:
            other = claim.object.text.casefold()
            return _is_unwanted(claim) and other not in known.object.text.casefold()
        ailments = {claim.object.concept}
    else:
        sentence = ctx.sentence(drawn.span)
        since = max(sentence.start, min(known.span.end, drawn.span.start))
        ailments = {m.concept for m in mentions_in(ctx, Span(since, drawn.span.end))}
    found = {a for a in ailments if is_ailment(ctx, a)}
    kin = {a for a in found if are_kin(ctx, a, known.object.concept)}
    return bool(found - kin)
