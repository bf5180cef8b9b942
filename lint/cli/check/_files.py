"""Tells which files a check would read, without checking any."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lint import discover
from lint.cli._output import complain, emit, tell
from lint.cli.check._report import FAILED, told_of_skipped
from lint.config import Flags
from lint.reporters.snippet import clean


def show(paths: Sequence[Path], given: Sequence[discover.Article], flags: Flags) -> int:
    """List the articles under some paths, a line each; the exit code comes back."""
    found = discover.discover(paths, Path.cwd(), flags)
    emit(_lines((*given, *found.articles)), None)
    for report in found.failures:
        if report.failure:
            complain(f"{clean(report.path)}: {report.failure.message}", report.failure.hint)
    told_of_skipped(found.skipped)
    if not (given or found.articles or found.failures):
        tell("no articles found")
    return FAILED if found.failures else 0


def _lines(articles: Sequence[discover.Article]) -> Iterator[str]:
    return (f"{clean(a.name)}\n" for a in articles)
