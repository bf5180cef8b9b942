"""Verdicts on hand-made claims against a small hand-made reference set, without a model."""

import re
from dataclasses import replace

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
    Quantifier,
    ReferenceSet,
    Relation,
    Stance,
    Status,
    Verdict,
)
from lint.vocabulary import Concept, Vocabulary

# id: type, parent, nutrient it is made of
CONCEPTS = {
    "drug-root": ("drug", None, None),
    "supplement": ("drug", "drug-root", None),
    "magnesium": ("nutrient", None, None),
    "magnesium-supplement": ("drug", "supplement", "magnesium"),
    "magnesium-citrate": ("drug", "magnesium-supplement", "magnesium"),
    "magnesium-deficiency": ("condition", "condition-root", "magnesium"),
    "statin": ("drug", "drug-root", None),
    "grapefruit": ("food", None, None),
    "honey": ("food", None, None),
    "smoking": ("condition", "condition-root", None),
    "condition-root": ("condition", None, None),
    "stroke": ("condition", "condition-root", None),
    "cancer": ("condition", "condition-root", None),
    "lung-cancer": ("condition", "cancer", None),
    "depression": ("condition", "condition-root", None),
    "cramp": ("symptom", None, None),
    "leg-cramp": ("symptom", "cramp", None),
    "night-cramp": ("symptom", "leg-cramp", None),
    "population-root": ("population", None, None),
    "adults": ("population", "population-root", None),
    "women": ("population", "population-root", None),
    "pregnant-women": ("population", "women", None),
    "children": ("population", "population-root", None),
    "infants": ("population", "children", None),
}
VOCABULARY = Vocabulary(
    tuple(
        Concept(id=id, name=id.replace("-", " "), type=type, parent=parent, of=of)
        for id, (type, parent, of) in CONCEPTS.items()
    ),
    digest="",
)
POSSIBLE, PROBABLE, DEFINITE = Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.DEFINITE
ABSOLUTE, INSUFFICIENT = Certainty.ABSOLUTE, Certainty.INSUFFICIENT
SUPPORTED, OVERSTATED, CONTRADICTED = Verdict.SUPPORTED, Verdict.OVERSTATED, Verdict.CONTRADICTED
OUT_OF_SCOPE, UNREVIEWED = Verdict.OUT_OF_SCOPE, Verdict.UNREVIEWED
ACCUSED = {OVERSTATED, CONTRADICTED}


def thing(id):
    if id is None or isinstance(id, Entity):
        return id
    if id not in CONCEPTS:
        return Entity(id)
    wider = tuple(VOCABULARY.ancestors(id))[1:]
    return Entity(id.replace("-", " "), id, wider, VOCABULARY.get(id).of)


def parts(said):
    subject, relation, object = said.split(" ", 2)
    relation = Relation(relation)
    return {
        "kind": relation.kind,
        "relation": relation,
        "subject": thing(subject),
        "object": thing(object),
    }


def claim(said, certainty=DEFINITE, *, denied=False, people=None, when=None, of=None):
    return Claim(
        **parts(said),
        certainty=certainty,
        polarity=Polarity.NEGATED if denied else Polarity.AFFIRMED,
        population=thing(people),
        condition=thing(when),
        quantifier=of,
    )


def entry(said, direction=Direction.SUPPORTS, ceiling=DEFINITE, *, people=None, when=None, **more):
    more = {"id": said.replace(" ", "-"), "status": Status.SOURCED, **more}
    return Entry(
        **parts(said),
        statement=f"It is known of {said}.",
        direction=direction,
        ceiling=ceiling,
        evidence=Evidence.MODERATE,
        population=thing(people),
        condition=thing(when),
        **more,
    )


def match(said, *entries):
    return Matcher(ReferenceSet(tuple(entries), ""), VOCABULARY).match(said)


def verdict(said, *entries):
    return match(said, *entries).verdict


RELIEF = "magnesium-supplement treats leg-cramp"
RELIEVES = entry(RELIEF)
MAY_RELIEVE = entry(RELIEF, ceiling=POSSIBLE)
NO_RELIEF = entry(RELIEF, Direction.AGAINST)
UNSHOWN = entry(RELIEF, Direction.INSUFFICIENT, POSSIBLE)


def test_what_no_entry_speaks_of_is_unreviewed():
    found = match(claim("honey treats leg-cramp"), RELIEVES)
    assert (found.verdict, found.entry) == (UNREVIEWED, None)


