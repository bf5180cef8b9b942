"""`healthlint reference export` and `import`: a set reviewed in sheets, for who knows no YAML."""

import csv
import difflib
import io
import re
import sys
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from lint.resources import corpus

OWN = """\
# Our own entries.
entries:
  # Colds
  - id: zinc-cold   # asked for twice
    statement: >-
      Zinc lozenges may shorten a cold, as far as anybody can tell from the trials that were
      made of it.
    kind: treatment
    relation: treats
    subject: zinc-supplement
    object: {text: a cold, concept: common-cold}
    direction: supports
    ceiling: possible
    evidence: low
    status: sourced  # not ours yet
    sources:
      - {title: A made-up review, year: 2019, url: "https://example.org/zinc"}
    # the usual words
    accepts:
      - Zinc supplements may treat the common cold.

  - id: garlic-cold
    statement: "= garlic | keeps *colds* away, say <b>some</b>"
    kind: prevention
    relation: prevents
    subject: {text: "@garlic"}
    object: common-cold
    direction: insufficient
    ceiling: possible
    evidence: very-low
    status: draft
  - id: honey-cough
    statement: Honey may ease a cough.
    kind: treatment
    relation: treats
    subject: honey
    object: cough
    direction: supports
    ceiling: possible
    evidence: low
    status: reviewed
    reviewed_by: A. Person
    reviewed_on: '2024-02-01'
    due_on: '2025-02-01'
    sources:
      - {title: Another made-up review}
# the end
"""
YES = {"decision": "approve", "reviewer": "A. Tester", "date": "2026-03-31"}


@pytest.fixture
def own(here):
    (here / ".healthlint.yaml").write_text(
        "reference:\n  shipped: false\n  paths: [own.yaml]\n", encoding="utf-8"
    )
    path = here / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def sheet(run, here, own):
    """Export in a format, fill in the cells of entries, import; the report."""

    def made(form, cells, *options):
        path = here / f"review.{form}"
        assert run("reference", "export", "--output", path, "--overwrite").code == 0
        FILL[form](path, cells)
        return run("reference", "import", path, "--today", "2026-04-01", *options)

    return made


def _fill_csv(path, cells):
    head, *rows = _table(path)
    for row in rows:
        for column, value in cells.get(row[0], {}).items():
            row[head.index(column)] = value
    _save(path, [head, *rows])


