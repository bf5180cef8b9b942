"""Claims held against entries that are due for another look."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lint.model import Finding, Severity
from lint.phrase import said
from lint.rule import Context, Example, rule
from lint.rules._examples import GINGER_NAUSEA

_DUE = GINGER_NAUSEA.rstrip("\n") + '\n    due_on: "2025-01-31"\n'
_FRESH = GINGER_NAUSEA.rstrip("\n") + '\n    due_on: "2027-01-31"\n'


def _is_past(day: str | None, today: date) -> bool:
    return day is not None and date.fromisoformat(day) < today


@rule(
    id="HL211",
    severity=Severity.INFO,
    standard="PIF TICK criterion 1: a documented process, with dates; HONcode principle 4",
    passes=[
        Example("# Ginger tea\n\nGinger may ease nausea.\n", reference=_FRESH),
        Example("# Ginger root\n\nGinger may ease nausea.\n", reference=GINGER_NAUSEA),
        Example("# Soup\n\nGinger tastes hot.\n", reference=_DUE),
    ],
    fails=[
        Example("# Feeling sick\n\nGinger may ease nausea.\n", reference=_DUE),
        Example("# Feeling sick\n\nGinger relieves nausea.\n", reference=_DUE),
        Example(
            "# Travel\n\nGinger may ease nausea.\n",
            reference=_FRESH,
            today="2028-02-01",
        ),
    ],
)
def reference_past_review(ctx: Context[Any]) -> Iterator[Finding]:
    """A claim was judged by an entry whose next review is overdue, or whose adoption is over.

    Why: evidence moves. What was held to be true three years ago may convict a better text.

    Limits: goes by ``due_on`` of the entry; entries without it are never overdue. One finding for
    each entry, at the first claim it judged. That the organisation's adoption of the set is over is
    said once an article, at the first claim that an adopted entry judged.
    """
    yield from _past_adoption(ctx)
    seen: set[str] = set()
    for match in ctx.matches:
        entry = match.entry
        if entry is None or entry.id in seen or not _is_past(entry.due_on, ctx.today):
            continue
        if not match.claim.judged:
            continue
        seen.add(entry.id)
        yield ctx.finding(
            match.claim.span,
            f"says that {said([match.claim])}; the entry {entry.id} it is judged by was due for "
            f"review on {entry.due_on}",
            claim=match.claim,
            reference=entry,
            wording="Have the entry reviewed; until then check the claim by hand.",
        )


def _past_adoption(ctx: Context[Any]) -> Iterator[Finding]:
    """That the organisation stands behind the entries no more."""
    ended, lapsed = ctx.references.ended, ctx.references.lapsed
    judged = (m for m in ctx.matches if m.entry and m.entry.id in lapsed and m.claim.judged)
    match = next(judged, None)
    if ended is not None and match is not None and match.entry is not None:
        yield ctx.finding(
            match.claim.span,
            f"says that {said([match.claim])}; the entry {match.entry.id} it is judged by was "
            f"adopted by {ended.by} until {ended.until} and has counted as sourced since",
            claim=match.claim,
            reference=match.entry,
            wording="Have the reference set looked over again and set a new adopted_until.",
        )
