"""What rules on suppression comments have in common: one finding for each comment."""

from collections.abc import Iterable, Iterator

from lint.model import FileReport, Finding, Region, Severity, Suppression
from lint.rule import Rule


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
        wording=wording,
    )
