"""What the commands on baselines share: the run they rest on, and how a baseline is written."""

from collections import Counter
from pathlib import Path

import click

from lint.api import lint_paths
from lint.baseline import Baseline, text_of
from lint.cli import _options
from lint.cli._output import check_target, complain, deliver, progress, tell, write
from lint.cli.check._report import told_of_skipped
from lint.config import Flags
from lint.errors import UserError
from lint.model import Report, Severity
from lint.reporters.snippet import clean
from lint.reporters.summary import failures, many

FILE = click.option(
    "--baseline",
    "path",
    required=True,
    type=_options.PATH,
    metavar="FILE",
    help="The file of the baseline; paths in it are those from its folder.",
)


def report_on(paths: tuple[Path, ...], flags: Flags, baseline: Baseline | None = None) -> Report:
    """Check articles in full.

    Raises:
        UserError: one cannot be checked, so that nothing is known of what it holds.

    """
    if any(str(p) == "-" for p in paths):
        raise UserError("a baseline knows files alone, not standard input", "name the files")
    with progress() as told:
        report = lint_paths(
            paths or (Path(),), flags=flags, told=told, baseline=baseline, jobs=None
        )
    failed = failures(report)
    for file in failed:
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    if failed:
        what = f"{many(len(failed), 'file')} could not be checked"
        raise UserError(f"the baseline was not written: {what}", "mend them, or leave them out")
    return report


def keep(baseline: Baseline, old: Baseline | None = None) -> None:
    """Write a baseline, whole or not at all; one that holds what it held is left alone.

    Raises:
        UserError: the file cannot be written.

    """
    check_target(baseline.path)
    if old is None or text_of(baseline) != text_of(old):
        deliver(text_of(baseline), baseline.path)


def say(baseline: Baseline, report: Report, done: str = "") -> None:
    """Say on standard output what was done to a baseline, and what it holds now.

    What was not looked at is named on standard error.
    """
    told_of_skipped(tuple(s for s in report.skipped if not baseline.is_at(s.path)))
    if not report.files:
        tell("no articles found")
    count = Counter(r.severity for r in baseline.records)
    kinds = ", ".join(many(count[s], s.value) for s in Severity if count[s])
    held = f"{many(len(baseline.records), 'finding')} in {many(len(baseline.files), 'file')}"
    write(f"{clean(str(baseline.path))}: {done}{held}{f' ({kinds})' if kinds else ''}\n")
