"""``healthlint cache info``: where results are kept, how many and how large."""

import click

from lint import cache
from lint.cli._output import write
from lint.cli.cache import _held


@click.command("info")
def command() -> None:
    """Say where results are kept, how many, how large, and how often they were found."""
    folder, database = _held.place(), cache.opened()
    if folder is None or database is None:
        write(f"{_held.NOTHING}\n")
        return
    lines = [f"folder  {folder}"]
    for name, tally in _held.results(database.tally()):
        asked = tally.hits + tally.misses
        found = f"; found {tally.hits:,} of {asked:,} times" if asked else ""
        lines.append(f"{tally.number:,} {name}, {_held.size(tally.size)}{found}")
    lines.append(f"compiled sets and vocabularies: {_held.counted(*_held.sets())}")
    write("".join(f"{line}\n" for line in lines))
