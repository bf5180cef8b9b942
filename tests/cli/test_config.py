"""Settings through the command line: files, overrides, excludes and single settings."""

import io
import json
import sys

import pytest


@pytest.fixture
def site(here):
    """A site with news and drafts, each holding an article whose HL702 is a warning."""
    for name in ("news/a.md", "drafts/b.md", "old/c.md"):
        path = here / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("# Sleep\n\nSleep well.\n\n## Doses\n", encoding="utf-8")
    for name in ("faulty.md", "plain.md"):
        (here / name).unlink()
    return here


def write(path, text):
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def levels(run):
    """The severity of HL702 by article, and the exit code."""

    def levels(*words):
        ran = run("check", "--select", "HL702", "--show-info", "--output-format", "json", *words)
        found = json.loads(ran.out)["findings"] if ran.out else []
        return {f["path"]: f["severity"] for f in found}, ran.code

    return levels


OVERRIDES = """\
severity: {HL702: info}
overrides:
  - files: [news/**]
    severity: {HL7: error}
  - files: ["*.md"]
    exclude_files: [news, old/]
    severity: {HL702: warning}
"""


def test_severity_by_path_changes_the_exit_code(site, levels):
    write(site / ".healthlint.yaml", OVERRIDES)
    assert levels() == (
        {"drafts/b.md": "warning", "news/a.md": "error", "old/c.md": "info"},
        1,
    )
    assert levels("drafts", "old")[1] == 0


def test_globs_count_from_the_file_wherever_one_stands(site, levels, monkeypatch):
    write(site / ".healthlint.yaml", OVERRIDES)
    monkeypatch.chdir(site / "news")
    assert levels() == ({"a.md": "error"}, 1)
    assert levels("../drafts")[0] == {"../drafts/b.md": "warning"}


def test_an_article_on_standard_input_has_the_settings_of_its_name(site, run, monkeypatch):
    write(site / ".healthlint.yaml", OVERRIDES)
    codes = []
    for name in ("news/new.md", "other/new.md"):
        piped = io.TextIOWrapper(io.BytesIO(b"# Sleep\n\nSleep well.\n\n## Doses\n"))
        monkeypatch.setattr(sys, "stdin", piped)
        codes.append(run("check", "-", "--select", "HL702", "--stdin-filename", name).code)
    assert codes == [1, 0]


def test_a_setting_on_the_command_line_wins_over_the_file_and_its_overrides(site, levels):
    write(site / ".healthlint.yaml", OVERRIDES)
    assert set(levels("--config", "severity.HL702=error")[0].values()) == {"error"}
    inner = "overrides=[{files: [old/], severity: {HL702: error}}]"
    assert levels("--config", inner)[0]["old/c.md"] == "error"
    assert set(levels("--isolated", "--config", "severity.HL7=error")[0].values()) == {"error"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("severitie.HL702=error", "unknown key 'severitie'; did you mean 'severity'?"),
        ("severity.HL702=loud", "allowed: error, warning, info, off"),
        ("severity.HL7O2=error", "did you mean HL702?"),
        ("options.HL401.min_word=3", "did you mean 'min_words'?"),
        ("options.HL401.min_words=many", "must be a whole number"),
        ("select=HL4", "must be a list"),
        ("ignore=[HL4", "YAML"),
        ("reference.paths=[nowhere]", "there is no 'nowhere'"),
        ("extends=a.yaml", "'extends' stands in files alone"),
        ("nowhere.yaml", "cannot read the configuration"),
    ],
)
def test_a_mistaken_setting_is_one_sentence(run, text, told):
    ran = run("check", "plain.md", "--isolated", "--config", text)
    assert ran.code == 2
    assert ran.err.splitlines()[0].startswith("error: ")
    assert told in ran.err.splitlines()[0]
    assert text in ran.err.splitlines()[0]


def test_what_is_excluded_is_left_out_of_folders_and_checked_when_named(site, run):
    write(site / ".healthlint.yaml", "exclude: [/drafts/, '*c.md']\n")
    listed = ("check", "--show-files")
    assert run(*listed).out.split() == ["news/a.md"]
    assert run(*listed, "drafts", "old/c.md").out.split() == ["drafts/b.md", "old/c.md"]
    ran = run(*listed, "--force-exclude", "drafts", "old/c.md", "news/a.md")
    assert ran.out.split() == ["news/a.md"]
    assert "skipped drafts" in ran.err
    assert "skipped old/c.md" in ran.err
    assert run(*listed, "--isolated").out.split() == ["drafts/b.md", "news/a.md", "old/c.md"]


def test_the_nearest_file_alone_says_what_is_excluded(site, run):
    write(site / ".healthlint.yaml", "exclude: ['*.md']\n")
    write(site / "news" / ".healthlint.yaml", "exclude: []\n")
    assert run("check", "--show-files").out.split() == ["news/a.md"]


def test_findings_left_out_for_a_name_are_counted(here, run):
    write(here / "club.md", "# Club\n\nOur No Side Effects Club meets on Mondays.\n")
    words = ("check", "club.md", "--select", "HL102")
    assert run(*words).code == 1
    ran = run(*words, "--config", "allow=[No Side Effects Club]")
    assert ran.code == 0
    assert "1 finding left out for allowed terms" in ran.out


def test_two_files_behind_config_are_a_mistake(run):
    ran = run("check", "plain.md", "--config", "a.yaml", "--config", "b.yaml")
    assert ran.code == 2
    assert "a.yaml and b.yaml" in ran.err
