"""Looks vocabulary files over: their form, and what the reader makes of their names."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from lint.errors import Note, Problem
from lint.nlp.concepts import ConceptIndex
from lint.nlp.folding import phrase
from lint.nlp.naming import Misread, everyday, shared, unfound
from lint.vocabulary import Examined, examine
from lint.yamlfile import Spot, in_order, layers_of


@dataclass(frozen=True, slots=True)
class Review:
    """What is wrong and what to know (``Note``), in file order, and how many concepts there are."""

    remarks: tuple[Problem, ...]
    concepts: int


def review(paths: Sequence[Path], only: frozenset[str] | None = None) -> Review:
    """What is wrong in files and folders and what to know about them, as layers in this order.

    ``only`` names the layers that are told of; None for all.

    Raises:
        DataError: a path cannot be read at all.

    """
    words = examine(paths)
    told = {
        file.path
        for file, n in zip(words.files, layers_of(paths), strict=True)
        if only is None or str(paths[n]) in only
    }
    found = (*words.problems, *_on_names(words, told), *_on_layers(words))
    ours = sum(spot.file.path in told for spot in words.spots.values())
    return Review(in_order((p for p in found if p.path in told), words.files), ours)


def _on_names(words: Examined, told: AbstractSet[str]) -> Iterator[Problem]:
    """Names that the reader takes for another's, never finds, or finds everywhere."""
    known = words.vocabulary
    index = ConceptIndex(known)
    ours = [c for c in known.concepts if words.spots[c.id].file.path in told]
    for one in shared(known.concepts, index):
        (owner,) = one.read_as
        row = words.spots[owner].row
        taken = {phrase(name) for name in row.get("takes", ())}
        same = {name.casefold() for name in words.names(words.spots[owner])}
        if phrase(one.name) not in taken and one.name.casefold() not in same:  # that is told
            yield _shared(words, one, owner)
    for one in unfound(ours, index):
        if one.read_as:
            what = f"is read as {' and '.join(repr(c) for c in one.read_as)}"
        else:
            what = "is never found: a text is cut into other words"
        yield _note(words, one, what)
    for one in everyday(ours):
        yield _note(
            words, one, f"is an everyday word: wherever it stands it is read as '{one.concept}'"
        )


def _shared(words: Examined, one: Misread, owner: str) -> Problem:
    """That two concepts cannot be told apart by a name; told at the later layer of the two."""
    ours, other = words.spots[one.concept], words.spots[owner]
    if other.layer > ours.layer:
        ours, other, concept = other, ours, one.concept
        text = f"a name of '{owner}' cannot be told from '{one.name}', which names '{concept}'"
        key: tuple[str | int, ...] = ("id",)
    else:
        text = f"'{one.name}' is read as '{owner}', which has a name that differs in number, "
        text += "hyphens or spelling alone"
        key = words.names(ours)[one.name]
    advice = "one concept must give it up"
    if other.layer != ours.layer:
        advice = (
            f"replace that concept ({other.seen_from(ours)}) by one of its id, or take the name "
            f"over with 'takes: [{one.name}]'"
        )
    return ours.problem(f"{text}; {advice}", *key)


def _note(words: Examined, one: Misread, what: str) -> Note:
    spot = words.spots[one.concept]
    return spot.note(f"'{one.name}' {what}", *words.names(spot)[one.name])


def _on_layers(words: Examined) -> Iterator[Note]:
    """What concepts of a later layer do to those of earlier ones."""
    for id, old in words.replaced.items():
        new = words.spots[id]
        yield new.note(f"replaces '{id}' ({old.seen_from(new)}){_lost(words, old, new)}", "id")
    for taker, name, loser in words.taken:
        spot = words.spots[taker]
        where = words.spots[loser].seen_from(spot)
        yield spot.note(f"takes '{name}' from '{loser}' ({where})", "takes")


def _lost(words: Examined, old: Spot, new: Spot) -> str:
    kept = {name.casefold() for name in words.names(new)}
    lost = [name for name in words.names(old) if name.casefold() not in kept]
    return f"; no longer read as it: {', '.join(lost)}" if lost else ""
