"""A claim worded more surely than the evidence behind it allows."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Match, Severity, Verdict
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, claims_of, weight
from lint.rules._examples import GINGER_NAUSEA
from lint.rules._phrase import allowed, also, beyond, quoted, stated, weightiest


def _is_overstated(match: Match) -> bool:
    return match.verdict is Verdict.OVERSTATED and match.entry is not None


@rule(
    id="HL202",
    severity=Severity.ERROR,
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
    clause it stands in, not in the next.
    """
    for group in by_clause(ctx.matches, _is_overstated):
        best = weightiest(group)
        entry = best.entry
        assert entry is not None
        yield ctx.finding(
            best.claim.span,
            f"{stated(claims_of(group))}; {beyond(best.claim, entry)}: "
            f"{quoted(entry)}{also(group, best)}",
            claim=best.claim,
            reference=entry,
            wording=entry.wording or f"Word it no stronger than {allowed(entry)}.",
            severity=weight(entry),
        )
