"""``healthlint cache clear``: removes all that is kept."""

import click

from lint import cache, store
from lint.cli._output import write
from lint.cli.cache import _held


@click.command("clear")
def command() -> None:
    """Remove all that is kept between runs; the next check takes longer and says the same."""
    folder, database = _held.place(), cache.opened()
    if folder is None or database is None:
        write(f"{_held.NOTHING}\n")
        return
    number, bytes_ = _held.sets()
    held = database.clear()
    store.clear()
    told = [f"{t.number:,} {name}" for name, t in _held.results(held)]
    told.append(f"compiled sets and vocabularies ({_held.counted(number, bytes_)})")
    write(f"removed from {folder}: {', '.join(told)}\n")
