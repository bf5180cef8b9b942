"""A comment on a pull request: a summary, the files, and each finding with its evidence folded."""

from collections.abc import Iterator
from typing import TextIO

from lint.model import FileReport, Finding, Report, Severity
from lint.reporter import View
from lint.reporters import conflicts, gfm
from lint.reporters.bounds import cut, gravest, of
from lint.reporters.evidence import notes
from lint.reporters.summary import failures, many, reason, sentences, shown, table

COMMENT = 65_536
"""Longest comment that GitHub takes; counted here in bytes, to be on the safe side."""

MARKER = "<!-- healthlint -->"
"""First line of every comment, by which a script finds the one it wrote before."""

TEXT = 1_000
"""Longest text of a finding, in characters."""

_ROOM = 400
"""Bytes kept free for the sentences on what had no room."""


def render(report: Report, view: View, out: TextIO) -> None:
    """Write as much as one comment holds, the gravest findings first."""
    out.write(page(report, view, COMMENT))


def page(report: Report, view: View, limit: int) -> str:
    """The report in at most ``limit`` bytes; what had no room is counted."""
    findings = list(shown(report, view))
    parts = [MARKER, _heading(report, findings), *_summary(report, view)]
    room = limit - _ROOM - _size("\n\n".join(parts))
    listed = (_conflicts(report, view, room // 4), _files(view, findings, room // 4))
    for told in (_failures(report, view, room // 4), *listed):
        parts += told
        room -= _size("\n\n".join(told)) + 4
    parts += _findings(report, view, findings, room)
    return "\n\n".join(p for p in parts if p) + "\n"


def _heading(report: Report, findings: list[Finding]) -> str:
    count = [many(len(of(findings, s)), s.value) for s in Severity if of(findings, s)] or [
        "no findings"
    ]
    if failures(report):
        count.append(f"{many(len(failures(report)), 'file')} not checked")
    return f"## healthlint: {', '.join(count)}"


def _summary(report: Report, view: View) -> Iterator[str]:
    yield "<br>\n".join(sentences(report, view))
    if view.statistics and (rows := table(report, view)):
        yield gfm.fenced("\n".join(rows))


def _conflicts(report: Report, view: View, room: int) -> list[str]:
    """What the articles contradict each other on, as many items as there is room for."""
    told = conflicts.items(
        report, lambda path, line: f"{gfm.code(cut(view.path(path), TEXT))} line {line}"
    )
    kept = _fitting([_item(n, item) for n, item in enumerate(told, 1)], room)
    if not kept:
        return []
    listed = [f"**{conflicts.heading(report)}**", "\n".join(kept)]
    left = len(report.conflicts) - len(kept)
    return [*listed, conflicts.more(left)] if left else listed


def _item(number: int, item: conflicts.Item) -> str:
    rows = [f"{number}. {gfm.text(item.about)}"]
    rows += [f"   - {gfm.text(says)}: {places}" for says, places in item.sides]
    if item.reference:
        rows.append(f"   - {gfm.text(f'reference: {item.reference}')}")
    return "\n".join(rows)


def _failures(report: Report, view: View, room: int) -> list[str]:
    """The files that could not be checked, one an item."""
    items = []
    for file in failures(report):
        if file.failure:
            text = gfm.text(cut(reason(file.failure), TEXT))
            items.append(f"- {gfm.code(view.path(file.path))}: {text}")
    kept = _fitting(items, room)
    if len(kept) < len(items):
        kept.append(f"- and {many(len(items) - len(kept), 'more file')}")
    return ["\n".join(["**Not checked**", "", *kept])] if items else []


def _files(view: View, findings: list[Finding], room: int) -> list[str]:
    """A table of the files with findings, those with the gravest first."""
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    columns = [s for s in Severity if view.show_info or s is not Severity.INFO]
    rows = []
    for path, ours in by_path.items():
        count = [len(of(ours, s)) for s in columns]
        rows.append((count, f"| {gfm.code(view.path(path))} | {' | '.join(map(str, count))} |"))
    rows.sort(key=lambda row: [-n for n in row[0]])
    kept = _fitting([row for _, row in rows], room)
    if not kept:
        return []
    head = f"| file | {' | '.join(f'{s.value}s' for s in columns)} |"
    told = ["\n".join([head, f"| --- |{' ---: |' * len(columns)}", *kept])]
    if len(kept) < len(rows):
        told.append(f"and {many(len(rows) - len(kept), 'more file')} with findings")
    return told


def _findings(report: Report, view: View, findings: list[Finding], room: int) -> Iterator[str]:
    """The findings by file: as many of the gravest as there is room for."""
    blocks: dict[int, str] = {}
    headed: set[str] = set()
    for finding in gravest(findings, len(findings)):
        block = "\n\n".join(_finding(finding, view))
        cost = _size(block) + 2
        if finding.path not in headed:
            cost += _size(_title(finding.path, view)) + 2
        if cost > room:
            break
        room -= cost
        headed.add(finding.path)
        blocks[id(finding)] = block
    for file in report.files:
        yield from _file(file, view, blocks)
    if len(blocks) < len(findings):
        left = many(len(findings) - len(blocks), "more finding")
        yield f"{left} had no room here; `--output-format json` writes them all."


def _file(file: FileReport, view: View, blocks: dict[int, str]) -> Iterator[str]:
    ours = [blocks[id(f)] for f in file.findings if id(f) in blocks]
    if ours:
        yield _title(file.path, view)
        yield from ours


def _title(path: str, view: View) -> str:
    return f"### {gfm.code(view.path(path))}"


def _finding(finding: Finding, view: View) -> Iterator[str]:
    """One line, and behind it what it rests on."""
    head = f"<b>{finding.severity.value}</b> line {finding.region.line}"
    rule = f"{finding.rule} {finding.name}: {cut(finding.message, TEXT)}"
    yield f"<details><summary>{head}: {gfm.inline(rule)}</summary>"
    if excerpt := cut(finding.excerpt, TEXT):
        yield f"> {gfm.text(excerpt)}"
    about = view.rules.get(finding.rule)
    told = [("why", about.why)] if about and about.why else []
    if items := [
        f"- **{label}:** {_note(label, text)}" for label, text in (*told, *notes(finding))
    ]:
        yield "\n".join(items)
    yield "</details>"


def _note(label: str, text: str) -> str:
    text = cut(text, TEXT)
    return gfm.source(text) if label == "source" else gfm.text(text)


def _fitting(rows: list[str], room: int) -> list[str]:
    """The first rows that fit."""
    kept = []
    for row in rows:
        room -= _size(row) + 1
        if room < 0:
            break
        kept.append(row)
    return kept


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
