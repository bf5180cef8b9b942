"""What rules on suppression comments have in common: one finding for each comment."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lint.model import FileReport, Finding, Region, Severity, Suggestion, Suppression
from lint.rule import Rule
from lint.suppress import without

_RANGE = re.compile(r"healthlint-disable\s", re.IGNORECASE)


def by_comment(some: Iterable[Suppression]) -> Iterator[tuple[Suppression, ...]]:
    """The suppressions of each comment together, in order."""
    found: dict[Region, list[Suppression]] = {}
    for one in some:
        found.setdefault(one.region, []).append(one)
    return (tuple(group) for group in found.values())


def names(group: Iterable[Suppression]) -> str:
    """The rules of suppressions as words: "HL101 and HL102"."""
    *first, last = dict.fromkeys(s.rule for s in group)
    return f"{', '.join(first)} and {last}" if first else last


def at_comment(
    rule: Rule,
    severity: Severity,
    report: FileReport,
    comment: Suppression,
    *,
    message: str,
    wording: str,
    suggestion: Suggestion | None = None,
) -> Finding:
    """A finding on a suppression comment."""
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=severity,
        message=message,
        path=report.path,
        region=comment.region,
        excerpt=comment.text,
        sentence=comment.text,
        suggestion=suggestion,
        wording=wording,
    )


def taken_out(report: FileReport, group: Sequence[Suppression]) -> Suggestion | None:
    """The edit that takes some rules out of their comment.

    None for the beginning of a range, whose end would be left without it.
    """
    first = group[0]
    if _RANGE.match(first.text):
        return None
    named = [s.rule for s in report.suppressions if s.region == first.region]
    return without(first, [s.rule for s in group], named)
