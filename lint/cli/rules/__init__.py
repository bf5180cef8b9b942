"""``healthlint rules``: lists the rules, and tests an organisation's own by their examples."""

from pathlib import Path

import click

from lint.cli import _options
from lint.cli._lazy import lazy_group
from lint.cli.rules import _list
from lint.config import Flags, resolve, rules_of

COMMANDS = {"test": "Judge the examples of your own rules as articles."}
"""Every command, in the order of the help; without one the rules are listed."""


@click.group("rules", cls=lazy_group(COMMANDS, "lint.cli.rules"), invoke_without_command=True)
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
@_options.settings
@click.pass_context
def command(ctx: click.Context, *, output_format: str, flags: Flags) -> None:
    """List the rules: id, name, severity and what each finds, your own among them."""
    if ctx.invoked_subcommand is not None:
        return
    known = rules_of(resolve(Path.cwd(), flags))
    ordered = sorted(known, key=lambda r: (bool(r.file), r.id))
    (_list.as_json if output_format == "json" else _list.as_table)(ordered)
