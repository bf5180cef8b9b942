"""Renders the inline text of Markdown and finds where each character stands in the source.

markdown-it gives inline tokens no positions. The rules that consume markup of their own (links,
code, entities, line breaks) are wrapped to record where they began and ended; what lies between
is plain text, which stands in the source as it is.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    entity,
    escape,
    html_inline,
    image,
    link,
    newline,
)
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

from lint.readers.piece import Piece, Writer

_RULES: dict[str, Callable[[StateInline, bool], bool]] = {
    "newline": newline,
    "escape": escape,
    "backticks": backtick,
    "link": link,
    "image": image,
    "autolink": autolink,
    "html_inline": html_inline,
    "entity": entity,
    "footnote_inline": footnote_inline,
    "footnote_ref": footnote_ref,
}
_SENTENCE_ENDS = (".", "?", "!", ":", "”", '"')
_SPECIAL = re.compile(r"[][*_`<&!~^\\]")
_MOST_MARKUP = 3000  # special characters in one block; past them inline parsing is no longer linear
_WRAPPED = 100  # characters; longer lines were not wrapped by a typist


@cache
def parser(*, indented_code: bool = True) -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnotes, its inline rules recorded."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False)
    md.disable(["text_join", "inline"])
    if not indented_code:
        md.disable("code")
    for name, rule in _RULES.items():
        md.inline.ruler.at(name, _recorded(rule))
    return md


def _recorded(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def record(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent and len(state.tokens) > known:
            opening = next((t for t in state.tokens[known : known + 2] if t.nesting == 1), None)
            if opening:
                opening.meta["end"] = start + 1
            state.tokens[-1].meta.update(start=start, end=state.pos)
        return done

    return record


def parse_inline(token: Token, env: dict[str, object], md: MarkdownIt) -> None:
    """Give an inline token its children; text that is all markup characters stays as it is."""
    children: list[Token] = []
    if len(_SPECIAL.findall(token.content)) > _MOST_MARKUP:
        children.append(Token("text", "", 0, content=token.content))
    else:
        md.inline.parse(token.content, md, env, children)
    token.children = children


@dataclass(frozen=True, slots=True)
class Place:
    """Where the content of an inline token stands: (offset in content, offset in source) runs."""

    runs: tuple[tuple[int, int], ...]

    def at(self, offset: int) -> int:
        """The offset in the source of one in the content."""
        start, source = self.runs[self._run(offset)]
        return source + offset - start

    def put(self, writer: Writer, text: str, offset: int) -> None:
        """Add a stretch of the content that begins at ``offset``."""
        end = offset + len(text)
        for i in range(self._run(offset), len(self.runs)):
            start, source = self.runs[i]
            stop = min(end, self.runs[i + 1][0]) if i + 1 < len(self.runs) else end
            low = max(start, offset)
            if low >= end:
                return
            writer.put(text[low - offset : stop - offset], source + low - start)

    def _run(self, offset: int) -> int:
        return max(0, bisect_right(self.runs, (offset, 1 << 60)) - 1)


def locate(content: str, source: str, lines: Sequence[tuple[int, int]], at: int = 0) -> Place:
    """Find the lines of a token's content in the source lines it was cut from.

    ``lines`` are (start, end) offsets. A line of content closes its source line, but for headings
    and cells; there it is looked for from ``at`` on.
    """
    runs: list[tuple[int, int]] = []
    offset = 0
    for (start, end), part in zip(lines, content.split("\n"), strict=False):
        line = source[start:end].rstrip()
        words = part.strip()
        lead = len(part) - len(part.lstrip())
        if line.endswith(words) and at <= start:
            found = start + len(line) - len(words)
        else:
            found = source.find(words, max(start, at), end)
        if found >= 0:
            runs.append((offset + lead, found))
        else:
            runs.extend(_piecewise(words, source, max(start, at), end, offset + lead))
        offset += len(part) + 1
    return Place(tuple(runs) or ((0, at or (lines[0][0] if lines else 0)),))


def _piecewise(words: str, source: str, at: int, end: int, offset: int) -> list[tuple[int, int]]:
    """Text from which the parser took single characters, such as backslashes before pipes."""
    runs: list[tuple[int, int]] = []
    for i, char in enumerate(words):
        found = source.find(char, at, end)
        if found < 0:
            continue
        if not runs or found != at:
            runs.append((offset + i, found))
        at = found + 1
    return runs


@dataclass(frozen=True, slots=True)
class Rendered:
    """A stretch of inline text: its words, links and whether all of it is bold."""

    piece: Piece
    links: tuple[tuple[int, int, str], ...]
    bold: bool


class InlineWriter:
    """Goes through the children of one inline token."""

    def __init__(self, token: Token, place: Place, *, split: bool, lines: bool) -> None:
        """``split`` lets line breaks end a block, ``lines`` lets plain line ends do so too."""
        self._token, self._place = token, place
        self._split, self._lines = split, lines
        self._found: list[Rendered] = []
        self._cursor = 0
        self._bold = 0
        self._url = ""
        self._begin()

    def _begin(self) -> None:
        self._writer = Writer()
        self._links: list[tuple[int, int, str]] = []
        self._heavy = 0
        self._line = self._cursor

    def rendered(self) -> list[Rendered]:
        """The blocks of the token, one unless breaks split it."""
        children = self._token.children or []
        for i, child in enumerate(children):
            self._cursor = max(self._cursor, child.meta.get("start", 0))
            rest = (c for c in children[i + 1 : i + 4] if c.type != "text" or c.content)
            self._take(child, next(rest, None))
            self._cursor = max(self._cursor, child.meta.get("end", 0))
        self._close()
        return self._found

    def _take(self, child: Token, following: Token | None) -> None:
        kind = child.type
        if kind == "text":
            self._text(child.content)
        elif kind == "text_special":
            at = self._place.at(child.meta.get("start", self._cursor))
            self._add(lambda w: w.put_as(child.content, at, len(child.markup)))
        elif kind == "code_inline":
            size = len(child.markup)
            start, end = child.meta["start"] + size, child.meta["end"] - size
            raw = self._token.content[start:end]
            self._add(lambda w: self._place.put(w, raw, start))
        elif kind in ("softbreak", "hardbreak"):
            self._break(kind, following)
        elif kind == "link_open":
            self._url = str(child.attrGet("href") or "")
        elif kind == "link_close":
            self._url = ""
        elif kind == "html_inline" and child.content[:3].lower() == "<br":
            self._break("hardbreak", following)
        elif child.markup and child.nesting:
            self._bold += child.nesting if kind.startswith("strong") else 0
            self._cursor += len(child.markup)

    def _text(self, text: str) -> None:
        if not text:
            return
        content = self._token.content
        at = self._cursor
        if not content.startswith(text, at):
            at = content.find(text, at)
        if at < 0:  # an address the parser rewrote: it maps to where it stands as a whole
            place = self._place.at(self._cursor)
            self._add(lambda w: w.put_as(text, place, 1))
            return
        self._add(lambda w: self._place.put(w, text, at))
        self._cursor = at + len(text)

    def _add(self, put: Callable[[Writer], None]) -> None:
        before = len(self._writer)
        put(self._writer)
        after = len(self._writer)
        self._heavy += after - before if self._bold else 0
        if self._url and after > before:
            if self._links and self._links[-1][1:] == (before, self._url):
                before = self._links.pop()[0]
            self._links.append((before, after, self._url))

    def _break(self, kind: str, following: Token | None) -> None:
        if self._split and self._ends_block(kind, following):
            self._close()
            self._cursor = max(self._cursor, 0)
            self._begin()
        else:
            self._writer.space(self._place.at(self._cursor))

    def _ends_block(self, kind: str, following: Token | None) -> bool:
        end = self._writer.tail(1)
        bold = bool(self._heavy) and self._heavy >= len(self._writer) - 1
        labelled = self._heavy and following is not None and following.type == "strong_open"
        if kind == "hardbreak" or (bold and end == "?") or (labelled and not self._bold):
            return True
        goes_on = following is not None and following.content[:1].islower()
        long = len(self._writer) > _WRAPPED and not goes_on
        return self._lines and (end in _SENTENCE_ENDS or long)

    def _close(self) -> None:
        piece = self._writer.piece()
        if piece.text:
            size = len(piece.text)
            links = tuple((a, min(b, size), url) for a, b, url in self._links if a < size)
            self._found.append(Rendered(piece, links, self._heavy * 10 >= size * 9))