@pytest.mark.parametrize("said", ["moonwater treats leg-cramp", "statin treats moonsickness"])
def test_what_the_vocabulary_does_not_know_is_unreviewed(said):
    found = match(claim(said), entry(said))
    assert found.verdict is UNREVIEWED
    assert "vocabulary" in found.reason


def test_an_empty_set_knows_nothing():
    assert verdict(claim(RELIEF)) is UNREVIEWED


def test_a_claim_within_the_evidence_is_supported_and_names_its_entry():
    found = match(claim(RELIEF), RELIEVES)
    assert (found.verdict, found.entry) == (SUPPORTED, RELIEVES)


@pytest.mark.parametrize("ceiling", [POSSIBLE, PROBABLE, DEFINITE, ABSOLUTE])
@pytest.mark.parametrize("certainty", [POSSIBLE, PROBABLE, DEFINITE, ABSOLUTE])
def test_the_ceiling_is_the_strongest_wording_allowed(certainty, ceiling):
    found = verdict(claim(RELIEF, certainty), entry(RELIEF, ceiling=ceiling))
    assert found is (SUPPORTED if certainty.rank <= ceiling.rank else OVERSTATED)


@pytest.mark.parametrize("of", [Quantifier.MOST, Quantifier.ALL])
def test_a_promise_to_most_people_is_more_than_possible(of):
    assert verdict(claim(RELIEF, POSSIBLE, of=of), MAY_RELIEVE) is OVERSTATED


def test_a_promise_to_some_people_is_possible():
    assert verdict(claim(RELIEF, POSSIBLE, of=Quantifier.SOME), MAY_RELIEVE) is SUPPORTED


def test_a_cure_is_more_than_relief():
    said = claim("magnesium-supplement cures leg-cramp", ABSOLUTE)
    assert verdict(said, RELIEVES) is OVERSTATED


def test_relief_says_nothing_on_prevention():
    assert verdict(claim("magnesium-supplement prevents leg-cramp"), RELIEVES) is UNREVIEWED


class TestDenials:
    def test_of_what_is_known_contradict(self):
        assert verdict(claim(RELIEF, denied=True), RELIEVES) is CONTRADICTED

    def test_as_unproven_contradict_what_is_well_known(self):
        assert verdict(claim(RELIEF, INSUFFICIENT, denied=True), RELIEVES) is CONTRADICTED

    def test_as_unproven_are_right_where_the_evidence_leaves_it_open(self):
        assert verdict(claim(RELIEF, INSUFFICIENT, denied=True), MAY_RELIEVE) is SUPPORTED

    @pytest.mark.parametrize("certainty", [INSUFFICIENT, DEFINITE])
    def test_agree_with_evidence_against(self, certainty):
        assert verdict(claim(RELIEF, certainty, denied=True), NO_RELIEF) is SUPPORTED

    @pytest.mark.parametrize("certainty", [INSUFFICIENT, DEFINITE])
    def test_agree_with_insufficient_evidence(self, certainty):
        assert verdict(claim(RELIEF, certainty, denied=True), UNSHOWN) is SUPPORTED


class TestEvidenceAgainst:
    @pytest.mark.parametrize("certainty", [PROBABLE, DEFINITE, ABSOLUTE])
    def test_contradicts_a_firm_claim(self, certainty):
        assert verdict(claim(RELIEF, certainty), NO_RELIEF) is CONTRADICTED

    def test_leaves_room_for_may_unless_it_is_firm(self):
        said, firm = claim(RELIEF, POSSIBLE), replace(NO_RELIEF, evidence=Evidence.HIGH)
        assert (verdict(said, firm), verdict(said, NO_RELIEF)) == (OVERSTATED, SUPPORTED)

    def test_bears_a_doubt(self):
        assert verdict(claim(RELIEF, INSUFFICIENT), NO_RELIEF) is SUPPORTED

    def test_of_prevention_does_not_deny_relief(self):
        held = entry("magnesium-supplement prevents leg-cramp", Direction.AGAINST)
        assert verdict(claim(RELIEF), held) not in ACCUSED

    def test_of_relief_denies_a_cure(self):
        assert verdict(claim(RELIEF.replace("treats", "cures")), NO_RELIEF) is CONTRADICTED


