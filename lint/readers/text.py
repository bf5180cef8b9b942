"""Reads plain text, above all what scraping leaves of pages: lines whose look is their markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markdown_it.token import Token

from lint.model import Block, BlockKind, Document, Span
from lint.readers.byline import Facts, opens_byline
from lint.readers.decode import Decoded, decode, without_surrogates
from lint.readers.directives import hide
from lint.readers.draft import Draft, assemble
from lint.readers.furniture import is_furniture
from lint.readers.inline import InlineWriter, locate, parse_inline, parser
from lint.readers.looks import BULLET, NUMBER, is_flat_table, is_wrapped, joins, looks_like_heading
from lint.readers.markdown import read_markdown
from lint.readers.metadata import metadata, shown_title
from lint.readers.piece import Piece, Writer, write
from lint.readers.structure import settle
from lint.readers.tables import Table

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*([-*_=~#+.])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_MARKUP = re.compile(
    r"(?<![\w*])\*\*?(?=\S)[^*\n]{1,300}(?<=\S)\*\*?(?![\w*])|\[[^\]\n]{1,300}\]\([^)\n]{1,500}\)"
    r"|(?<!\w)__?(?=\w)[^_\n]{1,300}(?<=\S)__?(?!\w)"
)
_BLOCK_MARKUP = re.compile(
    r"^(?:#{1,6}[ \t]+\S.*|[ \t]{0,8}\|?[ \t]{0,8}:?-{2,}:?[ \t]*\|[ \t|:-]*"
    r"|(?:```|~~~).*|\{[{%].*)$",
    re.MULTILINE,
)
_FRONT = re.compile(r"\s*(?:---|\+\+\+)[ \t]*\r?\n")
_ENOUGH = 2  # block marks that make plain text Markdown
_ENOUGH_INLINE = 4
_LOOKED_AT = 400_000  # characters
_SHORTEST_WRAPPED = 45  # characters; shorter lines say nothing about where text was wrapped


def parse(data: bytes, name: str) -> Document:
    """Read one plain text article; text that is clearly Markdown is read as such.

    Raises:
        UnreadableError: the bytes are no text.

    """
    decoded = decode(data, name)
    if _is_markdown(hide(decoded.text)):
        return read_markdown(decoded, name, plain=True)
    return _read(decoded, name)


def paragraph(text: str, name: str) -> Document:
    """A text as an article of one paragraph; what is no character of its own becomes a mark."""
    text = without_surrogates(text)
    piece = write(text, 0, len(text))
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(piece.text)))
    return Document(
        name=name,
        text=piece.text,
        blocks=(block,) if piece.text else (),
        anchors=tuple(piece.anchors),
        source=text,
    )


def _read(decoded: Decoded, name: str) -> Document:
    source = hide(decoded.text)
    drafts, bylines = settle(_Lines(source).drafts(), guess=True)
    return assemble(name, decoded, drafts, metadata(drafts, Facts(), bylines, shown_title(drafts)))


def _is_markdown(source: str) -> bool:
    head = source[:_LOOKED_AT]
    if _FRONT.match(head):
        return True
    marks = sum(1 for _ in zip(range(_ENOUGH), _BLOCK_MARKUP.finditer(head), strict=False))
    inline = sum(1 for _ in zip(range(_ENOUGH_INLINE), _MARKUP.finditer(head), strict=False))
    return marks >= _ENOUGH or (marks + inline >= _ENOUGH_INLINE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the source from its first to behind its last visible character."""

    start: int
    end: int
    text: str
    indent: int
    loose: bool


