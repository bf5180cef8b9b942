"""`healthlint vocabulary`: names that clash, names nobody finds, and what words are read as."""

import json

import pytest

HEAD = "concepts:\n"


@pytest.fixture
def own(here):
    """Write a vocabulary file of an organisation, a row a concept."""

    def own(*rows, name="words.yaml"):
        path = here / name
        path.write_text(HEAD + "".join(f"  - {{{row}}}\n" for row in rows), encoding="utf-8")
        return name

    return own


def remarks(ran):
    return [line.split(".yaml:", 1)[1] for line in ran.out.splitlines() if ".yaml:" in line]


def test_the_shipped_vocabulary_is_sound(run):
    ran = run("vocabulary", "validate", "--isolated")
    assert (ran.code, " concepts: sound" in ran.out) == (0, True), ran.out


def test_everything_wrong_is_told_at_once_and_in_order(run, own):
    name = own(
        "id: elf, name: elf, type: food, parent: elf",
        "id: pixie, name: '', type: food",
        "id: gnome, name: gnome, type: food, parent: dwarf, synonyms: [Elf]",
        "id: troll-tea, name: troll teas, type: food",
        "id: imp, name: troll-tea, type: food",
        "id: giant, name: can't whistle, type: symptom, synonyms: [work]",
    )
    ran = run("vocabulary", "validate", name)
    assert ran.code == 1
    assert remarks(ran) == [
        "2:46: the parents of 'elf' lead back to it: elf > elf",
        "3:23: 'concepts[2].name' is ''; it must be one or more words",
        "4:50: no concept has the id 'dwarf', the parent of 'gnome'",
        "4:68: 'Elf' already names 'elf'; one concept must give it up",
        (
            "6:21: 'troll-tea' is read as 'troll-tea', which has a name that differs in number, "
            "hyphens or spelling alone; one concept must give it up"
        ),
        "7:23: note: 'can't whistle' is never found: a text is cut into other words",
        "7:64: note: 'work' is an everyday word: wherever it stands it is read as 'giant'",
    ]


def test_a_clash_with_the_shipped_vocabulary_has_two_ways_out(run, own):
    row = "id: our-zinc, name: our zinc, type: drug, synonyms: [zinc lozenges]"
    ran = run("vocabulary", "validate", own(row))
    assert ran.code == 1
    (clash,) = remarks(ran)
    assert clash.startswith("2:59: 'zinc lozenges' already names 'zinc-supplement'; replace that")
    assert clash.endswith("or take the name over with 'takes: [zinc lozenges]'")
    ran = run("vocabulary", "validate", own(f"{row}, takes: [zinc lozenges]"))
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "1 concept: sound (1 note)")
    assert "note: takes 'zinc lozenges' from 'zinc-supplement' (" in ran.out
    ran = run("vocabulary", "validate", own("id: zinc-supplement, name: zinc tablets, type: drug"))
    assert ran.code == 0
    assert "no longer read as it: zinc supplement, zinc lozenges, " in ran.out


def test_a_name_that_differs_in_spelling_alone_clashes_too(run, own):
    row = "id: our-anaemia, name: our anaemia, type: condition, synonyms: [iron deficiency anemias]"
    ran = run("vocabulary", "validate", own(row))
    assert ran.code == 1
    (clash,) = remarks(ran)
    assert clash.startswith("2:70: 'iron deficiency anemias' is read as 'iron-deficiency-anaemia'")
    takes = own(f"{row}, takes: [iron deficiency anemias]")
    assert "iron-deficiency-anaemia' (" not in run("vocabulary", "validate", takes).out


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("takes: [zinc]", "'our-zinc' takes 'zinc' and does not go by it; add it to 'synonyms'"),
        (
            "synonyms: [chromium], takes: [chromium]",
            "'chromium' would have no name left; give this concept the id 'chromium' to replace it",
        ),
    ],
)
def test_a_name_cannot_be_taken_out_of_hand(run, own, row, words):
    ran = run("vocabulary", "validate", own(f"id: our-zinc, name: our zinc, type: drug, {row}"))
    assert ran.code == 1
    assert words in ran.out


def test_a_name_taken_over_is_read_as_the_new_concept(run, own, here):
    row = "id: our-zinc, name: our zinc, type: drug, synonyms: [zinc lozenges]"
    own(f"{row}, takes: [zinc lozenges]")
    (here / ".healthlint.yaml").write_text("vocabulary: {paths: [words.yaml]}\n", encoding="utf-8")
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
