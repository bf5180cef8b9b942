"""Lines are cut to width and underlined by cells, whatever characters they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lint.reporters.snippet import clean, snippet


def underlined(rows):
    """The characters above the marks, joined."""
    text = ""
    for row in rows:
        text += " " * (text != "")
        at = 0
        for char in row.text:
            width = cell_len(char)
            if width and row.marks[at : at + width] == "^" * width:
                text += char
            at += width
    return text


def test_a_short_line_is_shown_whole():
    (row,) = snippet("Rest helps most colds.", 5, 10, 80)
    assert row.text == "Rest helps most colds."
    assert row.marks == "     ^^^^^"


def test_indents_of_the_source_stay():
    (row,) = snippet("    Rest helps.", 4, 8, 80)
    assert row.text.startswith("    Rest")
    assert underlined([row]) == "Rest"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("\tRest\thelps", "helps"),
        ("風邪には休養 helps 大変", "休養"),
        ("Sleep 😴😴 heals", "heals"),
        ("cafe\u0301 au lait heals", "heals"),
        ("Zoe\u0308 rests", "rests"),
    ],
)
def test_marks_stand_under_the_words(line, words):
    start = line.index(words)
    rows = snippet(line, start, start + len(words), 80)
    assert underlined(rows) == words


def test_a_long_line_is_cut_around_the_region():
    line = "before " * 60 + "the place" + " after" * 60
    (row,) = snippet(line, 420, 429, 80)
    assert row.text.startswith("…")
    assert row.text.endswith("…")
    assert cell_len(row.text) <= 80
    assert underlined([row]) == "the place"


def test_a_long_region_runs_over_rows_and_is_cut_in_the_middle():
    words = "many words of a claim " * 3
    rows = snippet("He said: " + words, 9, 9 + len(words), 40)
    assert underlined(rows).split() == words.split()
    rows = snippet("word " * 400, 0, 2000, 40)
    assert len(rows) <= 5
    assert "…" in [row.text for row in rows]


def test_an_empty_region_gets_one_caret():
    assert snippet("", 0, 0, 80)[0].marks == "^"
    assert snippet("Rest", 4, 4, 80)[0].marks == "    ^"


def test_control_characters_cannot_steer_the_terminal():
    rows = snippet("red \x1b[31m and \u202e turned", 4, 9, 80)
    shown = "".join(r.text for r in rows)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert clean("a\x1b]0;title\x07b\nc") == "a␛]0;title␇b c"


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(20, 120),
)
def test_any_line_fits(line, start, length, width):
    start = min(start, len(line))
    rows = snippet(line, start, min(start + length, len(line)), width)
    assert rows
    for row in rows:
        assert sum(cell_len(c) for c in row.text) <= width
        assert "^" in row.marks or row.text.strip("… ") or not row.marks
        assert row.text.isprintable() or all(ord(c) >= 0x20 for c in row.text)
