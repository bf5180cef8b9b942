"""What messages say of claims: plain English, whatever the words of the article are."""

from dataclasses import replace

import pytest

from lint.model import Certainty, Direction, Entity, Evidence, Polarity, Relation
from lint.phrase import named, said, stated
from lint.rules._evidence import beyond, deciding

CAUSES, TREATS, SAFE = Relation.CAUSES, Relation.TREATS, Relation.SAFE


def claims(article, text, subject, relation, obj, **values):
    return article(text).claim(text.rstrip("."), subject, relation, obj, **values).claims


@pytest.mark.parametrize(
    ("text", "parts", "message"),
    [
        ("Salt causes thirst.", ("Salt", CAUSES, "thirst"), "salt causes thirst"),
        ("Nuts relieve cramps.", ("Nuts", TREATS, "cramps"), "nuts treat cramps"),
        (
            "Foods rich in zinc ease colds.",
            ("Foods rich in zinc", TREATS, "colds"),
            "foods rich in zinc treat colds",
        ),
        (
            "Eating nuts eases cramps.",
            ("Eating nuts", TREATS, "cramps"),
            "eating nuts treats cramps",
        ),
        ("Diabetes causes thirst.", ("Diabetes", CAUSES, "thirst"), "diabetes causes thirst"),
        ("Children cause colds.", ("Children", CAUSES, "colds"), "children cause colds"),
        (
            "The keto diet eases the flu.",
            ("keto diet", TREATS, "flu"),
            "the keto diet treats the flu",
        ),
        ("Salt is the cause.", ("Salt", CAUSES, "=leg-cramp"), "salt causes leg cramp"),
        ("It causes thirst.", ("It=night-cramp", CAUSES, "thirst"), "night cramp causes thirst"),
        ("Tea always works.", ("Tea", TREATS, ""), "tea treats something"),
        ("Tea is safe.", ("Tea", SAFE, ""), "tea is safe"),
        ("Cramps are gone.", ("", TREATS, "Cramps"), "something treats Cramps"),
        ("Tea is safe in pregnancy.", ("Tea", SAFE, "pregnancy"), "tea is safe in pregnancy"),
        ("Mum's zinc causes colds.", ("'s zinc", CAUSES, "colds"), "zinc causes colds"),
        ("Zinc: Zinc eases colds.", ("Zinc", TREATS, "colds"), "zinc treats colds"),
        (
            "St John's wort eases pain.",
            ("St John's wort", TREATS, "pain"),
            "St John's wort treats pain",
        ),
    ],
)
def test_claims_are_told_in_plain_words(article, text, parts, message):
    """The verb goes with the head of the subject, an article with its noun; what is unsaid is
    told by its concept or as "something".
    """
    assert said(claims(article, text, *parts)) == message


def test_a_long_clause_is_cut_short_and_a_concept_stands_for_it():
    words = "if your body does not have enough iron to make good red blood cells"
    assert named(Entity(words)).endswith("enough iron to ...")
    assert named(Entity(words, "iron-deficiency")) == "iron deficiency"


def test_signs_are_no_deciding_words(article):
    page = article("Tea is 100 % safe.").claim(
        "Tea is 100 % safe", "Tea", SAFE, "", absolute=("100", "%")
    )
    assert deciding(page.claims) == '"100"'


def test_denials_are_told_as_denials(article):
    denied = claims(
        article, "Tea does not ease pain.", "Tea", TREATS, "pain", polarity=Polarity.NEGATED
    )
    assert stated(denied) == "denies that tea treats pain"


@pytest.mark.parametrize(
    ("claim_values", "entry_values", "told"),
    [
        ({}, {}, 'the evidence allows "may" or "can" at most'),
        ({}, {"direction": Direction.AGAINST}, "the evidence speaks against it"),
        ({"polarity": Polarity.NEGATED}, {}, "the evidence leaves it open"),
        ({}, {"direction": Direction.ASSOCIATED_ONLY}, "the evidence shows a link and no more"),
        (
            {"relation": Relation.CURES},
            {"ceiling": Certainty.DEFINITE},
            "the evidence shows relief and no cure",
        ),
    ],
)
def test_what_goes_beyond_the_evidence_is_told(article, entry, claim_values, entry_values, told):
    relation = claim_values.pop("relation", TREATS)
    (one,) = claims(
        article,
        "Tea eases pain.",
        "Tea",
        relation,
        "pain",
        **{"certainty": Certainty.ABSOLUTE, **claim_values},
    )
    direction = entry_values.pop("direction", Direction.SUPPORTS)
    held = replace(entry(**entry_values), direction=direction, evidence=Evidence.MODERATE)
    assert beyond(one, held) == told
