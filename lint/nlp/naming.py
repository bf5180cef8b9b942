"""What the reader makes of the names of a vocabulary: whose they are, and which it never finds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language

from lint.nlp.concepts import ConceptIndex
from lint.nlp.folding import atoms, fold, phrase
from lint.nlp.names import is_cased
from lint.nlp.tables import table
from lint.vocabulary import Concept


@dataclass(frozen=True, slots=True)
class Misread:
    """A name of a concept and what stands in its way: ``read_as`` are the concepts met instead."""

    concept: str
    name: str
    read_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """Words that are read as a concept."""

    text: str
    concept: str


@dataclass(frozen=True, slots=True)
class Hearing:
    """What words are read as, in order, and those of them that are read as nothing."""

    heard: tuple[Heard, ...]
    unheard: tuple[str, ...]


def shared(concepts: Iterable[Concept], index: ConceptIndex) -> Iterator[Misread]:
    """Names that the reader takes for those of another concept.

    It does not tell number, hyphens, possessives and British or American spelling apart; of two
    concepts the first listed keeps what both are called.
    """
    for concept in concepts:
        for name in (concept.name, *concept.synonyms):
            owner = index.owner(name)
            if owner is not None and owner != concept.id:
                yield Misread(concept.id, name, (owner,))


def unfound(concepts: Iterable[Concept], index: ConceptIndex) -> Iterator[Misread]:
    """Names of which the reader makes something else, though nobody else goes by them.

    A longer rule may be in the way ("low sodium" is a lack), or the way a text is cut into words.
    """
    for concept in concepts:
        for name in (concept.name, *concept.synonyms):
            if index.owner(name) == concept.id:
                found = tuple(heard.concept for heard in hear(name, index).heard)
                if found != (concept.id,):
                    yield Misread(concept.id, name, found)


def everyday(concepts: Iterable[Concept]) -> Iterator[Misread]:
    """Names that are everyday words, held to no part of speech and to no capitals."""
    common, held = _common(), table("composition")["guards"].keys()
    for concept in concepts:
        if concept.id.endswith("-root"):
            continue
        for name in (concept.name, *concept.synonyms):
            parts = phrase(name)
            free = held.isdisjoint(parts) and not is_cased(name)
            if len(parts) == 1 and parts[0] in common and free:
                yield Misread(concept.id, name)


def hear(words: str, index: ConceptIndex) -> Hearing:
    """What the reader makes of some words that stand alone, before it tags them."""
    doc = _language().make_doc(words)
    hits = index.find(doc)
    read = {i for start, end, _ in hits for i in range(start, end)}
    rest = (t.text for t in doc if t.i not in read and any(c.isalnum() for c in t.text))
    return Hearing(
        heard=tuple(Heard(doc[a:b].text, id) for a, b, id in hits),
        unheard=tuple(text for text in rest if atoms(text)),
    )


def restriction(words: str) -> str:
    """On what condition a word is read as the name it is: its part of speech; "" for none."""
    parts = phrase(words)
    allowed = table("composition")["guards"].get(parts[0]) if len(parts) == 1 else None
    return f"only as {' or '.join(_PARTS[tag] for tag in allowed)}" if allowed else ""


_PARTS = {"NOUN": "a noun", "PROPN": "a name", "ADJ": "an adjective", "VERB": "a verb"}


@cache
def _common() -> frozenset[str]:
    rows = table("everyday").values()
    return frozenset(fold(str(word)) for words in rows for word in words)


@cache
def _language() -> Language:
    """English as it cuts texts into words; every English model does it in this way."""
    return spacy.blank("en")
