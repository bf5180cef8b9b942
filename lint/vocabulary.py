"""Concepts and their hierarchy: what the words of an article can mean."""

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from lint import yamlfile
from lint.errors import Problem
from lint.model import Entity
from lint.resources import schema_path
from lint.yamlfile import (
    Spot,
    Yaml,
    check,
    in_order,
    layers_of,
    load_sound,
    predicate,
    read_all,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing articles speak of; ``parent`` is the id of the wider concept, if any.

    ``of`` ties what is made of a nutrient (its deficiency, excess, supplements, foods and tests)
    to the nutrient's id. A concept whose id ends in ``-root`` only groups others.
    """

    id: str
    name: str
    type: str
    synonyms: tuple[str, ...] = ()
    parent: str | None = None
    mesh: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The concepts in force and the digest of the files they came from."""

    concepts: tuple[Concept, ...]
    digest: str
    _by_id: dict[str, Concept] = field(init=False, repr=False, compare=False, default_factory=dict)
    _lines: dict[str, tuple[str, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Index by id."""
        self._by_id.update({c.id: c for c in self.concepts})

    def get(self, id: str | None) -> Concept | None:
        """The concept of that id, or None."""
        return self._by_id.get(id) if id else None

    def ancestors(self, id: str | None) -> tuple[str, ...]:
        """The concept itself and every wider one, nearest first; loops end silently."""
        if id is None or id not in self._by_id:
            return ()
        line = self._lines.get(id)
        if line is None:
            line = self._lines[id] = tuple(self._upward(id))
        return line

    def _upward(self, id: str | None) -> Iterator[str]:
        seen: set[str] = set()
        while id and id in self._by_id and id not in seen:
            seen.add(id)
            yield id
            id = self._by_id[id].parent

    def is_a(self, id: str | None, wider: str | None) -> bool:
        """Whether a concept is the other one or narrower."""
        return wider is not None and wider in self.ancestors(id)

    def entity(self, text: str, id: str | None, referred: str = "") -> Entity:
        """Words that name a concept, with all that is wider; ``referred``: where it was found."""
        known = self.get(id)
        return Entity(text, id, self.ancestors(id)[1:], known.of if known else None, referred)


_Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """The sound concepts of files, all that is wrong in the files, and where each concept is.

    ``replaced`` tells where the concept stood that one of a later layer replaces; ``taken`` who
    takes which name from whom, as (taker, name, loser).
    """

    vocabulary: Vocabulary
    problems: tuple[Problem, ...]
    files: tuple[Yaml, ...]
    spots: Mapping[str, Spot]
    replaced: Mapping[str, Spot]
    taken: tuple[tuple[str, str, str], ...]

    def names(self, spot: Spot) -> Mapping[str, _Key]:
        """The names of the concept at a spot, and the keys at which they stand in it."""
        return {name: key for key, name in _names(spot.row)}


def load(paths: Sequence[Path]) -> Vocabulary:
    """The concepts of files and folders; a concept of a later path replaces its namesake.

    Raises:
        DataError: everything that ``examine`` finds wrong.

    """
    layers = layers_of(paths)

    def wrong(files: Sequence[Yaml]) -> tuple[Problem, ...]:
        return _examined(files, layers).problems

    hint = "mend the vocabulary, or leave the file out"
    code, given = [Path(__file__)], str(layers)
    files = load_sound(paths, "vocabulary", wrong, hint=hint, code=code, given=given)
    data = zip(files.data, layers, strict=True)
    rows = {row["id"]: (layer, row) for one, layer in data for row in one["concepts"]}
    return Vocabulary(tuple(_concepts(rows)), files.digest)


def examine(paths: Sequence[Path]) -> Examined:
    """The concepts of files and folders, and everything wrong in them at once, in file order.

    Wrong are their form, an id twice in one layer, a parent or nutrient that no file knows, parents
    that form a loop, and two concepts that go by the same words. Each path is a layer; a concept
    that ``takes`` a name takes it away from those of earlier layers.

    Raises:
        DataError: a path cannot be read at all.

    """
    return _examined(read_all(paths), layers_of(paths))


def _examined(files: Sequence[Yaml], layers: Sequence[int]) -> Examined:
    problems = [p for file in files for p in check(file, _schema())]
    replaced: dict[str, Spot] = {}
    rows = _rows(files, layers, problems, replaced)
    if not any(file.problems for file in files):
        _tie(rows, {id for file in files for id in _ids(file)}, problems)
    _share_out(rows, problems)
    digest = sha256("".join(f.digest for f in files).encode()).hexdigest()
    concepts = _concepts(_layered(rows))
    return Examined(
        vocabulary=Vocabulary(tuple(concepts), digest),
        problems=in_order(problems, files),
        files=tuple(files),
        spots={id: spot for id, (spot, _) in rows.items()},
        replaced=replaced,
        taken=tuple(_losses(_layered(rows))),
    )


_Row = Mapping[str, Any]
_Rows = dict[str, tuple[Spot, _Row]]


def _rows(
    files: Sequence[Yaml],
    layers: Sequence[int],
    problems: list[Problem],
    replaced: dict[str, Spot],
) -> _Rows:
    """The row in force of every id, where it stands; rows of a wrong form are left out."""
    schema = _schema()
    sound = predicate(json.dumps({**schema["$defs"]["concept"], "$defs": schema["$defs"]}))
    rows: _Rows = {}
    seen: dict[tuple[int, str], Spot] = {}
    for file, layer in zip(files, layers, strict=True):
        for i, row in yamlfile.rows(file, "concepts"):
            if not (isinstance(row, dict) and sound(row)):
                continue
            id, spot = row["id"], Spot(file, "concepts", i, layer)
            first = seen.setdefault((layer, id), spot)
            if first != spot:
                of = " of this file" * (first.file.path == file.path)
                words = f"the id '{id}' is taken by {first.seen_from(spot)}{of}; keep one"
                problems.append(spot.problem(words, "id"))
            if id in rows and rows[id][0].layer < layer:
                replaced[id] = rows[id][0]
            rows[id] = spot, row
    return rows


def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_path("vocabulary").read_text(encoding="utf-8"))
    return schema


def _ids(file: Yaml) -> Iterator[Any]:
    return (
        str(row["id"])
        for _, row in yamlfile.rows(file, "concepts")
        if isinstance(row, dict) and "id" in row
    )


def _tie(rows: _Rows, known: AbstractSet[str], problems: list[Problem]) -> None:
    """Every parent and nutrient must be there, and no concept be wider than itself."""
    for id, (spot, row) in rows.items():
        for key in ("parent", "of"):
            if key in row and row[key] not in known:
                words = f"no concept has the id '{row[key]}', the {_ROLE[key]} of '{id}'"
                problems.append(spot.problem(words, key))
        chain, at = [id], row.get("parent")
        while at in rows and at not in chain:
            chain.append(at)
            at = rows[at][1].get("parent")
        if at == id:
            words = f"the parents of '{id}' lead back to it: {' > '.join([*chain, id])}"
            problems.append(spot.problem(words, "parent"))


_ROLE = {"parent": "parent", "of": "nutrient"}


def _share_out(rows: _Rows, problems: list[Problem]) -> None:
    """Words that name two concepts would be read as either by chance."""
    takers = _takers(_layered(rows))
    owner: dict[str, str] = {}
    for id in _by_layer(rows):
        spot, row = rows[id]
        for i, name in enumerate(row.get("takes", ())):
            if name.casefold() not in {n.casefold() for _, n in _names(row)}:
                words = f"'{id}' takes '{name}' and does not go by it; add it to 'synonyms'"
                problems.append(spot.problem(words, "takes", i))
        kept = [(key, n) for key, n in _names(row) if not _is_taken(n, spot.layer, takers)]
        for key, name in kept:
            first = owner.setdefault(name.casefold(), id)
            if first != id:
                words = f"'{name}' already names '{first}'; {_way_out(rows, id, first, name)}"
                problems.append(spot.problem(words, *key))
        if not kept:
            _, taker = takers[row["name"].casefold()]
            words = f"'{id}' would have no name left; give this concept the id '{id}' to replace it"
            problems.append(rows[taker][0].problem(words, "takes"))


_Layered = Mapping[str, tuple[int, _Row]]
"""The layer and row in force of every id."""

_Takers = Mapping[str, tuple[int, str]]
"""The layer and id of the last concept that takes a name, by the name."""


def _takers(rows: _Layered) -> _Takers:
    taken = ((layer, id, n) for id, (layer, row) in rows.items() for n in row.get("takes", ()))
    return {name.casefold(): (layer, id) for layer, id, name in sorted(taken)}


def _losses(rows: _Layered) -> Iterator[tuple[str, str, str]]:
    """Every name that one concept takes from another: taker, name, loser."""
    takers = _takers(rows)
    for id, (layer, row) in rows.items():
        for _, name in _names(row):
            if _is_taken(name, layer, takers):
                yield takers[name.casefold()][1], name, id


def _is_taken(name: str, layer: int, takers: _Takers) -> bool:
    """Whether a concept of a later layer has taken a name."""
    return name.casefold() in takers and takers[name.casefold()][0] > layer


def _by_layer(rows: _Rows) -> list[str]:
    """The ids, those of earlier layers first."""
    return sorted(rows, key=lambda key: rows[key][0].layer)


def _way_out(rows: _Rows, id: str, first: str, name: str) -> str:
    """What to do about a name that another concept goes by."""
    spot, other = rows[id][0], rows[first][0]
    if spot.layer == other.layer:
        return "one concept must give it up"
    return (
        f"replace that concept ({other.seen_from(spot)}) by one of its id, or take the name over "
        f"with 'takes: [{name}]'"
    )


def _names(row: _Row) -> Iterator[tuple[_Key, str]]:
    """The names of a row, with the keys they stand at."""
    yield ("name",), row["name"]
    for i, name in enumerate(row.get("synonyms", ())):
        yield ("synonyms", i), name


def _layered(rows: _Rows) -> _Layered:
    return {id: (spot.layer, row) for id, (spot, row) in rows.items()}


def _concepts(rows: _Layered) -> Iterator[Concept]:
    """Every concept with the names left to it; those that take names first, for the first wins."""
    takers = _takers(rows)
    for id in sorted(rows, key=lambda key: "takes" not in rows[key][1]):
        layer, row = rows[id]
        names = [name for _, name in _names(row) if not _is_taken(name, layer, takers)]
        if names:
            yield _concept(row, names)


def _concept(row: _Row, names: Sequence[str]) -> Concept:
    return Concept(
        id=row["id"],
        name=names[0],
        type=row["type"],
        synonyms=tuple(names[1:]),
        parent=row.get("parent"),
        mesh=row.get("mesh"),
        of=row.get("of"),
    )
