"""Evidence from some people told for others."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules._examples import VITAMIN_C_ATHLETES
from lint.rules.evidence._faults import faults


@rule(
    id="HL205",
    severity=Severity.ERROR,
    standard="FTC Health Products Compliance Guidance (2022): the people tested must be those the "
    "claim is made to; GRADE, indirectness",
    passes=[
        Example(
            "# Beetroot\n\nIn a small trial trained cyclists rode faster after beetroot juice. It "
            "has not been studied in pregnant women.\n"
        ),
        Example(
            "# Vitamin C\n\nIn athletes vitamin C probably prevents colds.\n",
            reference=VITAMIN_C_ATHLETES,
        ),
        Example(
            "# Night cramps\n\nIn a trial older people who stretched before bed had fewer cramps. "
            "Older people may want to try it.\n"
        ),
    ],
    fails=[
        Example(
            "# Stretching\n\nIn a trial pensioners who stretched before bed had fewer cramps, so "
            "toddlers will sleep better after stretching.\n"
        ),
        Example(
            "# Colds\n\nIn children vitamin C prevents colds.\n",
            reference=VITAMIN_C_ATHLETES,
        ),
        Example(
            "<h1>Creatine</h1><p>Studies in athletes found that creatine makes sprints faster. "
            "Pregnant women feel stronger with creatine.</p>\n",
            name="article.html",
        ),
    ],
)
def wrong_population(ctx: Context[Any]) -> Iterator[Finding]:
    """What was found in one group of people is told of another.

    Why: older people, children, pregnant women and athletes differ in what helps and what harms
    them. Who was studied belongs to a result.

    Limits: knows a few groups that tell nothing of each other (children and adults, pregnant women
    and older people ...). Silent where an entry covers the people of the text or holds in general,
    on hedged sentences, and where the text says that others were not studied.
    """
    for fault in faults(ctx, "HL205"):
        entry = fault.entry
        if entry is not None and entry.population is not None:
            people = entry.population.text.replace("-", " ")
            yield ctx.finding(
                fault.span,
                f"{stated(tuple(m.claim for m in fault.group))}; the evidence is on {people}: "
                f"{quoted(entry)}",
                claim=fault.claim,
                reference=entry,
                wording=entry.wording or f"Say that this was shown in {people}.",
                severity=weight(entry),
            )
        elif fault.premise is not None:
            yield ctx.finding(
                fault.span,
                "tells people of an effect that was seen in others "
                f'("{ctx.document.cut(fault.premise).strip()}")',
                claim=fault.claim,
                related=[(fault.premise, "who was studied")],
                wording="Name the people who were studied; for others it is not known.",
                cues=(ctx.document.cut(fault.span),),
                severity=Severity.WARNING,
            )
