"""The pages in docs/ that are written from the code are fresh, and what they show is true."""

import os
from pathlib import Path

import lint.rules
from lint.reporters import pages

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
FRESH = "HEALTHLINT_FRESH_DOCS"
"""Environment variable that writes the pages anew instead of comparing them."""


def written():
    """Every page by its file name."""
    rules = lint.rules.ALL
    return {"README.md": pages.index(rules)} | {pages.file_name(r): pages.page(r) for r in rules}


def test_rule_pages_are_fresh():
    wanted = written()
    if os.environ.get(FRESH):
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob("*.md"):
            old.unlink()
        for name, text in wanted.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    kept = {p.name: p.read_text(encoding="utf-8") for p in FOLDER.glob("*.md")}
    assert sorted(kept) == sorted(wanted)
    stale = [name for name, text in wanted.items() if kept[name] != text]
    assert stale == [], f"write them anew: {FRESH}=1 pytest tests/test_docs.py"


def test_a_page_holds_all_that_is_known_of_a_rule():
    for rule in lint.rules.ALL:
        text = pages.page(rule)
        for part in (rule.id, rule.name, rule.summary, rule.why[1:], rule.limits[1:]):
            assert part in text
        for example in (*rule.passes, *rule.fails):
            assert example.text.strip("\n") in text


def test_links_of_the_index_lead_to_pages():
    index = pages.index(lint.rules.ALL)
    for rule in lint.rules.ALL:
        assert f"]({pages.file_name(rule)})" in index
