"""What a sheet holds: one row an entry, what it says, and cells for the decision on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lint.reference.standing import Standing, shown

Row = Mapping[str, Any]

MAX_ROWS = 20_000
"""Most rows a sheet is read to; the largest set known holds a quarter of that."""

MAX_BYTES = 20_000_000
"""Largest sheet read."""

CELL = 32_000
"""Longest cell; Excel holds 32,767 characters."""

NEEDED = ("id", "decision")
"""The columns by which the head of a sheet is known."""

DECISIONS = ("approve", "change", "reject")
"""What a reviewer may decide."""

TO_FILL = (
    "decision",
    "reviewer",
    "date",
    "next review",
    "new statement",
    "new wording",
    "new ceiling",
    "comment",
)
"""The columns that a reviewer fills in."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet that was read back; ``number`` is that of the sheet, from 1."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a cell, "" where the column is not there."""
        return self.cells.get(column, "")


def _thing(key: str) -> Callable[[Row], str]:
    def told(row: Row) -> str:
        value = row.get(key, "")
        if isinstance(value, str):
            return value
        concept = value.get("concept")
        return f"{value['text']} [{concept}]" if concept else str(value["text"])

    return told


def _plain(key: str) -> Callable[[Row], str]:
    return lambda row: str(row.get(key, ""))


def _most(key: str) -> Callable[[Row], str]:
    def told(row: Row) -> str:
        value = row.get(key)
        return f"{value['quantity']} a {value['per']}" if value else ""

    return told


FACTS: Mapping[str, Callable[[Row], str]] = {
    "statement": _plain("statement"),
    "kind": _plain("kind"),
    "subject": _thing("subject"),
    "relation": _plain("relation"),
    "object": _thing("object"),
    "population": _thing("population"),
    "condition": _thing("condition"),
    "direction": _plain("direction"),
    "ceiling": _plain("ceiling"),
    "evidence": _plain("evidence"),
    "limit": _most("limit"),
    "amount": _most("amount"),
    "jurisdiction": _plain("jurisdiction"),
    "wording": _plain("wording"),
}
"""What an entry says, column by column; nobody is meant to write there."""

COLUMNS = ("id", *FACTS, "sources", "status", "file", *TO_FILL, "version")


def cells(standing: Standing) -> tuple[str, ...]:
    """The row of an entry, in the order of COLUMNS."""
    row = standing.row
    facts = (tell(row) for tell in FACTS.values())
    sources = "\n".join(source(s) for s in row.get("sources", ()))
    rest = (sources, row["status"], shown(standing.path), *("" for _ in TO_FILL), standing.version)
    return tuple(_cut(cell) for cell in (row["id"], *facts, *rest))


def source(row: Row) -> str:
    """A source as a reader finds it, and where it was read."""
    by = ", ".join(str(row[key]) for key in ("publisher", "year") if row.get(key))
    links = (
        f"https://doi.org/{row['doi']}" if row.get("doi") else "",
        f"PMID {row['pmid']}" if row.get("pmid") else "",
        row.get("url") or "",
    )
    parts = (row["title"].rstrip("."), by, " ".join(filter(None, links)))
    seen = f" (read at: {row['seen']})" if row.get("seen") else ""
    return ". ".join(filter(None, parts)) + seen


def headed(table: Sequence[tuple[int, Sequence[str]]]) -> list[Line] | None:
    """The rows of a table under its head, which may stand below a title; None without a head.

    Columns may come in any order; those that nobody knows are passed over, and so are empty rows.
    """
    for at, (_, row) in enumerate(table[:20]):
        names = [_name(cell) for cell in row]
        if all(name in names for name in NEEDED):
            return [
                Line(number, _by_name(names, values))
                for number, values in table[at + 1 :]
                if any(value.strip() for value in values)
            ]
    return None


def _name(cell: str) -> str:
    return " ".join(cell.replace("_", " ").casefold().split())


def _by_name(names: Sequence[str], values: Sequence[str]) -> dict[str, str]:
    """The first column of a name counts."""
    found: dict[str, str] = {}
    for name, value in zip(names, values, strict=False):
        if name:
            found.setdefault(name, value.strip())
    return found


def _cut(cell: str) -> str:
    return cell if len(cell) <= CELL else f"{cell[: CELL - 1]}…"
