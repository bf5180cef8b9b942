"""A reference list whose entries are numbers and nothing else."""

import re
from collections.abc import Iterator

from lint.model import Block, BlockKind, Finding, Severity
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._structure import empty_source_lists

_ZINC = """\
# Zinc and colds

Zinc lozenges may shorten a cold by a day or so when they are started early. They can cause nausea
and a bad taste.
"""

_MARK = re.compile(
    r"(?:\[?\d{1,3}[.)\]]? ?)?(?:\^(?: ?[a-z]\b)*|(?:source |read |view |web |external |see )?"
    r"(?:link|links|url|source|here|read more|view|online|pdf|website|click here)\b)[.:→ ]*",
    re.IGNORECASE,
)
_ENTRY = "1. [authors or organisation, title, year, link]"


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
        Example(
            "<h1>Zinc and colds</h1><p>Zinc lozenges may shorten a cold.</p><h2>Sources</h2>"
            "<ol><li></li><li></li></ol>",
            name="article.html",
        ),
    ],
)
def empty_reference_entry(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """Entries of the reference list hold a number or a mark and no text, or there are none.

    Why: a numbered list looks like evidence; when the entries are empty nobody can check a single
    one. Most often the text was lost when the page was copied or converted.

    Limits: one finding for the whole list, at its first empty entry, or at its heading if no entry
    is left. An entry that is only a link is not empty.
    """
    doc = ctx.document
    entries = tuple(doc.of_kind(BlockKind.REFERENCE))
    empty = [b for b in entries if _is_empty(ctx, b)]
    if empty:
        yield ctx.finding(
            empty[0].span,
            f"{_how_many(len(empty), len(entries))} of the reference list has a number and no "
            "text: no source can be looked up",
            related=[(b.span, "this entry is empty too") for b in empty[1:]],
            wording=_ENTRY,
        )
        return
    for i in empty_source_lists(doc):
        message = "the reference list is empty: no source can be looked up"
        yield ctx.finding(doc.blocks[i].span, message, wording=_ENTRY)


def _how_many(empty: int, total: int) -> str:
    if total == 1:
        return "the only entry"
    return "every entry" if empty == total else f"{empty} of {total} entries"


def _is_empty(ctx: Context[NoOptions], block: Block) -> bool:
    doc = ctx.document
    linked = any(
        link.span and link.url.startswith("http") and link.span.overlaps(block.span)
        for link in doc.metadata.links
    )
    text = doc.cut(block.span)
    return not linked and (not any(c.isalpha() for c in text) or _is_mark(text))


def _is_mark(text: str) -> bool:
    """Whether an entry is only what led to a source: "Link", "^ a b" of an encyclopaedia."""
    return _MARK.fullmatch(text.strip()) is not None
