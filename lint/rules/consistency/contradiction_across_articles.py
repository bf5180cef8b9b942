"""Two articles that cannot both be right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lint import conflict
from lint.model import Claim, FileReport, Finding, Related, Severity
from lint.phrase import stated
from lint.rule import Context, Example, Rule, rule

_ENDS = 5  # other articles linked from one finding


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim and the article it stands in."""

    path: str
    claim: Claim

    @property
    def excerpt(self) -> str:
        """The clause, cut from the sentence."""
        claim = self.claim
        start = claim.span.start - claim.sentence_span.start
        return claim.sentence[max(start, 0) : start + claim.span.end - claim.span.start]


def _across(rule: Rule, severity: Severity, reports: Sequence[FileReport]) -> Iterator[Finding]:
    """Each conflict between articles, once in every article that takes part."""
    said = [_Said(r.path, m.claim) for r in reports for m in r.matches]
    found = conflict.find([s.claim for s in said], lambda i, j: said[i].path != said[j].path)
    told: set[tuple[object, ...]] = set()
    for one in found:
        firm = [said[i] for i in one.firm]
        denials = [said[i] for i in one.denials]
        for here, there in ((firm, denials), (denials, firm)):
            for first in _first_of_each(here):
                others = [s for s in _first_of_each(there) if s.path != first.path]
                ends = (first.path, first.claim.span, *(o.path for o in others))
                if others and ends not in told:
                    told.add(ends)
                    yield _finding(rule, severity, first, others)


def _first_of_each(said: Sequence[_Said]) -> tuple[_Said, ...]:
    firsts: dict[str, _Said] = {}
    for one in said:
        firsts.setdefault(one.path, one)
    return tuple(firsts.values())


def _finding(rule: Rule, severity: Severity, first: _Said, others: Sequence[_Said]) -> Finding:
    other = others[0]
    more = f" (and {len(others) - 1} more)" if len(others) > 1 else ""
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=severity,
        message=f"{stated([first.claim])}; {other.path}{more} {stated([other.claim])}",
        path=first.path,
        region=first.claim.region,
        excerpt=first.excerpt,
        sentence=first.claim.sentence,
        claim=first.claim,
        related=tuple(Related(o.path, o.claim.region, stated([o.claim])) for o in others[:_ENDS]),
        wording="Bring the articles in line, or name the people and conditions each speaks of.",
    )


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
    and the same people; silent where a condition goes with one of the two or the claim is worded as
    possible. Articles for different countries may differ for good reasons.
    """
    yield from ()
