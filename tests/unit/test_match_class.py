"""Entries on whole classes of things, on the people of a claim, and on harm that is denied."""

import pytest

from lint.match import Matcher
from lint.model import (
    Certainty,
    Claim,
    Difference,
    Direction,
    Entity,
    Entry,
    Evidence,
    Kind,
    Polarity,
    ReferenceSet,
    Relation,
    Status,
    Verdict,
)
from lint.vocabulary import Concept, Vocabulary

R = Relation
WORDS = Vocabulary(
    (
        Concept(id="vitamin", name="vitamin", type="nutrient"),
        Concept(id="vitamin-c", name="vitamin C", type="nutrient", parent="vitamin"),
        Concept(id="drug-root", name="medicine", type="drug"),
        Concept(id="dietary-supplement", name="supplement", type="drug", parent="drug-root"),
        Concept(
            id="c-tablet", name="tablet", type="drug", parent="dietary-supplement", of="vitamin-c"
        ),
        Concept(id="ginseng", name="ginseng", type="drug", parent="dietary-supplement"),
        Concept(id="condition-root", name="condition", type="condition"),
        Concept(id="gout", name="gout", type="condition", parent="condition-root"),
        Concept(id="asthma", name="asthma", type="condition", parent="condition-root"),
        Concept(id="lack", name="lack", type="condition", parent="condition-root", of="vitamin-c"),
        Concept(id="scurvy", name="scurvy", type="condition", parent="lack"),
        Concept(id="bleeding", name="bleeding", type="condition", parent="condition-root"),
        Concept(id="intervention-root", name="intervention", type="intervention"),
        Concept(id="mothers", name="mothers", type="population"),
        Concept(id="babies", name="babies", type="population"),
    ),
    "digest",
)


def entry(subject, relation, object, direction=Direction.SUPPORTS, **values):
    return Entry(
        id=f"{subject}-{relation}-{object}",
        statement="So it is.",
        kind=values.pop("kind", relation.kind),
        relation=relation,
        subject=Entity(subject, subject),
        object=Entity(object, object),
        direction=direction,
        ceiling=values.pop("ceiling", Certainty.DEFINITE),
        evidence=Evidence.HIGH,
        status=Status.SOURCED,
        **values,
    )


def claim(subject, relation, object, certainty=Certainty.DEFINITE, *, people=None, **values):
    return Claim(
        kind=values.pop("kind", relation.kind),
        relation=relation,
        subject=WORDS.entity(subject, subject),
        object=WORDS.entity(object, object) if object else Entity(""),
        certainty=certainty,
        population=WORDS.entity(people, people) if people else None,
        **values,
    )


def judge(said, *entries):
    return Matcher(ReferenceSet(tuple(entries), "digest"), WORDS).match(said)


SUPPLEMENTS = entry(
    "dietary-supplement",
    R.TREATS,
    "condition-root",
    Direction.INSUFFICIENT,
    ceiling=Certainty.POSSIBLE,
)


@pytest.mark.parametrize("relation", [R.TREATS, R.PREVENTS, R.CURES])
@pytest.mark.parametrize("subject", ["ginseng", "c-tablet", "vitamin-c"])
def test_a_plain_promise_of_one_of_a_class_is_overstated(subject, relation):
    found = judge(claim(subject, relation, "gout"), SUPPLEMENTS)
    assert (found.verdict, found.of_class) == (Verdict.OVERSTATED, True)


@pytest.mark.parametrize("certainty", [Certainty.POSSIBLE, Certainty.PROBABLE])
def test_what_is_hedged_is_left_to_the_entries_on_the_thing_itself(certainty):
    assert judge(claim("ginseng", R.TREATS, "gout", certainty), SUPPLEMENTS).entry is None


def test_an_entry_on_the_thing_itself_decides():
    own = entry("ginseng", R.TREATS, "gout")
    found = judge(claim("ginseng", R.TREATS, "gout"), SUPPLEMENTS, own)
    assert (found.verdict, found.entry) == (Verdict.SUPPORTED, own)


