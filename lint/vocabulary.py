"""Concepts and their hierarchy: what the words of an article can mean."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lint.errors import Problem
from lint.model import Entity
from lint.resources import schema_path
from lint.yamlfile import Yaml, check, load_sound


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


def load(paths: Sequence[Path]) -> Vocabulary:
    """The concepts of files and folders; a concept of a later path replaces its namesake.

    Raises:
        DataError: everything wrong in the files at once: their form, an id twice in one file, a
            parent or nutrient that no file knows, parents that form a loop, two concepts that go
            by the same words.

    """
    hint = "mend the vocabulary, or leave the file out"
    files = load_sound(paths, "vocabulary", _wrong, hint=hint, code=[Path(__file__)])
    rows = {row["id"]: row for data in files.data for row in data["concepts"]}
    return Vocabulary(tuple(_concept(row) for row in rows.values()), files.digest)


def _wrong(files: Sequence[Yaml]) -> list[Problem]:
    """Everything wrong in files; how concepts stand to each other only where each is sound."""
    schema = json.loads(schema_path("vocabulary").read_text(encoding="utf-8"))
    problems = [p for file in files for p in check(file, schema)]
    if not problems:
        rows = _rows(files, problems)
        _tie(rows, problems)
        _same_words(rows, problems)
    return problems


_Rows = dict[str, tuple[Yaml, int, dict[str, Any]]]


def _rows(files: Sequence[Yaml], problems: list[Problem]) -> _Rows:
    """The row in force of every id, with the file and index it stands at."""
    rows: _Rows = {}
    for file in files:
        seen: dict[str, int] = {}
        for i, row in enumerate(file.data["concepts"]):
            id = row["id"]
            if id in seen:
                line, _ = file.at("concepts", seen[id])
                words = f"the id '{id}' is taken by line {line} of this file; keep one"
                problems.append(file.problem(words, "concepts", i, "id"))
            seen.setdefault(id, i)
            rows[id] = file, i, row
    return rows


def _tie(rows: _Rows, problems: list[Problem]) -> None:
    """Every parent and nutrient must be there, and no concept be wider than itself."""
    for id, (file, i, row) in rows.items():
        for key in ("parent", "of"):
            if key in row and row[key] not in rows:
                words = f"no concept has the id '{row[key]}', the {_ROLE[key]} of '{id}'"
                problems.append(file.problem(words, "concepts", i, key))
        chain, at = [id], row.get("parent")
        while at in rows and at not in chain:
            chain.append(at)
            at = rows[at][2].get("parent")
        if at == id:
            words = f"the parents of '{id}' lead back to it: {' > '.join([*chain, id])}"
            problems.append(file.problem(words, "concepts", i, "parent"))


_ROLE = {"parent": "parent", "of": "nutrient"}


def _same_words(rows: _Rows, problems: list[Problem]) -> None:
    """Words that name two concepts would be read as either by chance."""
    owner: dict[str, str] = {}
    for id, (file, i, row) in rows.items():
        keys: list[tuple[str | int, ...]] = [("name",)]
        keys += [("synonyms", j) for j in range(len(row.get("synonyms", ())))]
        for key in keys:
            name = row["name"] if key == ("name",) else row["synonyms"][key[1]]
            first = owner.setdefault(name.casefold(), id)
            if first != id:
                words = f"'{name}' already names '{first}'; one concept must give it up"
                problems.append(file.problem(words, "concepts", i, *key))


def _concept(row: dict[str, Any]) -> Concept:
    return Concept(
        id=row["id"],
        name=row["name"],
        type=row["type"],
        synonyms=tuple(row.get("synonyms", ())),
        parent=row.get("parent"),
        mesh=row.get("mesh"),
        of=row.get("of"),
    )
