"""A claim that says the opposite of the reference set."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Match, Severity, Verdict
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._clause import by_clause, claims_of, weight
from lint.rules._evidence import also, quoted, weightiest
from lint.rules._examples import GINGER_NAUSEA, MAGNESIUM_CRAMPS
from lint.rules.evidence._signs import signs


def _is_contradicted(match: Match) -> bool:
    return match.verdict is Verdict.CONTRADICTED and match.entry is not None


@rule(
    id="HL201",
    severity=Severity.ERROR,
    standard="PIF TICK criterion 4: reliable, current evidence, clearly communicated; DISCERN",
    passes=[
        Example(
            "# Leg cramps at night\n\nMagnesium tablets have not been shown to prevent leg "
            "cramps. Gentle stretching is an alternative many people try.\n",
            reference=MAGNESIUM_CRAMPS,
        ),
        Example(
            "# Leg cramps at night\n\nSome people believe that magnesium tablets relieve leg "
            "cramps. Do magnesium tablets relieve leg cramps?\n",
            reference=MAGNESIUM_CRAMPS,
        ),
        Example(
            "# Morning sickness\n\nGinger may ease nausea. Magnesium is found in nuts and whole "
            "grains.\n",
            reference=GINGER_NAUSEA,
        ),
    ],
    fails=[
        Example(
            "# Leg cramps at night\n\nMagnesium tablets relieve leg cramps.\n",
            reference=MAGNESIUM_CRAMPS,
        ),
        Example(
            "<h1>Cramps</h1><ul><li>Magnesium tablets are an <em>effective treatment</em> for leg "
            "cramps.</li></ul>\n",
            name="article.html",
            reference=MAGNESIUM_CRAMPS,
        ),
        Example(
            "Sleeping well\n\nLeg cramps often wake older people. Magnesium supplements usually "
            "relieve leg cramps within days.\n",
            name="article.txt",
            reference=MAGNESIUM_CRAMPS,
        ),
    ],
)
def contradicts_reference(ctx: Context[Any]) -> Iterator[Finding]:
    """The article says the opposite of what the reference set holds to be true.

    Why: this is the fault with the plainest harm: readers act on it, and it can be looked up.

    Limits: as good as the reference set and its dates. An entry compiled from a source warns; only
    one that a named reviewer has signed raises an error, and a draft informs. A claim bound to a
    condition or to other people than the entry speaks of is not held against it. A symptom that is
    made a diagnosis is left to HL212.
    """
    told = [s.span for s in signs(ctx)] if "HL212" in ctx.running else []
    for group in by_clause(ctx.matches, _is_contradicted):
        if any(group[0].claim.span.overlaps(span) for span in told):
            continue
        best = weightiest(group)
        entry = best.entry
        assert entry is not None
        yield ctx.finding(
            best.claim.span,
            f"{stated(claims_of(group))}; the reference says: {quoted(entry)}{also(group, best)}",
            claim=best.claim,
            reference=entry,
            wording=entry.wording or "",
            severity=weight(entry),
        )
