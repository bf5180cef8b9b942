from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import conflict
from lint.model import (
    Certainty,
    Claim,
    Entity,
    Polarity,
    Quantifier,
    Quantity,
    Relation,
    Stance,
)

SUPPLEMENT = Entity("supplements", "supplement", ("drug-root",))
MAGNESIUM = Entity("magnesium", "magnesium", ("supplement", "drug-root"))
TABLETS = Entity("magnesium tablets", "magnesium-tablet", ("supplement", "drug-root"), "magnesium")
OXIDE = Entity("oxide", "oxide", ("magnesium-tablet", "supplement", "drug-root"), "magnesium")
NUTS = Entity("nuts", "nuts", ("food-root",), "magnesium")
SHORTAGE = Entity("low magnesium", "low-magnesium", ("shortage", "condition-root"), "magnesium")
CALCIUM = Entity("calcium", "calcium", ("supplement", "drug-root"))
CRAMP = Entity("cramps", "cramp", ("symptom-root",))
LEG_CRAMP = Entity("leg cramps", "leg-cramp", ("cramp", "symptom-root"))
NIGHT_CRAMP = Entity("night cramps", "night-cramp", ("leg-cramp", "cramp", "symptom-root"))
HAND_CRAMP = Entity("hand cramps", "hand-cramp", ("cramp", "symptom-root"))
WOMEN = Entity("pregnant women", "pregnant", ("people-root",))
ATHLETES = Entity("athletes", "athletes", ("people-root",))
LOW = Entity("if magnesium is low", "low-magnesium")


def claim(relation=Relation.TREATS, subject=MAGNESIUM, object=LEG_CRAMP, **values):
    return Claim(kind=relation.kind, relation=relation, subject=subject, object=object, **values)


def denial(*args, **values):
    return claim(*args, **{"polarity": Polarity.NEGATED, **values})


R = Relation


@pytest.mark.parametrize(
    ("affirmed", "denied"),
    [
        (claim(), denial()),
        (claim(), denial(certainty=Certainty.INSUFFICIENT)),
        (claim(certainty=Certainty.PROBABLE), denial()),
        # a promise to most people counts from "can" on
        (claim(certainty=Certainty.POSSIBLE, quantifier=Quantifier.MOST), denial()),
        (claim(quantifier=Quantifier.MOST), denial(R.PREVENTS)),
        # what is denied of a class is denied of its members; objects count both ways
        (claim(), denial(subject=SUPPLEMENT)),
        (claim(object=NIGHT_CRAMP), denial()),
        (claim(), denial(object=NIGHT_CRAMP)),
        # a nutrient stands for taking it
        (claim(), denial(subject=TABLETS)),
        (claim(subject=TABLETS), denial()),
        (claim(subject=OXIDE), denial(subject=TABLETS)),
        # what is denied of everybody is denied of a group
        (claim(population=WOMEN), denial()),
        (claim(), denial(population=Entity("adults", "adults", ("population-root",)))),
        (claim(), denial(population=Entity("most people"), quantifier=Quantifier.MOST)),
        (claim(population=WOMEN), denial(population=WOMEN)),
        (claim(condition=LOW), denial(condition=LOW)),
        # a stronger relation implies a weaker one
        (claim(R.CURES), denial(R.TREATS)),
        (claim(R.PREVENTS), denial(R.TREATS)),
        (claim(R.CAUSES), denial(R.ASSOCIATED)),
        (claim(R.RAISES_RISK), denial(R.ASSOCIATED)),
        (claim(R.SAFE), claim(R.HARMFUL)),
        (claim(R.RECOMMENDED), denial(R.RECOMMENDED)),
        (claim(R.INDICATES), denial(R.INDICATES)),
        # where no concept is known the words decide
        (
            claim(subject=Entity("Calf stretches"), object=Entity("night cramps")),
            denial(subject=Entity("calf stretch"), object=Entity("cramps")),
        ),
    ],
)
def test_claims_that_cannot_both_stand(affirmed, denied):
    assert conflict.conflicts(affirmed, denied)
    assert conflict.conflicts(denied, affirmed)
    assert conflict.find([denied, affirmed]) == (conflict.Conflict((1,), (0,)),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(), claim()),
        (denial(), denial()),
        (claim(certainty=Certainty.POSSIBLE), denial(certainty=Certainty.INSUFFICIENT)),
        (claim(certainty=Certainty.POSSIBLE), denial()),
        (claim(), denial(certainty=Certainty.POSSIBLE)),
        (claim(), denial(quantifier=Quantifier.ALL)),
        # a wider class may help where one of its members does not
        (claim(subject=SUPPLEMENT), denial()),
        (claim(subject=CALCIUM), denial()),
        (claim(subject=TABLETS), denial(subject=OXIDE)),
        (claim(R.CAUSES, SHORTAGE), denial(R.CAUSES)),
        (claim(object=HAND_CRAMP), denial()),
        (claim(population=ATHLETES), denial(population=WOMEN)),
        # what fails in one group may help the others
        (claim(), denial(population=WOMEN)),
        # tablets may fail where food helps
        (claim(subject=NUTS), denial()),
        (claim(subject=NUTS), denial(subject=TABLETS)),
        (claim(condition=LOW), denial()),
        (claim(), denial(condition=LOW)),
        # an attack and its prevention, a cure and relief, a link and a cause
        (claim(R.TREATS), denial(R.PREVENTS)),
        (claim(R.TREATS), denial(R.CURES)),
        (claim(R.ASSOCIATED), denial(R.CAUSES)),
        (claim(R.TREATS), denial(R.CAUSES)),
        (claim(R.SAFE), claim(R.HARMFUL, certainty=Certainty.POSSIBLE)),
        (claim(), denial(stance=Stance.QUESTIONED)),
        (claim(stance=Stance.DEBUNKED), denial()),
        (claim(stance=Stance.ATTRIBUTED), denial()),
        (claim(R.RECOMMENDED), denial(R.RECOMMENDED, quantity=Quantity("350 mg", 0, 350, "mg"))),
        (claim(object=Entity("")), denial(object=Entity(""))),
        (claim(subject=Entity("")), denial(subject=Entity(""))),
        (
            claim(subject=Entity("poor sleep"), object=CRAMP),
            denial(subject=Entity("sleep"), object=CRAMP),
        ),
        # the widest concept of all is no common ground
        (
            claim(object=LEG_CRAMP),
            denial(object=Entity("symptoms", "symptom-root")),
        ),
    ],
)
def test_claims_that_go_together(one, other):
    assert not conflict.conflicts(one, other)
    assert not conflict.conflicts(other, one)
    assert conflict.find([one, other]) == ()


