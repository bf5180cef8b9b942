"""A comment that fits, says the worst first and shows words of others as words."""

import re
from dataclasses import replace
from html import unescape

import pytest
from markdown_it import MarkdownIt

from lint.model import FileReport, Report, Severity
from lint.reporters import gfm, markdown

ALLOWED = {"p", "h2", "h3", "br", "table", "thead", "tbody", "tr", "th", "td", "code", "ul", "li"}
ALLOWED |= {"strong", "blockquote", "details", "summary", "b", "pre", "ol"}


def rendered(text):
    return MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)


def tags(text):
    return set(re.findall(r"</?([a-zA-Z][a-zA-Z0-9]*)", rendered(text)))


def size(text):
    return len(text.encode("utf-8", "surrogatepass"))


def test_a_comment_has_summary_files_and_evidence(written, report):
    text = written("markdown", report)
    assert text.startswith("<!-- healthlint -->\n\n## healthlint: 1 error, 1 warning, 1 file not ")
    assert "| `articles/zinc.md` | 1 | 1 |" in text
    assert "- `broken.html`: no text: save it anew" in text
    assert "<b>error</b> line 3: HL202 stronger-than-evidence: promises a cure" in text
    assert "- **source:** A made-up review. A journal, 2019" in text
    assert "**1 conflict between articles**" in text
    assert "   - 7 articles say beyond doubt that zinc lozenges cure every cold: `articles/" in text
    assert "   - 1 article denies that zinc lozenges cure every cold: `colds.md` line 3" in text
    assert tags(text) <= ALLOWED


def test_nothing_found_says_how_much_was_looked_at(written):
    text = written("markdown", Report(files=(FileReport(path="a.md"),)))
    assert "## healthlint: no findings" in text
    assert "1 file checked: 0 errors, 0 warnings" in text
    assert "|" not in text


def test_an_info_is_shown_where_wanted(written, report):
    assert "HL703" not in written("markdown", report)
    assert "| file | errors | warnings | infos |" in written("markdown", report, show_info=True)


@pytest.mark.parametrize("limit", [markdown.COMMENT, 20_000, 3_000])
def test_it_fits_and_counts_what_did_not(copies, limit):
    report = copies(5_000)
    text = markdown.page(report, markdown.View(), limit)
    assert size(text) <= limit
    assert size(text) > limit * 0.8
    shown = text.count("<details>")
    assert f"{5_000 - shown:,} more findings had no room here" in text
    assert text.count("</details>") == shown


def test_the_gravest_findings_get_the_room(copies):
    report = copies(2_000)
    text = markdown.page(report, markdown.View(), 40_000)
    assert "<b>error</b>" in text
    assert "<b>warning</b>" not in text


def test_hostile_words_and_names_make_no_markup(written, hostile):
    for severity in Severity:
        kept = tuple(
            replace(f, findings=tuple(x for x in f.findings if x.severity is severity))
            for f in hostile.files
        )
        told = replace(hostile, files=kept)
        for text in (
            written("markdown", told, show_info=True),
            markdown.page(told, markdown.View(show_info=True), 2_000_000),
        ):
            assert tags(text) <= ALLOWED
            assert text.count("<details>") == text.count("</details>")
    assert size(written("markdown", hostile, show_info=True)) <= markdown.COMMENT


@pytest.mark.parametrize(
    "words",
    [
        "@someone and @org/team",
        "see #12, org/repo#3, !7, %9, $5",
        "**bold** _it_ `code` ~~x~~ [a](b) ![c](d) <b>e</b> &amp; | \\",
        "https://example.org/a_b_c www.example.org",
        "# head",
        "- item",
        "12. item",
        "=== under",
        "[^1]: note",
        "$x_1$ and $$y$$",
    ],
)
def test_words_are_shown_as_they_are(words):
    for form, start, end in ((gfm.text, "", ""), (gfm.inline, "<div>", "</div>")):
        html = re.sub(r"^<\w+>|</\w+>\n?$", "", rendered(f"{start}{form(words)}{end}"))
        assert "<" not in html
        shown = unescape(html)
        assert shown.replace("\u200b", "") == words
        assert not re.search(r"[@#][a-z0-9]", shown)
        assert "://" not in form(words)


def test_a_source_can_be_followed():
    html = rendered(gfm.source("A [review]. 2019. https://doi.org/10.1/a_b(c)"))
    assert html == (
        '<p>A [review]. 2019. <a href="https://doi.org/10.1/a_b(c)">'
        "https://doi.org/10.1/a_b(c)</a></p>\n"
    )
    assert "<a" not in rendered(gfm.source("https://example.org/ and more"))
    assert "<a" not in rendered(gfm.source("x javascript:alert(1)"))


@pytest.mark.parametrize("words", ["a`b", "``", "`", "a | b", " ", "", "\n```\n"])
def test_code_is_one_span_of_code(words):
    html = rendered(gfm.code(words))
    assert html.count("<code>") <= 1
    table = rendered(f"| a | b |\n| --- | --- |\n| {gfm.code(words)} | 1 |")
    assert table.count("<td>") == 2


def test_a_block_of_code_ends_where_it_should():
    text = gfm.fenced("one\n```\n# two\n````\nthree\n")
    html = rendered(f"{text}\n\nafter")
    assert html.count("<pre>") == 1
    assert html.endswith("<p>after</p>\n")
    assert "<h1>" not in html
