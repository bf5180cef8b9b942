"""Puts the cells of a table into rows and ties each to the header cell of its column."""

from dataclasses import dataclass, field

from lint.model import BlockKind
from lint.readers.draft import Draft

_WIDEST = 200  # columns; a wider span is a mistake in the page


@dataclass(slots=True)
class Table:
    """A table in the making.

    ``headers`` maps columns to header cells; ``spanned`` tells for how many more rows a cell of a
    row above takes a column.
    """

    headers: dict[int, Draft] = field(default_factory=dict)
    spanned: dict[int, int] = field(default_factory=dict)
    cells: list[tuple[Draft, int, int, bool]] = field(default_factory=list)
    layout: bool = False

    def add(self, cell: Draft, *, columns: int = 1, rows: int = 1, header: bool = False) -> None:
        """Add a cell to the row that is open."""
        self.cells.append((cell, min(columns, _WIDEST), rows, header))

    def close_row(self) -> Draft | None:
        """The row that was open, with its cells; None if it held no words."""
        cells, self.cells = self.cells, []
        heads = bool(cells) and all(header for *_, header in cells)
        spanned = {c: n - 1 for c, n in self.spanned.items() if n > 1}
        row = Draft(BlockKind.ROW, cells[0][0].piece, marked=True) if cells else None
        column = 0
        for cell, columns, rows, _ in cells:
            while self.spanned.get(column, 0) > 0:
                column += 1
            for at in range(column, column + max(1, columns)):
                if rows > 1:
                    spanned[at] = rows - 1
                if heads and at not in self.headers:
                    self.headers[at] = cell
            cell.kind, cell.parent = BlockKind.CELL, row
            cell.lead = None if heads else self.headers.get(column)
            column += max(1, columns)
        self.spanned = spanned
        if row is None or not any(cell.text for cell, *_ in cells):
            return None
        row.cells = [cell for cell, *_ in cells if cell.text]
        return row
