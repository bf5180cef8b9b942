"""``healthlint reference export``: entries as a sheet that reviewers fill in."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path

import click

from lint import vocabulary
from lint.cli import _options
from lint.cli._output import check_target, deliver, write
from lint.cli.reference._words import entries
from lint.config import Config, Flags, resolve
from lint.errors import UserError
from lint.model import Status
from lint.reference.standing import Standing, standings

SUFFIXES: Mapping[str, str] = {
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".md": "md",
    ".markdown": "md",
}
"""The format of a sheet by the suffix of its file."""

_ROLES = ("subject", "object", "population", "condition")


@click.command("export")
@_options.paths
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "xlsx", "md"]),
    help="Format of the sheet; by default that of the suffix of FILE, else csv.",
)
@_options.output
@click.option("--overwrite", is_flag=True, help="Replace FILE, with all that was filled in.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([s.value for s in Status]),
    help="Only entries of this status; may be given again. All but retired ones by default.",
)
@click.option("--concept", metavar="ID", help="Only entries on this concept or a narrower one.")
@click.option("--due", is_flag=True, help="Only entries whose next review is due.")
@_options.today
@_options.settings
def command(
    *,
    paths: tuple[Path, ...],
    form: str | None,
    output: Path | None,
    overwrite: bool,
    statuses: tuple[str, ...],
    concept: str | None,
    due: bool,
    today: date | None,
    flags: Flags,
) -> None:
    """Write entries as a sheet, one row each, with empty cells for the decision on it.

    Who reviews fills in decision (approve, change or reject), reviewer, date and, if they like, the
    next review and a comment; 'healthlint reference import' reads the sheet back.
    """
    form = _form(form, output)
    check_target(output)
    if output and output.exists() and not overwrite:
        raise UserError(
            f"{output} is there already and may hold decisions",
            "import it first, or add --overwrite",
        )
    settings = resolve(Path.cwd(), flags)
    held = standings(paths or settings.reference).values()
    wanted = statuses or [s.value for s in Status if s is not Status.RETIRED]
    chosen = [s for s in held if s.row["status"] in wanted]
    if concept:
        chosen = list(_on(concept, chosen, settings))
    if due:
        day = (today or datetime.now(UTC).astimezone().date()).isoformat()
        chosen = [s for s in chosen if s.row.get("due_on", "9999") <= day]
    if not chosen:
        write("no entry fits: nothing was written\n")
        return
    deliver(_sheet(chosen, form), output)
    if output:
        write(f"{entries(len(chosen))} in {output}\n")


def _form(form: str | None, output: Path | None) -> str:
    """The format asked for; it must be the one that the file is read back in."""
    suffix = SUFFIXES.get(output.suffix.casefold()) if output else None
    if output and (suffix is None or form not in {None, suffix}):
        raise UserError(
            f"{output} has not the suffix of a sheet" + (f" in {form}" if form else ""),
            f"name a file with the suffix {', '.join(s for s in SUFFIXES if s != '.markdown')}",
        )
    if form == "xlsx" and not output:
        raise UserError("a workbook is written to a file", "add --output review.xlsx")
    return form or suffix or "csv"


def _sheet(chosen: list[Standing], form: str) -> str | bytes:
    from lint.reference.sheet import csv, markdown, xlsx  # noqa: PLC0415 - help never needs it
    from lint.reference.sheet.rows import cells  # noqa: PLC0415

    rows = [cells(standing) for standing in chosen]
    if form == "xlsx":
        return xlsx.workbook(rows)
    return markdown.text(rows) if form == "md" else csv.text(rows)


def _on(concept: str, chosen: list[Standing], settings: Config) -> Iterator[Standing]:
    """Those that speak of a concept or of a narrower one."""
    words = vocabulary.load(settings.vocabulary)
    if words.get(concept) is None:
        close = get_close_matches(concept, [c.id for c in words.concepts], n=1)
        hint = (
            f"did you mean '{close[0]}'?"
            if close
            else "'healthlint vocabulary search WORD' finds one"
        )
        raise UserError(f"no concept has the id '{concept}'", hint)
    for standing in chosen:
        things = (standing.row.get(role) for role in _ROLES)
        ids = (t.get("concept") if isinstance(t, dict) else t for t in things)
        if any(words.is_a(id, concept) for id in ids):
            yield standing
