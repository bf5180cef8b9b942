"""Finds labelled words in a text, and tells whether two places are the same one."""

import re
from collections.abc import Sequence
from functools import cache

from lint.gold.label import Words
from lint.model import Document, Region, Span

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-"})

SHARE = 2
"""Two places are the same when they share at least one part in so many of the shorter one."""


def find(document: Document, words: Words) -> Span | None:
    """Where words stand in the rendered text; case, blanks and kinds of quote do not matter.

    Cells of a row may be parted by bars in a label, as they are written in Markdown.
    """
    text = document.text.translate(_QUOTES)
    for pattern in (_pattern(words.text), _pattern(words.text.replace("|", " "))):
        for n, match in enumerate(pattern.finditer(text), start=1):
            if n == words.nth:
                return Span(match.start(), match.end())
    return None


def hidden(document: Document, words: Words) -> bool:
    """Whether words stand in the source alone: in front matter or in a tag, which are not rendered.

    No finding can be at them, so one of the document as such is as right.
    """
    return find(document, words) is None and bool(
        _pattern(words.text).search(document.source.translate(_QUOTES))
    )


def same(one: Span, other: Span) -> bool:
    """Whether two places overlap by half of the shorter one at least."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared * SHARE >= min(one.end - one.start, other.end - other.start)


class Positions:
    """The way from lines and columns of a source to offsets."""

    def __init__(self, document: Document) -> None:
        """Index the line starts of the document's source."""
        source = document.source
        newline = "\n" if "\n" in source else "\r"
        self._starts: Sequence[int] = [
            0,
            *(m.end() for m in re.finditer(re.escape(newline), source)),
        ]

    def span(self, region: Region) -> Span:
        """Offsets in the source of a region."""
        return Span(
            self._starts[region.line - 1] + region.column - 1,
            self._starts[region.end_line - 1] + region.end_column - 1,
        )


@cache
def _pattern(text: str) -> re.Pattern[str]:
    parts = (re.escape(part) for part in text.translate(_QUOTES).split())
    return re.compile(r"\s+".join(parts), re.IGNORECASE)
