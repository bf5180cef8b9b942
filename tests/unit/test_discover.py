import os
from pathlib import Path

import pytest

from lint.discover import MAX_BYTES, discover, read, suffixes
from lint.model import FileReport, Source


@pytest.fixture
def tree(tmp_path):
    """Makes files in a folder: text, bytes, or a link where the value is a Path."""

    def make(files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Path):
                path.symlink_to(content)
            else:
                path.write_text(content, encoding="utf-8")
        return tmp_path

    return make


def names(found):
    return [a.name for a in found.articles]


def told(found):
    return {f.path: f.failure.message for f in found.failures}


def left(found):
    return {s.path: s.reason for s in found.skipped}


def test_a_folder_is_walked_in_the_order_of_names(tree, monkeypatch):
    root = tree({"b.md": "", "a/z.txt": "", "a/b.HTML": "", "c.htm": "", "a-b/x.md": ""})
    monkeypatch.chdir(root)
    found = discover([Path()], root)
    assert names(found) == ["a/b.HTML", "a/z.txt", "a-b/x.md", "b.md", "c.htm"]
    assert not found.failures


def test_what_a_folder_holds_beside_articles_is_listed(tree):
    root = tree({"a.md": "", "photo.png": "", "Makefile": ""})
    found = discover([root], root)
    assert names(found) == ["a.md"]
    assert set(left(found)) == {"photo.png", "Makefile"}
    assert ".png" in left(found)["photo.png"]
    assert not found.failures


def test_what_is_named_must_be_possible_to_check(tree):
    root = tree({"a.pdf": "", "noend": "", "a.md": ""})
    found = discover([root / n for n in ("a.pdf", "noend", "gone.md", "a.md")], root)
    assert names(found) == ["a.md"]
    assert set(told(found)) == {"a.pdf", "noend", "gone.md"}
    assert suffixes() in found.failures[0].failure.hint
    assert "no such file" in told(found)["gone.md"]


def test_ignore_files_are_honoured_at_every_level(tree):
    root = tree(
        {
            ".gitignore": "build/\n*.draft.md\n!keep.draft.md\n",
            "a.md": "",
            "b.draft.md": "",
            "keep.draft.md": "",
            "build/out.md": "",
            "sub/.healthlintignore": "/old.md\n!b.draft.md\n",
            "sub/old.md": "",
            "sub/b.draft.md": "",
            "sub/deep/old.md": "",
        }
    )
    expected = ["a.md", "keep.draft.md", "sub/b.draft.md", "sub/deep/old.md"]
    assert names(discover([root], root)) == expected


def test_ignore_files_above_count_inside_a_repository(tree):
    root = tree({".git/HEAD": "", ".gitignore": "drafts/\n", "a/drafts/x.md": "", "a/y.md": ""})
    assert names(discover([root / "a"], root)) == ["a/y.md"]
    assert names(discover([root / "a" / "drafts"], root)) == ["a/drafts/x.md"]


def test_a_broken_ignore_line_does_not_stop_the_others(tree):
    root = tree({".gitignore": "!\n/\nold.md\n", "old.md": "", "new.md": ""})
    assert names(discover([root], root)) == ["new.md"]


def test_hidden_folders_and_node_modules_are_left_alone(tree):
    root = tree({".cache/a.md": "", "node_modules/p/README.md": "", ".b.md": "", "c.md": ""})
    found = discover([root], root)
    assert names(found) == ["c.md"]
    assert not found.skipped


def test_a_named_file_is_read_even_if_ignored_or_hidden(tree):
    root = tree({".gitignore": "*\n", ".a.md": "", "b.md": ""})
    assert names(discover([root / ".a.md", root / "b.md"], root)) == [".a.md", "b.md"]


def test_a_folder_with_the_name_of_an_article_is_a_folder(tree):
    root = tree({"x.md/inner.md": ""})
    assert names(discover([root / "x.md"], root)) == ["x.md/inner.md"]
    assert names(discover([root], root)) == ["x.md/inner.md"]


def test_nothing_is_read_twice(tree):
    root = tree({"a/one.md": ""})
    tree({"a/two.md": root / "a" / "one.md"})
    paths = [root / "a" / "one.md", root, root / "a", root / "a" / ".." / "a" / "one.md"]
    assert names(discover(paths, root)) == ["a/one.md"]


def test_links_that_go_round_end(tree):
    root = tree({"a/x.md": ""})
    tree({"a/up": root, "a/self.md": root / "a" / "self.md", "a/gone.md": root / "nowhere"})
    found = discover([root], root)
    assert names(found) == ["a/x.md"]
    assert set(left(found)) == {"a/up", "a/self.md", "a/gone.md"}
    assert set(told(discover([root / "a" / "self.md"], root))) == {"a/self.md"}
    assert names(discover([root / "a" / "up"], root / "a")) == ["up/a/x.md"]


def test_order_of_the_paths_does_not_matter(tree):
    root = tree({"a.md": "", "b/c.md": "", "d.txt": ""})
    paths = [root / "d.txt", root / "b", root / "a.md"]
    assert discover(paths, root) == discover(paths[::-1], root)


def test_paths_outside_the_current_folder_are_shown_as_given(tree, monkeypatch):
    root = tree({"here/a.md": "", "there/b.md": ""})
    monkeypatch.chdir(root / "here")
    found = discover([Path("../there"), Path("a.md"), root / "there" / "b.md"], root / "here")
    assert names(found) == ["../there/b.md", "a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tree):
    root = tree({"a.md": ""})
    os.mkfifo(root / "pipe.md")
    assert set(left(discover([root], root))) == {"pipe.md"}
    assert "neither a file" in told(discover([root / "pipe.md"], root))["pipe.md"]


def test_names_that_are_no_text_are_listed(tree):
    root = tree({"a.md": ""})
    Path(os.fsdecode(bytes(root) + b"/caf\xe9.md")).write_text("", encoding="utf-8")
    assert len(names(discover([root], root))) == 2


def test_bytes_are_read_as_they_are(tree):
    root = tree({"a.md": "Rest.\r\n"})
    (article,) = discover([root], root).articles
    assert read(article) == Source("a.md", b"Rest.\r\n")


def test_a_file_that_vanished_or_is_huge_is_a_failure(tree):
    root = tree({"a.md": "", "b.md": ""})
    gone, huge = discover([root], root).articles
    (root / "a.md").unlink()
    with (root / "b.md").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for article in (gone, huge):
        report = read(article)
        assert isinstance(report, FileReport)
        assert report.failure
    assert "too large" in read(huge).failure.message
