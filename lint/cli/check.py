"""``healthlint check``: the main job."""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from lint.api import lint_paths
from lint.cli import _options
from lint.cli._output import append, check_target, colourful, complain, deliver, progress, tell
from lint.cli._view import abouts, places
from lint.config import PROFILES, Flags
from lint.model import Report, Severity, Skipped
from lint.reporter import View
from lint.reporters import REPORTERS, SUMMED_UP, markdown
from lint.reporters.snippet import clean
from lint.reporters.summary import failures, sentences, table

FINDINGS, FAILED = 1, 2

SHOWN_SKIPS = 10
"""Skipped files named one by one on standard error; ``json`` lists all."""

STEP_SUMMARY = 1024 * 1024
"""Bytes that GitHub takes of the summary of one step."""

_RULES = "RULES"


def _others(
    _: click.Context, __: click.Parameter, given: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    """Forms and files of further reports."""
    found = []
    for text in given:
        form, _sign, file = text.partition("=")
        if form not in REPORTERS:
            raise click.BadParameter(f"'{form}' is no form; there are: {', '.join(REPORTERS)}")
        if not file:
            raise click.BadParameter(f"'{text}' names no file; write {form}=FILE")
        found.append((form, Path(file)))
    return tuple(found)


def _ids(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...] | None:
    """Rule ids of a repeatable option, each value of which may be a list."""
    ids = tuple(i.strip() for text in given for i in text.split(",") if i.strip())
    return ids if given else None


@click.command("check")
@_options.paths
@click.option(
    "--select",
    multiple=True,
    callback=_ids,
    metavar=_RULES,
    help="Run these rules alone: ids or their beginnings, like HL401,HL2.",
)
@click.option(
    "--ignore", multiple=True, callback=_ids, metavar=_RULES, help="Leave these rules out."
)
@click.option("--preview", is_flag=True, help="Run the rules still on trial too.")
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    help="Kind of text: 'commercial' adds the rules on selling.",
)
@_options.today
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="Least severity of a finding that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Leave with 0 whatever is found.")
@click.option(
    "--output-format",
    type=click.Choice(list(REPORTERS)),
    default="full",
    show_default=True,
    help="Form of the report.",
)
@_options.output
@click.option(
    "--also",
    multiple=True,
    callback=_others,
    metavar="FORM=FILE",
    help="Write the same report in another form to a file too, like sarif=healthlint.sarif.",
)
@click.option(
    "--category",
    default="healthlint",
    show_default=True,
    metavar="NAME",
    help="Name of this run in SARIF, where several runs check one commit.",
)
@click.option("--show-info", is_flag=True, help="Show findings of severity info too.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@_options.stdin_filename
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...] | None,
    preview: bool,
    profile: str | None,
    today: date | None,
    fail_on: str,
    exit_zero: bool,
    output_format: str,
    output: Path | None,
    also: tuple[tuple[str, Path], ...],
    category: str,
    show_info: bool,
    statistics: bool,
    stdin_filename: str,
    config: Path | None,
    isolated: bool,
) -> None:
    """Check articles: files, folders (the current one by default), '-' for standard input."""
    for target in (output, *(file for _, file in also)):
        check_target(target)
    files, given = _options.articles(paths, stdin_filename)
    flags = Flags(
        select=select,
        ignore=ignore,
        preview=preview,
        profile=profile,
        today=today,
        config=config,
        isolated=isolated,
    )
    with progress() as told:
        report = lint_paths(files, flags=flags, given=given, told=told)
    view = View(
        show_info=show_info or fail_on == "info",
        statistics=statistics,
        colour=output is None and colourful(sys.stdout),
        width=min(shutil.get_terminal_size((100, 24)).columns, 100),
        rules=abouts(),
        paths=places(report),
        exit_code=_code(report, fail_on, exit_zero=exit_zero),
        category=category,
    )
    _write(report, view, output_format, output, also)
    for notice in report.notices:
        tell(notice)
    if output_format != "json":
        _tell(report, view, summary=output_format not in SUMMED_UP or output is not None)
    ctx.exit(view.exit_code)


def _write(
    report: Report,
    view: View,
    form: str,
    output: Path | None,
    also: tuple[tuple[str, Path], ...],
) -> None:
    """The report in every form asked for, and where GitHub shows the pages of steps."""
    deliver(_written(form, report, view), output)
    for other, file in also:
        deliver(_written(other, report, replace(view, colour=False)), file)
    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and page:
        file = Path(page)
        room = STEP_SUMMARY - (file.stat().st_size if file.exists() else 0)
        append(markdown.page(report, view, room), file)


def _written(form: str, report: Report, view: View) -> str:
    text = io.StringIO(newline="")
    REPORTERS[form].render(report, view, text)
    return text.getvalue()


def _code(report: Report, fail_on: str, *, exit_zero: bool) -> int:
    """2 wins over 1 and survives the wish for 0."""
    if failures(report):
        return FAILED
    if exit_zero or fail_on == "never":
        return 0
    least = Severity(fail_on).rank
    return FINDINGS if any(f.severity.rank >= least for f in report.findings) else 0


def _tell(report: Report, view: View, *, summary: bool) -> None:
    """What a reader of the findings alone would miss, on standard error."""
    for file in failures(report):
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    for line in _skipped(report.skipped):
        tell(line)
    if summary:
        for line in (*(table(report, view) if view.statistics else ()), *sentences(report, view)):
            tell(line)
    if not report.files:
        tell("no articles found")


def _skipped(skipped: tuple[Skipped, ...]) -> Iterator[str]:
    for skip in skipped[:SHOWN_SKIPS]:
        yield f"skipped {clean(skip.path)}: {skip.reason}"
    rest = len(skipped) - SHOWN_SKIPS
    if rest > 0:
        yield f"skipped {rest} more files; --output-format json lists them"
