"""A page whose only word on care is the line that fits every page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import Finding, Severity, Signal
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._article import MIN_WORDS, is_health_article, kept_and_lost
from lint.rules._expressions import listed, phrases

_DATA = "care"
_LONG = 4  # words left of a sentence without its boilerplate that make it say something


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(
        MIN_WORDS, "shorter texts are fragments and need no such advice (words)", least=0
    )


_FLATFEET = """\
# Sore feet after standing

Whoever stands all day knows the ache: the arches sink, the heels burn, the toes swell. Shoes with a
firm sole help, and so does a thin mat under the feet. Change the pair at noon if you can.

In the evening roll a bottle under the foot, or put both feet in cool water. Paracetamol eases the
pain for some hours. Most people feel better after a week with other shoes.
"""


@rule(
    id="HL407",
    severity=Severity.INFO,
    preview=True,
    options=Options,
    standard="CDC Clear Communication Index: say what to do and when; FTC Health Products "
    "Compliance Guidance (2022): qualifying facts must be clear",
    passes=[
        Example(
            _FLATFEET + "\nAlways ask your doctor first. See a podiatrist if one foot is numb or a "
            "sore has not healed after two weeks.\n"
        ),
        Example(_FLATFEET),
        Example(_FLATFEET + "\nA podiatrist can fit insoles.\n"),
    ],
    fails=[
        Example(_FLATFEET + "\nAs always, please consult your doctor.\n"),
        Example(
            _FLATFEET + "\nIf you have any questions about your health, talk to a qualified "
            "healthcare provider.\n"
        ),
    ],
)
def generic_care_advice_only(ctx: Context[Options]) -> Iterator[Finding]:
    """The only advice on care is boilerplate: no sign, no time, no purpose.

    Why: "always consult your doctor" is read by nobody and helps nobody. Readers need to know which
    signs matter, and how fast.

    Limits: silent on texts of fewer than `min_words` words, and where any sentence of the article
    names a sign, a time, or what a professional can do. The absence of all care advice is for
    HL402.
    """
    if not is_health_article(ctx, ctx.options.min_words):
        return
    kept, _ = kept_and_lost(ctx, "seek-care-when", "urgent-care")
    advice = ctx.signals("care-advice")
    if not advice or any(not _is_generic(ctx, s) for s in (*kept, *advice)):
        return
    yield ctx.finding(
        advice[0].sentence,
        "the only advice on care fits every page: it names no sign, no time and no reason",
        wording="See a doctor if … lasts longer than …, gets worse, or comes with …",
        cues=(ctx.document.cut(advice[0].span),),
    )


def _is_generic(ctx: Context[Options], signal: Signal) -> bool:
    """Whether a sentence of care advice would fit any page."""
    text = ctx.document.cut(signal.sentence)
    place = signal.span.start - signal.sentence.start, signal.span.end - signal.sentence.start
    rest = f"{text[: place[0]]} | {text[place[1] :]}"
    rest = phrases(_DATA, "boilerplate").sub(" ", rest)
    if phrases(_DATA, "specific").search(rest) or _names_something(ctx, signal):
        return False
    return len(re.findall(r"\w+", rest)) <= _LONG


def _names_something(ctx: Context[Options], signal: Signal) -> bool:
    """Whether the sentence names a thing of the vocabulary beside the professional."""
    wide = listed(_DATA, "wide")
    return any(
        m.span.overlaps(signal.sentence)
        and m.concept not in wide
        and not ctx.is_a(m.concept, "see-clinician")
        for m in ctx.mentions
    )
