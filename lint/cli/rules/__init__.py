"""``healthlint rules``: lists the rules, and tests an organisation's own by their examples."""

from pathlib import Path

import click

from lint.cli import _options
from lint.cli._lazy import lazy_group

COMMANDS = {"test": "Judge the examples of your own rules as articles."}
"""Every command, in the order of the help; without one the rules are listed."""


@click.group("rules", cls=lazy_group(COMMANDS, "lint.cli.rules"), invoke_without_command=True)
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
@_options.settings
@click.pass_context
def command(ctx: click.Context, *, output_format: str, config: Path | None, isolated: bool) -> None:
    """List the rules: id, name, severity and what each finds, your own among them."""
    if ctx.invoked_subcommand is not None:
        return
    from lint.config import Flags, resolve, rules_of  # noqa: PLC0415

    known = rules_of(resolve(Path.cwd(), Flags(config=config, isolated=isolated)))
    ordered = sorted(known, key=lambda r: (bool(r.file), r.id))
    (_list.as_json if output_format == "json" else _list.as_table)(ordered)
