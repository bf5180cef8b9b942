"""An author who has a name and nothing else."""

import re
from collections.abc import Iterator

from lint.model import BlockKind, Document, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule
from lint.rules.provenance._people import is_person, role_told

_NEAR = (BlockKind.FURNITURE, BlockKind.PARAGRAPH, BlockKind.ITEM)


@rule(
    id="HL609",
    severity=Severity.INFO,
    standard="HONcode principle 1, authority; JAMA benchmarks, authorship (Silberg et al. 1997)",
    passes=[
        Example("# Sunburn\n\nBy Mirko Sand, pharmacist\n\nStay out of the sun at noon.\n"),
        Example(
            "# Sunburn\n\nBy Mirko Sand\n\nStay out of the sun at noon.\n\n## About the author\n\n"
            "Mirko Sand works as a nurse on a burns ward.\n"
        ),
        Example("# Sunburn\n\nBy the Duneside Clinic\n\nStay out of the sun at noon.\n"),
    ],
    fails=[
        Example("# Sunburn\n\nBy Mirko Sand\n\nStay out of the sun at noon.\n"),
        Example(
            '<h1>Sunburn</h1><p class="byline">Mirko Sand | 4 March 2025</p>'
            "<p>Stay out of the sun at noon.</p>",
            name="article.html",
        ),
    ],
)
def author_without_role(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """The author is named without a qualification, a job or a role.

    Why: a name alone does not tell readers whether it is a doctor's, a journalist's or a seller's,
    and so how far to trust what is said.

    Limits: a title, letters behind the name, a job, or a line about the author anywhere in the
    article is enough. Silent on teams and organisations, and on names that stand in metadata
    alone.
    """
    doc = ctx.document
    for author in doc.metadata.authors:
        name, _, role = author.partition(",")
        if role.strip() or not is_person(name) or role_told(doc, name):
            continue
        place = _place(doc, name.strip())
        if place:
            yield ctx.finding(
                place,
                f"{name.strip()} is named as the author without a qualification, job or role: "
                "readers cannot tell how far to trust the text",
                wording=f"{name.strip()}, [qualification or job]",
            )


def _place(document: Document, name: str) -> Span | None:
    """Where the name stands in the byline."""
    pattern = re.compile(r"\s+".join(map(re.escape, name.split())))
    for block in document.of_kind(*_NEAR):
        match = pattern.search(document.text, block.span.start, block.span.end)
        if match:
            return Span(match.start(), match.end())
    return None
