"""A supplement with an upper limit is advised, and no word said on too much of it."""

from collections.abc import Iterator
from typing import Any

from lint.model import Entry, Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._intake import Intake, intakes, is_public_health_dose
from lint.rules._warnings import tells_of_excess


@rule(
    id="HL506",
    severity=Severity.INFO,
    standard="Regulation (EC) 1924/2006, article 10(2)(d): warn where too much may harm; DISCERN "
    "question 11, the risks of each treatment",
    passes=[
        Example(
            "# Magnesium tablets\n\nTake 100 mg of magnesium in the evening. Loose stools are a "
            "sign to take less.\n"
        ),
        Example("# Zinc\n\nTake 10 mg of zinc a day and no more than 25 mg from all products.\n"),
    ],
    fails=[
        Example("# Light in winter\n\nTake 50 micrograms of vitamin D every morning.\n"),
        Example(
            "# Tired?\n\nAn iron supplement of 14 mg a day is a good idea. Sleep and daylight do "
            "the rest.\n"
        ),
    ],
)
def excess_harm_unmentioned(ctx: Context[Any]) -> Iterator[Finding]:
    """A supplement that harms in excess is advised without a word on excess or side effects.

    Why: readers add up pills, drinks and fortified food. Whoever is not told that there is too
    much of a good thing cannot stop in time.

    Limits: knows the supplements for which the reference set has a limit. Silent on folic acid and
    vitamin D in the amounts that public health bodies advise to all. Any sentence on too much,
    a limit or a side effect of the supplement counts, and so does one in the same section that
    names nothing else. One finding an article, at the first advice; further supplements are named
    beside it.
    """
    silent: dict[str, tuple[Intake, Entry]] = {}
    for intake in intakes(ctx):
        kinds = intake.product.kinds
        limit = next((e for e in ctx.knowledge.limits if e.subject.concept in kinds), None)
        name = limit.subject.concept if limit else None
        if limit is None or name is None or name in silent or not intake.product.supplement:
            continue
        if not (is_public_health_dose(intake) or tells_of_excess(ctx, intake)):
            silent[name] = intake, limit
    for intake, limit in list(silent.values())[:1]:
        others = [i for i, _ in silent.values() if i is not intake]
        yield ctx.finding(
            intake.span,
            "advises a supplement and says nothing on too much of it or on side effects: "
            f"{limit.statement.rstrip('.')}",
            claim=intake.claim,
            reference=limit,
            related=[(i.span, "and nothing on too much of this one") for i in others],
            wording=limit.wording or "",
            cues=(ctx.document.cut(intake.product.span),),
            severity=weight(limit),
        )
