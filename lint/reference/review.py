"""Looks a reference set over as a whole: every layer, and the vocabulary that it is read with."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from lint import yamlfile
from lint.errors import Note, Problem
from lint.model import Entity, Entry, Quantity, Status
from lint.reference.agree import Placed, clashes, examples_at_odds
from lint.reference.load import entry_of
from lint.reference.validate import form, unknown_concepts
from lint.resources import schema_path
from lint.vocabulary import Examined, Vocabulary
from lint.yamlfile import Spot, Yaml, in_order, layers_of, predicate, read_all

_DATA = Path(__file__).parent / "data" / "sense.yaml"
_WORDY = 40  # characters from which a value is not quoted in a note


@dataclass(frozen=True, slots=True)
class Review:
    """What is wrong and what to know (``Note``), in file order, and how many ids there are."""

    remarks: tuple[Problem, ...]
    entries: int


def review(paths: Sequence[Path], words: Examined) -> Review:
    """What is wrong in reference files and folders, and what to know about them.

    What is wrong in the vocabulary comes first. Entries are held against each other as they are in
    force: each path is a layer, and a later one wins by id.

    Raises:
        DataError: a path cannot be read at all.

    """
    files = read_all(paths)
    found, placed = list(form(files)), list[Placed]()
    if not any(file.problems for file in files):
        for file in files:
            found += unknown_concepts(file, words.vocabulary)
        layers = zip(files, layers_of(paths), strict=True)
        placed = [p for file, layer in layers for p in _placed(file, layer)]
        found += _twice(placed)
        found += _replaced(placed)
        held = in_force(placed)
        found += clashes(held, words.vocabulary)
        found += examples_at_odds(held)
        found += (n for p in held for n in _odd(p, words.vocabulary))
    remarks = (*words.problems, *in_order(found, files))
    return Review(remarks, len({p.entry.id for p in placed}))


def in_force(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """Of every id the last entry; retired ones are left out."""
    last = {p.entry.id: p for p in placed}
    return tuple(p for p in last.values() if p.entry.status is not Status.RETIRED)


def _placed(file: Yaml, layer: int) -> Iterator[Placed]:
    """The entries of a file that have the form of one."""
    sound = _has_form()
    for i, row in yamlfile.rows(file, "entries"):
        if isinstance(row, dict) and sound(row):
            yield Placed(entry_of(row), Spot(file, "entries", i, layer))


@cache
def _has_form() -> Any:
    schema = json.loads(schema_path("reference").read_text(encoding="utf-8"))
    return predicate(json.dumps({**schema["$defs"]["entry"], "$defs": schema["$defs"]}))


def _twice(placed: Sequence[Placed]) -> Iterator[Problem]:
    """The same id in two files of one layer; within a file, the form of it is wrong already."""
    first: dict[tuple[int, str], Spot] = {}
    for one in placed:
        spot = one.spot
        other = first.setdefault((spot.layer, one.entry.id), spot)
        if other.file.path != spot.file.path:
            words = f"the id '{one.entry.id}' is taken by {other.seen_from(spot)}; choose another"
            yield spot.problem(words, "id")


def _replaced(placed: Sequence[Placed]) -> Iterator[Note]:
    """What entries of a later layer do to those of earlier ones."""
    known: dict[str, Placed] = {}
    for one in placed:
        id, retired = one.entry.id, one.entry.status is Status.RETIRED
        other = known.get(id)
        if other is not None and other.spot.layer < one.spot.layer:
            where = other.spot.seen_from(one.spot)
            does = "retires" if retired else "replaces"
            change = "" if retired else f": {_change(other.entry, one.entry)}"
            yield one.spot.note(f"{does} '{id}' ({where}){change}", "id")
        elif retired and one.spot.layer and other is None:
            yield one.spot.note(f"retires nothing: no earlier layer has an entry '{id}'", "id")
        known[id] = one


def _change(old: Entry, new: Entry) -> str:
    """What differs between two entries: short values old and new, of long ones the key alone."""
    told = []
    for key in (f.name for f in fields(Entry)):
        a, b = getattr(old, key), getattr(new, key)
        if a != b:
            one, other = _short(a), _short(b)
            told.append(f"{key} {one} -> {other}" if one and other else key)
    return ", ".join(told) or "nothing changes"


def _short(value: object) -> str:
    """A value as a note quotes it; "" for one that is too long to quote."""
    if value is None:
        return "none"
    if isinstance(value, (Entity, Quantity)):
        concept = value.concept if isinstance(value, Entity) else None
        return concept or value.text
    return value if isinstance(value, str) and len(value) < _WORDY else ""


def _odd(one: Placed, vocabulary: Vocabulary) -> Iterator[Note]:
    """What makes no sense, or has no effect, and is not wrong."""
    held = one.entry
    for key, thing in (("subject", held.subject), ("object", held.object)):
        if thing.concept is None:
            words = f"no claim is held against this entry: its {key} names no concept"
            yield one.spot.note(words, key)
            continue
        known = vocabulary.get(thing.concept)
        if known and known.type in _senseless()[key].get(held.relation, ()):
            yield one.spot.note(
                f"'{thing.concept}' is of the type '{known.type}': an odd {key} of "
                f"'{held.relation}'",
                key,
            )


@cache
def _senseless() -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = yamlfile.read(_DATA).data
    return data
