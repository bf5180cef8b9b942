from pathlib import Path

import pytest

from lint.api import lint_paths, lint_text
from lint.config import Flags, default
from lint.discover import Article
from lint.errors import ConfigError

FAULTY = "# Zinc\n\nZinc lozenges are completely safe for everyone.\n"
YES = "# Magnesium\n\nMagnesium relieves leg cramps in adults.\n"
NO = "# Magnesium\n\nMagnesium does not relieve leg cramps in adults.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.md", FAULTY), ("yes.md", YES), ("no.md", NO)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_text_is_judged_like_the_file_it_would_be(here):
    alone = lint_text(FAULTY, name="a.md")
    (filed,) = lint_paths([Path("a.md")]).files
    assert alone == filed
    assert "HL102" in {f.rule for f in alone.findings}


def test_the_name_of_a_text_says_its_format():
    page = lint_text("<p>Zinc lozenges are completely <b>safe</b>.", name="a.html")
    assert [f.region.column for f in page.findings if f.rule == "HL102"] == [4]


def test_a_report_knows_what_it_was_made_with(here):
    report = lint_paths([Path()], flags=Flags(isolated=True))
    assert [f.path for f in report.files] == ["a.md", "no.md", "yes.md"]
    assert report.version
    assert report.model.startswith(default().model)
    assert report.reference_digest
    assert report.vocabulary_digest


def test_articles_are_held_against_each_other_with_linked_ends(here):
    report = lint_paths([Path()])
    ends = {f.path: f for f in report.findings if f.rule == "HL302"}
    assert set(ends) == {"yes.md", "no.md"}
    assert {r.path for r in ends["yes.md"].related} == {"no.md"}
    assert not [f for f in lint_paths([Path("yes.md")]).findings if f.rule == "HL302"]


def test_every_file_is_told_of_and_given_articles_come_along(here):
    heard = []
    given = (Article("draft.md", Path("draft.md"), FAULTY.encode()),)
    report = lint_paths([Path("a.md")], given=given, told=heard.append)
    assert sorted(f.path for f in heard) == ["a.md", "draft.md"]
    assert [f.path for f in report.files] == ["a.md", "draft.md"]


def test_a_broken_configuration_stops_the_run(here):
    (here / ".healthlint.yaml").write_text("selct: []\n")
    with pytest.raises(ConfigError):
        lint_paths([Path()])
