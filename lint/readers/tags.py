"""Cuts HTML into tags and text with exact offsets, in one pass over the source.

It follows the tokenizer of the HTML standard where articles can tell the difference: quoted
attribute values, comments, raw text elements, tags that never end. Every step goes forward, so
that time is linear in the size of the source whatever is in it.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto


class TokenKind(Enum):
    """What a token is."""

    TEXT = auto()
    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A tag with its lower-case name and attributes, or a stretch of text: source[start:end].

    Text of ``raw`` tokens (scripts, styles) holds no character references.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    raw: bool = False


_OPENING = re.compile(r"<(?:[a-zA-Z!?]|/.)", re.DOTALL)  # any other "<" is text
_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<name>[^\s/>=][^\s/>=]*+)"""
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>"'][^\s>]*+)))?"""
)
_CLOSE = re.compile(r"[\s/]*+>")
_UNCLOSED_VALUE = re.compile(r"""\s*+=\s*+["']""")
_RAW = {"script", "style", "xmp", "iframe", "noembed", "noframes"}
_RAW_REFERENCES = {"textarea", "title"}
_MANY_ATTRIBUTES = 200


def tokens(source: str) -> Iterator[Token]:
    """The tags and texts of HTML, in order; comments and declarations left out."""
    at, end = 0, len(source)
    while at < end:
        found = _OPENING.search(source, at, end)
        if not found:
            yield Token(TokenKind.TEXT, at, end)
            return
        opening = found.start()
        following = source[opening + 1 : opening + 2]
        if following.isascii() and following.isalpha():
            token, after = _tag(source, opening, opening + 1, end, TokenKind.START)
        elif following == "/" and source[opening + 2 : opening + 3].isalpha():
            token, after = _tag(source, opening, opening + 2, end, TokenKind.END)
        else:
            token, after = None, _behind_comment(source, opening, end)
        if opening > at:
            yield Token(TokenKind.TEXT, at, opening)
        at = after
        if token:
            yield token
            if token.kind is TokenKind.START and token.name in _RAW | _RAW_REFERENCES:
                stop = _raw_end(source, token.name, at, end)
                if stop > at:
                    yield Token(TokenKind.TEXT, at, stop, raw=token.name in _RAW)
                at = stop


def _tag(source: str, start: int, at: int, end: int, kind: TokenKind) -> tuple[Token | None, int]:
    """A tag and the offset behind it; a tag that never ends swallows the rest and is dropped."""
    name = _NAME.match(source, at, end)
    if name is None:  # a letter of another script after "</"
        return None, _behind_comment(source, start, end)
    at = name.end()
    attributes: dict[str, str] = {}
    while True:
        close = _CLOSE.match(source, at, end)
        if close:
            return Token(kind, start, close.end(), name[0].lower(), attributes), close.end()
        match = _ATTRIBUTE.match(source, at, end)
        if match is None:
            match = re.compile(r"[\s/=]+").match(source, at, end)
            if match is None:
                return None, end
            at = match.end()
            continue
        at = match.end()
        if _UNCLOSED_VALUE.match(source, at, end):
            return None, end
        if len(attributes) < _MANY_ATTRIBUTES:
            value = match["double"] or match["single"] or match["bare"] or ""
            attributes.setdefault(match["name"].lower(), html.unescape(value))


def _behind_comment(source: str, start: int, end: int) -> int:
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start + 4) + 1
        close = source.find("-->", start + 4, end)
        return close + 3 if close >= 0 else end
    close = source.find(">", start + 1, end)
    return close + 1 if close >= 0 else end


def _raw_end(source: str, name: str, at: int, end: int) -> int:
    close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at, end)
    return close.start() if close else end
