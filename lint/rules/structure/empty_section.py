"""A heading over nothing."""

from collections.abc import Iterator

from lint.model import Finding, Severity
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._article import speaks_of_care
from lint.rules._structure import empty_sections, is_source_label


@rule(
    id="HL702",
    severity=Severity.WARNING,
    standard="WCAG 2.2 success criterion 2.4.6, headings describe what they stand over",
    passes=[
        Example(
            "# Nosebleeds\n\n## What to do\n\n### At home\n\nSit up and pinch the soft part of the "
            "nose for ten minutes.\n\n### In a clinic\n\nA nurse may close the vessel.\n"
        ),
        Example(
            "<h1>Nosebleeds</h1><h2>Causes</h2><p>Dry air and picking the nose are common "
            'causes.</p><h2>How to sit</h2><img src="sit.png" alt=""><h2>Care</h2>'
            "<p>Most nosebleeds stop within fifteen minutes.</p>",
            name="article.html",
        ),
    ],
    fails=[
        Example(
            "# Nosebleeds\n\n## Causes\n\nDry air is a common cause.\n\n## When to get help\n\n"
            "## Prevention\n\nA little ointment keeps the nose moist.\n"
        ),
        Example(
            "<h1>Nosebleeds</h1><h2>Causes</h2><p>Dry air is a common cause.</p><h2>Treatment</h2>",
            name="article.html",
        ),
    ],
)
def empty_section(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """A heading has no text below it before the next heading of its level.

    Why: readers who jump to a heading find nothing; the text was lost or never written.

    Limits: a heading directly above its subheadings is not empty, nor is one above an image, a
    video or a template tag. In plain text, where a heading is known by its looks alone, only one
    between two passages of prose is reported.
    """
    on_care = speaks_of_care(ctx)
    for i in empty_sections(ctx.document):
        if is_source_label(ctx.document, ctx.document.blocks[i]):
            continue  # an empty reference list has a rule of its own
        span = ctx.document.blocks[i].span
        loss = ": readers are not told when to get medical help" if on_care(span) else ""
        yield ctx.finding(
            span,
            f"nothing stands below this heading{loss}",
            wording="Put the text of the section back, or delete the heading.",
        )
