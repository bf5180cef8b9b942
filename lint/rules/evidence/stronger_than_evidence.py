"""A claim worded more surely than the evidence behind it allows."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._clause import claims_of, weight
from lint.rules._evidence import allowed, also, beyond, quoted, weightiest
from lint.rules._examples import GINGER_NAUSEA
from lint.rules._hedging import hedged, how
from lint.rules.evidence._faults import faults


@rule(
    id="HL202",
    severity=Severity.ERROR,
    fix="unsafe",
    standard='GRADE wording guidance (Santesso et al. 2020): "reduces" for high, "probably '
    'reduces" for moderate, "may reduce" for low certainty; DISCERN question 8',
    passes=[
        Example("# Morning sickness\n\nGinger may ease nausea.\n", reference=GINGER_NAUSEA),
        Example(
            "# Morning sickness\n\nIt is not clear whether ginger relieves nausea. Does ginger "
            "cure nausea? Nobody can promise that.\n",
            reference=GINGER_NAUSEA,
        ),
        Example(
            "# Folk wisdom\n\nGrandmothers say that ginger cures nausea. Ginger tea tastes hot.\n",
            reference=GINGER_NAUSEA,
        ),
    ],
    fails=[
        Example("# Morning sickness\n\nGinger relieves nausea.\n", reference=GINGER_NAUSEA),
        Example(
            "# Morning sickness\n\nMany women feel sick in the morning. Ginger usually eases "
            "nausea, so keep some at home.\n",
            reference=GINGER_NAUSEA,
        ),
        Example(
            "<h1>Morning sickness</h1><p>Ginger is an effective remedy for nausea.</p>\n",
            name="article.html",
            reference=GINGER_NAUSEA,
        ),
    ],
)
def stronger_than_evidence(ctx: Context[Any]) -> Iterator[Finding]:
    """The direction is right, but the wording is surer than the evidence.

    Why: a reader cannot tell "may help a little" from "helps" unless the text does. Of all faults
    in health texts this is the commonest.

    Limits: as good as the reference set and its dates. An entry compiled from a source warns; only
    one that a named reviewer has signed raises an error, and a draft informs. A hedge counts in the
    clause it stands in, not in the next. An entry on a whole class of things (supplements, foods)
    speaks only to plain promises without a source, where no entry is on the thing itself. Silent
    where a more particular rule speaks on the clause: HL204 to HL209, and HL101 on absolutes.
    """
    for fault in faults(ctx, "HL202"):
        best = weightiest(fault.group)
        entry = best.entry
        assert entry is not None
        said = stated(claims_of(fault.group))
        known = f"{beyond(best.claim, entry)}: {quoted(entry)}{also(fault.group, best)}"
        if best.of_class:
            known = f"nothing here shows it, and of the whole class holds: {quoted(entry)}"
        yield ctx.finding(
            best.claim.span,
            f"{said}; {known}",
            claim=best.claim,
            reference=entry,
            suggestion=hedged(ctx.document, claims_of(fault.group), how(entry)),
            wording=entry.wording or f"Word it no stronger than {allowed(entry)}.",
            severity=weight(entry),
        )
