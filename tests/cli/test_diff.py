"""``check --diff BASE`` reports what the branch brought in, and nothing that was there before."""

import json
import os
import subprocess

import pytest

SAFE = "Zinc lozenges are completely safe for everyone."
SURE = "Honey is completely safe for babies."
DATE = "Last reviewed: 3 May 2026."
LONG = f"Colds pass. {SAFE} Rest is what helps most people."  # a paragraph on one line
ARTICLE = (
    f"# Zinc and colds\n\n{LONG}\n\n## Doses\n\n## Colds\n\nMany people have them.\n\n{DATE}\n"
)
YES = "# Cramps\n\nQuinine relieves leg cramps.\n"
NO = "# Legs\n\nQuinine does not relieve leg cramps.\n"
ON = ("--select", "HL102,HL603,HL702")


@pytest.fixture
def git(here):
    """Git in the current folder, or in another, with nobody's settings."""
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{role}_{of}": "a@b.c"
            for role in ("AUTHOR", "COMMITTER")
            for of in ("NAME", "EMAIL")
        },
    }

    def git(*words, cwd=here):
        done = subprocess.run(
            ["git", *map(str, words)], cwd=cwd, env=env, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return git


@pytest.fixture
def desk(here, git, monkeypatch):
    """A repository with an old article on main; the work is on a branch, and main moved on."""
    for old in here.glob("*.md"):
        old.unlink()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(here.parent))
    folder = here / "articles"
    folder.mkdir()
    (here / ".healthlint.yaml").write_text("options: {HL603: {min_words: 0}}\n", "utf-8")
    (folder / "zinc.md").write_text(ARTICLE, "utf-8")
    (folder / "rest.md").write_text("# Rest\n\nRest may help with a cold.\n", "utf-8")
    git("init", "-q", "-b", "main")
    commit(git, "Begin")
    git("switch", "-q", "-c", "work", "main")
    git("switch", "-q", "main")
    (folder / "rest.md").write_text(f"# Rest\n\n{SAFE}\n\n{DATE}\n", "utf-8")
    commit(git, "Move on")
    git("switch", "-q", "work")
    return here


@pytest.fixture
def check(run, desk):
    """A check as a program reads it."""

    def check(*words, base="main", on=ON):
        ran = run("check", *(words or ("articles",)), "--diff", base, *on, "--output-format=json")
        assert ran.code in (0, 1), ran.err
        return json.loads(ran.out)

    return check


def commit(git, message, cwd=None):
    more = {"cwd": cwd} if cwd else {}
    git("add", "-A", **more)
    git("commit", "-q", "-m", message, **more)


def found(report):
    return sorted((f["path"], f["rule"], f["excerpt"]) for f in report["findings"])


def where(report):
    return sorted((f["path"].removeprefix("articles/"), f["rule"]) for f in report["findings"])


def write(desk, name, text):
    path = desk / "articles" / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(text.encode())
    return path


def test_what_the_branch_brought_in_is_reported_and_nothing_else(run, check, desk, git):
    write(desk, "zinc.md", ARTICLE.replace("Rest is what", f"{SURE} Rest is what"))
    commit(git, "Work")
    (one,) = check()["findings"]
    assert (one["path"], one["line"], one["rule"]) == ("articles/zinc.md", 3, "HL102")
    assert one["excerpt"] in SURE
    ran = run("check", "articles", "--diff", "main", *ON)
    assert ran.code == 1
    base = git("merge-base", "main", "HEAD").decode()[:7]
    told = f"compared with main (merge base {base}): 1 of 2 files changed; "
    assert told + "3 older findings left out" in ran.out


def test_staged_unstaged_and_untracked_changes_count_and_the_index_stays(check, desk, git):
    write(desk, "zinc.md", ARTICLE + f"\n{SURE}\n")
    write(desk, "honey.md", f"# Honey\n\n{SURE}\n\n{DATE}\n")
    write(desk, "staged.md", f"# Milk\n\n{SURE}\n\n{DATE}\n")
    git("add", "articles/staged.md")
    before = git("status", "--porcelain")
    new = [("honey.md", "HL102"), ("staged.md", "HL102"), ("zinc.md", "HL102")]
    assert where(check()) == new
    assert where(check(base="HEAD")) == new
    assert git("status", "--porcelain") == before


def test_wrapping_moving_and_mending_make_nothing_new(check, desk):
    title, long, *rest = ARTICLE.split("\n\n")
    write(desk, "zinc.md", "\n\n".join((title, *rest, long.replace(". ", ".\n"))))
    assert where(check()) == []
    write(desk, "zinc.md", ARTICLE.replace("\n", "\r\n").replace(SAFE, "Zinc is a metal."))
    report = check()
    assert where(report) == []
    assert report["compared"][0]["changed"] == 1


def test_the_swap_is_seen(check, desk):
    write(desk, "zinc.md", ARTICLE.replace(SAFE, SURE))
    (one,) = check()["findings"]
    assert one["excerpt"] in SURE


def test_what_is_missing_since_is_new(check, desk):
    write(desk, "zinc.md", ARTICLE.replace(f"\n\n{DATE}", ""))
    assert where(check()) == [("zinc.md", "HL603")]


