"""A mere link told as a cause."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.phrase import said
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules._examples import VEINS_CRAMPS
from lint.rules._hedging import hedged
from lint.rules.evidence._faults import faults


@rule(
    id="HL204",
    severity=Severity.ERROR,
    fix="unsafe",
    standard="Sumner et al., BMJ 2014;349:g7015: a third of press releases turned a link into a "
    "cause; FTC Health Products Compliance Guidance (2022)",
    passes=[
        Example(
            "# Varicose veins\n\nVaricose veins are linked with leg cramps. Smoking causes lung "
            "cancer.\n",
            reference=VEINS_CRAMPS,
        ),
        Example(
            "# Tea\n\nIn a survey people who drank tea had fewer headaches. They smoked less, "
            "too, so this does not show that tea helps.\n",
            reference=VEINS_CRAMPS,
        ),
        Example(
            "# Varicose veins\n\nVaricose veins may cause leg cramps, but that has not been "
            "shown.\n",
            reference=VEINS_CRAMPS,
        ),
    ],
    fails=[
        Example(
            "# Varicose veins\n\nAs the years go by, varicose veins cause leg cramps.\n",
            reference=VEINS_CRAMPS,
        ),
        Example(
            "# Tea\n\nIn a survey people who drank tea every day had fewer headaches than others, "
            "so tea prevents headaches.\n"
        ),
        Example(
            "<h1>Naps</h1><p>According to an observational study, people who nap have higher blood "
            "pressure. In other words, napping causes high blood pressure.</p>\n",
            name="article.html",
        ),
    ],
)
def association_as_cause(ctx: Context[Any]) -> Iterator[Finding]:
    """A link is told as a cause, or an effect is drawn from a mere observation.

    Why: people who do one thing differ from others in much else. That two things go together is no
    reason to do one for the sake of the other, and a reader cannot tell unless the text does.

    Limits: as good as the reference set where it rests on an entry. Without one the text itself
    must tell the observation (a survey, people who do and people who do not) and draw the cause
    from it in the same or the next sentence ("so", "in other words"). "May cause" is not reported.
    """
    for fault in faults(ctx, "HL204"):
        entry = fault.entry
        if entry is not None:
            claims = tuple(m.claim for m in fault.group)
            yield ctx.finding(
                fault.span,
                f"says that {said(claims)}; the evidence shows a link and no more: {quoted(entry)}",
                claim=fault.claim,
                reference=entry,
                suggestion=hedged(ctx.document, claims, "link"),
                wording=entry.wording or _WORDING,
                severity=weight(entry),
            )
        elif fault.premise is not None:
            seen = ctx.document.cut(fault.premise)
            yield ctx.finding(
                fault.span,
                f'draws a cause or advice from what was only observed ("{seen}"); those people may '
                "differ in much else",
                claim=fault.claim,
                related=[(fault.premise, "what was observed")],
                wording=_WORDING,
                cues=(seen, *(fault.claim.cues.words if fault.claim else ())),
                severity=Severity.WARNING,
            )


_WORDING = 'Say "is linked with" and that this does not show a cause.'
