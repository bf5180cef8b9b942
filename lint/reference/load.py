"""Reference files as entries: several layers become one set, later ones win by id."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from lint import model
from lint.model import (
    Adoption,
    Adopts,
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
    Review,
    Status,
)
from lint.reference.validate import form
from lint.resources import corpus
from lint.yamlfile import Sound, layers_of, load_sound

_CODE = (Path(__file__).parent, Path(model.__file__).parent)
"""The modules that decide whether a set is sound."""


def load(
    paths: Sequence[Path], *, adoption: Adoption | None = None, today: date = date.min
) -> ReferenceSet:
    """The entries of files and folders; an entry of a later path replaces its namesake.

    An ``adoption`` that is not over on the day ``today`` makes the sourced entries it covers
    reviewed ones, in the name of the organisation. Concepts are not looked up here: ``validate``
    does.

    Raises:
        DataError: everything wrong in the files at once.

    """
    files = sound(paths)
    covered = [_covers(adoption, paths[n]) for n in layers_of(paths)]
    rows = {
        row["id"]: (row, mine)
        for data, mine in zip(files.data, covered, strict=True)
        for row in data["entries"]
    }
    entries = tuple(entry_of(row) for row, _ in rows.values())
    adopted = {id for id, (row, mine) in rows.items() if mine and row["status"] == Status.SOURCED}
    if adoption is None or adoption.is_over(today):
        return ReferenceSet(entries, files.digest, adoption, frozenset(adopted))
    entries = tuple(_adopted(e, adoption) if e.id in adopted else e for e in entries)
    return ReferenceSet(entries, files.digest)


def sound(paths: Sequence[Path]) -> Sound:
    """The plain data of every file, in order.

    Raises:
        DataError: everything wrong in the files at once.

    """
    hint = "mend the reference set; 'healthlint reference validate' checks it"
    return load_sound(paths, "reference", form, hint=hint, code=_CODE, apart=True)


def _covers(adoption: Adoption | None, layer: Path) -> bool:
    """Whether an adoption is one of the entries of a layer."""
    if adoption is None or adoption.of is Adopts.ALL:
        return adoption is not None
    return (adoption.of is Adopts.SHIPPED) == (layer == corpus("reference"))


def _adopted(entry: Entry, by: Adoption) -> Entry:
    on = by.on.isoformat() if by.on else None
    return replace(entry, status=Status.REVIEWED, reviewed_by=by.by, reviewed_on=on)


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
        reviews=tuple(Review(**r) for r in row.get("reviews", ())),
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
