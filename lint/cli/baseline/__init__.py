"""``healthlint baseline``: keeps the findings that are known, one module a command."""

import click

from lint.cli._lazy import lazy_group

COMMANDS = {
    "create": "Record every finding there is, as known.",
    "update": "Record what is new, and drop what is gone.",
    "prune": "Drop what is gone, and record nothing.",
}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


@click.group("baseline", cls=lazy_group(COMMANDS, "lint.cli.baseline"))
def command() -> None:
    """Keep the findings that are known, so that 'check --baseline FILE' reports new ones alone."""
