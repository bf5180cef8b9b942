"""How often a harm or a benefit occurs is told in a word and not in a number."""

from collections.abc import Iterator
from typing import Any

from lint.model import BlockKind, Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._data import table
from lint.rules._sentences import near
from lint.rules._voice import is_myth
from lint.rules.tone._phrases import Phrase, compiled, is_quoted, kind_at, longest, phrases
from lint.rules.tone._treatments import is_of_treatment

_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ANSWER, BlockKind.CELL})


def _has_number(ctx: Context[Any], sentence: Span) -> bool:
    """Whether a sentence or the next gives a share or a count."""
    number = compiled("frequency", table("frequency")["number"])
    return any(number.search(ctx.document.cut(s)) for s in near(ctx, sentence, behind=1))


def _fits(ctx: Context[Any], phrase: Phrase) -> bool:
    """Whether a phrase is the article's own and tells of harm or benefit of a treatment."""
    if kind_at(ctx, phrase.span) not in _TOLD or is_quoted(ctx, phrase.span):
        return False
    if ctx.document.cut(phrase.sentence).endswith("?") or is_myth(ctx, phrase.span):
        return False
    if phrase.group.name == "effects":
        return True
    return is_of_treatment(ctx, phrase.sentence, phrase.subject)


def _advice(words: str) -> str:
    """What to write instead: of a word of product information, also what it stands for there."""
    leaflet: dict[str, str] = table("frequency")["leaflet"]
    word = words.casefold().removesuffix("ly")
    advice = 'Add the figure ("in about 1 in 100 people"), or say that none is known'
    if word not in leaflet:
        return f"{advice}."
    return f'{advice}; in product information "{word}" stands for {leaflet[word]}.'


@rule(
    id="HL806",
    severity=Severity.INFO,
    standard="PIF guide on communicating benefits, risks and uncertainties: numbers with words; "
    "EU guideline on the summary of product characteristics (2009), section 4.8",
    passes=[
        Example(
            "# Flu jab\n\nA sore arm is common after the jab: about 1 in 10 people have one. Side "
            "effects are rare. Fewer than 2 in 10,000 people get one.\n"
        ),
        Example(
            "# Migraine\n\nMigraine often causes nausea. It is common in families. Some people "
            "also see zigzag lines, and attacks sometimes ease on their own.\n"
        ),
        Example(
            "# Habits\n\nWash the drops out of the eye often. Many people take tablets for "
            "years. Cough syrup is a common medicine.\n"
        ),
    ],
    fails=[
        Example("# Naproxen\n\nSerious side effects of naproxen are rare.\n"),
        Example("# Nasal spray\n\nThe spray occasionally causes a nosebleed.\n"),
        Example("# Fibre\n\nWind is a common effect of the powder.\n"),
        Example("# Insoles\n\nInsoles help in some cases.\n"),
        Example("# Ginger tea\n\nGinger tea often eases nausea.\n"),
        Example("# Gel\n\nRub the gel in twice a day. In some people it irritates the skin.\n"),
    ],
)
def vague_frequency(ctx: Context[Any]) -> Iterator[Finding]:
    """How often a treatment harms or helps is told in a word ("rare", "often") and not in a number.

    Why: readers hear very different shares in the same word, and far larger ones than meant in
    "common" and "rare". Who has to weigh harm against benefit needs both as numbers.

    Limits: speaks of harm of something taken or done and of benefit of a treatment, not of how
    common an illness or its signs are. A share or a count in the sentence or the next is enough.
    Silent in headings, questions and quotations.
    """
    told: set[Span] = set()
    for phrase in longest(phrases(ctx, "frequency")):
        if phrase.sentence in told or not _fits(ctx, phrase) or _has_number(ctx, phrase.sentence):
            continue
        told.add(phrase.sentence)
        words = ctx.document.cut(phrase.span)
        yield ctx.finding(
            phrase.span,
            f'"{words}" leaves open how many people it happens to',
            wording=_advice(words),
            cues=(words,),
        )
