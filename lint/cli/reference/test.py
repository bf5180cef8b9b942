"""``healthlint reference test``: the example sentences of entries, judged like articles."""

from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import write
from lint.cli.reference._examples import Trial, trials
from lint.cli.reference._words import entries
from lint.config import Flags, resolve

FAULTS = 1


@click.command("test")
@_options.paths
@_options.settings
@click.pass_context
def command(ctx: click.Context, *, paths: tuple[Path, ...], flags: Flags) -> None:
    """Read the example sentences of entries as articles: they must be judged as the entry says."""
    settings = resolve(Path.cwd(), flags)
    done = tuple(trials(settings, paths or settings.reference))
    failed = [t for t in done if t.fault]
    for trial in failed:
        write(_told(trial))
    number = len({t.entry.id for t in done})
    bad = len({t.entry.id for t in failed})
    good = len(done) - len(failed)
    summary = f"{len(done)} examples of {entries(number)}: {good} judged as the entry says"
    write(f"{summary}, {len(failed)} not (in {entries(bad)})\n" if failed else f"{summary}\n")
    if failed:
        ctx.exit(FAULTS)


def _told(trial: Trial) -> str:
    """One example that is not judged as its entry says, and what was read in it."""
    kind = "accepts" if trial.accepted else "rejects"
    lines = [f"{trial.entry.id} {kind}: {trial.sentence}", f"  {trial.layer}: {trial.fault}"]
    for match in trial.matches:
        claim = match.claim
        words = (
            f"{claim.subject.text or '?'} [{claim.subject.concept or '-'}]",
            f"{claim.polarity} {claim.relation}",
            f"{claim.object.text or '?'} [{claim.object.concept or '-'}]",
            f"({claim.certainty}, {claim.stance})",
        )
        by = f" by {match.entry.id}" if match.entry else ""
        lines.append(f"  claim: {' '.join(words)} -> {match.verdict}{by}: {match.reason}")
    return "\n".join(lines) + "\n\n"
