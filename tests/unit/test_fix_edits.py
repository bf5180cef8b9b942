"""Edits in the source: exact, whole lines, markup kept, and where the rest comes to stand."""

import pytest

from lint import splice
from lint.engine import parse
from lint.fix import proof
from lint.fix.changes import Change, applied, moved
from lint.model import Finding, Region, Severity, Source, Span


def document(text, name="article.md"):
    return parse(Source(name, text.encode("utf-8")))


def edited(text, words, new, name="article.md"):
    doc = document(text, name)
    at = doc.text.index(words)
    made = splice.reworded(doc, [(Span(at, at + len(words)), new)])
    if made is None:
        return None
    span = doc.offsets(made.region)
    assert made.original == doc.source[span.start : span.end]
    return doc.source[: span.start] + made.replacement + doc.source[span.end :]


@pytest.mark.parametrize(
    ("text", "words", "new", "after"),
    [
        ("Tea **always** helps.\n", "always", "", "Tea helps.\n"),
        ("Tea **always** helps.\n", "helps", "may help", "Tea **always** may help.\n"),
        ("Tea always\nhelps &amp; so.\n", "always helps", "may help", "Tea may\nhelp &amp; so.\n"),
        ("Tea *al*ways helps.\n", "always", "", None),
        ("Tea is *fully safe* now.\n", "fully", "", "Tea is *safe* now.\n"),
        ("Tea (fully safe) helps.\n", "fully", "", "Tea (safe) helps.\n"),
        ("Tea [always](x) helps.\n", "always", "may", "Tea [may](x) helps.\n"),
    ],
)  # fmt: skip
def test_words_change_and_their_markup_stays(text, words, new, after):
    assert edited(text, words, new) == after


@pytest.mark.parametrize(("after", "sound"), [("*safe*.", True), ("* safe*.", False)])
def test_an_edit_that_shows_markup_to_readers_does_not_prove_good(after, sound):
    before = document("Tea is *fully safe*.\n")
    made = change(8, 13, "")
    assert proof._is_sound(before, [made], document(f"Tea is {after}\n")) is sound


def test_words_in_html_are_taken_out_with_their_emphasis():
    text = "<p>Tea <b>always</b> helps&nbsp;you.</p>"
    assert edited(text, "always", "", "article.html") == "<p>Tea helps&nbsp;you.</p>"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_that_goes_leaves_no_gap(end):
    text = end.join(["one", "", "two", "", "three", ""])
    at = text.index("two")
    gone = splice.deletion(text, Span(at, at + 3))
    assert text[: gone.start] + text[gone.end :] == end.join(["one", "", "three", ""])


def test_part_of_a_line_goes_alone():
    assert splice.deletion("one two three", Span(4, 7)) == Span(4, 7)


def test_blocks_that_share_a_line_go_with_their_tags_or_not_at_all():
    doc = document("<p>One.</p><p>Two <a href='x'>three</a></p>\n", "article.html")
    made = splice.without_blocks(doc, doc.blocks[1].span)
    assert made.original == "<p>Two <a href='x'>three</a></p>"
    assert splice.without_blocks(document("<p>A <br> b<p>c", "c.html"), Span(0, 1)) is None


def change(start, end, new):
    finding = Finding(
        rule="HL101",
        name="x",
        severity=Severity.INFO,
        message="m",
        path="p",
        region=Region(1, 1, 1, 2),
        excerpt="",
    )
    return Change(Span(start, end), new, finding)


def test_places_are_followed_through_edits():
    made = (change(0, 0, "new "), change(4, 8, ""), change(13, 14, "long"))
    source = "one two three four"
    after = applied(source, made)
    assert after == "new one threelongfour"
    for words in ("one", "thr", "four"):
        at = source.index(words)
        there = moved(Span(at, at + len(words)), made)
        assert after[there.start : there.end] == words
    assert moved(Span(5, 7), made) == Span(8, 8)
