"""How much an entry can weigh: drafts, adoption with an end, reviews that are due."""

import json

import pytest

ENTRY = """\
entries:
  - id: own-honey
    statement: Honey was not shown to help against migraine.
    kind: treatment
    relation: treats
    subject: honey
    object: migraine
    direction: against
    ceiling: possible
    evidence: moderate
    status: {status}
    sources:
      - {{title: A made-up review, year: 2025, url: "https://example.org/honey"}}
"""
ARTICLE = "# Honey\n\nHoney relieves migraine.\n"
REVIEWED = "reviewed\n    reviewed_by: Dr Example\n    reviewed_on: 2025-01-31\n"
ADOPTED = "  adopted_by: Clinical Board\n  adopted_on: 2026-01-31\n  adopted_until: 2026-12-31\n"


@pytest.fixture
def checked(run, here):
    """Check an article on honey against one entry; what is found by rule, and the rest."""
    (here / "a.md").write_text(ARTICLE, encoding="utf-8")

    def checked(status, more="", today="2026-06-30"):
        (here / "own.yaml").write_text(ENTRY.format(status=status), encoding="utf-8")
        config = (
            "select: [HL201, HL211]\nseverity: {HL201: error, HL211: error}\n"
            f"reference:\n  shipped: false\n  paths: [own.yaml]\n{more}"
        )
        (here / ".healthlint.yaml").write_text(config, encoding="utf-8")
        ran = run("check", "a.md", "--show-info", "--output-format", "json", "--today", today)
        return {f["rule"]: f for f in json.loads(ran.out)["findings"]}, ran

    return checked


@pytest.mark.parametrize(
    ("status", "severity"),
    [("draft", "info"), ("sourced", "warning"), (REVIEWED, "error"), ("retired", None)],
    ids=["draft", "sourced", "reviewed", "retired"],
)
def test_no_configuration_lifts_an_entry_above_its_standing(checked, status, severity):
    found, ran = checked(status)
    assert [f["severity"] for f in found.values()] == ([severity] if severity else [])
    assert ran.code == (1 if severity == "error" else 0)


def test_an_adopted_entry_is_an_error_in_the_name_of_the_adopter(checked, run):
    found, ran = checked("sourced", ADOPTED, today="2026-12-31")
    assert (found["HL201"]["severity"], "HL211" in found, ran.err) == ("error", False, "")
    told = run("check", "a.md", "--today", "2026-12-31").out
    assert "reviewed by Clinical Board on 2026-01-31" in " ".join(told.split())


def test_an_adoption_that_is_over_weighs_nothing_and_says_so(checked):
    found, ran = checked("sourced", ADOPTED, today="2027-01-01")
    assert found["HL201"]["severity"] == "warning"
    assert "was adopted by Clinical Board until 2026-12-31" in found["HL211"]["message"]
    assert ran.err.startswith(
        "the adoption of the reference set by Clinical Board ended on 2026-12-31: "
    )


@pytest.mark.parametrize(("adopts", "severity"), [("shipped", "warning"), ("own", "error")])
def test_an_organisation_may_adopt_a_part_alone(checked, adopts, severity):
    found, _ = checked("sourced", f"{ADOPTED}  adopts: {adopts}\n")
    assert found["HL201"]["severity"] == severity


def test_a_review_that_is_due_is_told(checked):
    due = f"{REVIEWED}    due_on: 2026-06-30\n"
    assert "HL211" not in checked(due, today="2026-06-30")[0]
    found, _ = checked(due, today="2026-07-01")
    assert "was due for review on 2026-06-30" in found["HL211"]["message"]


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("HL504", {"object: migraine": "object: magnesium-supplement", "treats": "interacts-with"}),
        ("HL506", {"direction: against": "direction: limit\n    limit: {quantity: 9 g, per: day}"}),
    ],
)
def test_limits_and_interactions_weigh_no_more(run, here, rule, changes):
    advice = "# Iron\n\nTake an iron tablet and a magnesium tablet every day.\n"
    (here / "a.md").write_text(advice, encoding="utf-8")
    (here / ".healthlint.yaml").write_text(
        f"select: [{rule}]\nseverity: {{{rule}: error}}\n"
        "reference: {shipped: false, paths: [own.yaml]}\ntopics: {shipped: false}\n",
        encoding="utf-8",
    )
    changes = {**changes, "kind: treatment": "kind: safety", "against": "supports"}
    changes = {"treats": "harmful-for", "subject: honey": "subject: iron-supplement"} | changes
    for status, severity in (("draft", "info"), ("sourced", "warning")):
        text = ENTRY.format(status=status)
        for old, new in changes.items():
            text = text.replace(old, new)
        (here / "own.yaml").write_text(text, encoding="utf-8")
        ran = run("check", "a.md", "--show-info", "--output-format", "concise")
        assert (f"{severity} {rule}" in ran.out, ran.code) == (True, 0)


def test_an_adoption_that_is_over_is_stale(run, checked):
    checked("sourced", ADOPTED)
    ran = run("reference", "stale", "--today", "2027-01-02")
    assert (ran.code, "adoption by Clinical Board ended on 2026-12-31, 2 days ago" in ran.out) == (
        1,
        True,
    )
    assert run("reference", "stale", "--today", "2026-12-31").code == 0
    assert (
        "ends on 2026-12-31"
        in run("reference", "stale", "--today", "2026-12-01", "--by", "2027-01-01").out
    )