def _table(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def _save(path, rows, encoding="utf-8-sig", delimiter=","):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def _fill_xlsx(path, cells):
    book = openpyxl.load_workbook(path)
    head = [c.value for c in book.active[1]]
    for row in book.active.iter_rows(min_row=2):
        for column, value in cells.get(row[0].value, {}).items():
            is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
            row[head.index(column)].value = datetime.fromisoformat(value) if is_day else value
    book.save(path)


def _fill_md(path, cells):
    head, *sections = path.read_text("utf-8").split("\n## ")
    for i, section in enumerate(sections):
        for column, value in cells.get(section.splitlines()[0], {}).items():
            sections[i] = sections[i].replace(f"| {column} |  |", f"| {column}   |{value}|")
    path.write_text("\n## ".join((head, *sections)), encoding="utf-8")


FILL = {"csv": _fill_csv, "xlsx": _fill_xlsx, "md": _fill_md}


def _changed(before, after):
    """The lines that went and those that came."""
    diff = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [d[2:] for d in diff if d[0] == "-"], [d[2:] for d in diff if d[0] == "+"]


@pytest.mark.parametrize("form", FILL)
def test_an_approved_entry_is_reviewed_and_nothing_else_changes(sheet, run, own, form):
    cells = {**YES, "next review": "2027-03-31", "comment": "fine: as it is"}
    ran = sheet(form, {"zinc-cold": cells})
    assert (ran.code, ran.err) == (0, "")
    assert "zinc-cold: approved by A. Tester on 2026-03-31 -> own.yaml" in ran.out
    assert "3 rows: 1 recorded, 0 refused, 2 without a decision" in ran.out
    assert _changed(OWN, own.read_text("utf-8")) == (
        ["    status: sourced  # not ours yet"],
        [
            "    status: reviewed  # not ours yet",
            "    reviewed_by: A. Tester",
            "    reviewed_on: '2026-03-31'",
            "    due_on: '2027-03-31'",
            "    reviews:",
            "      - decision: approve",
            "        reviewer: A. Tester",
            "        date: '2026-03-31'",
            "        comment: 'fine: as it is'",
        ],
    )
    assert "3 entries: sound" in run("reference", "validate").out
    told = run("reference", "show", "zinc-cold").out
    assert "2026-03-31 approve, A. Tester: fine: as it is" in told


@pytest.mark.parametrize("form", FILL)
def test_a_change_puts_in_what_the_reviewer_wrote(sheet, own, form):
    changed = {
        **YES,
        "decision": "Changed",
        "new wording": "Zinc might help, they say: nobody knows.",
        "new ceiling": "insufficient",
    }
    ran = sheet(form, {"zinc-cold": changed})
    assert ran.code == 0, ran.out
    assert "'healthlint reference test own.yaml' tells if the examples hold" in ran.err
    text = own.read_text("utf-8")
    assert "    wording: 'Zinc might help, they say: nobody knows.'\n    # the usual" in text
    assert "    ceiling: insufficient\n" in text


def test_a_rejected_entry_is_retired_with_the_reason(sheet, own):
    ran = sheet("csv", {"honey-cough": {**YES, "decision": "reject", "comment": "- not ours"}})
    assert "honey-cough: rejected, retired by A. Tester" in ran.out
    gone, come = _changed(OWN, own.read_text("utf-8"))
    assert "    due_on: '2025-02-01'" in gone
    assert "    status: retired" in come
    assert "        comment: '- not ours'" in come
    assert own.read_text("utf-8").endswith("# the end\n")


def test_every_row_that_is_refused_says_why_and_the_others_are_recorded(sheet, run, here, own):
    assert run("reference", "export", "--output", "r.csv").code == 0
    head, zinc, garlic, honey = _table(here / "r.csv")

    def row(of, **cells):
        new = dict(zip(head, of, strict=True)) | {k.replace("_", " "): v for k, v in cells.items()}
        return [new[column] for column in head]

    rows = [
        row(zinc, **YES | {"reviewer": " "}),
        row(zinc, **YES | {"date": "2026-02-30"}),
        row(garlic, **YES | {"date": "2026-04-02"}),
        row(honey, **YES),
        row(honey, **YES, id="honey-coff"),
        row(zinc, id="", **YES),
    ]
    for number, words in enumerate(rows):
        _save(here / "r.csv", [head, words])
        ran = run("reference", "import", "r.csv", "--today", "2026-04-01")
        assert ran.code == 1, number
        assert _REFUSED[number] in ran.out
    more = [
        (row(zinc, **YES | {"decision": "ok"}), "'ok' is no decision; there are: approve"),
        (row(zinc, **YES, next_review="31.3.2026"), "is not after the 'date' 2026-03-31"),
        (row(zinc, **YES, new_wording="x"), "'new wording' is given, yet the decision is not"),
        (row(zinc, **YES | {"decision": "change"}), "nothing new is given"),
        (row(zinc, **YES, ceiling="definite"), "'ceiling' was edited; put it under 'new ceiling'"),
        (row(zinc, **YES, version=""), "its 'version' is missing"),
        (row(garlic, **YES), "a reviewed entry needs at least one source"),
        (row(zinc, **YES | {"decision": "change"}, new_ceiling="absolute"), "is too strong for"),
    ]
    for words, why in more:
        _save(here / "r.csv", [head, words])
        ran = run("reference", "import", "r.csv", "--today", "2026-04-01")
        assert (ran.code, why in ran.out) == (1, True), ran.out
    assert own.read_text("utf-8") == OWN
    _save(here / "r.csv", [head, row(zinc, **YES), *rows[2:5]])
    ran = run("reference", "import", "r.csv", "--today", "2026-04-01")
    assert (ran.code, "4 rows: 1 recorded, 3 refused" in ran.out) == (1, True)
    assert "reviewed_by: A. Tester" in own.read_text("utf-8")


_REFUSED = (
    "row 2: zinc-cold: refused: nobody is named as 'reviewer'",
    "row 2: zinc-cold: refused: 'date': '2026-02-30' is no day",
    "row 2: garlic-cold: refused: the 'date' 2026-04-02 lies in the future",
    "row 2: honey-cough: refused: it was due on 2025-02-01; fill in the 'next review'",
    "row 2: honey-coff: refused: no entry has this id; did you mean 'honey-cough'?",
    "row 2: (no id): refused: the row names no entry",
)


def test_rows_on_one_entry_must_agree(run, here, own):
    run("reference", "export", "--output", "r.csv")
    _fill_csv(here / "r.csv", {"zinc-cold": YES})
    head, zinc, *others = _table(here / "r.csv")
    _save(here / "r.csv", [head, zinc, ["x" if c == "A. Tester" else c for c in zinc]])
    ran = run("reference", "import", "r.csv", "--today", "2026-04-01")
    assert ran.code == 1
    assert "row 2: zinc-cold: refused: row 3 decides otherwise on it; keep one" in ran.out
    assert own.read_text("utf-8") == OWN
    _save(here / "r.csv", [head, zinc, zinc, *others])
    ran = run("reference", "import", "r.csv", "--today", "2026-04-01")
    assert (ran.code, "row 3: zinc-cold: known: says the same as row 2" in ran.out) == (0, True)


def test_a_sheet_read_twice_and_one_that_is_out_of_date(sheet, run, here, own):
    assert sheet("csv", {"zinc-cold": YES}).code == 0
    after = own.read_text("utf-8")
    again = run("reference", "import", "review.csv", "--today", "2026-04-01")
    assert (again.code, "zinc-cold: known: approved" in again.out) == (0, True)
    _fill_csv(here / "review.csv", {"zinc-cold": {"reviewer": "Somebody Else"}})
    late = run("reference", "import", "review.csv", "--today", "2026-04-01")
    assert late.code == 1
    assert "the entry has changed since the sheet was written; export it again" in late.out
    assert own.read_text("utf-8") == after


def test_a_dry_run_writes_nothing(sheet, own):
    ran = sheet("csv", {"zinc-cold": YES}, "--dry-run")
    assert (ran.code, "nothing was written" in ran.out) == (0, True)
    assert "approved by A. Tester" in ran.out
    assert own.read_text("utf-8") == OWN


def test_what_a_spreadsheet_makes_of_csv_is_read(run, here, own):
    run("reference", "export", "--output", "r.csv")
    _fill_csv(
        here / "r.csv", {"zinc-cold": {**YES, "reviewer": "Zoë Müller", "date": "31/03/2026"}}
    )
    rows = _table(here / "r.csv")
    keep = [0, *range(len(rows[0]) - 1, 13, -1)]
    moved = [["our notes", *(row[i] for i in keep)] for row in rows]
    moved[0][1:] = [name.upper().replace(" ", "_") for name in moved[0][1:]]
    _save(here / "r.csv", [["Review of spring"], [], *moved], "cp1252", ";")
    ran = run("reference", "import", "r.csv", "--today", "2026-04-01")
    assert ran.code == 0, ran.out
    assert "row 4: zinc-cold: approved by Zoë Müller on 2026-03-31" in ran.out
    assert "reviewed_by: Zoë Müller" in own.read_text("utf-8")


def test_no_cell_is_a_formula(run, here, own):
    run("reference", "export", "--output", "r.csv")
    cells = [c for row in _table(here / "r.csv") for c in row]
    assert "'= garlic | keeps *colds* away, say <b>some</b>" in cells
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@"))]
    run("reference", "export", "--output", "r.xlsx")
    sheet = openpyxl.load_workbook(here / "r.xlsx").active
    assert {c.data_type for row in sheet.iter_rows() for c in row} <= {"s", "n"}
    assert (sheet["B3"].value, sheet.freeze_panes) == (
        "= garlic | keeps *colds* away, say <b>some</b>",
        "B2",
    )
    assert sheet.data_validations.dataValidation[0].formula1 == '"approve,change,reject"'


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], {"zinc-cold", "garlic-cold"}),
        (["--status", "retired"], {"honey-cough"}),
        (["--status", "draft", "--status", "sourced"], {"zinc-cold", "garlic-cold"}),
        (["--concept", "common-cold"], {"zinc-cold", "garlic-cold"}),
        (["--due", "--status", "retired", "--today", "2025-02-01"], {"honey-cough"}),
        (["--due", "--status", "retired", "--today", "2025-01-31"], set()),
    ],
)
def test_a_part_of_the_set_is_exported(run, own, options, ids):
    own.write_text(OWN.replace("status: reviewed", "status: retired"), encoding="utf-8")
    ran = run("reference", "export", *options)
    assert ran.code == 0, ran.err
    assert {row[0] for row in csv.reader(io.StringIO(ran.out)) if row[0] in OWN} - {"id"} == ids


