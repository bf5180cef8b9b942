"""``healthlint init``: what a content repository starts with."""

import sys
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import complain, deliver, tell, write
from lint.cli.init._parts import OWN, PARTS, SOURCE, File, files, repository
from lint.discover import shown
from lint.errors import UserError

FAILED = 2


@click.command("init")
@click.argument("folder", type=_options.PATH, default=Path())
@click.option(
    "--only",
    type=click.Choice(PARTS),
    multiple=True,
    help="Write this part alone; may be repeated.",
)
@click.option("--yes", is_flag=True, help="Overwrite what is there without asking.")
@click.option(
    "--source",
    default=SOURCE,
    show_default=True,
    metavar="OWNER/NAME",
    help="GitHub repository that the action and the hook come from.",
)
@click.pass_context
def command(
    ctx: click.Context, *, folder: Path, only: tuple[str, ...], yes: bool, source: str
) -> None:
    """Write settings, a workflow, a pre-commit hook and templates into FOLDER (the current one).

    Nothing that is there is overwritten without being asked for.
    """
    if not folder.is_dir():
        raise UserError(f"{folder}: there is no such folder", "create it first")
    here = folder.resolve()
    parts = only or PARTS
    codes = [_settle(file, yes=yes) for file in files(here, parts, source)]
    for line in _next(here, parts, source):
        tell(line)
    ctx.exit(max(codes, default=0))


def _settle(file: File, *, yes: bool) -> int:
    """Write one file if it may be written, and say what became of it."""
    name = shown(file.path, Path.cwd())
    if file.trouble:
        first, _, rest = file.trouble.partition("\n")
        complain(f"{name}: {first}")
        for line in rest.splitlines():
            tell(f"  {line}")
        return FAILED
    if file.same:
        write(f"unchanged  {name}\n")
    elif file.before is not None and not (yes or _asked(name, file)):
        write(f"left       {name} (--yes {'adds to' if _adds(file) else 'overwrites'} it)\n")
    else:
        try:
            file.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise UserError(f"cannot write {name}: {reason}", "name another folder") from None
        deliver(file.text.encode("utf-8"), file.path)
        write(f"{'created' if file.before is None else 'changed'}    {name}\n")
    return 0


def _asked(name: str, file: File) -> bool:
    """Whether a person says yes; where nobody can be asked, nobody does."""
    if not sys.stdin or not sys.stdin.isatty():
        return False
    what = f"add the hook to {name}?" if _adds(file) else f"overwrite {name}?"
    return click.confirm(what, default=False, err=True)


def _adds(file: File) -> bool:
    """Whether all that stands there stays."""
    return all(line in file.text for line in (file.before or "").splitlines(keepends=True))


def _next(folder: Path, parts: tuple[str, ...], source: str) -> list[str]:
    """What is left to do by hand."""
    told = []
    if source == SOURCE and {"workflow", "pre-commit"} & set(parts):
        told.append("put the account that holds your copy in place of OWNER, or use --source")
    if {"workflow", "pre-commit"} & set(parts) and repository(folder) is None:
        told.append("this is no git repository yet: the workflow and the hook need one")
    if "templates" in parts:
        told.append(f"{OWN}/article.md shows what an article needs")
    told.append("next: healthlint check, then healthlint baseline create for what may stay")
    return told
