"""``healthlint cache``: what is kept between runs, one module a command."""

import click

from lint.cli._lazy import lazy_group

COMMANDS = {
    "info": "Say where results are kept, how many and how large.",
    "clear": "Remove all that is kept.",
}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


@click.group("cache", cls=lazy_group(COMMANDS, "lint.cli.cache"))
def command() -> None:
    """Look at what is kept between runs, or remove it.

    Nothing in it is needed: what is not there is worked out anew, and what is out of date is never
    found. The environment variable HEALTHLINT_CACHE names another folder, or is 'off'.
    """
