"""What lets a team tighten a check step by step: a count of warnings, and a look before the run."""

import pytest


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--max-warnings", "1"), 0),
        (("--max-warnings", "0"), 1),
        (("--max-warnings", "0", "--fail-on", "never"), 1),
        (("--max-warnings", "0", "--exit-zero"), 0),
        (("--max-warnings", "9", "--fail-on", "warning"), 1),
    ],
)
def test_a_number_of_warnings_may_be_allowed(run, words, code):
    ran = run("check", "plain.md", "--select", "HL702", *words)
    assert ran.code == code
    assert "HL702" in ran.out
    told = "1 warning found, at most 0 allowed (--max-warnings)" in ran.err
    assert told is ("0" in words)


def test_a_number_below_zero_is_refused(run):
    ran = run("check", "plain.md", "--max-warnings", "-1")
    assert ran.code == 2
    assert "--max-warnings" in ran.err


def test_the_files_are_listed_and_not_read(run, here):
    (here / "broken.md").write_bytes(b"\x00\x01\x02")
    (here / "photo.png").write_bytes(b"\x89PNG")
    (here / "drafts").mkdir()
    (here / "drafts" / "a.md").write_text("# A\n", encoding="utf-8")
    (here / ".healthlintignore").write_text("drafts/\n", encoding="utf-8")
    ran = run("check", "--show-files")
    assert ran.code == 0
    assert ran.out.splitlines() == ["broken.md", "faulty.md", "plain.md"]
    assert "skipped photo.png" in ran.err
    assert run("check", "drafts", "--show-files").out == "drafts/a.md\n"


def test_a_path_that_is_not_there_is_told_by_the_list_too(run, here):
    (here / "empty").mkdir()
    ran = run("check", "gone.md", "plain.md", "--show-files")
    assert (ran.code, ran.out) == (2, "plain.md\n")
    assert "gone.md: there is no such file or folder" in ran.err
    assert run("check", "empty", "--show-files").err == "no articles found\n"
