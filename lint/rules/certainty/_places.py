"""Where an article sums itself up: titles, descriptions, boxes of key points, answers."""

from lint.model import Block, BlockKind, Document
from lint.rules._patterns import has

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_LABEL = 8  # words of a line that can be the label of a box


def summing_up(document: Document) -> dict[int, str]:
    """The blocks that sum up, by index, with what they are called."""
    return {i: name for i in range(len(document.blocks)) if (name := _called(document, i))}


def asks(text: str) -> bool:
    """Whether a heading asks: "Does it help?", "Why salt raises the pressure"."""
    return text.rstrip().endswith("?") or has("certainty", "asking", text)


def _called(document: Document, index: int) -> str:
    block = document.blocks[index]
    if block.kind is BlockKind.TITLE:
        return "" if asks(document.cut(block.span)) else "title"
    if block.kind is BlockKind.HEADING:
        return "" if asks(document.cut(block.span)) else "heading"
    if _is_description(document, index):
        return "description"
    if _is_answer(document, index):
        return "answer"
    return "summary" if _is_summary(document, index) else ""


def _is_description(document: Document, index: int) -> bool:
    """Whether a block is the description that stands before the text."""
    block = document.blocks[index]
    if block.kind is not BlockKind.CAPTION or block.section is not None:
        return False
    return all(b.kind in _HEADS for b in document.blocks[:index])


def _is_answer(document: Document, index: int) -> bool:
    block = document.blocks[index]
    if block.kind is BlockKind.ANSWER:
        return True
    head = _head(document, block)
    return head is not None and document.cut(head.span).rstrip().endswith("?")


def _is_summary(document: Document, index: int) -> bool:
    """Whether a block stands in a box of key points, under its heading or label, or opens so."""
    block = document.blocks[index]
    if has("certainty", "summary-opening", document.cut(block.span)):
        return True
    head = _head(document, block)
    if head is not None and has("certainty", "summary", document.cut(head.span)):
        return True
    label = _label(document, index)
    return label is not None and has("certainty", "summary", document.cut(label.span))


def _label(document: Document, index: int) -> Block | None:
    """The short line over a list, or over the paragraph right below it."""
    block = document.blocks[index]
    if block.lead is not None:
        return document.blocks[block.lead]
    at = index - 1
    while block.kind is BlockKind.ITEM and at >= 0 and document.blocks[at].kind is BlockKind.ITEM:
        at -= 1
    before = document.blocks[at] if at >= 0 else None
    if before is None or len(document.cut(before.span).split()) > _LABEL:
        return None
    return before


def _head(document: Document, block: Block) -> Block | None:
    return document.blocks[block.section] if block.section is not None else None
