"""Topics: loads what articles on them should warn of, and tells which an article is about."""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from lint.errors import Problem
from lint.model import (
    PROSE,
    BlockKind,
    Direction,
    Document,
    Entry,
    Mention,
    ReferenceSet,
    Relation,
    Status,
)
from lint.reference.load import citation
from lint.resources import corpus, schema_path
from lint.topic import Caution, Group, Interaction, Knowledge, RedFlag, Topic
from lint.vocabulary import Vocabulary
from lint.yamlfile import Sound, Yaml, check, load_sound

HEADINGS = 2
"""Headings that must name a topic where the title does not."""

MENTIONS = 4
"""Least mentions in the text that make a topic where neither title nor headings do."""

WORDS_A_MENTION = 60
"""At least one mention in so many words; a thing named in passing stays below it.

Both are our own choice: in the shipped articles subjects are named once in 20 to 60 words, and
things that are named in passing once in 75 to 120.
"""


def load(paths: Sequence[Path], vocabulary: Vocabulary | None = None) -> Knowledge:
    """What is in files and folders; a row of a later path replaces its namesake.

    With a ``vocabulary`` its concepts are looked up too, in all files but the shipped ones.

    Raises:
        DataError: everything wrong in the files at once.

    """
    own = [p for p in paths if not str(p).startswith(_shipped())]
    given = "\0".join((*map(str, own), vocabulary.digest)) if vocabulary and own else ""

    def wrong(files: Sequence[Yaml]) -> list[Problem]:
        return _wrong(files, vocabulary)

    hint = "mend the topic files"
    files = load_sound(paths, "topic", wrong, hint=hint, code=[Path(__file__)], given=given)
    return Knowledge(
        topics=tuple(_in_force(files, "topics", _topic)),
        cautions=tuple(_in_force(files, "cautions", _caution)),
        interactions=tuple(_in_force(files, "interactions", _interaction)),
        digest=files.digest,
    )


def _wrong(files: Sequence[Yaml], vocabulary: Vocabulary | None) -> list[Problem]:
    schema = json.loads(schema_path("topic").read_text(encoding="utf-8"))
    problems = [p for f in files for p in check(f, schema)]
    if not problems:
        problems = [p for f in files for p in _disagreement(f)]
        if vocabulary is not None:
            own = (f for f in files if not f.path.startswith(_shipped()))
            problems += [p for f in own for p in unknown_concepts(f, vocabulary)]
    return problems


def _shipped() -> str:
    return str(corpus("topics"))


def with_reference(knowledge: Knowledge, references: ReferenceSet) -> Knowledge:
    """The knowledge with what the reference set holds of limits and interactions.

    So a claim and an advice are judged by the same figure. A pair that a topic tells of already is
    told of once, in the topic's words.
    """
    entries = [e for e in references.entries if e.status is not Status.RETIRED]
    limits = (e for e in entries if e.direction is Direction.LIMIT and e.limit is not None)
    pairs = (
        e for e in entries if e.relation is Relation.INTERACTS and e.direction is Direction.SUPPORTS
    )
    known = {frozenset((a, b)) for i in knowledge.interactions for a in i.one for b in i.other}
    added = []
    for entry in pairs:
        pair = frozenset(c for c in (entry.subject.concept, entry.object.concept) if c)
        if len(pair) > 1 and pair not in known:
            known.add(pair)
            added.append(_from_entry(entry))
    return replace(knowledge, limits=tuple(limits), interactions=(*knowledge.interactions, *added))


def topics_of(
    document: Document,
    mentions: Iterable[Mention],
    topics: Iterable[Topic],
    vocabulary: Vocabulary,
) -> tuple[Topic, ...]:
    """The topics an article is about, the strongest first.

    Named in the title, in two headings, or often enough in the text: that is what an article is
    about. Mentions of narrower concepts count for a topic's own. Where the title names an ailment
    and the people who have it ("varicose veins in pregnancy"), the ailment comes first.
    """
    places = _Places.of(document)
    wider = [(m, frozenset(vocabulary.ancestors(m.concept))) for m in mentions]
    found: list[tuple[tuple[bool, bool, int, int], Topic]] = []
    for topic in topics:
        own = frozenset(topic.concepts)
        score = places.score([m for m, ids in wider if ids & own])
        if score is not None:
            titled, headings, prose = score
            ailment = not _on_people(topic, vocabulary)
            found.append(((titled, ailment, headings, prose), topic))
    return tuple(t for _, t in sorted(found, key=lambda pair: pair[0], reverse=True))


def _on_people(topic: Topic, vocabulary: Vocabulary) -> bool:
    """Whether a topic is a state that people are in, such as pregnancy, and no ailment."""
    known = (vocabulary.get(c) for c in topic.concepts)
    return any(c is not None and c.type == "population" for c in known)


