"""A supplement is advised, and neither an amount nor who knows it is named."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._expressions import either
from lint.rules._intake import Intake, intakes
from lint.rules._warnings import asks_first, leaves_amount


@rule(
    id="HL507",
    severity=Severity.INFO,
    standard="Regulation (EC) 1924/2006, article 10(2)(b): say how much to take; DISCERN question "
    "9, how each treatment works",
    passes=[
        Example("# Vitamin D\n\nTake a vitamin D supplement of 10 micrograms a day in winter.\n"),
        Example(
            "# Fish oil\n\nTry fish oil capsules with a meal, as many as the label says, for two "
            "months.\n"
        ),
        Example("# Iron\n\nTake an iron supplement if your doctor advises it.\n"),
    ],
    fails=[
        Example("# Restless nights\n\nTake a magnesium supplement before you go to bed.\n"),
        Example("# Vegan and well\n\nAdd a vitamin B12 supplement to your breakfast.\n"),
    ],
)
def supplement_without_dose(ctx: Context[Any]) -> Iterator[Finding]:
    """A supplement is advised with no amount, and nothing that leads to one.

    Why: "take zinc" may mean 5 mg or 50. The reader is left to the shelf, where strengths differ
    tenfold.

    Limits: an amount or a count of tablets anywhere in the sentences that advise the same
    supplement is enough; so are "as the label says" and a professional named in the section. One
    finding an article, at the first advice; further supplements are named beside it. Medicines are
    not judged: their leaflets tell.
    """
    every = [i for i in intakes(ctx) if i.product.supplement]
    first: dict[str, Intake] = {}
    for intake in every:
        first.setdefault(_name(ctx, intake), intake)
    lacking = [
        intake
        for name, intake in first.items()
        if not any(_has_amount(ctx, i) for i in every if _name(ctx, i) == name)
        and not leaves_amount(ctx, intake)
        and not asks_first(ctx, intake)
    ]
    for intake in lacking[:1]:
        yield ctx.finding(
            intake.span,
            "advises a supplement and names neither an amount nor somebody who knows it",
            claim=intake.claim,
            related=[(i.span, "and no amount of this one") for i in lacking[1:]],
            wording="Take … mg a day, or as much as your pharmacist, midwife or doctor advises.",
            cues=(ctx.document.cut(intake.product.span),),
        )


def _name(ctx: Context[Any], intake: Intake) -> str:
    """What makes two pieces of advice ones on the same supplement."""
    return intake.product.concept or ctx.document.cut(intake.product.span).casefold()


def _has_amount(ctx: Context[Any], intake: Intake) -> bool:
    return intake.dose is not None or bool(_so_many().search(ctx.document.cut(intake.told.span)))


@cache
def _so_many() -> re.Pattern[str]:
    """A count of tablets or spoons, or a number by the day."""
    number = r"(?:one|two|three|four|half an?|\d{1,2})\s(?:[\w-]+\s){0,4}?"
    measures = r"teaspoons?|tablespoons?|cups?|drops?|spoonfuls?|scoops?"
    timed = r"daily|(?:a|per|each|every)\sday"
    kinds = f"{either('intake', 'forms')}|{measures}|{timed}"
    return re.compile(rf"(?<!\w){number}(?:{kinds})(?!\w)", re.IGNORECASE)
