"""``check --fix``: mends what it finds, writes the articles or shows what would change."""

import codecs
import contextlib
import difflib
import functools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from lint.cli._options import day
from lint.cli._output import abandon, complain, deliver, progress, tell, write
from lint.cli.check._narrow import Narrow
from lint.cli.check._report import Form
from lint.cli.check._report import deliver as tell_of
from lint.config import Flags
from lint.discover import Article
from lint.errors import UserError
from lint.fix import Because, Mended, Outcome, add_suppressions, amend_paths, fixable, mend
from lint.fix.files import Work
from lint.model import Finding, Report, Severity
from lint.readers.decode import decode
from lint.reporters.snippet import clean
from lint.reporters.summary import failures, many

Command = TypeVar("Command", bound=Callable[..., Any])

CHANGED, FAILED = 1, 2

LONGEST = 500
"""Characters of a reason."""

WRITABLE = 0o222
"""Bits of the mode of a file of which one lets somebody write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixing:
    """What is to be mended, and whether articles are written or only shown."""

    fix: bool
    unsafe_fixes: bool
    diff_only: bool
    exit_non_zero_on_fix: bool
    add_suppressions: str | None
    until: date | None

    @property
    def wanted(self) -> bool:
        """Whether anything is to be edited at all."""
        return self.fix or self.diff_only or self.add_suppressions is not None

    def touches(self, finding: Finding) -> bool:
        """Whether a finding would be worked on."""
        return self.add_suppressions is not None or fixable(finding, unsafe=self.unsafe_fixes)

    @property
    def because(self) -> Because | None:
        """Why findings are to be suppressed; None where they are to be mended.

        Raises:
            UserError: the reason is none, or there is nothing that it belongs to.

        """
        if self.add_suppressions is None:
            if self.until:
                raise UserError("--until says nothing alone", "it goes with --add-suppressions")
            return None
        reason = " ".join(self.add_suppressions.split())
        if self.fix or self.unsafe_fixes:
            hint = "mend first what can be mended, then suppress what is left"
            raise UserError("--add-suppressions and --fix cannot be used together", hint)
        if not any(c.isalnum() for c in reason):
            hint = 'say why these findings stand: --add-suppressions "quoted from the law"'
            raise UserError("--add-suppressions needs a reason", hint)
        if "-->" in reason or len(reason) > LONGEST:
            hint = f"write at most {LONGEST} characters, and no '-->'"
            raise UserError("the reason of --add-suppressions fits in no comment", hint)
        return Because(reason=reason, until=self.until)


def options(command: Command) -> Command:
    """The options on fixes; the command is given ``Fixing`` in their place."""

    @functools.wraps(command)
    def fixing(*args: Any, **kwargs: Any) -> Any:
        asked = {name: kwargs.pop(name) for name in Fixing.__dataclass_fields__}
        chosen = Fixing(**asked)
        chosen.because  # noqa: B018 - a mistake is told before any work
        return command(*args, fixing=chosen, **kwargs)

    wrapped: Any = fixing
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click keeps the type to itself


_OPTIONS = (
    click.option("--fix", is_flag=True, help="Make the safe edits that findings suggest."),
    click.option(
        "--unsafe-fixes",
        is_flag=True,
        help="Make those too that may change what is meant; read them afterwards.",
    ),
    click.option(
        "--diff-only",
        is_flag=True,
        help="Show what --fix or --add-suppressions would change, and change nothing.",
    ),
    click.option(
        "--exit-non-zero-on-fix",
        is_flag=True,
        help="Leave with 1 where anything was mended, even if nothing is left.",
    ),
    click.option(
        "--add-suppressions",
        metavar="REASON",
        help="Write comments that suppress what is reported, with this reason.",
    ),
    click.option(
        "--until",
        callback=day,
        metavar="DATE",
        help="Last day on which those comments hold, like 2027-01-31.",
    ),
)


def _open(
    findings: Iterator[Finding], fixing: Fixing, piped: Sequence[Article], shut: set[str]
) -> Iterator[Finding]:
    """The findings in files that may be written; the others are told and added to ``shut``."""
    seen = {article.name for article in piped}
    for finding in findings:
        name = finding.path
        if name not in seen and not fixing.diff_only and fixing.touches(finding):
            seen.add(name)
            if not _is_writable(Path(name)):
                shut.add(name)
                complain(f"{clean(name)}: the file is read-only, so it is left as it is")
        if name not in shut:
            yield finding


def _is_writable(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & WRITABLE) and os.access(path, os.W_OK)
    except OSError:
        return True  # writing will tell


def _work(fixing: Fixing) -> Work:
    why = fixing.because
    if why is None:
        return functools.partial(mend, unsafe=fixing.unsafe_fixes)
    return functools.partial(add_suppressions, why=why)


def _reported(report: Report, fixing: Fixing, *, info: bool) -> Iterator[Finding]:
    """The findings to work on: those that a run reports, and infos that are safely mended."""
    mending = fixing.add_suppressions is None
    for finding in report.findings:
        safe = mending and finding.suggestion is not None and finding.suggestion.safe
        if info or safe or finding.severity is not Severity.INFO:
            yield finding


def run(
    files: tuple[Path, ...],
    piped: Sequence[Article],
    fixing: Fixing,
    *,
    flags: Flags,
    narrow: Narrow,
    form: Form,
) -> int:
    """Check and mend, then show or write and tell what is left; the exit code comes back."""
    info = form.show_info or form.fail_on == "info"
    shut: set[str] = set()
    with progress() as told:
        outcome = amend_paths(
            files,
            flags=flags,
            baseline=narrow.baseline,
            diff=narrow.diff,
            given=piped,
            told=told,
            work=_work(fixing),
            wanted=lambda report: _open(_reported(report, fixing, info=info), fixing, piped, shut),
        )
    code = _finish(outcome, fixing, piped, lambda report: tell_of(report, form))
    return FAILED if shut else code


def _finish(
    outcome: Outcome,
    fixing: Fixing,
    piped: Sequence[Article],
    told: Callable[[Report], int],
) -> int:
    """Show or write what was mended, then tell what is left; the exit code comes back.

    Of an article that was ``piped`` in, the text goes to standard output and the report to
    standard error.
    """
    if fixing.diff_only:
        return _show(outcome, fixing)
    edited = [(a, m) for a, m in outcome.mended if m.fixed]
    lost = {a.name for a, m in edited if a not in piped and not _written(a, m)}
    if piped:
        latest = {article.name: mended.source.data for article, mended in edited}
        for article in piped:
            _pass_on(latest.get(article.name, article.data or b""))
    with contextlib.redirect_stdout(sys.stderr) if piped else contextlib.nullcontext():
        code = told(outcome.report)
    _sum_up([(a, m) for a, m in outcome.mended if a.name not in lost], fixing)
    if lost:
        return FAILED
    return code or (CHANGED if edited and fixing.exit_non_zero_on_fix else 0)


def _written(article: Article, mended: Mended) -> bool:
    """Write an article unless it is no longer the one that was read."""
    path, name = article.path, clean(article.name)
    try:
        if path.read_bytes() != article.data:
            hint = "nothing was written to it; run the command again"
            complain(f"{name}: the file changed while it was checked", hint)
            return False
        if path.stat().st_nlink > 1:  # a hard link stays one
            path.write_bytes(mended.source.data)
        else:
            deliver(mended.source.data, path)
    except OSError as error:
        complain(f"{name}: cannot be written: {(error.strerror or str(error)).lower()}")
        return False
    except UserError as error:
        complain(error.message, error.hint)
        return False
    return True


def _pass_on(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon()


def _show(outcome: Outcome, fixing: Fixing) -> int:
    """What would change, as a unified diff; 1 if anything would."""
    edited = [(a, m) for a, m in outcome.mended if m.fixed]
    for article, mended in edited:
        write("".join(_diff(article, mended.source.data)))
    _sum_up(outcome.mended, fixing)
    for file in failures(outcome.report):
        if file.failure:
            complain(f"{clean(file.path)}: {clean(file.failure.message)}", file.failure.hint)
    if failures(outcome.report):
        return FAILED
    return CHANGED if edited else 0


def _diff(article: Article, data: bytes) -> Iterator[str]:
    """The lines of a unified diff from an article as it was read to other bytes."""
    old, new = (_lines(_text(d, article.name)) for d in (article.data or b"", data))
    for line in difflib.unified_diff(old, new, article.name, article.name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _text(data: bytes, name: str) -> str:
    """Bytes as text, with the byte order mark that UTF-8 may begin with: patches need it."""
    mark = codecs.BOM_UTF8.decode() * data.startswith(codecs.BOM_UTF8)
    return mark + decode(data, name).text


def _lines(text: str) -> list[str]:
    """Lines as a diff counts them, with their ends."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + [last] * bool(last)


def _sum_up(mended: Sequence[tuple[Article, Mended]], fixing: Fixing) -> None:
    """How much was done, and what was not and why."""
    number = sum(len(m.fixed) for _, m in mended)
    files = sum(bool(m.fixed) for _, m in mended)
    done = "suppressed" if fixing.add_suppressions else "fixed"
    if number:
        verb = f"would be {done}" if fixing.diff_only else done
        tell(f"{many(number, 'finding')} {verb} in {many(files, 'file')}")
    elif not any(m.refused for _, m in mended):
        tell(f"nothing would be {done}" if fixing.diff_only else f"nothing was {done}")
    for _, some in mended:
        for one in some.refused:
            f = one.finding
            place = f"{clean(f.path)}:{f.region.line}:{f.region.column}"
            tell(f"not {done}: {place} {f.rule} ({one.why})")
