"""``healthlint check``: the main job."""

from pathlib import Path

import click

from lint.api import lint_paths
from lint.cli import _options
from lint.cli._output import progress
from lint.cli.check import _files, _fixing, _narrow, _report, _speed
from lint.config import Flags


@click.command("check")
@_options.paths
@_options.flags
@_narrow.options
@_report.options
@_speed.options
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and stop.")
@_fixing.options
@_options.stdin_filename
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    flags: Flags,
    narrow: _narrow.Narrow,
    form: _report.Form,
    speed: _speed.Speed,
    show_files: bool,
    fixing: _fixing.Fixing,
    stdin_filename: str,
) -> None:
    """Check articles: files, folders (the current one by default), '-' for standard input."""
    files, given = _options.articles(paths, stdin_filename)
    if show_files:
        ctx.exit(_files.show(files, given, flags))
    if fixing.wanted:
        ctx.exit(_fixing.run(files, given, fixing, flags=flags, narrow=narrow, form=form))
    with progress() as told:
        report = lint_paths(
            files,
            flags=flags,
            given=given,
            told=told,
            baseline=narrow.baseline,
            diff=narrow.diff,
            jobs=speed.jobs,
        )
    ctx.exit(_report.deliver(report, form))
