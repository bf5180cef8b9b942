"""Sheets: what an entry says comes back as it went out, in every format."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import UserError
from lint.reference.sheet import csv, markdown, xlsx
from lint.reference.sheet.days import day
from lint.reference.sheet.rows import COLUMNS

WORDS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=60).map(
    lambda words: " ".join(words.split())
)
NASTY = (
    "=1+1",
    "'=1",
    "@x",
    "-",
    "a | b",
    r"\| \\",
    "<br>",
    "*a* _b_ `c`",
    "[x](y)",
    "1e5",
    "\x07!",
)


def _row(first, *rest):
    """A row with words in the statement, the sources (of several lines) and the comment."""
    filled = {"id": "an-id", "decision": "approve", "statement": first, "comment": rest[-1]}
    row = dict.fromkeys(COLUMNS, "") | filled | {"sources": "\n".join(filter(None, rest))}
    return row, tuple(row[c] for c in COLUMNS)


@settings(max_examples=40)
@given(st.lists(WORDS, min_size=2, max_size=6))
def test_any_words_come_back(words):
    row, values = _row(*words)
    (line,) = csv.lines(csv.text([values]).encode(), "r.csv")
    assert line.cells == row
    (line,) = markdown.lines(markdown.text([values]).encode(), "r.md")
    assert {c: line[c] for c in COLUMNS} == row


def test_a_workbook_keeps_words_as_words():
    rows = [_row(words, words, words) for words in NASTY]
    lines = xlsx.lines(xlsx.workbook([values for _, values in rows]), "r.xlsx")
    kept = [{k: v.replace("\x07", "") for k, v in row.items()} for row, _ in rows]
    assert [line.cells for line in lines] == kept


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-03-31", "2026-03-31"),
        ("2026-03-31 00:00:00", "2026-03-31"),
        ("31/03/2026", "2026-03-31"),
        ("3/31/2026", "2026-03-31"),
        ("03.04.2026", "2026-04-03"),
        ("05/05/2026", "2026-05-05"),
        ("31 March 2026", "2026-03-31"),
        ("Mar 31, 2026", "2026-03-31"),
        ("", "None"),
    ],
)
def test_a_day_is_read_as_people_write_it(written, read):
    assert str(day(written)) == read


@pytest.mark.parametrize("written", ["03/04/2026", "31/31/2026", "46112", "soon", "2026-02-30"])
def test_what_is_no_day_or_could_be_two_is_refused(written):
    with pytest.raises(UserError, match=r"write it like 2026-03-31"):
        day(written)
