"""Sheets as CSV: what any spreadsheet opens, and what it makes of it when it saves."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from lint.errors import UserError
from lint.reference.sheet.rows import COLUMNS, MAX_ROWS, NEEDED, Line, headed

_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r]")
"""How a cell begins that a spreadsheet would calculate; more apostrophes keep those it had."""

_SEPARATORS = ",;\t"


def text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as RFC 4180; the mark at the start tells Excel that it is UTF-8."""
    out = io.StringIO()
    table = csv.writer(out, quoting=csv.QUOTE_ALL)
    table.writerow(COLUMNS)
    table.writerows([f"'{c}" if _FORMULA.match(c) else c for c in row] for row in rows)
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + out.getvalue()


def lines(data: bytes, name: str) -> list[Line]:
    """The rows of a sheet, whatever the separator and encoding it was saved with.

    Raises:
        UserError: it is no such sheet.

    """
    decoded = _decoded(data)
    for separator in _SEPARATORS:
        found = headed(_table(decoded, separator, name))
        if found is not None:
            return found
    wanted = "' and '".join(NEEDED)
    raise UserError(
        f"{name} is no sheet of entries: no row has the columns '{wanted}'",
        "'healthlint reference export' writes such a sheet",
    )


def _table(decoded: str, separator: str, name: str) -> list[tuple[int, list[str]]]:
    table = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(decoded), delimiter=separator), 1):
            if number > MAX_ROWS:
                raise UserError(f"{name} has more than {MAX_ROWS:,} rows", "split it")
            table.append((number, [_bare(cell) for cell in row]))
    except csv.Error as error:
        raise UserError(
            f"{name} cannot be read as CSV: {error}", "save it from the spreadsheet again"
        ) from None
    return table


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # what Excel on Windows saves as plain CSV
