"""``healthlint config show``: the settings in force for an article, each with who says it."""

import json
import sys
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import check_target, colourful, deliver
from lint.cli.config._shown import Shown, as_json, in_words
from lint.config import Flags, Resolver
from lint.errors import UserError
from lint.reporters.ink import Ink


@click.command("show")
@click.argument("file", required=False, type=_options.PATH)
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
@_options.output
@_options.flags
def command(*, file: Path | None, output_format: str, output: Path | None, flags: Flags) -> None:
    """Show the settings for an article (of the current folder by default), and the rules that run.

    The article need not be there yet. Each value comes with who says it: the default, a profile, a
    file with its line, an override with its patterns, --config or a flag.
    """
    check_target(output)
    path = file or Path()
    if str(path) == "-":
        raise UserError("'-' has no place of its own", "name the path that the article has")
    shown = Shown.of(path, Resolver(flags))
    if output_format == "json":
        text = json.dumps(as_json(shown, Path.cwd()), indent=2, ensure_ascii=False) + "\n"
    else:
        ink = Ink(not output and colourful(sys.stdout))
        text = "".join(f"{line}\n" for line in in_words(shown, ink, Path.cwd()))
    deliver(text, output)
