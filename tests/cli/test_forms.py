"""`healthlint check` in the forms that machines read: places, pages of GitHub, several forms."""

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest

from lint.reporters import REPORTERS

RULE = "HL102"  # an error in faulty.md


def sarif(text):
    (run,) = json.loads(text)["runs"]
    return run


def places(run):
    return {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]
    }


@pytest.mark.parametrize("form", sorted(set(REPORTERS) - {"full", "concise", "json", "jsonl"}))
def test_every_form_tells_of_findings_and_of_what_could_not_be_checked(run, form):
    ran = run("check", "faulty.md", "gone.md", "--output-format", form)
    assert ran.code == 2
    assert RULE in ran.out
    assert "gone.md" in ran.out
    assert "HL703" not in ran.out.split('"results"')[-1]
    assert "error: gone.md: there is no such file or folder" in ran.err
    shown = run("check", "faulty.md", "--output-format", form, "--show-info")
    assert shown.code == 1
    assert "HL703" in shown.out.split('"results"')[-1]


@pytest.mark.parametrize("form", ["sarif", "gitlab", "junit", "csv"])
def test_forms_without_a_summary_leave_it_to_standard_error(run, form):
    ran = run("check", "faulty.md", "--output-format", form)
    assert ran.err.startswith("1 file checked: 1 error")


@pytest.mark.parametrize("form", ["github", "markdown"])
def test_forms_with_a_summary_say_it_once(run, form):
    ran = run("check", "faulty.md", "--output-format", form)
    assert ran.err == ""
    assert "1 file checked: 1 error" in ran.out


@pytest.mark.parametrize(
    ("head", "name", "encoding"),
    [
        ("😴😴 Rest 𝒳 helps. ", "a.md", "utf-8"),
        ("", "a.md", "utf-8-sig"),
        ("\r\n\r\n😴 ", "a.txt", "utf-8-sig"),
        ("<p>e\u0301 😴</p><p>", "a.html", "utf-8"),
        ("é ", "a.md", "utf-16"),
    ],
)
def test_columns_are_code_points_of_the_text_without_its_mark(run, here, head, name, encoding):
    text = head + "Zinc lozenges are completely safe for everyone.\n"
    (here / name).write_bytes(text.encode(encoding))
    results = sarif(run("check", name, "--output-format", "sarif").out)["results"]
    (result,) = [r for r in results if r["ruleId"] == RULE]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = text.split("\n")[region["startLine"] - 1]
    cut = line[region["startColumn"] - 1 : region["endColumn"] - 1]
    assert region["startLine"] == region["endLine"]
    assert cut.startswith("Zinc lozenges are completely safe")


def test_places_are_those_of_the_repository_wherever_the_run_starts(run, here, monkeypatch):
    site = here / "site" / "articles"
    site.mkdir(parents=True)
    (here / ".git").mkdir()
    (here / "faulty.md").rename(site / "faulty.md")
    monkeypatch.chdir(here / "site")
    words = ("articles", "../plain.md", "--select", f"{RULE},HL702")
    found = sarif(run("check", *words, "--output-format", "sarif").out)
    assert places(found) == {"site/articles/faulty.md", "plain.md"}
    assert "file=site/articles/faulty.md," in run("check", *words, "--output-format", "github").out
    issues = json.loads(run("check", *words, "--output-format", "gitlab").out)
    assert {i["location"]["path"] for i in issues} == places(found)
    root = ET.fromstring(run("check", *words, "--output-format", "junit").out)
    assert {s.get("name") for s in root} == places(found)
    assert "../plain.md:5:4" in run("check", *words, "--output-format", "concise").out


def test_links_are_followed_and_files_outside_are_absolute(run, here, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "far away.md"
    outside.write_text((here / "faulty.md").read_text("utf-8"), encoding="utf-8")
    (here / "link.md").symlink_to(here / "faulty.md")
    (here / ".git").mkdir()
    ran = run("check", "link.md", outside, "--select", RULE, "--output-format", "sarif")
    inside, absolute = sorted(places(sarif(ran.out)))
    assert (inside, absolute) == ("faulty.md", f"file://{str(outside).replace(' ', '%20')}")


def test_sarif_says_how_the_run_ended(run):
    def ended(*words):
        ran = run("check", *words, "--output-format", "sarif")
        (invocation,) = sarif(ran.out)["invocations"]
        assert invocation["exitCode"] == ran.code
        return invocation["executionSuccessful"]

    assert ended("faulty.md")
    assert ended("faulty.md", "--exit-zero")
    assert not ended("faulty.md", "gone.md")


def test_runs_on_one_commit_can_be_told_apart(run):
    words = ("plain.md", "--output-format", "sarif", "--category", "news")
    assert sarif(run("check", *words).out)["automationDetails"] == {"id": "news/"}


def test_the_page_of_a_step_is_added_to(run, here, monkeypatch):
    page = here / "summary"
    page.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    run("check", "faulty.md", "--output-format", "concise")
    assert page.read_text("utf-8") == "before\n"
    ran = run("check", "faulty.md", "gone.md", "--output-format", "github")
    assert ran.code == 2
    text = page.read_text("utf-8")
    assert text.startswith("before\n<!-- healthlint -->\n\n## healthlint: 1 error")
    assert RULE in text
    assert "- `gone.md`: there is no such file or folder" in text


def test_a_page_that_cannot_be_written_stops_nothing(run, here, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "none" / "summary"))
    ran = run("check", "faulty.md", "--output-format", "github")
    assert ran.code == 1
    assert f"cannot write {here / 'none' / 'summary'}: no such file or directory" in ran.err


def test_one_run_writes_several_forms(run, here):
    also = ("--also", "sarif=out.sarif", "--also", "csv=out.csv", "--also", "jsonl=a=b.jsonl")
    ran = run("check", "faulty.md", "gone.md", "--output-format", "concise", *also)
    assert ran.code == 2
    assert f"faulty.md:3:1: error {RULE}" in ran.out
    assert RULE in {r["ruleId"] for r in sarif((here / "out.sarif").read_text("utf-8"))["results"]}
    table = csv.DictReader(io.StringIO((here / "out.csv").read_text("utf-8-sig"), newline=""))
    assert RULE in {row["rule"] for row in table}
    assert RULE in (here / "a=b.jsonl").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("xml=a.xml", "'xml' is no form; there are: full, concise"),
        ("sarif", "'sarif' names no file; write sarif=FILE"),
        ("sarif=none/a.sarif", "there is no folder none"),
        ("sarif=.", "it is a folder"),
    ],
)
def test_a_further_form_that_cannot_be_written_is_told_first(run, given, words):
    ran = run("check", "faulty.md", "--also", given)
    assert ran.code == 2
    assert words in ran.err
    assert ran.out == ""


def test_a_table_on_standard_output_keeps_its_line_ends(process):
    ran = process("check", "faulty.md", "--output-format", "csv")
    assert ran.out.startswith('\ufeff"path","line"')
    assert re.search(r'"[0-9a-f]{64}"\r\n\Z', ran.out)
