"""Sources that cannot be followed from the text."""

import re
from collections.abc import Iterator

from lint.expression import Expression
from lint.model import PROSE, Block, BlockKind, Document, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._structure import is_source_label
from lint.rules.provenance._sources import boasts_of_sources

_ADDRESS = Expression(
    r"https?:|www\.|\bdoi\b|\b10\.\d{4,9}/|\bPMID\b|\bPMC ?\d{4}|\bISBN\b|\barXiv\b|\bNCT\d{6}"
    r"|\b[a-z0-9-]+\.(?:gov|org|com|net|int|edu|eu|info|io|[a-z]{2})(?:\.[a-z]{2})?/\w",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\[\^?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]|\(\d{1,2}(?:\s*[,–-]\s*\d{1,2})*\)(?=[\s.,;]|$)"
    r"|(?<=[\w.,;)])[⁰¹²³⁴-⁹]+|(?<=[a-z][.,;)])\d{1,2}(?:[,–-]\d{1,2})*(?!\S)"
)
_NOTE = re.compile(r"<sup\b[^>]*>\s*(?:<a\b[^>]*>\s*)?[\[(]?[\d*†]|\[\^\w+\]", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?P<name>[^\W\d_a-z][\w'’-]+)[^.()\[\]]{0,40}[,( ]*(?:19|20)\d{2}[a-z]?[)\]]"
)

_HEADING_WORDS = 9

_SHADE = "Shade keeps most ultraviolet light away. Clouds let a good part of it through.\n"


@rule(
    id="HL608",
    severity=Severity.INFO,
    standard="JAMA benchmarks, attribution (Silberg et al. 1997); HONcode principle 4",
    passes=[
        Example(
            f"# Shade\n\n{_SHADE}\n## Sources\n\n- Ultraviolet radiation. World Health "
            "Organization, 2022. https://www.who.int/uv\n"
        ),
        Example(
            f"# Shade\n\nUnder trees the index falls by half [1]. {_SHADE}\n## References\n\n"
            "1. Shade and sunburn. Journal of Public Health, 2019.\n"
        ),
    ],
    fails=[
        Example(
            f"# Shade\n\n{_SHADE}\n## Sources\n\n- National leaflet on the sun\n- Handbook of "
            "skin care\n"
        ),
        Example(
            f"# Shade\n\n{_SHADE}\nThis information is based on trusted medical sources and "
            "current research.\n"
        ),
    ],
)
def sources_not_linked(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """Sources are named at the end, without a link, and nothing in the text points to them.

    Why: to check one sentence a reader would have to read every source, if they can be found at
    all; a list like that looks like evidence and cannot be used as such.

    Limits: one link, DOI or other identifier among the sources, or one reference number, footnote
    or author and year in the text is enough. A link in the text to another site is taken for a
    source.
    """
    doc = ctx.document
    listed = _list(doc)
    place = listed or _boast(ctx)
    if place is None or _is_linked(doc) or _is_marked(doc):
        return
    if listed:
        yield ctx.finding(
            place,
            "these sources have no link, and nothing in the text points to them: readers cannot "
            "tell which statement rests on what",
            wording="Link each source, and mark in the text what it stands for: [1].",
        )
    else:
        yield ctx.finding(
            place,
            "this speaks of sources and links none: readers cannot check a single statement",
            wording="Name and link the sources where they are used.",
        )


def _boast(ctx: Context[NoOptions]) -> Span | None:
    """The sentence that says what good sources the article rests on."""
    sentences = (s for s in ctx.reading.sentences if boasts_of_sources(ctx.document.cut(s)))
    return next(sentences, None)


def _is_linked(doc: Document) -> bool:
    """Whether a source has an address, or the text links to one on another site."""
    for link in doc.metadata.links:
        if link.span and link.url.casefold().startswith(("http:", "https:", "doi:", "//")):
            at = doc.block_at(link.span.start)
            if at is not None and doc.blocks[at].kind is not BlockKind.FURNITURE:
                return True
    if any(_ADDRESS.search(source) for source in doc.metadata.sources):
        return True
    return any(
        _ADDRESS.search(doc.cut(b.span))
        for b in doc.blocks
        if b.kind is not BlockKind.FURNITURE and b.kind is not BlockKind.CODE
    )


def _is_marked(doc: Document) -> bool:
    """Whether anything in the text ties a statement to a source."""
    if _NOTE.search(doc.source):
        return True
    listed = " ".join(doc.metadata.sources)
    for block in doc.blocks:
        if block.kind not in PROSE:
            continue
        text = doc.cut(block.span)
        if any(not text.startswith(m[0]) for m in _MARK.finditer(text)):
            return True
        if any(m["name"] in listed for m in _NAMED.finditer(text)):
            return True
    return False


def _list(doc: Document) -> Span | None:
    """The heading over the sources, or where they begin if there is none; None without any."""
    above: Block | None = None
    for i, block in enumerate(doc.blocks):
        text = doc.cut(block.span)
        if block.kind is BlockKind.REFERENCE and any(c.isalpha() for c in text):
            heads = above is not None and len(doc.cut(above.span).split()) <= _HEADING_WORDS
            return above.span if above and heads else block.span
        if block.kind is BlockKind.HEADING and is_source_label(doc, block):
            below = doc.blocks[i + 1] if i + 1 < len(doc.blocks) else None
            if below and below.kind is BlockKind.PARAGRAPH:
                return block.span
        if block.kind not in (BlockKind.FURNITURE, BlockKind.REFERENCE):
            above = block
    return None
