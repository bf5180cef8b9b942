"""Keeps the source lines that findings quote, so that a report needs no file read again."""

from collections.abc import Iterable

from lint.model import Document, Quote, Region

QUOTED = 2_000
"""Longest piece of a source line kept to be quoted, in code points."""


def quotes_of(document: Document, regions: Iterable[Region]) -> tuple[Quote, ...]:
    """The lines to show with findings at some places."""
    quotes = set()
    for region in regions:
        line = document.line_text(region.line)
        start = max(0, region.column - 1 - QUOTED // 4) if len(line) > QUOTED else 0
        quotes.add(Quote(region.line, start + 1, line[start : start + QUOTED]))
    return tuple(sorted(quotes, key=lambda q: (q.line, q.column)))
