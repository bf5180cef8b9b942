"""Articles made to hang a reader; each of them did hang some parser."""

import pytest

HOSTILE = {
    "one-line.txt": b"word " * 400_000,
    "one-line.md": b"word " * 400_000,
    "one-line.html": b"word " * 400_000,
    "nested.html": b"<div>" * 10_000 + b"text" + b"</div>" * 10_000,
    "nested.md": b"<div>" * 10_000 + b"text",
    "comments.html": b"<!-- " * 20_000,
    "comments.md": b"<!-- " * 20_000,
    "tags.html": b"<a " * 100_000,
    "quotes.html": b'<a b="' * 50_000,
    "inline.html": b"<b><div>" + b"<span>" * 5_000 + b"</b>" * 5_000,
    "tables.html": b"<table><tr><td>" * 3_000 + b"x",
    "lists.html": b"<ul><li>" * 3_000 + b"x",
    "brackets.md": b"[" * 20_000,
    "closed.md": b"[]" * 20_000,
    "stars.md": b"*" * 20_000,
    "emphasis.md": b"*a_ " * 10_000,
    "ticks.md": b"`" * 20_000,
    "quoted.md": b">" * 20_000,
    "links.md": b"[a](b" * 10_000,
    "images.md": b"![[]()" * 8_000,
    "items.md": b"- " * 10_000,
    "shortcodes.md": b"{{< " * 20_000,
    "components.md": b"<A b={" * 20_000,
    "attributes.md": b"<A " + b"b={c} " * 20_000,
    "braces.md": b"<A b={" + b"{c}" * 20_000,
    "percents.md": b"{% a % " + b"% b " * 20_000,
    "fence.md": b"---\n" * 10_000,
    "toml.md": b"+++\na = " + b"[" * 30_000 + b"\n+++\nx",
    "directives.md": b"<!-- healthlint-" * 20_000,
    "directives.txt": b"healthlint-disable HL101 -- a\n" * 5_000,
    "remarks.md": b"{/*" + b"*" * 50_000,
    "blank.txt": b"\n" * 200_000,
    "returns.md": b"a\r" * 10_000,
    "teasers.txt": b"Related Articles\n" * 5_000,
    "bullets.txt": b"- a\n" * 8_000,
    "indents.txt": b"".join(b" " * i + b"- a\n" for i in range(800)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_ends_with_a_document(read, name):
    document = read(HOSTILE[name], name)
    assert document.source
    for block in document.blocks[:50]:
        assert document.region(block.span).line >= 1
