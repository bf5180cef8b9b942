"""`healthlint check`: what comes out where, and with which exit code."""

import io
import json
import sys

import pytest

RULE = "HL102"  # an error in faulty.md


def findings(ran):
    return [json.loads(line) for line in ran.out.splitlines()]


def test_full_shows_the_words_why_and_the_cover(run):
    ran = run("check", "faulty.md")
    assert ran.code == 1
    lines = ran.out.splitlines()
    place = next(i for i, line in enumerate(lines) if line.endswith("--> faulty.md:3:1"))
    assert f"error {RULE} claimed-harmless:" in "".join(lines[:place])
    quoted = next(i for i, line in enumerate(lines) if line.startswith("3 | "))
    assert "completely safe" in lines[quoted]
    assert "^^^^" in lines[quoted + 1]
    assert any(line.strip().startswith("= why:") for line in lines)
    assert lines[-3].startswith("1 file checked: 1 error,")
    assert "not in the reference set" in lines[-2]
    assert lines[-1] == "1 fixable with --fix, 1 more with --fix --unsafe-fixes"
    assert "Traceback" not in ran.err


def test_concise_is_a_line_a_finding(run):
    ran = run("check", "faulty.md", "--output-format", "concise")
    assert f"faulty.md:3:1: error {RULE} claimed-harmless: " in ran.out
    assert "faulty.md:5:4: warning HL702 empty-section: " in ran.out
    assert ran.out.splitlines()[-2].endswith("not in the reference set")


def test_jsonl_holds_findings_only_and_the_rest_goes_to_standard_error(run):
    ran = run("check", ".", "gone.md", "--output-format", "jsonl")
    assert ran.code == 2
    assert RULE in {f["rule"] for f in findings(ran)}
    assert {f["path"] for f in findings(ran)} <= {"faulty.md", "plain.md"}
    assert "gone.md" in ran.err
    assert "2 files checked" in ran.err


def test_json_is_one_object_and_standard_error_is_empty(run, here):
    (here / "photo.png").write_bytes(b"\x89PNG")
    ran = run("check", ".", "gone.md", "--output-format", "json")
    value = json.loads(ran.out)
    assert ran.err == ""
    assert [f["path"] for f in value["files"]] == ["faulty.md", "gone.md", "plain.md"]
    assert value["files"][1]["failure"]["stage"] == "discover"
    assert value["skipped"][0]["path"] == "photo.png"
    assert value["summary"]["failed"] == 1
    assert value["model"].startswith("en_core_web_sm")


def test_an_unreadable_file_never_hides_the_others(run, here):
    (here / "photo.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4)
    ran = run("check", "photo.md", "faulty.md")
    assert ran.code == 2
    assert RULE in ran.out
    assert "error: photo.md: " in ran.err
    assert "1 file not checked" in ran.out


def test_a_folder_with_the_name_of_an_article_is_walked(run, here):
    (here / "x.md").mkdir()
    (here / "faulty.md").rename(here / "x.md" / "inner.md")
    assert "x.md/inner.md:3:1" in run("check", "x.md").out


def test_what_a_folder_holds_beside_articles_changes_nothing(run, here):
    for i in range(14):
        (here / f"photo{i:02}.png").touch()
    ran = run("check", ".", "--fail-on", "never")
    assert ran.code == 0
    assert "skipped photo00.png: " in ran.err
    assert "skipped 4 more files" in ran.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("faulty.md",), 1),
        (("plain.md", "--select", RULE), 0),
        (("faulty.md", "--select", "HL7"), 0),
        (("faulty.md", "--select", "HL7", "--fail-on", "warning"), 1),
        (("faulty.md", "--exit-zero"), 0),
        (("faulty.md", "--fail-on", "never"), 0),
        (("faulty.md", "gone.md", "--exit-zero"), 2),
        (("gone.md", "--fail-on", "never"), 2),
        (("faulty.md", "--select", "HL999"), 2),
        (("faulty.md", "--output-format", "xml"), 2),
        (("faulty.md", "--nonsense"), 2),
    ],
)
def test_exit_codes(run, words, code):
    assert run("check", *words).code == code


def test_select_and_ignore_take_lists_and_repetition(run):
    words = ("--select", f"HL7,{RULE.lower()}", "--select", "HL906", "--ignore", "HL701,HL703")
    ran = run("check", "faulty.md", *words, "--show-info", "--output-format", "jsonl")
    assert {f["rule"] for f in findings(ran)} == {RULE, "HL702"}


def test_an_unknown_rule_is_answered_with_the_nearest(run):
    ran = run("check", "faulty.md", "--select", "claimed-harmles")
    assert ran.err.splitlines()[0] == "error: no rule 'claimed-harmles'"
    assert "HL102" in ran.err


def test_info_is_counted_and_shown_on_request(run):
    hidden = run("check", "faulty.md", "--select", "HL703")
    assert hidden.code == 0
    assert "HL703" not in hidden.out
    assert "(1 info hidden, --show-info)" in hidden.out
    shown = run("check", "faulty.md", "--select", "HL703", "--show-info")
    assert shown.code == 0
    assert "info HL703" in shown.out
    failing = run("check", "faulty.md", "--select", "HL703", "--fail-on", "info")
    assert failing.code == 1
    assert "info HL703" in failing.out


