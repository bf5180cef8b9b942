"""Blocks in the making: what readers of all formats hand over before structure is settled."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lint.model import Anchor, Block, BlockKind, Document, Link, Metadata, Span
from lint.readers.decode import Decoded
from lint.readers.directives import find as find_directives
from lint.readers.piece import Piece


@dataclass(slots=True, eq=False)
class Draft:
    """One block whose kind and ties may still change; the only mutable thing in this room.

    ``marked`` tells what the author marked up as such (a heading, an item) from what was guessed
    from the look of a line. ``bold`` is a paragraph that is emphasised as a whole. ``linked`` is
    the share of its characters under links, ``loose`` a block with a blank line before it;
    ``beside`` names the element beside the article (aside, footer, header) that holds it,
    ``signed`` is a block marked up as the author's name, ``time`` a day its markup gives;
    ``known`` is furniture by its own words.
    """

    kind: BlockKind
    piece: Piece
    level: int = 0
    lead: "Draft | None" = None
    parent: "Draft | None" = None
    section: "Draft | None" = None
    marked: bool = False
    bold: bool = False
    loose: bool = True
    beside: str = ""
    signed: bool = False
    time: str = ""
    known: bool = False
    cells: "list[Draft]" = field(default_factory=list)
    links: tuple[tuple[int, int, str], ...] = ()

    @property
    def text(self) -> str:
        """The words of the block."""
        return self.piece.text

    @property
    def linked(self) -> float:
        """The share of the characters that are under links, 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / max(1, len(self.text))

    def trim(self, start: int, end: int | None = None) -> None:
        """Keep only a part of the text, its links moved along."""
        whole = len(self.text)
        end = whole if end is None else end
        shift = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
        self.piece = self.piece.cut(start, end)
        size = len(self.piece.text)
        moved = ((max(0, a - shift), min(size, b - shift), url) for a, b, url in self.links)
        self.links = tuple((a, b, url) for a, b, url in moved if a < b)


def assemble(name: str, decoded: Decoded, drafts: Sequence[Draft], metadata: Metadata) -> Document:
    """Lay the blocks out one after the other and tie them together by index."""
    parts: list[str] = []
    anchors: list[Anchor] = []
    placed: list[tuple[Draft, Span]] = []
    links = list(metadata.links)
    at = 0
    for draft in drafts:
        row = len(placed)
        if draft.cells:
            placed.append((draft, Span(at, at)))
        for part in draft.cells or (draft,):
            text = part.piece.text
            if not text and not draft.cells:
                continue
            if parts:
                parts.append("\n")
                at += 1
            anchors.extend(
                Anchor(at + a.offset, a.length, a.source, a.source_length)
                for a in part.piece.anchors
            )
            links.extend(Link(text[a:b], url, Span(at + a, at + b)) for a, b, url in part.links)
            placed.append((part, Span(at, at + len(text))))
            parts.append(text)
            at += len(text)
        if draft.cells:
            cells = [span for _, span in placed[row + 1 :]]
            placed[row] = draft, Span(cells[0].start, cells[-1].end)
    return Document(
        name=name,
        text="".join(parts),
        blocks=_blocks(placed),
        anchors=tuple(anchors),
        source=decoded.text,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        metadata=replace(metadata, links=tuple(links)),
        directives=find_directives(decoded.text, anchors),
    )


def _blocks(placed: Sequence[tuple[Draft, Span]]) -> tuple[Block, ...]:
    index = {id(draft): i for i, (draft, _) in enumerate(placed)}

    def tie(draft: Draft | None) -> int | None:
        return None if draft is None else index.get(id(draft))

    return tuple(
        Block(
            kind=draft.kind,
            span=span,
            level=draft.level,
            lead=tie(draft.lead),
            parent=tie(draft.parent),
            section=tie(draft.section),
            known=draft.known,
        )
        for draft, span in placed
    )
