"""JUnit XML for servers that show test results: a suite a file, a case a finding."""

import re
from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from lint.model import Failure, FileReport, Finding, Report, Severity
from lint.reporter import View
from lint.reporters.bounds import cut
from lint.reporters.evidence import notes
from lint.reporters.snippet import clean
from lint.reporters.summary import reason, shown

MESSAGE = 1_000
"""Longest message in an attribute."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even as references."""


def render(report: Report, view: View, out: TextIO) -> None:
    """Write it: errors and warnings are failed cases, infos passed ones, failures broken ones."""
    wanted = {id(f) for f in shown(report, view)}
    suites = [(file, [f for f in file.findings if id(f) in wanted]) for file in report.files]
    failed = sum(_failed(f) for _, found in suites for f in found)
    broken = sum(file.failure is not None for file, _ in suites)
    tests = sum(_cases(file, found) for file, found in suites)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f"<testsuites{_attributes(name='healthlint', **_counts(tests, failed, broken))}>\n")
    for file, found in suites:
        out.writelines(f"{line}\n" for line in _suite(file, found, view.path(file.path)))
    out.write("</testsuites>\n")


def _suite(file: FileReport, found: list[Finding], path: str) -> Iterator[str]:
    failed = sum(map(_failed, found))
    counts = _counts(_cases(file, found), failed, int(file.failure is not None))
    yield f"  <testsuite{_attributes(name=path, **counts)}>"
    if file.failure:
        yield from _broken(file.failure, path)
    elif not found:
        about = {"name": "healthlint", "classname": path, "file": path, "time": "0"}
        yield f"    <testcase{_attributes(**about)}/>"
    for finding in found:
        yield from _case(finding, path)
    yield "  </testsuite>"


def _case(finding: Finding, path: str) -> Iterator[str]:
    region = finding.region
    name = f"{finding.rule} {finding.name} ({region.line}:{region.column})"
    place = {"classname": path, "file": path, "line": str(region.line), "time": "0"}
    yield f"    <testcase{_attributes(name=name, **place)}>"
    told = "\n".join(_told(finding, path))
    if _failed(finding):
        about = {"message": cut(finding.message, MESSAGE), "type": finding.severity.value}
        yield f"      <failure{_attributes(**about)}>{_text(told)}</failure>"
    else:
        yield f"      <system-out>{_text(told)}</system-out>"
    yield "    </testcase>"


def _broken(failure: Failure, path: str) -> Iterator[str]:
    about = {"message": cut(failure.message, MESSAGE), "type": f"not checked: {failure.stage}"}
    yield f"    <testcase{_attributes(name='not checked', classname=path, file=path, time='0')}>"
    yield f"      <error{_attributes(**about)}>{_text(reason(failure))}</error>"
    yield "    </testcase>"


def _told(finding: Finding, path: str) -> Iterator[str]:
    region = finding.region
    place = f"{clean(path)}:{region.line}:{region.column}"
    yield f"{place}: {finding.severity.value}: {clean(finding.message)}"
    if finding.excerpt:
        yield f"  | {clean(finding.excerpt)}"
    for label, text in notes(finding):
        yield f"  = {label}: {clean(text)}"


def _failed(finding: Finding) -> bool:
    return finding.severity is not Severity.INFO


def _cases(file: FileReport, found: list[Finding]) -> int:
    return len(found) + (file.failure is not None or not found)


def _counts(tests: int, failures: int, errors: int) -> dict[str, str]:
    return {
        "tests": str(tests),
        "failures": str(failures),
        "errors": str(errors),
        "skipped": "0",
        "time": "0",
    }


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(_allowed(value))}" for name, value in values.items())


def _text(text: str) -> str:
    return escape(_allowed(text))


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
