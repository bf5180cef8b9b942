"""``healthlint reference``: keeps reference sets sound."""

from pathlib import Path

import click

from lint import vocabulary
from lint.cli import _options
from lint.cli._examples import Trial, trials
from lint.cli._output import tell, write
from lint.config import Flags, resolve
from lint.reference.load import load
from lint.reference.validate import validate

FAULTS = 1


@click.group("reference")
def command() -> None:
    """Validate and test reference sets.

    PATHS are reference files or folders; without them, the set that is in force here.
    """


@command.command("validate")
@_options.paths
@_options.settings
@click.pass_context
def validate_(
    ctx: click.Context, *, paths: tuple[Path, ...], config: Path | None, isolated: bool
) -> None:
    """Say everything that is wrong in reference files, with line and column."""
    settings = resolve(Path.cwd(), Flags(config=config, isolated=isolated))
    chosen = paths or settings.reference
    problems = validate(chosen, vocabulary.load(settings.vocabulary))
    for problem in problems:
        write(f"{problem}\n")
    if problems:
        tell(f"{len(problems)} problem" + "s" * (len(problems) != 1))
        ctx.exit(FAULTS)
    entries = load(chosen).entries
    write(f"{_entries(len(entries))}: sound\n")


@command.command("test")
@_options.paths
@_options.settings
@click.pass_context
def test_(
    ctx: click.Context, *, paths: tuple[Path, ...], config: Path | None, isolated: bool
) -> None:
    """Read the example sentences of entries as articles: they must be judged as the entry says."""
    settings = resolve(Path.cwd(), Flags(config=config, isolated=isolated))
    done = tuple(trials(settings, paths or settings.reference))
    failed = [t for t in done if t.fault]
    for trial in failed:
        write(_told(trial))
    entries = len({t.entry.id for t in done})
    bad = len({t.entry.id for t in failed})
    good = len(done) - len(failed)
    summary = f"{len(done)} examples of {_entries(entries)}: {good} judged as the entry says"
    write(f"{summary}, {len(failed)} not (in {_entries(bad)})\n" if failed else f"{summary}\n")
    if failed:
        ctx.exit(FAULTS)


def _entries(number: int) -> str:
    return f"{number} entr" + ("y" if number == 1 else "ies")


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
