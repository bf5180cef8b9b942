"""GitLab's Code Quality report has the properties that GitLab's page lists."""

import json
from dataclasses import replace

from lint.model import Report

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def assert_taken_by_gitlab(value):
    assert isinstance(value, list)
    for issue in value:
        assert issue["description"].strip()
        assert issue["check_name"].strip()
        assert issue["severity"] in SEVERITIES
        assert issue["location"]["path"]
        assert not issue["location"]["path"].startswith("./")
        lines = issue["location"]["lines"]
        assert 1 <= lines["begin"] <= lines["end"]
    assert len({issue["fingerprint"] for issue in value}) == len(value)


def test_findings_and_failures_are_issues(written, report):
    value = json.loads(written("gitlab", report))
    assert_taken_by_gitlab(value)
    failed, title, cure = value
    assert (failed["severity"], failed["location"]["path"]) == ("blocker", "broken.html")
    assert "no text" in failed["description"]
    assert (title["severity"], title["check_name"]) == ("major", "HL601 no-author")
    assert cure["severity"] == "critical"
    assert cure["location"] == {"path": "articles/zinc.md", "lines": {"begin": 3, "end": 3}}
    assert cure["description"].endswith("Write instead: Say by how much, and in whom")


def test_an_info_is_shown_where_wanted(written, report):
    value = json.loads(written("gitlab", report, show_info=True))
    assert [i["severity"] for i in value] == ["blocker", "major", "critical", "info"]


def test_hostile_words_and_names_stay_valid(written, hostile):
    text = written("gitlab", hostile, show_info=True)
    assert text.isascii()
    assert_taken_by_gitlab(json.loads(text))


def test_nothing_found_is_an_empty_list(written):
    assert json.loads(written("gitlab", Report(files=()))) == []


def test_one_passage_in_two_files_is_two_issues(written, report):
    (file, *_) = report.files
    copied = tuple(replace(f, path="copy.md") for f in file.findings)
    both = replace(report, files=(file, replace(file, path="copy.md", findings=copied)))
    assert_taken_by_gitlab(json.loads(written("gitlab", both)))
