"""Reads small articles written in a test and shows their blocks in a form people can compare."""

import textwrap
from collections.abc import Callable

import pytest

from lint.model import Document, Span
from lint.readers import reader_for


def read_article(source: str | bytes, name: str) -> Document:
    reader = reader_for(name)
    assert reader is not None
    data = source if isinstance(source, bytes) else textwrap.dedent(source).lstrip("\n").encode()
    return reader.parse(data, name)


def show_outline(document: Document) -> str:
    """One line a block: kind, level if any, ties ("<2" lead, "^2" parent), words."""
    lines = []
    for i, block in enumerate(document.blocks):
        ties = [f"<{block.lead}"] if block.lead is not None else []
        ties += [f"^{block.parent}"] if block.parent is not None else []
        kind = block.kind.value + (str(block.level) if block.level else "")
        text = document.cut(block.span).replace("\n", " / ")
        lines.append(" ".join([str(i), kind, *ties, text]))
    return "\n".join(lines)


@pytest.fixture
def read() -> Callable[[str | bytes, str], Document]:
    return read_article


@pytest.fixture
def outline() -> Callable[[str, str], str]:
    return lambda source, name: show_outline(read_article(source, name))


@pytest.fixture
def place() -> Callable[[Document, str], str]:
    """The stretch of the source that a phrase of the text was rendered from."""

    def find(document: Document, phrase: str) -> str:
        start = document.text.index(phrase)
        span = document.source_span(Span(start, start + len(phrase)))
        return document.source[span.start : span.end]

    return find


@pytest.fixture
def same() -> Callable[[str, str], None]:
    def compare(got: str, wanted: str) -> None:
        assert got.splitlines() == textwrap.dedent(wanted).strip().splitlines()

    return compare
