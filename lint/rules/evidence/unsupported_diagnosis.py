"""A symptom taken for a diagnosis, or a test waved aside."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._evidence import quoted
from lint.rules.evidence._signs import Sign, signs


@rule(
    id="HL212",
    severity=Severity.ERROR,
    standard="DISCERN question 8: areas of uncertainty; FTC Health Products Compliance Guidance "
    "(2022), on self-diagnosis",
    passes=[
        Example(
            "# Tired\n\nTiredness can be a sign of anaemia. A blood test shows whether you lack "
            "iron.\n"
        ),
        Example(
            "# Chest pain\n\nChest pain with sweating may mean a heart attack: call an ambulance.\n"
        ),
        Example(
            "# Brittle nails\n\nBrittle nails do not mean that you lack calcium.\n",
        ),
        Example(
            "# Thirst\n\nSymptoms of dehydration in adults include:\n\n- feeling thirsty\n"
            "- a headache\n"
        ),
    ],
    fails=[
        Example("# Cramps\n\nLeg cramps tell you that you are low in magnesium.\n"),
        Example("# Tired\n\nIf you are tired after lunch, you have anaemia.\n"),
        Example(
            "<h1>Iron</h1><p>Blood tests often miss a lack of iron, so trust the signs.</p>\n",
            name="article.html",
        ),
    ],
)
def unsupported_diagnosis(ctx: Context[Any]) -> Iterator[Finding]:
    """A symptom by itself is said to show a disease or a lack, or a test result is waved aside.

    Why: cramps, tiredness and brittle nails have many causes. Who treats himself for the wrong one
    finds the right one late, and a claim that no test can refute protects itself.

    Limits: silent on "can be a sign of", on warning signs told with what to do, where a test is
    what shows the disease, and where the text names another test or a doctor who can tell.
    """
    for sign in signs(ctx):
        entry = sign.entry
        known = f"; the reference says: {quoted(entry)}" if entry else ""
        yield ctx.finding(
            sign.span,
            f"{_said(sign)}{known}",
            claim=sign.claim,
            reference=entry,
            wording=(entry.wording if entry else None)
            or 'Say "can be a sign of", name other causes, and say who or what can tell.',
            cues=sign.cues,
            severity=weight(entry) if entry else Severity.WARNING,
        )


def _said(sign: Sign) -> str:
    words = ", ".join(f'"{c}"' for c in sign.cues)
    if sign.of_test:
        return f"waves a test aside ({words}) and names no other way to tell"
    return f"makes a diagnosis of a symptom ({words}), which has other causes, too"