class _Lines:
    """Goes through the lines once and makes blocks of runs of them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._drafts: list[Draft] = []
        self._list: Draft | None = None
        self._lead: Draft | None = None
        self._width = 0
        self._items: list[tuple[int, Draft]] = []
        self._markup = _MARKUP.search(source) is not None

    def drafts(self) -> list[Draft]:
        runs = list(_runs(_lines(self._source)))
        self._width = _width(runs)
        for run in runs:
            self._run(run)
        return self._drafts

    def _run(self, run: Sequence[_Line]) -> None:
        """One run of lines without a blank line between them."""
        i = 0
        while i < len(run):
            line = run[i]
            mark = BULLET.match(line.text) or NUMBER.match(line.text)
            heading = _HEADING.match(line.text[:20])
            if i + 1 < len(run) and _UNDERLINE.fullmatch(run[i + 1].text):
                self._add([line], BlockKind.HEADING, level=1 if run[i + 1].text[0] == "=" else 2)
                i += 2
            elif _RULE.fullmatch(line.text[:200]):
                self._list, i = None, i + 1
                self._items = []
            elif heading:
                self._add([_cut(line, heading.end())], BlockKind.HEADING, level=len(heading[1]))
                i += 1
            elif mark:
                i = self._item(run, i, mark.end())
            else:
                i = self._plain(run, i)

    def _item(self, run: Sequence[_Line], i: int, mark: int) -> int:
        """A list item with the lines it was wrapped over; returns the index behind it."""
        line = run[i]
        end = i + 1
        while end < len(run) and not _is_marked(run[end]):
            deeper = run[end].indent > line.indent
            before = run[end - 1]
            if not deeper and not self._joins(before, run[end]):
                break
            end += 1
        while self._items and self._items[-1][0] >= line.indent:
            self._items.pop()
        if not self._items:
            last = self._drafts[-1] if self._drafts else None
            if self._list is None or last is not self._list:
                self._lead = last
        draft = self._add([_cut(line, mark), *run[i + 1 : end]], BlockKind.ITEM)
        draft.level = len(self._items) + 1
        draft.parent = self._items[-1][1] if self._items else None
        draft.lead = self._lead
        if draft.parent is not None and draft.parent.text.endswith(":"):
            draft.lead = draft.parent
        self._items.append((line.indent, draft))
        self._list = draft
        return end

    def _plain(self, run: Sequence[_Line], i: int) -> int:
        """Unmarked lines up to the next marked one; returns the index behind them."""
        end = i
        while end < len(run) and not _is_marked(run[end]):
            end += 1
        part = run[i:end]
        self._items, self._list = [], None
        for mark, group in groupby(part, _column_mark):
            lines = list(group)
            if mark and len(lines) > 1:
                self._table(lines, mark)
            else:
                self._prose(lines)
        return end

    def _prose(self, part: Sequence[_Line]) -> None:
        """Unmarked lines without columns."""
        first = 1 if part[0].text.endswith(":") else 0
        flat = is_flat_table([line.text for line in part[first:]])
        if flat and not any(opens_byline(line.text) for line in part):
            for line in part[:first]:
                self._add([line], BlockKind.PARAGRAPH)
            for line in part[first:]:
                self._add([line], BlockKind.ROW)
            return
        for lines in self._paragraphs(part):
            self._paragraph(lines)

    def _paragraph(self, lines: Sequence[_Line]) -> None:
        last = self._drafts[-1] if self._drafts else None
        text = lines[0].text
        under = last is not None and not lines[0].loose and not text.endswith((".", ":", "?", "!"))
        if under and last and last.text.endswith(":") and len(lines) == 1 and len(text) < 200:
            self._add(lines, BlockKind.ITEM, level=1).lead = last
        elif under and last and last.kind is BlockKind.ITEM and not last.marked and len(text) < 200:
            self._add(lines, BlockKind.ITEM, level=1).lead = last.lead
        elif len(lines) == 1 and looks_like_heading(text, loose=lines[0].loose):
            self._add(lines, BlockKind.HEADING, level=2).marked = False
        else:
            self._add(lines, BlockKind.PARAGRAPH)

    def _paragraphs(self, lines: Sequence[_Line]) -> Iterator[list[_Line]]:
        """Lines joined where they were wrapped."""
        if is_wrapped([line.text for line in lines]):
            yield list(lines)
            return
        joined = [lines[0]]
        for before, line in pairwise(lines):
            if self._joins(before, line):
                joined.append(line)
            else:
                yield joined
                joined = [line]
        yield joined

    def _joins(self, line: _Line, following: _Line) -> bool:
        return joins(line.text, following.text, self._width) and not (
            opens_byline(following.text) or is_furniture(following.text) or is_furniture(line.text)
        )

    def _table(self, lines: Sequence[_Line], mark: str) -> None:
        """Rows whose cells are held apart by tabs or bars."""
        table = Table()
        for n, line in enumerate(lines):
            at = line.start
            for part in line.text.split(mark):
                writer = Writer()
                writer.put(part, at)
                table.add(Draft(BlockKind.CELL, writer.piece(), marked=True), header=n == 0)
                at += len(part) + len(mark)
            row = table.close_row()
            if row:
                self._drafts.append(row)

    def _add(self, lines: Sequence[_Line], kind: BlockKind, *, level: int = 0) -> Draft:
        piece, links, bold = self._render(lines)
        marked = kind is BlockKind.HEADING or bool(level == 0 and kind is BlockKind.ITEM)
        draft = Draft(kind, piece, level=level, marked=marked, links=links, bold=bold)
        draft.loose = lines[0].loose
        self._drafts.append(draft)
        return draft

    def _render(
        self, lines: Sequence[_Line]
    ) -> tuple[Piece, tuple[tuple[int, int, str], ...], bool]:
        if self._markup and any(_MARKUP.search(line.text) for line in lines):
            content = "\n".join(line.text for line in lines)
            token = _inline_token(content)
            place = locate(content, self._source, [(line.start, line.end) for line in lines])
            found = InlineWriter(token, place, split=False, lines=False).rendered()
            if found:
                return found[0].piece, found[0].links, found[0].bold
        writer = Writer()
        for line in lines:
            writer.put(line.text, line.start)
            writer.space(line.end)
        return writer.piece(), (), False


def _inline_token(content: str) -> Token:
    token = Token("inline", "", 0, content=content)
    parse_inline(token, {}, parser())
    return token


def _lines(source: str) -> Iterator[_Line]:
    loose = True
    for match in _LINE.finditer(source):
        text = match[1].strip()
        if text:
            lead = len(match[1]) - len(match[1].lstrip())
            start = match.start() + lead
            yield _Line(start, start + len(text), text, lead, loose)
            loose = False
        else:
            loose = True
        if match.end() == len(source):
            return


def _runs(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    run: list[_Line] = []
    for line in lines:
        if line.loose and run:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _column_mark(line: _Line) -> str:
    """What holds cells apart in a line: a tab, a bar or nothing."""
    if opens_byline(line.text) or is_furniture(line.text):
        return ""
    return next((mark for mark in ("\t", " | ") if mark in line.text), "")


def _cut(line: _Line, at: int) -> _Line:
    return _Line(line.start + at, line.end, line.text[at:], line.indent, line.loose)


def _is_marked(line: _Line) -> bool:
    head = line.text[:200]
    return bool(
        BULLET.match(head) or NUMBER.match(head) or _HEADING.match(head) or (_RULE.fullmatch(head))
    )


def _width(runs: Sequence[Sequence[_Line]]) -> int:
    """How long the lines of the article are, but for the longest tenth (addresses, titles)."""
    lengths = sorted(line.indent + len(line.text) for run in runs for line in run)
    lengths = [length for length in lengths if length >= _SHORTEST_WRAPPED]
    return lengths[len(lengths) * 9 // 10] if lengths else 0
