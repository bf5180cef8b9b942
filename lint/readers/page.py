"""Turns HTML, whole or a stretch of it, into blocks, page facts and scripts."""

import re
from collections import Counter
from dataclasses import dataclass, field

from lint.model import BlockKind
from lint.readers.dates import day_of
from lint.readers.draft import Draft
from lint.readers.elements import (
    BLOCKS,
    CLOSES,
    HEADINGS,
    LAYOUT,
    LISTS,
    VOID,
    Frame,
    is_signature,
)
from lint.readers.entities import put_html
from lint.readers.piece import Piece, Writer
from lint.readers.tables import Table
from lint.readers.tags import Token, TokenKind, tokens

_FARTHEST = 64  # open elements looked through for the one an end tag means
_NOTE = re.compile(r"[\[(]?[\d,;*†‡§\s–-]+[\])]?")  # a footnote mark in superscript
_BULLET = re.compile(r"[•▪●◦‣∙·■►✓✔]\s")
_ATTRIBUTES = 200  # characters of a meta tag around its content
_ITEM_PROPERTIES = ("author", "datepublished", "datemodified", "lastreviewed", "reviewedby")


@dataclass(slots=True)
class Page:
    """What was read: blocks, title and description of the page, meta pairs, scripts, language."""

    drafts: list[Draft] = field(default_factory=list)
    title: Piece = field(default_factory=Piece)
    description: Piece = field(default_factory=Piece)
    meta: list[tuple[str, str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    language: str = ""


def read_page(source: str, base: int = 0) -> Page:
    """Read a page, or a stretch of one that begins at offset ``base`` of its source."""
    reader = _PageReader(source, base)
    for token in tokens(source):
        reader.take(token)
    reader.close()
    _choose_title(reader.page.drafts, reader.main)
    return reader.page


def _choose_title(drafts: list[Draft], main: list[Draft]) -> None:
    """The first h1 of the article proper, else of the page, is the title."""
    tops = [d for d in drafts if d.kind is BlockKind.HEADING and d.level == 1]
    inside = [d for d in tops if d in main]
    for draft in (inside or tops)[:1]:
        draft.kind = BlockKind.TITLE


class _PageReader:
    """Goes through the tags once, with a stack of open elements and one block being written."""

    def __init__(self, source: str, base: int) -> None:
        self._base = base
        self.page = Page()
        self.main: list[Draft] = []
        self._source = source
        self._stack = [Frame("")]
        self._open: Counter[str] = Counter()
        self._json = False
        self._breaks = 0
        self._reset()

    def _reset(self) -> None:
        self._writer = Writer()
        self._links: list[tuple[int, int, str]] = []
        self._bold = 0
        self._signed = False
        self._time = ""

    def take(self, token: Token) -> None:
        if token.kind is TokenKind.TEXT:
            self._text(token)
        elif token.kind is TokenKind.START:
            self._start(token)
        else:
            self._end(token.name, token.start)

    def close(self) -> None:
        """The source ends: so does every element."""
        while len(self._stack) > 1:
            self._pop(len(self._source))
        self._flush()

    # texts

    def _text(self, token: Token) -> None:
        top = self._stack[-1]
        if top.name == "script" and self._json:
            self.page.scripts.append(self._source[token.start : token.end])
        if top.name == "title" and not self.page.title.text and "svg" not in self._open:
            writer = Writer()
            put_html(writer, self._source[token.start : token.end], self._base + token.start)
            self.page.title = writer.piece()
            return
        if top.hidden or top.name == "title" or token.raw:
            return
        if top.pre and not len(self._writer):
            self._writer = Writer(keep_space=True)
        before = len(self._writer)
        put_html(self._writer, self._source[token.start : token.end], self._base + token.start)
        added = len(self._writer) - before
        if added:
            self._breaks = self._breaks if added == 1 else 0
            self._bold += added if top.bold else 0
            if top.url:
                self._links.append((before, len(self._writer), top.url))

    def _flush(self) -> None:
        """End the block being written, if there is any text in it."""
        writer, links, bold = self._writer, self._links, self._bold
        signed, time = self._signed, self._time
        self._reset()
        self._breaks = 0
        piece = writer.piece()
        if not piece.text.strip():
            return
        top = self._stack[-1]
        draft = Draft(top.kind, piece, marked=True, links=_merged(links, len(piece.text)))
        draft.bold = bold * 10 >= len(piece.text) * 9
        draft.beside, draft.signed, draft.time = top.beside, signed, time
        if top.furniture:
            asks = top.name == "button" and piece.text.endswith("?")
            draft.kind = BlockKind.PARAGRAPH if asks else BlockKind.FURNITURE
            draft.bold = draft.bold or asks
        elif top.cell and top.table:
            top.table.add(draft)
            return
        elif draft.kind is BlockKind.ITEM:
            self._place_item(draft, top)
        elif draft.kind is BlockKind.HEADING:
            draft.level = top.level
        if top.main:
            self.main.append(draft)
        self.page.drafts.append(draft)

    def _place_item(self, draft: Draft, top: Frame) -> None:
        """The first block of a list item is the item, those after it are paragraphs."""
        at = next((f for f in reversed(self._stack) if f.name in ("li", "dd")), top)
        if not at.fresh:
            draft.kind = BlockKind.PARAGRAPH
            return
        draft.level, draft.parent, draft.lead = at.level, at.item, at.lead
        if at.name == "dd":
            last = self.page.drafts[-1] if self.page.drafts else None
            draft.lead = last if last and last.kind is BlockKind.PARAGRAPH else None
            if draft.lead and draft.lead.text.endswith("?"):
                draft.kind = BlockKind.PARAGRAPH  # the answer to it
        at.fresh = False
        for frame in reversed(self._stack):
            frame.item = draft
            if frame is at:
                break

    # tags

    def _start(self, token: Token) -> None:
        name, attributes = token.name, token.attributes
        if name in VOID:
            self._void(name, attributes, token.start)
            return
        self._note_facts(name, attributes)
        if name in BLOCKS:
            self._close_implied(name)
            self._break_block(name, token.start)
        if len(self._stack) > 2000 and name not in BLOCKS:
            return  # nobody nests so deep by intention; styles inside change nothing
        frame = self._stack[-1].inside(name, attributes)
        frame.at = len(self._writer)
        if name == "time" and not self._time:
            self._time = day_of(attributes.get("datetime", ""))
        self._signed = self._signed or is_signature(attributes)
        if name == "a":
            frame.url = attributes.get("href", "").strip()
        elif name == "table":
            frame.table = Table()
        elif name in LISTS:
            frame.lead = self._lead(frame.item)
        elif name in ("td", "th") and frame.cell:
            frame.level = int(_number(attributes.get("colspan")))
            frame.depth = int(_number(attributes.get("rowspan")))
        elif name == "script":
            self._json = "ld+json" in attributes.get("type", "").lower()
        self._stack.append(frame)
        self._open[name] += 1

    def _lead(self, item: Draft | None) -> Draft | None:
        last = self.page.drafts[-1] if self.page.drafts else None
        if item is not None and not item.text.endswith(":"):
            return item.lead
        return last

    def _break_block(self, name: str, at: int) -> None:
        """A block opens: the one before ends, except inside a cell, which is one block."""
        top = self._stack[-1]
        if top.cell and top.table and name in LAYOUT:
            top.table.layout = True
            for cell, *_ in top.table.cells:
                self.page.drafts.append(cell)
                cell.kind = BlockKind.PARAGRAPH
            top.table.cells = []
            for frame in self._stack:
                if frame.cell and frame.table is top.table:
                    frame.cell, frame.kind = False, BlockKind.PARAGRAPH
        if self._stack[-1].cell and name not in ("td", "th", "tr", "table"):
            self._writer.space(self._base + at)
        elif not (name == "button" and top.kind is BlockKind.HEADING):
            self._flush()

    def _void(self, name: str, attributes: dict[str, str], at: int) -> None:
        if name == "meta":
            key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
            key = key or attributes.get("http-equiv")
            if key and len(self.page.meta) < 1000:
                self.page.meta.append((key, attributes.get("content", "")))
                if key.lower() == "description" and not self.page.description.text:
                    self._describe(attributes.get("content", ""), at)
        elif name == "hr":
            self._flush()
        elif name == "br":
            self._breaks += 1
            whole = self._bold and self._bold >= len(self._writer) - 1
            ends = self._breaks > 1 or whole or _BULLET.match(self._writer.head(2))
            if not self._stack[-1].cell and ends:
                self._flush()
            else:
                self._writer.space(self._base + at)

    def _describe(self, text: str, at: int) -> None:
        """The description of the page where it stands in its tag."""
        words = " ".join(text.split())
        written = self._source.find(words, at, at + 2 * len(text) + _ATTRIBUTES) if words else -1
        writer = Writer()
        if written >= 0:
            writer.put(words, self._base + written)
        elif words:
            writer.put_as(words, self._base + at, 1)
        self.page.description = writer.piece()

    def _note_facts(self, name: str, attributes: dict[str, str]) -> None:
        if name == "html":
            self.page.language = attributes.get("lang", "")
        key = attributes.get("itemprop", "").lower() if attributes else ""
        if key in _ITEM_PROPERTIES:
            value = attributes.get("content") or attributes.get("datetime")
            if value:
                self.page.meta.append((key, value))

    def _close_implied(self, name: str) -> None:
        if self._open["p"]:
            self._pop_to(frozenset(("p",)), frozenset(("button", "td", "th", "table")))
        if name in HEADINGS and self._stack[-1].name in HEADINGS:
            self._pop(len(self._source))
        if name in CLOSES:
            self._pop_to(*CLOSES[name])

    def _pop_to(self, names: frozenset[str], barrier: frozenset[str]) -> None:
        for i in range(1, min(_FARTHEST, len(self._stack))):
            frame = self._stack[-i]
            if frame.name in barrier:
                return
            if frame.name in names:
                for _ in range(i):
                    self._pop(frame.at)
                return

    def _end(self, name: str, at: int) -> None:
        if not self._open[name]:
            return
        is_block = name in BLOCKS
        for i in range(1, min(_FARTHEST, len(self._stack))):
            frame = self._stack[-i]
            if frame.name == name:
                for _ in range(i):
                    self._pop(at)
                return
            if frame.block and not is_block:
                return

    def _pop(self, at: int) -> None:
        frame = self._stack[-1]
        if frame.name == "sup" and self._is_note(frame):
            self._writer.rewind(frame.at)
            self._links = [(a, min(b, frame.at), u) for a, b, u in self._links if a < frame.at]
        if frame.block:
            self._end_block(frame, at)
        self._stack.pop()
        self._open[frame.name] -= 1

    def _end_block(self, frame: Frame, at: int) -> None:
        table = frame.table
        if frame.cell and frame.name in ("td", "th") and table:
            known = len(table.cells)
            self._flush()
            cell = table.cells.pop()[0] if len(table.cells) > known else Draft(frame.kind, Piece())
            header = frame.name == "th"
            table.add(cell, columns=frame.level, rows=frame.depth, header=header)
        elif frame.cell and frame.name != "tr":
            self._writer.space(self._base + at)
        elif not (frame.name == "button" and frame.kind is BlockKind.HEADING):
            self._flush()
        if frame.name == "tr" and table and not table.layout:
            row = table.close_row()
            if row:
                self.page.drafts.append(row)

    def _is_note(self, frame: Frame) -> bool:
        """Whether a superscript is a mark that leads to a note, no exponent."""
        words = self._writer.since(frame.at)
        if not words or not _NOTE.fullmatch(words):
            return False
        before = re.split(r"[^\w]", self._writer.last_word(frame.at))[-1]
        linked = any(a >= frame.at for a, _, _ in self._links)
        return linked or words[0] in "[(*†‡§" or not before[-1:].isalnum() or len(before) > 3


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 4 else 1


def _merged(links: list[tuple[int, int, str]], length: int) -> tuple[tuple[int, int, str], ...]:
    """Neighbouring runs under one link as one."""
    merged: list[tuple[int, int, str]] = []
    for start, end, url in links:
        if merged and merged[-1][2] == url and merged[-1][1] == start:
            merged[-1] = (merged[-1][0], min(end, length), url)
        elif start < length:
            merged.append((start, min(end, length), url))
    return tuple(merged)
