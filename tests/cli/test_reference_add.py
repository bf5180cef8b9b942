"""`healthlint reference add`: from a claim of an article to a draft that a person completes."""

import pytest

ARTICLE = """\
# Colds and warts

Glorbium cures warts in children.

Zinc always prevents colds. Bananas do not ease leg cramps.

Buses run every ten minutes.

Selenium supplements prevent cancer.
"""
MINE = """\
# Ours: ask Ann before you edit.
entries:
- id: glorbium-cures-wart   # a draft of May
  statement:   "Nothing is known of glorbium."
  kind: treatment
  relation: cures
  subject: {text: glorbium}
  object: wart
  direction: insufficient
  ceiling: possible
  evidence: very-low
  status: draft
  # to do: look for trials
# The end.
"""


@pytest.fixture
def article(here):
    (here / "warts.md").write_text(ARTICLE, encoding="utf-8")
    return here


@pytest.fixture
def add(run, article):
    return lambda line, *options: run("reference", "add", "--from", f"warts.md:{line}", *options)


def test_a_draft_is_scaffolded_and_sound(add, run, article):
    ran = add(3, "--to", "ours.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "glorbium-cures-wart: added to ours.yaml as a draft\n"
    text = (article / "ours.yaml").read_text("utf-8")
    for line in (
        "    # drafted from warts.md:3: tell the statement in your own words",
        "    statement: 'TODO reword: Glorbium cures warts in children'",
        "      text: Glorbium",
        "    object: wart",
        "    population: children",
        "    direction: supports",
        "    ceiling: possible",
        "    evidence: very-low",
        "    status: draft",
        "    # The article says: Glorbium cures warts in children.",
    ):
        assert f"{line}\n" in text
    assert "1 entry: sound" in run("reference", "validate", "ours.yaml").out


def test_a_denial_is_against_and_no_surer_than_its_evidence(add):
    ran = add(5, "--claim", 2, "--to", "-")
    assert ran.code == 0
    assert ran.out.startswith("entries:\n  - id: banana-treats-leg-cramp\n")
    assert "    direction: against\n    ceiling: possible\n    evidence: very-low\n" in ran.out


def test_of_several_claims_one_is_asked_for(add):
    ran = add(5, "--to", "-")
    assert (ran.code, ran.out) == (2, "")
    assert "1. zinc prevents common-cold (absolute)\n2. banana not treats leg-cramp" in ran.err
    assert "2 claims are read at warts.md:5\nhint: choose one with --claim N" in ran.err
    assert "there is no claim 3" in add(5, "--to", "-", "--claim", 3).err


def test_what_stands_in_the_file_stays_as_it_is(add, run, article):
    (article / "mine.yaml").write_bytes(MINE.replace("\n", "\r\n").encode("utf-8-sig"))
    ran = add(3, "--to", "mine.yaml")
    assert ran.out.startswith("glorbium-cures-wart-2: added to mine.yaml")
    text = (article / "mine.yaml").read_bytes().decode("utf-8")
    before, after = MINE.replace("\n", "\r\n").split("# The end.")
    assert text.startswith("\ufeff" + before + "- id: glorbium-cures-wart-2\r\n  # drafted from")
    assert text.endswith("\r\n# The end." + after)
    assert "\n" not in text.replace("\r\n", "")
    assert "2 entries: sound" in run("reference", "validate", "mine.yaml").out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--id", "glorbium-cures-wart"], "has the id 'glorbium-cures-wart' already (mine.yaml)"),
        (["--id", "zinc-prevents-cold"], "has the id 'zinc-prevents-cold' already (shipped: "),
        (["--id", "Big Words"], "'Big Words' is no id"),
    ],
)
def test_no_id_is_taken_twice(add, article, options, told):
    (article / "mine.yaml").write_text(MINE, encoding="utf-8")
    ran = add(3, "--to", "mine.yaml", *options)
    assert (ran.code, told in ran.err) == (2, True), ran.err
    assert (article / "mine.yaml").read_text("utf-8") == MINE


def test_the_first_path_of_the_configuration_is_the_place(add, article):
    assert "no reference file of your own is configured" in add(3).err
    (article / "refs").mkdir()
    (article / "refs" / "ours.yaml").write_text(MINE, encoding="utf-8")
    config = "reference: {shipped: false, paths: [refs]}\n"
    (article / ".healthlint.yaml").write_text(config, encoding="utf-8")
    assert add(3).out == "glorbium-cures-wart-2: added to refs/drafts.yaml as a draft\n"
    assert add(3).out == "glorbium-cures-wart-3: added to refs/drafts.yaml as a draft\n"
    assert (article / "refs" / "ours.yaml").read_text("utf-8") == MINE


def test_an_entry_on_the_same_is_pointed_at(add):
    ran = add(5, "--claim", 1, "--to", "-")
    assert ran.err == "zinc-prevents-cold speaks of it already: by that the claim is overstated\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [(7, "no claim is read at warts.md:7"), (70, "warts.md has no line 70"), ("", "is no place")],
)
def test_a_line_without_claims_is_one_sentence(add, line, told):
    ran = add(line, "--to", "-")
    assert (ran.code, told in ran.err) == (2, True)


def test_a_draft_against_what_is_held_is_sound_and_noted(add, run, article):
    (article / "ours.yaml").write_text(MINE, encoding="utf-8")
    config = "reference: {paths: [ours.yaml]}\n"
    (article / ".healthlint.yaml").write_text(config, encoding="utf-8")
    ran = add(9)
    assert ran.err == "selenium-cancer speaks of it already: by that the claim is contradicted\n"
    ran = run("reference", "validate")
    assert ran.code == 0
    assert "note: 'selenium-supplement-prevents-cancer' supports" in ran.out


def test_a_draft_is_not_approved_in_the_words_of_the_article(add, run, article):
    add(3, "--to", "ours.yaml")
    before = (article / "ours.yaml").read_text("utf-8")
    run("reference", "export", "ours.yaml", "--output", "r.csv")
    sheet = (article / "r.csv").read_text("utf-8")
    cells = '"approve","Ann","2026-03-31"'
    sheet = sheet.replace('"ours.yaml","","",""', f'"ours.yaml",{cells}')
    (article / "r.csv").write_text(sheet, encoding="utf-8")
    ran = run("reference", "import", "r.csv", "--into", "ours.yaml", "--today", "2026-04-01")
    assert ran.code == 1
    assert "refused: the statement is still to be told: decide 'change', with a new one" in ran.out
    sheet = sheet.replace(f'{cells},"",""', f'{cells},"","Nobody knows what it does."')
    sheet = sheet.replace('"approve"', '"change"')
    (article / "r.csv").write_text(sheet, encoding="utf-8")
    ran = run("reference", "import", "r.csv", "--into", "ours.yaml", "--today", "2026-04-01")
    assert "refused: a reviewed entry needs at least one source" in ran.out
    assert (article / "ours.yaml").read_text("utf-8") == before
