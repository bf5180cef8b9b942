"""Tells whom an article speaks to where it says what to take: pregnant women, children, others."""

from enum import StrEnum
from typing import Any

from lint.model import Span
from lint.rule import Context
from lint.rules._expressions import phrases
from lint.rules._intake import Intake
from lint.rules._named import named_of


class People(StrEnum):
    """People with limits and cautions of their own."""

    EVERYBODY = "everybody"
    PREGNANT = "pregnant or breastfeeding women"
    CHILDREN = "babies or children"
    KIDNEYS = "people with kidney disease"


_CONCEPTS = {
    People.PREGNANT: ("pregnancy", "pregnant-women", "pregnancy-complication", "breastfeeding"),
    People.CHILDREN: ("children", "infants"),
    People.KIDNEYS: ("ckd", "people-with-ckd"),
}


def people_of(ctx: Context[Any], intake: Intake) -> People:
    """Of whom an order to take something speaks: by its sentence, else its heading, else the title.

    Children outweigh the rest, since limits for adults say nothing on them.
    """
    blocks = ctx.document.blocks
    places = [intake.told.span]
    if intake.told.section is not None:
        places.append(blocks[intake.told.section].span)
    places.append(ctx.document.head())
    for place in places:
        for people in (People.CHILDREN, People.PREGNANT, People.KIDNEYS):
            if names(ctx, people, place):
                return people
    return People.EVERYBODY


def names(ctx: Context[Any], people: People, place: Span) -> bool:
    """Whether a stretch of the text names a group of people."""
    if any(m.span.overlaps(place) for m in named_of(ctx, *_CONCEPTS[people])):
        return True
    return phrases("whom", people.name.lower()).search(ctx.document.cut(place)) is not None
