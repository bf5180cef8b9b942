"""Puts a block of its own at the end of what an article tells."""

import html
import re

from lint.model import Block, BlockKind, Document, Span, Suggestion
from lint.splice.edits import line_end, suggestion

_BEHIND = frozenset({BlockKind.FURNITURE, BlockKind.REFERENCE})
_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE})
_CONTAINERS = frozenset(
    {"div", "section", "article", "main", "body", "html", "aside", "footer", "header", "form"}
)
_CLOSING = re.compile(r"\s*</(?P<name>[A-Za-z][\w-]*)\s*>")
_LINE = re.compile(r"[^\r\n]*")
_GAP = re.compile(r"[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r|\Z)|\s*\Z")


def appended(document: Document, text: str) -> Suggestion | None:
    """The edit that adds paragraphs behind the last block of an article.

    A list of references and what belongs to the page around the article stay behind it. None for
    an article without a block of its own.
    """
    last = _last(document)
    if last is None or not text.strip():
        return None
    if document.name.casefold().endswith((".html", ".htm")):
        return _as_html(document, document.blocks[last], text)
    at = _lines_end(document, last)
    end = line_end(document.source)
    new = end.join(text.strip().splitlines())
    below = "" if _GAP.match(document.source, at) else end
    return suggestion(document, Span(at, at), f"{end}{end}{new}{below}", safe=True)


def _last(document: Document) -> int | None:
    """The last block that tells something."""
    listed = False
    for i in range(len(document.blocks) - 1, -1, -1):
        kind = document.blocks[i].kind
        if kind in _BEHIND or (kind in _HEADINGS and listed):
            listed = kind is BlockKind.REFERENCE or (listed and kind not in _HEADINGS)
        elif document.blocks[i].span.start < document.blocks[i].span.end:
            return i
    return None


def _lines_end(document: Document, last: int) -> int:
    """The end of the last line that belongs to a block: before a blank line or the next block."""
    source = document.source
    at = document.source_span(document.blocks[last].span).end
    behind = (document.source_span(b.span).start for b in document.blocks[last + 1 :])
    limit = min((s for s in behind if s >= at), default=len(source))
    end = _LINE.match(source, at)
    at = end.end() if end else at
    while at < len(source) and not _GAP.match(source, at):
        following = re.compile(r"(?:\r\n|\n|\r)([^\r\n]*)").match(source, at)
        if following is None or following.end() > limit:
            break
        at = following.end()
    return at


def _as_html(document: Document, block: Block, text: str) -> Suggestion:
    """The edit that adds paragraphs behind the element of a block, in the same container."""
    source = document.source
    at = document.source_span(block.span).end
    while found := _CLOSING.match(source, at):
        if found["name"].casefold() in _CONTAINERS:
            break
        at = found.end()
    line = source[max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1 :]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    between = f"{line_end(source)}{indent}" if re.match(r"\s*[\r\n]|\s*\Z", source[at:]) else ""
    parts = re.split(r"(?:\r?\n[ \t]*){2,}", text.strip())
    marked = [p if p.startswith("<") else f"<p>{_escaped(document, p)}</p>" for p in parts]
    return suggestion(document, Span(at, at), "".join(between + p for p in marked), safe=True)


def _escaped(document: Document, text: str) -> str:
    flat = html.escape(" ".join(text.split()), quote=False)
    return flat.encode(document.encoding, "xmlcharrefreplace").decode(document.encoding)
