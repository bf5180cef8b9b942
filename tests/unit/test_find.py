from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.compare.find import Clash, exclude, find
from lint.model import (
    Certainty,
    Claim,
    Entity,
    Polarity,
    Quantifier,
    Quantity,
    Relation,
    Span,
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


def whole(sentence):
    """A claim that is a sentence of its own."""
    span = Span(0, len(sentence))
    return {"sentence": sentence, "span": span, "sentence_span": span}


def conflicts(one, other):
    return exclude(one, other)


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
    assert conflicts(affirmed, denied)
    assert conflicts(denied, affirmed)
    assert find([denied, affirmed]) == (Clash((1,), (0,)),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(), claim()),
        (denial(), denial()),
        (claim(certainty=Certainty.POSSIBLE), denial(certainty=Certainty.INSUFFICIENT)),
        (claim(certainty=Certainty.POSSIBLE), denial()),
        (claim(), denial(certainty=Certainty.POSSIBLE)),
        (claim(), denial(quantifier=Quantifier.SOME)),
        (claim(), denial(**whole("It does not help everyone."))),
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
        (claim(R.PREVENTS), denial(R.TREATS)),
        (claim(R.TREATS), denial(R.CURES)),
        (claim(R.ASSOCIATED), denial(R.CAUSES)),
        (claim(R.TREATS), denial(R.CAUSES)),
        (claim(R.SAFE), claim(R.HARMFUL, certainty=Certainty.POSSIBLE)),
        (claim(), denial(stance=Stance.QUESTIONED)),
        (claim(stance=Stance.DEBUNKED), denial()),
        (claim(stance=Stance.ATTRIBUTED), denial()),
        (
            claim(R.RECOMMENDED),
            denial(
                R.RECOMMENDED,
                quantity=Quantity("350 mg", 350, 350, "mg"),
                **whole("Do not take more than 350 mg."),
            ),
        ),
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
    assert not conflicts(one, other)
    assert not conflicts(other, one)
    assert find([one, other]) == ()


def test_what_something_is_told_of_where_nothing_is_said_is_not_guessed():
    assert find([claim(object=Entity("")), denial(object=Entity(""))]) == ()


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
    assert find(claims) == (
        Clash((3, 1, 4), (0,)),
        Clash((2,), (0,)),
        Clash((5,), (6,)),
    )


def test_claims_that_may_not_be_held_against_each_other_are_left_out():
    claims = [claim(), denial(), claim()]
    homes = ["a", "a", "b"]
    found = find(claims, lambda i, j: homes[i] != homes[j])
    assert found == (Clash((2,), (1,)),)


def test_claims_of_one_home_are_not_held_against_each_other():
    claims = [claim(), denial(), claim(), claim(R.CURES)]
    assert find(claims, homes="aaba") == (Clash((2,), (1,)),)
    assert find(claims, homes="aaaa") == ()


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (claim(), claim(R.WORSENS)),
        (claim(), claim(R.CAUSES)),
        (claim(R.PREVENTS), claim(R.RAISES_RISK)),
        (claim(R.SAFE, object=WOMEN), claim(R.HARMFUL, object=WOMEN)),
        (claim(R.INDICATES), claim(R.RULES_OUT)),
        # a myth is denied by whoever calls it one
        (claim(), claim(stance=Stance.DEBUNKED)),
        (denial(stance=Stance.DEBUNKED), denial()),
    ],
)
def test_good_and_bad_tidings_of_one_thing_cannot_both_stand(good, bad):
    assert find([bad, good]) == (Clash((1,), (0,)),)
    assert find([good, bad]) == (Clash((0,), (1,)),)


def test_good_and_bad_tidings_of_a_kind_of_a_thing_can():
    assert find([claim(), claim(R.WORSENS, SUPPLEMENT)]) != ()  # rules out relief by all of them
    assert find([claim(), claim(R.CAUSES, OXIDE)]) == ()
    assert find([claim(), claim(R.CAUSES, certainty=Certainty.POSSIBLE)]) == ()
    assert find([claim(), claim(R.CAUSES, population=WOMEN)]) == ()


def test_tablets_of_a_thing_and_the_thing_are_one_matter():
    claims = [claim(), claim(subject=TABLETS), denial(subject=SUPPLEMENT)]
    assert find(claims) == (Clash((0, 1), (2,)),)


senses = st.builds(
    claim,
    st.sampled_from(
        [R.TREATS, R.PREVENTS, R.CURES, R.SAFE, R.HARMFUL, R.WORSENS, R.CAUSES, R.ASSOCIATED]
    ),
    st.sampled_from(
        [
            *(MAGNESIUM, TABLETS, NUTS, OXIDE, CALCIUM, SUPPLEMENT),
            *map(Entity, ("magnesium salts", "salts of magnesium", "magnesium tablets", "oxide")),
        ]
    ),
    st.sampled_from(
        [CRAMP, LEG_CRAMP, NIGHT_CRAMP, HAND_CRAMP, Entity("bad cramps"), Entity("cramps")]
    ),
    polarity=st.sampled_from(Polarity),
    certainty=st.sampled_from(Certainty),
    stance=st.sampled_from([Stance.ASSERTED, Stance.ASSERTED, Stance.DEBUNKED]),
    population=st.sampled_from([None, WOMEN, ATHLETES]),
    condition=st.sampled_from(
        [
            *(None, None, LOW),
            *map(Entity, ("if you sleep badly", "when you sleep very badly", "unless you rest")),
        ]
    ),
    sentence=st.sampled_from(["", "", "Take it at night.", "Take small amounts."]),
)


@given(st.lists(senses, max_size=12))
def test_finding_them_all_at_once_equals_comparing_each_with_each(claims):
    pairs = {
        i
        for i, j in product(range(len(claims)), repeat=2)
        if i != j and conflicts(claims[i], claims[j])
    }
    found = find(claims)
    assert {i for c in found for i in (*c.firm, *c.denials)} == pairs


@given(st.lists(senses, max_size=12))
def test_each_end_of_a_conflict_meets_one_at_the_other(claims):
    for found in find(claims):
        for i in found.firm:
            assert any(conflicts(claims[i], claims[j]) for j in found.denials)
        for j in found.denials:
            assert any(conflicts(claims[i], claims[j]) for i in found.firm)


@given(st.lists(st.tuples(senses, st.sampled_from("abc")), max_size=12), st.randoms())
def test_the_order_of_claims_decides_nothing(told, random):
    order = list(range(len(told)))
    random.shuffle(order)
    straight = find([c for c, _ in told], homes=[h for _, h in told])
    mixed = find([told[i][0] for i in order], homes=[told[i][1] for i in order])
    assert {(frozenset(c.firm), frozenset(c.denials)) for c in straight} == {
        (frozenset(order[i] for i in c.firm), frozenset(order[i] for i in c.denials)) for c in mixed
    }
