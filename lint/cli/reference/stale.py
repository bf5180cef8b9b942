"""``healthlint reference stale``: what in the set wants another look, the most urgent first."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from lint.cli import _options
from lint.cli._output import check_target, colourful, deliver
from lint.cli.reference._csv import table
from lint.cli.reference._entry import shown, wrapped
from lint.cli.reference._in_force import in_force
from lint.cli.reference._words import entries
from lint.config import Flags, resolve
from lint.reference.places import Place, places
from lint.reference.stale import Fault, Stale, past_adoption, stale
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

STALE = 1

_TITLE = {
    Fault.ADOPTION: "adopted for a time that ends",
    Fault.OVERDUE: "due for review",
    Fault.UNDATED: "reviewed, with no day for the next review",
    Fault.UNSOURCED: "in draft, without a source",
    Fault.OLD: "resting on old sources",
}

_COLUMNS = ("fault", "entry", "since", "reason", "statement", "status", "path", "line")


@click.command("stale")
@_options.paths
@click.option(
    "--by",
    callback=_options.day,
    metavar="DATE",
    help="Count reviews too that fall due by this day.",
)
@click.option(
    "--max-age",
    type=click.IntRange(min=0),
    metavar="YEARS",
    help="Count entries too whose newest source is older.",
)
@click.option(
    "--output-format",
    type=click.Choice(["full", "csv", "json"]),
    default="full",
    show_default=True,
)
@_options.output
@_options.today
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    by: date | None,
    max_age: int | None,
    output_format: str,
    output: Path | None,
    today: date | None,
    flags: Flags,
) -> None:
    """List entries that want another look: reviews due, missing dates, missing or old sources.

    Leaves with 1 if there are any.
    """
    check_target(output)
    settings = resolve(Path.cwd(), flags)
    chosen = paths or settings.reference
    # The days of an adoption hold for the set as a whole: entries are judged by their own.
    _, references = in_force(replace(settings, reference=chosen, adoption=None))
    now = today or datetime.now(UTC).astimezone().date()
    over = () if paths else past_adoption(settings.adoption, now, by)
    found = (*over, *stale(references.entries, now, by=by, max_age=max_age))
    where = places(chosen) if found else {}
    if output_format == "json":
        text = json.dumps([_wire(s, where) for s in found], indent=2, ensure_ascii=False) + "\n"
    elif output_format == "csv":
        rows = ([_wire(s, where)[c] for c in _COLUMNS] for s in found)
        text = table(_COLUMNS, rows)
    else:
        ink = Ink(not output and colourful(sys.stdout))
        text = "".join(f"{line}\n" for line in _told(found, where, len(references.entries), ink))
    deliver(text, output)
    if found:
        ctx.exit(STALE)


def _told(
    found: Sequence[Stale], where: Mapping[str, tuple[Place, ...]], number: int, ink: Ink
) -> Iterator[str]:
    """Every fault under the title of its kind, and the sum."""
    width = _options.width()
    for fault, group in groupby(found, lambda s: s.fault):
        ours = list(group)
        yield ink(f"{_TITLE[fault]} ({len(ours):,})", "cyan")
        for one in ours:
            id, place = _place(one, where)
            yield f"  {ink(clean(id), 'bold')}  {ink(place, 'dim')}".rstrip()
            yield from wrapped(one.reason, width, "    ")
        yield ""
    count = Counter(s.fault for s in found)
    parts = [f"{n:,} {_TITLE[fault]}" for fault, n in count.items()]
    yield f"{entries(number)}: {'; '.join(parts) or 'nothing stale'}"


def _place(one: Stale, where: Mapping[str, tuple[Place, ...]]) -> tuple[str, str]:
    """The id of an entry and where it stands."""
    if one.entry is None:
        return "the set as a whole", ""
    found = where.get(one.entry.id)
    return one.entry.id, f"{clean(shown(found[-1]))}:{found[-1].line}" if found else ""


def _wire(one: Stale, where: Mapping[str, tuple[Place, ...]]) -> dict[str, Any]:
    entry = one.entry
    found = where.get(entry.id) if entry else None
    return {
        "fault": one.fault.value,
        "entry": entry.id if entry else None,
        "since": _since(one),
        "reason": one.reason,
        "statement": entry.statement if entry else None,
        "status": entry.status.value if entry else None,
        "path": shown(found[-1]) if found else None,
        "line": found[-1].line if found else None,
    }


def _since(one: Stale) -> str | None:
    """The day that counts, or the year of a source."""
    if one.since is None:
        return None
    return str(one.since.year) if one.fault is Fault.OLD else one.since.isoformat()
