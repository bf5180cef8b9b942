"""``healthlint claims``: what was read in articles, before anything is judged."""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

import click

from lint import discover, engine
from lint.cli import _options
from lint.cli._claims import table
from lint.cli._explained import explained
from lint.cli._jsonlines import lines as read_lines
from lint.cli._output import check_target, colourful, complain, emit
from lint.config import Config, Flags, Resolver, resolve
from lint.model import Claim, Document, FileReport, Reading
from lint.readers.text import paragraph
from lint.reporters import wire
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

FAILED = 2

_TOGETHER = 256
"""Sentences that go through the pipeline together."""


@dataclass(frozen=True, slots=True)
class Read:
    """The claims of one text; ``id`` is that of its line, if it came in one."""

    path: str
    claims: tuple[Claim, ...]
    sentences: int
    id: object = None
    text: str = ""


@click.command("claims")
@_options.paths
@click.option(
    "--sentences",
    "lines",
    type=_options.PATH,
    metavar="FILE.jsonl",
    help="Read {id, text} objects, one a line; each text is a document of its own.",
)
@click.option(
    "--output-format", type=click.Choice(["full", "jsonl"]), default="full", show_default=True
)
@click.option(
    "--explain",
    "explain",
    is_flag=True,
    help="Show how each claim was read: its values, the words that decided them, its frame.",
)
@_options.output
@_options.stdin_filename
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    lines: Path | None,
    output_format: str,
    explain: bool,
    output: Path | None,
    stdin_filename: str,
    flags: Flags,
) -> None:
    """Show the claims of articles: files, folders (the current one by default), '-' for stdin."""
    if lines and paths:
        raise click.UsageError("PATHS and --sentences cannot be read in one run", ctx)
    if explain and output_format == "jsonl":
        raise click.UsageError("--explain is for people; jsonl holds the cues already", ctx)
    check_target(output)
    items = _lines(lines, flags) if lines else _articles(paths, stdin_filename, flags)
    failures: list[FileReport] = []
    form = "explain" if explain else output_format
    emit(_texts(items, form, failures, colour=not output), output)
    for file in failures:
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    ctx.exit(FAILED if failures else 0)


def _texts(
    items: Iterator[Read | FileReport], form: str, failures: list[FileReport], *, colour: bool
) -> Iterator[str]:
    """What to print of each text, as it is read; failures are set aside."""
    width = shutil.get_terminal_size((120, 24)).columns
    colour = colour and colourful(sys.stdout)
    for item in items:
        if isinstance(item, FileReport):
            failures.append(item)
        elif form == "jsonl":
            lines = (json.dumps(wire.claim(c, item.path, item.id)) for c in item.claims)
            yield "".join(f"{line}\n" for line in lines)
        else:
            title = f"{item.id}: {item.text}" if item.text else item.path
            if form == "explain":
                ink = Ink(colour)
                yield explained(title, item.claims, item.sentences, width=width, ink=ink)
            else:
                yield table(title, item.claims, width=width, colour=colour)


def _lines(path: Path, flags: Flags) -> Iterator[Read | FileReport]:
    """The claims of every line of a file."""
    config = resolve(Path.cwd(), flags)
    todo = read_lines(path, ("text",))
    while some := tuple(islice(todo, _TOGETHER)):
        nlp = engine.open_language(config.model, config.vocabulary)
        texts = (paragraph(line.texts[0], path.as_posix()) for line in some)
        found = engine.readings(nlp, texts, batch=_TOGETHER)
        for line, item in zip(some, found, strict=True):
            if isinstance(item, FileReport):
                yield item
            else:
                document, reading = item
                yield _read(document, reading, line.id, document.text)


def _articles(paths: tuple[Path, ...], name: str, flags: Flags) -> Iterator[Read | FileReport]:
    """The claims of every article, read with the model and vocabulary of its configuration."""
    files, given = _options.articles(paths, name)
    found = discover.discover(files, Path.cwd(), flags)
    yield from found.failures
    resolver = Resolver(flags)

    def settings(article: discover.Article) -> Config:
        return resolver.config(article.path)

    for config, articles in groupby((*given, *found.articles), settings):
        nlp = engine.open_language(config.model, config.vocabulary)
        for item in engine.readings(nlp, map(discover.read, articles)):
            if isinstance(item, FileReport):
                yield item
            else:
                yield _read(*item)


def _read(document: Document, reading: Reading, id: object = None, text: str = "") -> Read:
    return Read(document.name, reading.claims, len(reading.sentences), id, text)
