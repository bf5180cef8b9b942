"""``healthlint reference validate``: everything wrong in reference files, with its place."""

from pathlib import Path

import click

from lint import vocabulary
from lint.cli import _options
from lint.cli._output import tell, write
from lint.cli.reference._words import entries
from lint.config import Flags, resolve
from lint.reference.load import load
from lint.reference.validate import validate

FAULTS = 1


@click.command("validate")
@_options.paths
@_options.settings
@click.pass_context
def command(
    ctx: click.Context, *, paths: tuple[Path, ...], config: Path | None, isolated: bool
) -> None:
    """Say everything that is wrong in reference files, with line and column."""
    settings = resolve(Path.cwd(), Flags(config=config, isolated=isolated))
    chosen = paths or settings.reference
    problems = validate(chosen, vocabulary.load(settings.vocabulary))
    for problem in problems:
        write(f"{problem}\n")
    if problems:
        tell(f"{len(problems)} problem" + "s" * (len(problems) != 1))
        ctx.exit(FAULTS)
    write(f"{entries(len(load(chosen).entries))}: sound\n")
