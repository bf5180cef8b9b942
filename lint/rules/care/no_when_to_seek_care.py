"""A health article that does not tell which signs should send its reader to a professional."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import Finding, Severity
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._article import MIN_WORDS, is_health_article, kept_and_lost


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(
        MIN_WORDS,
        "shorter texts are fragments and need no such advice of their own (words)",
        least=0,
    )


_BACK = """\
# Back pain in pregnancy

Back pain is common in pregnancy. The growing womb shifts the body's balance, and hormones loosen
the ligaments of the pelvis. Lifting and long standing can make the pain worse.

Exercise in water may reduce back pain, and a warm bath may ease it. Flat shoes and a firm mattress
help some women. Ask your midwife which exercises are suitable. This page does not replace medical
advice.
"""

_COUGH = """\
# Coughs and colds

Most coughs are caused by a virus and clear up within three weeks. Honey with warm water may soothe
a cough in adults and in children over one year of age. Antibiotics do not help against a virus.

Paracetamol can lower a fever. Ask a pharmacist before you give cough medicine to a child. This page
is for information only and does not replace medical advice.
"""


@rule(
    id="HL403",
    severity=Severity.WARNING,
    fix="safe",
    options=Options,
    standard="NHS content style: say when to see a GP, when to get urgent help, when to call 999",
    about_whole=True,
    passes=[
        Example(
            _BACK + "\nCall your midwife straight away if you have back pain with fever, bleeding "
            "or pain when you pass urine.\n"
        ),
        Example(
            _COUGH + "\n## When to see a doctor\n\n- a cough that lasts for more than three weeks\n"
            "- coughing up blood\n- chest pain or shortness of breath\n"
        ),
    ],
    fails=[
        Example(_BACK),
        Example(_COUGH + "\nSee a doctor if you have:\n\nRest and fluids are usually enough.\n"),
    ],
)
def no_when_to_seek_care(ctx: Context[Options]) -> Iterator[Finding]:
    """No sentence or list tells which signs mean that the reader should get medical help.

    Why: "ask your doctor" leaves open when and how fast; readers who know the signs come in time,
    and those without them are spared the worry.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. A
    heading or lead-in that announces the signs does not count when its list or section is empty.
    """
    if not is_health_article(ctx, ctx.options.min_words):
        return
    kept, lost = kept_and_lost(ctx, "seek-care-when", "urgent-care")
    wording = (
        "See a doctor if the symptoms are severe, last longer than …, keep coming back, or come "
        "with …"
    )
    if lost and not kept:
        announced = ctx.document.cut(lost[0].sentence)
        yield ctx.whole(
            "the article does not tell when to get medical help: "
            f'nothing follows where it announces it ("{announced}")',
            wording=wording,
            lacking="care",
        )
    elif not kept:
        yield ctx.whole(
            "the article does not tell which signs mean that the reader should get medical help",
            wording=wording,
            lacking="care",
        )
