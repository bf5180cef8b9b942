"""A health claim on which the reference set has nothing."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Kind, Match, Severity, Span, Verdict
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._examples import MAGNESIUM_CRAMPS

_WEIGHTY = frozenset({Kind.TREATMENT, Kind.PREVENTION, Kind.CAUSE, Kind.SAFETY})


def _is_unreviewed(match: Match) -> bool:
    claim = match.claim
    return (
        match.verdict is Verdict.UNREVIEWED
        and claim.judged
        and claim.kind in _WEIGHTY
        and bool(claim.subject.text and claim.object.text)
        and bool(claim.subject.concept or claim.object.concept)
    )


@rule(
    id="HL203",
    severity=Severity.INFO,
    standard="PIF TICK criterion 4: reliable, current evidence; JAMA benchmarks, attribution",
    passes=[
        Example(
            "# Reading in bed\n\nChoose a book you like. Open the window before you turn in. Is "
            "a dark room good for sleep? Ask three friends and you get four answers.\n"
        ),
        Example("# Garlic\n\nMyth: Garlic cures warts. Always wash your hands before you cook.\n"),
        Example(
            "# Leg cramps\n\nIt is not clear whether magnesium relieves leg cramps.\n",
            reference=MAGNESIUM_CRAMPS,
        ),
    ],
    fails=[
        Example("# Folk wisdom\n\nWearing wool socks prevents migraine.\n"),
        Example("# Skin\n\nBanana peel treats eczema, and duct tape may prevent acne.\n"),
        Example("# Dry rooms\n\nDry air causes headaches in winter.\n", reference=MAGNESIUM_CRAMPS),
    ],
)
def unreviewed_claim(ctx: Context[Any]) -> Iterator[Finding]:
    """A claim on treatment, prevention, cause or safety that no reference entry covers.

    Why: silence of a checker is not a check. An editor should know which claims nobody has held
    against evidence yet.

    Limits: information only, one for each sentence, and only where the vocabulary knows one of the
    two things spoken of. Says nothing on whether the claim is true.
    """
    seen: set[Span] = set()
    for match in filter(_is_unreviewed, ctx.matches):
        sentence = match.claim.sentence_span
        if sentence in seen:
            continue
        seen.add(sentence)
        yield ctx.finding(
            match.claim.span,
            f"{stated([match.claim])}; the reference set has nothing on this",
            claim=match.claim,
            wording="Name the source in the text, or have an entry on it reviewed and added.",
        )
