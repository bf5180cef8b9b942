"""Evidence for one ailment carried over to another."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._examples import GINGER_NAUSEA
from lint.rules.evidence._faults import faults


@rule(
    id="HL207",
    severity=Severity.ERROR,
    standard="PIF TICK criterion 4: reliable evidence on the subject itself; GRADE, indirectness",
    passes=[
        Example(
            "# Ginger\n\nGinger may ease nausea. Heartburn is another matter, and ginger has not "
            "been shown to help it.\n",
            reference=GINGER_NAUSEA,
        ),
        Example("# Painkillers\n\nIbuprofen relieves headaches. It also relieves toothache.\n"),
        Example(
            "# Exercise\n\nExercise eases back pain. Would it help migraine as well? Nobody can "
            "tell.\n"
        ),
    ],
    fails=[
        Example(
            "# Ginger\n\nGinger may ease nausea, so it relieves heartburn too.\n",
            reference=GINGER_NAUSEA,
        ),
        Example(
            "# Massage\n\nMassage relieves back pain. It must therefore prevent migraine.\n",
        ),
        Example(
            "<h1>Iron</h1><p>Iron eases restless legs. What helps the legs helps the calves, so "
            "leg cramps vanish with iron.</p>\n",
            name="article.html",
        ),
    ],
)
def wrong_condition(ctx: Context[Any]) -> Iterator[Finding]:
    """What helps one ailment is said to help another one for that reason.

    Why: ailments that feel alike differ in their causes. What calms restless legs need not touch a
    cramp, and a reader loses time with it.

    Limits: the text must tell the first effect and draw the second from it ("so", "therefore",
    "what works for ..."), or carry over what the reference set knows ("helps cramps as well"). A
    plain list of effects is no inference, and what an entry supports is not reported.
    """
    for fault in faults(ctx, "HL207"):
        if fault.premise is None:
            continue
        known = ctx.document.cut(fault.premise).strip()
        yield ctx.finding(
            fault.span,
            f'carries over to another ailment what was said of one ("{known}")',
            claim=fault.claim,
            related=[(fault.premise, "the ailment that the evidence is on")],
            wording="Keep the ailments apart, and say that it has not been shown for this one.",
            cues=(known, ctx.document.cut(fault.span)),
            severity=Severity.WARNING,
        )
