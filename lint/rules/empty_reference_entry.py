"""A reference list whose entries are numbers and nothing else."""

from collections.abc import Iterator

from lint.model import Block, BlockKind, Finding, Severity
from lint.rule import Context, Example, NoOptions, rule

_ZINC = """\
# Zinc and colds

Zinc lozenges may shorten a cold by a day or so when they are started early. They can cause nausea
and a bad taste.
"""


@rule(
    id="HL607",
    severity=Severity.WARNING,
    standard="JAMA benchmarks, attribution (Silberg et al. 1997)",
    passes=[
        Example(
            _ZINC + "\n## References\n\n1. Zinc for the common cold. Systematic review, 2024.\n"
            "2. National guideline on acute cough, 2019.\n"
        ),
        Example(_ZINC + "\nFor two groups the benefit was:\n\n1. 30\n2. 45\n"),
    ],
    fails=[
        Example(_ZINC + "\n## References\n\n1. 1\n2. 2\n3. 3\n"),
        Example(
            "Zinc and colds\n\nZinc lozenges may shorten a cold when they are started early.\n\n"
            "References\n\n[1]\n[2]\n",
            name="article.txt",
        ),
    ],
)
def empty_reference_entry(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """Entries of the reference list hold a number or a mark and no text.

    Why: a numbered list looks like evidence; when the entries are empty nobody can check a single
    one. Most often the text was lost when the page was copied or converted.

    Limits: one finding for the whole list, at its first empty entry. An entry that is only a link
    is not empty.
    """
    empty = [b for b in ctx.document.of_kind(BlockKind.REFERENCE) if _is_empty(ctx, b)]
    if not empty:
        return
    total = sum(1 for _ in ctx.document.of_kind(BlockKind.REFERENCE))
    how_many = "every entry" if len(empty) == total else f"{len(empty)} of {total} entries"
    if total == 1:
        how_many = "the only entry"
    yield ctx.finding(
        empty[0].span,
        f"{how_many} of the reference list has a number and no text: no source can be looked up",
        related=[(b.span, "this entry is empty too") for b in empty[1:]],
        wording="1. [authors or organisation, title, year, link]",
    )


def _is_empty(ctx: Context[NoOptions], block: Block) -> bool:
    doc = ctx.document
    linked = any(
        link.span and link.url.startswith("http") and link.span.overlaps(block.span)
        for link in doc.metadata.links
    )
    return not linked and not any(c.isalpha() for c in doc.cut(block.span))
