"""A row a finding for spreadsheets; no cell of it can be taken for a formula."""

import csv
from collections.abc import Iterator
from typing import TextIO

from lint.model import Finding, Report
from lint.reporter import View
from lint.reporters.bounds import cut
from lint.reporters.evidence import advice, source
from lint.reporters.summary import failures, reason, shown

COLUMNS = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "rule",
    "name",
    "message",
    "excerpt",
    "write_instead",
    "reference",
    "evidence",
    "sources",
    "fingerprint",
)

CELL = 32_000
"""Longest cell; Excel holds 32,767 characters."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""First characters that make a spreadsheet calculate, look elsewhere or start a program."""


def render(report: Report, view: View, out: TextIO) -> None:
    """Write RFC 4180; the mark at the start tells Excel that it is UTF-8."""
    out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    table = csv.writer(out, quoting=csv.QUOTE_ALL)
    table.writerow(COLUMNS)
    table.writerows([cell(value) for value in row] for row in _rows(report, view))


def _rows(report: Report, view: View) -> Iterator[tuple[str, ...]]:
    empty = ("",) * (len(COLUMNS) - COLUMNS.index("message") - 1)
    for file in failures(report):
        if file.failure:
            place = (file.path, "", "", "", "")
            yield (*place, "not checked", "", file.failure.stage, reason(file.failure), *empty)
    for finding in shown(report, view):
        yield _row(finding)


def _row(finding: Finding) -> tuple[str, ...]:
    region, entry = finding.region, finding.reference
    return (
        finding.path,
        str(region.line),
        str(region.column),
        str(region.end_line),
        str(region.end_column),
        finding.severity.value,
        finding.rule,
        finding.name,
        finding.message,
        finding.excerpt,
        advice(finding),
        entry.statement if entry else "",
        entry.evidence.value if entry else "",
        "; ".join(map(source, entry.sources)) if entry else "",
        finding.fingerprint,
    )


def cell(value: str) -> str:
    """A value that is text: what a spreadsheet would calculate stands behind an apostrophe."""
    value = cut(value, CELL)
    return f"'{value}" if value.startswith(_FORMULA) else value
