"""`healthlint reference diff`: what another set would change in articles."""

import json
import subprocess

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
    status: sourced
    sources: [{title: A made-up review, url: "https://example.org/zinc"}]
  - id: ginger-nausea
    statement: Ginger may ease nausea.
    kind: treatment
    relation: treats
    subject: ginger
    object: nausea
    direction: supports
    ceiling: possible
    evidence: low
    status: sourced
    sources: [{title: Another made-up review, url: "https://example.org/ginger"}]
"""

FIRST, SECOND = (
    SET[: SET.index("  - id: ginger")],
    "entries:\n" + SET[SET.index("  - id: ginger") :],
)

ARTICLE = """\
# Colds and sickness

Zinc supplements treat the common cold. Ginger relieves nausea.
"""


@pytest.fixture
def article(here):
    (here / "old.yaml").write_text(FIRST, encoding="utf-8")
    (here / "new.yaml").write_text(SECOND, encoding="utf-8")
    path = here / "blog.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_what_appears_and_vanishes_with_another_set(run, article, root):
    ran = run("reference", "diff", "old.yaml", "new.yaml", article, "--output-format", "json")
    assert ran.code == 1
    found = json.loads(ran.out)
    schema = json.loads((root / "schemas" / "difference.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(found)
    sets = found["entries"]
    assert [[e["id"] for e in sets[key]] for key in ("added", "removed", "changed")] == [
        ["ginger-nausea"],
        ["zinc-cold"],
        [],
    ]
    findings = [(f["change"], (f["old"] or f["new"])["rule"]) for f in found["findings"]]
    assert findings == [("vanishes", "HL202"), ("appears", "HL202")]
    verdicts = [(v["old"]["verdict"], v["new"]["verdict"]) for v in found["verdicts"]]
    assert verdicts == [("overstated", "unreviewed"), ("unreviewed", "overstated")]


def test_an_entry_that_is_reviewed_turns_a_warning_into_an_error(run, article, here):
    reviewed = FIRST.replace(
        "sourced", 'reviewed\n    reviewed_by: A. Reader\n    reviewed_on: "2026-01-31"'
    )
    (here / "new.yaml").write_text(reviewed, encoding="utf-8")
    ran = run("reference", "diff", "old.yaml", "new.yaml", article)
    assert ran.code == 1
    assert "entries: 1 changed\nfindings: 1 changes\nverdicts: none of 2 claims changes" in ran.out
    assert "~ blog.md:3:1 HL202" in ran.out
    assert "warning → error, zinc-cold" in ran.out
    assert "~ zinc-cold: status sourced → reviewed; reviewed_by none → A. Reader" in ran.out


def test_the_same_set_changes_nothing(run, article):
    ran = run("reference", "diff", "old.yaml", "old.yaml", article)
    assert ran.code == 0
    assert ran.out == (
        "entries: the same in both sets\n"
        "findings: none changes\n"
        "verdicts: none of 2 claims changes\n"
    )


def test_a_set_of_a_git_revision(run, here):
    def git(*words):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *words], cwd=here, check=True, capture_output=True)

    (here / "sets").mkdir()
    (here / "empty").mkdir()
    (here / "sets" / "own.yaml").write_text(FIRST, encoding="utf-8")
    git("init", "-q")
    git("add", "sets")
    git("commit", "-qm", "A set")
    (here / "sets" / "own.yaml").write_text(FIRST.replace("possible", "maybe"), encoding="utf-8")
    ran = run("reference", "diff", "HEAD:sets", "HEAD:sets/own.yaml", "empty")
    assert (ran.code, ran.out[:30]) == (0, "entries: the same in both sets")
    broken = run("reference", "diff", "HEAD:sets", "sets", "empty")
    assert broken.code == 2
    assert "error: sets/own.yaml:9:" in broken.err
    gone = run("reference", "diff", "HEAD:gone", "sets", "empty")
    assert gone.code == 2
    assert "HEAD:gone: there is no such file or folder" in gone.err


def test_an_article_that_cannot_be_read_is_told_and_hides_no_other(run, article):
    ran = run("reference", "diff", "old.yaml", "old.yaml", article, "gone.md")
    assert ran.code == 2
    assert "none of 2 claims changes" in ran.out
    assert "gone.md" in ran.err


def test_a_set_of_ones_own_is_held_against_the_shipped_one(run, here, article):
    (here / "empty").mkdir()
    ran = run("reference", "diff", "shipped", "new.yaml", "empty", "--over-shipped")
    assert ran.code == 1
    assert ran.out.startswith("entries: 1 ")
    assert "ginger-nausea" in ran.out
