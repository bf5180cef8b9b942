"""Edits of one source together: making them, and where everything else comes to stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lint.model import Document, Finding, Span


@dataclass(frozen=True, slots=True)
class Change:
    """What takes the place of a span of the source, and the finding that it settles."""

    span: Span
    new: str
    finding: Finding

    def touches(self, span: Span) -> bool:
        """Whether both would edit the same characters or insert at the same place."""
        mine, other = (self.span, span) if self.span <= span else (span, self.span)
        return other.start < mine.end or mine.start == other.start


def changes(document: Document, findings: Iterable[Finding]) -> tuple[Change, ...]:
    """The edits that findings suggest, in order; of those that touch the first stays."""
    found = [
        Change(document.offsets(f.edited), f.suggestion.replacement, f)
        for f in findings
        if f.suggestion
    ]
    kept: list[Change] = []
    for change in sorted(found, key=lambda c: (c.span, c.finding.order)):
        if not kept or not kept[-1].touches(change.span):
            kept.append(change)
    return tuple(kept)


def applied(source: str, made: Sequence[Change]) -> str:
    """The source with edits made, which are in order and do not touch."""
    parts, at = list[str](), 0
    for change in made:
        parts += [source[at : change.span.start], change.new]
        at = change.span.end
    return "".join([*parts, source[at:]])


def moved(span: Span, made: Sequence[Change]) -> Span:
    """Where a span of the source stands after some edits; what was taken out is a point."""
    start, end = _moved(span.start, made, end=False), _moved(span.end, made, end=True)
    return Span(start, max(start, end))


def _moved(offset: int, made: Sequence[Change], *, end: bool) -> int:
    by = 0
    for change in made:
        grown = len(change.new) - (change.span.end - change.span.start)
        if change.span.end <= offset and not (end and change.span.start == offset):
            by += grown
        elif change.span.start < offset:  # within what is edited
            return change.span.start + by + (len(change.new) if end else 0)
        else:
            break
    return offset + by
