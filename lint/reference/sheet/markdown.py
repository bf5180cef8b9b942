"""Sheets as Markdown: a section an entry with what it says and a table to fill in."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lint.errors import UserError
from lint.reference.sheet.rows import COLUMNS, DECISIONS, MAX_ROWS, TO_FILL, Line

_HEAD = f"""\
# Entries to review

Fill in the second table of an entry; leave what you do not decide on as it is.

- decision: {", ".join(DECISIONS)}
- date, next review: like 2026-03-31
- new statement, new wording, new ceiling: only with the decision 'change'
"""
_ROW = re.compile(r"^\s*\|(?P<cells>.*)\|\s*$")
_CELL = re.compile(r"(?:\\.|[^\\|])*")
_BREAK = "<br>"
_MARKS = r"[\\|<*_`\[\]]"
_MARKED = re.compile(rf"\\({_MARKS})|<br\s*/?>")


def text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a document."""
    return "\n".join((_HEAD, *(_section(dict(zip(COLUMNS, row, strict=True))) for row in rows)))


def lines(data: bytes, name: str) -> list[Line]:
    """The sections of a document as rows; their number is the line of the heading.

    Raises:
        UserError: it is no such document.

    """
    found: list[tuple[int, dict[str, str]]] = []
    decoded = data.decode("utf-8-sig", "replace")
    for number, line in enumerate(decoded.splitlines(), 1):
        if line.startswith("## "):
            found.append((number, {"id": _bare(line[3:])}))
        elif found and (row := _ROW.match(line)):
            key, value, *_ = (*_cells(row["cells"]), "", "")
            found[-1][1].setdefault(" ".join(key.casefold().split()), value)
        if len(found) > MAX_ROWS:
            raise UserError(f"{name} has more than {MAX_ROWS:,} sections", "split it")
    if not any("decision" in cells for _, cells in found):
        raise UserError(
            f"{name} is no sheet of entries: no section has a row 'decision'",
            "'healthlint reference export --format md' writes such a sheet",
        )
    return [Line(number, cells) for number, cells in found]


def _section(row: dict[str, str]) -> str:
    facts = [(c, row[c]) for c in COLUMNS if c not in TO_FILL and c != "id" and row[c]]
    fill = [(c, row[c]) for c in TO_FILL]
    told = "\n".join(
        (*_table(("entry", "what it says"), facts), "", *_table(("fill in", ""), fill))
    )
    return f"## {row['id']}\n\n{told}\n"


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"| {head[0]} | {head[1]} |"
    yield "| --- | --- |"
    for key, value in rows:
        yield f"| {key} | {_escaped(value)} |"


def _escaped(value: str) -> str:
    marked = re.sub(f"({_MARKS})", r"\\\1", value)
    return _BREAK.join(marked.splitlines())


def _cells(row: str) -> list[str]:
    return [_bare(cell) for cell in _split(row)]


def _split(row: str) -> Iterator[str]:
    at = 0
    while at <= len(row):
        found = _CELL.match(row, at)
        assert found
        yield found.group()
        at = max(found.end(), at) + 1


def _bare(cell: str) -> str:
    return _MARKED.sub(lambda found: found[1] or "\n", cell.strip())
