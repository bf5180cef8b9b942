"""``check --add-suppressions``: each comment in its place, in the form of the article."""

import re

import pytest
from markdown_it import MarkdownIt

MARKDOWN = """\
---
title: Zinc
---
# Zinc

Zinc lozenges are completely safe for everyone. Zinc *always* prevents colds.

Some words:
- Tea is pleasant.
- Turmeric capsules have no side effects.
   - Honey cures coughs.
   - Milk is white.

1. Sage tea is 100% safe.
2. It is green.

> Garlic always cures colds.

| Herb | Effect |
| --- | --- |
| Ginger | Ginger always prevents migraine. |
| Mint | Mint smells good. |

## Doses

## Colds

Rest.
"""

HTML = """\
<!DOCTYPE html>
<html><head><title>Zinc</title></head><body>
<h1>Zinc</h1>
<p>Zinc lozenges are <b>completely</b> safe for everyone.</p><p>Tea is warm.</p>
<ul>
  <li>Tea is pleasant.</li>
  <li><em>Turmeric capsules</em> have no side effects.</li>
</ul>
<table><tr><td>Ginger</td><td>Ginger always prevents migraine.</td></tr></table>
</body></html>
"""

TEXT = (
    "\ufeffZinc\r\n\r\nZinc lozenges are completely safe for everyone.\r\n\r\n"
    "Turmeric capsules have no side effects."
)

LONG = (
    "Headaches\n\nA tension headache feels like a tight band around the head. Stress, tiredness "
    "and long hours at a screen can cause it. Most tension headaches pass within a few hours.\n\n"
    "Paracetamol may relieve the pain. A short walk, a glass of water and a rest from the screen "
    "may help as well. Taking painkillers on more than ten days a month can cause headaches.\n"
)

RULES = "HL101,HL102,HL702,HL901"


@pytest.fixture
def suppress(run, here):
    for name in ("faulty.md", "plain.md"):
        (here / name).unlink()

    def suppress(name, text, *words, select=RULES):
        (here / name).write_text(text, encoding="utf-8", newline="")
        reason = ("--add-suppressions", "an old page")
        ran = run("check", "--isolated", "--select", select, *reason, *words, name)
        return ran, (here / name).read_bytes().decode("utf-8")

    return suppress


def shown(markdown):
    body = markdown.split("---\n")[-1]
    page = MarkdownIt("commonmark").enable("table").render(body)
    return "".join(re.sub(r"<!-- healthlint-.*?-->", "", page).split())


def test_in_markdown_the_findings_go_and_the_page_is_shown_as_before(suppress, run, here):
    ran, text = suppress("a.md", MARKDOWN)
    assert ran.code == 0, ran.out + ran.err
    assert "8 findings suppressed in 1 file" in ran.err
    assert [line for line in text.splitlines() if "healthlint-" not in line and line] == [
        line for line in MARKDOWN.splitlines() if line
    ]
    assert shown(text) == shown(MARKDOWN)
    head = "# Zinc\n\n<!-- healthlint-disable-next-block HL101 HL102 -- an old page -->\nZinc"
    assert head in text
    again = run("check", "--isolated", "--select", RULES, "--add-suppressions", "more", "a.md")
    assert "nothing was suppressed" in again.err
    assert (here / "a.md").read_text("utf-8") == text


def test_in_html_before_the_elements(suppress):
    ran, text = suppress("a.html", HTML)
    assert ran.code == 0, ran.out + ran.err
    first = "<!-- healthlint-disable-next-block HL102 -- an old page -->\n"
    assert f"</h1>\n{first}<p>Zinc" in text
    assert f"  {first}  <li><em>Turmeric" in text
    cell = first.replace("HL102", "HL101").strip()
    assert f"</td>{cell}<td>Ginger always" in text


@pytest.mark.parametrize(
    ("name", "above", "comment"),
    [
        ("a.md", "---\ntitle: Pain\n---\n", "\n<!-- {} -->\n"),
        ("a.md", "", "<!-- {} -->\n\n"),
        ("a.html", "<!doctype html>\n", "<!-- {} -->\n"),
        ("a.txt", "", "# {}\n\n"),
    ],
)
def test_what_is_said_of_the_whole_article_stands_at_its_top(suppress, name, above, comment):
    ran, text = suppress(name, f"{above}{LONG}", select="HL401,HL901")
    assert ran.code == 0, ran.out + ran.err
    said = comment.format("healthlint-disable-file HL401 -- an old page")
    below = "\n" if above.startswith("---") else ""
    assert text == f"{above}{said}{below}{LONG}"


def test_in_plain_text_as_lines_of_their_own(suppress):
    ran, text = suppress("a.txt", TEXT, "--until", "2999-01-31", select="HL102,HL901")
    assert ran.code == 0, ran.out + ran.err
    line = "# healthlint-disable-next-block HL102 until=2999-01-31 -- an old page\r\n"
    assert text == TEXT.replace("Zinc loz", f"{line}Zinc loz").replace("Turm", f"{line}Turm")


def test_a_comment_with_the_same_reason_takes_the_rule_in(suppress):
    comment = "<!-- healthlint-disable-next-block HL102 -- an old page -->\n"
    text = f"# Tea\n\n{comment}Sage tea is 100% safe. Sage tea always cures colds.\n"
    ran, after = suppress("a.md", text, select="HL101,HL102,HL901")
    assert ran.code == 0, ran.out + ran.err
    assert after == text.replace("HL102", "HL102 HL101")


def test_another_finding_of_the_rule_is_not_hidden(suppress, run, here):
    (here / "a.md").write_text("# Tea\n\nHoney cures coughs.\n", encoding="utf-8")
    run("baseline", "create", "--isolated", "--baseline", here / "b.json", "a.md")
    text = "# Tea\n\nHoney cures coughs. Honey cures gout.\n"
    ran, after = suppress("a.md", text, "--baseline", here / "b.json", select="HL101")
    assert after == text
    assert "not suppressed: a.md:3:21 HL101" in ran.err


def test_what_another_rule_has_against_the_same_words_is_suppressed_with_it(suppress, run):
    text = "# Sleep\n\nValerian always relieves insomnia.\n"
    ran, after = suppress("a.md", text, select="HL1,HL2,HL9")
    assert ran.code == 0, ran.out + ran.err
    assert "<!-- healthlint-disable-next-block HL101 HL202 -- an old page -->" in after
    again = run("check", "--isolated", "--select", "HL1,HL2,HL9", "a.md")
    assert "0 errors, 0 warnings; 2 findings suppressed" in again.out


def test_a_diff_is_shown_and_nothing_written(suppress):
    ran, text = suppress("a.txt", TEXT, "--diff-only")
    assert text == TEXT
    assert "+# healthlint-disable-next-block HL102 -- an old page" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--add-suppressions", " "), "needs a reason"),
        (("--add-suppressions", "a --> b"), "fits in no comment"),
        (("--add-suppressions", "a", "--fix"), "cannot be used together"),
        (("--until", "2027-01-31"), "--until says nothing alone"),
    ],
)
def test_mistakes_are_told_in_one_sentence(run, words, said):
    ran = run("check", *words, ".")
    assert ran.code == 2
    assert said in ran.err
