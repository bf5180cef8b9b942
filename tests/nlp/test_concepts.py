"""Concepts in tokenised text: spelling, the longest name, case, and names put together."""

import pytest
import spacy
from spacy.tokens import Doc

from lint.nlp.concepts import ConceptIndex
from lint.vocabulary import Concept, Vocabulary

NLP = spacy.blank("en")


def concept(id: str, type: str, *names: str, parent: str | None = None) -> Concept:
    return Concept(id=id, name=names[0], type=type, synonyms=names[1:], parent=parent)


VOCABULARY = Vocabulary(
    (
        concept("magnesium", "nutrient", "magnesium"),
        concept("calcium", "nutrient", "calcium"),
        concept("sodium", "nutrient", "sodium"),
        concept("iron", "nutrient", "iron"),
        concept("zinc", "nutrient", "zinc"),
        concept("vitamin-d", "nutrient", "vitamin D"),
        concept("vitamin-b12", "nutrient", "vitamin B12", "B12"),
        concept("omega-3", "nutrient", "omega-3"),
        concept("magnesium-deficiency", "condition", "magnesium deficiency", "hypomagnesaemia"),
        concept("calcium-deficiency", "condition", "calcium deficiency"),
        concept("sodium-deficiency", "condition", "low sodium"),
        concept("iron-deficiency", "condition", "iron deficiency"),
        concept("iron-anaemia", "condition", "iron deficiency anaemia"),
        concept("vitamin-d-deficiency", "condition", "low vitamin D"),
        concept("deficiency", "condition", "deficiency"),
        concept("magnesium-supplement", "drug", "magnesium supplement", "magnesium citrate"),
        concept("calcium-supplement", "drug", "calcium supplement"),
        concept("supplement", "drug", "supplement"),
        concept("magnesium-toxicity", "condition", "magnesium toxicity"),
        concept("magnesium-food", "food", "magnesium-rich food"),
        concept("calcium-food", "food", "calcium-rich food"),
        concept("salt-reduction", "intervention", "low-sodium diet"),
        concept("cramp", "symptom", "muscle cramp", "cramp", "cramping"),
        concept("leg-cramp", "symptom", "leg cramp", "calf cramp", parent="cramp"),
        concept("foot-cramp", "symptom", "foot cramp", parent="cramp"),
        concept("night-cramp", "symptom", "nocturnal leg cramp", parent="leg-cramp"),
        concept("gestational-cramp", "symptom", "leg cramps during pregnancy", parent="leg-cramp"),
        concept("pain", "symptom", "pain"),
        concept("leg-pain", "symptom", "leg pain", parent="pain"),
        concept("pregnancy", "population", "pregnancy"),
        concept("women", "population", "women"),
        concept("preeclampsia", "condition", "pre-eclampsia"),
        concept("tumour", "condition", "tumour"),
        concept("oedema", "condition", "oedema"),
        concept("randomisation", "intervention", "randomisation"),
        concept("embolism", "condition", "pulmonary embolism", "PE"),
        concept("aids", "condition", "acquired immune deficiency syndrome", "AIDS"),
        concept("virus", "condition", "virus"),
        concept("dose", "test", "dose"),
    ),
    digest="",
)
INDEX = ConceptIndex(VOCABULARY)


def found(text: str) -> list[tuple[str, str]]:
    doc = NLP(text)
    return [(doc[a:b].text, id) for a, b, id in INDEX.find(doc)]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Leg Cramps", "leg-cramp"),
        ("leg-cramp", "leg-cramp"),
        ("a woman's", "women"),
        ("the women’s", "women"),
        ("preeclampsia", "preeclampsia"),
        ("pre eclampsia", "preeclampsia"),
        ("Pre-eclampsia", "preeclampsia"),
        ("tumors", "tumour"),
        ("edema", "oedema"),
        ("randomization", "randomisation"),
        ("hypomagnesemia", "magnesium-deficiency"),
        ("iron-deficiency anemia", "iron-anaemia"),
        ("vitamin B-12", "vitamin-b12"),
        ("vitamin B 12", "vitamin-b12"),
        ("omega 3", "omega-3"),
        ("viruses", "virus"),
        ("doses", "dose"),
        ("a PE", "embolism"),
    ],
)
def test_spelling_does_not_matter(text: str, id: str) -> None:
    assert [i for _, i in found(text)] == [id]


