"""The command line. Commands are loaded when they are called, so that help comes at once."""

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from lint.cli._guard import guarded

COMMANDS = {
    "check": "Check articles and report findings.",
    "claims": "Show what was read in articles.",
    "compare": "Hold two texts against each other.",
    "reference": "Validate and test reference sets.",
    "rules": "List the rules.",
    "explain": "Explain a rule, or what is said on a line.",
    "evaluate": "Score rules and claims against labels.",
}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


class _Commands(click.Group):
    """A group that knows its commands' names without loading them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"lint.cli.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            close = get_close_matches(name, COMMANDS, n=1)
            near = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(COMMANDS)}"
            raise click.UsageError(f"no command '{name}'; {near}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from lint.cli._version import version  # noqa: PLC0415 - help never needs it

        click.echo(version())
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version, the language model and the digests of the data.",
)
def healthlint() -> None:
    """Read what health articles claim and hold it against reviewed evidence.

    Exit codes: 0 nothing found, 1 findings, 2 the check was not done as asked.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code."""
    sys.exit(guarded(healthlint, sys.argv[1:] if arguments is None else arguments))
