"""Finds everything wrong in reference files: their form, and fields that do not agree."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from lint.errors import Problem
from lint.model import Certainty, Kind, Relation
from lint.resources import schema_path
from lint.vocabulary import Vocabulary
from lint.yamlfile import Yaml, check, in_order, read_all, rows

Row = Mapping[str, Any]
Trouble = tuple[str, tuple[str | int, ...]]
"""What is wrong, and the path inside the entry at which it stands."""

CEILING = {
    "high": Certainty.DEFINITE,
    "moderate": Certainty.DEFINITE,
    "low": Certainty.PROBABLE,
    "very-low": Certainty.POSSIBLE,
    "authorised": Certainty.DEFINITE,
    "consensus": Certainty.DEFINITE,
}
"""The strongest wording each level of evidence can carry.

After the informative statements of GRADE (Santesso et al. 2020,
doi 10.1016/j.jclinepi.2019.10.014), one step looser, since a body that weighed the evidence may
speak more plainly than its certainty alone. Nothing carries an absolute.
"""

WEAK = Certainty.POSSIBLE
"""The strongest wording where the direction is ``insufficient``."""


def validate(paths: Sequence[Path], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Everything wrong in reference files and folders, concepts included, in file order.

    Raises:
        DataError: a path cannot be read at all.

    """
    files = read_all(paths)
    problems = form(files)
    if any(f.problems for f in files):
        return problems
    concepts = (p for f in files for p in unknown_concepts(f, vocabulary))
    return in_order((*problems, *concepts), files)


def form(files: Sequence[Yaml]) -> tuple[Problem, ...]:
    """What is wrong in files that can be told without a vocabulary, in file order."""
    schema = json.loads(schema_path("reference").read_text(encoding="utf-8"))
    problems: list[Problem] = []
    for file in files:
        problems += check(file, schema)
        if not file.problems:
            problems += _agreement(file)
    return in_order(problems, files)


def _rows(file: Yaml) -> Iterator[tuple[int, Row]]:
    """The entries as far as the file has the form of one."""
    return ((i, row) for i, row in rows(file, "entries") if isinstance(row, dict))


def _agreement(file: Yaml) -> Iterator[Problem]:
    """Fields that are sound alone and wrong together."""
    seen: dict[str, int] = {}
    for i, row in _rows(file):
        id = row.get("id")
        if isinstance(id, str) and seen.setdefault(id, i) != i:
            line, _ = file.at("entries", seen[id])
            words = f"the id '{id}' is taken by line {line} of this file; choose another"
            yield file.problem(words, "entries", i, "id")
        for judge in _JUDGES:
            for words, path in judge(row):
                yield file.problem(words, "entries", i, *path)


def _kind(row: Row) -> Iterator[Trouble]:
    relation, kind = str(row.get("relation")), row.get("kind")
    if relation in set(Relation) and isinstance(kind, str):
        right = Relation(relation).kind
        good_news = relation == Relation.ASSOCIATED and kind == Kind.PREVENTION
        if kind != right and not good_news:
            yield (
                f"the relation '{relation}' makes a claim of kind '{right}', not '{kind}'",
                ("kind",),
            )


def _ceiling(row: Row) -> Iterator[Trouble]:
    ceiling, evidence = str(row.get("ceiling")), str(row.get("evidence"))
    if ceiling not in set(Certainty) or evidence not in CEILING:
        return
    if row.get("relation") == Relation.ASSOCIATED and row.get("direction") != "insufficient":
        evidence = "high"  # an association that was observed may plainly be told as one
    most = CEILING[evidence]
    if row.get("direction") == "insufficient" and most.rank > WEAK.rank:
        most = WEAK
    if Certainty(ceiling).rank > most.rank:
        basis = f"evidence '{row.get('evidence')}' and direction '{row.get('direction')}'"
        yield f"a ceiling of '{ceiling}' is too strong for {basis}; at most '{most}'", ("ceiling",)


def _limit(row: Row) -> Iterator[Trouble]:
    if row.get("direction") == "limit" and "limit" not in row:
        yield "the direction 'limit' needs the key 'limit' with quantity and per", ("direction",)
    if "amount" in row and row.get("direction") != "supports":
        yield "'amount' is only for entries of the direction 'supports'", ("amount",)
    if row.get("direction") != "limit" and "limit" in row:
        yield "'limit' is only for entries of the direction 'limit'", ("limit",)


