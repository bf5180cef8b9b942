"""Where ``--diff`` cannot tell what changed, one sentence says why and what to do."""

import os
import subprocess

import pytest

TEXT = "# Honey\n\nHoney is completely safe for babies.\n"
ON = ("--select", "HL102")


@pytest.fixture
def git(here, monkeypatch):
    """Git in the current folder, with nobody's settings, and no repository above it."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(here.parent))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "a")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "a@b.c")

    def git(*words, cwd=here):
        subprocess.run(["git", *map(str, words)], cwd=cwd, check=True, capture_output=True)

    return git


@pytest.fixture
def refused(run):
    """What a check says that is refused."""

    def refused(*words):
        ran = run("check", *words, *ON)
        assert (ran.code, ran.out) == (2, ""), ran
        assert ran.err.count("error:") == 1
        assert "Traceback" not in ran.err
        return ran.err

    return refused


@pytest.fixture
def desk(here, git):
    for old in here.glob("*.md"):
        old.unlink()
    (here / "honey.md").write_text(TEXT, "utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "Begin")
    return here


def test_a_folder_without_a_repository(refused, here, git):
    assert "is in no repository of git" in refused("faulty.md", "--diff", "main")


def test_a_revision_that_is_not_there(refused, desk):
    told = refused("honey.md", "--diff", "mian")
    assert "git knows no revision 'mian'" in told
    assert "git fetch origin mian:mian" in told


@pytest.mark.parametrize("name", ["--output=pwned", "-x", "", "main..HEAD", "a b", "HEAD:honey.md"])
def test_what_is_no_revision(refused, desk, name):
    assert "revision" in refused("honey.md", f"--diff={name}")
    assert not (desk / "pwned").exists()


def test_histories_that_never_met(refused, desk, git):
    git("switch", "-q", "--orphan", "other")
    git("commit", "-q", "--allow-empty", "-m", "Apart")
    assert "share no commit" in refused(".", "--diff", "main")


def test_a_shallow_clone(refused, desk, git, monkeypatch):
    git("branch", "-q", "old")
    for n in "12":
        (desk / f"{n}.md").write_text(TEXT, "utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", n)
    git("clone", "-q", "--depth=1", desk.as_uri(), desk / "clone")
    monkeypatch.chdir(desk / "clone")
    assert "'fetch-depth: 0'" in refused("honey.md", "--diff", "old")
    git("fetch", "-q", "--depth=1", "origin", "old:old", cwd=desk / "clone")
    assert "'fetch-depth: 0'" in refused("honey.md", "--diff", "old")


def test_a_branch_that_only_the_remote_has(run, desk, git, monkeypatch):
    git("branch", "-q", "stable")
    git("clone", "-q", desk.as_uri(), desk / "clone")
    monkeypatch.chdir(desk / "clone")
    ran = run("check", "--diff", "stable", *ON)
    assert ran.code == 0
    assert "compared with origin/stable (merge base" in ran.out


def test_a_repository_without_a_commit(refused, run, here, git):
    git("init", "-q", "-b", "main")
    assert "nothing was committed" in refused("faulty.md", "--diff", "main")
    ran = run("check", "faulty.md", "--diff", "HEAD", *ON)  # as a hook does, before the first one
    assert (ran.code, ran.out.count("HL102")) == (1, 1)


def test_an_article_of_another_place_or_repository(refused, desk, git, tmp_path_factory):
    away = tmp_path_factory.mktemp("away") / "milk.md"
    away.write_text(TEXT, "utf-8")
    assert "is not in" in refused("honey.md", away, "--diff", "main")
    git("init", "-q", "-b", "main", "inner")
    (desk / "inner" / "milk.md").write_text(TEXT, "utf-8")
    git("add", "-A", cwd=desk / "inner")
    git("commit", "-q", "-m", "Inside", cwd=desk / "inner")
    git("-c", "advice.addEmbeddedRepo=false", "add", "inner")
    told = refused(".", "--diff", "main")
    assert "inner/milk.md is in a repository of its own, inner" in told


def test_git_that_is_not_installed(refused, desk, monkeypatch, tmp_path_factory):
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
    assert "git is not installed" in refused("honey.md", "--diff", "main")


def test_standard_input_is_a_diff_or_an_article(refused, desk):
    assert "cannot be both" in refused("-", "--diff", "-")
