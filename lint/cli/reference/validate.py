"""``healthlint reference validate``: everything wrong in reference files, with its place."""

from pathlib import Path

import click

from lint import vocabulary
from lint.cli import _options
from lint.cli._remarks import remark
from lint.cli.reference._words import entries
from lint.config import Flags, resolve
from lint.reference.review import review


@click.command("validate")
@_options.paths
@click.option("--strict", is_flag=True, help="Fail on notes too.")
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    strict: bool,
    flags: Flags,
) -> None:
    """Say everything that is wrong in reference files, with line and column.

    Each path, a file or a folder with its files, is one layer: of entries with the same id the one
    in the last layer counts. What a later layer replaces or retires is told in notes. The
    vocabulary that the entries are read with is looked over first.
    """
    settings = resolve(Path.cwd(), flags)
    found = review(paths or settings.reference, vocabulary.examine(settings.vocabulary))
    ctx.exit(remark(found.remarks, entries(found.entries), strict=strict))
