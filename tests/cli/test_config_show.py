"""``config show``: every value and every rule with who says it."""

import json

import pytest

SITE = """\
extends: org/base.yaml
severity:
  HL601: error
overrides:
  - files: [news/**]
    profile: strict
    severity: {HL7: "off"}
"""
BASE = """\
ignore: [HL404]
allow: [Safe Start Clinic]
severity: {HL602: info}
reference: {adopted_by: A board}
"""


@pytest.fixture
def site(here):
    (here / "org").mkdir()
    (here / ".healthlint.yaml").write_text(SITE, encoding="utf-8")
    (here / "org" / "base.yaml").write_text(BASE, encoding="utf-8")
    return here


@pytest.fixture
def shown(site, run):
    """The settings and the rules as they are told in JSON."""

    def shown(*words):
        ran = run("config", "show", "--output-format", "json", *words)
        value = json.loads(ran.out)
        settings = {row["key"]: row for row in value["settings"]}
        return value["files"], settings, {row["id"]: row for row in value["rules"]}

    return shown


def told(row):
    said = row["from"]
    return said["by"], said["path"], said["line"]


def test_every_value_says_where_it_comes_from(shown):
    files, settings, _ = shown("news/a.md", "--config", "severity.HL8=info", "--preview")
    assert files[:2] == ["--config severity.HL8=info", ".healthlint.yaml"]
    assert told(settings["select"]) == ("default", None, None)
    assert told(settings["ignore"]) == ("file", "org/base.yaml", 1)
    assert settings["allow"]["value"] == {"term": "Safe Start Clinic", "rules": []}
    assert told(settings["severity.HL601"]) == ("file", ".healthlint.yaml", 3)
    assert told(settings["profile"]) == ("override", ".healthlint.yaml", 6)
    assert settings["profile"]["from"]["name"] == "news/**"
    assert told(settings["reference.adopted_by"]) == ("file", "org/base.yaml", 4)
    assert settings["severity.HL8"]["from"]["name"] == "--config severity.HL8=info"
    assert (settings["preview"]["value"], settings["preview"]["from"]["by"]) == (True, "flag")


def test_every_rule_says_why_it_runs_or_not(shown):
    _, _, rules = shown("news/a.md")
    assert (rules["HL101"]["runs"], rules["HL101"]["why"]) == (True, "")
    assert (rules["HL103"]["severity"], rules["HL103"]["why"]) == ("error", "profile strict")
    assert told(rules["HL103"]) == ("override", ".healthlint.yaml", 6)
    assert (rules["HL404"]["runs"], rules["HL404"]["why"]) == (False, "ignore HL404")
    assert (rules["HL601"]["severity"], rules["HL601"]["from"]["line"]) == ("error", 3)
    assert told(rules["HL602"]) == ("file", "org/base.yaml", 3)
    assert (rules["HL702"]["runs"], rules["HL702"]["why"]) == (False, "severity HL7: off")
    assert "trial" in rules["HL306"]["why"]
    _, _, elsewhere = shown("a.md")
    assert "commercial and strict" in elsewhere["HL451"]["why"]


def test_people_are_told_the_same_in_lines(site, run):
    ran = run("config", "show", "news/a.md")
    assert ran.code == 0
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert lines[:2] == [
        "Settings for news/a.md",
        "from .healthlint.yaml, which extends org/base.yaml",
    ]
    assert "profile strict .healthlint.yaml:6, for news/**" in lines
    assert "HL601 no-author error severity HL601: error (.healthlint.yaml:3)" in lines
    assert "HL404 missing-red-flags ignore HL404 (org/base.yaml:1)" in lines


def test_a_folder_has_no_overrides_and_nothing_may_be_configured(site, run):
    assert "for news/**" not in run("config", "show", "news").out
    ran = run("config", "show", "--isolated")
    assert "no configuration file; the defaults hold" in ran.out


def test_a_broken_file_is_told(site, run):
    (site / "org" / "base.yaml").write_text("profil: strict\n", encoding="utf-8")
    ran = run("config", "show", "plain.md")
    assert ran.code == 2
    assert "base.yaml:1:1: unknown key 'profil'" in ran.err
    assert "'profile'" in ran.err
    assert run("config", "show", "-").code == 2