@dataclass(frozen=True, slots=True)
class _Places:
    """What weighs in an article: the title, the other headings, and how long the text is."""

    document: Document
    title: int | None
    words: int
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> "_Places":
        """The title is the block of that kind, else the first heading before any text."""
        title = next((i for i, _ in _of_kind(document, BlockKind.TITLE)), None)
        if title is None:
            first = next((i for i, b in enumerate(document.blocks) if b.kind in PROSE), None)
            if first is not None and document.blocks[first].kind is BlockKind.HEADING:
                title = first
        words = sum(len(document.cut(b.span).split()) for b in document.of_kind(*PROSE))
        return cls(document, title, words, tuple(b.span.start for b in document.blocks))

    def score(self, mentions: Sequence[Mention]) -> tuple[bool, int, int] | None:
        """(in the title, headings, mentions in the text), or None where they make no topic."""
        blocks = (bisect_right(self.starts, m.span.start) - 1 for m in mentions)
        kinds = [(i, self.document.blocks[i].kind) for i in blocks if i >= 0]
        titled = any(i == self.title for i, _ in kinds)
        headings = len({i for i, k in kinds if k in _HEADS and i != self.title})
        prose = sum(k in PROSE for _, k in kinds)
        often = prose >= MENTIONS and prose * WORDS_A_MENTION >= self.words
        if titled or headings >= HEADINGS or often:
            return titled, headings, prose
        return None


_HEADS = frozenset({BlockKind.HEADING, BlockKind.QUESTION})


def _of_kind(document: Document, kind: BlockKind) -> Iterator[tuple[int, Any]]:
    return ((i, b) for i, b in enumerate(document.blocks) if b.kind is kind)


_SECTIONS = ("topics", "cautions", "interactions")
_ItemT = TypeVar("_ItemT", Topic, Caution, Interaction)


def _rows(data: Mapping[str, Any], section: str) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = data.get(section, ())
    return rows


def _in_force(
    files: Sound, section: str, make: Callable[[Mapping[str, Any]], _ItemT]
) -> Iterable[_ItemT]:
    rows = (make(row) for data in files.data for row in _rows(data, section))
    return {item.id: item for item in rows}.values()


def _disagreement(file: Yaml) -> Iterator[Problem]:
    """Fields that are sound alone and wrong together."""
    for section in _SECTIONS:
        seen: set[str] = set()
        for i, row in enumerate(_rows(file.data, section)):
            if row["id"] in seen:
                yield file.problem(f"the id '{row['id']}' is given twice", section, i, "id")
            seen.add(row["id"])
    for i, row in enumerate(_rows(file.data, "topics")):
        if row["needed"] > len(row["flags"]):
            words = f"needs {row['needed']} of {len(row['flags'])} flags; at most all of them"
            yield file.problem(words, "topics", i, "needed")
    for section, key, noun in (("topics", "flags", "flag"), ("cautions", "groups", "group")):
        for i, row in enumerate(_rows(file.data, section)):
            for j, part in enumerate(row[key]):
                if "concepts" not in part and "words" not in part:
                    words = f"the {noun} '{part['id']}' needs concepts or words to be found by"
                    yield file.problem(words, section, i, key, j)


def unknown_concepts(file: Yaml, vocabulary: Vocabulary) -> Iterator[Problem]:
    """The concepts of a sound topic file that the vocabulary lacks."""
    for section in _SECTIONS:
        for i, row in enumerate(_rows(file.data, section)):
            for path in _concept_places(row):
                id = _at(row, path)
                if vocabulary.get(id) is None:
                    near = get_close_matches(id, [c.id for c in vocabulary.concepts], n=1)
                    hint = f"; did you mean '{near[0]}'?" if near else ""
                    words = f"the vocabulary has no concept '{id}'{hint}"
                    yield file.problem(words, section, i, *path)


def _concept_places(row: Mapping[str, Any]) -> Iterator[tuple[str | int, ...]]:
    """Where a row names concepts."""
    for key in ("concepts", "one", "other"):
        yield from ((key, k) for k in range(len(row.get(key, ()))))
    for key in ("flags", "groups"):
        for j, part in enumerate(row.get(key, ())):
            yield from ((key, j, "concepts", k) for k in range(len(part.get("concepts", ()))))


def _at(row: Any, path: Sequence[str | int]) -> str:
    for step in path:
        row = row[step]
    return str(row)


def _topic(row: Mapping[str, Any]) -> Topic:
    return Topic(
        id=row["id"],
        name=row["name"],
        concepts=tuple(row["concepts"]),
        flags=tuple(
            RedFlag(f["id"], f["sign"], tuple(f.get("concepts", ())), tuple(f.get("words", ())))
            for f in row["flags"]
        ),
        needed=row["needed"],
        wording=row["wording"],
        sources=tuple(citation(s) for s in row["sources"]),
    )


def _caution(row: Mapping[str, Any]) -> Caution:
    return Caution(
        id=row["id"],
        name=row["name"],
        concepts=tuple(row["concepts"]),
        groups=tuple(
            Group(
                g["id"],
                g["people"],
                tuple(g.get("concepts", ())),
                tuple(g.get("words", ())),
                g.get("ask", False),
            )
            for g in row["groups"]
        ),
        wording=row["wording"],
        sources=tuple(citation(s) for s in row["sources"]),
    )


def _interaction(row: Mapping[str, Any]) -> Interaction:
    return Interaction(
        id=row["id"],
        one=tuple(row["one"]),
        other=tuple(row["other"]),
        happens=row["happens"],
        wording=row["wording"],
        sources=tuple(citation(s) for s in row["sources"]),
    )


def _from_entry(entry: Entry) -> Interaction:
    """An entry "one interacts with the other" as a pair."""
    return Interaction(
        id=entry.id,
        one=(entry.subject.concept or "",),
        other=(entry.object.concept or "",),
        happens=entry.statement,
        wording=entry.wording or "",
        sources=entry.sources,
        entry=entry,
    )