def test_statistics_count_the_rules(run):
    ran = run("check", ".", "--statistics", "--select", f"{RULE},HL702")
    assert f"1  {RULE}  claimed-harmless" in ran.out
    assert "2  HL702  empty-section" in ran.out
    ran = run("check", ".", "--statistics", "--select", RULE, "--output-format", "jsonl")
    assert len(ran.out.splitlines()) == 1
    assert f"1  {RULE}  claimed-harmless" in ran.err


def test_output_goes_to_a_file_whole_or_not_at_all(run, here):
    target = here / "report.txt"
    target.write_text("old", encoding="utf-8")
    ran = run("check", "faulty.md", "--output", target)
    assert ran.code == 1
    assert ran.out == ""
    assert "1 file checked" in ran.err
    assert RULE in target.read_text("utf-8")
    assert [p.name for p in here.glob(".report*")] == []


@pytest.mark.parametrize(
    ("target", "words"),
    [("none/report.txt", "there is no folder none"), (".", "it is a folder")],
)
def test_an_output_that_cannot_be_written_is_told_first(run, target, words):
    ran = run("check", "faulty.md", "--output", target)
    assert ran.code == 2
    assert words in ran.err
    assert ran.out == ""


def test_standard_input_is_read_under_its_name(run, monkeypatch):
    text = io.TextIOWrapper(io.BytesIO(b"<p>Zinc lozenges are completely <b>safe</b>.</p>"))
    monkeypatch.setattr(sys, "stdin", text)
    words = ("--stdin-filename", "draft/zinc.html", "--output-format", "concise")
    ran = run("check", "-", *words)
    assert f"draft/zinc.html:1:4: error {RULE}" in ran.out
    assert ran.code == 1


def test_standard_input_of_an_unknown_format_is_told(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x")))
    ran = run("check", "-", "--stdin-filename", "a.pdf")
    assert ran.code == 2
    assert "a.pdf" in ran.err


def test_standard_input_may_be_bytes_of_any_kind(run, monkeypatch):
    data = b"\xff\xfe\x00\x00\x81\x8d" * 50
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    ran = run("check", "-", "--stdin-filename", "a.md")
    assert ran.code == 2
    assert ran.err.startswith("error: a.md: ")
    assert "internal error" not in ran.err


def test_a_configuration_holds_for_its_folder(run, here):
    (here / "strict").mkdir()
    (here / "faulty.md").rename(here / "strict" / "faulty.md")
    (here / "strict" / ".healthlint.yaml").write_text("severity: {HL: info, HL102: 'off'}\n")
    (here / ".healthlint.yaml").write_text("select: [HL702]\nseverity: {HL702: error}\n")
    ran = run("check", ".", "--show-info", "--output-format", "jsonl")
    by_path = {
        p: [f for f in findings(ran) if f["path"] == p] for p in ("strict/faulty.md", "plain.md")
    }
    assert {f["severity"] for f in by_path["strict/faulty.md"]} == {"info"}
    assert RULE not in {f["rule"] for f in by_path["strict/faulty.md"]}
    assert [(f["rule"], f["severity"]) for f in by_path["plain.md"]] == [("HL702", "error")]
    isolated = run("check", ".", "--isolated", "--output-format", "jsonl")
    assert RULE in {f["rule"] for f in findings(isolated)}


def test_a_broken_configuration_names_line_and_nearest_key(run, here):
    (here / ".healthlint.yaml").write_text("select: [HL4]\nignored: [HL401]\n")
    ran = run("check", "faulty.md")
    assert ran.code == 2
    assert ".healthlint.yaml:2:1: " in ran.err
    assert "'ignore'" in ran.err
    assert ran.out == ""
    assert run("check", "faulty.md", "--isolated").code == 1


def test_a_broken_reference_set_names_every_line(run, here):
    (here / "own.yaml").write_text("entries:\n  - id: A b\n    kindd: treatment\n")
    (here / ".healthlint.yaml").write_text("reference: {paths: [own.yaml]}\n")
    ran = run("check", "faulty.md")
    assert ran.code == 2
    assert "own.yaml:2:9: " in ran.err
    assert "own.yaml:3:5: " in ran.err
    assert "Traceback" not in ran.err


def test_an_unknown_model_is_told(run, here):
    (here / ".healthlint.yaml").write_text("model: en_no_such_model\n")
    ran = run("check", "faulty.md")
    assert ran.code == 2
    assert "en_no_such_model" in ran.err


def test_an_empty_folder_says_so(run, here):
    (here / "empty").mkdir()
    ran = run("check", "empty")
    assert ran.code == 0
    assert "no articles found" in ran.err
    assert "no claims read" in ran.out


def test_findings_say_the_same_from_another_folder(run, here, monkeypatch):
    first = findings(run("check", "faulty.md", "--output-format", "jsonl"))
    (here / "inner").mkdir()
    monkeypatch.chdir(here / "inner")
    second = findings(run("check", "../faulty.md", "--output-format", "jsonl"))
    assert {f["path"] for f in second} == {"../faulty.md"}
    assert [(f["rule"], f["line"], f["column"]) for f in first] == [
        (f["rule"], f["line"], f["column"]) for f in second
    ]
