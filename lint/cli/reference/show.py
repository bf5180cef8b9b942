"""``healthlint reference show``: an entry in full, or a concept with all that is held of it."""

import json
import sys
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import check_target, colourful, deliver
from lint.cli.reference import _concept, _entry
from lint.cli.reference._called import called
from lint.cli.reference._in_force import in_force
from lint.config import Config, Flags, resolve
from lint.model import Entry, ReferenceSet
from lint.reference.load import load
from lint.reference.places import places
from lint.reporters.ink import Ink


@click.command("show")
@click.argument("words", nargs=-1, required=True, metavar="ID|CONCEPT")
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
@_options.output
@_options.settings
def command(
    *,
    words: tuple[str, ...],
    output_format: str,
    output: Path | None,
    flags: Flags,
) -> None:
    """Show an entry in full, or a concept (by its id or any of its names) with its entries."""
    check_target(output)
    settings = resolve(Path.cwd(), flags)
    vocabulary, references = in_force(settings)
    found = called(" ".join(words), references, vocabulary)
    where = places(settings.reference)
    about = found.concept and _concept.about(found.concept, references.entries, vocabulary)
    entry = found.entry
    here = where.get(entry.id, ()) if entry else ()
    adopted = _adopted(entry, settings, references) if entry else ""
    if output_format == "json":
        value = {
            "entry": _entry.as_json(entry, here, adopted) if entry else None,
            "concept": _concept.as_json(about, where) if about else None,
        }
        deliver(json.dumps(value, indent=2, ensure_ascii=False) + "\n", output)
        return
    ink, width = Ink(not output and colourful(sys.stdout)), _options.width()
    parts = [_entry.in_words(entry, here, adopted, ink, width)] if entry else []
    parts += [_concept.in_words(about, where, ink, width)] if about else []
    deliver("\n".join(parts), output)


def _adopted(entry: Entry, settings: Config, references: ReferenceSet) -> str:
    """How an adoption bears on an entry, in words; "" where it does not."""
    adoption = settings.adoption
    if adoption is None:
        return ""
    if entry.id in references.lapsed:
        return (
            f"the adoption by {adoption.by} ended on {adoption.until}; it counts as sourced again"
        )
    own = load(settings.reference).get(entry.id)
    if own is None or own.status is entry.status:
        return ""
    until = f", until {adoption.until}" if adoption.until else ""
    return f"{own.status.value} in its file, and adopted with its set{until}"
