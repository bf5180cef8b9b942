"""Checks files and works on what is found in them; writing is left to the caller."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint import engine
from lint.api import lint_paths
from lint.discover import Article
from lint.engine import Plan, Session
from lint.fix.article import Mended
from lint.model import FileReport, Finding, Report, Source

Wanted = Callable[[Report], Iterable[Finding]]
"""Which findings of a report are to be worked on."""

Work = Callable[[Session, Source, Sequence[Finding]], Mended]
"""What is done about the wanted findings of an article."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run that edits: the articles as read with what came of them, and the report on that."""

    mended: tuple[tuple[Article, Mended], ...]
    report: Report


def amend_paths(paths: Sequence[Path], *, wanted: Wanted, work: Work, **settings: Any) -> Outcome:
    """Check files and folders like ``lint_paths``, and do some work on what is wanted of each.

    ``settings`` are those of ``lint_paths``.

    Raises:
        UserError: a configuration, the model, the reference set or the vocabulary cannot be used.

    """
    mended: list[tuple[Article, Mended]] = []

    def amend(
        report: Report, articles: Sequence[Article], plans: Mapping[str, Plan]
    ) -> Mapping[str, FileReport]:
        mended.extend(_mended(articles, plans, tuple(wanted(report)), work))
        return {article.name: m.report for article, m in mended if m.report}

    report = lint_paths(paths, amend=amend, **settings)
    return Outcome(tuple(mended), report)


def _mended(
    articles: Iterable[Article], plans: Mapping[str, Plan], findings: Sequence[Finding], work: Work
) -> Iterable[tuple[Article, Mended]]:
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    for article in articles:
        some = by_path.get(article.name)
        if some and article.data is not None:
            session = engine.open_session(plans[article.name])
            yield article, work(session, Source(article.name, article.data), some)
