"""Finds comments that speak to the program: ``<!-- healthlint-disable-file HL601 -- reason -->``.

A comment is what the reader did not render: the same words in a code block or in inline code are
shown to readers and tell the program nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.model import Anchor, Directive, Span

_NAME = "healthlint-"
_LONGEST = 1_000  # characters of a comment
_AHEAD = 80  # characters in which a comment opens
_DEFINITION = r"^ {0,3}\[[^\]\n]{0,30}\]:[ \t]*(?:#|<>)?[ \t]*"  # of a link in Markdown
_OPENINGS = (
    (re.compile(r"<!--\s*\Z"), "-->"),
    (re.compile(r"\{/\*\s*\Z"), "*/}"),
    (re.compile(rf"{_DEFINITION}\(\Z", re.MULTILINE), ")"),
    (re.compile(rf"{_DEFINITION}\"\Z", re.MULTILINE), '"'),
)
"""How a comment opens in HTML, MDX and Markdown, and how it ends."""

_LINE = re.compile(
    rf"^[ \t]*(?:(?:#|//|;|%)[ \t]*)?({_NAME}[^\r\n]*)", re.MULTILINE | re.IGNORECASE
)


def find(source: str, anchors: Sequence[Anchor]) -> tuple[Directive, ...]:
    """The comments to the program in a source, in order; ``anchors`` are what was rendered."""
    found = _candidates(source)
    if not found:
        return ()
    shown = sorted((a.source, a.source + a.source_length) for a in anchors)
    starts = [start for start, _ in shown]

    def is_shown(offset: int) -> bool:
        i = bisect_right(starts, offset) - 1
        return i >= 0 and offset < shown[i][1]

    return tuple(d for at, d in sorted(found.items()) if not is_shown(at))


def hide(source: str) -> str:
    """Plain text with its words to the program left blank, everything else where it was."""
    parts: list[str] = []
    at = 0
    for _, directive in sorted(_candidates(source).items()):
        span = directive.span
        if span.start >= at:
            blank = re.sub(r"[^\r\n]", " ", source[span.start : span.end])
            parts += [source[at : span.start], blank]
            at = span.end
    return "".join([*parts, source[at:]]) if parts else source


def _candidates(source: str) -> dict[int, Directive]:
    """What may be a comment to the program, by the offset of its words."""
    if _NAME not in source.casefold():
        return {}
    return {**dict(_lines(source)), **dict(_comments(source))}


def _comments(source: str) -> Iterator[tuple[int, Directive]]:
    for match in re.finditer(_NAME, source, re.IGNORECASE):
        at = match.start()
        low = max(0, at - _AHEAD)
        for opening, end in _OPENINGS:
            opens = opening.search(source[low:at])
            close = source.find(end, at, at + _LONGEST) if opens else -1
            if opens and close >= 0:
                text = " ".join(source[at:close].split())
                yield at, Directive(text, Span(low + opens.start(), close + len(end)))
                break


def _lines(source: str) -> Iterator[tuple[int, Directive]]:
    """Lines of plain text that are nothing else."""
    for match in _LINE.finditer(source):
        text = " ".join(match[1].split())
        if len(text) <= _LONGEST and not text.endswith(("-->", "*/}")):
            yield match.start(1), Directive(text, Span(match.start(), match.end()))
