"""People are blamed for their illness or their treatment."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._voice import is_myth
from lint.rules.tone._phrases import is_quoted, longest, phrases


@rule(
    id="HL803",
    severity=Severity.INFO,
    standard="NIH Style Guide (person-first and destigmatising language); NHS England, Language "
    "matters (2018)",
    passes=[
        Example(
            "# Weight\n\nWeight has little to do with willpower, and nobody is to blame for it. "
            "You may refuse to be weighed.\n"
        ),
        Example(
            "# The trial\n\nThe researchers failed to follow up every tenth person. Two women were "
            "admitted to hospital, and the kidneys of one failed to recover.\n"
        ),
        Example(
            "# Feeding\n\nCall the midwife if your baby refuses to feed or to wake. A lazy eye can "
            "be treated. It is not your own fault.\n"
        ),
    ],
    fails=[
        Example("# Insulin\n\nMany patients fail to keep a diary of their values.\n"),
        Example("# The audit\n\nAlmost all non-compliant patients were smokers.\n"),
        Example("# Teeth\n\nParents refuse to brush, and have only themselves to blame.\n"),
        Example("# Interview\n\nTwo of the men admitted to skipping their tablets.\n"),
        Example("# Back pain\n\nBack pain comes from laziness.\n"),
    ],
)
def blaming_language(ctx: Context[Any]) -> Iterator[Finding]:
    """People are blamed for their illness or for how they deal with it.

    Why: blame keeps people from care and from telling the truth there, and it hides what stands
    in their way: side effects, cost, distance, a leaflet that nobody understood.

    Limits: goes by phrases. Silent where the blame is denied ("it is not a lack of willpower"),
    where a treatment, a test or an organ fails, where refusing is a right, and in quotations.
    """
    for phrase in longest(phrases(ctx, "blame")):
        if is_quoted(ctx, phrase.span) or is_myth(ctx, phrase.span):
            continue
        words = ctx.document.cut(phrase.span)
        yield ctx.finding(
            phrase.span,
            f'"{words}" blames people instead of saying what is hard for them',
            wording=phrase.group.advice,
            cues=(words,),
        )
