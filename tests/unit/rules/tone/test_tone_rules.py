"""What readers of findings on tone and numbers see: the words marked, and what to write instead."""

from time import process_time

import pytest

from lint.api import lint_text
from lint.rules.tone._phrases import compiled, groups

LISTS = (
    ("fear", "groups"),
    ("blame", "groups"),
    ("figures", "groups"),
    ("figures", "shares"),
    ("frequency", "groups"),
    ("sales", "groups"),
)


def found(rule, text):
    return [f for f in lint_text(f"# A page\n\n{text}\n").findings if f.rule == rule]


def marked(rule, text):
    return [f.excerpt for f in found(rule, text)]


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("Gout sufferers rest.", "Gout sufferers", "people with gout"),
        ("IBS sufferers rest.", "IBS sufferers", "people with IBS"),
        ("Stroke victims rest.", "Stroke victims", "people who have had a stroke"),
        ("Sufferers of eczema rest.", "Sufferers of eczema", "people with eczema"),
        ("They are cocaine addicts.", "cocaine addicts", "people with an addiction to cocaine"),
        ("As an asthmatic, you rest.", "asthmatic", "a person with asthma"),
        ("Rooms for the mentally ill.", "the mentally ill", "people with a mental illness"),
    ],
)
def test_a_label_is_turned_into_words_that_put_the_person_first(text, words, instead):
    (finding,) = found("HL802", text)
    assert finding.excerpt == words
    assert finding.wording == f'Write "{instead}".'


def test_a_word_is_a_label_only_where_it_stands_for_people():
    text = (
        "The obese patient and the disabled toilet. Diabetic shoes and alcoholic drinks. Invalid "
        "results. Victims of violence. Victims of the flood."
    )
    assert marked("HL802", text) == []


def test_a_pulled_quotation_is_the_article_s_own():
    assert marked("HL801", "> Every biscuit is a ticking time bomb.")
    assert not marked("HL801", '> "Every biscuit is a ticking time bomb," says Ms Hale.')


def test_only_people_can_be_blamed():
    assert marked("HL803", "The drug failed to respond. The pancreas fails to make insulin.") == []
    assert marked("HL803", "Patients failed to respond.") == ["failed to respond"]


def test_what_the_risk_is_may_stand_two_sentences_away():
    bare = "The jab halves the risk. It is free."
    assert marked("HL804", bare) == ["halves the risk"]
    assert not marked("HL804", f"{bare} Of 100 people four get flu.")
    assert marked("HL804", f"{bare} It is quick. Ask for it. Of 100 people four get flu.")


@pytest.mark.parametrize(
    "text",
    [
        "Drinking up to 30 % more water does not double the risk.",
        "The growth rate of the nail doubled.",
        "You doubled over. Take twice the dose. Her weight rose by half.",
    ],
)
def test_what_is_no_change_of_a_risk(text):
    assert marked("HL804", text) == []


def test_a_study_at_hand_is_a_source():
    assert marked("HL805", "Half of all women feel sick.") == ["Half of all women"]
    assert not marked("HL805", "In this trial half of all women felt sick.")


def test_the_word_of_a_leaflet_is_told_with_what_it_stands_for():
    (finding,) = found("HL806", "The tablets rarely cause a rash.")
    assert "1 to 10 in 10,000 people" in finding.wording


def test_frequency_is_judged_of_treatments_alone():
    assert marked("HL806", "Gout rarely causes fever. Cramps often disturb sleep.") == []
    assert marked("HL806", "Ibuprofen sometimes upsets the stomach.") == ["sometimes"]


@pytest.mark.parametrize(("name", "part"), LISTS)
def test_patterns_take_a_time_that_grows_with_the_text_alone(name, part):
    """A hundred times this is what a pattern takes that looks ahead from every word."""
    for text in ("a-" * 5000, "risk " * 2000, "1,000 " * 1500, "is the " * 1500):
        for group in groups(name, part):
            start = process_time()
            for _ in compiled(group.words, group.patterns).finditer(text):
                pass
            assert process_time() - start < 2