class TestInsufficientEvidence:
    @pytest.mark.parametrize("certainty", [INSUFFICIENT, POSSIBLE])
    def test_leaves_room_for_may(self, certainty):
        assert verdict(claim(RELIEF, certainty), UNSHOWN) is SUPPORTED

    @pytest.mark.parametrize("certainty", [PROBABLE, DEFINITE, ABSOLUTE])
    def test_does_not_bear_more(self, certainty):
        assert verdict(claim(RELIEF, certainty), UNSHOWN) is OVERSTATED


class TestAssociations:
    HELD = entry("smoking associated-with depression", Direction.ASSOCIATED_ONLY)

    @pytest.mark.parametrize("relation", ["causes", "raises-risk-of"])
    def test_are_no_causes(self, relation):
        found = match(claim(f"smoking {relation} depression"), self.HELD)
        assert found.verdict is OVERSTATED
        assert "association" in found.reason

    def test_leave_room_for_a_possible_cause(self):
        assert verdict(claim("smoking causes depression", POSSIBLE), self.HELD) is SUPPORTED

    def test_may_be_told(self):
        assert verdict(claim("smoking associated-with depression"), self.HELD) is SUPPORTED

    def test_may_not_be_denied(self):
        said = claim("smoking associated-with depression", denied=True)
        assert verdict(said, self.HELD) is CONTRADICTED

    def test_do_not_deny_that_a_cause_is_denied(self):
        assert verdict(claim("smoking causes depression", denied=True), self.HELD) not in ACCUSED

    def test_a_cause_is_an_association_too(self):
        held = entry("smoking causes stroke")
        assert verdict(claim("smoking associated-with stroke"), held) is SUPPORTED


class TestHierarchy:
    @pytest.mark.parametrize(
        "said",
        [
            "magnesium-citrate treats leg-cramp",
            "magnesium-supplement treats night-cramp",
            "magnesium-citrate treats night-cramp",
        ],
    )
    def test_what_holds_of_a_class_holds_of_its_kinds(self, said):
        assert verdict(claim(said), RELIEVES) is SUPPORTED
        assert verdict(claim(said), NO_RELIEF) is CONTRADICTED

    @pytest.mark.parametrize(
        "said", ["supplement treats leg-cramp", "magnesium-supplement treats cramp"]
    )
    def test_what_does_not_help_as_a_kind_may_help_as_a_class(self, said):
        assert verdict(claim(said), NO_RELIEF) not in ACCUSED

    def test_a_class_that_holds_a_proven_kind_may_not_be_cleared(self):
        held = entry("smoking causes lung-cancer")
        assert verdict(claim("smoking causes cancer", denied=True), held) is CONTRADICTED

    @pytest.mark.parametrize(
        "said", ["statin treats leg-cramp", "magnesium-supplement treats stroke"]
    )
    def test_neighbours_are_not_kinds(self, said):
        assert verdict(claim(said), RELIEVES, NO_RELIEF) is UNREVIEWED

    def test_a_nutrient_stands_for_taking_it(self):
        assert verdict(claim("magnesium treats leg-cramp"), NO_RELIEF) is CONTRADICTED

    def test_a_lack_is_not_a_supplement(self):
        assert verdict(claim("magnesium-deficiency treats leg-cramp"), RELIEVES) is UNREVIEWED

    def test_the_nearest_entry_decides(self):
        special = entry("magnesium-supplement treats night-cramp", Direction.AGAINST)
        said = claim("magnesium-supplement treats night-cramp")
        assert match(said, RELIEVES, special).entry is special
        assert match(said, special, RELIEVES).entry is special


class TestPeople:
    PREGNANT = entry(RELIEF, people="pregnant-women", id="pregnant")

    @pytest.mark.parametrize("people", [None, "children", "women", "adults", "sailors"])
    def test_an_entry_on_some_does_not_speak_of_others(self, people):
        found = match(claim(RELIEF, people=people), self.PREGNANT)
        assert (found.verdict, found.entry) == (OUT_OF_SCOPE, self.PREGNANT)
        assert "pregnant women" in found.reason

    def test_it_speaks_of_its_own(self):
        assert verdict(claim(RELIEF, people="pregnant-women"), self.PREGNANT) is SUPPORTED

    def test_an_entry_on_a_group_speaks_of_the_people_in_it(self):
        held = entry(RELIEF, people="women")
        assert verdict(claim(RELIEF, people="pregnant-women"), held) is SUPPORTED

    @pytest.mark.parametrize("people", ["women", "adults", None])
    def test_an_entry_on_everybody_speaks_of_anybody(self, people):
        assert verdict(claim(RELIEF, people=people), NO_RELIEF) is CONTRADICTED

    def test_adults_in_general_are_everybody(self):
        assert verdict(claim(RELIEF), entry(RELIEF, people="adults")) is SUPPORTED

    def test_the_entry_on_the_very_people_decides(self):
        said = claim(RELIEF, people="pregnant-women")
        held = replace(self.PREGNANT, direction=Direction.INSUFFICIENT, ceiling=POSSIBLE)
        assert match(said, RELIEVES, held).entry is held
        assert match(claim(RELIEF), RELIEVES, held).entry is RELIEVES


