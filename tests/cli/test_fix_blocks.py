"""``check --fix`` puts in the blocks that the organisation wrote, each in its place and form."""

import pytest

CONFIG = """\
texts:
  disclaimer: >-
    This page gives general information & does not replace medical advice.
  care: >-
    Call your doctor straight away if the pain is severe, comes with fever or lasts longer than a
    week.
"""

DISCLAIMER = "This page gives general information & does not replace medical advice."
CARE = (
    "Call your doctor straight away if the pain is severe, comes with fever or lasts longer than a "
    "week."
)

PAINS = (
    "A tension headache feels like a tight band around the head. Stress, tiredness and long hours "
    "at a screen can cause it. Most tension headaches pass within a few hours."
)
HELP = (
    "Paracetamol may relieve the pain. A short walk, a glass of water and a rest from the screen "
    "may help as well. Taking painkillers on more than ten days a month can cause headaches."
)

MARKDOWN = f"""\
---
title: Headaches
---

# Headaches

{PAINS}

- {HELP}
- Rest in a dark room.

## References

1. A made-up review. A journal, 2019.

[Read more →](/more)
"""

HTML = f"""\
<html><body>
<main>
  <article>
    <h1>Headaches</h1>
    <p>{PAINS}</p>
    <ul>
      <li>{HELP}</li>
    </ul>
  </article>
</main>
<footer><p>Share on:</p></footer>
</body></html>
"""

TEXT = f"Headaches\r\n\r\n{PAINS}\r\n\r\n{HELP}"

RULES = "HL401,HL402,HL403"


@pytest.fixture
def fix(run, here):
    for name in ("faulty.md", "plain.md"):
        (here / name).unlink()
    (here / ".healthlint.yaml").write_text(CONFIG, encoding="utf-8")

    def fix(name, text):
        (here / name).write_text(text, encoding="utf-8", newline="")
        ran = run("check", "--select", RULES, "--fix", name)
        assert "HL40" not in ran.out, ran.out
        once = (here / name).read_bytes()
        run("check", "--select", RULES, "--fix", name)
        assert (here / name).read_bytes() == once
        return once.decode("utf-8")

    return fix


def test_in_markdown_before_the_references(fix):
    last = "- Rest in a dark room.\n"
    assert fix("a.md", MARKDOWN) == MARKDOWN.replace(last, f"{last}\n{DISCLAIMER}\n\n{CARE}\n")


def test_in_html_inside_the_article(fix):
    added = f"    <p>{DISCLAIMER.replace('&', '&amp;')}</p>\n    <p>{CARE}</p>\n"
    assert fix("a.html", HTML) == HTML.replace("    </ul>\n", f"    </ul>\n{added}")


def test_in_plain_text_with_its_own_line_ends(fix):
    assert fix("a.txt", TEXT) == f"{TEXT}\r\n\r\n{DISCLAIMER}\r\n\r\n{CARE}"


def test_without_a_text_of_the_organisation_nothing_is_added(run, here):
    (here / "a.md").write_text(MARKDOWN, encoding="utf-8")
    ran = run("check", "--isolated", "--select", RULES, "--fix", "--unsafe-fixes", "a.md")
    assert (here / "a.md").read_text("utf-8") == MARKDOWN
    assert "HL401" in ran.out


def test_a_text_that_its_rule_does_not_take_is_not_added_and_told(run, here):
    (here / ".healthlint.yaml").write_text("texts:\n  disclaimer: Be well.\n", encoding="utf-8")
    (here / "a.md").write_text(MARKDOWN, encoding="utf-8")
    ran = run("check", "--select", "HL401", "--fix", "a.md")
    assert (here / "a.md").read_text("utf-8") == MARKDOWN
    assert "not fixed: a.md:5:3 HL401" in ran.err
    assert "HL401 still speaks" in ran.err
