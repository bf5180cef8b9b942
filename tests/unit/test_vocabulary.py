"""Vocabulary files on disk, and the vocabulary that is shipped."""

import pytest

from lint import vocabulary
from lint.errors import DataError
from lint.resources import corpus

SOUND = """\
concepts:
  - {id: food-root, name: food, type: food}
  - {id: nut, name: nut, type: food, parent: food-root, synonyms: [kernel], mesh: D000001}
  - {id: zinc, name: zinc, type: nutrient}
  - {id: zinc-pill, name: zinc pill, type: drug, of: zinc}
"""


@pytest.fixture(scope="module")
def shipped():
    return vocabulary.load([corpus("vocabulary")])


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(paths):
    with pytest.raises(DataError) as caught:
        vocabulary.load(paths)
    return [str(p).split("/")[-1] for p in caught.value.problems]


def test_rows_become_concepts(tmp_path):
    words = vocabulary.load([write(tmp_path, "a.yaml", SOUND)])
    nut = words.get("nut")
    assert (nut.name, nut.type, nut.synonyms, nut.mesh) == ("nut", "food", ("kernel",), "D000001")
    assert list(words.ancestors("nut")) == ["nut", "food-root"]
    assert words.get("zinc-pill").of == "zinc"


def test_later_files_win_by_id(tmp_path):
    first = write(tmp_path, "a.yaml", SOUND)
    second = write(tmp_path, "b.yaml", "concepts: [{id: nut, name: hazelnut, type: food}]\n")
    words = vocabulary.load([first, second])
    assert words.get("nut").name == "hazelnut"
    assert len(words.concepts) == 4
    assert words.digest != vocabulary.load([first]).digest


def test_everything_wrong_is_told_at_once(tmp_path):
    text = SOUND + (
        "  - {id: nut, name: cob, type: food}\n"
        "  - {id: seed, name: seed, type: food, parent: plant}\n"
        "  - {id: a, name: aa, type: food, parent: b}\n"
        "  - {id: b, name: bb, type: food, parent: a}\n"
        "  - {id: pip, name: Kernel, type: food, of: gold}\n"
    )
    assert problems([write(tmp_path, "a.yaml", text)]) == [
        "a.yaml:6:10: the id 'nut' is taken by line 3 of this file; keep one",
        "a.yaml:7:48: no concept has the id 'plant', the parent of 'seed'",
        "a.yaml:8:43: the parents of 'a' lead back to it: a > b > a",
        "a.yaml:9:43: the parents of 'b' lead back to it: b > a > b",
        "a.yaml:10:45: no concept has the id 'gold', the nutrient of 'pip'",
    ]


def test_two_concepts_cannot_go_by_the_same_words(tmp_path):
    text = SOUND + "  - {id: pip, name: pip, type: food, synonyms: [stone, Kernel]}\n"
    assert problems([write(tmp_path, "a.yaml", text)]) == [
        "a.yaml:6:56: 'Kernel' already names 'nut'; one concept must give it up",
    ]


def test_form_is_checked_with_places_and_nearest_words(tmp_path):
    text = SOUND + "  - {id: Pip, name: 5, type: foods, parnet: nut}\n  - nut\n"
    assert problems([write(tmp_path, "a.yaml", text)]) == [
        (
            "a.yaml:6:10: 'concepts[5].id' is 'Pip'; it must be an id in lower-case words with "
            "hyphens, such as low-back-pain"
        ),
        "a.yaml:6:21: 'concepts[5].name' must be text, not 5; put it in quotes",
        (
            "a.yaml:6:30: 'concepts[5].type' is 'foods'; allowed: food, symptom, condition, "
            "nutrient, drug, intervention, population, test, anatomy, body-function"
        ),
        "a.yaml:6:37: unknown key 'parnet' in 'concepts[5]'; did you mean 'parent'?",
        "a.yaml:7:5: 'concepts[6]' must be a mapping of keys to values, not 'nut'",
    ]


def test_the_shipped_vocabulary_is_sound_and_whole(shipped):
    assert len(shipped.concepts) >= 677
    assert sum(c.mesh is not None for c in shipped.concepts) >= 537


def test_every_chain_of_parents_ends_in_a_concept_without_one(shipped):
    for concept in shipped.concepts:
        *_, last = shipped.ancestors(concept.id)
        assert shipped.get(last).parent is None


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("magnesium-citrate", "magnesium-supplement"),
        ("magnesium-supplement", "mineral-supplement"),
        ("nocturnal-leg-cramp", "leg-cramp"),
        ("pregnancy-leg-cramp", "muscle-cramp"),
        ("iron-deficiency-anaemia", "iron-deficiency"),
        ("magnesium-deficiency", "mineral-deficiency"),
        ("hypocalcaemia", "electrolyte-imbalance"),
        ("heart-attack", "cardiovascular-disease"),
        ("one-sided-leg-swelling", "leg-swelling"),
    ],
)
def test_narrow_things_are_kinds_of_wide_ones(shipped, narrow, wide):
    assert shipped.is_a(narrow, wide)
    assert not shipped.is_a(wide, narrow)


def test_what_is_made_of_a_nutrient_is_tied_to_it_and_named_after_it(shipped):
    names = {n.casefold(): c.id for c in shipped.concepts for n in (c.name, *c.synonyms)}
    for nutrient in ("magnesium", "calcium", "potassium", "iron", "vitamin d", "vitamin b12"):
        for kind in ("deficiency", "supplement"):
            made = shipped.get(names[f"{nutrient} {kind}"])
            assert made.of == names[nutrient]
