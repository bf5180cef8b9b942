"""``healthlint compare``: what one text says, held against what another says."""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import click

from lint import engine
from lint.cli import _options
from lint.cli._compared import side_by_side, verdict
from lint.cli._compared_markdown import page
from lint.cli._grouped import ordered, shown, unread
from lint.cli._jsonlines import lines
from lint.cli._output import check_target, colourful, complain, emit, tell
from lint.cli._sides import Side, readings, sides
from lint.compare.texts import compare_texts
from lint.config import Flags, resolve
from lint.model import FileReport
from lint.pairs import verdicts
from lint.reporters import wire
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

FAILED = 2

_TOGETHER = 128  # pairs that are read before they are answered
_WIDTH = 120  # cells, where the terminal does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How to write a comparison."""

    name: str
    colour: bool
    agreed: bool
    unmatched: bool


@click.command("compare")
@click.argument("texts", nargs=-1, metavar="A B")
@click.option(
    "--pairs",
    type=_options.PATH,
    metavar="FILE.jsonl",
    help="Read {id, a, b} objects, one a line ('-' for standard input), and answer each.",
)
@click.option(
    "--output-format",
    type=click.Choice(["full", "jsonl", "markdown"]),
    default="full",
    show_default=True,
)
@click.option("--show-agreed", is_flag=True, help="List what both say, too, not only count it.")
@click.option(
    "--show-unmatched", is_flag=True, help="List what only one of the two says, not only count it."
)
@_options.output
@_options.stdin_filename
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    texts: tuple[str, ...],
    pairs: Path | None,
    output_format: str,
    show_agreed: bool,
    show_unmatched: bool,
    output: Path | None,
    stdin_filename: str,
    flags: Flags,
) -> None:
    """Hold two texts against each other: where they conflict, differ and agree.

    A and B are files, '-' for standard input, or texts in words. A path that exists is a file.
    """
    _check_usage(ctx, texts, pairs, output_format)
    check_target(output)
    colour = not output and colourful(sys.stdout)
    if pairs:
        emit(_answers(pairs, flags, output_format, colour=colour), output)
        return
    form = Form(name=output_format, colour=colour, agreed=show_agreed, unmatched=show_unmatched)
    found = readings(sides(texts, stdin_filename), flags)
    good = tuple(side for side in found if not isinstance(side, FileReport))
    if len(good) < len(found):
        _complain(found)
        ctx.exit(FAILED)
    emit(_compared(good[0], good[1], form), output)


def _check_usage(ctx: click.Context, texts: tuple[str, ...], pairs: Path | None, form: str) -> None:
    if pairs and texts:
        raise click.UsageError("A, B and --pairs cannot be read in one run", ctx)
    if pairs and form == "markdown":
        raise click.UsageError("--pairs is answered as full or jsonl", ctx)
    if not pairs and len(texts) != 2:
        raise click.UsageError(
            f"two texts are compared, and {len(texts) or 'none'} given "
            "(a text in words goes in quotes)",
            ctx,
        )


def _complain(found: tuple[Side | FileReport, ...]) -> None:
    for item in found:
        if isinstance(item, FileReport) and item.failure:
            complain(f"{clean(item.path)}: {clean(item.failure.message)}", item.failure.hint)


def _compared(one: Side, other: Side, form: Form) -> Iterator[str]:
    """What to print of two texts."""
    found = compare_texts(one, other)
    if form.name == "jsonl":
        for line in unread((one, other)):
            tell(f"note: {line}")
        rows = [wire.comparison(pair) for pair in ordered(found.pairs)]
        rows += [wire.alone(s, None, "only the first says it") for s in found.only_a]
        rows += [wire.alone(None, s, "only the second says it") for s in found.only_b]
        yield from (f"{json.dumps(row)}\n" for row in rows)
        return
    told = shown((one, other), found, agreed=form.agreed, unmatched=form.unmatched)
    if form.name == "markdown":
        yield page(told)
        return
    width = shutil.get_terminal_size((_WIDTH, 24)).columns
    yield from side_by_side(told, width=width, colour=form.colour)


def _answers(path: Path, flags: Flags, form: str, *, colour: bool) -> Iterator[str]:
    """A line on every pair of a file, as they are read."""
    config = resolve(Path.cwd(), flags)
    ink = Ink(colour)
    todo = lines(path, ("a", "b"))
    while some := tuple(islice(todo, _TOGETHER)):
        nlp = engine.open_language(config.model, config.vocabulary)
        found = verdicts(nlp, ((line.texts[0], line.texts[1]) for line in some))
        for line, pair in zip(some, found, strict=True):
            if form == "jsonl":
                yield f"{json.dumps(wire.pair(pair, line.id, path.as_posix()))}\n"
            else:
                yield verdict(line.id, pair, ink)
