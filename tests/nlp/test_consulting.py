"""Advice to turn to somebody is one thing, however it is said."""

import pytest

from lint.nlp.read import read
from lint.readers.text import parse


@pytest.mark.parametrize(
    ("text", "care"),
    [
        ("See your GP if the rash spreads.", "see-clinician"),
        ("Talk with your health care professional about other choices.", "see-clinician"),
        ("Speak to your pharmacist before you take both.", "see-clinician"),
        ("Take your baby to the emergency department at once.", "emergency-care"),
        ("Drink some water when your mouth feels dry.", "water"),
    ],
)
def test_advice_to_ask_is_read_as_one_thing(pipeline, text, care):
    (reading,) = read(pipeline, [parse(text.encode(), "a.txt")])
    assert care in {c.subject.concept for c in reading.claims}


def test_an_item_is_advised_by_its_lead_in(pipeline):
    text = "See a GP if you:\n\n- have blood in your stool\n- have lost weight without trying\n"
    (reading,) = read(pipeline, [parse(text.encode(), "a.md")])
    items = [c for c in reading.claims if c.kind.value == "advice"]
    assert len(items) >= 2
    assert {c.subject.concept for c in items} == {"see-clinician"}
