"""An outcome promised without exception: "always works", "eliminates", "guaranteed"."""

from collections.abc import Iterator
from typing import Any

from lint.model import Claim, Finding, Relation, Severity, Verdict
from lint.rule import Context, Example, rule
from lint.rules._absolute import absolutes
from lint.rules._clause import claims_of
from lint.rules._phrase import allowed, deciding, said, weightiest

_BENEFITS = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})


def _softer(claims: tuple[Claim, ...]) -> str:
    if claims[0].relation in _BENEFITS:
        return 'Say "may help" or "helped some people in trials", and name the source.'
    return 'Say "can", "often" or "sometimes", whichever the evidence bears out.'


@rule(
    id="HL101",
    severity=Severity.ERROR,
    standard="FTC Health Products Compliance Guidance (2022): express and implied claims need "
    "competent evidence; GRADE wording guidance (Santesso et al. 2020)",
    passes=[
        Example(
            "# Eczema in winter\n\nEczema cannot be cured, but creams may ease the itching. Always "
            "read the label before you use a new cream, and never share it with others.\n"
        ),
        Example(
            "# Garlic and colds\n\nMyth: Garlic always prevents colds. Fact: one small trial is "
            "not enough to know. Does garlic completely cure a cold? No, it does not.\n"
        ),
        Example(
            "# Calf pain\n\nCall a doctor immediately if the pain never goes away. Gentle "
            "stretching may ease a cramp, although it is not a guaranteed cure.\n"
        ),
    ],
    fails=[
        Example("# Sleep better\n\nValerian tea completely eliminates insomnia within a week.\n"),
        Example(
            "# Joint care\n\nMany people like ginger for its taste. Ginger is a guaranteed cure "
            "for arthritis. Talk to your doctor first.\n"
        ),
        Example(
            "<h1>Headaches</h1><p>Drinking two litres of water a day <b>always prevents</b> "
            "headaches.</p>\n",
            name="article.html",
        ),
    ],
)
def unsupported_absolute(ctx: Context[Any]) -> Iterator[Finding]:
    """An effect, cause or diagnosis is stated as certain for everyone, always or completely.

    Why: hardly anything in medicine works always and for everybody. A reader who is promised a
    certain cure gives up sooner, or skips what would have helped.

    Limits: silent where the reference set allows the wording, on denials ("cannot be cured"), on
    quoted myths and questions, on advice ("always read the label") and on wording such as "may
    eliminate". Promises to most people, claims of harmlessness and bare "proven" have rules of
    their own.
    """
    for group in absolutes(ctx):
        claims = claims_of(group)
        best = weightiest(group)
        above = best.entry if best.verdict is Verdict.OVERSTATED else None
        limit = f"; the reference allows {allowed(above)} at most" if above else ""
        yield ctx.finding(
            claims[0].span,
            f"states as certain ({deciding(claims)}) that {said(claims)}{limit}",
            claim=best.claim,
            reference=best.entry,
            wording=(best.entry.wording if best.entry else None) or _softer(claims),
        )
