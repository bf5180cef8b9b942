"""Two claims of one article that cannot both stand."""

from collections.abc import Iterator
from typing import Any

from lint import conflict
from lint.model import Claim, Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._phrase import stated

_ENDS = 4  # other places shown with a finding; more would bury the first


def _elsewhere(claims: list[Claim], first: Claim) -> Iterator[tuple[Span, str]]:
    """The other places of a conflict, each clause once."""
    by_span: dict[Span, list[Claim]] = {}
    for claim in claims:
        if claim.span != first.span:
            by_span.setdefault(claim.span, []).append(claim)
    for span, group in list(by_span.items())[:_ENDS]:
        yield span, stated(group)


@rule(
    id="HL301",
    severity=Severity.WARNING,
    standard="DISCERN question 6: balanced and unbiased; PIF TICK criterion 4",
    passes=[
        Example(
            "# Iron\n\nIron tablets do not relieve tiredness if your iron level is normal. If you "
            "have iron deficiency, iron tablets relieve tiredness.\n"
        ),
        Example(
            "# Night cramps\n\nStretching may ease a cramp when it strikes. Stretching before bed "
            "has not been shown to prevent leg cramps.\n"
        ),
        Example(
            "# Honey\n\nMyth: Honey cures asthma. Honey does not cure asthma, but it may soothe a "
            "cough.\n"
        ),
    ],
    fails=[
        Example(
            "# Colds\n\nVitamin C prevents colds. Take it every day in winter.\n\n## What trials "
            "say\n\nIn most people vitamin C does not prevent colds.\n"
        ),
        Example(
            "# Night cramps\n\nThere is no clear benefit of quinine for leg cramps.\n\n## "
            "Treatment\n\nQuinine relieves leg cramps.\n"
        ),
        Example(
            "# Ibuprofen\n\nIbuprofen is safe in pregnancy.\n\n## Who should not take it\n\n"
            "Ibuprofen is not safe in pregnancy.\n"
        ),
    ],
)
def contradiction_in_article(ctx: Context[Any]) -> Iterator[Finding]:
    """One passage affirms what another passage of the article denies.

    Why: a reader who meets both takes the one that suits, and trusts neither.

    Limits: the same subject, or a kind of it, the same object and the same people. Silent where a
    condition ("if you are deficient") goes with one of the two, where one speaks of the attack and
    the other of prevention, within one sentence, and where the claim is worded as possible: "may
    help" goes together with "has not been shown to help".
    """
    told: set[tuple[Span, frozenset[Span]]] = set()
    claims = ctx.claims
    # within a sentence the two are weighed against each other
    found_all = conflict.find(
        claims, lambda i, j: claims[i].sentence_span != claims[j].sentence_span
    )
    for found in found_all:
        firm = [claims[i] for i in found.firm]
        denials = [claims[i] for i in found.denials]
        first = firm[0]
        ends = (first.span, frozenset(c.span for c in denials))
        if ends in told:
            continue
        told.add(ends)
        yield ctx.finding(
            first.span,
            f"{stated([first])}; elsewhere the article {stated(denials[:1])}",
            claim=first,
            related=_elsewhere([*denials, *firm], first),
            wording="Take one position, or name the condition under which each of the two holds.",
        )
