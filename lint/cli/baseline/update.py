"""``healthlint baseline update``: the baseline becomes what is found now."""

from pathlib import Path

import click

from lint.baseline import load, revised
from lint.cli import _options
from lint.cli.baseline import _run
from lint.cli.check import _speed
from lint.config import Flags


@click.command("update")
@_options.paths
@_run.FILE
@_options.flags
@_speed.options
def command(
    *,
    paths: tuple[Path, ...],
    path: Path,
    flags: Flags,
    speed: _speed.Speed,  # noqa: ARG001 - it holds while the command runs
) -> None:
    """Record what is new in the articles that are looked at, and drop what is gone from them.

    What the baseline knows of other articles stays.
    """
    old = load(path)
    report = _run.report_on(paths, flags, old)
    baseline = revised(old, report, add=True)
    _run.keep(baseline, old)
    added, dropped = len(report.findings), len(report.stale)
    _run.say(baseline, report, f"{added:,} added, {dropped:,} dropped; ")
