"""Repeated passages, lost tables, lost questions and glued words, on articles built by hand."""

import pytest

from lint.rules.structure.answer_without_question import answer_without_question
from lint.rules.structure.duplicated_passage import duplicated_passage
from lint.rules.structure.flattened_table import flattened_table
from lint.rules.structure.glued_words import glued_words
from lint.rules.structure.lead_in_without_list import lead_in_without_list

WALK = "Walk for half an hour on most days, and begin with ten minutes if you are not used to it."
BASE = "Some people like a dog for company."


@pytest.mark.parametrize(
    ("again", "told"),
    [
        (WALK, True),
        (WALK.upper(), True),
        (WALK.replace("half an hour", "thirty minutes"), True),
        (WALK.replace("ten", "15"), False),  # another number is another instruction
        (WALK.replace("you are", "they are"), False),  # and so are other people
        ("Walk for half an hour.", False),
        (
            "Half an hour of walking on most days is enough, and beginners may stop after ten.",
            False,
        ),
    ],
)
def test_a_passage_told_twice(article, findings, again, told):
    built = article().add("paragraph", WALK).add("paragraph", BASE).add("paragraph", again)
    assert [f.excerpt for f in findings(duplicated_passage, built)] == ([again] if told else [])


def test_headings_cells_and_sources_may_be_repeated(article, findings):
    built = article()
    for kind in ("heading", "cell", "reference", "furniture"):
        built.add(kind, WALK).add(kind, WALK)
    assert findings(duplicated_passage, built) == []


def test_thousands_of_passages_are_compared_in_one_go(article, findings):
    built = article()
    for n in range(3000):
        built.add(
            "paragraph", f"Exercise number {n} is done with both arms, slowly, and it never hurts."
        )
    assert findings(duplicated_passage, built) == []


def lines(article, text: str):
    built = article().add("title", "Plasters")
    for line in text.strip().split("\n"):
        built.add("paragraph", line.strip())
    return built.add("paragraph", "Ask the nurse when they come off.")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Injury\nWhat helps\nCut\na plaster\nGraze\nsoap", "Injury"),
        ("Where they go\nInjury\nWhat helps\nCut\na plaster\nGraze\nsoap", "Injury"),
        ("Plaster\nDays\nFace\n5\nScalp\n7\nBack\n10", "Plaster"),  # a column of figures
        ("Injury\nCut\nGraze\nDays\n5\n7", "Injury"),  # column by column
        ("Injury\nCut\nBurn\nPain\nlittle\nmuch", "Injury"),
        ("Type of cut Where it sits How long it takes\nGraze knee 5 days\nTear face 7 days",
         "Type of cut Where it sits How long it takes"),
        ("AgeDays\n2 to 5 years3\n6 to 12 years5\n13 years7", "AgeDays"),
        ("| Cut | Days | Where | | Graze | 5 | knee |",
         "| Cut | Days | Where | | Graze | 5 | knee |"),
    ],
)  # fmt: skip
def test_a_lost_table(article, findings, text, first):
    assert [f.excerpt for f in findings(flattened_table, lines(article, text))] == [first]


@pytest.mark.parametrize(
    "text",
    [
        "gauze\nscissors\ntweezers\ngloves\ntape\nsoap",
        "Larch Clinic\n14 Mill Lane\nOakham\nOpen on weekdays",
        "Step 1\nWash your hands\nStep 2\nDry them\nStep 3\nOpen the pack",
        "Vitamin A: liver\nVitamin C: kiwi\nVitamin K: kale\nVitamin E: nuts",
        "Rest.\nDrink.\nSleep.\nEat.\nWalk.\nWait.",
        "Symptoms\nCauses\nTreatment\nPrevention\nOutlook\nMore",
        "2 cups of flour\n1 egg\n3 spoons of milk\n1 pinch of salt\n2 apples\n1 lemon",
    ],
)
def test_short_lines_that_were_no_table(article, findings, text):
    assert findings(flattened_table, lines(article, text)) == []


@pytest.mark.parametrize(
    ("before", "opening", "lost"),
    [
        (BASE, "No, you need not run.", True),
        (BASE, "Not necessarily. Some do.", True),
        (BASE, "Yes — even in the rain.", True),
        (BASE, "No dog is needed.", False),
        (BASE, "Sometimes, a hill helps.", False),
        (BASE, '"Yes, I walk," says Ida.', False),
        ("So do I have to run?", "No, you need not run.", False),
        ("Many ask us (must I run?) on the first day.", "No, you need not run.", False),
    ],
)
def test_an_answer_needs_its_question(article, findings, before, opening, lost):
    built = article().add("paragraph", before).add("furniture", "Print").add("paragraph", opening)
    assert bool(findings(answer_without_question, built)) is lost


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("Rest, iceThen walk.", ["iceThen"]),
        ("Rest it.Then walk.", ["it.Then"]),
        ('He said "rest."Then he left.', ['rest."Then']),
        ("Read on →Walk", ["→Walk"]),
        ("People withMS and their MS nurse walk with friends.", ["withMS"]),
        ("Ask Dr.Holm or Prof.Berg at 5.30p.m.", []),
        ("HbA1c, mRNA, eGFR, pH and 5mg are written so.", []),
        ("See www.Larch.example/FootCare or Ida@LarchClinic.example.", []),
        ("McKenzie and MacDonald use MyChart on an iPhone.", []),
        ("From a→b and A.B.Holm", []),
    ],
)
def test_glued_words(article, findings, text, glued):
    assert [f.excerpt for f in findings(glued_words, article().add("paragraph", text))] == glued


@pytest.mark.parametrize(
    ("lead", "headings", "lost"),
    [
        ("The main kinds are:", ["Cuts", "Grazes"], False),
        ("The main kinds are:", ["Treatment"], True),
        ("See a nurse if:", ["Treatment", "Prevention"], True),
    ],
)
def test_headings_one_level_down_may_be_what_is_announced(article, findings, lead, headings, lost):
    built = article().add("heading", "Wounds", 2).add("paragraph", lead, section=0)
    for heading in headings:
        built.add("heading", heading, 3).add("paragraph", BASE)
    assert bool(findings(lead_in_without_list, built)) is lost
