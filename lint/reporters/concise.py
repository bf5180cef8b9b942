"""One line a finding, in the form that editors and terminals link."""

from typing import TextIO

from lint.model import Finding, Report
from lint.reporter import View
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.reporters.summary import sentences, shown, table


def render(report: Report, view: View, out: TextIO) -> None:
    """Write a line a finding, then what was covered."""
    ink = Ink(view.colour)
    out.writelines(f"{line(finding, ink)}\n" for finding in shown(report, view))
    if view.statistics:
        out.writelines(f"{row}\n" for row in table(report, view))
    out.writelines(f"{row}\n" for row in sentences(report, view))


def line(finding: Finding, ink: Ink) -> str:
    """Place, severity, rule and message of a finding."""
    place = f"{clean(finding.path)}:{finding.region.line}:{finding.region.column}:"
    severity = ink.severity(finding.severity, finding.severity.value)
    rule = f"{ink(finding.rule, 'bold')} {finding.name}"
    return f"{place} {severity} {rule}: {clean(finding.message)}"