def test_a_filled_sheet_is_not_written_over(run, here, own):
    run("reference", "export", "--output", "r.csv")
    before = (here / "r.csv").read_bytes()
    ran = run("reference", "export", "--status", "draft", "--output", "r.csv")
    assert (ran.code, "may hold decisions" in ran.err) == (2, True)
    assert (here / "r.csv").read_bytes() == before


def test_a_shipped_entry_is_copied_to_the_file_of_the_organisation(run, here):
    shipped = corpus("reference", "cancer.yaml")
    before = shipped.read_bytes()
    run("reference", "export", shipped, "--output", "r.csv")
    _fill_csv(here / "r.csv", {"selenium-cancer": YES})
    lost = run("reference", "import", "r.csv", "--today", "2026-04-01")
    assert (lost.code, "no reference file of your own" in lost.err) == (2, True)
    ours = run("reference", "import", "r.csv", "--into", shipped)
    assert (ours.code, "the shipped set is not edited" in ours.err) == (2, True)
    ran = run("reference", "import", "r.csv", "--into", "ours.yaml", "--today", "2026-04-01")
    assert (ran.code, "-> ours.yaml" in ran.out) == (0, True)
    assert "ours.yaml is not in use yet" in ran.err
    assert shipped.read_bytes() == before
    assert "1 entry: sound" in run("reference", "validate", "ours.yaml").out
    (here / ".healthlint.yaml").write_text("reference: {paths: [ours.yaml]}\n", encoding="utf-8")
    ran = run("reference", "export", "--status", "reviewed")
    assert [r[0] for r in csv.reader(io.StringIO(ran.out))][1:] == ["selenium-cancer"]


