"""Writes comments that suppress findings, each in its place and in the article's own format.

A comment is written only where it hides the findings it is meant for and nothing else, and where
the article is read, and shown, as before.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lint.engine import Session, parse, switched_off
from lint.fix.article import Mended, Refused
from lint.fix.changes import Change, applied, moved
from lint.fix.comments import Because, everywhere, near
from lint.fix.proof import checked
from lint.model import Document, FileReport, Finding, Region, Source, Span
from lint.readers.decode import Decoded, encode
from lint.splice import Edit

COMMENTS = "HL90"
"""Rules on comments: what they find is mended in the comment and not suppressed."""

_UNUSED = "HL901"
_COMMENT = re.compile(r"<!--\s*healthlint-.*?-->", re.DOTALL)
Key = tuple[str, Region]
"""What tells a finding of an article from the others: rule and place."""

_NO_PLACE = "no comment could be placed that hides it and nothing else"


def add_suppressions(
    session: Session, source: Source, wanted: Sequence[Finding], why: Because
) -> Mended:
    """Write comments into one article that suppress the wanted findings of it."""
    some = tuple(f for f in wanted if not f.rule.startswith(COMMENTS))
    here = checked(session, source) if some else None
    if here is None:
        return Mended(source=source)
    document = here.document
    every = {_key(f): f for f in (*here.report.findings, *some)}
    places = {i: document.offsets(f.region) for i, f in every.items()}
    work = _Work(session, source, document, places, every, {_key(f) for f in some})
    for at, group in _groups(session, document, some):
        work.place(group, why, whole=at is None)
    done = [f for f in some if _key(f) not in work.refused]
    refused = tuple(Refused(work.findings[k], _NO_PLACE) for k in work.refused)
    after = checked(session, work.source) if done else None
    if after is None:
        return Mended(source=source, refused=refused)
    fresh, against = _appeared(here.findings, done, after.findings)
    if fresh and not against:  # what other rules have against words that one is now silent on
        more = add_suppressions(session, work.source, fresh, why)
        if len(more.fixed) == len(fresh):
            return replace(more, fixed=(*done, *more.fixed), refused=refused)
        against = f"{fresh[0].rule} would appear"
    if against:
        return Mended(source=source, refused=(*refused, *(Refused(f, against) for f in done)))
    return Mended(source=work.source, report=after.report, fixed=tuple(done), refused=refused)


def _key(finding: Finding) -> Key:
    return finding.rule, finding.region


def _groups(
    session: Session, document: Document, some: Sequence[Finding]
) -> Iterable[tuple[int | None, list[Finding]]]:
    """The findings of each block together, by where it begins; under None those on the whole."""
    whole = {r.id for r, _ in session.rules if r.about_whole}
    groups: dict[int | None, list[Finding]] = {}
    for finding in some:
        at = document.offsets(finding.region).start
        groups.setdefault(None if finding.rule in whole else _block_start(document, at), []).append(
            finding
        )
    return groups.items()


def _block_start(document: Document, at: int) -> int:
    """Where the block around an offset of the source begins."""
    places = [document.source_span(b.span) for b in document.blocks]
    held = [p for p in places if p.start <= at < p.end]
    return max(held, key=lambda p: (p.start, -p.end)).start if held else at


@dataclass(slots=True)
class _Work:
    """An article as it grows, and where all its findings stand."""

    session: Session
    source: Source
    document: Document
    places: dict[Key, Span]
    findings: dict[Key, Finding]
    wanted: set[Key]
    refused: list[Key] = field(default_factory=list)

    def place(self, some: Sequence[Finding], why: Because, *, whole: bool) -> None:
        """Write the comment of a group in the first of the places that does what it must."""
        hidden = self._hidden(self.document, self.places)
        ids = {_key(f) for f in some} - hidden
        if not ids:
            return
        rules = tuple(sorted({rule for rule, _ in ids}))
        start = _block_start(self.document, min(self.places[i].start for i in ids))
        tries = (
            everywhere(self.document, rules, why)
            if whole
            else near(self.document, start, rules, why)
        )
        for edits in tries:
            edited = self._edited(edits)
            now = self._hidden(*edited[1:]) if edited else set[Key]()
            if edited and ids <= now and now - hidden <= self.wanted:
                self.source, self.document, self.places = edited
                return
        self.refused += ids

    def _edited(self, edits: Sequence[Edit]) -> tuple[Source, Document, dict[Key, Span]] | None:
        """The article with edits, if it is read and shown as before."""
        some = next(iter(self.findings.values()))
        made = tuple(Change(span, new, some) for span, new in edits)
        decoded = Decoded(self.document.source, self.document.encoding)
        data = encode(applied(self.document.source, made), self.source.data, decoded)
        if data is None:
            return None
        source = Source(self.source.name, data)
        after = parse(source)
        if isinstance(after, FileReport) or not _is_shown_alike(self.document, after):
            return None
        return source, after, {i: moved(span, made) for i, span in self.places.items()}

    def _hidden(self, document: Document, places: dict[Key, Span]) -> set[Key]:
        """The findings that the comments of a document hide."""
        running = {r.id for r, _ in self.session.rules}
        off = switched_off(self.session, document, running)
        return {
            i
            for i, span in places.items()
            if any(s.covers_place(self.findings[i].rule, document.source_region(span)) for s in off)
        }


def _is_shown_alike(one: Document, other: Document) -> bool:
    """Whether two documents are read alike and, of Markdown, shown alike but for comments."""
    if _blocks(one) != _blocks(other):
        return False
    if not one.name.casefold().endswith((".md", ".markdown")):
        return True
    return _tokens(one.source) == _tokens(other.source)


def _blocks(document: Document) -> list[tuple[object, ...]]:
    return [
        (b.kind, b.level, b.lead, b.parent, b.section, document.cut(b.span))
        for b in document.blocks
    ]


def _tokens(source: str) -> list[tuple[object, ...]]:
    """What a page is made of, comments left out."""
    from lint.readers.inline import parser  # noqa: PLC0415 - most checks write no comments

    found: list[tuple[object, ...]] = []
    for token in parser().parse(source, {}):
        content = token.content
        if token.type == "html_block":
            content = "".join(_COMMENT.sub("", content).split())
            if not content:
                continue
        found.append((token.type, token.tag, token.level, token.hidden, content, token.attrs))
    return found


def _appeared(
    before: Sequence[Finding], done: Sequence[Finding], after: Sequence[Finding]
) -> tuple[list[Finding], str]:
    """The findings that are new in the article with comments, and what speaks against those."""
    gone = {f.fingerprint for f in done}
    across = {f.rule for f in done} - {f.rule for f in before}
    left = {f.fingerprint for f in before} - gone
    fresh: list[Finding] = []
    for finding in after:
        if finding.fingerprint in gone:
            return [], f"{finding.rule} still speaks"
        between = finding.rule == _UNUSED and any(rule in finding.excerpt for rule in across)
        if finding.fingerprint not in left and not between:
            fresh.append(finding)
    if any(f.rule.startswith(COMMENTS) for f in fresh):
        return [], "HL901 would appear"
    return fresh, "" if left <= {f.fingerprint for f in after} else "others would be hidden"
