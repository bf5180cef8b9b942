"""Keeps a report within what its reader takes: texts cut to length, the gravest findings first."""

from collections.abc import Iterable

from lint.model import Finding, Severity
from lint.reporters.snippet import clean


def cut(text: str, length: int) -> str:
    """A text on one line that steers nothing, of so many characters at most."""
    text = " ".join(clean(text).split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def gravest(findings: Iterable[Finding], most: int) -> list[Finding]:
    """So many findings at most, errors before warnings before infos, else in their order."""
    return sorted(findings, key=lambda f: -f.severity.rank)[:most]


def of(findings: Iterable[Finding], severity: Severity) -> list[Finding]:
    """The findings of one severity, in order."""
    return [f for f in findings if f.severity is severity]
