"""The description of an article is read where it stands, as a caption of its title."""

import pytest

MARKDOWN = """
---
title: Honey
description: A spoonful of honey ends a cough.
---

Honey is sweet.
"""
HTML = """
<html><head><title>Honey</title>
<meta content="A spoonful of honey&#8217;s sugar ends a cough." name="Description"></head>
<body><h1>Honey</h1><p>Honey is sweet.</p></body></html>
"""


def test_front_matter(read, place):
    document = read(MARKDOWN, "article.md")
    assert [b.kind.value for b in document.blocks] == ["title", "caption", "paragraph"]
    assert place(document, "honey ends a cough") == "honey ends a cough"


def test_front_matter_before_a_heading(outline, same):
    text = MARKDOWN.replace("Honey is sweet.", "# Honey\n\nHoney is sweet.")
    same(
        outline(text, "article.md"),
        """
        0 caption A spoonful of honey ends a cough.
        1 title1 Honey
        2 paragraph Honey is sweet.
        """,
    )


@pytest.mark.parametrize("key", ["summary", '"excerpt"', "Teaser"])
def test_other_keys(outline, key):
    text = MARKDOWN.replace("description", key)
    assert "caption A spoonful of honey ends a cough." in outline(text, "article.md")


def test_meta_element(outline):
    assert "caption A spoonful of honey’s sugar ends a cough." in outline(HTML, "article.html")


def test_what_the_article_says_itself_is_read_once(read):
    text = MARKDOWN.replace("Honey is sweet.", "It is old: a spoonful of honey ends a cough.")
    assert "caption" not in [b.kind.value for b in read(text, "article.md").blocks]
