"""Sheets as Excel workbooks, through openpyxl, which comes with the extra ``xlsx``."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from lint.errors import UserError
from lint.reference.sheet.rows import (
    COLUMNS,
    DECISIONS,
    MAX_ROWS,
    NEEDED,
    TO_FILL,
    Line,
    headed,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_UNPACKED = 100_000_000
"""Most bytes a workbook may unpack to."""

_MOST_COLUMNS = 60
_CEILINGS = ("definite", "probable", "possible", "insufficient")
_WIDE = {"statement", "wording", "sources", "comment", "new statement", "new wording"}
_WIDTHS = {"id": 30, "version": 15}
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_OLD = b"\xd0\xcf\x11\xe0"
"""How a workbook of old or one under a password begins."""


def workbook(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as a workbook: the head stays in sight, texts wrap, decisions come from a list.

    Raises:
        UserError: openpyxl is not installed.

    """
    _require()
    from openpyxl import Workbook  # noqa: PLC0415 - an extra

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "entries"
    _fill(sheet, rows)
    _dress(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def lines(data: bytes, name: str) -> list[Line]:
    """The rows of the first sheet that holds entries.

    Raises:
        UserError: openpyxl is not installed, or it is no such workbook.

    """
    _require()
    if data.startswith(_OLD):
        raise UserError(
            f"{name} is an old workbook or has a password", "save it as .xlsx without one"
        )
    try:
        _inspect(data, name)
        found = next((f for f in map(headed, _tables(data, name)) if f is not None), None)
    except UserError:
        raise
    except Exception:  # noqa: BLE001 - what is no sound workbook makes openpyxl raise anything
        raise UserError(
            f"{name} cannot be read as a workbook", "save it from the spreadsheet again as .xlsx"
        ) from None
    if found is not None:
        return found
    wanted = "' and '".join(NEEDED)
    raise UserError(
        f"{name} is no sheet of entries: no row has the columns '{wanted}'",
        "'healthlint reference export' writes such a sheet",
    )


def _require() -> None:
    try:
        import openpyxl  # noqa: F401, PLC0415 - an extra
    except ImportError:
        raise UserError(
            "Excel workbooks need openpyxl, which is not installed",
            "run: pip install 'healthlint[xlsx]'; or use a .csv or .md sheet",
        ) from None


def _fill(sheet: "Worksheet", rows: Iterable[Sequence[str]]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415 - an extra

    for at, row in enumerate((COLUMNS, *rows), 1):
        for column, value in enumerate(row, 1):
            if not value:
                continue
            cell: Any = sheet.cell(at, column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.data_type = "s"  # never a formula
            cell.quotePrefix = True  # nor one when somebody edits it


def _dress(sheet: "Worksheet") -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - an extra
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - an extra

    sheet.freeze_panes = "B2"
    wrap, to_fill = Alignment(wrap_text=True, vertical="top"), PatternFill("solid", "FFF2CC")
    head = PatternFill("solid", "D9E1F2")
    last = max(sheet.max_row, 2)
    for at, name in enumerate(COLUMNS, 1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = _WIDTHS.get(name, 50 if name in _WIDE else 16)
        for row in range(1, last + 1):
            cell: Any = sheet.cell(row, at)
            cell.alignment = wrap
            if row == 1:
                cell.font, cell.fill = Font(bold=True), head
            elif name in TO_FILL:
                cell.fill = to_fill
                cell.number_format = "yyyy-mm-dd" if name in {"date", "next review"} else "@"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    _offer(sheet, "decision", DECISIONS, last)
    _offer(sheet, "new ceiling", _CEILINGS, last)


def _offer(sheet: "Worksheet", column: str, words: Sequence[str], last: int) -> None:
    """Let a column be chosen from a list."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - an extra
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - an extra

    choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
    choice.error = f"choose one of: {', '.join(words)}"
    letter = get_column_letter(COLUMNS.index(column) + 1)
    choice.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(choice)


def _inspect(data: bytes, name: str) -> None:
    """Refuse a workbook made to fill the memory."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(member.file_size for member in packed.infolist()) > _UNPACKED:
            raise UserError(
                f"{name} unpacks to more than {_UNPACKED // 1_000_000} MB",
                "keep the sheet of entries alone",
            )
        if any(_ENTITY.search(packed.read(member)) for member in packed.infolist()):
            raise UserError(f"{name} defines entities of its own", "save it from Excel again")


def _tables(data: bytes, name: str) -> Iterator[list[tuple[int, list[str]]]]:
    """Every worksheet as text."""
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and lists it does not keep
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=_MOST_COLUMNS, values_only=True)
            table = [(n, [_text(value) for value in row]) for n, row in enumerate(rows, 1)]
            if len(table) > MAX_ROWS and any(table[-1][1]):
                raise UserError(f"{name} has more than {MAX_ROWS:,} rows", "split it")
            yield table


def _text(value: object) -> str:
    """A cell as people see it, a day as YYYY-MM-DD."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
