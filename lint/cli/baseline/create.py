"""``healthlint baseline create``: every finding there is becomes a known one."""

from pathlib import Path

import click

from lint.baseline import made
from lint.cli import _options
from lint.cli._output import check_target
from lint.cli.baseline import _run
from lint.cli.check import _speed
from lint.config import Flags
from lint.errors import UserError


@click.command("create")
@_options.paths
@_run.FILE
@click.option("--force", is_flag=True, help="Write over a baseline that is there.")
@_options.flags
@_speed.options
def command(
    *,
    paths: tuple[Path, ...],
    path: Path,
    force: bool,
    flags: Flags,
    speed: _speed.Speed,  # noqa: ARG001 - it holds while the command runs
) -> None:
    """Record every finding there is: errors, warnings and infos, but none that is suppressed."""
    check_target(path)
    if path.exists() and not force:
        hint = "'healthlint baseline update' brings it up to date; --force writes it anew"
        raise UserError(f"there is a baseline {path} already", hint)
    report = _run.report_on(paths, flags)
    baseline = made(report, path)
    _run.keep(baseline)
    _run.say(baseline, report)
