"""Whether edits proved good: what a check of the edited article says against them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.engine import Session, across, parse, run
from lint.fix.changes import Change, moved
from lint.model import Block, Document, FileReport, Finding, Source, Span

NO_FAULT = frozenset({"HL203"})
"""Rules that tell what is not known of a claim: on an edited one they speak against nothing."""


@dataclass(frozen=True, slots=True)
class Checked:
    """An article with what a check of it alone found; ``report`` is that before comments count."""

    source: Source
    document: Document
    report: FileReport
    findings: tuple[Finding, ...]


def checked(session: Session, source: Source) -> Checked | None:
    """Check one article by itself; None where that fails."""
    document = parse(source)
    if isinstance(document, FileReport):
        return None
    report = run(session, source)
    if report.failure:
        return None
    settled = across((report,), {report.path: session.plan})[0]
    return Checked(source, document, report, settled.findings)


def objection(before: Checked, made: Sequence[Change], after: Checked) -> str:
    """What speaks against edits, in a few words; "" if nothing does."""
    settled = [c.finding for c in made]
    spared = [f for f in before.findings if not _is_one_of(f, settled)]
    known = {id(f) for f in _still_there(spared, before, made, after)}
    for finding in after.findings:
        if id(finding) in known or (finding.rule in NO_FAULT and _is_edited(finding, made, after)):
            continue
        again = any(
            f.rule == finding.rule and _meet(place(f, before, made), at(finding, after))
            for f in settled
        )
        return f"{finding.rule} still speaks" if again else f"{finding.rule} would appear"
    return "" if _is_sound(before.document, made, after.document) else "the layout would change"


def _is_edited(finding: Finding, made: Sequence[Change], after: Checked) -> bool:
    return any(_meet(at(finding, after), span) for span in _written(made))


def place(finding: Finding, before: Checked, made: Sequence[Change]) -> Span:
    """Where a finding would stand after edits."""
    return moved(at(finding, before), made)


def at(finding: Finding, here: Checked) -> Span:
    """Where a finding stands in the source."""
    return here.document.offsets(finding.region)


def same(finding: Finding, where: Span, after: Checked) -> Finding | None:
    """The finding of the same rule at a place, if there is one."""
    found = (f for f in after.findings if f.rule == finding.rule and _meet(at(f, after), where))
    return next(found, None)


def _is_one_of(finding: Finding, some: Sequence[Finding]) -> bool:
    return any(f.rule == finding.rule and f.region == finding.region for f in some)


def _still_there(
    spared: Sequence[Finding], before: Checked, made: Sequence[Change], after: Checked
) -> Iterator[Finding]:
    """The findings of the edited article that the original had too, each counted once."""
    free = list(after.findings)
    for finding in spared:
        where = place(finding, before, made)
        for other in free:
            if other.rule == finding.rule and _meet(at(other, after), where):
                free.remove(other)
                yield other
                break


def _meet(one: Span, other: Span) -> bool:
    return one.overlaps(other) or one.start == other.start


def _is_sound(before: Document, made: Sequence[Change], after: Document) -> bool:
    """Whether every block that was not edited is what it was, and only what was inserted is new."""
    fresh = [s for s, c in zip(_written(made), made, strict=True) if c.span.start == c.span.end]
    there = [b for b in after.blocks if not any(s.holds(_place(after, b)) for s in fresh)]
    left = [b for b in before.blocks if not any(_deletes(c, _place(before, b)) for c in made)]
    return len(there) == len(left) and all(
        _is_same(
            before, one, after, other, edited=any(_edits(c, _place(before, one)) for c in made)
        )
        for one, other in zip(left, there, strict=True)
    )


def _place(document: Document, block: Block) -> Span:
    return document.source_span(block.span)


def _written(made: Sequence[Change]) -> list[Span]:
    """Where the new text of each edit stands."""
    starts = [moved(Span(c.span.start, c.span.start), made[:i]).start for i, c in enumerate(made)]
    return [Span(s, s + len(c.new)) for s, c in zip(starts, made, strict=True)]


def _deletes(change: Change, span: Span) -> bool:
    return not change.new.strip() and change.span.holds(span)


def _edits(change: Change, span: Span) -> bool:
    return change.span.overlaps(span) or span.start < change.span.start < span.end


def _is_same(one: Document, a: Block, other: Document, b: Block, *, edited: bool) -> bool:
    if (a.kind, a.level) != (b.kind, b.level):
        return False
    old, new = one.cut(a.span), other.cut(b.span)
    return not _shows_markup(old, new) if edited else old == new


def _shows_markup(old: str, new: str) -> bool:
    """Whether readers see signs of markup that they did not see before an edit."""
    return any(new.count(sign) > old.count(sign) for sign in _SIGNS)


_SIGNS = "*_~`<>[]|"