def test_one_conflict_for_each_subject_and_what_is_said_of_it():
    claims = [
        denial(subject=SUPPLEMENT),
        claim(),
        claim(subject=CALCIUM),
        claim(certainty=Certainty.ABSOLUTE),
        claim(object=NIGHT_CRAMP),
        claim(R.CAUSES, object=HAND_CRAMP),
        denial(R.CAUSES, object=HAND_CRAMP),
    ]
    assert conflict.find(claims) == (
        conflict.Conflict((3, 1, 4), (0,)),
        conflict.Conflict((2,), (0,)),
        conflict.Conflict((5,), (6,)),
    )


def test_claims_that_may_not_be_held_against_each_other_are_left_out():
    claims = [claim(), denial(), claim()]
    homes = ["a", "a", "b"]
    found = conflict.find(claims, lambda i, j: homes[i] != homes[j])
    assert found == (conflict.Conflict((2,), (1,)),)


senses = st.builds(
    claim,
    st.sampled_from([R.TREATS, R.PREVENTS, R.CURES, R.SAFE, R.HARMFUL, R.WORSENS]),
    st.sampled_from(
        [MAGNESIUM, TABLETS, NUTS, OXIDE, CALCIUM, SUPPLEMENT, Entity("magnesium salts")]
    ),
    st.sampled_from([CRAMP, LEG_CRAMP, NIGHT_CRAMP, HAND_CRAMP, Entity("bad cramps")]),
    polarity=st.sampled_from(Polarity),
    certainty=st.sampled_from(Certainty),
    population=st.sampled_from([None, WOMEN, ATHLETES]),
    condition=st.sampled_from([None, LOW]),
)


@given(st.lists(senses, max_size=12))
def test_finding_them_all_at_once_equals_comparing_each_with_each(claims):
    pairs = {
        i
        for i, j in product(range(len(claims)), repeat=2)
        if i != j and conflict.conflicts(claims[i], claims[j])
    }
    found = conflict.find(claims)
    assert {i for c in found for i in (*c.firm, *c.denials)} == pairs


@given(st.lists(senses, max_size=12))
def test_each_end_of_a_conflict_meets_one_at_the_other(claims):
    for found in conflict.find(claims):
        for i in found.firm:
            assert any(conflict.conflicts(claims[i], claims[j]) for j in found.denials)
        for j in found.denials:
            assert any(conflict.conflicts(claims[i], claims[j]) for i in found.firm)
