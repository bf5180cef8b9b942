"""Comments that switch rules off: how they are written, where they hold, what they leave out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lint import engine, suppress
from lint.api import lint_paths, lint_text
from lint.config import Config, Flags, default
from lint.model import Document, Source, Standing
from lint.readers import reader_for

TODAY = date(2026, 3, 31)
KNOWN = ("HL101", "HL102", "HL701", "HL703", "HL901")
LOST = "The signs are:\n\nMost people feel well.\n"


def document(text: str, name: str = "a.md") -> Document:
    reader = reader_for(name)
    assert reader
    return reader.parse(text.encode(), name)


def read(text: str, name: str = "a.md"):
    return suppress.suppressions(document(text, name), known=KNOWN, running=KNOWN, today=TODAY)


def standings(text: str, name: str = "a.md"):
    return [(s.rule, s.standing) for s in read(text, name)]


def scope(text: str, name: str = "a.md"):
    (one,) = read(text, name)
    return one.scope.line, one.scope.end_line


@pytest.mark.parametrize(
    ("name", "comment"),
    [
        ("a.md", "<!-- healthlint-disable-file HL101 -- why -->"),
        ("a.md", "<!--\nhealthlint-disable-file HL101\n-- why\n-->"),
        ("a.md", "{/* healthlint-disable-file HL101 -- why */}"),
        ("a.md", "[//]: # (healthlint-disable-file HL101 -- why)"),
        ("a.md", '[comment]: <> "healthlint-disable-file HL101 -- why"'),
        ("a.html", "<!-- healthlint-disable-file HL101 -- why -->"),
        ("a.html", "<!--healthlint-disable-file hl101 — why-->"),
        ("a.txt", "healthlint-disable-file HL101 -- why"),
        ("a.txt", "# healthlint-disable-file HL101 -- why"),
        ("a.txt", "  // healthlint-disable-file HL101 -- why"),
        ("a.txt", "<!-- healthlint-disable-file HL101 -- why -->"),
    ],
)
def test_forms(name, comment):
    text = f"Rest well.\n\n{comment}\n\nSleep well.\n"
    (one,) = read(text, name)
    assert (one.rule, one.standing, one.reason) == ("HL101", Standing.ACTIVE, "why")
    rendered = document(text, name)
    assert "healthlint" not in rendered.text
    assert " ".join(rendered.text.split()) == "Rest well. Sleep well."


def test_front_matter_may_hold_one():
    text = "---\ntitle: Rest\n# healthlint-disable-file HL101 -- why\n---\n\nSleep well.\n"
    assert standings(text) == [("HL101", Standing.ACTIVE)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "Write `<!-- healthlint-disable-file HL101 -- why -->` there.\n"),
        ("a.md", "```html\n<!-- healthlint-disable-file HL101 -- why -->\n```\n"),
        ("a.md", "healthlint-disable-file HL101 -- in Markdown this is a sentence\n"),
        ("a.html", "<p>healthlint-disable-file HL101 -- and in HTML</p>"),
        ("a.html", "<pre>&lt;!-- healthlint-disable-file HL101 -- why --&gt;</pre>"),
        ("a.txt", "Our tool is healthlint-disable-file HL101 -- they say.\n"),
    ],
)
def test_what_readers_see_is_no_comment(name, text):
    assert read(text, name) == ()
    assert "healthlint" in document(text, name).text


def test_the_next_block_alone():
    text = (
        "One.\n\n<!-- healthlint-disable-next-block HL101 -- why -->\nTwo,\nit goes on.\n\nThree.\n"
    )
    assert scope(text) == (4, 5)
    table = (
        "<!-- healthlint-disable-next-block HL101 -- why -->\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert scope(table) == (3, 3)
    assert scope("# healthlint-disable-next-block HL101 -- why\nTwo.\n\nThree.\n", "a.txt") == (
        2,
        2,
    )


def test_a_range_ends_where_it_is_enabled_or_with_the_file():
    start = "<!-- healthlint-disable HL101 HL102 -- why -->\n\nOne.\n\n"
    both = read(f"{start}<!-- healthlint-enable HL101 -->\n\nTwo.\n")
    assert [(s.rule, s.scope.line, s.scope.end_line) for s in both] == [
        ("HL101", 1, 5),
        ("HL102", 1, 8),
    ]
    every = read(f"{start}<!-- healthlint-enable -->\n\nTwo.\n")
    assert [s.scope.end_line for s in every] == [5, 5]


@pytest.mark.parametrize(
    ("comment", "note"),
    [
        ("disable-file HL101", "gives no reason"),
        ("disable-file HL101 --", "gives no reason"),
        ("disable-file -- all of it", "names no rule"),
        ("disable-file until=2027-01-31 -- why", "names no rule"),
        ("disable-file HL101 until=31.1.2027 -- why", "is no day"),
        ("disable-file HL101 until=2027-02-30 -- why", "is no day"),
        ("disable-line HL101 -- why", "is none of disable-next-block"),
        ("hush HL101 -- why", "is none of"),
        ("enable HL101", "nothing is switched off"),
        ("disable-next-block HL101 -- why", "no block follows"),
    ],
)
def test_a_comment_that_is_not_written_as_it_must_be_does_nothing(comment, note):
    (one,) = read(f"Rest well.\n\n<!-- healthlint-{comment} -->\n")
    assert one.standing is Standing.BROKEN
    assert note in one.note


def test_rules_stand_each_for_itself():
    comment = "<!-- healthlint-disable-file HL101, HL999 HL501 until=2026-03-30 -- why -->"
    found = suppress.suppressions(
        document(f"{comment}\n\nRest.\n"),
        known=(*KNOWN, "HL501"),
        running=KNOWN,
        today=date(2026, 3, 30),
    )
    assert [(s.rule, s.standing) for s in found] == [
        ("HL101", Standing.ACTIVE),
        ("HL999", Standing.UNKNOWN),
        ("HL501", Standing.IDLE),
    ]
    assert standings(f"{comment}\n\nRest.\n")[0] == ("HL101", Standing.EXPIRED)


def found(text: str, name: str = "article.md", config: Config | None = None):
    report = lint_text(text, name=name, config=config or replace(default(), today=TODAY))
    rules = [f.rule for f in report.findings if f.rule in {"HL101", "HL701", "HL703", "HL9"}]
    return rules, [f.rule for f in report.suppressed], report


def test_a_finding_is_left_out_and_kept_beside():
    rules, hidden, report = found(
        f"# Rest\n\n<!-- healthlint-disable-next-block HL701 -- a drawing -->\n{LOST}"
    )
    assert (rules, hidden) == ([], ["HL701"])
    assert not [f for f in report.findings if f.rule.startswith("HL9")]
    assert report.suppressed[0].fingerprint


def test_another_rule_at_the_same_words_is_never_hidden():
    text = "# Rest\n\nThis tea always cures insomnia, and the tea has no side effects.\n"
    plain = {f.rule for f in lint_text(text).findings}
    assert {"HL101", "HL102"} <= plain
    comment = "<!-- healthlint-disable-next-block HL101 -- a quotation -->\n"
    report = lint_text(text.replace("This tea", f"{comment}This tea"))
    without = lint_text(text, config=replace(default(), ignore=("HL101",)))
    assert {f.rule for f in report.findings} == {f.rule for f in without.findings}
    assert {f.rule for f in report.findings} >= plain - {"HL101"}


def test_only_where_the_comment_says():
    once = "<!-- healthlint-disable-next-block HL701 -- a drawing -->\n"
    rules, hidden, _ = found(f"# Rest\n\n{once}{LOST}\n## More\n\n{LOST}")
    assert (rules, hidden) == (["HL701"], ["HL701"])
    whole = "<!-- healthlint-disable-file HL701 -- drawings -->\n"
    rules, hidden, _ = found(f"# Rest\n\n{LOST}\n## More\n\n{LOST}\n{whole}")
    assert (rules, hidden) == ([], ["HL701", "HL701"])


def test_a_finding_on_the_whole_article_is_left_out_for_the_file():
    text = "# Rest\n\n" + "Magnesium may relieve leg cramps in some people. " * 12
    assert "HL601" in {f.rule for f in lint_text(text).findings}
    report = lint_text(f"{text}\n\n<!-- healthlint-disable-file HL601 -- a leaflet -->\n")
    assert "HL601" in {f.rule for f in report.suppressed}
    assert {"HL601", "HL901"}.isdisjoint(f.rule for f in report.findings)


def test_an_expired_comment_hides_nothing():
    comment = "<!-- healthlint-disable-next-block HL701 until=2026-03-30 -- later -->\n"
    report = lint_text(f"# Rest\n\n{comment}{LOST}", config=replace(default(), today=TODAY))
    rules = {f.rule for f in report.findings}
    assert {"HL701", "HL902"} <= rules
    assert "HL901" not in rules
    assert report.suppressed == ()


def test_a_rule_that_does_not_run_is_not_called_unused():
    text = f"# Rest\n\n<!-- healthlint-disable-file HL101 -- adverts -->\n{LOST}"
    chosen = replace(default(), select=("HL701", "HL9"))
    assert [f.rule for f in lint_text(text, config=chosen).findings] == ["HL701"]
    chosen = replace(default(), select=("HL1", "HL9"))
    assert [f.rule for f in lint_text(text, config=chosen).findings] == ["HL901"]


def test_one_finding_for_each_comment():
    text = (
        "# Rest\n\n<!-- healthlint-disable-file HL101 HL102 HL998 HL999 -- adverts -->\n\nRest.\n"
    )
    report = lint_text(text, config=replace(default(), select=("HL1", "HL9")))
    assert [(f.rule, f.region.line) for f in report.findings] == [("HL901", 3), ("HL903", 3)]
    assert "HL101 and HL102" in report.findings[0].message
    assert "HL998 and HL999" in report.findings[1].message
    assert any(q.line == 3 for q in report.quotes)


def test_a_finding_between_articles_is_left_out_in_its_own_article(tmp_path: Path):
    comment = "<!-- healthlint-disable-file HL302 -- two countries -->\n\n"
    (tmp_path / "a.md").write_text(f"# A\n\n{comment}Magnesium relieves leg cramps.\n")
    (tmp_path / "b.md").write_text("# B\n\nMagnesium does not relieve leg cramps.\n")
    report = lint_paths([tmp_path], flags=Flags(select=("HL302", "HL9")))
    one, other = report.files
    assert [f.rule for f in one.suppressed] == ["HL302"]
    assert [f.rule for f in one.findings] == []
    assert [f.rule for f in other.findings] == ["HL302"]
    assert [f.path for f in report.suppressed] == [one.path]


def test_reports_of_the_engine_keep_everything_until_all_files_are_done():
    plan = engine.plan_for(default())
    text = f"# Rest\n\n<!-- healthlint-disable-file HL701 -- drawings -->\n\n{LOST}"
    report = engine.run(engine.open_session(plan), Source("a.md", text.encode()))
    assert "HL701" in {f.rule for f in report.findings}
    settled = suppress.settle(report)
    assert "HL701" not in {f.rule for f in settled.findings}
    assert len(settled.findings) + len(settled.suppressed) == len(report.findings)
