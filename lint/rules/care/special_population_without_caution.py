"""Something to take for people who must ask first, and nobody named to ask."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._intake import Intake, intakes, is_public_health_dose
from lint.rules._people import People, people_of
from lint.rules._warnings import asks_first, says_whom_to_ask

_ASKED = {
    People.PREGNANT: "Ask your midwife, doctor or pharmacist before you take it.",
    People.CHILDREN: "Ask a pharmacist or doctor before you give it to a child.",
    People.KIDNEYS: "Ask your doctor before you take it if you have kidney disease.",
}


@rule(
    id="HL406",
    severity=Severity.WARNING,
    standard="NHS advice on supplements and medicines in pregnancy; Regulation (EC) 1924/2006, "
    "article 10(2)(c): say who should avoid it",
    passes=[
        Example(
            "# Sleep in pregnancy\n\nSome women take magnesium at night. Ask your midwife before "
            "you take any.\n"
        ),
        Example(
            "# Planning a baby\n\nTake 400 micrograms of folic acid a day from now until week 12 "
            "of pregnancy.\n"
        ),
        Example("# Breastfeeding\n\nEat oats and nuts, and drink when you are thirsty.\n"),
    ],
    fails=[
        Example("# Sick in pregnancy\n\nTake two ginger capsules every morning.\n"),
        Example("# Toddlers with a cold\n\nGive your toddler echinacea drops twice a day.\n"),
        Example(
            "# Tired kidneys\n\nPeople with kidney disease should take a potassium supplement in "
            "summer.\n"
        ),
    ],
)
def special_population_without_caution(ctx: Context[Any]) -> Iterator[Finding]:
    """A medicine, supplement or herb is advised to people who should ask first, without saying so.

    Why: what is harmless to most can harm an unborn baby, a small child or weak kidneys; for these
    readers the right amount, and often the right answer, is for a professional to give.

    Limits: pregnant and breastfeeding women, babies and children, people with kidney disease, as
    the sentence, its heading or the title name them. Silent where the same section sends the reader
    to a doctor, midwife or pharmacist, on food, and on folic acid and vitamin D in the amounts
    that public health bodies advise. One finding a section and group.
    """
    seen: set[tuple[int | None, People]] = set()
    for intake in intakes(ctx):
        people = people_of(ctx, intake)
        key = intake.told.section, people
        if people is People.EVERYBODY or key in seen or is_public_health_dose(intake):
            continue
        if intake.product.bare and not intake.product.supplement:
            continue
        if says_whom_to_ask(ctx, intake.told) or asks_first(ctx, intake):
            continue
        seen.add(key)
        yield _finding(ctx, intake, people)


def _finding(ctx: Context[Any], intake: Intake, people: People) -> Finding:
    return ctx.finding(
        intake.span,
        f"advises {people} to take something, and nobody in this section is named to ask first",
        claim=intake.claim,
        wording=_ASKED[people],
        cues=(ctx.document.cut(intake.product.span),),
    )
