"""`healthlint reference coverage`: which claims the set speaks of; the others are a queue."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

SET = """\
entries:
  - id: zinc-cold
    statement: Zinc lozenges may shorten a cold.
    kind: treatment
    relation: treats
    subject: zinc-supplement
    object: common-cold
    direction: supports
    ceiling: possible
    evidence: low
    status: draft
"""

ONE = """\
# Colds

Zinc supplements may treat the common cold. Zinc supplements cure the common cold.

Ginger relieves nausea. Some people say that ginger relieves migraine.
"""

TWO = """\
# Sickness

The ginger can relieve nausea. Purple moonwort relieves nausea.
"""


@pytest.fixture
def folder(here):
    """Two articles and a set of one's own in another folder than the current one."""
    site = here / "site"
    site.mkdir()
    (site / "one.md").write_text(ONE, encoding="utf-8")
    (site / "two.md").write_text(TWO, encoding="utf-8")
    (site / "set.yaml").write_text(SET, encoding="utf-8")
    config = "reference: {shipped: false, paths: [set.yaml]}\n"
    (site / ".healthlint.yaml").write_text(config, encoding="utf-8")
    return site


def test_claims_are_counted_by_triple_and_what_is_missing_is_told(run, folder, root):
    ran = run("reference", "coverage", "site", "--by-article", "--output-format", "json")
    assert ran.code == 0
    found = json.loads(ran.out)
    schema = json.loads((root / "schemas" / "coverage.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(found)
    sums = {key: found[key] for key in ("claims", "supported", "flagged", "not_in_set")}
    assert sums == {"claims": 5, "supported": 1, "flagged": 1, "not_in_set": 3}
    assert found["not_judged"] == 1
    assert [(a["path"], a["covered"]) for a in found["by_article"]] == [
        ("site/one.md", 2),
        ("site/two.md", 0),
    ]
    first, second = found["rows"]
    assert (first["subject"]["concept"], first["relation"]) == ("ginger", "treats")
    assert (first["claims"], first["articles"], first["missing"]) == (2, 2, ["no entry"])
    assert (first["example"]["path"], first["example"]["line"]) == ("site/one.md", 5)
    assert second["missing"] == ["no concept for 'Purple moonwort'"]


def test_people_read_the_sum_first_and_an_example_of_each(run, folder):
    ran = run("reference", "coverage", "site", "--top", "1")
    lines = ran.out.splitlines()
    assert lines[0].startswith("2 articles, 5 claims: 2 covered (40.0%)")
    assert "ginger – treats – nausea (2 articles)" in ran.out
    assert "site/one.md:5\n" in ran.out
    assert "1 more; --top 2 shows them all" in ran.out
    assert "migraine" not in ran.out


def test_a_sheet_holds_what_is_covered_too_where_asked(run, folder):
    ran = run("reference", "coverage", "site", "--all", "--output-format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    found = {(r["subject_concept"], r["object_concept"]): r["covered"] for r in rows}
    assert found["ginger", "nausea"] == "0"
    assert found["zinc-supplement", "common-cold"] == "1"


def test_all_that_is_said_of_one_thing_is_counted_together(run, folder):
    words = ("--by", "concept", "--output-format", "json")
    rows = json.loads(run("reference", "coverage", "site", *words).out)["rows"]
    found = [(r["subject"]["text"], r["not_in_set"], r["object"]) for r in rows]
    assert found == [("nausea", 3, None), ("ginger", 2, None), ("Purple moonwort", 1, None)]


def test_a_file_that_cannot_be_read_stops_no_other(run, folder):
    (folder / "bad.md").write_bytes(b"\xff\xfe\x00")
    ran = run("reference", "coverage", "site", "gone.md")
    assert ran.code == 2
    assert ran.out.startswith("2 articles, 5 claims")
    assert "gone.md" in ran.err
    assert "site/bad.md" in ran.err


def test_an_empty_folder_and_a_broken_set(run, folder, here):
    (here / "empty").mkdir()
    ran = run("reference", "coverage", "empty")
    assert (ran.code, ran.out) == (0, "0 articles: no claims read\n")
    assert "no articles found" in ran.err
    (folder / "set.yaml").write_text(SET.replace("possible", "maybe"), encoding="utf-8")
    ran = run("reference", "coverage", "site")
    assert ran.code == 2
    assert "set.yaml:9:" in ran.err
