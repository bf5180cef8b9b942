"""A health article that never sends its reader to a professional."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import Finding, Severity
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._article import MIN_WORDS, is_health_article


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(
        MIN_WORDS, "shorter texts are fragments and need no advice of their own (words)", least=0
    )


_HEADACHE = """\
# Easing a tension headache

A tension headache feels like a tight band around the head. Stress, tiredness and long hours at a
screen can cause it. Most tension headaches pass within a few hours.

Paracetamol or ibuprofen can relieve the pain. A short walk, a glass of water and a rest from the
screen may help as well. Taking painkillers on more than ten days a month can cause headaches of
its own kind. This page is general information and does not replace medical advice.
"""

_IRON = """\
Iron and tiredness

Low iron can cause tiredness, pale skin and shortness of breath. Heavy periods are a common reason
for low iron, and pregnancy raises the need for it.

Iron tablets treat iron deficiency. They can cause constipation and dark stools. Red meat, lentils
and fortified cereals contain iron, and vitamin C helps the body absorb it. Tea with a meal lowers
the amount absorbed.
"""


@rule(
    id="HL402",
    severity=Severity.WARNING,
    fix="safe",
    options=Options,
    standard="HONcode principle 2, complementarity; DISCERN question 7, details of additional "
    "support",
    about_whole=True,
    passes=[
        Example(
            _HEADACHE + "\nTalk to a pharmacist before you combine painkillers with other "
            "medicines.\n"
        ),
        Example(
            _IRON + "\nAsk your doctor for a blood test before you start taking iron.\n",
            name="article.txt",
        ),
    ],
    fails=[
        Example(_HEADACHE),
        Example(_IRON, name="article.txt"),
    ],
)
def no_professional_advised(ctx: Context[Options]) -> Iterator[Finding]:
    """No sentence advises the reader to ask or see a health professional.

    Why: readers of an article on symptoms or treatments decide on their own health; they should
    be told whom to ask before they take, change or stop something.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. A
    disclaimer alone ("not a substitute for advice") is not read as advice to ask someone.
    """
    if not is_health_article(ctx, ctx.options.min_words):
        return
    if not ctx.signals("care-advice", "seek-care-when", "urgent-care"):
        yield ctx.whole(
            "the article makes health claims and never advises the reader to ask a doctor, "
            "midwife, pharmacist or other health professional",
            wording="Talk to a doctor, midwife or pharmacist before you start, change or stop a "
            "treatment or supplement.",
            lacking="care",
        )
