"""What an article tells its reader to take, and what it only speaks of."""

import re
from functools import cache

import pytest

from lint import config, engine
from lint.model import Source
from lint.rules._doses import doses
from lint.rules._expressions import table
from lint.rules._intake import intakes


@cache
def _session():
    return engine.open_session(engine.plan_for(config.default()))


def read(text):
    """The context in which a rule sees a text."""
    session = _session()
    document, reading = next(iter(engine.readings(session.nlp, [Source("a.md", text.encode())])))
    matches, topics = engine.weigh(session, document, reading)
    return next(engine.contexts(session, document, reading, matches, topics))


def told(text):
    """(concept, milligrams a day) of what a text tells to take."""
    found = []
    for intake in intakes(read(text)):
        name = next(iter(intake.product.kinds & {"vitamin-d"}), None)
        amount = intake.dose.milligrams(name) if intake.dose else None
        found.append((intake.product.concept, round(amount, 3) if amount is not None else None))
    return found


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Take 200 mg of magnesium at night.", [("magnesium", 200)]),
        ("Two 500 mg tablets of paracetamol every six hours will do.", [("paracetamol", 4000)]),
        ("Everyone over 70 should be on a vitamin D tablet.", [("vitamin-d-supplement", None)]),
        ("We advise 2,000 IU of vitamin D a day.", [("vitamin-d", 0.05)]),
        ("If your back aches, ibuprofen three times a day is fine.", [("ibuprofen", None)]),
        ("A zinc tablet at breakfast is a good habit.", [("zinc-supplement", None)]),
        ("Don't forget to take your iron.", [("iron", None)]),
        ("# Melatonin\n\nTake 1 mg an hour before bed.", [("melatonin", 1)]),
    ],
)
def test_what_is_told_to_be_taken(text, taken):
    assert told(text) == taken


@pytest.mark.parametrize(
    "text",
    [
        "Do not take aspirin under the age of 16.",
        "In the study 300 women took 300 mg of magnesium a day.",
        "Your doctor may prescribe 50,000 IU of vitamin D a week.",
        "Can I take magnesium every day?",
        "Spinach and nuts bring 400 mg of magnesium a day to your plate.",
        "Some people take St John's wort for a low mood.",
        "Adults need about 320 mg of magnesium a day.",
        "Instead of ibuprofen, try a warm bath.",
        "Ask a pharmacist before you take ibuprofen.",
        "Each capsule holds 15 mg of zinc.",
        "Iron is needed to make red blood cells.",
        "Discuss supplements with your midwife.",
    ],
)
def test_what_is_only_spoken_of(text):
    assert told(text) == []


def test_a_form_stands_for_what_was_named_before():
    assert told("# Iron tablets\n\nThey come in brown glass. Take one tablet a day.") == [
        ("iron-supplement", None)
    ]
    assert told("Aspirin thins the blood. Buy a zilarin supplement.") == [(None, None)]


@pytest.mark.parametrize(
    ("text", "a_day"),
    [
        ("Take 400 mg twice a day.", 800),
        ("Take three of the 25 mg capsules daily.", 75),
        ("Take 800 mg every eight hours.", 2400),
        ("Take 1 g.", 1000),
        ("Take 700 mg a week.", 100),
        ("Take 2 tablets of 500 mg at night.", 1000),
    ],
)
def test_amounts_are_counted_by_the_day(text, a_day):
    ctx = read(text)
    (dose,) = doses(ctx, ctx.reading.sentences[0])
    assert dose.milligrams(None) == pytest.approx(a_day)


@pytest.mark.parametrize("name", ["intake", "cautions", "whom", "care", "treatment"])
def test_every_expression_of_the_data_is_sound(name):
    for key, value in table(name).items():
        for expression in value if isinstance(value, list) else [value]:
            if isinstance(expression, str):
                assert re.compile(expression), key
            else:
                assert key in {"milligrams", "international", "numbers", "supplement-of"}
