"""What the rules on certainty share: promised benefits, named complaints, told limits."""

from collections.abc import Iterable
from typing import Any

from lint.model import Claim, Kind, Polarity, Signal, Span
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._clause import listed

_BENEFITS = frozenset({Kind.TREATMENT, Kind.PREVENTION})
_OUTCOMES = _BENEFITS | {Kind.CAUSE, Kind.DIAGNOSIS, Kind.SAFETY}


def names_complaint(ctx: Context[Any], span: Span) -> bool:
    """Whether a condition, a symptom or a common word for one stands in a span."""
    if not words_of(ctx.document.cut(span).replace("-", " ")).isdisjoint(listed("complaints")):
        return True
    return any(
        not listed("suffered").isdisjoint({m.concept, *m.broader}) for m in ctx.named_in(span)
    )


def names_taken(ctx: Context[Any], span: Span) -> bool:
    """Whether something that people take or do is named in a span."""
    return any(not listed("taken").isdisjoint({m.concept, *m.broader}) for m in ctx.named_in(span))


def is_of_health(ctx: Context[Any], span: Span) -> bool:
    """Whether anything known of health is named in a span."""
    if ctx.named_in(span):
        return True
    return names_complaint(ctx, span)


def is_health_article(ctx: Context[Any]) -> bool:
    """Whether anything known of health is named in the article."""
    return bool(ctx.mentions) or names_complaint(ctx, Span(0, len(ctx.document.text)))


def outcomes(ctx: Context[Any], span: Span, *, benefits: bool = False) -> tuple[Claim, ...]:
    """The judged claims in a span that affirm an outcome, or only a benefit."""
    kinds = _BENEFITS if benefits else _OUTCOMES
    return tuple(
        c
        for c in ctx.claims
        if c.span.overlaps(span)
        and c.judged
        and c.kind in kinds
        and c.polarity is Polarity.AFFIRMED
    )


def promises_benefit(ctx: Context[Any], span: Span, but: Span | None = None) -> bool:
    """Whether a span tells of something that gets better, outside of the words ``but``."""
    if outcomes(ctx, span, benefits=True):
        return True
    return any(
        s.span.overlaps(span) and (but is None or not but.holds(s.span))
        for s in ctx.signals("benefit")
    )


def tells(ctx: Context[Any], label: str, spans: Iterable[Span | None], but: Span) -> bool:
    """Whether a signal of the label stands in one of the spans, outside of the words ``but``."""
    near = [s for s in spans if s is not None]
    return any(
        any(s.span.overlaps(n) for n in near) and not s.span.overlaps(but)
        for s in ctx.signals(label)
    )


def first_claim(ctx: Context[Any], span: Span) -> Claim | None:
    """The claim of a span that a finding shows, if one was read."""
    near = [c for c in ctx.claims if c.span.overlaps(span) and c.kind is not Kind.ADVICE]
    return next((c for c in near if c.judged), None)


def separate(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """Signals without those that overlap an earlier, or the same but shorter, one."""
    kept: list[Signal] = []
    for signal in sorted(signals, key=lambda s: (s.span.start, -s.span.end)):
        if not kept or signal.span.start >= kept[-1].span.end:
            kept.append(signal)
    return tuple(kept)
