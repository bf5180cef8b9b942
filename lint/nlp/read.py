"""Reads articles: sentences of all of them go through the pipeline together, claims come back."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from spacy.language import Language

from lint.model import (
    PROSE,
    Amount,
    BlockKind,
    Claim,
    Document,
    Kind,
    Mention,
    Reading,
    Signal,
    Span,
)
from lint.nlp.cells import tabled
from lint.nlp.claims import Home, claims_at, claims_of
from lint.nlp.consulting import with_care
from lint.nlp.factory import HealthClaims
from lint.nlp.joining import Joined
from lint.nlp.language import is_english
from lint.nlp.lexicon import words
from lint.nlp.lists import Own, listed
from lint.nlp.pipeline import component
from lint.nlp.resolve import resolve
from lint.nlp.said import Asked, Said, drafted, understood
from lint.nlp.sentences import split
from lint.nlp.shorthand import mentions_with, shorthand, spelled_out

_SIGNALLED = PROSE | {BlockKind.FURNITURE}
_ASKING = frozenset({BlockKind.QUESTION})


@dataclass(slots=True)
class _Gathered:
    """What has been read of one article so far.

    ``lent`` are claims of blocks read with words from elsewhere, ``leads`` the lead-ins of those.
    """

    claims: list[Claim] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    signals: list[Signal] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    lent: list[Claim] = field(default_factory=list)
    leads: set[int | None] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: article, block and span in its text; headers claim nothing."""

    document: int
    block: int
    span: Span
    header: bool


def read(
    nlp: Language, documents: Sequence[Document], reader: HealthClaims | None = None
) -> list[Reading]:
    """A Reading for each document, in order; an article that is not English gets no claims.

    ``reader`` is that of the pipeline unless told.
    """
    reader = reader or component(nlp)
    english = [is_english(_prose(d)) for d in documents]
    gathered = [_Gathered() for _ in documents]
    places = [p for i, d in enumerate(documents) for p in _places(i, d, parse=english[i])]
    asked = [_asked(documents[p.document], p) for p in places]
    for place, said in zip(places, understood(nlp, reader, asked), strict=True):
        _take(documents[place.document], place, said, gathered[place.document])
    _joined(nlp, reader, documents, gathered)
    readings = []
    for document, got, ours in zip(documents, gathered, english, strict=True):
        if ours:
            _furniture(nlp, reader, document, got)
        short = shorthand(document, got.mentions)
        got.mentions = mentions_with(document, got.mentions, short, reader.vocabulary)
        told = [spelled_out(c, short, reader.vocabulary) for c in got.claims]
        claims = resolve(document, told, got.mentions, reader.vocabulary, got.sentences)
        claims = with_care(document, claims, got.signals, reader.vocabulary)
        readings.append(
            Reading(
                claims=claims,
                mentions=tuple(got.mentions),
                signals=tuple(sorted(got.signals, key=lambda s: (s.span, s.label))),
                amounts=tuple(got.amounts),
                sentences=tuple(got.sentences),
                english=ours,
            )
        )
    return readings


def _prose(document: Document) -> str:
    return "\n".join(document.cut(b.span) for b in document.blocks if b.kind in PROSE)


def _places(index: int, document: Document, *, parse: bool) -> Iterator[_Place]:
    """The sentences to read: rows of signs and numbers say nothing."""
    if not parse:
        return
    headers = {b.lead for b in document.of_kind(BlockKind.CELL)}
    for i, block in enumerate(document.blocks):
        if block.kind not in PROSE:
            continue
        text, at = document.cut(block.span), block.span.start
        for start, end in split(text):
            if any(map(str.isalpha, text[start:end])):
                yield _Place(index, i, Span(at + start, at + end), i in headers)


def _asked(document: Document, place: _Place) -> Asked:
    asking = document.blocks[place.block].kind in _ASKING
    return Asked(document.cut(place.span), header=place.header, asking=asking)