def _bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 101_000_000)
    return out.getvalue()


NO_SHEETS = [
    ("r.csv", b"id;statement\n1;2\n", "no row has the columns 'id' and 'decision'"),
    ("r.csv", b"\x00\xff\xfe\x80" * 999, "no row has the columns"),
    ("r.csv", b'id,decision\n"' + b"x" * 200_000, "cannot be read as CSV"),
    ("r.xlsx", b"id,decision\n", "cannot be read as a workbook"),
    ("r.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "is an old workbook or has a password"),
    ("r.xlsx", None, "unpacks to more than 100 MB"),
    ("r.md", b"# Nothing\n\n| a | b |\n", "no section has a row 'decision'"),
    ("r.pdf", b"%PDF", "is no sheet that is read"),
    ("r.csv", b"x" * 20_000_001, "is larger than 20 MB"),
]


@pytest.mark.parametrize("case", NO_SHEETS, ids=[f"{n}: {t}" for n, _, t in NO_SHEETS])
def test_what_is_no_sheet_is_one_sentence(run, here, own, case):
    name, data, told = case
    (here / name).write_bytes(_bomb() if data is None else data)
    ran = run("reference", "import", name)
    assert (ran.code, told in ran.err) == (2, True), ran.err
    assert "internal error" not in ran.err
    assert own.read_text("utf-8") == OWN


def test_workbooks_say_what_to_install(run, own, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ran = run("reference", "export", "--output", "r.xlsx")
    assert ran.code == 2
    assert "pip install 'healthlint[xlsx]'" in ran.err


def test_days_that_excel_writes(sheet):
    ran = sheet("csv", {"zinc-cold": {**YES, "date": "3/4/2026"}})
    assert "'3/4/2026' may be two days; write it like 2026-03-31" in ran.out
    ran = sheet("csv", {"zinc-cold": {**YES, "date": "31-Mar-2026"}})
    assert f"on {date(2026, 3, 31)}" in ran.out
