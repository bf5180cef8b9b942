"""Phrases on what claims rest on, as people write them: what must be heard, what sounds alike."""

import pytest
import spacy

from lint.nlp.signals import SignalFinder

NLP = spacy.blank("en")
FINDER = SignalFinder()


def labels(text: str) -> set[str]:
    return {label for label, _, _ in FINDER.find(NLP(text))}


HEARD = {
    "bench-evidence": """
        Mice fed on berries remembered their maze.
        In the test tube the extract killed bacteria.
        Cultured nerve cells died in the solution.
        The drug worked in animal studies.
        Rabbits that were given the oil had cleaner arteries.
    """,
    "observed-link": """
        People who nap had higher blood pressure.
        The link was found in a survey of nurses.
        Coffee is associated with a longer life.
        Heart attacks are less common among people who own dogs than among others.
    """,
    "conclusion": """
        So everyone should nap.
        It stands to reason that naps help.
        In other words, naps are healthy.
        Rest heals the nerves, so naps help.
        That is why you should nap.
    """,
    "carried-over": """
        The same drops will do for the baby.
        It works just as well for coughs.
        Both come from the same virus.
    """,
    "people-evidence": """
        A trial found no difference.
        It has been tested in nurses.
    """,
    "left-open": """
        Nobody knows whether it helps.
        That has not been shown in people.
        More research is needed.
        A dish is not a person.
    """,
    "function-told": """
        Muscles need potassium.
        Zinc is essential for the immune system.
        Blood cannot clot without vitamin K.
        It keeps the nerves in working order.
    """,
    "test-dismissed": """
        A normal test means nothing.
        Blood tests often miss it.
        The shortage rarely shows up in a blood test.
        Do not trust the lab results.
    """,
    "means-lack": """
        Cramps tell you that you are low in salt.
        White spots show a lack of zinc.
        It is a sign that your body is short of iron.
    """,
    "telltale": """
        Dry lips are the mark of a weak liver.
        It is a sure sign of worms.
    """,
    "means-that": """
        Brittle nails mean that something is wrong.
        It tells you that your liver is tired.
    """,
    "you-have": """
        If your lip tingles, you are short of zinc.
        You are anaemic.
        He suffers from worms.
    """,
}

SILENT = {
    "bench-evidence": """
        Press the mouse button twice.
        Rat droppings carry germs.
        Your white blood cells fight infections.
    """,
    "conclusion": """
        So far nothing has been found.
        The tablets are so large that they stick.
        That does not follow.
    """,
    "test-dismissed": """
        A blood test shows how much iron you have.
        As a result, shortages often show late.
        Blood tests are not needed if you feel well.
    """,
    "you-have": """
        You may eat what you like.
        It has two halves.
    """,
}


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(k, line.strip()) for k, v in table.items() for line in v.strip().splitlines()]


@pytest.mark.parametrize(("label", "text"), cases(HEARD))
def test_is_heard(label: str, text: str) -> None:
    assert label in labels(text)


@pytest.mark.parametrize(("label", "text"), cases(SILENT))
def test_is_not_taken_for_it(label: str, text: str) -> None:
    assert label not in labels(text)
