"""The words that decide how a sentence is read, loaded once from data/*.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lint.model import Certainty, Kind, Relation
from lint.nlp.tables import table, words

__all__ = ["Frame", "frame_name", "frames", "levels", "named", "table", "words"]


@cache
def levels(name: str, key: str) -> Mapping[str, Certainty]:
    """A table "certainty: [words]" of a data file, turned to word -> certainty."""
    rows = table(name)[key]
    return {str(w): Certainty(level) for level, listed in rows.items() for w in listed}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a word says of its arguments; the fields are those of frames.yaml.

    ``name`` tells frames of one word apart: "verb:bring on", "noun:relief from/of/for/to".
    """

    lemma: str
    name: str = ""
    relation: Relation | None = None
    effect: str = ""
    prep: frozenset[str] = frozenset()
    particle: str = ""
    reverse: bool = False
    certainty: Certainty | None = None
    unwanted_only: bool = False
    wanted_only: bool = False
    valued_only: bool = False
    acting_only: bool = False
    means_only: bool = False
    aims_only: bool = False
    light: bool = False
    bare: bool = False
    experiencer: bool = False
    event: bool = False
    state: bool = False
    things: bool = False
    alone: bool = False
    deed: bool = False
    active: bool = False
    denies: bool = False
    denied: bool = False
    patient: bool = False
    transitive: bool = False
    care: bool = False
    taken: bool = False
    predicate: bool = False
    known: bool = False
    returning: bool = False
    sufficing: bool = False
    kind: Kind | None = None
    observed: Relation | None = None


def _frame(part: str, lemma: str, row: Mapping[str, Any]) -> Frame:
    return Frame(
        lemma=lemma,
        name=frame_name(part, lemma, row),
        relation=Relation(row["relation"]) if "relation" in row else None,
        effect=row.get("effect", ""),
        prep=frozenset(str(p) for p in row.get("prep", ())),
        particle=row.get("particle", ""),
        reverse=bool(row.get("reverse")),
        certainty=Certainty(row["certainty"]) if "certainty" in row else None,
        unwanted_only=row.get("objects") == "unwanted",
        wanted_only=row.get("objects") == "wanted",
        valued_only=row.get("objects") == "valued",
        acting_only=row.get("subjects") == "acting",
        means_only=row.get("subjects") == "means",
        aims_only=row.get("objects") == "aims",
        light=bool(row.get("light")),
        bare=bool(row.get("bare")),
        experiencer=bool(row.get("experiencer")),
        event=bool(row.get("event")),
        state=bool(row.get("state")),
        things=bool(row.get("things")),
        alone=bool(row.get("alone")),
        deed=bool(row.get("deed")),
        active=bool(row.get("active")),
        denies=bool(row.get("denies")),
        denied=bool(row.get("denied")),
        patient=bool(row.get("patient")),
        transitive=bool(row.get("transitive")),
        care=bool(row.get("care")),
        taken=bool(row.get("taken")),
        predicate=bool(row.get("predicate")),
        known=bool(row.get("known")),
        returning=bool(row.get("returning")),
        sufficing=bool(row.get("sufficing")),
        kind=Kind(row["kind"]) if "kind" in row else None,
        observed=Relation(row["observed"]) if "observed" in row else None,
    )


def frame_name(part: str, lemma: str, row: Mapping[str, Any]) -> str:
    """How a row of frames.yaml is called for one of its words."""
    partners = (str(row.get("particle", "")), "/".join(str(p) for p in row.get("prep", ())))
    marks = [str(row["objects"])] if "objects" in row else []
    marks += [
        mark
        for mark in ("reverse", "experiencer", "event", "deed", "care", "returning", "sufficing")
        if row.get(mark)
    ]
    words = " ".join(filter(None, (lemma, *partners)))
    return f"{part.removesuffix('s')}:{words}" + (f" ({', '.join(marks)})" if marks else "")


@cache
def frames(part: str) -> Mapping[str, tuple[Frame, ...]]:
    """The frames of "verbs", "nouns", "adjectives" or "prepositions" by lemma, in file order."""
    found: dict[str, tuple[Frame, ...]] = {}
    for row in table("frames")[part]:
        for lemma in row[part]:
            found[str(lemma)] = (*found.get(str(lemma), ()), _frame(part, str(lemma), row))
    return found


@cache
def named(name: str) -> Frame | None:
    """The frame of a name."""
    for part in ("verbs", "nouns", "adjectives", "prepositions"):
        for rows in frames(part).values():
            for frame in rows:
                if frame.name == name:
                    return frame
    return None
