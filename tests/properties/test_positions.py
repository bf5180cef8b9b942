"""Whatever is found in the text is found again in the source, through any markup."""

import html
import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import UnreadableError
from lint.model import Document, Region, Span
from lint.readers import reader_for

LETTERS = "abdghkmnoprstuvwzåéøßλж"
NOTHING = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")

word = st.text(LETTERS, min_size=1, max_size=7)
odd = st.sampled_from(["🩺", "👩‍⚕️", "e\u0301x", "n\u0303a", "in\u00adside", "a\u200bb", "50"])
plain = st.one_of(word, odd)

html_part = st.one_of(
    plain,
    plain.map(lambda w: f"<b>{w}</b>"),
    plain.map(lambda w: f'<em class="a b">{w}</em>'),
    plain.map(lambda w: f'<a href="/x?a=1&amp;b=2">{w}</a>'),
    word.map(lambda w: f"{w[0]}<i>{w[1:]}</i>"),
    word.map(lambda w: f"{w}&eacute;{w}"),
    word.map(lambda w: f"{w}&shy;{w}"),
    word.map(lambda w: f"&#x{ord(w[0]):x};{w[1:]}"),
    word.map(lambda w: f"{w}<!-- no -->{w}"),
)
html_gap = st.sampled_from(
    [" ", "  ", "\n", "\r\n", "&nbsp;", "\u00a0", " <!-- x -->", "\t", "<br>"]
)

markdown_part = st.one_of(
    plain,
    word.map(lambda w: f"**{w}**"),
    word.map(lambda w: f"*{w}*"),
    word.map(lambda w: f"***{w}***"),
    word.map(lambda w: f"~~{w}~~"),
    word.map(lambda w: f"`{w}`"),
    word.map(lambda w: f"[{w}](https://a.example/b_c 'T')"),
    word.map(lambda w: f"[**{w}**](<b c>)"),
    word.map(lambda w: f"{w}&eacute;{w}"),
    word.map(lambda w: f"<em>{w}</em>"),
    word.map(lambda w: f"{w}{{{{< ref >}}}}{w}"),
)
markdown_gap = st.sampled_from([" ", "  ", "\n", "\r\n", "&nbsp;", "\u00a0", " {{ x }}"])
text_gap = st.sampled_from([" ", "  ", "\u00a0", "\t", " \u200b"])


def paragraph(
    parts: st.SearchStrategy[str], gaps: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(parts, gaps), min_size=1, max_size=12)
    return pairs.map(lambda ps: "".join(p + g for p, g in ps[:-1]) + ps[-1][0])


def shells(text: str) -> list[str]:
    """The same inline Markdown in the blocks that can hold it."""
    joined = re.sub(r"\s*\r?\n\s*", " ", text)
    return [
        text,
        f"# x\n\n{text}",
        f"- one\n- {joined}\n",
        f"- one\n  1. {joined}\n",
        "> " + re.sub(r"\n", "\n> ", text),
        f"## {joined}",
        f"| x | y |\n|---|---|\n| {joined} | z |\n",
        f"---\ntitle: t\n---\n\n{text}",
    ]


def cut(document: Document, region: Region) -> str:
    """A region cut from the source by lines and columns alone."""
    lines = document.source.split("\n" if "\n" in document.source else "\r")
    assert 1 <= region.line <= region.end_line <= len(lines)
    assert 1 <= region.column <= len(lines[region.line - 1]) + 1
    assert 1 <= region.end_column <= len(lines[region.end_line - 1]) + 1
    if region.line == region.end_line:
        return lines[region.line - 1][region.column - 1 : region.end_column - 1]
    inner = lines[region.line : region.end_line - 1]
    first, last = lines[region.line - 1], lines[region.end_line - 1]
    return "\n".join([first[region.column - 1 :], *inner, last[: region.end_column - 1]])


def rendered(source: str) -> str:
    """Markup taken away, references decoded, white space as one space."""
    text = re.sub(r"<!--.*?-->|\{\{.*?\}\}|\]\(.*?\)", "", source, flags=re.DOTALL)
    text = re.sub(r"<br>|\n> ", " ", text)
    text = re.sub(r"<[^<>]*>", "", text)
    text = NOTHING.sub("", html.unescape(text))
    return " ".join(re.sub(r"[][*~`]", "", text).split())


def check(document: Document) -> None:
    anchors = document.anchors
    for anchor, following in pairwise(anchors):
        assert anchor.offset + anchor.length <= following.offset
    for anchor in anchors:
        assert anchor.offset + anchor.length <= len(document.text)
        assert anchor.source + anchor.source_length <= len(document.source)
    for block in document.blocks:
        text = document.cut(block.span)
        assert not NOTHING.search(text)
        if not any(b.parent is not None for b in document.blocks):
            assert "\n" not in text
        spans = [m.span() for m in re.finditer(r"\S+", text) if "\n" not in text]
        for first in range(len(spans)):
            for last in range(first, min(first + 3, len(spans))):
                span = Span(block.span.start + spans[first][0], block.span.start + spans[last][1])
                assert rendered(cut(document, document.region(span))) == document.cut(span)


def read(source: str, name: str, *, mark: bool = False) -> Document:
    reader = reader_for(name)
    assert reader is not None
    return reader.parse((("\ufeff" if mark else "") + source).encode(), name)


def words(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@settings(max_examples=150, deadline=None)
@given(paragraph(html_part, html_gap), st.booleans())
def test_html(source: str, mark: bool) -> None:
    document = read(f"<html>\r\n<body><p>{source}</p><ul><li>{source}</ul>", "a.html", mark=mark)
    check(document)
    assert words(rendered(source)) in words(document.text.replace("\n", " "))


@settings(max_examples=120, deadline=None)
@given(paragraph(markdown_part, markdown_gap), st.booleans())
def test_markdown(source: str, mark: bool) -> None:
    for shell in shells(source):
        document = read(shell, "a.md", mark=mark)
        check(document)
        assert words(rendered(source)) in words(document.text.replace("\n", " "))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(paragraph(plain, text_gap), min_size=1, max_size=5), st.sampled_from(["\n", "\r\n"])
)
def test_text(lines: list[str], end: str) -> None:
    document = read(end.join(lines), "a.txt")
    check(document)
    for line in lines:
        assert words(rendered(line)) in words(document.text.replace("\n", " "))


@settings(max_examples=200, deadline=None)
@given(
    st.text("<>/=!-\"' abp&;#x1[]()*_`~|{%}\\\n\r\t:.?•1", max_size=120),
    st.sampled_from(["a.html", "a.md", "a.txt"]),
)
def test_any_markup_has_positions(source: str, name: str) -> None:
    document = read(source, name)
    for block in document.blocks:
        cut(document, document.region(block.span))
        for tie in (block.lead, block.parent, block.section):
            assert tie is None or 0 <= tie < len(document.blocks)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.html", "a.md", "a.txt"]))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes, name: str) -> None:
    reader = reader_for(name)
    assert reader is not None
    try:
        document = reader.parse(data, name)
    except UnreadableError as error:
        refusal = error.message
    else:
        refusal = ""
        document.text.encode()
        document.source.encode()
    assert not refusal or name in refusal


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.txt"])
def test_nothing_has_no_blocks(name: str) -> None:
    assert read("", name).blocks == ()
    assert read(" \r\n\t", name).text == ""
