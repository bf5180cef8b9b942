"""`healthlint vocabulary`: names that clash, names nobody finds, and what words are read as."""

import json

import pytest

from lint.cli.vocabulary._review import review

HEAD = "concepts:\n"
SHIPPED = (
    "id: zinc, name: zinc, type: nutrient",
    "id: zinc-pill, name: zinc pill, type: drug, of: zinc, synonyms: [zinc tablets, zinc tablet]",
    "id: anaemia, name: anaemia, type: condition",
)
"""A small vocabulary in the place of the shipped one, where that makes no difference."""


@pytest.fixture
def own(here):
    """Write a vocabulary file of an organisation, a row a concept."""

    def own(*rows, name="words.yaml"):
        path = here / name
        path.write_text(HEAD + "".join(f"  - {{{row}}}\n" for row in rows), encoding="utf-8")
        return path

    return own


@pytest.fixture
def told(own):
    """What is said of an organisation's concepts, without the path."""

    def told(*rows):
        base, path = own(*SHIPPED, name="shipped.yaml"), own(*rows)
        found = review((base, path), frozenset({str(path)})).remarks
        return [str(r).removeprefix(f"{path}:") for r in found]

    return told


def test_the_shipped_vocabulary_is_sound(run):
    ran = run("vocabulary", "validate", "--isolated")
    assert (ran.code, " concepts: sound" in ran.out) == (0, True), ran.out


def test_everything_wrong_is_told_at_once_and_in_order(told):
    assert told(
        "id: elf, name: elf, type: food, parent: elf",
        "id: pixie, name: '', type: food",
        "id: gnome, name: gnome, type: food, parent: dwarf, synonyms: [Elf]",
        "id: troll-tea, name: troll teas, type: food",
        "id: imp, name: troll-tea, type: food",
        "id: giant, name: can't whistle, type: symptom, synonyms: [ADD, work]",
    ) == [
        "2:46: the parents of 'elf' lead back to it: elf > elf",
        "3:23: 'concepts[2].name' is ''; it must be one or more words",
        "4:50: no concept has the id 'dwarf', the parent of 'gnome'",
        "4:68: 'Elf' already names 'elf'; one concept must give it up",
        (
            "6:21: 'troll-tea' is read as 'troll-tea', which has a name that differs in number, "
            "hyphens or spelling alone; one concept must give it up"
        ),
        "7:23: note: 'can't whistle' is never found: a text is cut into other words",
        "7:69: note: 'work' is an everyday word: wherever it stands it is read as 'giant'",
    ]


def test_a_clash_with_an_earlier_layer_has_two_ways_out(told):
    row = "id: our-zinc, name: our zinc, type: drug, synonyms: [zinc tablets]"
    (clash,) = told(row)
    assert clash.startswith(
        "2:59: 'zinc tablets' already names 'zinc-pill'; replace that concept ("
    )
    assert clash.endswith("or take the name over with 'takes: [zinc tablets]'")
    (note,) = told(f"{row}, takes: [zinc tablets]")
    assert "note: takes 'zinc tablets' from 'zinc-pill' (" in note
    (note,) = told("id: zinc-pill, name: zinc tablets, type: drug")
    assert "note: replaces 'zinc-pill' (" in note
    assert note.endswith("; no longer read as it: zinc pill, zinc tablet")


def test_a_name_that_differs_in_spelling_alone_clashes_too(told):
    row = "id: ours, name: our anaemia, type: condition, synonyms: [anemias]"
    (clash,) = told(row)
    assert clash.startswith("2:63: 'anemias' is read as 'anaemia', which has a name that differs")
    assert clash.endswith("or take the name over with 'takes: [anemias]'")
    assert not any("is read as" in r for r in told(f"{row}, takes: [anemias]"))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("takes: [zinc pill]", "takes 'zinc pill' and does not go by it; add it to 'synonyms'"),
        (
            "synonyms: [zinc], takes: [zinc]",
            "'zinc' would have no name left; give this concept the id 'zinc' to replace it",
        ),
    ],
)
def test_a_name_cannot_be_taken_out_of_hand(told, row, words):
    assert words in "\n".join(told(f"id: our-zinc, name: our zinc, type: drug, {row}"))


def test_a_name_taken_over_is_read_as_the_new_concept(run, own, here):
    row = "id: our-zinc, name: our zinc, type: drug, synonyms: [zinc lozenges]"
    own(f"{row}, takes: [zinc lozenges]")
    (here / ".healthlint.yaml").write_text("vocabulary: {paths: [words.yaml]}\n", encoding="utf-8")
    ran = run("vocabulary", "validate", "words.yaml")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "1 concept: sound (1 note)")
    found = json.loads(run("vocabulary", "search", "zinc lozenge", "--output-format", "json").out)
    assert [(r["text"], r["concept"]) for r in found["read"]] == [("zinc lozenge", "our-zinc")]
    (here / "words.yaml").write_text("concepts: 3\n", encoding="utf-8")
    ran = run("vocabulary", "search", "zinc")
    assert (ran.code, "words.yaml:1:11" in ran.err) == (2, True)


def test_words_are_found_as_an_article_is_read(run):
    ran = run("vocabulary", "search", "zinc", "tablets", "for", "low", "magnesium")
    assert ran.code == 0
    assert "“zinc tablets” is read as zinc-supplement: zinc supplement (drug)\n" in ran.out
    assert "“low magnesium” is read as magnesium-deficiency" in ran.out
    assert "wider            mineral-supplement > dietary-supplement > drug-root" in ran.out
    assert "zinc-treats-cold" in ran.out
    assert "not read: for" in ran.out
    assert "only as a noun or a name" in run("vocabulary", "search", "fall").out


def test_what_is_not_read_has_neighbours(run):
    ran = run("vocabulary", "search", "preeclamsia")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "“preeclamsia” is read as no concept")
    assert "-> pre-eclampsia" in ran.out or "-> preeclampsia" in ran.out
