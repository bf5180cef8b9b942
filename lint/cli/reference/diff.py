"""``healthlint reference diff``: what another set would change in articles."""

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import click

from lint import discover, engine
from lint.changes import changes
from lint.cli import _options
from lint.cli._output import check_target, colourful, complain, deliver, progress, tell
from lint.cli.reference._diff import Shown, as_json, hide, in_words
from lint.cli.reference._revision import at_revision
from lint.config import Config, Flags, Resolver
from lint.engine import Plan, Session
from lint.model import FileReport
from lint.reference.differences import differences
from lint.reference.load import load
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.resources import corpus

DIFFERS, FAILED = 1, 2

Sets = tuple[tuple[Path, ...], tuple[Path, ...]]


@dataclass(slots=True)
class _Run:
    """Both reports on every article so far, and what could not be read."""

    plans: tuple[dict[str, Plan], dict[str, Plan]]
    pairs: list[tuple[FileReport, FileReport]] = field(default_factory=list)
    failures: list[FileReport] = field(default_factory=list)


@click.command("diff")
@click.argument("old")
@click.argument("new")
@_options.paths
@click.option(
    "--over-shipped", is_flag=True, help="Lay both over the set that comes with healthlint."
)
@click.option("--show-info", is_flag=True, help="Show findings of severity info too.")
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
@_options.output
@_options.today
@_options.stdin_filename
@_options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    old: str,
    new: str,
    paths: tuple[Path, ...],
    over_shipped: bool,
    show_info: bool,
    output_format: str,
    output: Path | None,
    today: date | None,
    stdin_filename: str,
    flags: Flags,
) -> None:
    """Show what changes in articles when the set NEW takes the place of the set OLD.

    OLD and NEW are files, folders, REVISION:PATH as in git, or 'shipped' for the set that comes
    with healthlint; PATHS are articles (the current folder by default). Leaves with 1 if the sets,
    a finding or a verdict differ.
    """
    check_target(output)
    files, given = _options.articles(paths, stdin_filename)
    flags = replace(flags, today=today)
    under = (corpus("reference"),) if over_shipped else ()
    with ExitStack() as stack:
        # one inside the other, so that each tells its own mistakes by the name that was given
        first, second = (stack.enter_context(at_revision(word)) for word in (old, new))
        sets = ((*under, first), (*under, second))
        found = differences(load(sets[0]), load(sets[1]))
        with progress() as told:
            run = _judged(sets, files, given, flags, told)
    all = changes(run.pairs)
    seen = hide(all.findings, show_info=show_info)
    shown = Shown(found, all, seen, len(all.findings) - len(seen))
    if output_format == "json":
        text = json.dumps(as_json(shown), indent=2, ensure_ascii=False) + "\n"
    else:
        ink = Ink(not output and colourful(sys.stdout))
        text = "".join(f"{line}\n" for line in in_words(shown, ink, _options.width()))
    deliver(text, output)
    ctx.exit(_code(run, shown))


def _code(run: _Run, shown: Shown) -> int:
    """2 wins over 1; what could not be read is told."""
    for file in run.failures:
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    if not run.pairs and not run.failures:
        tell("no articles found")
    return FAILED if run.failures else DIFFERS if shown else 0


def _judged(
    sets: Sets,
    files: Sequence[Path],
    given: Sequence[discover.Article],
    flags: Flags,
    told: Callable[[object], None] | None,
) -> _Run:
    """Read every article once and judge it by both sets."""
    found = discover.discover(files, Path.cwd(), flags)
    articles = (*given, *found.articles)
    settings = Resolver(flags)
    configs = {a.name: settings.config(a.path) for a in articles}
    run = _Run(_plans(configs, sets), failures=list(found.failures))
    for plan in dict.fromkeys(run.plans[0].values()):
        some = [a for a in articles if run.plans[0][a.name] == plan]
        first, second = (engine.open_session(plans[some[0].name]) for plans in run.plans)
        _read(run, (first, second), some, told)
    old, new = (
        engine.across([pair[n] for pair in run.pairs], plans) for n, plans in enumerate(run.plans)
    )
    run.pairs = list(zip(old, new, strict=True))
    return run


def _plans(configs: dict[str, Config], sets: Sets) -> tuple[dict[str, Plan], dict[str, Plan]]:
    """The plan of every article by the old set, and by the new one."""
    old, new = (
        {c: engine.plan_for(replace(c, reference=paths)) for c in dict.fromkeys(configs.values())}
        for paths in sets
    )
    return (
        {name: old[c] for name, c in configs.items()},
        {name: new[c] for name, c in configs.items()},
    )


def _read(
    run: _Run,
    sessions: tuple[Session, Session],
    articles: Sequence[discover.Article],
    told: Callable[[object], None] | None,
) -> None:
    for item in engine.readings(sessions[0].nlp, map(discover.read, articles)):
        if isinstance(item, FileReport):
            run.failures.append(item)
        else:
            old, new = (engine.judge(session, *item) for session in sessions)
            run.pairs.append((old, new))
            run.failures += [r for r in (old, new) if r.failure]
        if told:
            told(item)
