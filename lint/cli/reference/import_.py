"""``healthlint reference import``: decisions of a sheet, put into the organisation's files."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import check_target, deliver, tell, write
from lint.cli.reference.export import SUFFIXES
from lint.config import Config, Flags, resolve
from lint.errors import UserError
from lint.reference.record import Edited, recorded, target
from lint.reference.sheet.decisions import Fate, Outcome, outcomes
from lint.reference.sheet.rows import MAX_BYTES, Line
from lint.reference.standing import is_shipped, shown, standings
from lint.reporters.snippet import clean

FAULTS = 1
_COPIES = "reviewed.yaml"
_NO_FILE = "no reference file of your own is configured"


@click.command("import")
@click.argument("sheet", type=_options.PATH)
@click.option(
    "--into",
    type=_options.PATH,
    metavar="FILE|FOLDER",
    help="Your reference file; by default the first one of your configuration.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")
@_options.today
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    sheet: Path,
    into: Path | None,
    dry_run: bool,
    today: date | None,
    flags: Flags,
) -> None:
    """Record the decisions of a sheet that 'healthlint reference export' wrote.

    Entries of your own files are edited where they stand; a shipped one is copied to your file,
    where it takes the place of the shipped one. Comments and all other lines stay as they are.
    Rows that cannot be recorded are named with the reason (exit code 1); the others are recorded.
    """
    settings = resolve(Path.cwd(), flags)
    own, copies = _own(settings, into)
    lines = _lines(sheet)
    held = standings(_layers(settings, own))
    day = today or datetime.now(UTC).astimezone().date()
    done = outcomes(lines, held, day)
    changes = {o.line["id"]: o.changes for o in done if o.fate is Fate.RECORDED}
    edited = recorded(changes, held, own, copies) if changes else Edited({}, {})
    for path in edited.texts:
        check_target(path)
    if not dry_run:
        for path, text in edited.texts.items():
            deliver(text, path)
    write("".join(f"{line}\n" for line in _report(done, edited, dry_run=dry_run)))
    for path in edited.texts:
        if not any(path.resolve().is_relative_to(p.resolve()) for p in settings.reference):
            tell(f"{shown(path)} is not in use yet: add it under 'reference: paths:' in the config")
    for home in sorted(
        {shown(edited.homes[id]) for id, new in changes.items() if "ceiling" in new}
    ):
        tell(f"a ceiling is new: 'healthlint reference test {home}' tells if the examples hold")
    if any(o.fate is Fate.REFUSED for o in done):
        ctx.exit(FAULTS)


def _own(settings: Config, into: Path | None) -> tuple[tuple[Path, ...], Path]:
    """The files and folders that may be edited, and the file that copies go to."""
    own = (into,) if into else tuple(p for p in settings.reference if not is_shipped(p))
    if into and is_shipped(into):
        raise UserError("the shipped set is not edited", "name a file of your own with --into")
    copies = target(own, _COPIES)
    if copies is None:
        raise UserError(_NO_FILE, "name one with --into FILE.yaml")
    if copies.suffix not in {".yaml", ".yml"}:
        raise UserError(f"{copies} is no .yaml file and no folder", "name one with --into")
    return own, copies


def _layers(settings: Config, own: Sequence[Path]) -> tuple[Path, ...]:
    """The set in force, with the files to edit on top."""
    there = {p.resolve() for p in settings.reference}
    return (*settings.reference, *(p for p in own if p.exists() and p.resolve() not in there))


def _lines(sheet: Path) -> list[Line]:
    """The rows of a sheet, read in the format of its suffix."""
    from lint.reference.sheet import csv, markdown, xlsx  # noqa: PLC0415 - help never needs it

    form = SUFFIXES.get(sheet.suffix.casefold())
    if form is None:
        raise UserError(f"{sheet} is no sheet that is read", "save it as .csv, .xlsx or .md")
    try:
        with sheet.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise UserError(f"cannot read {sheet}: {reason}", "name a sheet that is there") from None
    if len(data) > MAX_BYTES:
        raise UserError(f"{sheet} is larger than {MAX_BYTES // 1_000_000} MB", "split it")
    read = {"csv": csv.lines, "xlsx": xlsx.lines, "md": markdown.lines}[form]
    return read(data, str(sheet))


def _report(done: Sequence[Outcome], edited: Edited, *, dry_run: bool) -> Iterator[str]:
    """What became of every row with a decision, and of all in numbers."""
    for one in done:
        row = f"row {one.line.number}: {one.line['id'][:100] or '(no id)'}: "
        if one.fate is Fate.RECORDED:
            yield clean(f"{row}{one.words} -> {shown(edited.homes[one.line['id']])}")
        elif one.fate is not Fate.LEFT:
            yield clean(f"{row}{one.fate.value}: {one.words}")
    count = Counter(o.fate for o in done)
    numbers = f"{count[Fate.RECORDED]} recorded, {count[Fate.REFUSED]} refused"
    if count[Fate.KNOWN]:
        numbers += f", {count[Fate.KNOWN]} known before"
    rows = f"{len(done)} row{'s' * (len(done) != 1)}"
    yield f"{rows}: {numbers}, {count[Fate.LEFT]} without a decision"
    if dry_run:
        yield "nothing was written (--dry-run)"
