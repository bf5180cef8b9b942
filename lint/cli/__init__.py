"""The command line. Commands are loaded when they are called, so that help comes at once."""

import sys
from collections.abc import Sequence

import click

from lint.cli._guard import guarded
from lint.cli._lazy import lazy_group

COMMANDS = {
    "check": "Check articles and report findings.",
    "baseline": "Keep the findings that are known, so that new ones alone are reported.",
    "claims": "Show what was read in articles.",
    "compare": "Hold two texts against each other.",
    "reference": "Keep, test and grow the reference set.",
    "vocabulary": "Keep the words that articles are read with.",
    "rules": "List the rules, and test your own.",
    "explain": "Explain a rule, or what is said on a line.",
    "config": "Show which settings hold for an article, and why.",
    "init": "Start a content repository: settings, workflow, hook.",
    "evaluate": "Score rules and claims against labels.",
    "cache": "Look at what is kept between runs, or remove it.",
}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from lint.cli._version import version  # noqa: PLC0415 - help never needs it

        click.echo(version())
        ctx.exit()


@click.group(
    cls=lazy_group(COMMANDS, "lint.cli"), context_settings={"help_option_names": ["-h", "--help"]}
)
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
