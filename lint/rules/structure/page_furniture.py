"""Parts of the web page around an article that were copied into its text."""

import re
from collections.abc import Iterator
from itertools import groupby

from lint import splice
from lint.model import Block, BlockKind, Document, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule

_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_HEAD = 5_000  # characters in which a whole page shows that it is one
_ISO = re.compile(r"(?P<year>\d{4})-\d{2}-(?P<day>\d{2}).*", re.DOTALL)


@rule(
    id="HL703",
    severity=Severity.INFO,
    fix="safe",
    passes=[
        Example(
            "Blisters\n\nBy Ana Ortiz\n\nMost blisters heal within a week. Cover a blister with a "
            "soft plaster and do not burst it.\n",
            name="article.txt",
        ),
        Example(
            "# Blisters\n\nMost blisters heal within a week. Share your shoes with nobody, and "
            "keep the skin dry.\n"
        ),
    ],
    fails=[
        Example(
            "Skip to content\n\nBlisters\n\nMost blisters heal within a week. Cover a blister with "
            "a soft plaster and do not burst it.\n",
            name="article.txt",
        ),
        Example(
            "Blisters\n\nMost blisters heal within a week.\n\nShare on:\n\nCover a blister with a "
            "soft plaster and do not burst it.\n\nRead More →\n",
            name="article.txt",
        ),
    ],
)
def page_furniture(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """A line belongs to the page around the article: navigation, sharing, sign-up, teasers.

    Why: such lines are read as text by readers of a feed, by screen readers and by every program
    that uses the article; they show that the text was copied from a page.

    Limits: silent on whole HTML pages, where navigation has its place; in an HTML fragment, in
    Markdown and in plain text it has none. Bylines and dates are not reported. Lines in a row are
    one finding.
    """
    doc = ctx.document
    if _PAGE.search(doc.source[:_HEAD]):
        return
    for chrome, run in groupby(doc.blocks, key=lambda b: _is_chrome(doc, b)):
        if chrome:
            lines = list(run)
            what = "this line belongs" if len(lines) == 1 else f"these {len(lines)} lines belong"
            span = Span(lines[0].span.start, lines[-1].span.end)
            yield ctx.finding(
                span,
                f"{what} to a web page and not to the article",
                suggestion=splice.without_blocks(doc, span, safe=all(b.known for b in lines)),
                wording="Delete what is not part of the article.",
            )


def _is_chrome(doc: Document, block: Block) -> bool:
    """Whether a line is more than a rule between blocks, and no byline or date of the article."""
    if block.kind is not BlockKind.FURNITURE:
        return False
    text = doc.cut(block.span)
    about = doc.metadata
    names = (name.partition(",")[0] for name in (*about.authors, *about.reviewers))
    days = (about.published, about.updated, about.reviewed)
    return any(c.isalpha() for c in text) and not (
        any(name in text for name in names if name) or any(_says(text, day) for day in days if day)
    )


def _says(text: str, day: str) -> bool:
    """Whether a line gives a day (as written, or its year and day of the month if ISO)."""
    iso = _ISO.fullmatch(day)
    if iso is None:
        return day in text
    numbers = {int(n) for n in re.findall(r"\d{1,4}", text)}
    return {int(iso["year"]), int(iso["day"])} <= numbers
