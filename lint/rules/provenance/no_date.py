"""An article that does not say how old it is."""

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
        MIN_WORDS, "shorter texts are fragments and need no date of their own (words)", least=0
    )


_PRESSURE = """\
High blood pressure seldom has symptoms and raises the risk of stroke and heart attack. Age, weight
and salt all play a part. A check takes a few minutes and does not hurt.

Eating less salt lowers blood pressure, and so does regular exercise. Several kinds of tablets treat
high blood pressure. Do not stop taking them without asking your doctor. Call an ambulance if you
have chest pain or sudden weakness on one side.
"""

_SLEEP = """\
<p>Insomnia means trouble falling asleep or staying asleep. Worry, pain and caffeine can cause it.
Alcohol makes sleep lighter and worse.</p>
<p>Cognitive behavioural therapy treats long-lasting insomnia. Sleeping tablets may help for a short
time and can cause dependence. A fixed time to get up helps many people. See a doctor if poor sleep
affects your days for more than a month.</p>
"""


@rule(
    id="HL603",
    severity=Severity.WARNING,
    options=Options,
    standard="JAMA benchmarks, currency (Silberg et al. 1997); DISCERN question 5; HONcode "
    "principle 4",
    about_whole=True,
    passes=[
        Example("---\ntitle: High blood pressure\nupdated: 2025-03-14\n---\n\n" + _PRESSURE),
        Example(
            '<html><head><meta property="article:published_time" content="2024-11-05"></head>'
            f"<body>\n<h1>Sleepless nights</h1>\n{_SLEEP}</body></html>\n",
            name="article.html",
        ),
        Example(
            "# High blood pressure\n\n" + _PRESSURE + "\nThis page was last checked in May 2026.\n"
        ),
        Example(
            "<h1>Sleepless nights</h1><p>Ida Holm, nurse. Checked by Dr Tom Reyes. "
            f'<time datetime="2026-05-03">in spring</time></p>{_SLEEP}',
            name="article.html",
        ),
    ],
    fails=[
        Example("# High blood pressure\n\n" + _PRESSURE),
        Example(f"<h1>Sleepless nights</h1>\n{_SLEEP}", name="article.html"),
    ],
)
def no_date(ctx: Context[Options]) -> Iterator[Finding]:
    """No date of publication, update or review is given.

    Why: evidence and advice change; a reader who cannot see how old a text is cannot tell
    whether it still holds.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. Any
    one of the three dates is enough; how old it is, another rule judges. The years of cited studies
    are no date of the article.
    """
    metadata = ctx.document.metadata
    dated = metadata.published or metadata.updated or metadata.reviewed
    if not dated and is_health_article(ctx, ctx.options.min_words):
        yield ctx.whole(
            "no date of publication, update or review is given: readers cannot tell whether this "
            "information is still current",
            wording="Published [date]. Last reviewed [date].",
        )
