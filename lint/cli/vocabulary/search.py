"""``healthlint vocabulary search``: what words are read as, and what comes near."""

import json
import sys
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import check_target, colourful, deliver
from lint.config import Flags, resolve
from lint.reporters.ink import Ink


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORDS")
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
@_options.output
@_options.settings
def command(
    *,
    words: tuple[str, ...],
    output_format: str,
    output: Path | None,
    flags: Flags,
) -> None:
    """Show which concepts a word or phrase is read as, as in an article, and what comes near.

    With each concept: its file and line, its names, what is wider and narrower, its entries.
    """
    from lint.cli.vocabulary import _found  # noqa: PLC0415 - help never imports spaCy

    check_target(output)
    settings = resolve(Path.cwd(), flags)
    found = _found.search(" ".join(words), settings)
    if output_format == "json":
        text = json.dumps(_found.as_json(found), indent=2, ensure_ascii=False) + "\n"
    else:
        ink = Ink(not output and colourful(sys.stdout))
        text = _found.in_words(found, ink, _options.width())
    deliver(text, output)