class TestConditions:
    DEFICIENT = entry(RELIEF, when="magnesium-deficiency", id="deficient")

    def test_a_claim_for_everyone_drops_the_condition(self):
        found = match(claim(RELIEF), self.DEFICIENT)
        assert (found.verdict, found.entry) == (OUT_OF_SCOPE, self.DEFICIENT)
        assert "condition" in found.reason

    def test_a_claim_on_the_same_condition_is_judged(self):
        assert verdict(claim(RELIEF, when="magnesium-deficiency"), self.DEFICIENT) is SUPPORTED
        said = claim(RELIEF, ABSOLUTE, when="magnesium-deficiency")
        assert verdict(said, self.DEFICIENT) is OVERSTATED

    @pytest.mark.parametrize("held", [NO_RELIEF, UNSHOWN, MAY_RELIEVE])
    def test_a_general_entry_does_not_convict_a_conditional_claim(self, held):
        assert verdict(claim(RELIEF, when="magnesium-deficiency"), held) is OUT_OF_SCOPE

    def test_a_general_entry_may_bear_a_conditional_claim(self):
        assert verdict(claim(RELIEF, when="after-a-run"), RELIEVES) is SUPPORTED


class TestOpposites:
    HARMS = entry("honey harmful-for infants")

    def test_what_harms_is_not_safe(self):
        assert verdict(claim("honey safe-for infants"), self.HARMS) is CONTRADICTED

    def test_who_denies_safety_tells_the_harm(self):
        assert verdict(claim("honey safe-for infants", denied=True), self.HARMS) is SUPPORTED

    def test_what_is_safe_does_not_harm(self):
        held = entry("honey safe-for children")
        assert verdict(claim("honey harmful-for children"), held) is CONTRADICTED
        assert verdict(claim("honey harmful-for children", denied=True), held) is SUPPORTED

    def test_safety_for_some_says_nothing_of_others(self):
        assert verdict(claim("honey safe-for women"), self.HARMS) not in {SUPPORTED, *ACCUSED}

    def test_what_causes_a_thing_does_not_prevent_it(self):
        held = entry("smoking causes stroke")
        assert verdict(claim("smoking prevents stroke"), held) is CONTRADICTED
        assert verdict(claim("smoking prevents stroke", denied=True), held) is SUPPORTED

    def test_what_relieves_a_thing_does_not_cause_it(self):
        assert verdict(claim("magnesium-supplement causes leg-cramp"), RELIEVES) is CONTRADICTED

    def test_a_side_effect_of_the_same_class_is_no_opposite(self):
        said = claim("magnesium-supplement causes night-cramp")
        assert verdict(said, RELIEVES) is UNREVIEWED


def reasons():
    held = [RELIEVES, MAY_RELIEVE, NO_RELIEF, UNSHOWN, TestAssociations.HELD, TestOpposites.HARMS]
    held += [TestPeople.PREGNANT, TestConditions.DEFICIENT]
    for one in held:
        said = f"{one.subject.concept} {one.relation} {one.object.concept}"
        for certainty in Certainty:
            for denied in (True, False):
                for when in (None, "magnesium-deficiency"):
                    yield match(claim(said, certainty, denied=denied, when=when), one).reason


def test_reasons_are_words_for_people():
    told = set(reasons())
    assert len(told) > 10
    for reason in told:
        assert re.fullmatch(r"[a-z][a-z ,;'():-]*[a-z')]", reason), reason
        assert 3 <= len(reason.split()) <= 25
        assert "-root" not in reason


def test_the_reason_tells_what_the_wording_may_be():
    reason = match(claim(RELIEF, ABSOLUTE), MAY_RELIEVE).reason
    assert "without exception" in reason
    assert "'may'" in reason


def test_stance_is_not_the_matcher_s_business():
    said = replace(claim(RELIEF, ABSOLUTE), stance=Stance.DEBUNKED)
    assert verdict(said, RELIEVES) is OVERSTATED
