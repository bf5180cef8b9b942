"""What a run covered, in numbers and in one line, so that no findings never reads as correct."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import (
    Claim,
    Failure,
    FileReport,
    Finding,
    Region,
    Relation,
    Report,
    Severity,
    Verdict,
)
from lint.reporter import View


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the claims that are judged stand against the reference set."""

    total: int
    supported: int
    flagged: int
    out_of_scope: int
    unreviewed: int


def coverage(report: Report) -> Coverage:
    """Count the claims made in an article's own voice or on research, each once.

    Flagged are those above or against the evidence, and those of which an error or a warning
    speaks; the others count by what the reference set says of them.
    """
    named = _named(report)
    judged = [(f.path, m) for f in report.files for m in f.matches if m.claim.judged]
    flagged = [
        m.verdict in _AGAINST or not named.isdisjoint(_marks(path, m.claim)) for path, m in judged
    ]
    count = Counter(m.verdict for (_, m), told in zip(judged, flagged, strict=True) if not told)
    return Coverage(
        total=len(judged),
        supported=count[Verdict.SUPPORTED],
        flagged=sum(flagged),
        out_of_scope=count[Verdict.OUT_OF_SCOPE],
        unreviewed=count[Verdict.UNREVIEWED],
    )


_AGAINST = frozenset({Verdict.OVERSTATED, Verdict.CONTRADICTED})

_Mark = tuple[str, Region, Relation | None]


def _named(report: Report) -> frozenset[_Mark]:
    """The claims that errors and warnings speak of: their own, and those at related places."""
    marks: set[_Mark] = set()
    for finding in (*report.findings, *report.known):
        if finding.claim is None or finding.severity is Severity.INFO:
            continue
        marks.add((finding.path, finding.claim.region, finding.claim.relation))
        marks |= {(r.path, r.region, None) for r in finding.related}
    return frozenset(marks)


def _marks(path: str, claim: Claim) -> tuple[_Mark, _Mark]:
    return (path, claim.region, claim.relation), (path, claim.region, None)


def shown(report: Report, view: View) -> Iterator[Finding]:
    """The findings a person asked to see: infos only where wanted."""
    for finding in report.findings:
        if view.show_info or finding.severity is not Severity.INFO:
            yield finding


def severities(report: Report) -> Counter[Severity]:
    """How many findings of each severity there are, hidden ones included."""
    return Counter(f.severity for f in report.findings)


def failures(report: Report) -> tuple[FileReport, ...]:
    """The files that could not be checked."""
    return tuple(f for f in report.files if f.failure)


def reason(failure: Failure) -> str:
    """Why a file could not be checked, and what to do about it."""
    return ": ".join(text for text in (failure.message, failure.hint) if text)


def sentences(report: Report, view: View) -> tuple[str, ...]:
    """The closing lines of a report: what was found, and what was covered."""
    count = severities(report)
    checked = len(report.files) - len(failures(report))
    found = [many(count[s], s.value) for s in (Severity.ERROR, Severity.WARNING)]
    if view.show_info:
        found.append(many(count[Severity.INFO], "info"))
    first = f"{many(checked, 'file')} checked: {', '.join(found)}"
    if count[Severity.INFO] and not view.show_info:
        first += f" ({many(count[Severity.INFO], 'info')} hidden, --show-info)"
    if report.suppressed:
        first += f"; {many(len(report.suppressed), 'finding')} suppressed by comments"
    if report.allowed:
        first += f"; {many(len(report.allowed), 'finding')} left out for allowed terms"
    for narrowing in (n for n in report.narrowings if n.changed is None):
        first += f"; {many(narrowing.left_out, 'known finding')} left out by {narrowing.against}"
    if failures(report):
        first += f"; {many(len(failures(report)), 'file')} not checked"
    return first, *_compared(report), covered(report), *_fixable(report, view)


def _compared(report: Report) -> Iterator[str]:
    """Against what a report was narrowed to what changed, and what that left out."""
    for n in report.narrowings:
        if n.changed is not None:
            yield (
                f"compared with {n.against}: {n.changed:,} of {many(len(report.files), 'file')} "
                f"changed; {many(n.left_out, 'older finding')} left out"
            )


def _fixable(report: Report, view: View) -> Iterator[str]:
    """How many findings could be mended by a program: safely, hidden ones included, or not."""
    safe = sum(bool(f.suggestion and f.suggestion.safe) for f in report.findings)
    unsafe = sum(bool(f.suggestion and not f.suggestion.safe) for f in shown(report, view))
    parts = [f"{safe} fixable with --fix"] if safe else []
    if unsafe:
        parts.append(f"{unsafe}{' more' if safe else ' fixable'} with --fix --unsafe-fixes")
    if parts:
        yield ", ".join(parts)


def covered(report: Report) -> str:
    """How far the reference set speaks of what the articles claim."""
    c = coverage(report)
    if not c.total:
        return "no claims read"
    parts = [f"{c.supported} supported", f"{c.flagged} flagged"]
    if c.out_of_scope:
        parts.append(f"{c.out_of_scope} for other people or conditions")
    parts.append(f"{c.unreviewed} not in the reference set")
    return f"{many(c.total, 'claim')}: {', '.join(parts)}"


def statistics(report: Report, view: View) -> tuple[tuple[int, Finding], ...]:
    """How often each rule spoke, the commonest first, with one finding of each."""
    findings = {f.rule: f for f in shown(report, view)}
    count = Counter(f.rule for f in shown(report, view))
    return tuple((count[r], findings[r]) for r in sorted(findings, key=lambda r: (-count[r], r)))


def table(report: Report, view: View) -> tuple[str, ...]:
    """The statistics as aligned lines."""
    rows = statistics(report, view)
    width = max((len(str(n)) for n, _ in rows), default=1)
    return tuple(f"{n:>{width}}  {f.rule}  {f.name}" for n, f in rows)


def many(number: int, noun: str) -> str:
    """A number with its noun in the right form."""
    return f"{number:,} {noun}" + "s" * (number != 1)