@pytest.mark.parametrize("ailment", ["lack", "scurvy"])
def test_to_make_good_a_lack_is_no_promise(ailment):
    assert judge(claim("vitamin-c", R.TREATS, ailment), SUPPLEMENTS).verdict is Verdict.UNREVIEWED


def test_what_a_lack_is_known_to_cause_is_made_good_too():
    known = entry("lack", R.CAUSES, "bleeding")
    said = claim("c-tablet", R.TREATS, "bleeding")
    assert judge(said, SUPPLEMENTS).verdict is Verdict.OVERSTATED
    assert judge(said, SUPPLEMENTS, known).verdict is Verdict.UNREVIEWED


def test_what_nothing_cures_is_not_cured_by_anything():
    none = entry("intervention-root", R.CURES, "asthma", Direction.AGAINST)
    said = claim("ginseng", R.CURES, "asthma", Certainty.ABSOLUTE)
    denied = claim("ginseng", R.CURES, "asthma", polarity=Polarity.NEGATED)
    assert judge(said, none, SUPPLEMENTS).entry is none
    assert judge(said, none, SUPPLEMENTS).verdict is Verdict.CONTRADICTED
    assert judge(denied, none).verdict is Verdict.SUPPORTED


def test_harm_to_the_people_of_a_claim_counts_whatever_is_named_beside():
    known = entry("ginseng", R.HARMFUL, "mothers")
    said = claim("ginseng", R.HARMFUL, "babies", people="mothers", polarity=Polarity.NEGATED)
    assert judge(said, known).verdict is Verdict.CONTRADICTED
    others = claim("ginseng", R.HARMFUL, "gout", people="babies", polarity=Polarity.NEGATED)
    assert judge(others, known).verdict is Verdict.UNREVIEWED


def test_a_promise_of_no_harm_meets_a_harm_that_is_known():
    known = entry("c-tablet", R.HARMFUL, "gout")
    no_harm = claim("vitamin-c", R.SAFE, "", Certainty.ABSOLUTE)
    assert judge(no_harm, known).verdict is Verdict.CONTRADICTED
    assert judge(claim("vitamin-c", R.SAFE, ""), known).verdict is Verdict.UNREVIEWED


@pytest.mark.parametrize("words", ["at any dose", "whatever your age", "no matter what you eat"])
def test_a_condition_that_leaves_nobody_out_is_none(words):
    known = entry("ginseng", R.TREATS, "gout", Direction.AGAINST)
    said = claim("ginseng", R.TREATS, "gout", condition=Entity(words))
    assert judge(said, known).verdict is Verdict.CONTRADICTED
    bound = claim("ginseng", R.TREATS, "gout", condition=Entity("after a run"))
    assert judge(bound, known).gap is Difference.CONDITION


def test_a_link_with_less_of_an_ailment_is_held_against_prevention():
    seen = entry("vitamin-c", R.ASSOCIATED, "gout", Direction.ASSOCIATED_ONLY, kind=Kind.PREVENTION)
    link = claim("vitamin-c", R.ASSOCIATED, "gout", kind=Kind.PREVENTION)
    assert judge(link, seen).verdict is Verdict.SUPPORTED
    assert judge(claim("vitamin-c", R.PREVENTS, "gout"), seen).verdict is Verdict.OVERSTATED
    assert judge(claim("vitamin-c", R.CAUSES, "gout"), seen).verdict is Verdict.UNREVIEWED


def test_what_is_not_shown_to_cause_may_go_with_it_or_make_it_worse():
    open_ = entry("ginseng", R.CAUSES, "gout", Direction.INSUFFICIENT, ceiling=Certainty.POSSIBLE)
    said = [claim("ginseng", r, "gout") for r in (R.CAUSES, R.WORSENS, R.ASSOCIATED)]
    found = [judge(one, open_).verdict for one in said]
    assert found == [Verdict.OVERSTATED, Verdict.UNREVIEWED, Verdict.UNREVIEWED]
