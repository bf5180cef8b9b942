"""A concept and every entry that speaks of it, for people and for machines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lint.cli.reference._entry import row, shown, triple, wrapped
from lint.cli.reference._words import entries
from lint.judge import ALLOWED
from lint.model import Entry
from lint.reference.about import Mentioned, Way, mentions, narrower, tied
from lint.reference.places import Place
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.vocabulary import Concept, Vocabulary

Places = Mapping[str, tuple[Place, ...]]

_WAY = {
    Way.ITSELF: "on it",
    Way.WIDER: "on wider concepts",
    Way.NARROWER: "on narrower concepts",
    Way.TIED: "on what is tied to it by its nutrient",
}


@dataclass(frozen=True, slots=True)
class About:
    """A concept, those around it and the entries that speak of it."""

    concept: Concept
    wider: tuple[Concept, ...]
    narrower: tuple[Concept, ...]
    tied: tuple[Concept, ...]
    mentions: tuple[Mentioned, ...]


def about(concept: Concept, held: Sequence[Entry], vocabulary: Vocabulary) -> About:
    """All that a set and a vocabulary know of a concept."""
    wider = (vocabulary.get(id) for id in vocabulary.ancestors(concept.id)[1:])
    return About(
        concept=concept,
        wider=tuple(c for c in wider if c),
        narrower=narrower(concept, vocabulary),
        tied=tied(concept, vocabulary),
        mentions=mentions(concept, held, vocabulary),
    )


def in_words(about: About, places: Places, ink: Ink, width: int) -> str:
    """The concept, then its entries from the nearest to the farthest."""
    concept = about.concept
    lines = [f"{ink(clean(concept.id), 'bold')}: {clean(concept.name)} ({clean(concept.type)})"]
    for label, text in _around(about):
        lines += row(label, text, ink, width)
    if not about.mentions:
        lines += ["", "no entry speaks of it or of what is near it"]
    for way, group in groupby(about.mentions, lambda m: m.way):
        ours = list(group)
        lines += ["", ink(f"{entries(len(ours))} {_WAY[way]}", "cyan")]
        for one in ours:
            lines += _mention(one, places, ink, width)
    return "\n".join(lines) + "\n"


def as_json(about: About, places: Places) -> dict[str, Any]:
    """The concept with the ids of those around it, and its entries."""
    concept = about.concept
    return {
        "id": concept.id,
        "name": concept.name,
        "type": concept.type,
        "synonyms": list(concept.synonyms),
        "wider": [c.id for c in about.wider],
        "narrower": [c.id for c in about.narrower],
        "tied": [c.id for c in about.tied],
        "mesh": concept.mesh,
        "entries": [_wire(m, places) for m in about.mentions],
    }


def _around(about: About) -> Iterator[tuple[str, str]]:
    if about.concept.synonyms:
        yield "also called", ", ".join(about.concept.synonyms)
    if about.wider:
        yield "wider", " > ".join(c.id for c in about.wider)
    if about.narrower:
        yield "narrower", ", ".join(c.id for c in about.narrower)
    if about.tied:
        yield "tied to it", ", ".join(c.id for c in about.tied)
    if about.concept.mesh:
        yield "MeSH", about.concept.mesh


def _mention(one: Mentioned, places: Places, ink: Ink, width: int) -> list[str]:
    entry = one.entry
    role = f"as {one.role}" + (f", by {one.concept}" if one.way is not Way.ITSELF else "")
    standing = f"{entry.status.value}, {entry.direction.value}; {ALLOWED[entry.ceiling]}"
    lines = [f"  {ink(clean(entry.id), 'bold')} ({clean(role)})"]
    lines += wrapped(f"{triple(entry)} ({standing})", width, "    ")
    lines += wrapped(entry.statement, width, "    ")
    if found := places.get(entry.id):
        lines.append(f"    {ink(f'{clean(shown(found[-1]))}:{found[-1].line}', 'dim')}")
    return lines


def _wire(one: Mentioned, places: Places) -> dict[str, Any]:
    entry = one.entry
    found = places.get(entry.id)
    return {
        "id": entry.id,
        "role": one.role,
        "concept": one.concept,
        "way": one.way.value,
        "statement": entry.statement,
        "kind": entry.kind.value,
        "relation": entry.relation.value,
        "subject": entry.subject.concept or entry.subject.text,
        "object": entry.object.concept or entry.object.text,
        "direction": entry.direction.value,
        "ceiling": entry.ceiling.value,
        "evidence": entry.evidence.value,
        "status": entry.status.value,
        "path": shown(found[-1]) if found else None,
        "line": found[-1].line if found else None,
    }
