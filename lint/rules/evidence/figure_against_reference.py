"""A figure that differs from the one the reference set holds."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules.evidence._figures import figures


@rule(
    id="HL213",
    severity=Severity.ERROR,
    standard="PIF TICK criterion 4: reliable, current evidence; PIF guide on communicating risk",
    passes=[
        Example(
            "# Magnesium\n\nIn the US the upper limit for magnesium from supplements is 350 mg a "
            "day.\n"
        ),
        Example("# Magnesium\n\nA handful of almonds contains about 80 mg of magnesium.\n"),
        Example(
            "# Vitamin D\n\nFor a proven lack a doctor may prescribe 1,250 micrograms of vitamin D "
            "a week.\n"
        ),
    ],
    fails=[
        Example("# Magnesium\n\nThe upper limit for magnesium is 1,200 mg a day for adults.\n"),
        Example(
            "# Before pregnancy\n\nThe recommended amount of folic acid is 4 micrograms a day.\n"
        ),
        Example(
            "<h1>Paracetamol</h1><p>Healthy adults should take no more than 8 g a day.</p>\n",
            name="article.html",
        ),
    ],
)
def figure_against_reference(ctx: Context[Any]) -> Iterator[Finding]:
    """An upper limit or a recommended amount is stated that differs from the reference set.

    Why: a misplaced comma in a dose is believed like any other number, and acted on.

    Limits: figures for a day that the text calls a limit or a recommendation, of things the set
    has a figure for. Silent where any country's figure in the set agrees, on amounts in food, on
    treatment by a doctor and in trials. A limit told lower than the known ones is reported only
    when it is less than half of them.
    """
    for figure in figures(ctx):
        yield ctx.finding(
            figure.span,
            f"gives {figure.amount.quantity.text.strip()} of {figure.of} as {figure.what}; the "
            f"reference says: {quoted(figure.entry)}",
            reference=figure.entry,
            wording=figure.entry.wording or f"Check the figure: {figure.entry.statement}",
            cues=(figure.amount.quantity.text.strip(), figure.cue),
            severity=weight(figure.entry),
        )