def _status(row: Row) -> Iterator[Trouble]:
    status = row.get("status")
    if status in ("sourced", "reviewed") and not row.get("sources"):
        yield f"a {status} entry needs at least one source", ("status",)
    if status == "reviewed":
        for key in ("reviewed_by", "reviewed_on"):
            if key not in row:
                yield f"a reviewed entry needs '{key}'", ("status",)
    elif status in ("draft", "sourced"):
        for key in ("reviewed_by", "reviewed_on"):
            if key in row:
                yield f"'{key}' is for reviewed entries; this one is {status}", (key,)


def _days(row: Row) -> Iterator[Trouble]:
    days: dict[str, date] = {}
    for key in ("reviewed_on", "due_on"):
        value = row.get(key)
        if isinstance(value, str):
            try:
                days[key] = date.fromisoformat(value)
            except ValueError:
                yield f"'{value}' is no day of the calendar", (key,)
    if len(days) == 2 and days["due_on"] <= days["reviewed_on"]:
        yield "the next review is due before the last one", ("due_on",)


def _things(row: Row) -> Iterator[Trouble]:
    """Fields that one relation or direction needs, or has no use for."""
    relation, direction = row.get("relation"), row.get("direction")
    allowed = _GOES_WITH.get(str(direction))
    if allowed and isinstance(relation, str) and relation not in allowed:
        words = f"the direction '{direction}' goes with {', '.join(allowed)}, not with '{relation}'"
        yield words, ("direction",)
    subject, object = (_concept(row.get(key)) for key in ("subject", "object"))
    if subject and subject == object:
        yield f"the object is the subject itself ('{subject}')", ("object",)
    if row.get("evidence") == "authorised" and "jurisdiction" not in row:
        yield "evidence 'authorised' needs 'jurisdiction': a law holds somewhere", ("evidence",)


_GOES_WITH: Mapping[str, tuple[str, ...]] = {
    "limit": (Relation.HARMFUL, Relation.SAFE),
    "associated-only": (
        *(Relation.ASSOCIATED, Relation.CAUSES, Relation.RAISES_RISK, Relation.WORSENS),
        *(Relation.PREVENTS, Relation.TREATS, Relation.HARMFUL),
    ),
}


def _concept(thing: object) -> object:
    return thing.get("concept") if isinstance(thing, dict) else thing


def _reviews(row: Row) -> Iterator[Trouble]:
    reviews = row.get("reviews")
    for i, one in enumerate(reviews if isinstance(reviews, list) else ()):
        value = one.get("date") if isinstance(one, dict) else None
        if isinstance(value, str) and not _is_day(value):
            yield f"'{value}' is no day of the calendar", ("reviews", i, "date")


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _examples(row: Row) -> Iterator[Trouble]:
    accepts, rejects = row.get("accepts"), row.get("rejects")
    if isinstance(accepts, list) and isinstance(rejects, list):
        for i, sentence in enumerate(rejects):
            if sentence in accepts:
                yield "this sentence is among the accepted ones too", ("rejects", i)


_JUDGES: tuple[Callable[[Row], Iterator[Trouble]], ...] = (
    _kind,
    _ceiling,
    _limit,
    _status,
    _days,
    _things,
    _reviews,
    _examples,
)


def unknown_concepts(file: Yaml, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Concepts that an entry names and no vocabulary file has."""
    ids = [c.id for c in vocabulary.concepts]
    for i, row in _rows(file):
        for key in ("subject", "object", "population", "condition"):
            thing = row.get(key)
            path: tuple[str | int, ...] = ("entries", i, key)
            if isinstance(thing, dict):
                thing, path = thing.get("concept"), (*path, "concept")
            if isinstance(thing, str) and vocabulary.get(thing) is None:
                close = get_close_matches(thing[:60], ids, n=1)
                hint = f"did you mean '{close[0]}'?" if close else "add it to the vocabulary"
                yield file.problem(f"no concept has the id '{thing[:60]}'; {hint}", *path)
