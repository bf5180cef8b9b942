"""Reads Markdown: CommonMark with tables, footnotes, front matter, templating and raw HTML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from lint.model import BlockKind, Document
from lint.readers.byline import Facts
from lint.readers.decode import Decoded, decode
from lint.readers.directives import hide
from lint.readers.draft import Draft, assemble
from lint.readers.frontmatter import read_front_matter
from lint.readers.inline import InlineWriter, Rendered, locate, parse_inline, parser
from lint.readers.jsonld import read_json_ld, read_meta
from lint.readers.metadata import metadata, shown_title
from lint.readers.page import read_page
from lint.readers.piece import Writer
from lint.readers.structure import settle
from lint.readers.tables import Table
from lint.readers.template import mask

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")


def parse(data: bytes, name: str) -> Document:
    """Read one Markdown article.

    Raises:
        UnreadableError: the bytes are no text.

    """
    return read_markdown(decode(data, name), name)


def read_markdown(decoded: Decoded, name: str, *, plain: bool = False) -> Document:
    """Read Markdown; ``plain`` if it came as plain text, where the look of a line counts too."""
    source = decoded.text
    front = read_front_matter(source)
    masked = mask(hide(source) if plain else source, front.end)
    reader = _BlockReader(masked, plain=plain)
    env: dict[str, object] = {}
    md = parser(indented_code=not plain)
    for token in md.parse(masked, env):
        if token.type == "inline":
            parse_inline(token, env, md)
        reader.take(token)
    drafts, bylines = settle(
        reader.drafts, title=front.title, description=front.description, guess=plain
    )
    stated = front.facts.over(reader.facts)
    title = front.facts.title or shown_title(drafts) or reader.facts.title
    return assemble(name, decoded, drafts, metadata(drafts, stated, bylines, title))


@dataclass(slots=True)
class _List:
    """A list that is open: its lead-in, and the item being read."""

    lead: Draft | None
    item: Draft | None = None
    fresh: bool = False


@dataclass(slots=True)
class _Context:
    """What the token stream is inside of."""

    lists: list[_List] = field(default_factory=list)
    quotes: int = 0
    heading: int = 0
    note: bool = False
    table: Table | None = None
    cell: bool = False
    line: int = 0


class _BlockReader:
    """Goes through the block tokens of markdown-it and makes drafts of them."""

    def __init__(self, source: str, *, plain: bool) -> None:
        self.drafts: list[Draft] = []
        self.facts = Facts()
        self._source, self._plain = source, plain
        self._in = _Context()
        self._titled = False
        self._ruled = False
        self._lines = _line_spans(source)

    def take(self, token: Token) -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind == "html_block":
            self._html(token)
        elif kind in ("fence", "code_block"):
            self._code(token)
        elif kind == "hr":
            self._ruled = True
        else:
            self._structure(kind, token)

    def _structure(self, kind: str, token: Token) -> None:
        now = self._in
        if kind in ("bullet_list_open", "ordered_list_open"):
            now.lists.append(_List(self._lead()))
        elif kind in ("bullet_list_close", "ordered_list_close"):
            now.lists.pop()
        elif kind == "list_item_open":
            now.lists[-1].fresh, now.lists[-1].item = True, None
        elif kind in ("blockquote_open", "blockquote_close"):
            now.quotes += token.nesting
        elif kind in ("heading_open", "heading_close"):
            now.heading = int(token.tag[1]) if token.nesting == 1 else 0
        elif kind in ("footnote_reference_open", "footnote_reference_close"):
            now.note = token.nesting == 1
        elif kind == "table_open":
            now.table = Table()
        elif kind == "table_close":
            now.table = None
        elif kind == "tr_open" and token.map:
            now.line = self._lines[token.map[0]][0]
        elif kind in ("th_open", "td_open"):
            now.cell = True
        elif kind == "tr_close" and now.table:
            row = now.table.close_row()
            if row:
                self._add(row)

    def _lead(self) -> Draft | None:
        """The block before a list; of a nested one its item, if that ends like a lead-in."""
        lists = self._in.lists
        if lists and lists[-1].item is not None:
            item = lists[-1].item
            return item if item.text.endswith(":") else lists[-1].lead
        return self.drafts[-1] if self.drafts and not self._ruled else None

    def _inline(self, token: Token) -> None:
        now = self._in
        start, end = token.map or (0, len(self._lines))
        lines = self._lines[start:end]
        if now.table and not token.content:
            self._cell([], token)
            return
        if now.table:
            place = locate(token.content, self._source, lines, now.line)
            found = InlineWriter(token, place, split=False, lines=False).rendered()
            self._cell(found, token)
            now.line = place.at(len(token.content)) if token.content else now.line
            return
        place = locate(token.content, self._source, lines)
        split = not (now.heading or (now.lists and not self._plain))
        found = InlineWriter(token, place, split=split, lines=self._plain).rendered()
        for rendered in found:
            self._block(rendered, loose=rendered is found[0])

    def _block(self, rendered: Rendered, *, loose: bool) -> None:
        now = self._in
        draft = Draft(BlockKind.PARAGRAPH, rendered.piece, marked=True, links=rendered.links)
        draft.bold, draft.loose = rendered.bold, loose
        if now.heading:
            top = now.heading == 1 and not self._titled
            self._titled = self._titled or top
            draft.kind, draft.level = BlockKind.HEADING, now.heading
            draft.kind = BlockKind.TITLE if top else BlockKind.HEADING
        elif now.note:
            draft.kind = BlockKind.REFERENCE
        elif now.lists and now.lists[-1].fresh:
            inner = now.lists[-1]
            draft.kind, draft.level, draft.lead = BlockKind.ITEM, len(now.lists), inner.lead
            draft.parent = next((o.item for o in reversed(now.lists[:-1]) if o.item), None)
            inner.item, inner.fresh = draft, False
        elif now.quotes:
            draft.kind = BlockKind.QUOTE
        self._add(draft)

    def _cell(self, found: Sequence[Rendered], token: Token) -> None:
        table = self._in.table
        if table is None:
            return
        header = bool(token.map) and not table.headers
        whole = found[0] if found else None
        cell = Draft(BlockKind.CELL, whole.piece, marked=True) if whole else None
        if cell is None:
            cell = Draft(BlockKind.CELL, Writer().piece())
        elif whole:
            cell.links, cell.bold = whole.links, whole.bold
        table.add(cell, header=header)

    def _html(self, token: Token) -> None:
        """Raw HTML; the marks of a quote around it are no part of it."""
        start, end = token.map or (0, 0)
        low, high = self._lines[start][0], self._lines[min(end, len(self._lines)) - 1][1]
        part = self._source[low:high]
        if self._in.quotes:
            part = re.sub(r"^[ \t]*(?:>[ \t]?)+", _spaces, part, flags=re.MULTILINE)
        page = read_page(part, base=low)
        for draft in page.drafts:
            if draft.kind is BlockKind.TITLE and self._titled:
                draft.kind = BlockKind.HEADING
            self._titled = self._titled or draft.kind is BlockKind.TITLE
            self._add(draft)
        if page.scripts or page.meta:
            stated = read_json_ld(page.scripts).over(read_meta(page.meta))
            self.facts = self.facts.over(stated)

    def _code(self, token: Token) -> None:
        start, end = token.map or (0, 0)
        if token.type == "fence":
            start, end = start + 1, max(start + 1, end - 1)
        writer = Writer(keep_space=True)
        for low, high in self._lines[start:end]:
            writer.put(self._source[low:high] + "\n", low)
        self._add(Draft(BlockKind.CODE, writer.piece().cut(0, len(writer)), marked=True))

    def _add(self, draft: Draft) -> None:
        self._ruled = False
        self.drafts.append(draft)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _line_spans(source: str) -> list[tuple[int, int]]:
    """Start and end (before the line end) of every line, as the parser counts lines."""
    spans = []
    for match in _LINE.finditer(source):
        spans.append((match.start(), match.start() + len(match[0].rstrip("\r\n"))))
        if match.end() == len(source):
            break
    return spans
