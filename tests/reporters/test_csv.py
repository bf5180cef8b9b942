"""A table that comes back as it was and calculates nothing."""

import csv
import io

from lint.reporters.csv import COLUMNS

CALCULATES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def rows(text):
    assert text.startswith("\ufeff")
    head, *found = csv.reader(io.StringIO(text[1:], newline=""), strict=True)
    assert tuple(head) == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def test_a_row_a_finding_failures_first(written, report):
    failed, title, cure = rows(written("csv", report))
    assert (failed["path"], failed["severity"]) == ("broken.html", "not checked")
    assert failed["message"] == "no text: save it anew"
    assert (title["line"], title["column"], title["rule"]) == ("1", "3", "HL601")
    assert cure["excerpt"] == "Zinc lozenges cure every cold within a day"
    assert cure["write_instead"] == "Say by how much, and in whom."
    assert cure["evidence"] == "low"
    assert cure["sources"] == "A made-up review. A journal, 2019"


def test_an_info_is_a_row_where_wanted(written, report):
    assert len(rows(written("csv", report, show_info=True))) == 4


def test_no_cell_is_a_formula_and_none_breaks_the_table(written, hostile):
    text = written("csv", hostile, show_info=True)
    found = rows(text)
    assert len(found) == len(hostile.findings) + 10
    for row in found:
        for cell in row.values():
            assert not cell.lstrip().startswith(CALCULATES)
            assert len(cell) <= 32_767
            assert "\n" not in cell
    assert {"'=HYPERLINK(1)", "'@SUM(1)", "'-2+3", "'=1+1"} <= {row["message"] for row in found}
    assert '"quoted", "twice"' in {row["message"] for row in found}
