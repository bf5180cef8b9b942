"""What a check leaves behind: the report in its forms, the exit code, remarks on standard error."""

import functools
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.cli import _options, _output
from lint.cli._output import append, check_target, colourful, complain, tell
from lint.cli._view import abouts, places
from lint.model import Report, Severity, Skipped
from lint.reporter import View
from lint.reporters import REPORTERS, SUMMED_UP
from lint.reporters.snippet import clean
from lint.reporters.summary import failures, many, sentences, severities, table

Command = TypeVar("Command", bound=Callable[..., Any])

FINDINGS, FAILED = 1, 2

SHOWN_SKIPS = 10
"""Skipped files named one by one on standard error; ``json`` lists all."""

STEP_SUMMARY = 1024 * 1024
"""Bytes that GitHub takes of the summary of one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a report is wanted: its forms and files, what is shown, what makes the exit code."""

    fail_on: str
    max_warnings: int | None
    fail_on_stale: bool
    exit_zero: bool
    output_format: str
    output: Path | None
    also: tuple[tuple[str, Path], ...]
    category: str
    show_info: bool
    statistics: bool


def options(command: Command) -> Command:
    """The options on the report; the command is given a ``Form`` in their place."""

    @functools.wraps(command)
    def formed(*args: Any, **kwargs: Any) -> Any:
        asked = {name: kwargs.pop(name) for name in Form.__dataclass_fields__}
        form = Form(**asked)
        for target in (form.output, *(file for _, file in form.also)):
            check_target(target)
        return command(*args, form=form, **kwargs)

    wrapped: Any = formed
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


def deliver(report: Report, form: Form) -> int:
    """Write a report as it is wanted, say what else is to be said; the exit code comes back."""
    view = View(
        show_info=form.show_info or form.fail_on == "info",
        statistics=form.statistics,
        colour=form.output is None and colourful(sys.stdout),
        width=min(shutil.get_terminal_size((100, 24)).columns, 100),
        rules=abouts(report.own_rules),
        paths=places(report),
        exit_code=_code(report, form),
        category=form.category,
    )
    _write(report, view, form)
    for notice in report.notices:
        tell(notice)
    if more := _too_many(report, form):
        tell(more)
    if form.output_format != "json":
        summed_up = form.output_format in SUMMED_UP and form.output is None
        _remark(report, view, summary=not summed_up)
    return view.exit_code


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


_OPTIONS = (
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        default="error",
        show_default=True,
        help="Least severity of a finding that makes the exit code 1.",
    ),
    click.option(
        "--max-warnings",
        type=click.IntRange(min=0),
        metavar="N",
        help="Make the exit code 1 where there are more warnings than this, too.",
    ),
    click.option(
        "--fail-on-stale",
        is_flag=True,
        help="Make the exit code 1 where findings of the baseline are there no more, too.",
    ),
    click.option("--exit-zero", is_flag=True, help="Leave with 0 whatever is found."),
    click.option(
        "--output-format",
        type=click.Choice(list(REPORTERS)),
        default="full",
        show_default=True,
        help="Form of the report.",
    ),
    _options.output,
    click.option(
        "--also",
        multiple=True,
        callback=_others,
        metavar="FORM=FILE",
        help="Write the same report in another form to a file too, like sarif=healthlint.sarif.",
    ),
    click.option(
        "--category",
        default="healthlint",
        show_default=True,
        metavar="NAME",
        help="Name of this run in SARIF, where several runs check one commit.",
    ),
    click.option("--show-info", is_flag=True, help="Show findings of severity info too."),
    click.option("--statistics", is_flag=True, help="Count the findings of each rule."),
)


def _write(report: Report, view: View, form: Form) -> None:
    """The report in every form asked for, and where GitHub shows the pages of steps."""
    _output.deliver(_written(form.output_format, report, view), form.output)
    for other, file in form.also:
        _output.deliver(_written(other, report, replace(view, colour=False)), file)
    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if form.output_format == "github" and page:
        file = Path(page)
        room = STEP_SUMMARY - (file.stat().st_size if file.exists() else 0)
        from lint.reporters import markdown  # noqa: PLC0415 - for GitHub alone

        append(markdown.page(report, view, room), file)


def _written(form: str, report: Report, view: View) -> str:
    text = io.StringIO(newline="")
    REPORTERS[form].render(report, view, text)
    return text.getvalue()


def _code(report: Report, form: Form) -> int:
    """2 wins over 1 and survives the wish for 0."""
    if failures(report):
        return FAILED
    if form.exit_zero:
        return 0
    if _too_many(report, form) or (form.fail_on_stale and report.stale):
        return FINDINGS
    if form.fail_on == "never":
        return 0
    least = Severity(form.fail_on).rank
    return FINDINGS if any(f.severity.rank >= least for f in report.findings) else 0


def _too_many(report: Report, form: Form) -> str:
    """How many warnings there are beyond those allowed, in words; "" if there are not."""
    count = severities(report)[Severity.WARNING]
    if form.max_warnings is None or count <= form.max_warnings:
        return ""
    return f"{many(count, 'warning')} found, at most {form.max_warnings:,} allowed (--max-warnings)"


def _remark(report: Report, view: View, *, summary: bool) -> None:
    """What a reader of the findings alone would miss, on standard error."""
    for file in failures(report):
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    told_of_skipped(report.skipped)
    if summary:
        for line in (*(table(report, view) if view.statistics else ()), *sentences(report, view)):
            tell(line)
    if not report.files:
        tell("no articles found")


def told_of_skipped(skipped: tuple[Skipped, ...]) -> None:
    """Name the files met in folders and not read, on standard error."""
    for line in _skipped(skipped):
        tell(line)


def _skipped(skipped: tuple[Skipped, ...]) -> Iterator[str]:
    for skip in skipped[:SHOWN_SKIPS]:
        yield f"skipped {clean(skip.path)}: {skip.reason}"
    rest = len(skipped) - SHOWN_SKIPS
    if rest > 0:
        yield f"skipped {rest} more files; --output-format json lists them"
