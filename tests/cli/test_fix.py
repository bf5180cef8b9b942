"""``check --fix`` as an editor uses it: what it writes, shows, refuses and leaves alone."""

import subprocess

import pytest

from lint.cli.check import _fixing
from lint.discover import Article
from lint.fix import Mended
from lint.model import Source

MARKDOWN = """\
# Blisters

Skip to content

Most blisters heal within a **week**. Cover a blister with
a soft plaster &amp; do not burst it.

<!-- healthlint-disable-next-block HL702 HL804 -- a page of the old style -->
## In short

## Later

[Read more →](/more)
"""

TEXT = (
    "\ufeffSkip to content\r\n\r\nBlisters\r\n\r\nMost blisters heal.\r\n\r\nShare on:\r\n\r\nRest."
)
"""With a byte order mark, other line ends, and no line end at the end."""

HTML = (
    "<h1>Blisters</h1>\n<p>Skip to content</p>\n<p>Most blisters <b>heal</b> within a week.</p>"
    '<p>Share on: <a href="x">Facebook</a></p>\n<p>Rest the foot.</p>\n'
)

OPTIONS = ("check", "--isolated", "--select", "HL7,HL804,HL901,HL902", "--show-info")


@pytest.fixture
def fix(run, here):
    for name in ("faulty.md", "plain.md"):
        (here / name).unlink()
    (here / "a.md").write_text(MARKDOWN, encoding="utf-8", newline="")
    (here / "b.txt").write_text(TEXT, encoding="utf-8", newline="")
    (here / "c.html").write_text(HTML, encoding="utf-8", newline="")
    return lambda *words: run(*OPTIONS, *words)


def bytes_of(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()}


def test_writes_safe_edits_alone_and_nothing_else_changes(fix, here):
    ran = fix("--fix", ".")
    assert (here / "a.md").read_text("utf-8") == MARKDOWN.replace(
        "Skip to content\n\n", ""
    ).replace("HL702 HL804", "HL702").replace("\n[Read more →](/more)\n", "")
    assert (here / "b.txt").read_bytes().decode("utf-8") == TEXT.replace(
        "Skip to content\r\n\r\n", ""
    ).replace("Share on:\r\n\r\n", "")
    assert (here / "c.html").read_text("utf-8") == HTML.replace(
        "<p>Skip to content</p>\n", ""
    ).replace('<p>Share on: <a href="x">Facebook</a></p>', "")
    assert "7 findings fixed in 3 files" in ran.err
    assert "HL703" not in ran.out


def test_infos_that_are_not_shown_are_mended_where_it_is_safe(run, fix, here):
    fix()
    hidden = run("check", "--isolated", "--select", "HL7", "--fix", "--unsafe-fixes", "b.txt")
    assert "hidden" not in hidden.out
    assert "2 findings fixed in 1 file" in hidden.err
    (here / "d.md").write_text("# Rest\n\nRest when theknee hurts.\n", encoding="utf-8")
    glued = ("check", "d.md", "--isolated", "--select", "HL707", "--fix", "--unsafe-fixes")
    assert "nothing was fixed" in run(*glued).err
    assert "1 finding fixed" in run(*glued, "--show-info").err


def test_second_time_changes_nothing(fix, here):
    fix("--fix", "--unsafe-fixes", ".")
    once = bytes_of(here)
    ran = fix("--fix", "--unsafe-fixes", ".")
    assert bytes_of(here) == once
    assert "nothing was fixed" in ran.err


def test_git_shows_only_the_words(fix, here):
    def git(*words):
        return subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *words],
            cwd=here,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    (here / "d.md").write_text(
        "# Gout\n\nGout sufferers and *asthmatics* blame it.\r\n", newline=""
    )
    git("init", "-q", ".")
    git("add", ".")
    git("commit", "-qm", "articles")
    ran = fix("--select", "HL802", "--fix", "--unsafe-fixes", "d.md")
    assert ran.code == 0
    words = git("diff", "--word-diff=plain", "--unified=0").splitlines()
    assert words[-1].rstrip("\r") == (
        "[-Gout sufferers-]{+People with gout+} and [-*asthmatics*-]{+*people with asthma*+} "
        "blame it."
    )


def test_shows_a_diff_and_writes_nothing(fix, here):
    before = bytes_of(here)
    ran = fix("--diff-only", ".")
    assert ran.code == 1
    assert bytes_of(here) == before
    (here / "shown.patch").write_text(ran.out, encoding="utf-8", newline="")
    subprocess.run(["git", "apply", "-p0", "shown.patch"], cwd=here, check=True)
    (here / "shown.patch").unlink()
    assert fix("--diff-only", ".").code == 0
    assert fix("--fix", ".").code == 0
    applied = bytes_of(here)
    for name, data in before.items():
        (here / name).write_bytes(data)
    fix("--fix", ".")
    assert bytes_of(here) == applied


def test_report_tells_how_many_can_be_fixed(fix):
    ran = fix("a.md")
    assert "3 fixable with --fix" in ran.out
    assert "= fix: delete “Skip to content” (--fix)" in ran.out


def test_piped_article_comes_out_mended_and_the_report_goes_to_standard_error(process):
    ran = process(*OPTIONS, "--fix", "-", "--stdin-filename", "b.txt", data=TEXT.encode("utf-8"))
    assert ran.out.encode("utf-8") == (
        TEXT.replace("Skip to content\r\n\r\n", "").replace("Share on:\r\n\r\n", "").encode()
    )
    assert "1 file checked" in ran.err


def test_read_only_file_is_left_alone_and_told(fix, here):
    (here / "c.html").chmod(0o444)
    ran = fix("--fix", "c.html")
    assert ran.code == 2
    assert "c.html: the file is read-only" in ran.err
    assert (here / "c.html").read_text("utf-8") == HTML


def test_links_and_modes_stay(fix, here):
    (here / "a.md").chmod(0o640)
    (here / "link.md").symlink_to("a.md")
    (here / "c.html").rename(here / "kept.html")
    (here / "c.html").hardlink_to(here / "kept.html")
    fix("--fix", "link.md", "c.html")
    assert (here / "link.md").is_symlink()
    assert (here / "a.md").stat().st_mode & 0o777 == 0o640
    assert "Skip" not in (here / "a.md").read_text("utf-8")
    assert "Skip" not in (here / "kept.html").read_text("utf-8")


def test_leaves_with_one_on_a_fix_where_that_is_asked_for(fix):
    assert fix("--fix", "--exit-non-zero-on-fix", "a.md").code == 1
    assert fix("--fix", "--exit-non-zero-on-fix", "a.md").code == 0


def test_file_that_changed_meanwhile_is_left_alone(fix, here, capsys):
    path = here / "a.md"
    article = Article("a.md", path, path.read_bytes())
    path.write_text("# Blisters\n\nSomebody wrote this.\n", encoding="utf-8")
    mended = Mended(source=Source("a.md", b"# Blisters\n"))
    assert not _fixing._written(article, mended)
    assert "Somebody wrote this." in path.read_text("utf-8")
    assert "a.md: the file changed while it was checked" in capsys.readouterr().err
