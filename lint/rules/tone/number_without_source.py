"""A share or a count stands there without a source."""

from collections.abc import Iterator
from typing import Any

from lint.model import BlockKind, Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._clause import sourced
from lint.rules._data import table
from lint.rules._sentences import near
from lint.rules._voice import is_myth
from lint.rules.tone._phrases import compiled, is_quoted, kind_at, longest, phrases

_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ANSWER})


def _is_sourced(ctx: Context[Any], sentence: Span) -> bool:
    """Whether a source stands in the sentence, the next or, in its paragraph, the one before."""
    if sourced(ctx, sentence):
        return True
    studied = compiled("figures", table("figures")["studied"])
    around = [s for s in near(ctx, sentence, before=1, behind=1) if _together(ctx, s, sentence)]
    if any(studied.search(ctx.document.cut(s)) for s in around):
        return True
    return around[0] != sentence and sourced(ctx, around[0], ahead=0)


def _together(ctx: Context[Any], one: Span, other: Span) -> bool:
    """Whether two sentences stand in one block."""
    return ctx.document.block_at(one.start) == ctx.document.block_at(other.start)


@rule(
    id="HL805",
    severity=Severity.INFO,
    standard="JAMA benchmarks, attribution (Silberg et al. 1997); HONcode principle 4; CDC Clear "
    "Communication Index, numbers",
    passes=[
        Example(
            "# Asthma\n\nAbout 1 in 12 adults in the UK has asthma (Asthma and Lung UK). In a "
            "trial of 300 patients, two thirds of the women slept better [2].\n\n"
            "[2] Sleep Medicine 2019.\n"
        ),
        Example(
            "# Doses\n\nTake half of the tablet. People over 65 can have a second dose. A quarter "
            "of a cup is enough, and 2 of 3 meals should hold fibre. Rate your pain: 8 out of "
            "10 is severe.\n"
        ),
        Example(
            "# The drops\n\nThe drops sting in up to 1 in 10 people. Four of the people in our "
            "choir use them.\n"
        ),
    ],
    fails=[
        Example("# Acne\n\nNine out of ten teenagers get spots at some time.\n"),
        Example("# Snoring\n\nAbout 40 % of men snore, and a fifth of women.\n"),
        Example("# Hay fever\n\nEvery fifth child has hay fever.\n"),
        Example("# Falls\n\nHalf of all falls happen at home.\n"),
        Example("# Tinnitus\n\nSome 7 million adults hear a tone that is not there.\n"),
    ],
)
def number_without_source(ctx: Context[Any]) -> Iterator[Finding]:
    """A share of people or a count of them is given, and no source for it.

    Why: a figure sounds measured. Without who counted, whom and when, nobody can tell a survey from
    a guess, and old figures are copied for ever.

    Limits: a named body, a study, a link or a mark in the sentence, the next or the one before is
    enough; whether the source holds the figure is not checked. Ages, doses and times are no
    shares; neither are the classes of frequency of product information ("up to 1 in 10 people"),
    which come from the leaflet. Silent in headings, tables and quotations.
    """
    pattern = compiled("figures", table("figures")["conventional"])
    conventional = [Span(*m.span()) for m in pattern.finditer(ctx.document.text)]
    told: set[Span] = set()
    for phrase in longest(phrases(ctx, "figures", "shares")):
        words = ctx.document.cut(phrase.span)
        if phrase.sentence in told or kind_at(ctx, phrase.span) not in _TOLD:
            continue
        if (
            any(c.overlaps(phrase.span) for c in conventional)
            or is_quoted(ctx, phrase.span)
            or is_myth(ctx, phrase.span)
        ):
            continue
        if _is_sourced(ctx, phrase.sentence):
            continue
        told.add(phrase.sentence)
        yield ctx.finding(
            phrase.span,
            f'gives a figure ("{words}") and no source',
            wording="Name and link who counted, whom and in which year, or leave the figure out.",
            cues=(words,),
        )
