"""A file without a single word in it."""

from collections.abc import Iterator

from lint.model import Finding, Severity
from lint.rule import Context, Example, NoOptions, rule


@rule(
    id="HL906",
    severity=Severity.WARNING,
    any_language=True,
    about_whole=True,
    passes=[
        Example("Fever\n", name="article.txt"),
        Example("<p>Drink enough water.</p>", name="article.html"),
    ],
    fails=[
        Example("", name="article.txt"),
        Example("<html><head><title></title></head><body><p> </p></body></html>", "article.html"),
        Example("---\ndraft: true\n---\n\n***\n"),
    ],
)
def empty_document(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """The file holds no words, so there was nothing to check.

    Why: an empty file passes every other rule, and a page built from it has nothing on it; most
    often an export or a template went wrong.

    Limits: an article that consists of images alone is empty to this rule.
    """
    doc = ctx.document
    if not any(any(c.isalpha() for c in doc.cut(b.span)) for b in doc.blocks):
        yield ctx.whole("the file holds no words: there was nothing to check")
