"""The words that decide how a sentence is read, loaded once from data/*.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lint.model import Certainty, Kind, Relation
from lint.nlp.tables import table, words

__all__ = ["Frame", "frames", "levels", "table", "words"]


@cache
def levels(name: str, key: str) -> Mapping[str, Certainty]:
    """A table "certainty: [words]" of a data file, turned to word -> certainty."""
    rows = table(name)[key]
    return {str(w): Certainty(level) for level, listed in rows.items() for w in listed}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a word says of its arguments; the fields are those of frames.yaml."""

    lemma: str
    relation: Relation | None = None
    effect: str = ""
    prep: frozenset[str] = frozenset()
    particle: str = ""
    reverse: bool = False
    certainty: Certainty | None = None
    unwanted_only: bool = False
    wanted_only: bool = False
    light: bool = False
    bare: bool = False
    experiencer: bool = False
    event: bool = False
    state: bool = False
    things: bool = False
    denies: bool = False
    kind: Kind | None = None
    observed: Relation | None = None


def _frame(lemma: str, row: Mapping[str, Any]) -> Frame:
    return Frame(
        lemma=lemma,
        relation=Relation(row["relation"]) if "relation" in row else None,
        effect=row.get("effect", ""),
        prep=frozenset(str(p) for p in row.get("prep", ())),
        particle=row.get("particle", ""),
        reverse=bool(row.get("reverse")),
        certainty=Certainty(row["certainty"]) if "certainty" in row else None,
        unwanted_only=row.get("objects") == "unwanted",
        wanted_only=row.get("objects") == "wanted",
        light=bool(row.get("light")),
        bare=bool(row.get("bare")),
        experiencer=bool(row.get("experiencer")),
        event=bool(row.get("event")),
        state=bool(row.get("state")),
        things=bool(row.get("things")),
        denies=bool(row.get("denies")),
        kind=Kind(row["kind"]) if "kind" in row else None,
        observed=Relation(row["observed"]) if "observed" in row else None,
    )


@cache
def frames(part: str) -> Mapping[str, tuple[Frame, ...]]:
    """The frames of "verbs", "nouns", "adjectives" or "prepositions" by lemma, in file order."""
    found: dict[str, tuple[Frame, ...]] = {}
    for row in table("frames")[part]:
        for lemma in row[part]:
            found[str(lemma)] = (*found.get(str(lemma), ()), _frame(str(lemma), row))
    return found
