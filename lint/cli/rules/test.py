"""``healthlint rules test``: the examples of own rules, judged like articles."""

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import write
from lint.cli.rules._trials import Trial, trials
from lint.config import Flags, resolve
from lint.errors import UserError

MISFIRES = 1

_LONG = 90  # characters of an example that are shown


@click.command("test")
@_options.paths
@_options.settings
@click.pass_context
def command(ctx: click.Context, *, paths: tuple[Path, ...], flags: Flags) -> None:
    """Judge the examples of your own rules: those that fail must be found, those that pass not.

    PATHS are files and folders of rules; without any, those of the configuration are tested.
    """
    settings = resolve(Path.cwd(), flags)
    tested = paths or settings.own_rules
    if not tested:
        raise UserError(
            "no rules of your own are configured here",
            "name their files under 'rules: {paths: [...]}' in .healthlint.yaml, or after 'test'",
        )
    done = tuple(trials(settings, tested))
    if not done:
        raise UserError(
            f"{', '.join(map(str, tested))}: there is no rule in it",
            "write one under 'rules:'; docs/own-rules.md shows how",
        )
    write("".join(_told(done)))
    if any(t.fault for t in done):
        ctx.exit(MISFIRES)


def _told(done: Sequence[Trial]) -> Iterator[str]:
    """Every example that does not come out as expected, and the count of all."""
    failed = [t for t in done if t.fault]
    for trial in failed:
        kind = "passes" if trial.passes else "fails"
        yield f"{trial.own.id} {kind}: {_shown(trial.example.text)}\n  {trial.fault}\n"
        yield from (f"  {note}\n" for note in trial.notes)
        yield "\n"
    rules = _many(len({t.own.id for t in done}), "rule")
    counted = f"{rules}, {_many(len(done), 'example')}"
    if not failed:
        yield f"{counted}: all as expected\n"
        return
    ids = ", ".join(dict.fromkeys(t.own.id for t in failed))
    yield f"{counted}: {len(done) - len(failed)} as expected, {len(failed)} not (of {ids})\n"


def _shown(text: str) -> str:
    return textwrap.shorten(text, _LONG, placeholder=" ...")


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + "s" * (number != 1)
