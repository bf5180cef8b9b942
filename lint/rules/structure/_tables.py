"""Finds tables that lost their columns: cells as short lines, or rows glued in one line each."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.model import Block, BlockKind, Document
from lint.rules._structure import heads_column, heads_table

_CLOSED = (".", ":", ";", ",", "!", "?", "…")
_CELL_WORDS, _ROW_WORDS = 9, 24
_FEWEST = 6  # cells, with those of the header
_HEADLESS = 8  # cells of a table without a header
_COLUMNS = range(2, 6)
_GLUED = re.compile(r"(?<=[a-z)])(?=[A-Z][a-z])|(?<=[a-z]{3})(?=\d)")
_SEAM = re.compile(rf"{_GLUED.pattern}|(?<=[a-z\d),]) (?=[A-Z][a-z])")
_OPENED = 4  # lines of a run among which the header is looked for: a caption may stand first


def flattened(document: Document) -> Iterator[tuple[Block, int]]:
    """The first line of each table that is left as lines, and how many lines there are."""
    for loose, run in groupby(document.blocks, key=lambda b: _kind(document, b)):
        blocks = list(run)
        texts = [document.cut(b.span).strip() for b in blocks]
        if loose == "row" and len(blocks) > 2:
            at = _captioned(texts)
            yield blocks[at], len(blocks) - at
        elif loose == "line":
            first = _glued_rows(texts)
            if first is None:
                first = _cells(texts)
            if first is not None:
                yield blocks[first], len(blocks) - first
        elif loose == "text":
            yield from ((b, 1) for b, t in zip(blocks, texts, strict=True) if _in_one_line(t))


def _captioned(rows: Sequence[str]) -> int:
    """1 where the first of some rows is a caption over the headers, else 0."""
    heads = _SEAM.split(rows[1])
    return int(len(_SEAM.split(rows[0])) == 1 and len(heads) > 1 and heads_table(heads[0]))


def _kind(document: Document, block: Block) -> str:
    """What a block may be of a lost table: a row without cells, a short line, a long one."""
    text = document.cut(block.span).strip()
    if block.kind is BlockKind.ROW:
        return "row" if "\n" not in text else ""
    if block.kind is not BlockKind.PARAGRAPH:
        return ""
    if text.startswith("|") or text.endswith(_CLOSED):
        return "text"
    return "line" if len(text.split()) <= _ROW_WORDS else "text"


def _cells(texts: Sequence[str]) -> int | None:
    """Where a table begins in a run of lines of which each is a cell."""
    ends = next((i for i, t in enumerate(texts) if len(t.split()) > _CELL_WORDS), len(texts))
    lines = texts[:ends]
    for start in range(min(_OPENED, len(lines))):
        cells = lines[start:]
        if sum(map(heads_table, cells)) * 2 >= len(cells):  # the menu of a page
            continue
        if len(cells) >= _FEWEST and any(
            len(cells) % n == 0 and _is_table(rows, named=heads_table(cells[0]))
            for n in _COLUMNS
            for rows in (_rows(cells, n), _columns(cells, n))
        ):
            return start
    return None


def _rows(cells: Sequence[str], columns: int) -> list[Sequence[str]]:
    return [cells[i : i + columns] for i in range(0, len(cells), columns)]


def _columns(cells: Sequence[str], columns: int) -> list[Sequence[str]]:
    """The rows of a table that was read column by column."""
    height = len(cells) // columns
    return [cells[i::height] for i in range(height)]


def _is_table(rows: Sequence[Sequence[str]], *, named: bool) -> bool:
    """Whether cells set in rows look like a table: headers over them, or figures in one column."""
    head, *body = rows
    if len(body) < 2 - (len(head) > 2):
        return False
    if named and any(heads_column(cell) for cell in head[1:]):
        return True
    columns = list(zip(*body, strict=True))
    if named and len(body) > 1 and _opens_rows(columns):
        return True
    figures = [all(map(_has_digit, column)) for column in columns]
    words = not any(map(_has_digit, columns[0]))
    if not words or not any(figures[1:]):
        return False
    return not any(map(_has_digit, head)) or (
        len(rows) * len(head) >= _HEADLESS and [_has_digit(c) for c in head] == figures
    )


def _opens_rows(columns: Sequence[Sequence[str]]) -> bool:
    """Whether every row opens with a capital and goes on without one."""
    first, *others = ([cell[0].isupper() for cell in column] for column in columns)
    return all(first) and not any(any(column) for column in others)


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _glued_rows(texts: Sequence[str]) -> int | None:
    """Where a table begins of which each row is one line, its cells run into each other."""
    for at, text in enumerate(texts[:_OPENED]):
        parts = _SEAM.split(text)
        rows = texts[at + 1 :]
        labelled = sum(": " in t for t in texts) * 2 > len(texts)
        if len(rows) < 2 or len(parts) < 2 or labelled or not heads_table(parts[0]):
            continue
        marked = sum(_has_digit(t) or _SEAM.search(t) is not None for t in rows)
        named = any(heads_column(p) for p in parts[1:])
        if (named and not _is_title_case(text)) or marked * 3 >= len(rows) * 2:
            return at
    return None


def _is_title_case(text: str) -> bool:
    words = [w for w in text.split() if len(w) > 3]
    return len(words) > 1 and all(w[0].isupper() for w in words)


def _in_one_line(text: str) -> bool:
    """Whether a whole table stands in one paragraph: bars, or capitals where cells begin."""
    if text.startswith("|"):
        return text.count("|") > 3
    words = text.split()
    if text.endswith(_CLOSED) or len(words) < 10:
        return False
    parts = _SEAM.split(text)
    return (
        len(parts) >= 6
        and len(parts) * 5 >= len(words)
        and heads_table(parts[0])
        and any(heads_column(p) for p in parts[1:4])
        and not _is_title_case(text)
    )
