"""GitLab's Code Quality report: one object a finding, told apart by its fingerprint."""

import hashlib
import json
from typing import Any, TextIO

from lint.model import Failure, Finding, Report, Severity
from lint.reporter import View
from lint.reporters.bounds import cut
from lint.reporters.evidence import advice
from lint.reporters.summary import failures, reason, shown

TEXT = 1_000
"""Longest sentence of a description."""

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def render(report: Report, view: View, out: TextIO) -> None:
    """Write it, an object a line; ASCII alone, and no byte order mark: GitLab takes none."""
    out.write("[")
    mark = ""
    for file in failures(report):
        if file.failure:
            out.write(f"{mark}\n{json.dumps(_failure(view.path(file.path), file.failure))}")
            mark = ","
    for finding in shown(report, view):
        out.write(f"{mark}\n{json.dumps(_finding(finding, view))}")
        mark = ","
    out.write("\n]\n" if mark else "]\n")


def _finding(finding: Finding, view: View) -> dict[str, Any]:
    path = view.path(finding.path)
    parts = [cut(finding.message, TEXT)]
    if instead := advice(finding):
        parts.append(f"Write instead: {cut(instead, TEXT)}")
    return {
        "description": ". ".join(p.rstrip(".") for p in parts),
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": _mark(path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": finding.region.line, "end": finding.region.end_line},
        },
    }


def _failure(path: str, failure: Failure) -> dict[str, Any]:
    return {
        "description": f"not checked: {cut(reason(failure), TEXT)}",
        "check_name": "not-checked",
        "fingerprint": _mark(path, "not-checked"),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }


def _mark(path: str, what: str) -> str:
    """GitLab shows one of several with the same mark, so the same passage in two files has two."""
    return hashlib.sha256(f"{path}\0{what}".encode("utf-8", "surrogatepass")).hexdigest()
