"""``healthlint config``: looks at settings."""

import click

from lint.cli._lazy import lazy_group

COMMANDS = {"show": "Show which settings hold for an article, and who says so."}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


@click.group("config", cls=lazy_group(COMMANDS, "lint.cli.config"))
def command() -> None:
    """Look at settings: .healthlint.yaml, what it extends, and the command line."""
