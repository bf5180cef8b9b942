"""A source and the document it becomes: text, blocks and the way back to the source."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one article and the name it is reported under; the only thing made by IO."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points in ``Document.text``."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A place in the decoded source without its BOM: 1-based, end exclusive, in code points."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """``text[offset:offset+length]`` was rendered from ``source[source:source+source_length]``.

    Equal lengths mean character by character; otherwise the run maps as a whole (an entity).
    """

    offset: int
    length: int
    source: int
    source_length: int


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CELL = "cell"
    CAPTION = "caption"
    QUESTION = "question"
    ANSWER = "answer"
    QUOTE = "quote"
    CODE = "code"
    REFERENCE = "reference"
    FURNITURE = "furniture"


PROSE = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.CELL,
        BlockKind.CAPTION,
        BlockKind.QUESTION,
        BlockKind.ANSWER,
        BlockKind.QUOTE,
    }
)
"""Kinds that can hold claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of an article, in reading order.

    ``lead`` is the index of the block it hangs on: the lead-in of an item, the question of an
    answer, the header cell of a cell. ``parent`` is the index of the row of a cell or of the item
    around a nested item. ``section`` is the index of the heading it stands under. ``level`` is the
    level of a heading (1-6) or the depth of an item (1 = outermost). Only a row spans other
    blocks (its cells, which follow it). ``known`` is furniture by its own words, not by what stands
    around it.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    lead: int | None = None
    parent: int | None = None
    section: int | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the article: its words, its target and where it stands (None: in metadata)."""

    text: str
    url: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that speaks to the program: its words, and its place in ``Document.source``."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What an article says about itself; dates as written where they are no ISO dates."""

    title: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    reviewed: str = ""
    sources: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article as rendered text with its structure and the way back to the source.

    In ``text`` blocks are separated by newlines; a prose block holds no newline, no soft hyphen
    and no zero-width character, and a no-break space is a plain one. ``anchors`` are sorted by
    ``offset`` and do not overlap; characters under no anchor (separators) take the place of the
    nearest anchored character before them. ``source`` is the decoded source without its BOM.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    source: str
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    metadata: Metadata = field(default_factory=Metadata)
    directives: tuple[Directive, ...] = ()
    _offsets: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())
    _lines: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        """Index anchors, source lines and blocks for look-up by bisection."""
        newline = "\n" if "\n" in self.source else "\r"
        starts = [0]
        at = self.source.find(newline)
        while at >= 0:
            starts.append(at + 1)
            at = self.source.find(newline, at + 1)
        object.__setattr__(self, "_offsets", tuple(a.offset for a in self.anchors))
        object.__setattr__(self, "_lines", tuple(starts))
        object.__setattr__(self, "_starts", tuple(b.span.start for b in self.blocks))

    def cut(self, span: Span) -> str:
        """The rendered words of a span."""
        return self.text[span.start : span.end]

    def source_span(self, span: Span) -> Span:
        """Offsets in ``source`` of the first and behind the last character of a span."""
        start = self._source_at(span.start, end=False)
        end = self._source_at(span.end - 1, end=True) if span.end > span.start else start
        return Span(start, max(start, end))

    def region(self, span: Span) -> Region:
        """Line and column in the source of a span of ``text``."""
        return self.source_region(self.source_span(span))

    def source_region(self, span: Span) -> Region:
        """Line and column of a span of ``source``."""
        line, column = self._position(span.start)
        end_line, end_column = self._position(span.end)
        return Region(line, column, end_line, end_column)

    def offsets(self, region: Region) -> Span:
        """The offsets in ``source`` of a region, as ``source_region`` gave it."""
        start = self._lines[region.line - 1] + region.column - 1
        return Span(start, self._lines[region.end_line - 1] + region.end_column - 1)

    def line_text(self, line: int) -> str:
        """A line of the source (1-based) without its line end; "" outside the source."""
        if not 1 <= line <= len(self._lines):
            return ""
        end = self._lines[line] if line < len(self._lines) else len(self.source)
        return self.source[self._lines[line - 1] : end].rstrip("\r\n")

    def block_at(self, offset: int) -> int | None:
        """Index of the innermost block that holds an offset of ``text``, or None."""
        for i in range(bisect_right(self._starts, offset) - 1, -1, -1):
            if offset < self.blocks[i].span.end:
                return i
        return None

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of the given kinds, in order."""
        return (b for b in self.blocks if b.kind in kinds)

    def head(self) -> Span:
        """Where a finding about the whole document sits: its title, else its first block."""
        for block in (*self.of_kind(BlockKind.TITLE), *self.blocks):
            if block.span.end > block.span.start:
                return block.span
        return Span(0, 0)

    def _source_at(self, offset: int, *, end: bool) -> int:
        i = bisect_right(self._offsets, offset) - 1
        if i < 0:
            return self.anchors[0].source if self.anchors else 0
        anchor = self.anchors[i]
        within = offset - anchor.offset
        if within >= anchor.length:
            return anchor.source + anchor.source_length
        if anchor.length == anchor.source_length:
            return anchor.source + within + end
        return anchor.source + (anchor.source_length if end else 0)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1
