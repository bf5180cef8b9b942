"""An outcome for people drawn from what goes on in the body: "calms the nerves, so it cures"."""

from collections.abc import Iterator
from typing import Any

from lint.model import Certainty, Finding, Kind, Severity, Signal, Span
from lint.rule import Context, Example, rule
from lint.rules._patterns import has
from lint.rules._sentences import preceding
from lint.rules._voice import in_own_voice, is_denied
from lint.rules.certainty._promise import (
    first_claim,
    names_complaint,
    outcomes,
)
from lint.rules.certainty._wording import fitting

_BACK = 2  # sentences before one that opens with its conclusion, in which the mechanism may be
_APART = 14  # characters between "by" and what is done inside the body


def _outcome(ctx: Context[Any], signal: Signal) -> Span | None:
    """The clause of the outcome that words of inference draw."""
    sentence, text = signal.sentence, ctx.document.text
    words = ctx.document.cut(signal.span).casefold()
    if words in _OPENING:
        comma = text.find(",", signal.span.end, sentence.end)
        if comma < 0:
            return None
        return Span(comma + 2, sentence.end)
    start = signal.span.start
    end = sentence.end
    for stop in (";", " — ", " – "):
        at = text.find(stop, signal.span.end, end)
        end = at if at >= 0 else end
    return Span(start, end)


_OPENING = frozenset({"by", "through", "because", "since", "as"})


def _means(ctx: Context[Any], signal: Signal, outcome: Span) -> Span | None:
    """Where a mechanism is told that the outcome is drawn from: before it, or just before that."""
    before = Span(signal.sentence.start, outcome.start)
    found = _mechanism(ctx, before)
    if ctx.document.cut(signal.span).casefold() in _OPENING:
        near = found is not None and found.start - signal.span.end <= _APART
        return found if near else None
    sentence: Span | None = signal.sentence
    opens = not ctx.document.text[signal.sentence.start : signal.span.start].strip(" \"“'‘-–—")
    linked = opens or _points_back(ctx, before)
    for _ in range(_BACK if linked else 1):
        sentence = preceding(ctx, sentence) if found is None and sentence else None
        if sentence is not None and _is_near(ctx, sentence, signal.sentence):
            found = _mechanism(ctx, sentence)
    return found


def _points_back(ctx: Context[Any], span: Span) -> bool:
    """Whether nothing but a pointer stands before the words of inference ("It" helps by ...)."""
    return len(ctx.document.cut(span).split()) <= 2


def _is_near(ctx: Context[Any], one: Span, other: Span) -> bool:
    return ctx.document.block_at(one.start) == ctx.document.block_at(other.start)


def _mechanism(ctx: Context[Any], span: Span) -> Span | None:
    """Where something is told to happen inside the body; what is needed for it is none."""
    if has("certainty", "function", ctx.document.cut(span)):
        return None
    near = [c.span for c in ctx.claims if c.kind is Kind.MECHANISM and c.span.overlaps(span)]
    near += [s.span for s in ctx.signals("mechanism") if span.holds(s.span)]
    return near[0] if near else None


def _is_promised(ctx: Context[Any], signal: Signal, outcome: Span) -> bool:
    """Whether the outcome is a benefit for an ailment, told as a fact."""
    if not _is_felt(ctx, outcome) or _leaves_open(ctx, signal, outcome):
        return False
    inside = [s for s in ctx.signals("benefit") if outcome.holds(s.span)]
    claims = outcomes(ctx, outcome, benefits=True)
    plain = any(c.certainty.rank >= Certainty.PROBABLE.rank for c in claims)
    if not plain and (claims or not inside):
        return False
    return not any(c.kind is Kind.ADVICE and c.span.overlaps(outcome) for c in ctx.claims)


def _is_felt(ctx: Context[Any], outcome: Span) -> bool:
    """Whether an outcome is one that people feel: a complaint, or a part that wears out."""
    return names_complaint(ctx, outcome) or has("certainty", "felt", ctx.document.cut(outcome))


def _leaves_open(ctx: Context[Any], signal: Signal, outcome: Span) -> bool:
    """Whether the outcome is hedged, denied or borne out by a trial told beside it."""
    text = ctx.document.cut(outcome)
    if any(has("certainty", name, text) for name in ("doubt", "hedging", "advised")):
        return True
    near = (signal.sentence, preceding(ctx, signal.sentence))
    return any(n is not None and has("certainty", "trial", ctx.document.cut(n)) for n in near)


def _wording(ctx: Context[Any], outcome: Span) -> str:
    claim = first_claim(ctx, outcome)
    plain = fitting(claim) if claim is not None else ""
    if plain and len(plain.split()) <= 12:
        return (
            "Keep the two apart: tell how it works, and then what trials in people found, for "
            f'instance "{plain}; trials are few".'
        )
    return (
        "Keep the two apart: tell how it works, and then say whether trials in people have shown "
        "the benefit."
    )


@rule(
    id="HL108",
    severity=Severity.WARNING,
    standard="FTC Health Products Compliance Guidance (2022): evidence in people, not in the test "
    "tube; Sumner et al. 2014 (BMJ) on inference in health news",
    passes=[
        Example(
            "# Iron\n\nIron is part of the protein that carries oxygen in the blood, which is why "
            "meat is red. When stores run low, fewer red cells are made.\n"
        ),
        Example(
            "# Magnesium\n\nMagnesium calms nerve cells, so it might be expected to prevent "
            "migraine. Whether it does is unclear.\n"
        ),
        Example(
            "# Statins\n\nStatins block an enzyme in the liver. In trials they prevented heart "
            "attacks, which is why they are prescribed after a stroke.\n"
        ),
    ],
    fails=[
        Example("# Sage\n\nSage calms the nerves, so it relieves migraine.\n"),
        Example(
            "# Garlic\n\nGarlic widens the blood vessels. That is why it protects against "
            "stroke. Eat it raw.\n"
        ),
        Example(
            "# Turmeric\n\n- By lowering inflammation, turmeric cures arthritis.\n- It stains.\n"
        ),
    ],
)
def mechanism_as_outcome(ctx: Context[Any]) -> Iterator[Finding]:
    """From what a thing does inside the body it is concluded that it helps people.

    Why: most of what works in theory fails in trials. A mechanism explains a benefit that was
    seen; it does not show that there is one.

    Limits: what is needed for a function ("is essential for") is for another rule. Needs words that
    conclude ("so", "which is why", "by lowering ...") and an ailment in
    the outcome. Silent where the outcome is left open, where a trial is told beside it, on a
    mechanism alone, and on what the body does by itself.
    """
    told: list[Span] = []
    for signal in ctx.signals("inference"):
        outcome = _outcome(ctx, signal)
        if outcome is None or any(outcome.overlaps(t) for t in told):
            continue
        if not in_own_voice(ctx, signal.span, claims=False) or is_denied(ctx, signal.span):
            continue
        if not _is_promised(ctx, signal, outcome):
            continue
        means = _means(ctx, signal, outcome)
        if means is None:
            continue
        told.append(outcome)
        words = ctx.document.cut(signal.span)
        yield ctx.finding(
            outcome,
            f'concludes ("{words}") from what goes on in the body that people are helped; only '
            "trials in people can show that",
            claim=first_claim(ctx, outcome),
            cues=(ctx.document.cut(means), words),
            related=[(means, "the mechanism it is drawn from")],
            wording=_wording(ctx, outcome),
        )
