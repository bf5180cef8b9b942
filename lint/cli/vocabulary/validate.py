"""``healthlint vocabulary validate``: everything wrong in vocabulary files, with its place."""

from pathlib import Path

import click

from lint.cli import _options
from lint.cli._remarks import remark
from lint.config import Flags, resolve
from lint.resources import corpus


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
    """Say everything that is wrong in vocabulary files, with line and column.

    PATHS are files or folders of your own; each is a layer over the shipped vocabulary, in which a
    concept replaces the one of its id. Without PATHS the vocabulary in force here is looked at.
    """
    from lint.cli.vocabulary._review import review  # noqa: PLC0415 - help never imports spaCy

    settings = resolve(Path.cwd(), flags)
    shipped = corpus("vocabulary")
    own = tuple(p for p in paths if not p.resolve().is_relative_to(shipped.resolve()))
    chosen = (shipped, *own) if paths else settings.vocabulary
    only = frozenset(map(str, own)) if paths and len(own) == len(paths) else None
    found = review(chosen, only)
    counted = f"{found.concepts:,} concept" + "s" * (found.concepts != 1)
    ctx.exit(remark(found.remarks, counted, strict=strict))
