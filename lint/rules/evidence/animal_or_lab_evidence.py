"""Findings in animals or cells told for people."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules.evidence._faults import faults, reference_of


@rule(
    id="HL209",
    severity=Severity.ERROR,
    standard="FTC Health Products Compliance Guidance (2022): animal and test-tube work alone is "
    "not enough; Sumner et al., BMJ 2014;349:g7015",
    passes=[
        Example(
            "# Curry\n\nIn mice curcumin slowed tumours. Whether it does so in people is not "
            "known.\n"
        ),
        Example("# Blood\n\nIron is needed for red blood cells. Iron treats anaemia.\n"),
        Example("# Pets\n\nRat droppings can carry germs. Wash your hands to prevent illness.\n"),
    ],
    fails=[
        Example(
            "# Green tea\n\nIn mice green tea slowed the growth of tumours. Green tea prevents "
            "cancer.\n"
        ),
        Example(
            "# Honey\n\nIn the test tube honey stopped bacteria from growing, so it heals your "
            "stomach ulcer.\n"
        ),
        Example(
            "<h1>Sweeteners</h1><p>Rats that were fed sweeteners gained weight: sweeteners cause "
            "obesity.</p>\n",
            name="article.html",
        ),
    ],
)
def animal_or_lab_evidence(ctx: Context[Any]) -> Iterator[Finding]:
    """A benefit or harm for people rests on animals, cells or test tubes alone.

    Why: most of what works in a dish or a mouse fails in people. Told as a benefit it is a promise
    that nobody has tested.

    Limits: the animals or cells must stand in the same sentence or the one before. Silent where
    the text says that it is not shown in people, on "may", and where an entry bears the claim out.
    """
    for fault in faults(ctx, "HL209"):
        if fault.premise is None:
            continue
        entry = reference_of(ctx, fault)
        known = f"; the reference says: {quoted(entry)}" if entry else ""
        basis = ctx.document.cut(fault.premise).strip()
        yield ctx.finding(
            fault.span,
            f'tells people what was seen in animals or cells ("{basis}"){known}',
            claim=fault.claim,
            reference=entry,
            related=[(fault.premise, "what it rests on")],
            wording="Say what was tested on what, and that it has not been shown in people.",
            cues=(basis, *(fault.claim.cues.words if fault.claim else ())),
            severity=weight(entry) if entry else Severity.WARNING,
        )
