"""`healthlint reference stale`: what wants another look, fit for a nightly job."""

import csv
import io
import json

import pytest

HEAD = """\
    statement: Zinc lozenges may shorten a cold.
    kind: treatment
    relation: treats
    subject: zinc-supplement
    object: common-cold
    direction: supports
    ceiling: possible
    evidence: low
"""
SOURCE = '    sources: [{title: A made-up review, year: 2004, url: "https://example.org"}]\n'
REVIEWED = '    status: reviewed\n    reviewed_by: A. Reader\n    reviewed_on: "2024-05-01"\n'

PARTS = {
    "draft": "    status: draft\n",
    "undated": REVIEWED + SOURCE,
    "soon": REVIEWED + SOURCE + '    due_on: "2026-06-01"\n',
    "late": REVIEWED + SOURCE + '    due_on: "2026-02-01"\n',
    "later": REVIEWED + SOURCE + '    due_on: "2025-02-01"\n',
    "retired": '    status: retired\n    due_on: "2020-01-01"\n',
    "fresh": "    status: sourced\n" + SOURCE,
}


@pytest.fixture
def own(here):
    def own(*ids):
        path = here / "own.yaml"
        rows = "".join(f"  - id: {id}\n{HEAD}{PARTS[id]}" for id in ids)
        path.write_text(f"entries:\n{rows}", encoding="utf-8")
        return path

    return own


def stale(run, path, *words):
    return run("reference", "stale", path, "--today", "2026-03-01", *words)


def test_the_most_urgent_comes_first(run, own):
    ran = stale(run, own(*PARTS), "--output-format", "json")
    assert ran.code == 1
    found = [(row["entry"], row["fault"]) for row in json.loads(ran.out)]
    assert found == [
        ("later", "overdue"),
        ("late", "overdue"),
        ("undated", "no-due-date"),
        ("draft", "no-source"),
    ]


def test_people_are_told_how_long_and_where(run, own):
    ran = stale(run, own("fresh", "late"))
    assert "late  own.yaml:13" in ran.out
    assert "its review was due on 2026-02-01, 28 days ago" in ran.out
    assert ran.out.endswith("2 entries: 1 due for review\n")


def test_a_day_to_come_and_an_age_of_sources_find_more(run, own):
    path = own("soon", "fresh")
    assert stale(run, path).code == 0
    ran = stale(run, path, "--by", "2026-06-01", "--max-age", "20", "--output-format", "csv")
    assert ran.code == 1
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    found = [(r["fault"], r["entry"], r["since"]) for r in rows]
    assert found == [
        ("overdue", "soon", "2026-06-01"),
        ("old-source", "fresh", "2004"),
        ("old-source", "soon", "2004"),
    ]


def test_nothing_stale_is_said_so(run, own):
    ran = stale(run, own("fresh", "retired"))
    assert (ran.code, ran.out) == (0, "2 entries: nothing stale\n")


def test_a_day_that_is_none_and_a_folder_without_a_set(run, own, here):
    assert "'soon' is no day" in stale(run, own("fresh"), "--by", "soon").err
    (here / "empty").mkdir()
    ran = stale(run, "empty")
    assert ran.code == 2
    assert "holds no .yaml file" in ran.err


def test_an_adoption_that_is_over_comes_before_all(run, own, here):
    path = own("late", "fresh")
    adopted = "  adopted_by: A clinic\n  adopted_until: '2026-02-15'\n"
    config = f"reference:\n  shipped: false\n  paths: [{path.name}]\n{adopted}"
    (here / ".healthlint.yaml").write_text(config, encoding="utf-8")
    ran = run("reference", "stale", "--today", "2026-03-01", "--output-format", "json")
    assert ran.code == 1
    assert [r["fault"] for r in json.loads(ran.out)] == ["adoption-expired", "overdue"]
    before = run("reference", "stale", "--today", "2026-01-15", "--by", "2026-02-15")
    assert "its adoption by A clinic ends on 2026-02-15, in 31 days" in before.out
