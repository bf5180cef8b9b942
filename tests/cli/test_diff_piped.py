"""``check --diff -`` takes a unified diff back from the files it led to."""

import io
import json
import os
import subprocess
import sys

import pytest

SAFE = "Zinc lozenges are completely safe for everyone."
SURE = "Honey is completely safe for babies."
LONG = "".join(f"Rest helps some people on day {n}.\n\n" for n in range(12))
OLD = f"# Colds\n\n{SAFE}\n\n{LONG}"
NEW = f"{OLD}{SURE}\n"
ON = ("--select", "HL102")


@pytest.fixture
def desk(here, monkeypatch):
    """A folder that is in no repository, with an article whose last sentence is new."""
    for old in here.glob("*.md"):
        old.unlink()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(here.parent))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (here / "articles").mkdir()
    (here / "articles" / "zinc.md").write_text(NEW, "utf-8")
    return here


@pytest.fixture
def check(run, desk, monkeypatch):
    """A check of the articles with a diff on standard input."""

    def check(diff, *words):
        data = diff if isinstance(diff, bytes) else diff.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return run("check", "articles", "--diff", "-", *ON, *words)

    return check


@pytest.fixture
def new(check):
    """What such a check reports."""

    def new(diff):
        ran = check(diff, "--output-format=json")
        assert ran.code in (0, 1), ran.err
        return [f["excerpt"] in SURE for f in json.loads(ran.out)["findings"]]

    return new


def differ(*words, cwd):
    done = subprocess.run([*map(str, words)], cwd=cwd, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.mark.parametrize("context", ["-U3", "-U0", "-U100"])
def test_plain_diffs_name_files_in_their_own_ways(new, desk, context):
    (desk / "zinc.md.orig").write_text(OLD, "utf-8")
    assert new(differ("diff", context, "zinc.md.orig", "articles/zinc.md", cwd=desk)) == [True]
    (desk / "before").mkdir()
    (desk / "before" / "zinc.md").write_text(OLD, "utf-8")
    assert new(differ("diff", context, "-r", "before", "articles", cwd=desk)) == [True]


@pytest.mark.parametrize("words", [(), ("--no-prefix",), ("-U0",), ("--binary",)])
def test_a_diff_of_git_says_what_git_itself_says(run, check, desk, words):
    def git(*words):
        return differ("git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words, cwd=desk)

    article = desk / "articles" / "zinc.md"
    article.write_text(OLD, "utf-8")
    (desk / "articles" / 'naïve  "zinc".md').write_text(OLD.replace("Rest", "Sleep"), "utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "Begin")
    (desk / "articles" / 'naïve  "zinc".md').rename(desk / "articles" / "été.md")
    (desk / "articles" / "été.md").write_text(NEW.replace("Rest", "Sleep").rstrip("\n"), "utf-8")
    article.write_text(NEW.replace(SAFE, ""), "utf-8")
    (desk / "articles" / "plain.md").write_text(SURE, "utf-8")
    git("add", "-A")
    diff = git("diff", "-M", *words, "main")
    assert b"\\ No newline" in diff
    piped = json.loads(check(diff, "--output-format=json").out)
    asked = json.loads(run("check", "articles", "--diff=main", *ON, "--output-format=json").out)
    assert piped["findings"] == asked["findings"]
    assert len(asked["findings"]) == 3
    assert [c["changed"] for c in piped["compared"]] == [3]


def test_a_series_of_changes_is_taken_back_one_by_one(new, desk):
    first = OLD.replace("day 3", "day three")
    steps = []
    for a, b in ((OLD, first), (first, NEW)):
        for name, text in (("a", a), ("b", b)):
            (desk / name / "articles").mkdir(parents=True, exist_ok=True)
            (desk / name / "articles" / "zinc.md").write_text(text, "utf-8")
        steps.append(differ("diff", "-u", "a/articles/zinc.md", "b/articles/zinc.md", cwd=desk))
    mail = b"From: a@b.c\nSubject: a change\n\n---\n articles/zinc.md | 2 +-\n\n%s-- \n2.39\n\n"
    assert new(b"".join(mail % s for s in steps)) == [True]


def test_a_file_that_a_later_part_renames_or_deletes_need_not_be_there(new, desk):
    def git(*words):
        return differ("git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words, cwd=desk)

    article = desk / "articles" / "zinc.md"
    article.rename(desk / "articles" / "first.md")
    (desk / "articles" / "first.md").write_text(OLD, "utf-8")
    (desk / "articles" / "gone.md").write_text(OLD.replace("Rest", "Sleep"), "utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "Begin")
    (desk / "articles" / "first.md").write_text(NEW, "utf-8")
    (desk / "articles" / "gone.md").write_text(NEW, "utf-8")
    git("commit", "-q", "-a", "-m", "Edit")
    git("mv", "articles/first.md", "articles/zinc.md")
    git("rm", "-q", "articles/gone.md")
    git("commit", "-q", "-m", "Move")
    assert new(git("format-patch", "--stdout", "-M", "HEAD~2")) == [True]


def test_nothing_changed_and_a_file_that_is_not_checked(check, desk):
    ran = check("")
    assert ran.code == 0
    told = "compared with the state before the diff on standard input: 0 of 1 file changed"
    assert told in ran.out
    (desk / "else.md").write_text(NEW, "utf-8")
    (desk / "else.md.orig").write_text(OLD, "utf-8")
    assert check(differ("diff", "-u", "else.md.orig", "else.md", cwd=desk)).code == 0


def test_binary_parts_are_told_of(check):
    ran = check(
        "diff --git a/articles/zinc.md b/articles/zinc.md\nBinary files a/articles/zinc.md "
        "and b/articles/zinc.md differ\n"
    )
    assert ran.code == 0
    assert "holds articles/zinc.md as binary data, which is left aside" in ran.err


HEAD = "--- a/articles/zinc.md\n+++ b/articles/zinc.md\n"


@pytest.mark.parametrize(
    ("diff", "said"),
    [
        ("nothing of the kind\n", "holds no unified diff"),
        (HEAD + "@@ -1,1 +1,1 @@\n-# Cold\n+# Cough\n", "does not fit articles/zinc.md"),
        (HEAD + "@@ -1,1 +1,1 @@\n-# Cold\n", "cut off or damaged on line 5"),
        (HEAD, "cut off on line 2"),
        (HEAD + "@@ once @@\n", "line 3 of the diff begins no hunk"),
        (HEAD + "@@ -1,1 +99999999999,1 @@\n-# Cold\n+# Colds\n", "does not fit"),
        (HEAD.replace("zinc", "none") + "@@ -1 +1 @@\n-a\n+b\n", "there is no such file"),
        ("diff --cc articles/zinc.md\n@@@ -1,1 -1,1 +1,1 @@@\n", "shows a merge on line 1"),
    ],
)
def test_a_diff_that_cannot_be_used_is_one_sentence(check, diff, said):
    ran = check(diff)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("error:") == 1
