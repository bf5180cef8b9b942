"""Tables for spreadsheets: RFC 4180, with the mark that tells Excel of UTF-8."""

import csv
import io
from collections.abc import Iterable, Sequence

from lint.reporters.csv import cell

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns and rows as text; None is an empty cell, and no cell can be taken for a formula."""
    out = io.StringIO(newline="")
    out.write(MARK)
    sheet = csv.writer(out, quoting=csv.QUOTE_ALL)
    sheet.writerow(columns)
    sheet.writerows(["" if value is None else cell(str(value)) for value in row] for row in rows)
    return out.getvalue()
