"""`healthlint rules` and `explain`: every rule can be asked about."""

import json

import pytest

from lint import rules


def test_every_rule_is_listed(run):
    ran = run("rules")
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("HL")] == sorted(
        r.id for r in rules.ALL
    )


def test_the_list_can_be_read_by_machines(run):
    values = json.loads(run("rules", "--output-format", "json").out)
    assert {v["id"]: v["severity"] for v in values} == {r.id: r.severity.value for r in rules.ALL}
    assert all(v["why"] and v["limits"] and v["summary"] for v in values)


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda r: r.id)
def test_every_rule_is_explained(run, rule):
    ran = run("explain", rule.id.lower())
    assert ran.code == 0
    assert ran.out.startswith(f"{rule.id} {rule.name}")
    words = " ".join(ran.out.split())
    assert rule.summary in words
    assert rule.why in words
    assert rule.limits in words
    assert "Passes" in words
    assert "Fails" in words


def test_a_rule_may_be_called_by_its_name(run):
    assert run("explain", "missing-disclaimer").out == run("explain", "HL401").out


def test_an_unknown_rule_is_answered_with_the_nearest(run):
    ran = run("explain", "missing-disclamer")
    assert ran.code == 2
    assert ran.err.startswith("error: no rule 'missing-disclamer'\nhint: did you mean HL401?")


def test_a_mistyped_command_is_answered_with_the_nearest(run):
    ran = run("chek", ".")
    assert ran.code == 2
    assert "did you mean 'check'?" in ran.err


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["check", "-h"], ["reference", "--help"]])
def test_help_is_there(run, words):
    ran = run(*words)
    assert ran.code == 0
    assert ran.out.startswith("Usage: healthlint")
