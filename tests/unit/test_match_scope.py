"""How close an entry must be to a claim, and how far a claim may go."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from lint.match import Matcher
from lint.model import (
    Certainty,
    Claim,
    Cue,
    Cues,
    Difference,
    Direction,
    Entity,
    Entry,
    Evidence,
    Polarity,
    ReferenceSet,
    Relation,
    Span,
    Status,
    Verdict,
)
from lint.vocabulary import Concept, Vocabulary

R = Relation
WORDS = Vocabulary(
    (
        Concept(id="mineral", name="mineral", type="nutrient"),
        Concept(id="magnesium", name="magnesium", type="nutrient", parent="mineral"),
        Concept(id="supplement", name="supplement", type="drug"),
        Concept(id="tablet", name="tablet", type="drug", parent="supplement", of="magnesium"),
        Concept(id="food-root", name="food", type="food"),
        Concept(id="nuts", name="nuts", type="food", parent="food-root", of="magnesium"),
        Concept(id="antibiotic", name="antibiotic", type="drug"),
        Concept(id="infection", name="infection", type="condition"),
        Concept(id="cold", name="cold", type="condition", parent="infection"),
        Concept(id="cramp", name="cramp", type="symptom"),
        Concept(id="maternal-cramp", name="maternal cramp", type="symptom", parent="cramp"),
        Concept(id="cancer", name="cancer", type="condition"),
        Concept(id="lung-cancer", name="lung cancer", type="condition", parent="cancer"),
        Concept(id="smoking", name="smoking", type="intervention"),
        Concept(id="mothers", name="mothers", type="population"),
        Concept(id="runners", name="runners", type="population"),
    ),
    "digest",
)


def entry(subject, relation, object, direction=Direction.SUPPORTS, **values):
    people = values.pop("population", None)
    given = {
        "id": f"{subject}-{relation}-{object}",
        "statement": "So it is.",
        "ceiling": Certainty.DEFINITE,
        "evidence": Evidence.HIGH,
        "status": Status.SOURCED,
        **values,
    }
    return Entry(
        kind=relation.kind,
        relation=relation,
        subject=Entity(subject, subject),
        object=Entity(object, object),
        direction=direction,
        population=Entity(people, people) if people else None,
        **given,
    )


def claim(subject, relation, object, certainty=Certainty.DEFINITE, **values):
    people = values.pop("population", None)
    return Claim(
        kind=relation.kind,
        relation=relation,
        subject=WORDS.entity(subject, subject),
        object=WORDS.entity(object, object),
        certainty=certainty,
        population=WORDS.entity(people, people) if people else None,
        **values,
    )


def denial(*args, **values):
    return claim(*args, **values, polarity=Polarity.NEGATED)


def judge(said: Claim, *entries: Entry):
    return Matcher(ReferenceSet(tuple(entries), "digest"), WORDS).match(said)


def verdicts(said: Iterable[Claim], *entries: Entry):
    return [judge(one, *entries).verdict for one in said]


NO_CURE_FOR_COLDS = entry("antibiotic", R.TREATS, "cold", Direction.AGAINST)


def test_what_fails_against_a_kind_may_work_against_the_class():
    said = [claim("antibiotic", R.TREATS, "infection"), claim("antibiotic", R.TREATS, "cold")]
    assert verdicts(said, NO_CURE_FOR_COLDS) == [Verdict.UNREVIEWED, Verdict.CONTRADICTED]


def test_what_causes_a_kind_causes_the_class():
    known = entry("smoking", R.CAUSES, "lung-cancer")
    said = [claim("smoking", R.CAUSES, "cancer"), denial("smoking", R.CAUSES, "cancer")]
    assert verdicts(said, known) == [Verdict.SUPPORTED, Verdict.CONTRADICTED]


def test_the_class_is_meant_where_the_entry_is_on_the_people_of_the_article():
    known = entry(
        "tablet",
        R.TREATS,
        "maternal-cramp",
        Direction.INSUFFICIENT,
        ceiling=Certainty.POSSIBLE,
        population="mothers",
    )
    said = [
        claim("magnesium", R.TREATS, "cramp", population="mothers"),
        claim("magnesium", R.TREATS, "cramp", population="runners"),
        claim("magnesium", R.TREATS, "cramp"),
    ]
    expected = [Verdict.OVERSTATED, Verdict.UNREVIEWED, Verdict.UNREVIEWED]
    assert verdicts(said, known) == expected


@pytest.mark.parametrize(
    ("subject", "verdict"),
    [
        ("magnesium", Verdict.CONTRADICTED),
        ("tablet", Verdict.CONTRADICTED),
        # what tablets fail to do, the class of all minerals and food are not said to fail to do
        ("mineral", Verdict.UNREVIEWED),
        ("supplement", Verdict.UNREVIEWED),
        ("nuts", Verdict.UNREVIEWED),
    ],
)
def test_a_nutrient_stands_for_taking_it(subject, verdict):
    known = entry("tablet", R.TREATS, "cramp", Direction.AGAINST)
    assert judge(claim(subject, R.TREATS, "cramp"), known).verdict is verdict


def test_relief_is_no_cure():
    known = entry("antibiotic", R.TREATS, "cold")
    said = [
        claim("antibiotic", R.CURES, "cold"),
        claim("antibiotic", R.CURES, "cold", Certainty.POSSIBLE),
        denial("antibiotic", R.CURES, "cold"),
    ]
    assert verdicts(said, known) == [Verdict.OVERSTATED, Verdict.SUPPORTED, Verdict.UNREVIEWED]


def test_a_bare_cure_is_no_more_than_the_cure_that_is_known():
    known = entry("antibiotic", R.CURES, "infection")
    cure = Cue("cure", Span(12, 16))
    bare = Cues(relation=(cure,), certainty=(cure,))
    always = Cues(relation=(cure,), certainty=(cure, Cue("always", Span(5, 11))))
    said = [
        claim("antibiotic", R.CURES, "infection", Certainty.ABSOLUTE, cues=cues)
        for cues in (bare, always)
    ]
    assert verdicts(said, known) == [Verdict.SUPPORTED, Verdict.OVERSTATED]


def test_to_deny_a_cause_leaves_a_risk_standing():
    risk = entry("smoking", R.RAISES_RISK, "cancer")
    cause = entry("smoking", R.CAUSES, "cancer")
    assert judge(denial("smoking", R.CAUSES, "cancer"), risk).verdict is Verdict.UNREVIEWED
    assert judge(denial("smoking", R.RAISES_RISK, "cancer"), cause).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        (Evidence.HIGH, Verdict.OVERSTATED),
        (Evidence.CONSENSUS, Verdict.OVERSTATED),
        (Evidence.LOW, Verdict.SUPPORTED),
    ],
)
def test_may_goes_beyond_good_evidence_against(evidence, verdict):
    known = entry("antibiotic", R.TREATS, "cold", Direction.AGAINST, evidence=evidence)
    assert (
        judge(claim("antibiotic", R.TREATS, "cold", Certainty.POSSIBLE), known).verdict is verdict
    )


def test_a_flat_denial_goes_beyond_evidence_that_allows_may():
    known = entry("tablet", R.CAUSES, "cramp", ceiling=Certainty.POSSIBLE)
    said = [denial("tablet", R.CAUSES, "cramp", certainty=c) for c in Certainty]
    flat, doubtful = Verdict.OVERSTATED, Verdict.SUPPORTED
    assert verdicts(said, known) == [flat, flat, flat, doubtful, doubtful]


def test_a_benefit_that_is_merely_possible_may_be_denied():
    known = entry("tablet", R.TREATS, "cramp", ceiling=Certainty.POSSIBLE)
    assert judge(denial("tablet", R.TREATS, "cramp"), known).verdict is Verdict.UNREVIEWED


def test_what_helps_does_a_part_of_it():
    known = entry("tablet", R.TREATS, "cramp", ceiling=Certainty.PROBABLE)

    def said(sentence, cue):
        at = sentence.index(cue)
        return claim(
            "tablet",
            R.TREATS,
            "cramp",
            sentence=sentence,
            sentence_span=Span(0, len(sentence)),
            cues=Cues(relation=(Cue(cue, Span(at, at + len(cue))),)),
        )

    soft = [said("Tablets help ease cramps.", "ease"), said("Tablets help cramps.", "help")]
    assert verdicts(soft, known) == [Verdict.SUPPORTED, Verdict.SUPPORTED]
    assert judge(said("Tablets ease cramps.", "ease"), known).verdict is Verdict.OVERSTATED


def test_the_closest_entry_decides():
    wide = entry("tablet", R.TREATS, "cramp", Direction.AGAINST, id="wide")
    narrow = entry("tablet", R.TREATS, "maternal-cramp", id="narrow")
    assert judge(claim("tablet", R.TREATS, "maternal-cramp"), wide, narrow).entry is narrow
    assert judge(claim("tablet", R.TREATS, "cramp"), narrow, wide).entry is wide


CRAMPS = entry("tablet", R.TREATS, "cramp")
NOT_CRAMPS = entry("tablet", R.TREATS, "cramp", Direction.AGAINST, id="not")
SAID = claim("tablet", R.TREATS, "cramp")


@pytest.mark.parametrize("drafted_first", [True, False])
def test_a_draft_decides_only_where_no_sourced_entry_does(drafted_first):
    draft = replace(NOT_CRAMPS, status=Status.DRAFT)
    pair = (draft, CRAMPS) if drafted_first else (CRAMPS, draft)
    assert judge(SAID, *pair).entry is CRAMPS
    assert judge(SAID, draft).entry is draft


@pytest.mark.parametrize(
    "silent",
    [replace(NOT_CRAMPS, status=Status.RETIRED), replace(NOT_CRAMPS, direction=Direction.LIMIT)],
)
def test_what_is_retired_or_a_limit_gives_no_verdict(silent):
    assert judge(SAID, silent).verdict is Verdict.UNREVIEWED


@pytest.mark.parametrize("relation", [R.INTERACTS, R.ASSOCIATED])
def test_a_symmetric_relation_may_be_told_either_way(relation):
    known = entry("tablet", relation, "antibiotic")
    said = [claim("tablet", relation, "antibiotic"), claim("antibiotic", relation, "tablet")]
    assert verdicts(said, known) == [Verdict.SUPPORTED, Verdict.SUPPORTED]


def test_a_cause_may_not_be_turned_round():
    known = entry("smoking", R.CAUSES, "cancer")
    assert judge(claim("cancer", R.CAUSES, "smoking"), known).verdict is Verdict.UNREVIEWED


def test_the_order_of_the_set_does_not_matter():
    held = [CRAMPS, NOT_CRAMPS, entry("magnesium", R.TREATS, "cramp", population="mothers")]
    said = claim("magnesium", R.TREATS, "cramp", Certainty.ABSOLUTE, population="mothers")
    assert judge(said, *held) == judge(said, *reversed(held))


LOW_STORES = entry("tablet", R.TREATS, "cramp", condition=Entity("if magnesium stores are low"))
MUCH = entry("tablet", R.CAUSES, "cramp", condition=Entity("in very large amounts"))


@pytest.mark.parametrize(
    ("condition", "gap"),
    [
        ("when your magnesium level is low", None),
        ("if you lack magnesium", None),
        ("if stores of magnesium are depleted", None),
        ("if you take statins", Difference.CONDITION),
        ("if iron is low", Difference.CONDITION),
        ("after a run", Difference.CONDITION),
    ],
)
def test_a_condition_is_met_in_other_words(condition, gap):
    said = claim("tablet", R.TREATS, "cramp", condition=Entity(condition))
    found = judge(said, LOW_STORES)
    assert (found.verdict is Verdict.SUPPORTED, found.gap) == (gap is None, gap)


@pytest.mark.parametrize(
    ("sentence", "verdict", "gap"),
    [
        ("Taken in large doses, tablets cause cramps.", Verdict.SUPPORTED, None),
        ("Too many tablets cause cramps.", Verdict.SUPPORTED, None),
        ("Small amounts of tablets cause cramps.", Verdict.OUT_OF_SCOPE, Difference.DOSE),
        ("Tablets cause cramps.", Verdict.OUT_OF_SCOPE, Difference.CONDITION),
    ],
)
def test_what_holds_of_much_does_not_hold_of_little(sentence, verdict, gap):
    found = judge(claim("tablet", R.CAUSES, "cramp", sentence=sentence), MUCH)
    assert (found.verdict, found.gap) == (verdict, gap)


def test_another_amount_is_the_reason():
    said = claim("tablet", R.CAUSES, "cramp", sentence="A small dose of tablets causes cramps.")
    assert "another amount" in judge(said, MUCH).reason


def test_what_is_known_to_make_worse_goes_with_it_too():
    known = entry("smoking", R.WORSENS, "cold")
    assert judge(denial("smoking", R.ASSOCIATED, "cold"), known).verdict is Verdict.CONTRADICTED


def test_what_raises_a_risk_does_not_prevent():
    known = entry("smoking", R.RAISES_RISK, "cancer")
    assert judge(claim("smoking", R.PREVENTS, "cancer"), known).verdict is Verdict.CONTRADICTED
