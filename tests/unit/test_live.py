"""A check that stays open: after every edit it finds what a fresh one would."""

import random
from functools import cache

import pytest

from lint import api, engine
from lint.config import default
from lint.nlp.pipeline import component

PARTS = {
    "# {}\n\n": ("Zinc and colds", "Iron in pregnancy", "What helps against cramps?"),
    "{} ": (
        "Zinc lozenges may shorten a cold.",
        "They are completely safe for everyone!",
        "Take 400 mg of magnesium every day.",
        "Stop taking your blood pressure tablets.",
        "Restless legs syndrome (RLS) is caused by low iron.",
        "See a doctor if you have chest pain.",
        "It does not cure the flu.",
        "This page is for information only and does not replace medical advice.",
        "Studies show that ginger eases nausea in pregnant women.",
        "According to a trial of 40 people, honey reduces coughs by 30%.",
    ),
    "\n\n## {}\n\n": ("Causes", "Who should not take it?", "Side effects"),
    "\n\nIt helps:\n\n- {}\n- {}\n\n": ("against headaches", "with sleep", "to prevent gout"),
    "\n\n| Food | Helps |\n| --- | --- |\n| {} | {} |\n\n": ("spinach", "against anaemia", "tea"),
}


def a_text(dice):
    """Parts of an article in any order."""
    forms = dice.choices(list(PARTS), weights=(1, 12, 2, 1, 1), k=dice.randint(6, 14))
    return [f.format(*dice.choices(PARTS[f], k=f.count("{}"))) for f in forms]


@cache
def live():
    return api.open()


def afresh(text, name):
    """What is found where nothing is remembered."""
    reader = component(engine.open_session(engine.plan_for(default())).nlp)
    kept = reader.sentences, reader.joined
    reader.sentences, reader.joined = type(kept[0])(), type(kept[1])()
    try:
        return api.lint_text(text, name=name)
    finally:
        reader.sentences, reader.joined = kept


@pytest.mark.parametrize("seed", range(6))
def test_after_every_edit_the_same_is_found_as_afresh(seed):
    dice = random.Random(seed)
    parts = a_text(dice)
    name = dice.choice(["a.md", "a.txt"])
    for _ in range(4):
        at = dice.randrange(len(parts))
        parts[at : at + dice.randint(0, 1)] = a_text(dice)[: dice.randint(0, 2)]
        text = "".join(parts)
        assert live().check(text, name=name) == afresh(text, name)
