"""For people: each finding with the words underlined, why it matters, the evidence, a way out."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from lint.model import FileReport, Finding, Quote, Region, Report
from lint.reporter import View
from lint.reporters import conflicts
from lint.reporters.evidence import notes
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean, snippet
from lint.reporters.summary import sentences, shown, table


def render(report: Report, view: View, out: TextIO) -> None:
    """Write every finding, file by file, then what was covered, then conflicts.

    Nothing is said twice in a row: why a rule matters stands at its first finding in each file,
    and of findings at one place the first alone shows the words.
    """
    wanted = {id(f) for f in shown(report, view)}
    for file in report.files:
        explained: set[str] = set()
        last: Region | None = None
        page = _Page(view, Ink(view.colour), file)
        for finding in (f for f in file.findings if id(f) in wanted):
            lines = page.finding(
                finding, explain=finding.rule not in explained, quote=finding.region != last
            )
            explained.add(finding.rule)
            last = finding.region
            out.write("\n".join(lines) + "\n\n")
    if view.statistics:
        out.write("".join(f"{line}\n" for line in table(report, view)) + "\n")
    out.write("".join(f"{line}\n" for line in (*sentences(report, view), *_list(report, view))))


def _list(report: Report, view: View) -> Iterator[str]:
    """What the articles contradict each other on."""
    if not report.conflicts:
        return
    ink = Ink(view.colour)
    yield ""
    yield ink(conflicts.heading(report), "bold")
    for n, item in enumerate(
        conflicts.items(report, lambda path, line: f"{clean(path)}:{line}"), 1
    ):
        yield f"{n}. {item.about}"
        for says, places in item.sides:
            yield from _wrap(f"   {says}: {places}", view.width, "     ")
        if item.reference:
            yield from _wrap(f"   reference: {item.reference}", view.width, "     ")
    left = len(report.conflicts) - conflicts.SHOWN
    if left > 0:
        yield conflicts.more(left)


@dataclass(frozen=True, slots=True)
class _Page:
    """The findings of one file on paper of some width."""

    view: View
    ink: Ink
    file: FileReport

    def finding(self, finding: Finding, *, explain: bool, quote: bool) -> Iterator[str]:
        """The lines of one finding."""
        ink, region = self.ink, finding.region
        number = str(region.line)
        pad = " " * len(number)
        head = f"{finding.severity.value} {finding.rule} {finding.name}: "
        lines = _wrap(head + clean(finding.message), self.view.width, "  ")
        painted = (
            f"{ink.severity(finding.severity, finding.severity.value)} "
            f"{ink(finding.rule, 'bold')} {finding.name}: "
        )
        yield painted + lines[0].removeprefix(head)
        yield from lines[1:]
        place = f"{clean(finding.path)}:{region.line}:{region.column}"
        yield f"{pad}{ink('-->', 'cyan')} {place}"
        if quote:
            yield from self._source(finding, number, pad)
        for label, text in self._notes(finding, explain=explain):
            rows = _wrap(f"= {label}: {clean(text)}", self.view.width - len(pad) - 1, "  ")
            start = f"= {label}:"
            yield f"{pad} {ink(start, 'cyan')}{rows[0].removeprefix(start)}"
            yield from (f"{pad} {row}" for row in rows[1:])

    def _source(self, finding: Finding, number: str, pad: str) -> Iterator[str]:
        """The words in question, underlined in their line."""
        quote = self._quote(finding)
        if quote is None or not quote.text.strip():
            return
        region = finding.region
        start = region.column - quote.column
        same_line = region.end_line == region.line
        end = region.end_column - quote.column if same_line else len(quote.text)
        bar = self.ink("|", "cyan")
        yield f"{pad} {bar}"
        rows = snippet(quote.text, start, min(end, len(quote.text)), self.view.width - len(pad) - 3)
        for i, row in enumerate(rows):
            gutter = pad if i else self.ink(number, "cyan")
            yield f"{gutter} {bar} {row.text}"
            if row.marks:
                yield f"{pad} {bar} {self.ink.severity(finding.severity, row.marks)}"
        yield f"{pad} {bar}"

    def _quote(self, finding: Finding) -> Quote | None:
        """The kept piece of the line that holds the beginning of the region."""
        line, column = finding.region.line, finding.region.column
        held = (
            q
            for q in self.file.quotes
            if q.line == line and q.column <= column <= q.column + len(q.text)
        )
        return max(held, key=lambda q: q.column + len(q.text), default=None)

    def _notes(self, finding: Finding, *, explain: bool) -> Iterator[tuple[str, str]]:
        rule = self.view.rules.get(finding.rule)
        if explain and rule and rule.why:
            yield "why", rule.why
        yield from notes(finding)


def _wrap(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        max(width, 40),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