@pytest.mark.parametrize(
    "text", ["a pe lesson", "hearing aids", "magnes", "pain- killer".upper()[:3]]
)
def test_what_only_looks_alike_is_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("low magnesium", [("low magnesium", "magnesium-deficiency")]),
        ("low magnesium levels", [("low magnesium levels", "magnesium-deficiency")]),
        ("low levels of magnesium", [("low levels of magnesium", "magnesium-deficiency")]),
        ("a lack of magnesium", [("lack of magnesium", "magnesium-deficiency")]),
        ("inadequate magnesium intake", [("inadequate magnesium intake", "magnesium-deficiency")]),
        ("deficient in magnesium", [("deficient in magnesium", "magnesium-deficiency")]),
        ("magnesium depletion", [("magnesium depletion", "magnesium-deficiency")]),
        ("not enough magnesium", [("not enough magnesium", "magnesium-deficiency")]),
        ("magnesium tablets", [("magnesium tablets", "magnesium-supplement")]),
        ("supplemental magnesium", [("supplemental magnesium", "magnesium-supplement")]),
        ("magnesium citrate", [("magnesium citrate", "magnesium-supplement")]),
        ("too much magnesium", [("too much magnesium", "magnesium-toxicity")]),
        ("high doses of magnesium", [("high doses of magnesium", "magnesium-toxicity")]),
        ("magnesium-rich foods", [("magnesium-rich foods", "magnesium-food")]),
        ("a low-sodium diet", [("low-sodium diet", "salt-reduction")]),
        ("low sodium", [("low sodium", "sodium-deficiency")]),
        ("zinc supplements", [("zinc", "zinc"), ("supplements", "supplement")]),
        (
            "deficiency in calcium or vitamin D",
            [
                ("deficiency in calcium", "calcium-deficiency"),
                ("vitamin D", "vitamin-d-deficiency"),
            ],
        ),
        (
            "calcium, iron and magnesium deficiency",
            [
                ("calcium", "calcium-deficiency"),
                ("iron", "iron-deficiency"),
                ("magnesium deficiency", "magnesium-deficiency"),
            ],
        ),
        (
            "foods rich in magnesium and calcium",
            [("foods rich in magnesium", "magnesium-food"), ("calcium", "calcium-food")],
        ),
        (
            "magnesium deficiency and calcium supplements",
            [
                ("magnesium deficiency", "magnesium-deficiency"),
                ("calcium supplements", "calcium-supplement"),
            ],
        ),
    ],
)
def test_nutrients_combine(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cramps in the calf", [("cramps in the calf", "leg-cramp")]),
        ("cramping in your feet", [("cramping in your feet", "foot-cramp")]),
        ("pain in both legs", [("pain in both legs", "leg-pain")]),
        ("leg cramps during pregnancy", [("leg cramps during pregnancy", "gestational-cramp")]),
        ("leg cramps in pregnancy", [("leg cramps in pregnancy", "gestational-cramp")]),
        ("leg cramps at night", [("leg cramps at night", "night-cramp")]),
        ("pain during pregnancy", [("pain", "pain"), ("pregnancy", "pregnancy")]),
        ("leg cramps, in pregnancy", [("leg cramps", "leg-cramp"), ("pregnancy", "pregnancy")]),
    ],
)
def test_symptoms_join_their_place_and_time(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_verb_is_not_taken_for_the_noun_where_the_sentence_is_tagged() -> None:
    words = ["Iron", "your", "shirt"]
    verb = Doc(NLP.vocab, words=words, tags=["VB", "PRP$", "NN"], pos=["VERB", "PRON", "NOUN"])
    noun = Doc(NLP.vocab, words=["Iron", "helps"], tags=["NN", "VBZ"], pos=["NOUN", "VERB"])
    assert INDEX.find(verb) == []
    assert INDEX.find(noun) == [(0, 1, "iron")]


def test_lookup_by_name() -> None:
    assert INDEX.lookup("Leg cramps") == "leg-cramp"
    assert INDEX.lookup("hair") is None
