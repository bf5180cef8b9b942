"""A health article that does not say that it cannot replace professional advice."""

import re
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
        MIN_WORDS,
        "shorter texts are fragments and need no disclaimer of their own (words)",
        least=0,
    )
    required: tuple[str, ...] = option(
        (),
        "regular expressions for the wording that the organisation asks for: each must be found "
        "somewhere in the article; any disclaimer will do where empty",
        patterns=True,
    )


_SWOLLEN_ANKLES = """\
# Swollen ankles in late pregnancy

Many women notice swollen ankles in the last three months of pregnancy. The growing womb slows the
blood that flows back from the legs, and hormones make the body hold more water. The swelling is
usually worse in the evening and goes down overnight.

Raising the feet may ease the swelling. Short walks and calf exercises may help as well. See your
midwife or doctor on the same day if the swelling comes on suddenly or one leg is swollen and sore.
"""

_HEARTBURN = """\
<h1>Heartburn after meals</h1>
<p>Heartburn is a burning feeling behind the breastbone. It happens when stomach acid flows back
into the gullet. Large meals, alcohol and smoking can make heartburn worse.</p>
<p>Antacids can relieve heartburn for a short while. Eating smaller meals may prevent it, and so may
raising the head of the bed. Ask a pharmacist which antacid suits you, and see a doctor if you have
heartburn on most days for three weeks.</p>
"""


@rule(
    id="HL401",
    severity=Severity.ERROR,
    fix="safe",
    options=Options,
    standard="HONcode principle 2, complementarity: information supports and does not replace the "
    "relation between a patient and a professional",
    about_whole=True,
    passes=[
        Example(
            _SWOLLEN_ANKLES
            + "\nThis page is for general information only and is not a substitute for medical "
            "advice.\n"
        ),
        Example(
            _HEARTBURN
            + "<p>The information on this page is not intended to replace the advice of your own "
            "doctor.</p>\n",
            name="article.html",
        ),
        Example("# Constipation\n\nEating more fibre may relieve constipation.\n"),
        Example(
            _SWOLLEN_ANKLES + "\nThe Harbour Clinic writes for everybody, not for you alone.\n",
            options=(("required", ("for everybody,? not for you alone",)),),
        ),
    ],
    fails=[
        Example(
            _HEARTBURN + "<p>This page is no substitute for advice from a doctor.</p>\n",
            name="article.html",
            options=(("required", ("for everybody,? not for you alone",)),),
        ),
        Example(_SWOLLEN_ANKLES),
        Example(_HEARTBURN, name="article.html"),
    ],
)
def missing_disclaimer(ctx: Context[Options]) -> Iterator[Finding]:
    """No sentence says that the article does not replace professional medical advice.

    Why: a general text cannot know the reader's history, medicines or tests; readers who are not
    told so may act on it instead of asking someone who can examine them.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. It
    looks for a disclaimer in the article itself: one that the site adds to every page is not seen,
    so a project with such a footer should switch this rule off.
    """
    if not is_health_article(ctx, ctx.options.min_words):
        return
    text = " ".join(ctx.document.text.split())
    lacking = [p for p in ctx.options.required if not re.search(p, text, re.IGNORECASE)]
    if lacking:
        yield ctx.whole(
            "the article lacks the disclaimer that this project asks for: nothing in it reads like "
            f"'{lacking[0]}'",
            lacking="disclaimer",
        )
    elif not ctx.options.required and not ctx.signals("disclaimer"):
        yield ctx.whole(
            "the article gives health information and nowhere says that it does not replace "
            "professional medical advice",
            wording="This article is for general information only. It is not a substitute for "
            "advice, diagnosis or treatment from a qualified health professional.",
            lacking="disclaimer",
        )
