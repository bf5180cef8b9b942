"""Two articles that cannot both be right."""

from collections.abc import Iterator, Sequence
from typing import Any

from lint.compare.folder import conflicts
from lint.model import Claim, FileReport, Finding, Position, Related, Severity
from lint.phrase import stated
from lint.rule import Context, Example, Rule, rule

_ENDS = 5  # other articles linked from one finding


def _across(rule: Rule, severity: Severity, reports: Sequence[FileReport]) -> Iterator[Finding]:
    """Each conflict between articles, once in every article that takes part."""
    for one in conflicts(reports):
        for ours, theirs in ((one.affirms, one.denies), (one.denies, one.affirms)):
            for here in ours:
                there = [p for p in theirs if p.path != here.path]
                if there:
                    yield _finding(rule, severity, here, ours, there)


def _finding(
    rule: Rule,
    severity: Severity,
    here: Position,
    ours: Sequence[Position],
    theirs: Sequence[Position],
) -> Finding:
    """One end of a conflict: ``here``, beside ``ours`` that say the same."""
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=severity,
        message=f"{_say(here, ours)}; {_others(theirs)}",
        path=here.path,
        region=here.claim.region,
        excerpt=_excerpt(here.claim),
        sentence=here.claim.sentence,
        claim=here.claim,
        related=tuple(Related(p.path, p.claim.region, stated([p.claim])) for p in theirs[:_ENDS]),
        wording="Bring the articles in line, or name the people and conditions each speaks of.",
    )


def _say(here: Position, ours: Sequence[Position]) -> str:
    if len(ours) == 1:
        return stated([here.claim])
    return f"{len(ours)} articles, this one among them, {stated([here.claim], by_many=True)}"


def _others(theirs: Sequence[Position]) -> str:
    first = theirs[0]
    if len(theirs) == 1:
        return f"{first.path} {stated([first.claim])}"
    return f"{len(theirs)} others {stated([first.claim], by_many=True)}"


def _excerpt(claim: Claim) -> str:
    """The clause, cut from the sentence."""
    start = claim.span.start - claim.sentence_span.start
    return claim.sentence[max(start, 0) : start + claim.span.end - claim.span.start]


@rule(
    id="HL302",
    severity=Severity.WARNING,
    standard="PIF TICK criterion 1: a documented process for all that is published; DISCERN "
    "question 6",
    folder_check=_across,
    passes=[
        Example(
            "# Colds\n\nVitamin C may shorten a cold.\n",
            others=("# Winter\n\nVitamin C has not been shown to prevent colds.\n",),
        ),
        Example(
            "# Iron\n\nIf you have iron deficiency, iron tablets relieve tiredness.\n",
            others=("# Tiredness\n\nIron tablets do not relieve tiredness.\n",),
        ),
        Example(
            "# Cramps\n\nQuinine relieves leg cramps. Quinine does not relieve leg cramps.\n",
            others=("# Malaria\n\nQuinine treats malaria.\n",),
        ),
    ],
    fails=[
        Example(
            "# Colds\n\nVitamin C prevents colds.\n",
            others=("# Winter\n\nVitamin C does not prevent colds.\n",),
        ),
        Example(
            "# Restful nights\n\nQuinine usually relieves leg cramps.\n",
            others=("# Leg cramps\n\nThere is no clear benefit of quinine for leg cramps.\n",),
        ),
        Example(
            "# Pain relief\n\nIbuprofen is safe in pregnancy.\n",
            others=("# Expecting\n\nIbuprofen is not safe in pregnancy.\n",),
        ),
    ],
)
def contradiction_across_articles(_ctx: Context[Any]) -> Iterator[Finding]:
    """One article affirms what another article of the run denies.

    Why: a publisher that says both loses the readers who meet both, and one of the two is wrong.

    Limits: judges the articles of one run only. The same subject, or a kind of it, the same object
    and the same people; silent where a condition, a dose, a form or a time goes with one of the two
    or the claim is worded as possible. What no concept of the vocabulary links counts as the same
    in the same words alone. Articles for different countries may differ for good reasons.
    """
    yield from ()