def test_a_list_deleted_behind_its_lead_in_and_a_deleted_comment_bring_up_what_is_left(
    check, desk, git
):
    comment = "<!-- healthlint-disable-next-block HL102 -- quoted from a leaflet -->"
    lead = "These may help with a cold:"
    text = f"# Colds\n\n{lead}\n\n- rest\n- water\n\n{comment}\n\n{SAFE}\n"
    write(desk, "colds.md", text)
    commit(git, "Add")
    write(desk, "colds.md", text.replace("- rest\n- water\n\n", "").replace(comment, ""))
    on = ("--select", "HL102,HL701")
    assert where(check(base="HEAD", on=on)) == [("colds.md", "HL102"), ("colds.md", "HL701")]


@pytest.mark.parametrize("how", ["mv", "by hand"])
def test_a_renamed_article_has_an_older_version_and_a_copy_has_none(check, desk, git, how):
    text = "# Milk\n\nMilk may help you to sleep.\n\n## Cold\n\n## Warm\n\nSome like it so.\n\n"
    dateless = write(desk, "milk.md", text * 2)
    commit(git, "Add")
    (desk / "articles" / "new").mkdir()
    there = desk / "articles" / "new" / "naïve  milk.md"
    if how == "mv":
        git("mv", dateless, there)
    else:
        dateless.rename(there)
    there.write_text(text * 2 + SURE, "utf-8")
    write(desk, "zinc copy.md", ARTICLE)
    assert where(check(base="HEAD")) == [
        ("new/naïve  milk.md", "HL102"),
        ("zinc copy.md", "HL102"),
        ("zinc copy.md", "HL702"),
    ]


def test_a_deleted_file_a_mode_and_a_link_are_no_news(check, desk):
    (desk / "articles" / "rest.md").unlink()
    (desk / "articles" / "zinc.md").chmod(0o755)
    (desk / "articles" / "again.md").symlink_to("zinc.md")
    report = check()
    assert where(report) == []
    assert report["compared"][0]["changed"] == 0


def test_it_works_from_a_folder_below_in_a_worktree_and_with_head_detached(
    run, desk, git, monkeypatch
):
    write(desk, "zinc.md", ARTICLE + f"\n{SURE}\n")
    commit(git, "Work")
    git("switch", "-q", "--detach")
    for folder in (desk / "articles", desk / "tree" / "articles"):
        if not folder.exists():
            git("worktree", "add", "-q", "--detach", desk / "tree", "work")
        monkeypatch.chdir(folder)
        for name in ("zinc.md", folder / "zinc.md"):
            ran = run("check", name, "--diff", "main", *ON)
            assert (ran.code, ran.out.count("HL102")) == (1, 1), ran.err
    monkeypatch.chdir(desk.parent)
    ran = run("check", desk / "articles", "--diff", "main", *ON)
    assert (ran.code, ran.out.count("HL102")) == (1, 1), ran.err


def test_a_conflict_is_new_at_the_end_that_is(check, desk, git):
    on = ("--select", "HL302")
    write(desk, "yes.md", YES)
    write(desk, "other.md", "# Salt\n\nSalt does not cause gout.\n")
    commit(git, "Before")
    git("branch", "-q", "before")
    write(desk, "no.md", NO)
    report = check(base="before", on=on)
    (one,) = report["findings"]
    assert (one["path"], one["related"][0]["path"]) == ("articles/no.md", "articles/yes.md")
    assert len(report["conflicts"]) == 1
    commit(git, "After")
    write(desk, "yes.md", YES + "\nSalt tastes salty.\n")
    report = check(base="HEAD", on=on)
    assert (where(report), report["conflicts"]) == ([], [])
    write(desk, "yes.md", YES + "\nSalt causes gout.\n")
    assert where(check(base="HEAD", on=on)) == [("yes.md", "HL302")]


def test_an_unchanged_end_in_a_changed_article_stays_quiet(check, desk, git):
    on = ("--select", "HL302")
    write(desk, "yes.md", YES)
    commit(git, "Before")
    write(desk, "yes.md", YES + "\nMany people know them.\n")
    write(desk, "no.md", NO)
    assert where(check(base="HEAD", on=on)) == [("no.md", "HL302")]


def test_standard_input_has_an_older_version_by_its_name(process, desk):
    text = ARTICLE + f"\n{SURE}\n"
    words = ("check", "-", "--stdin-filename", "articles/zinc.md", "--diff", "HEAD", *ON)
    ran = process(*words, "--output-format", "concise", data=text.encode())
    assert ran.code == 1
    assert [line.split(": ")[0] for line in ran.out.splitlines() if "HL102" in line] == [
        "articles/zinc.md:13:1"
    ]


def test_all_is_new_where_the_older_version_cannot_be_read(run, desk, git):
    path = write(desk, "honey.md", "")
    path.write_bytes(b"\x00\x01\x02\x00")
    commit(git, "Break")
    path.write_text(f"# Honey\n\n{SURE}\n", "utf-8")
    ran = run("check", "articles", "--diff", "HEAD", "--select", "HL102")
    assert ran.code == 1
    assert ran.out.count("error HL102") == 1
    assert "the older version of articles/honey.md (HEAD (merge base" in ran.err
    assert "all that is found in articles/honey.md counts as new" in ran.err


def test_a_baseline_narrows_further(run, desk):
    write(desk, "zinc.md", ARTICLE + f"\n{SURE}\n")
    words = ("articles", "--baseline", "known.json", *ON)
    assert run("baseline", "create", *words).code == 0
    write(desk, "zinc.md", ARTICLE + f"\n{SURE}\n\nMilk is completely safe for cats.\n")
    ran = run("check", *words, "--diff", "main", "--output-format=json")
    report = json.loads(ran.out)
    assert [c["known"] for c in report["compared"]] == [3, 1]
    assert where(report) == [("zinc.md", "HL102")]
    assert report["stale"] == []
