"""Two claims of one article that cannot both stand."""

from collections.abc import Iterator
from typing import Any

from lint.compare.find import find
from lint.model import Claim, Entity, Finding, Severity, Span, Stance
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._voice import in_own_voice
from lint.rules.consistency._passages import is_circular, opposed
from lint.rules.consistency._things import are_apart

_ENDS = 4  # other places shown with a finding; more would bury the first


def _elsewhere(claims: list[Claim], first: Claim) -> Iterator[tuple[Span, str]]:
    """The other places of a conflict, each clause once."""
    by_span: dict[Span, list[Claim]] = {}
    for claim in claims:
        if claim.span != first.span:
            by_span.setdefault(claim.span, []).append(claim)
    for span, group in list(by_span.items())[:_ENDS]:
        yield span, stated(group)


def _apart(ctx: Context[Any], one: Claim, other: Claim) -> bool:
    """Whether two claims may be held against each other.

    Within a sentence they are weighed against each other; people named in the sentence of one
    ("for babies") may be those that the other leaves out.
    """
    here, there = one.sentence_span, other.sentence_span
    if here == there or are_apart(ctx, here, there):
        return False
    if _is_other_kind(one.subject, other.subject) or is_circular(one) or is_circular(other):
        return False
    return all(_is_held(ctx, c) for c in (one, other))


def _is_held(ctx: Context[Any], claim: Claim) -> bool:
    """Whether the article holds a claim to be so, or calls it a myth."""
    myth = claim.stance is Stance.DEBUNKED
    return myth or in_own_voice(ctx, _told_at(claim), claims=False)


def _told_at(claim: Claim) -> Span:
    """Where the words stand that make a claim."""
    return claim.cues.relation[-1].span if claim.cues.relation else claim.span


def _is_other_kind(one: Entity, other: Entity) -> bool:
    """Whether two things are two kinds of one: "peanut milk", "cow's milk"."""
    first, second = one.text.casefold().split(), other.text.casefold().split()
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1]:
        return False
    return set(first[:-1]).isdisjoint(second[:-1])


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
        Example(
            "# Exercise and sleep\n\nExercise in the morning improves sleep.\n\n## Late hours\n\n"
            "Exercise late in the evening does not improve sleep.\n"
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
        Example(
            "# Winter\n\nVitamin C prevents colds.\n\n## What is not so\n\nMyth: Vitamin C "
            "prevents colds.\n"
        ),
    ],
)
def contradiction_in_article(ctx: Context[Any]) -> Iterator[Finding]:
    """One passage affirms what another passage of the article denies.

    Why: a reader who meets both takes the one that suits, and trusts neither.

    Limits: the same subject, or a kind of it, the same object and the same people. Silent where a
    condition ("if you are deficient") goes with one of the two, where one speaks of the attack and
    the other of prevention or of another time, dose or form, within one sentence, and where the
    claim is worded as possible: "may help" goes together with "has not been shown to help".
    """
    told: set[tuple[Span, frozenset[Span]]] = set()
    done: list[Span] = []
    claims = ctx.claims
    for found in find(claims, lambda i, j: _apart(ctx, claims[i], claims[j])):
        firm = [claims[i] for i in found.firm]
        denials = [claims[i] for i in found.denials]
        first = firm[0]
        ends = (first.span, frozenset(c.span for c in denials))
        if ends in told:
            continue
        told.add(ends)
        done += [c.span for c in (*firm, *denials)]
        yield ctx.finding(
            first.span,
            f"{stated([first])}; elsewhere the article {stated(denials[:1])}",
            claim=first,
            related=_elsewhere([*denials, *firm], first),
            wording="Take one position, or name the condition under which each of the two holds.",
        )
    for passage, denial in opposed(ctx):
        if any(d.overlaps(passage.span) or d.overlaps(denial.span) for d in done):
            continue
        done += [passage.span, denial.span]
        claim = passage.claim
        says = stated([claim]) if claim else f'says "{ctx.document.cut(passage.span)}"'
        denies = ctx.document.cut(denial.span)
        yield ctx.finding(
            passage.span,
            f'{says}; elsewhere the article says "{denies}"',
            claim=claim,
            related=[(denial.span, "says the opposite")],
            wording="Take one position, or name the condition under which each of the two holds.",
        )
