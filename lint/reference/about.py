"""Which entries speak of a concept: on itself, or on what is wider, narrower or tied to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lint.model import Entry
from lint.vocabulary import Concept, Vocabulary

ROLES = ("subject", "object", "population", "condition")
"""The parts of an entry that name a thing."""


class Way(StrEnum):
    """How the concept of an entry stands to the one that was asked for."""

    ITSELF = "itself"
    WIDER = "wider"
    NARROWER = "narrower"
    TIED = "tied"
    """Of the same nutrient: its supplements, foods, lack, excess and tests."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An entry, the part of it that names a concept, and how that stands to the one asked for."""

    entry: Entry
    role: str
    concept: str
    way: Way


def mentions(
    concept: Concept, entries: Iterable[Entry], vocabulary: Vocabulary
) -> tuple[Mentioned, ...]:
    """The entries that speak of a concept, each once by its nearest way, the nearest first.

    Concepts that only group others (``-root``) are wider ones like any: an entry on the group
    speaks of all in it.
    """
    ways = _ways(concept, vocabulary)
    order = {id: n for n, id in enumerate(ways)}
    found = [m for entry in entries if (m := _nearest(entry, ways, order))]
    rank = list(Way).index
    return tuple(sorted(found, key=lambda m: (rank(m.way), ROLES.index(m.role), order[m.concept])))


def narrower(concept: Concept, vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """The concepts just below one, in the order of the vocabulary."""
    return tuple(c for c in vocabulary.concepts if c.parent == concept.id)


def tied(concept: Concept, vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """What is of a nutrient; for one of those, the nutrient."""
    ours = tuple(c for c in vocabulary.concepts if c.of == concept.id)
    nutrient = vocabulary.get(concept.of)
    return (*((nutrient,) if nutrient else ()), *ours)


def _ways(concept: Concept, vocabulary: Vocabulary) -> dict[str, Way]:
    """Every concept near one and how it stands to it, the nearest first."""
    ways = {concept.id: Way.ITSELF}
    for id in vocabulary.ancestors(concept.id)[1:]:
        ways.setdefault(id, Way.WIDER)
    for other in vocabulary.concepts:
        if vocabulary.is_a(other.id, concept.id):
            ways.setdefault(other.id, Way.NARROWER)
    for other in tied(concept, vocabulary):
        ways.setdefault(other.id, Way.TIED)
    return ways


def _nearest(entry: Entry, ways: dict[str, Way], order: dict[str, int]) -> Mentioned | None:
    found = [Mentioned(entry, role, c, ways[c]) for role, c in _named(entry) if c in ways]
    rank = list(Way).index
    return min(found, key=lambda m: (rank(m.way), order[m.concept]), default=None)


def _named(entry: Entry) -> Iterator[tuple[str, str]]:
    for role in ROLES:
        thing = getattr(entry, role)
        if thing is not None and thing.concept:
            yield role, thing.concept
