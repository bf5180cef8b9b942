"""An entry in full: for people in plain words, for machines with every key of its file."""

import os
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from lint.judge import ALLOWED
from lint.model import Citation, Direction, Entity, Entry, Status
from lint.phrase import VERBS
from lint.reference.differences import plain
from lint.reference.places import Place
from lint.reporters.evidence import EVIDENCE
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

LABEL = 15  # cells of the column of labels

_DIRECTION = {
    Direction.SUPPORTS: "the evidence supports it",
    Direction.AGAINST: "the evidence speaks against it",
    Direction.INSUFFICIENT: "the evidence is too weak to say",
    Direction.ASSOCIATED_ONLY: "the two go together; that one causes the other is not shown",
    Direction.LIMIT: "more than the limit is too much",
}

_STATUS = {
    Status.DRAFT: "draft: not sourced yet, it only informs",
    Status.SOURCED: "sourced: compiled from sources that were read, not reviewed",
    Status.REVIEWED: "reviewed",
    Status.RETIRED: "retired: no claim is held against it",
}

_SEEN = {
    "publisher": "read at its publisher",
    "mirror": "read in a copy",
    "secondary": "read as another work reports it",
}


def in_words(entry: Entry, places: Sequence[Place], adopted: str, ink: Ink, width: int) -> str:
    """The entry as lines of a label and a text.

    ``places``, the last in force, tell where it is, ``adopted`` how an adoption bears on it.
    """
    lines = [ink(clean(entry.id), "bold"), *wrapped(entry.statement, width, "  "), ""]
    for label, text in (*_known(entry), *_standing(entry, adopted), *_written(places)):
        lines += row(label, text, ink, width)
    return "\n".join(lines) + "\n"


def as_json(entry: Entry, places: Sequence[Place], adopted: str) -> dict[str, Any]:
    """The entry with every key of its file, and where it stands and stood."""
    value = {f.name: plain(getattr(entry, f.name)) for f in fields(entry)}
    told = [{"path": shown(p), "line": p.line, "column": p.column} for p in places]
    value["adoption"] = adopted or None
    return {**value, "place": told[-1] if told else None, "replaces": told[:-1]}


def row(label: str, text: str, ink: Ink, width: int) -> list[str]:
    """A label and its text, broken to a width."""
    first, *rest = wrapped(text, width, " " * (LABEL + 4))
    head = f"  {ink(label, 'dim')}{' ' * (LABEL + 2 - len(label))}"
    return [f"{head}{first.lstrip()}", *rest]


def wrapped(text: str, width: int, indent: str, *, hanging: str = "") -> list[str]:
    """A text in lines of a width, those after the first ``hanging`` in; a link is never broken."""
    room = max(width, len(indent) + 30)
    return textwrap.wrap(
        clean(text),
        room,
        initial_indent=indent,
        subsequent_indent=indent + hanging,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]


def shown(place: Place) -> str:
    """The path of a file, from the current folder if below it."""
    path = os.path.realpath(place.path)
    here = os.path.realpath(Path.cwd())
    return os.path.relpath(path, here) if path.startswith(here + os.sep) else place.path


def thing(entity: Entity) -> str:
    """The words of a thing, and its concept where that is another word."""
    words = (entity.text or (entity.concept or "").replace("-", " ")).removesuffix(" root")
    if (
        not entity.concept
        or entity.concept.replace("-", " ").removesuffix(" root") == words.casefold()
    ):
        return words
    return f"{words} [{entity.concept}]"


def triple(entry: Entry) -> str:
    """What an entry is on: "zinc supplement treats common cold"."""
    return f"{thing(entry.subject)} – {VERBS[entry.relation]} – {thing(entry.object)}"


def _known(entry: Entry) -> Iterator[tuple[str, str]]:
    """What is held to be true, and what may be said of it."""
    yield "on", f"{triple(entry)} ({entry.kind.value})"
    yield "it is held that", _DIRECTION[entry.direction]
    if entry.population:
        yield "people", thing(entry.population)
    if entry.condition:
        yield "condition", thing(entry.condition)
    if entry.limit:
        yield "limit", f"at most {entry.limit.text}"
    if entry.amount:
        yield "amount", f"{entry.amount.text} is recommended"
    if entry.jurisdiction:
        yield "where", entry.jurisdiction
    yield "evidence", EVIDENCE[entry.evidence]
    yield "may be said", ALLOWED[entry.ceiling]
    if entry.wording:
        yield "write instead", entry.wording
    for label, sentences in (("accepts", entry.accepts), ("rejects", entry.rejects)):
        for n, sentence in enumerate(sentences):
            yield "" if n else label, sentence


def _standing(entry: Entry, adopted: str) -> Iterator[tuple[str, str]]:
    """How far the entry has come, who says so, and what it rests on."""
    yield "status", _STATUS[entry.status]
    if adopted:
        yield "adoption", adopted
    if entry.reviewed_by:
        on = f" on {entry.reviewed_on}" if entry.reviewed_on else ""
        yield "reviewed by", f"{entry.reviewed_by}{on}"
    if entry.due_on or entry.status is Status.REVIEWED:
        yield "next review", entry.due_on or "no day is set"
    for n, review in enumerate(reversed(entry.reviews)):
        said = f"{review.date} {review.decision}, {review.reviewer}"
        yield "" if n else "decided", f"{said}: {review.comment}" if review.comment else said
    for n, one in enumerate(entry.sources):
        number = f"{n + 1}. " if len(entry.sources) > 1 else ""
        yield "" if n else "sources", f"{number}{_source(one)}"
    if not entry.sources:
        yield "sources", "none"


def _written(places: Sequence[Place]) -> Iterator[tuple[str, str]]:
    *before, last = [f"{shown(p)}:{p.line}" for p in places] or [""]
    if last:
        yield "stands in", last
    for place in reversed(before):
        yield "replaces", place


def _source(one: Citation) -> str:
    """A source with every link to it and how it was read."""
    by = ", ".join(str(part) for part in (one.publisher, one.year) if part)
    links = (
        f"https://doi.org/{one.doi}" if one.doi else "",
        f"https://pubmed.ncbi.nlm.nih.gov/{one.pmid}/" if one.pmid else "",
        one.url or "",
    )
    read = f"({_SEEN.get(one.seen, one.seen)})" if one.seen else ""
    told = ". ".join(part for part in (one.title.rstrip("."), by) if part)
    return " ".join(part for part in (f"{told}.", *dict.fromkeys(links), read) if part)
