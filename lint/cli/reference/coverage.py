"""``healthlint reference coverage``: which claims of articles the set speaks of, and which not."""

import json
import sys
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import click

from lint import api, discover, engine
from lint.cli import _options
from lint.cli._output import check_target, colourful, complain, deliver, progress, tell
from lint.cli.reference._coverage import TOP, articles_as_csv, as_csv, as_json, in_words
from lint.config import Flags
from lint.coverage import Coverage, Nearest, Row, Tally
from lint.engine import Session
from lint.model import Claim, FileReport
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.reporters.summary import many

FAILED = 2

_NEAREST = 3  # entries named that come near a claim


@click.command("coverage")
@_options.paths
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Show so many rows at most.")
@click.option(
    "--uncovered/--all",
    "uncovered",
    default=True,
    show_default=True,
    help="List what the set does not speak of, or everything.",
)
@click.option(
    "--by",
    type=click.Choice(["triple", "concept"]),
    default="triple",
    show_default=True,
    help="Count what is said of two things, or all that is said of one.",
)
@click.option("--by-article", is_flag=True, help="Count every article too; in csv, alone.")
@click.option(
    "--output-format",
    type=click.Choice(["full", "csv", "json"]),
    default="full",
    show_default=True,
)
@_options.output
@_options.stdin_filename
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    top: int | None,
    uncovered: bool,
    by: str,
    by_article: bool,
    output_format: str,
    output: Path | None,
    stdin_filename: str,
    flags: Flags,
) -> None:
    """Count the claims of articles that the set speaks of; list the others for its reviewers.

    PATHS are articles: files, folders (the current one by default), '-' for standard input.
    Claims that do not tell both of their things are counted, and listed with --all alone.
    """
    check_target(output)
    files, given = _options.articles(paths, stdin_filename)
    tally = Tally(by_thing=by == "concept")
    with progress() as told:
        failures, skipped = _count(tally, files, given, flags, told)
    found = tally.result()
    rows = [r for r in found.rows if not uncovered or (r.count.unreviewed and r.told)]
    text = _written(found, rows, output_format, top=top, articles=by_article, plain=bool(output))
    deliver(text, output)
    for file in failures:
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    if skipped:
        tell(f"{many(skipped, 'file')} skipped: not a format that is read")
    if not found.articles and not failures:
        tell("no articles found")
    ctx.exit(FAILED if failures else 0)


def _count(
    tally: Tally,
    files: Sequence[Path],
    given: Sequence[discover.Article],
    flags: Flags,
    told: Callable[[object], None] | None,
) -> tuple[list[FileReport], int]:
    """Read every article and count its claims; what could not be read, and how much was skipped."""
    found = discover.discover(files, Path.cwd(), flags)
    failures = list(found.failures)
    plans = api.plans_of((*given, *found.articles), flags)
    for plan in dict.fromkeys(plans.values()):
        session = engine.open_session(plan)
        nearest = _nearest(session)
        sources = (discover.read(a) for a in (*given, *found.articles) if plans[a.name] == plan)
        for item in engine.readings(session.nlp, sources):
            if isinstance(item, FileReport):
                failures.append(item)
            else:
                document, reading = item
                matches = tuple(session.matcher.match(c) for c in reading.claims)
                tally.add(document.name, matches, session.vocabulary, nearest)
            if told:
                told(item)
    return failures, len(found.skipped)


def _nearest(session: Session) -> Nearest:
    """The ids of the entries that come near a claim."""

    def nearest(claim: Claim) -> tuple[str, ...]:
        weighed = (m.entry.id for m in session.matcher.weighed(claim) if m.entry)
        return tuple(islice(weighed, _NEAREST))

    return nearest


def _written(
    found: Coverage,
    rows: Sequence[Row],
    form: str,
    *,
    top: int | None,
    articles: bool,
    plain: bool,
) -> str:
    if form == "json":
        value = as_json(found, rows[:top], articles=articles)
        return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    if form == "csv":
        return articles_as_csv(found) if articles else as_csv(rows[:top])
    ink, width = Ink(not plain and colourful(sys.stdout)), _options.width()
    lines = in_words(found, rows, top=top or TOP, articles=articles, ink=ink, width=width)
    return "".join(f"{line}\n" for line in lines)
