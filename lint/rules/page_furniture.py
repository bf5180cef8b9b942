"""Parts of the web page around an article that were copied into its text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.model import Block, BlockKind, Document, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule


@rule(
    id="HL703",
    severity=Severity.INFO,
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

    Limits: lines that stand in the parts of an HTML page meant for them (nav, header, footer,
    aside) are not reported, nor are bylines and dates. Lines in a row are one finding.
    """
    doc = ctx.document
    for furniture, run in groupby(doc.blocks, key=lambda b: b.kind is BlockKind.FURNITURE):
        lines = [b for b in run if furniture and _is_chrome(doc, b)]
        if lines:
            yield _finding(ctx, lines)


def _finding(ctx: Context[NoOptions], lines: Sequence[Block]) -> Finding:
    span = Span(lines[0].span.start, lines[0].span.end)
    what = "this line belongs" if len(lines) == 1 else f"these {len(lines)} lines belong"
    return ctx.finding(
        span,
        f"{what} to a web page and not to the article",
        related=[(b.span, "and this line") for b in lines[1:]],
        wording="Delete what is not part of the article.",
    )


def _is_chrome(doc: Document, block: Block) -> bool:
    text = doc.cut(block.span)
    about = doc.metadata
    said = (*about.authors, *about.reviewers, about.published, about.updated, about.reviewed)
    return any(c.isalpha() for c in text) and not any(s and s in text for s in said)
