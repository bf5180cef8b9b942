"""Cuts a source line to the width of a terminal and underlines a region of it by cells."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len

ROWS = 3
"""Most rows of one region shown; a longer region is cut in its middle."""

TAB = 4
"""Cells a tab is shown in."""

_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of the text behind them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row to print and, under it, the marks."""

    text: str
    marks: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """One code point as printed, how wide it is and whether it belongs to the region."""

    text: str
    width: int
    marked: bool


_CUT = _Cell("…", 1, False)


def clean(text: str) -> str:
    """A text that cannot steer a terminal: control and direction characters made visible."""
    return text if text.isprintable() else "".join(_printable(c) for c in text)


def snippet(line: str, start: int, end: int, width: int) -> tuple[Row, ...]:
    """The part of a line around ``line[start:end]``, in rows of at most ``width`` cells.

    A region of no width is marked by one caret. What is left out is shown as an ellipsis.
    """
    end = max(end, start + 1)
    cells = [_cell(c, marked=start <= i < end) for i, c in enumerate(line.ljust(start + 1))]
    indent = len(line) - len(line.lstrip()) if line[:start].strip() else 0
    first = _begin(cells, indent, start, end, width)
    rows, complete = _fill(cells[first:], width - 3)  # room for two ellipses and a last space
    if first > indent:
        rows[0].insert(0, _CUT)
    if not complete:
        rows[-1].append(_CUT)
    if len(rows) > ROWS:
        rows = [*rows[: ROWS - 1], [_CUT], rows[-1]]
    return tuple(_row(row) for row in rows)


def _begin(cells: list[_Cell], indent: int, start: int, end: int, width: int) -> int:
    """Where to start: at the line's start if the region then fits, else some words before it."""
    if _width(cells[indent:end]) <= width - 3:
        return indent
    at, room = start, width // 3
    while at > indent and cells[at - 1].width <= room:
        at -= 1
        room -= cells[at].width
    if at == indent:
        return indent
    return next((i for i in range(at, start) if cells[i - 1].text == " "), at)


def _fill(cells: list[_Cell], width: int) -> tuple[list[list[_Cell]], bool]:
    """Rows of whole words, down to the one in which the region ends; whether all fitted."""
    rows: list[list[_Cell]] = [[]]
    left = sum(c.marked for c in cells)
    for word in _words(cells, width):
        if rows[-1] and _width(rows[-1]) + _width(_trimmed(word)) > width:
            if not left:
                return rows, False
            rows.append([])
        rows[-1].extend(word)
        left -= sum(c.marked for c in word)
    return rows, True


def _words(cells: list[_Cell], width: int) -> Iterator[list[_Cell]]:
    """Words with the space behind them; a word wider than a row in pieces."""
    word: list[_Cell] = []
    for cell in cells:
        if word and _width(word) + cell.width > width:
            yield word
            word = []
        word.append(cell)
        if cell.text == " ":
            yield word
            word = []
    if word:
        yield word


def _trimmed(word: list[_Cell]) -> list[_Cell]:
    return word[:-1] if word[-1].text == " " else word


def _width(cells: Iterable[_Cell]) -> int:
    return sum(c.width for c in cells)


def _cell(char: str, *, marked: bool) -> _Cell:
    text = " " * TAB if char == "\t" else _printable(char)
    return _Cell(text, cell_len(text), marked)


def _printable(char: str) -> str:
    if char.isprintable() or (unicodedata.category(char) == "Cf" and char not in _STEERING):
        return char
    if char in "\t\n\r" or char.isspace():
        return " "
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\N{REPLACEMENT CHARACTER}"


def _row(cells: list[_Cell]) -> Row:
    text = "".join(c.text for c in cells).rstrip()
    marks = "".join(("^" if c.marked else " ") * c.width for c in cells).rstrip()
    return Row(text, marks)
