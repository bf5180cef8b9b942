"""Words without a space between them, told by the dictionary of the pipeline."""

import pytest

from lint.nlp.gluing import GluedWords


def parted(pipeline, text: str) -> list[str]:
    return [text[a:b] for a, b in GluedWords(pipeline).find(pipeline.make_doc(text))]


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("Everyone takes part in thetreatment.", ["the"]),
        ("Most patientswith gout walk.", ["patients"]),
        ("It is good foryour knees.", []),
        ("Ask whenyour nurse is in.", []),
        ("Treat yourself whenever you like, without therapy.", []),
        ("The forearm, the husband and the thousand withdrawals.", []),
        ("Xylo theqqqqqq andropause canthus", []),
    ],
)
def test_the_first_of_two_glued_words(pipeline, text: str, firsts: list[str]) -> None:
    assert parted(pipeline, text) == firsts
