"""Claims that an entry supports though it is told another way; it never convicts them."""

import pytest

from lint.match import Matcher
from lint.model import (
    Certainty,
    Claim,
    Direction,
    Entity,
    Entry,
    Evidence,
    Polarity,
    ReferenceSet,
    Relation,
    Status,
    Verdict,
)
from lint.vocabulary import Concept, Vocabulary

WORDS = Vocabulary(
    tuple(
        Concept(id=id, name=id.replace("-", " "), type=type, parent=parent)
        for id, type, parent in (
            ("condition-root", "condition", None),
            ("symptom-root", "symptom", None),
            ("drug-root", "drug", None),
            ("anaemia", "condition", "condition-root"),
            ("asthma", "condition", "condition-root"),
            ("smoking", "condition", "condition-root"),
            ("stroke", "condition", "condition-root"),
            ("constipation", "symptom", "symptom-root"),
            ("tiredness", "symptom", "symptom-root"),
            ("opioid", "drug", "medicine"),
            ("medicine", "drug", "drug-root"),
            ("fibre", "nutrient", None),
            ("alcohol", "food", None),
            ("people-with-asthma", "population", None),
            ("smokers", "population", None),
            ("see-clinician", "intervention", None),
            ("emergency-care", "intervention", "see-clinician"),
        )
    ),
    "",
)
DEFINITE, POSSIBLE, ABSOLUTE = Certainty.DEFINITE, Certainty.POSSIBLE, Certainty.ABSOLUTE
SUPPORTED, UNREVIEWED = Verdict.SUPPORTED, Verdict.UNREVIEWED


def parts(said):
    subject, relation, *object = said.split(" ")
    relation = Relation(relation)
    sides = {"subject": WORDS.entity(subject.replace("-", " "), subject)}
    sides["object"] = WORDS.entity(object[0], object[0]) if object else Entity("")
    return {"kind": relation.kind, "relation": relation, **sides}


def entry(said, direction=Direction.SUPPORTS, ceiling=DEFINITE):
    return Entry(
        **parts(said),
        id=said.replace(" ", "-"),
        statement=said,
        direction=direction,
        ceiling=ceiling,
        evidence=Evidence.CONSENSUS,
        status=Status.SOURCED,
    )


SET = ReferenceSet(
    (
        entry("anaemia causes tiredness"),
        entry("asthma raises-risk-of tiredness"),
        entry("smoking raises-risk-of stroke"),
        entry("opioid causes constipation"),
        entry("opioid harmful-for asthma"),
        entry("fibre treats constipation", ceiling=POSSIBLE),
        entry("alcohol worsens constipation"),
        entry("alcohol treats tiredness", Direction.INSUFFICIENT, POSSIBLE),
        entry("see-clinician recommended-for condition-root"),
    ),
    "",
)


def verdict(said, certainty=DEFINITE, *, denied=False):
    claim = Claim(
        **parts(said),
        certainty=certainty,
        polarity=Polarity.NEGATED if denied else Polarity.AFFIRMED,
    )
    found = Matcher(SET, WORDS).match(claim)
    assert found.claim == claim
    return found.verdict


@pytest.mark.parametrize(
    "said",
    [
        "tiredness indicates anaemia",
        "people-with-asthma associated-with tiredness",
        "smokers raises-risk-of stroke",
        "fibre recommended-for constipation",
        "see-clinician recommended-for",
        "emergency-care recommended-for tiredness",
    ],
)
def test_what_is_known_one_way_supports_what_is_told_another(said):
    assert verdict(said) is SUPPORTED


@pytest.mark.parametrize("said", ["tiredness indicates anaemia", "smokers raises-risk-of stroke"])
def test_it_does_not_convict(said):
    assert verdict(said, denied=True) is UNREVIEWED
    assert verdict(said, ABSOLUTE) is UNREVIEWED


def test_advice_against_what_harms_is_supported():
    assert verdict("alcohol recommended-for constipation", denied=True) is SUPPORTED
    assert verdict("alcohol recommended-for constipation") is UNREVIEWED


def test_advice_for_what_was_not_shown_to_help_is_not_supported():
    assert verdict("alcohol recommended-for tiredness") is UNREVIEWED


def test_one_case_is_enough_for_what_some_of_a_group_may_do():
    assert verdict("drug-root causes constipation", POSSIBLE) is SUPPORTED
    assert verdict("drug-root causes stroke", POSSIBLE) is UNREVIEWED
    assert verdict("drug-root causes constipation") is UNREVIEWED
    assert verdict("anaemia causes symptom-root", POSSIBLE) is SUPPORTED
    assert verdict("drug-root treats constipation", POSSIBLE) is UNREVIEWED


def test_nobody_is_told_that_asking_is_never_needed():
    assert verdict("see-clinician recommended-for", denied=True) is UNREVIEWED


def test_what_one_of_a_kind_does_does_not_tell_of_the_whole_kind():
    assert verdict("medicine harmful-for asthma") is UNREVIEWED
    assert verdict("medicine harmful-for asthma", POSSIBLE) is SUPPORTED


def test_a_harm_does_not_bear_out_that_a_thing_has_no_effect():
    assert verdict("smoking treats stroke", Certainty.INSUFFICIENT, denied=True) is UNREVIEWED
