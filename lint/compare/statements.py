"""What a text states: its claims, and clauses that tell a finding and were read as no claim."""

from collections.abc import Iterator

from lint.compare.tables import pattern
from lint.model import BlockKind, Claim, Document, Polarity, Reading, Span, Statement

_SENTENCES = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""Blocks that hold sentences; a title without a claim states nothing."""


def statements(
    document: Document, reading: Reading, *, plain: bool = True
) -> tuple[Statement, ...]:
    """Every statement of a text, in the order of the text.

    ``plain`` asks for the sentences in which nothing was read, too.
    """
    by_sentence: dict[Span, list[Claim]] = {}
    for claim in reading.claims:
        by_sentence.setdefault(claim.sentence_span, []).append(claim)
    found = [_of_claim(document, c) for c in reading.claims]
    for sentence in reading.sentences:
        claims = by_sentence.get(sentence, [])
        told = list(_unread(document, sentence, claims))
        found += told if told or claims or not plain else _plain(document, sentence)
    return tuple(sorted(found, key=lambda s: s.span))


def _of_claim(document: Document, claim: Claim) -> Statement:
    return Statement(
        text=document.cut(claim.span),
        sentence=claim.sentence,
        span=claim.span,
        region=claim.region,
        path=document.name,
        claim=claim,
    )


def _unread(document: Document, sentence: Span, claims: list[Claim]) -> Iterator[Statement]:
    """The clauses of a sentence that tell a finding and hold no claim."""
    whole = document.cut(sentence)
    if whole.rstrip("\"'”’) ").endswith("?"):
        return
    for clause in _clauses(sentence, whole):
        text = document.cut(clause)
        denies = is_null(text)
        within = [c for c in claims if c.span.overlaps(clause)]
        if within and (not denies or any(c.polarity is Polarity.NEGATED for c in within)):
            continue
        if denies or pattern("findings", "effect").search(text):
            yield Statement(
                text=text,
                sentence=whole,
                span=clause,
                region=document.region(clause),
                path=document.name,
                denies=denies != _is_myth(whole),
            )


def _plain(document: Document, sentence: Span) -> list[Statement]:
    """A sentence in which nothing was read, by its words alone; a question states nothing."""
    text = document.cut(sentence)
    index = document.block_at(sentence.start)
    if index is None or document.blocks[index].kind not in _SENTENCES:
        return []
    if text.rstrip("\"'”’) ").endswith("?") or pattern("scope", "partial").search(text):
        return []
    return [
        Statement(
            text=text,
            sentence=text,
            span=sentence,
            region=document.region(sentence),
            path=document.name,
            denies=bool(pattern("scope", "denied").search(text)) != _is_myth(text),
            plain=True,
        )
    ]


def _is_myth(text: str) -> bool:
    return bool(pattern("findings", "myth").search(text))


def is_null(text: str) -> bool:
    """Whether a clause tells that nothing was found: no effect, no difference, no link."""
    if pattern("scope", "partial").search(text):
        return False
    return bool(pattern("findings", "nothing").search(text))


def _clauses(sentence: Span, text: str) -> Iterator[Span]:
    at = 0
    for found in (*pattern("findings", "breaks").finditer(text), None):
        end = found.start() if found else len(text)
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
        end = start + len(text[start:end].rstrip())
        if end > start:
            yield Span(sentence.start + start, sentence.start + end)
        at = found.end() if found else end
