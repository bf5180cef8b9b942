"""An article that nobody puts their name to."""

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
        MIN_WORDS, "shorter texts are fragments and need no byline of their own (words)", least=0
    )


_VITAMIN_D = """\
Vitamin D helps the body absorb calcium and keeps bones strong. Most of it is made in the skin in
sunlight; oily fish and eggs contain some. Too little vitamin D can cause soft bones in children and
bone pain in adults.

Supplements prevent vitamin D deficiency in people who get little sun. Very large amounts are
harmful and can damage the kidneys. Ask a pharmacist which dose is suitable for you.
"""

_FIBRE = """\
<p>Fibre adds bulk to the stool and may relieve constipation. Whole grains, beans and vegetables
are rich in fibre. Drinking enough water helps fibre to work.</p>
<p>Adding fibre too fast can cause wind and bloating. Most adults eat less fibre than is
recommended. See a doctor if constipation comes with blood, weight loss or severe pain, or if it
does not get better after two weeks.</p>
"""


@rule(
    id="HL601",
    severity=Severity.WARNING,
    options=Options,
    standard="JAMA benchmarks, authorship (Silberg et al. 1997); HONcode principle 1, authority",
    about_whole=True,
    passes=[
        Example(
            "---\ntitle: Vitamin D and your bones\nauthor: Ruth Amadi, dietitian\n---\n\n"
            + _VITAMIN_D
        ),
        Example(
            '<html><head><meta name="author" content="Lindholm Patient Library"></head><body>\n'
            f"<h1>Fibre and constipation</h1>\n{_FIBRE}</body></html>\n",
            name="article.html",
        ),
    ],
    fails=[
        Example("# Vitamin D and your bones\n\n" + _VITAMIN_D),
        Example(f"<h1>Fibre and constipation</h1>\n{_FIBRE}", name="article.html"),
    ],
)
def no_author(ctx: Context[Options]) -> Iterator[Finding]:
    """No person or organisation is named as the author.

    Why: readers judge health information by who stands behind it, and an error has to be
    reported to someone.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. An
    organisation counts as an author. A name that the site adds outside the article is not seen.
    """
    if not ctx.document.metadata.authors and is_health_article(ctx, ctx.options.min_words):
        yield ctx.whole(
            "no author is named, neither a person nor an organisation: readers cannot tell who "
            "stands behind this information",
            wording="Written by [name, qualification or role]",
        )
