"""The whole report as one JSON object."""

import json
from dataclasses import asdict
from typing import Any, TextIO

from lint.model import FileReport, Narrowing, Record, Report, Severity
from lint.reporter import View
from lint.reporters import wire
from lint.reporters.summary import coverage, failures, severities, shown, statistics


def render(report: Report, view: View, out: TextIO) -> None:
    """Write it; ASCII alone, so that every terminal and pipe carries it."""
    value: dict[str, Any] = {
        "version": report.version,
        "model": report.model,
        "digests": {
            "vocabulary": report.vocabulary_digest,
            "reference": report.reference_digest,
        },
        "summary": _summary(report),
        "files": [_file(f) for f in report.files],
        "skipped": [{"path": s.path, "reason": s.reason} for s in report.skipped],
        "findings": [wire.finding(f) for f in shown(report, view)],
        "conflicts": [wire.conflict(c) for c in report.conflicts],
        "compared": [_narrowing(n) for n in report.narrowings],
        "stale": [_stale(r) for r in report.stale],
    }
    if view.statistics:
        rows = statistics(report, view)
        value["statistics"] = [{"rule": f.rule, "name": f.name, "count": n} for n, f in rows]
    json.dump(value, out, indent=2)
    out.write("\n")


def _summary(report: Report) -> dict[str, Any]:
    count = severities(report)
    return {
        "files": len(report.files),
        "failed": len(failures(report)),
        "skipped": len(report.skipped),
        "words": sum(f.words for f in report.files),
        "findings": {s.value: count[s] for s in Severity},
        "suppressed": len(report.suppressed),
        "allowed": len(report.allowed),
        "known": len(report.known),
        "claims": asdict(coverage(report)),
    }


def _narrowing(value: Narrowing) -> dict[str, Any]:
    return {"against": value.against, "known": value.left_out, "changed": value.changed}


def _stale(record: Record) -> dict[str, Any]:
    return {
        "path": record.path,
        "rule": record.rule,
        "severity": record.severity.value,
        "excerpt": record.excerpt,
        "message": record.message,
        "fingerprint": record.fingerprint,
    }


def _file(file: FileReport) -> dict[str, Any]:
    failure = file.failure
    return {
        "path": file.path,
        "words": file.words,
        "claims": len(file.matches),
        "findings": len(file.findings),
        "suppressed": len(file.suppressed),
        "allowed": len(file.allowed),
        "known": len(file.known),
        "failure": failure
        and {
            "stage": failure.stage,
            "message": failure.message,
            "hint": failure.hint,
        },
    }
