"""`healthlint evaluate`: agreement with a user's own labels."""

import json

import pytest

LABELS = """\
article: faulty.md
half: a
unlabelled: [HL203, HL4, HL6]
claims:
  - {words: "Zinc lozenges are completely safe for everyone", kind: safety, certainty: absolute}
  - {words: "Rest is what helps most people", kind: treatment, maybe: true}
findings:
  - {rule: HL102, words: "lozenges are completely safe"}
  - {rule: HL702, words: "Doses"}
  - {rule: HL801, words: "Colds", nth: 2, note: "nothing there that scares anybody"}
  - {rule: HL703, words: "Read more", maybe: true}
"""

PASSAGES = """\
half: b
passages:
  - rule: HL102
    expect: silent
    text: |
      # Zinc

      Zinc lozenges are not completely safe for everyone.
  - rule: HL102
    expect: flagged
    words: "Zinc has no side effects at all"
    text: |
      # Zinc

      Zinc has no side effects at all.
"""


@pytest.fixture
def gold(here):
    """A folder of labels beside the articles."""
    (here / "labels.yaml").write_text(LABELS, encoding="utf-8")
    (here / "passages.yaml").write_text(PASSAGES, encoding="utf-8")
    return here


def result(run, *arguments):
    ran = run("evaluate", *arguments, "--output-format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_rules_are_scored_on_articles_and_passages(gold, run):
    rules = result(run, "labels.yaml", "passages.yaml")["rules"]
    assert rules["HL102"]["labels"] == rules["HL102"]["found"] == 2
    assert rules["HL102"]["precision"] == rules["HL102"]["recall"] == rules["HL102"]["f1"] == 1
    assert rules["HL801"]["missed"] == 1
    assert rules["HL801"]["recall"] == 0
    assert rules["HL702"]["found"] == 1


def test_a_report_without_a_label_is_false(gold, run):
    (gold / "labels.yaml").write_text(
        LABELS.replace('  - {rule: HL102, words: "lozenges are completely safe"}\n', "")
    )
    shown = result(run, "labels.yaml", "--show", "5")
    assert shown["rules"]["HL102"]["false"] == 1
    assert shown["rules"]["HL102"]["precision"] == 0
    (false,) = [d for d in shown["differences"] if d["what"] == "HL102"]
    assert "completely safe" in false["words"]
    assert false["article"] == "faulty.md:3"


def test_what_is_not_labelled_or_maybe_counts_neither_way(gold, run):
    rules = result(run, "labels.yaml")["rules"]
    assert not [id for id in rules if id.startswith(("HL4", "HL6", "HL203"))]
    assert rules["HL703"]["labels"] == rules["HL703"]["false"] == 0


def test_claims_are_scored_by_kind_and_value(gold, run):
    told = result(run, "labels.yaml")
    assert told["kinds"]["safety"]["found"] == 1
    assert told["kinds"].get("treatment", {}).get("false", 0) == 0
    assert told["values"]["certainty"] == 1


def test_halves_are_told_apart_and_can_be_chosen(gold, run):
    halves = result(run, "labels.yaml", "passages.yaml")["halves"]
    assert halves["a"]["rules"]["HL102"]["labels"] == halves["b"]["rules"]["HL102"]["labels"] == 1
    assert list(result(run, ".", "--half", "b")["halves"]) == ["b"]


def test_the_table_names_rules_and_shows_disagreements(gold, run):
    ran = run("evaluate", "labels.yaml", "passages.yaml", "--show", "3")
    assert ran.code == 0
    assert "HL102 claimed-harmless" in ran.out
    assert "half a" in ran.out
    assert "labels.yaml:10: HL801 missed [faulty.md]: Colds" in ran.out


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("lozenges are completely", "pastilles are completely"), "labels.yaml:8:1: 'pastilles"),
        (("article: faulty.md", "article: lost.md"), "labels.yaml:1:10: there is no article"),
        (("kind: safety", "kind: safe"), "labels.yaml:5:"),
        (("half: a", "half: a\ntoday: 2026-02-31"), "labels.yaml:3:8: '2026-02-31' is no day"),
    ],
)
def test_labels_that_cannot_be_used_are_told_with_their_place(gold, run, wrong, told):
    (gold / "labels.yaml").write_text(LABELS.replace(*wrong), encoding="utf-8")
    ran = run("evaluate", "labels.yaml")
    assert ran.code == 2
    assert told in ran.err


def test_no_labels_of_a_half_is_an_error(gold, run):
    ran = run("evaluate", "labels.yaml", "--half", "z")
    assert ran.code == 2
    assert "no labels" in ran.err