def _take(document: Document, place: _Place, said: Said, got: _Gathered) -> None:
    """Add what one sentence says."""
    got.claims.extend(claims_at(said.claims, document, place.block, place.span))
    start = place.span.start
    got.mentions.extend(
        Mention(name, Span(start + a, start + b), wider) for a, b, name, wider in said.mentions
    )
    got.signals.extend(
        Signal(label, Span(start + a, start + b), place.span) for a, b, label in said.signals
    )
    got.amounts.extend(Amount(q, Span(start + a, start + b)) for a, b, q in said.amounts)
    got.sentences.append(place.span)


def _joined(
    nlp: Language,
    reader: HealthClaims,
    documents: Sequence[Document],
    gathered: Sequence[_Gathered],
) -> None:
    """Read items and cells that do not say all they mean with what stands over them."""
    items = [
        (document, got, item)
        for document, got in zip(documents, gathered, strict=True)
        if got.sentences
        for item in _items(document, got.claims)
    ]
    asked = [item.text for _, _, item in items]
    for (document, got, item), drafts in zip(items, drafted(nlp, reader, asked), strict=True):
        home = Home(document, item.block, item.origin)
        claims = claims_of(drafts, home, item.text, reader.vocabulary)
        made = [c for c in claims if _reaches(c, item)]
        if made:
            got.lent.extend(made)
            got.leads.add(document.blocks[item.block].lead)
    for got in gathered:
        retold = {c.sentence_span for c in got.lent}
        got.claims = [c for c in got.claims if not _is_stump(c, retold, got.leads)] + got.lent


def _items(document: Document, claims: Sequence[Claim]) -> Iterator[Joined]:
    """What is read again, no more characters in all than the article has."""
    own: dict[int, Own] = {}
    for claim in claims:
        before, told = own.get(claim.block, Own()), claim.kind is Kind.ADVICE
        own[claim.block] = Own(
            whole=before.whole or bool((claim.object if told else claim.subject).text),
            advice=before.advice or told,
            headless=before.headless or not told,
        )
    left = max(len(document.text), _ALLOWED)
    yield from listed(document, own, left)
    yield from tabled(document, own, left)


_ALLOWED = 20_000  # characters read with lead-ins and headers in short articles


def _reaches(claim: Claim, item: Joined) -> bool:
    """Whether a claim speaks of the block at all, and of something known if a name was lent."""
    sides = tuple(filter(None, (claim.subject, claim.object, claim.condition, claim.population)))
    lent = [s.concept for s in sides if s.referred == item.origin.lender]
    if item.name and not any(lent):
        return False
    return not item.origin.shown or any(s.text and s.referred != item.origin.lender for s in sides)


def _is_stump(claim: Claim, retold: AbstractSet[Span], leads: AbstractSet[int | None]) -> bool:
    """Whether a claim is told whole by a block read with its lead-in, or is that lead-in's own."""
    if claim.sentence_span in retold:
        return True
    if not claim.sentence.endswith(":"):
        return False
    last = max((c.span.end for c in claim.cues.relation), default=0)
    if last >= claim.sentence_span.end - len(": ") or _is_unfinished(claim.sentence):
        return True
    return claim.block in leads and not (claim.subject.text and claim.object.text)


def _is_unfinished(sentence: str) -> bool:
    """Whether a lead-in breaks off: "Seek help if cramps are:" says nothing without its list."""
    return sentence.rstrip(": ").rpartition(" ")[2].lower() in words("lists", "breaking_off")


def _furniture(nlp: Language, reader: HealthClaims, document: Document, got: _Gathered) -> None:
    """Furniture holds no claims, but a disclaimer or a byline may stand in it."""
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            continue
        text = document.cut(block.span)
        for start, end in split(text):
            doc = nlp.make_doc(text[start:end])
            got.signals.extend(
                reader.signals(doc, Span(block.span.start + start, block.span.start + end))
            )
