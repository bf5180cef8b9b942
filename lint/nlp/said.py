"""What single sentences say, wherever they stand: read once and remembered.

Nothing here looks beyond the sentence, so that an article of which one sentence was edited costs
the reading of that one. What is remembered is found by the words of a sentence and by all else that
decides what it says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from lint.model import Claim, Quantity, Span
from lint.nlp.claims import claims_alone
from lint.nlp.extract import Draft
from lint.nlp.factory import HealthClaims
from lint.nlp.parse import Parsed, parse
from lint.nlp.quantities import find as find_amounts


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence; the header of a column claims nothing, a question is ``asking`` in its block."""

    text: str
    header: bool = False
    asking: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says, as if it stood at the beginning of the text and no article around it.

    Mentions are (start, end, concept, wider concepts), signals (start, end, label), amounts (start,
    end, quantity).
    """

    claims: tuple[Claim, ...]
    mentions: tuple[tuple[int, int, str, tuple[str, ...]], ...]
    signals: tuple[tuple[int, int, str], ...]
    amounts: tuple[tuple[int, int, Quantity], ...]


def understood(nlp: Language, reader: HealthClaims, sentences: Sequence[Asked]) -> list[Said]:
    """What sentences say, in order."""

    def read(new: Sequence[Asked]) -> list[Said]:
        parsed = _parsed(nlp, reader, [a.text for a in new])
        return [_said(reader, a, p) for a, p in zip(new, parsed, strict=True)]

    return reader.sentences.all_of(sentences, read)


def drafted(nlp: Language, reader: HealthClaims, texts: Sequence[str]) -> list[list[Draft]]:
    """What sentences claim that are made of words from several places, in order."""

    def read(new: Sequence[str]) -> list[list[Draft]]:
        parsed = _parsed(nlp, reader, new)
        return [reader.drafts(p.tree, _named(reader, p), question=False) for p in parsed]

    return reader.joined.all_of(texts, read)


def _parsed(nlp: Language, reader: HealthClaims, texts: Sequence[str]) -> list[Parsed]:
    tokenised = ((d := nlp.make_doc(text), reader.concepts(d)) for text in texts)
    return list(parse(nlp, tokenised, reader.types))


def _named(reader: HealthClaims, parsed: Parsed) -> list[tuple[int, int, str]]:
    return reader.confirmed(parsed.tree, parsed.concepts)


def _said(reader: HealthClaims, asked: Asked, parsed: Parsed) -> Said:
    doc, concepts = parsed.doc, _named(reader, parsed)
    drafts = [] if asked.header else reader.drafts(parsed.tree, concepts, question=asked.asking)
    wider = reader.vocabulary.ancestors
    return Said(
        claims=claims_alone(drafts, asked.text, reader.vocabulary),
        mentions=tuple(
            (doc[a].idx, doc[b - 1].idx + len(doc[b - 1]), name, wider(name)[1:])
            for a, b, name in concepts
        ),
        signals=tuple(
            (s.span.start, s.span.end, s.label)
            for s in reader.signals(doc, Span(0, len(asked.text)))
        ),
        amounts=tuple(find_amounts(doc.text)),
    )
