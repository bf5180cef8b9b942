"""A function in the body stretched to a treatment."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules.evidence._faults import faults, reference_of


@rule(
    id="HL208",
    severity=Severity.ERROR,
    standard="Regulation (EC) 1924/2006 and (EU) 432/2012: a function is authorised, a "
    "treatment is not; CAP Code 15.6.2",
    passes=[
        Example(
            "# Magnesium\n\nMuscles need magnesium. It is found in nuts, beans and whole grains.\n"
        ),
        Example(
            "# Iodine\n\nThe thyroid needs iodine. If a blood test shows that you lack it, your "
            "doctor will tell you what to take.\n"
        ),
        Example(
            "# Calcium\n\nCalcium is needed for muscle contraction. In several trials, however, "
            "calcium did not prevent leg cramps.\n"
        ),
    ],
    fails=[
        Example(
            "# Magnesium\n\nMagnesium is needed for muscle function, so magnesium relieves leg "
            "cramps.\n"
        ),
        Example(
            "# Zinc\n\nYour immune system cannot work without zinc. You find it in oysters. That "
            "is why you should take zinc against warts.\n"
        ),
        Example(
            "<h1>Nerves</h1><p>Nerves depend on vitamin B12. Vitamin B12 relieves sciatica.</p>\n",
            name="article.html",
        ),
    ],
)
def function_as_treatment(ctx: Context[Any]) -> Iterator[Finding]:
    """A nutrient is said to treat or prevent an ailment because the body needs it.

    Why: that muscles need magnesium does not mean that more of it stops a cramp in somebody who
    has enough. Only a trial can tell.

    Limits: the function must be told in the same sentence or one of the two before. Silent where
    the treatment rests on trials or a named source, is hedged, is bound to a proven lack, or is
    one that an entry supports.
    """
    for fault in faults(ctx, "HL208"):
        if fault.premise is None:
            continue
        entry = reference_of(ctx, fault)
        known = f"; the reference says: {quoted(entry)}" if entry else ""
        function = ctx.document.cut(fault.premise).strip()
        yield ctx.finding(
            fault.span,
            f'makes a treatment of a function in the body ("{function}"){known}',
            claim=fault.claim,
            reference=entry,
            related=[(fault.premise, "the function")],
            wording=(entry.wording if entry else None) or _WORDING,
            cues=(function, *(fault.claim.cues.words if fault.claim else ())),
            severity=weight(entry) if entry else Severity.WARNING,
        )


_WORDING = "Stop at the function, or name the trials that tested the treatment."
