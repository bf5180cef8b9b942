"""Reference files as entries: several layers become one set, later ones win by id."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lint import model
from lint.model import (
    Certainty,
    Citation,
    Direction,
    Entity,
    Entry,
    Evidence,
    Kind,
    Quantity,
    ReferenceSet,
    Relation,
    Status,
)
from lint.reference.validate import form
from lint.yamlfile import load_sound

_CODE = (Path(__file__).parent, Path(model.__file__).parent)
"""The modules that decide whether a set is sound."""


def load(
    paths: Sequence[Path], *, adopted_by: str | None = None, adopted_on: str | None = None
) -> ReferenceSet:
    """The entries of files and folders; an entry of a later path replaces its namesake.

    ``adopted_by`` and ``adopted_on`` (YYYY-MM-DD) make every sourced entry a reviewed one in the
    name of the organisation that adopts it. Concepts are not looked up here: ``validate`` does.

    Raises:
        DataError: everything wrong in the files at once, or an adoption without a name.

    """
    hint = "mend the reference set; 'healthlint reference validate' checks it"
    files = load_sound(paths, "reference", form, hint=hint, code=_CODE)
    rows = {row["id"]: row for data in files.data for row in data["entries"]}
    entries = tuple(_adopted(entry_of(row), adopted_by, adopted_on) for row in rows.values())
    return ReferenceSet(entries, files.digest)


def _adopted(entry: Entry, by: str | None, on: str | None) -> Entry:
    if not by or entry.status is not Status.SOURCED:
        return entry
    return replace(entry, status=Status.REVIEWED, reviewed_by=by, reviewed_on=on)


def entry_of(row: Mapping[str, Any]) -> Entry:
    """A row that has the form of the schema, as an entry."""
    return Entry(
        id=row["id"],
        statement=row["statement"],
        kind=Kind(row["kind"]),
        relation=Relation(row["relation"]),
        subject=_thing(row["subject"]),
        object=_thing(row["object"]),
        direction=Direction(row["direction"]),
        ceiling=Certainty(row["ceiling"]),
        evidence=Evidence(row["evidence"]),
        status=Status(row["status"]),
        population=_thing(row["population"]) if "population" in row else None,
        condition=_thing(row["condition"]) if "condition" in row else None,
        limit=_limit(row["limit"]) if "limit" in row else None,
        amount=_amount(row["amount"]) if "amount" in row else None,
        jurisdiction=row.get("jurisdiction"),
        sources=tuple(citation(s) for s in row.get("sources", ())),
        reviewed_by=row.get("reviewed_by"),
        reviewed_on=row.get("reviewed_on"),
        due_on=row.get("due_on"),
        accepts=tuple(row.get("accepts", ())),
        rejects=tuple(row.get("rejects", ())),
        wording=row.get("wording"),
    )


def _thing(value: str | Mapping[str, str]) -> Entity:
    """A concept id gives its own words; they are for people, matching goes by the concept."""
    if isinstance(value, str):
        return Entity(value.replace("-", " "), value)
    return Entity(value["text"], value.get("concept"))


def _limit(value: Mapping[str, str]) -> Quantity:
    number, _, unit = value["quantity"].partition(" ")
    text = f"{value['quantity']} a {value['per']}"
    return Quantity(text, float(number), float(number), unit, value["per"])


def _amount(value: Mapping[str, str]) -> Quantity:
    """What is recommended, as a range: "25-30 g", "400 micrograms"."""
    number, _, unit = value["quantity"].partition(" ")
    low, _, high = number.partition("-")
    text = f"{value['quantity']} a {value['per']}"
    return Quantity(text, float(low), float(high or low), unit, value["per"])


def citation(row: Mapping[str, Any]) -> Citation:
    """A source as the data files write it."""
    return Citation(
        title=row["title"],
        publisher=row.get("publisher"),
        year=row.get("year"),
        doi=row.get("doi"),
        pmid=row.get("pmid"),
        url=row.get("url"),
        seen=row.get("seen"),
    )
