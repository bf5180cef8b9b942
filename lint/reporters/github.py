"""Workflow commands: GitHub Actions shows them at the lines of a pull request, ten of a kind."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import TextIO

from lint.model import Failure, Finding, Report, Severity
from lint.reporter import View
from lint.reporters import concise
from lint.reporters.bounds import cut, of
from lint.reporters.evidence import advice, statement
from lint.reporters.ink import Ink
from lint.reporters.summary import failures, many, reason, sentences, shown, table

SHOWN = 10
"""Annotations of one level that GitHub keeps of a step; it drops the rest without a word."""

MESSAGE = 4_096
"""Longest message that GitHub keeps, in characters."""

TITLE = 255
TEXT = 1_000

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, view: View, out: TextIO) -> None:
    """Write the annotations, gravest first, then every finding for the log, then the summary."""
    findings = list(shown(report, view))
    out.writelines(f"{line}\n" for line in _annotations(report, view, findings))
    out.writelines(f"{line}\n" for line in _log(findings))
    if view.statistics:
        out.writelines(f"{line}\n" for line in table(report, view))
    out.writelines(f"{line}\n" for line in sentences(report, view))


def _annotations(report: Report, view: View, findings: list[Finding]) -> Iterator[str]:
    """A file that could not be checked is an error, and comes first."""
    kinds = {s: [_finding(f, view) for f in of(findings, s)[:SHOWN]] for s in Severity}
    total = {s: len(of(findings, s)) for s in Severity}
    told = [_failure(view.path(f.path), f.failure) for f in failures(report)[:SHOWN] if f.failure]
    kinds[Severity.ERROR] = [*told, *kinds[Severity.ERROR]][:SHOWN]
    total[Severity.ERROR] += len(failures(report))
    left = [(total[s] - SHOWN, s.value) for s in Severity if total[s] > SHOWN]
    for severity, lines in kinds.items():
        most = SHOWN - 1 if severity is Severity.INFO and left else SHOWN
        yield from lines[:most]
    if left:
        more = " and ".join(many(n, f"more {name}") for n, name in left)
        text = f"{more} not shown at their lines: GitHub shows {SHOWN} of a kind. "
        yield command("notice", {"title": "healthlint"}, f"{text}The log has all.")


def _finding(finding: Finding, view: View) -> str:
    region = finding.region
    place = {
        "file": view.path(finding.path),
        "line": str(region.line),
        "endLine": str(region.end_line),
    }
    if region.line == region.end_line:  # columns are refused where the lines differ
        place |= {"col": str(region.column), "endColumn": str(region.end_column)}
    title = cut(f"{finding.rule} {finding.name}", TITLE)
    return command(_COMMANDS[finding.severity], {**place, "title": title}, _message(finding))


def _message(finding: Finding) -> str:
    parts = [cut(finding.message, TEXT)]
    if finding.reference:
        parts.append(f"Evidence: {cut(statement(finding.reference), TEXT)}")
    if instead := advice(finding):
        parts.append(f"Write instead: {cut(instead, TEXT)}")
    return "\n".join(parts)


def _failure(path: str, failure: Failure) -> str:
    return command("error", {"file": path, "title": "not checked"}, cut(reason(failure), TEXT))


def command(name: str, properties: dict[str, str], message: str) -> str:
    """One workflow command; nothing in it can end it early or begin another."""
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message[:MESSAGE])}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _log(findings: Iterable[Finding]) -> Iterator[str]:
    """Every finding with its place, in a fold; no word of an article is taken for a command."""
    lines = [concise.line(f, Ink(colour=False)) for f in findings]
    if not lines:
        return
    # Commands are off until this word, which a text cannot hold that is part of what it is made of.
    token = hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
    yield f"::group::{many(len(lines), 'finding')}"
    yield f"::stop-commands::{token}"
    yield from lines
    yield f"::{token}::"
    yield "::endgroup::"
