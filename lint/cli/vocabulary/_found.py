"""What some words are read as: the concepts, where they stand, and the entries that use them."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from lint import vocabulary
from lint.cli.reference._entry import row, shown
from lint.cli.reference._words import entries
from lint.config import Config
from lint.model import Status
from lint.nlp.concepts import ConceptIndex
from lint.nlp.folding import phrase
from lint.nlp.naming import hear, restriction
from lint.reference.about import Way, mentions, narrower, tied
from lint.reference.load import load
from lint.reference.places import Place
from lint.reporters.bounds import cut
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.vocabulary import Concept, Vocabulary

_NEAR = 8  # names that come near
_ALIKE = 0.75  # how alike two names are spelled to come near each other
_QUOTED = 200  # characters of the words that are looked at and repeated


@dataclass(frozen=True, slots=True)
class Read:
    """A part of the words, the concept it is read as, and all around that.

    ``only`` tells on what condition it is read so; ``entries`` are the ids of entries on the very
    concept.
    """

    text: str
    only: str
    concept: Concept
    place: Place
    wider: tuple[Concept, ...]
    narrower: tuple[Concept, ...]
    tied: tuple[Concept, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What words are read as, the words that are not read, and names that come near."""

    words: str
    read: tuple[Read, ...]
    unread: tuple[str, ...]
    near: tuple[tuple[str, str], ...]


def search(words: str, config: Config) -> Found:
    """What words are read as under a configuration.

    Raises:
        DataError: everything wrong in the vocabulary or the reference set.

    """
    words = " ".join(words[:_QUOTED].split())
    known = vocabulary.load(config.vocabulary)
    held = [e for e in load(config.reference).entries if e.status is not Status.RETIRED]
    spots = vocabulary.examine(config.vocabulary).spots
    hearing = hear(words, ConceptIndex(known))
    read = []
    for heard in hearing.heard:
        concept, spot = known.get(heard.concept), spots[heard.concept]
        assert concept is not None
        wider = (known.get(id) for id in known.ancestors(concept.id)[1:])
        used = mentions(concept, held, known)
        read.append(
            Read(
                text=heard.text,
                only=restriction(heard.text),
                concept=concept,
                place=Place(spot.file.path, *spot.file.at(spot.key, spot.index)),
                wider=tuple(c for c in wider if c),
                narrower=narrower(concept, known),
                tied=tied(concept, known),
                entries=tuple(m.entry.id for m in used if m.way is Way.ITSELF),
            )
        )
    return Found(words, tuple(read), hearing.unheard, tuple(_near(words, known)))


def _near(words: str, known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Names spelled alike or holding all the words, with their concepts; none that is the words."""
    parts = phrase(words)
    folded: dict[str, tuple[str, str]] = {}
    for concept in known.concepts:
        for name in (concept.name, *concept.synonyms):
            folded.setdefault(" ".join(phrase(name)), (name, concept.id))
    itself = " ".join(parts)
    alike = get_close_matches(itself, folded, n=_NEAR, cutoff=_ALIKE)
    holding = (n for n in folded if parts and set(parts) <= set(n.split()))
    found = dict.fromkeys((*alike, *sorted(holding, key=len)))
    yield from [folded[n] for n in found if n != itself][:_NEAR]


def in_words(found: Found, ink: Ink, width: int) -> str:
    """For people: each concept under the words it was read in, then what comes near."""
    lines = []
    for one in found.read:
        place = f"{clean(shown(one.place))}:{one.place.line}"
        name = f"{one.concept.id}: {one.concept.name} ({one.concept.type})"
        only = f", {one.only}" if one.only else ""
        lines.append(f"“{clean(one.text)}” is read as {ink(clean(name), 'bold')}{only}")
        lines.append(f"  {ink(place, 'dim')}")
        for label, text in _around(one):
            lines += row(label, text, ink, width)
        lines.append("")
    if not found.read:
        lines.append(f"“{clean(cut(found.words, 60))}” is read as no concept")
    elif found.unread:
        lines.append(f"not read: {clean(', '.join(found.unread))}")
    if found.near:
        lines.append("near it:")
        lines += [f"  {clean(name)} -> {clean(id)}" for name, id in found.near]
    return "\n".join(lines).rstrip() + "\n"


def _around(one: Read) -> Iterator[tuple[str, str]]:
    if one.concept.synonyms:
        yield "also called", ", ".join(one.concept.synonyms)
    if one.wider:
        yield "wider", " > ".join(c.id for c in one.wider)
    if one.narrower:
        yield "narrower", ", ".join(c.id for c in one.narrower)
    if one.tied:
        yield "tied to it", ", ".join(c.id for c in one.tied)
    number = entries(len(one.entries))
    yield "used by", f"{number}: {', '.join(one.entries)}" if one.entries else "no entry"


def as_json(found: Found) -> dict[str, Any]:
    """For machines."""
    return {
        "words": found.words,
        "read": [_wire(one) for one in found.read],
        "unread": list(found.unread),
        "near": [{"name": name, "concept": id} for name, id in found.near],
    }


def _wire(one: Read) -> dict[str, Any]:
    return {
        "text": one.text,
        "only": one.only or None,
        "concept": one.concept.id,
        "name": one.concept.name,
        "type": one.concept.type,
        "synonyms": list(one.concept.synonyms),
        "path": shown(one.place),
        "line": one.place.line,
        "wider": [c.id for c in one.wider],
        "narrower": [c.id for c in one.narrower],
        "tied": [c.id for c in one.tied],
        "entries": list(one.entries),
    }
