"""Finds what a word of the command line calls: an entry, or a concept by any of its names."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from lint.errors import UserError
from lint.model import Entry, ReferenceSet
from lint.nlp.folding import phrase
from lint.reporters.bounds import cut
from lint.vocabulary import Concept, Vocabulary

_SUGGESTED = 5
_QUOTED = 60  # characters of a wrong word that are repeated


@dataclass(frozen=True, slots=True)
class Called:
    """What goes by a word: an entry, a concept, or both."""

    entry: Entry | None
    concept: Concept | None


def called(word: str, references: ReferenceSet, vocabulary: Vocabulary) -> Called:
    """The entry of that id and the concept of that id, name or synonym.

    Number, hyphens and British or American spelling do not matter, as in articles.

    Raises:
        UserError: nothing is called so; the hint names what comes near.

    """
    entry = references.get(word) or references.get(word.casefold())
    concept = vocabulary.get(word) or vocabulary.get(word.casefold()) or _named(word, vocabulary)
    if entry or concept:
        return Called(entry, concept)
    near = _near(word.casefold(), references, vocabulary)
    listed = ", ".join(f"'{name}'" for name in near)
    hint = f"near it: {listed}" if near else "'healthlint claims FILE' shows concepts in brackets"
    raise UserError(f"no entry and no concept is called '{cut(word, _QUOTED)}'", hint)


def _named(word: str, vocabulary: Vocabulary) -> Concept | None:
    wanted = phrase(word)
    named = (c for c in vocabulary.concepts if any(phrase(n) == wanted for n in _names(c)))
    return next(named, None) if wanted else None


def _names(concept: Concept) -> tuple[str, ...]:
    return (concept.name, *concept.synonyms)


def _near(word: str, references: ReferenceSet, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Names that are spelled alike, then names that hold the word."""
    known = dict.fromkeys(_known(references, vocabulary))
    alike = get_close_matches(word[:_QUOTED], known, n=_SUGGESTED, cutoff=0.7)
    holding = sorted((n for n in known if word.strip() and word in n), key=len)
    return tuple(dict.fromkeys((*alike, *holding)))[:_SUGGESTED]


def _known(references: ReferenceSet, vocabulary: Vocabulary) -> Iterator[str]:
    yield from (e.id for e in references.entries)
    for concept in vocabulary.concepts:
        yield from (concept.id, *(n.casefold() for n in _names(concept)))
