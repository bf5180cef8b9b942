"""A change of a risk is told without the risk itself."""

import re
from collections.abc import Iterator
from typing import Any

from lint.model import BlockKind, Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._data import table
from lint.rules._sentences import near
from lint.rules._voice import is_myth
from lint.rules.tone._phrases import compiled, is_quoted, kind_at, longest, phrases

_SENTENCES = 2  # on either side, in which the absolute figure may stand
_DENIED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|cannot|hardly)|n['’]t)\s+(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)


def _has_absolute(ctx: Context[Any], sentence: Span) -> bool:
    """Whether a share of people stands in a sentence or close to it."""
    absolute = compiled("figures", table("figures")["absolute"])
    around = near(ctx, sentence, before=_SENTENCES, behind=_SENTENCES)
    return any(absolute.search(ctx.document.cut(s)) for s in around)


def _is_open(ctx: Context[Any], span: Span, sentence: Span) -> bool:
    """Whether the change is asked about, denied or told by somebody else."""
    text = ctx.document.text
    asked = kind_at(ctx, span) is BlockKind.QUESTION or ctx.document.cut(sentence).endswith("?")
    denied = _DENIED.search(text, sentence.start, span.start) is not None
    return asked or denied or is_quoted(ctx, span) or is_myth(ctx, span)


@rule(
    id="HL804",
    severity=Severity.WARNING,
    standard="PIF guide on communicating benefits, risks and uncertainties: absolute risks out of "
    "one denominator, not relative risks alone",
    passes=[
        Example(
            "# Aspirin\n\nIn women with a high risk aspirin lowers the risk of pre-eclampsia by "
            "about a fifth. Of 1,000 such women 80 get it without aspirin and 64 with it.\n"
        ),
        Example(
            "# Sunbeds\n\nSunbeds raise the risk of melanoma by 20 %: from 20 in 1,000 people to "
            "24 in 1,000.\n"
        ),
        Example(
            "# Prices\n\nThe price of the spray doubled. Never take twice the dose. Your baby has "
            "doubled in weight. The powder brought cholesterol down by 10 %.\n"
        ),
        Example(
            "# Does coffee double the risk of a stroke?\n\nNo study has found that. Coffee does "
            "not raise your risk by half, whatever you have read.\n"
        ),
    ],
    fails=[
        Example("# Walking\n\nHalf an hour of walking cuts your risk of diabetes by 40 %.\n"),
        Example("# Noise\n\nPeople near airports are twice as likely to have a stroke.\n"),
        Example("# Soft drinks\n\nTwo cans a day triple the risk of gout.\n"),
        Example("# Flu jab\n\nThe jab led to a third fewer hospital admissions.\n"),
        Example("# Night work\n\nNurses on nights had a 1.5-fold higher risk of breast cancer.\n"),
    ],
)
def relative_risk_only(ctx: Context[Any]) -> Iterator[Finding]:
    """A risk is said to rise or fall by so much, and nowhere near is said how large it is.

    Why: half of 2 in 100 is a person in a hundred, half of 2 in 100,000 is nobody you know. Readers
    take a relative change for far more than it is.

    Limits: an absolute figure within two sentences on either side is enough; whether it belongs to
    the change is not checked. Changes of blood values, of pain and of prices are no risks. Silent
    on denials, questions and quotations.
    """
    for phrase in longest(phrases(ctx, "figures")):
        if _is_open(ctx, phrase.span, phrase.sentence) or _has_absolute(ctx, phrase.sentence):
            continue
        words = ctx.document.cut(phrase.span)
        yield ctx.finding(
            phrase.span,
            f'"{words}" tells a change and not how large the risk is',
            wording="Add how many people in 100 (or in 1,000) it happens to without it and how "
            "many with it, and over what time.",
            cues=(words,),
        )
