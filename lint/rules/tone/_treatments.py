"""Tells whether a phrase speaks of something that is taken or done for health."""

from typing import Any

from lint.model import Claim, Mention, Span
from lint.rule import Context
from lint.rules._data import table
from lint.rules._sentences import near
from lint.rules.tone._phrases import compiled

TAKEN = frozenset({"drug-root", "food-root", "intervention-root", "nutrient-root"})
_SUFFERED = frozenset(
    {"condition-root", "symptom-root", "anatomy-root", "body-function-root", "test-root"}
)
_BACK = 2  # sentences in which what "it" means may have been named


def root(thing: Claim | Mention) -> str:
    """The widest concept of a mention or of a claim's subject; "" if it is unknown."""
    concept, broader = (
        (thing.concept, thing.broader)
        if isinstance(thing, Mention)
        else (thing.subject.concept, thing.subject.broader)
    )
    return broader[-1] if broader else concept or ""


def is_of_treatment(ctx: Context[Any], sentence: Span, subject: Span) -> bool:
    """Whether something is said of a treatment, judged by the words that hold the subject.

    The last thing named there decides; where nothing known is named, the claims of the sentence,
    and then whether a treatment is spoken of up to there.
    """
    named = [
        m for m in ctx.mentions if sentence.start <= m.span.start and m.span.end <= subject.end
    ]
    if named:
        return root(named[-1]) in TAKEN
    told = {root(c) for c in ctx.claims if c.sentence_span.overlaps(sentence)}
    if told & _SUFFERED:
        return False
    return bool(told & TAKEN) or _is_near_treatment(ctx, sentence, subject.end)


def _is_near_treatment(ctx: Context[Any], sentence: Span, end: int) -> bool:
    """Whether a treatment is spoken of in the sentences up to an offset, or in the heading."""
    document = ctx.document
    index = document.block_at(sentence.start)
    treatments = compiled("frequency", table("frequency")["treatments"])
    for place in near(ctx, sentence, before=_BACK):
        together = document.block_at(place.start) == index
        if together and treatments.search(document.text, place.start, min(place.end, end)):
            return True
    if index is None or document.blocks[index].section is None:
        return False
    heading = document.blocks[document.blocks[index].section or 0].span
    roots = {root(m) for m in ctx.mentions if heading.holds(m.span)}
    if roots & _SUFFERED:
        return False
    return bool(roots & TAKEN) or treatments.search(document.cut(heading)) is not None
