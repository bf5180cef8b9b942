"""``healthlint reference``: keeps reference sets sound, one module a command."""

import click

from lint.cli._lazy import lazy_group

COMMANDS = {
    "validate": "Say everything that is wrong in reference files.",
    "test": "Judge the example sentences of entries as articles.",
    "show": "Show an entry in full, or a concept with its entries.",
    "stale": "List entries that want another look.",
    "diff": "Show what another set would change in articles.",
    "coverage": "Count which claims of articles the set speaks of.",
    "add": "Draft an entry from a claim of an article.",
    "export": "Write entries as a sheet that reviewers fill in.",
    "import": "Record the decisions of a filled-in sheet.",
}
"""Every command, in the order of the help; each is ``command`` of the module of its name."""


@click.group("reference", cls=lazy_group(COMMANDS, "lint.cli.reference"))
def command() -> None:
    """Keep, test and grow the reference set that claims are held against.

    Where a command takes PATHS of reference files and none is given, it looks at the set that is
    in force here.
    """
