"""What changes in the reports of articles when they are judged by another reference set."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lint.model import FileReport, Finding, Match, Region, Severity


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding by the old set and by the new one; None where there is none."""

    old: Finding | None
    new: Finding | None

    @property
    def name(self) -> str:
        """What becomes of it: "appears", "vanishes" or "changes"."""
        if self.old is None:
            return "appears"
        return "changes" if self.new else "vanishes"

    @property
    def last(self) -> Finding:
        """The finding as it is by the new set, else as it was."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def info(self) -> bool:
        """Whether it is an info by both sets."""
        return all(f is None or f.severity is Severity.INFO for f in (self.old, self.new))


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A claim that is judged, with what either set makes of it."""

    path: str
    old: Match
    new: Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that changes in articles, in their order; ``claims`` is how many are judged in all."""

    findings: tuple[FindingChange, ...] = ()
    verdicts: tuple[VerdictChange, ...] = ()
    articles: int = 0
    claims: int = 0


def changes(pairs: Iterable[tuple[FileReport, FileReport]]) -> Changes:
    """What changes between two reports on each article, both made of the same reading of it."""
    some = tuple(pairs)
    return Changes(
        findings=tuple(f for old, new in some for f in _findings(old, new)),
        verdicts=tuple(v for old, new in some for v in _verdicts(old, new)),
        articles=len(some),
        claims=sum(m.claim.judged for old, _ in some for m in old.matches),
    )


def _findings(old: FileReport, new: FileReport) -> Iterator[FindingChange]:
    """Findings of one rule at one place are the same one; the rest of them may change."""
    before, after = ({_place(f): f for f in report.findings} for report in (old, new))
    for place in sorted(before.keys() | after.keys(), key=lambda p: (p[1], p[0])):
        one, other = before.get(place), after.get(place)
        if one is None or other is None or _told(one) != _told(other):
            yield FindingChange(one, other)


def _place(finding: Finding) -> tuple[str, Region]:
    return finding.rule, finding.region


def _told(finding: Finding) -> tuple[Severity, str, str | None]:
    return finding.severity, finding.message, finding.reference.id if finding.reference else None


def _verdicts(old: FileReport, new: FileReport) -> Iterator[VerdictChange]:
    for one, other in zip(old.matches, new.matches, strict=True):
        if one.claim.judged and _said(one) != _said(other):
            yield VerdictChange(old.path, one, other)


def _said(match: Match) -> tuple[str, str | None]:
    return match.verdict.value, match.entry.id if match.entry else None
