"""``healthlint vocabulary``: keeps the words that articles are read with, one module a command."""

import click

from lint.cli._lazy import lazy_group

COMMANDS = {
    "validate": "Say everything that is wrong in vocabulary files.",
    "search": "Show what words are read as.",
}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


@click.group("vocabulary", cls=lazy_group(COMMANDS, "lint.cli.vocabulary"))
def command() -> None:
    """Keep the vocabulary: the concepts that articles speak of, and the words that name them."""
