"""Allowed terms: a name makes no finding, the same words beside it do."""

from dataclasses import replace

import pytest

from lint.api import lint_text
from lint.config import Allowed, default

RULES = ("HL101", "HL102", "HL702", "HL802", "HL601")


@pytest.fixture
def told():
    """What is found in a text with some terms allowed, and what is left out."""

    def told(text, *terms, select=RULES):
        allow = tuple(t if isinstance(t, Allowed) else Allowed(t) for t in terms)
        config = replace(default(), select=select, allow=allow)
        report = lint_text(f"{text}\n", name="a.md", config=config)
        found, out = (
            [(f.rule, f.excerpt) for f in some if f.rule != "HL601"]
            for some in (report.findings, report.allowed)
        )
        return found, out

    return told


REST = "Rest at home and drink enough water on such days. "
CLUB = "Our No Side Effects Club meets on Mondays."


def test_a_name_makes_no_finding_and_is_counted(told):
    assert told(CLUB) == ([("HL102", CLUB)], [])
    assert told(CLUB, "No Side Effects Club") == ([], [("HL102", CLUB)])


def test_the_same_words_outside_of_the_name_are_found(told):
    text = "Zinc has no side effects. The No Side Effects Club knows."
    found, out = told(text, "No Side Effects Club")
    assert [words for _, words in found] == ["Zinc has no side effects"]
    assert len(out) <= 1


def test_other_words_of_the_same_rule_in_the_same_sentence_are_found(told):
    text = "The 100% Safe Pharmacy says that there are no side effects with it."
    found, _ = told(text, "100% Safe Pharmacy")
    assert found == [("HL102", text)]


def test_a_claim_beside_the_name_is_found(told):
    found, _ = told("The Complete Cure Trust cures eczema.", "Complete Cure Trust")
    assert [rule for rule, _ in found] == ["HL101"]


def test_a_term_may_speak_to_some_rules_alone(told):
    text = "Diabetics Together helps. Our No Side Effects Club meets on Mondays."
    terms = (Allowed("Diabetics Together", ("HL1",)), Allowed("No Side Effects Club", ("HL1",)))
    found, _ = told(text, *terms)
    assert found == [("HL802", "Diabetics")]


def test_case_counts_where_a_term_has_capitals(told):
    text = "our no side effects club meets on Mondays."
    assert told(text, "No Side Effects Club")[0] == [("HL102", text)]
    assert told(CLUB, "no side effects club")[0] == []


def test_a_term_is_whole_words(told):
    assert told(CLUB, "No Side Effects Clu")[0] == [("HL102", CLUB)]


def test_a_name_as_title_excuses_nothing_that_is_missing():
    name = "Safe Start Clinic"
    text = f"# {name}\n\nZinc lozenges treat colds in adults. {REST * 12}\n\n## {name}\n"
    for rules in ((), ("HL6",)):
        config = replace(default(), select=("HL601", "HL702"), allow=(Allowed(name, rules),))
        report = lint_text(text, name="a.md", config=config)
        assert [f.rule for f in report.findings] == ["HL601", "HL702"]
