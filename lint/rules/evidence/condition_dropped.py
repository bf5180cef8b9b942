"""What holds on a condition, told to everyone."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules._examples import IRON_TIREDNESS
from lint.rules.evidence._faults import faults
from lint.rules.evidence._scope import condition_of


@rule(
    id="HL206",
    severity=Severity.ERROR,
    standard="FTC Health Products Compliance Guidance (2022): say so when a claim holds for "
    "few only; DISCERN",
    passes=[
        Example(
            "# Tired\n\nIf a blood test shows iron deficiency, iron tablets relieve tiredness.\n",
            reference=IRON_TIREDNESS,
        ),
        Example(
            "# Iron deficiency\n\nIron tablets relieve tiredness within weeks.\n",
            reference=IRON_TIREDNESS,
        ),
        Example(
            "# Tired\n\nIron tablets may relieve tiredness. Coffee keeps you awake.\n",
            reference=IRON_TIREDNESS,
        ),
    ],
    fails=[
        Example("# Tired\n\nIron tablets relieve tiredness.\n", reference=IRON_TIREDNESS),
        Example(
            "# More energy\n\nWho does not yawn at three? Whatever your age, iron usually relieves "
            "tiredness.\n",
            reference=IRON_TIREDNESS,
        ),
        Example(
            "<h1>Energy</h1><ul><li>Iron tablets are a good remedy for tiredness.</li></ul>\n",
            name="article.html",
            reference=IRON_TIREDNESS,
        ),
    ],
)
def condition_dropped(ctx: Context[Any]) -> Iterator[Finding]:
    """What helps some people under a condition is promised to everyone.

    Why: iron helps tired people who lack it. Those who do not lack it take it for nothing, or to
    their harm, and the true cause stays undiscovered.

    Limits: knows the conditions that entries of the reference set name. Silent where the condition
    stands in the sentence, the one before, the heading or the title, and on "may".
    """
    for fault in faults(ctx, "HL206"):
        entry = fault.entry
        held = condition_of(ctx, entry) if entry else None
        if entry is None or held is None:
            continue
        condition = held.text if entry.condition else f"in {held.text}"
        yield ctx.finding(
            fault.span,
            f"{stated(tuple(m.claim for m in fault.group))}; the evidence holds only {condition}: "
            f"{quoted(entry)}",
            claim=fault.claim,
            reference=entry,
            wording=entry.wording or f'Add the condition: "{condition}".',
            severity=weight(entry),
        )
