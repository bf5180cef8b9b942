"""Something is told to be taken that is not for everybody, and nobody is warned off."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._intake import Intake, intakes
from lint.rules._warnings import asks_first, names_group, said
from lint.topic import Caution

_NAMED = 3  # groups that a message names


@rule(
    id="HL505",
    severity=Severity.WARNING,
    standard="Regulation (EC) 1924/2006, article 10(2)(c): say who should avoid it; DISCERN "
    "question 11, the risks of each treatment",
    passes=[
        Example(
            "# Easing a sprain\n\nTake ibuprofen for a day or two. People who have had a stomach "
            "ulcer or have kidney disease should avoid it.\n"
        ),
        Example(
            "# A stuffy nose\n\nA decongestant may help for a few days. Ask a pharmacist first "
            "whether it suits you.\n"
        ),
        Example(
            "# Aspirin and children\n\nNever give aspirin to a child under 16. Paracetamol may "
            "ease the pain.\n"
        ),
    ],
    fails=[
        Example("# Sprained ankle\n\nPut the foot up and take ibuprofen twice a day.\n"),
        Example(
            "# A low mood in winter\n\nSt John's wort is a good choice: take one tablet in the "
            "morning. Walks in the light help as well.\n"
        ),
    ],
)
def contraindication_unmentioned(ctx: Context[Any]) -> Iterator[Finding]:
    """A medicine or supplement that some people must not take is advised without naming them.

    Why: ibuprofen with a stomach ulcer, potassium with weak kidneys or vitamin A in pregnancy do
    grave harm, and readers to whom this applies do not know it.

    Limits: knows the things and groups of `corpus/topics/cautions.yaml` only. One group named in a
    warning is enough, and so is advice to ask a doctor or pharmacist first about this or about any
    medicine. One finding for each thing, at the first advice.
    """
    seen: set[str] = set()
    sentences = None
    for intake in intakes(ctx):
        caution = _caution(ctx, intake)
        if caution is None or caution.id in seen:
            continue
        seen.add(caution.id)
        sentences = sentences or said(ctx)
        if asks_first(ctx, intake) or any(names_group(ctx, g, sentences) for g in caution.groups):
            continue
        people = "; ".join(g.people for g in caution.groups[:_NAMED])
        yield ctx.finding(
            intake.span,
            f"advises {caution.name} and warns none of those who should not take it, or only "
            f"after asking: {people}",
            claim=intake.claim,
            wording=caution.wording,
            cues=(ctx.document.cut(intake.product.span),),
        )


def _caution(ctx: Context[Any], intake: Intake) -> Caution | None:
    """What is known of the product, or of the nearest kind it is one of."""
    known = {c: row for row in ctx.knowledge.cautions for c in row.concepts}
    line = ctx.vocabulary.ancestors(intake.product.concept)
    nearest = next((known[c] for c in line if c in known), None)
    return nearest or next((known[c] for c in sorted(intake.product.kinds) if c in known), None)
