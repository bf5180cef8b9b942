"""``healthlint baseline prune``: what is gone is no longer known."""

from pathlib import Path

import click

from lint.baseline import load, revised
from lint.cli import _options
from lint.cli.baseline import _run
from lint.cli.check import _speed
from lint.config import Flags


@click.command("prune")
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
    """Drop the findings that are there no more; what is new stays new."""
    old = load(path)
    report = _run.report_on(paths, flags, old)
    baseline = revised(old, report, add=False)
    _run.keep(baseline, old)
    _run.say(baseline, report, f"{len(report.stale):,} dropped; ")
