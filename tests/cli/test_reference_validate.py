"""`healthlint reference validate`: entries that cannot stand side by side, all told at once."""

import pytest

from lint import vocabulary
from lint.reference.review import review
from lint.resources import corpus

HEAD = "entries:\n"


def entry(id, **changed):
    """A row of a reference file, as YAML on one line a key."""
    keys = {
        "statement": "Zinc lozenges may shorten a cold.",
        "kind": "treatment",
        "relation": "treats",
        "subject": "zinc-supplement",
        "object": "common-cold",
        "direction": "supports",
        "ceiling": "possible",
        "evidence": "low",
        "status": "sourced",
        "sources": '[{title: A made-up review, url: "https://example.org/zinc"}]',
    }
    rows = {key: value for key, value in (keys | changed).items() if value}
    return f"  - id: {id}\n" + "".join(f"    {key}: {value}\n" for key, value in rows.items())


@pytest.fixture(scope="module")
def shipped():
    return vocabulary.examine([corpus("vocabulary")])


@pytest.fixture
def told(shipped, tmp_path):
    """What is said of the entries of a file, without its path."""

    def told(*rows):
        path = tmp_path / "own.yaml"
        path.write_text(HEAD + "".join(rows), encoding="utf-8")
        return [str(r).removeprefix(f"{path}:") for r in review([path], shipped).remarks]

    return told


AGAINST = {"direction": "against", "ceiling": "possible"}


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ({}, AGAINST, "19:16: 'b' is against 'zinc-supplement treats common-cold', 'a' (line 2)"),
        (
            {"relation": "cures"},
            AGAINST,
            "'a' (line 2) supports 'zinc-supplement cures common-cold'",
        ),
        ({}, {"ceiling": "insufficient"}, "20:14: 'b' allows 'insufficient' where 'a' (line 2)"),
        ({}, {}, "13:9: 'b' says the same as 'a' (line 2)"),
        (
            {"relation": "interacts-with", "kind": "safety", "object": "antibiotic"},
            {
                "relation": "interacts-with",
                "kind": "safety",
                "subject": "antibiotic",
                "object": "zinc-supplement",
                "direction": "against",
            },
            "is against 'antibiotic interacts-with zinc-supplement'",
        ),
        (
            {"kind": "cause", "relation": "worsens"},
            {},
            "'a' (line 2) supports 'zinc-supplement worsens common-cold'",
        ),
        (
            {"subject": "mineral-supplement", **AGAINST},
            {"subject": "magnesium-citrate"},
            "'b' supports 'magnesium-citrate treats common-cold', 'a' (line 2) is against",
        ),
    ],
    ids=["denied", "implied", "ceiling", "same", "exchanged", "opposed", "class"],
)
def test_two_entries_that_cannot_both_stand(told, first, second, words):
    (line,) = told(entry("a", **first), entry("b", **second))
    assert words in line


def test_different_limits_of_one_place(told):
    limit = {
        "kind": "safety",
        "relation": "harmful-for",
        "object": "copper-deficiency",
        "direction": "limit",
        "ceiling": "definite",
        "evidence": "moderate",
    }
    rows = [
        entry(id, **limit, jurisdiction=place, limit=f"{{quantity: {amount} mg, per: day}}")
        for id, place, amount in (("a", "UK", 25), ("b", "US", 40), ("c", "UK", 30))
    ]
    (line,) = told(*rows)
    assert "'c' gives a limit of 30 mg a day where 'a' (line 2) gives 25 mg a day" in line


@pytest.mark.parametrize(
    "second",
    [
        {"population": "children", **AGAINST},
        {"condition": "{text: if it began a week ago}", **AGAINST},
        {"jurisdiction": "US", **AGAINST},
        {"subject": "mineral-supplement", "direction": "insufficient"},
        {"kind": "prevention", "relation": "prevents", **AGAINST},
        {"relation": "cures", **AGAINST},
        {"status": "retired", **AGAINST},
    ],
    ids=["people", "condition", "place", "class not shown", "other aim", "no cure", "retired"],
)
def test_an_exception_is_no_contradiction(told, second):
    assert told(entry("a"), entry("b", **second)) == []


def test_everything_is_told_at_once_and_in_order(told):
    lines = told(
        entry("a", subject="zink-supplement", ceiling="absolute"),
        entry("b", accepts="[Zinc lozenges may treat colds.]"),
        entry("c", population="children", rejects="[zinc lozenges may  treat colds.]"),
        entry("a", direction="limit", object="zinc-supplement"),
    )
    assert [line.split(":")[0] for line in lines] == sorted(
        (x.split(":")[0] for x in lines), key=int
    )
    text = "\n".join(lines)
    for words in (
        "no concept has the id 'zink-supplement'; did you mean 'zinc-supplement'?",
        "a ceiling of 'absolute' is too strong",
        "'b' (line 13) accepts this very sentence",
        "the id 'a' is taken by line 2 of this file",
        "the direction 'limit' needs the key 'limit'",
        "the direction 'limit' goes with harmful-for, safe-for",
        "the object is the subject itself",
    ):
        assert words in text


def test_what_is_odd_is_a_note_that_fails_only_when_asked(run, here):
    rows = (entry("a", subject="children"), entry("b", object="{text: the blues}"))
    (here / "own.yaml").write_text(HEAD + "".join(rows), encoding="utf-8")
    notes = [
        "own.yaml:6:14: note: 'children' is of the type 'population': an odd subject of 'treats'",
        "own.yaml:18:13: note: no claim is held against this entry: its object names no concept",
    ]
    ran = run("reference", "validate", "own.yaml")
    assert (ran.code, ran.out.splitlines()) == (0, [*notes, "2 entries: sound (2 notes)"])
    ran = run("reference", "validate", "own.yaml", "--strict")
    assert (ran.code, ran.out.splitlines(), ran.err) == (1, notes, "2 notes\n")


def test_the_vocabulary_is_looked_over_too_and_stops_nothing(run, here):
    words = "concepts:\n  - {id: elf, name: elf, type: food, parent: elf}\n"
    (here / "words.yaml").write_text(words, encoding="utf-8")
    (here / ".healthlint.yaml").write_text("vocabulary:\n  paths: [words.yaml]\n", encoding="utf-8")
    (here / "own.yaml").write_text(HEAD + entry("a", object="elves"), encoding="utf-8")
    ran = run("reference", "validate", "own.yaml")
    assert ran.code == 1
    first, second = ran.out.splitlines()
    assert "words.yaml:2:46: the parents of 'elf' lead back to it: elf > elf" in first
    assert "own.yaml:7:13: no concept has the id 'elves'" in second
