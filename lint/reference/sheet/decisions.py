"""What the decisions of a sheet come to: for every row the change of its entry, or why not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from itertools import islice
from typing import Any

from lint.errors import UserError
from lint.reference.scaffold import UNTOLD
from lint.reference.sheet.days import day
from lint.reference.sheet.rows import CELL, DECISIONS, FACTS, Line
from lint.reference.standing import Standing, faults

_SAID = {
    "approved": "approve",
    "changed": "change",
    "rejected": "reject",
}
_NEW = {"new statement": "statement", "new wording": "wording", "new ceiling": "ceiling"}
_LONGEST_NAME = 200
_SUGGESTED = 20
"""So many unknown ids get a suggestion; a sheet with more of them is another sheet."""

_DONE = {"approve": "approved", "change": "changed and approved", "reject": "rejected, retired"}


class Fate(StrEnum):
    """What became of a row."""

    RECORDED = "recorded"
    KNOWN = "known"
    LEFT = "left"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row, what became of it in words, and the change of its entry if it is recorded."""

    line: Line
    fate: Fate
    words: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)


class _RefusedError(Exception):
    """Why a row is not recorded."""


def outcomes(
    lines: Sequence[Line], entries: Mapping[str, Standing], today: date
) -> tuple[Outcome, ...]:
    """What becomes of every row, in the order of the sheet."""
    said: dict[str, dict[tuple[str, ...], int]] = {}
    for line in lines:
        if line["decision"]:
            said.setdefault(line["id"], {}).setdefault(_filled(line), line.number)
    unknown = [id for id in said if id and id not in entries][:_SUGGESTED]
    near = {id: get_close_matches(id[:100], entries, n=1) for id in unknown}
    done = [_outcome(line, said.get(line["id"], {}), entries, today) for line in lines]
    sound = _without_faults([o for o in done if o.fate is Fate.RECORDED], entries)
    return tuple(_advised(sound.get(o.line.number, o), near) for o in done)


def _outcome(
    line: Line,
    said: Mapping[tuple[str, ...], int],
    entries: Mapping[str, Standing],
    today: date,
) -> Outcome:
    """One row; ``said`` is what rows decide on the same entry, with the first row that does."""
    if not line["decision"]:
        return Outcome(line, Fate.LEFT)
    try:
        if not line["id"]:
            raise _RefusedError("the row names no entry: its 'id' is empty")  # noqa: TRY301
        _refuse_unclear(said, said[_filled(line)])
        if line.number != said[_filled(line)]:
            return Outcome(line, Fate.KNOWN, f"says the same as row {said[_filled(line)]}")
        return _decided(line, _standing(line["id"], entries), today)
    except _RefusedError as refused:
        return Outcome(line, Fate.REFUSED, str(refused))


def _refuse_unclear(said: Mapping[tuple[str, ...], int], ours: int) -> None:
    others = [str(n) for n in islice(said.values(), _SUGGESTED) if n != ours]
    if others:
        rows = f"rows {', '.join(others)} decide" if others[1:] else f"row {others[0]} decides"
        raise _RefusedError(f"{rows} otherwise on it; keep one")


def _without_faults(
    recorded: Sequence[Outcome], entries: Mapping[str, Standing]
) -> dict[int, Outcome]:
    """The rows whose entry would not be sound, refused, by their number."""
    rows = [_changed(entries[o.line["id"]].row, o.changes) for o in recorded]
    found = faults(rows)
    return {
        one.line.number: Outcome(one.line, Fate.REFUSED, found[at])
        for at, one in enumerate(recorded)
        if at in found
    }


def _advised(one: Outcome, near: Mapping[str, Sequence[str]]) -> Outcome:
    """An unknown id with the one that comes nearest."""
    if one.fate is not Fate.REFUSED or not near.get(one.line["id"]):
        return one
    return replace(one, words=f"{one.words}; did you mean '{near[one.line['id']][0]}'?")


def _filled(line: Line) -> tuple[str, ...]:
    cells = ("decision", "reviewer", "date", "next review", *_NEW, "comment")
    return tuple(" ".join(line[cell].split()) for cell in cells)


def _standing(id: str, entries: Mapping[str, Standing]) -> Standing:
    if id in entries:
        return entries[id]
    raise _RefusedError("no entry has this id")


def _decided(line: Line, standing: Standing, today: date) -> Outcome:
    review = _review(line, today)
    row, decision = standing.row, review["decision"]
    by_whom = f"{_DONE[decision]} by {review['reviewer']} on {review['date']}"
    if review in row.get("reviews", ()):
        return Outcome(line, Fate.KNOWN, f"{by_whom}: recorded before")
    _refuse_stale(line, standing)
    changes: dict[str, Any] = {"reviewed_by": review["reviewer"], "reviewed_on": review["date"]}
    if decision == "reject":
        changes |= {"status": "retired", "due_on": None}
    else:
        changes |= {"status": "reviewed", **_due(line, row, review["date"])}
    changes |= _new(line, row, decision)
    told = changes.get("statement", row["statement"])
    if decision != "reject" and told.startswith(UNTOLD):
        raise _RefusedError("the statement is still to be told: decide 'change', with a new one")
    return Outcome(line, Fate.RECORDED, by_whom, {**changes, "reviews": [review]})


def _changed(row: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**row, **changes}.items() if value is not None}


def _review(line: Line, today: date) -> dict[str, str]:
    """Who decided what, when and why, as it is recorded."""
    said = line["decision"].casefold()
    decision = _SAID.get(said, said)
    if decision not in DECISIONS:
        words = ", ".join(DECISIONS)
        raise _RefusedError(f"'{line['decision'][:40]}' is no decision; there are: {words}")
    reviewer = _plain(line["reviewer"])
    if not reviewer:
        raise _RefusedError("nobody is named as 'reviewer'")
    if len(reviewer) > _LONGEST_NAME:
        raise _RefusedError("the name under 'reviewer' is too long")
    on = _day(line, "date")
    if on is None:
        raise _RefusedError("the 'date' of the decision is missing")
    if on > today:
        raise _RefusedError(f"the 'date' {on} lies in the future")
    review = {"decision": decision, "reviewer": reviewer, "date": on.isoformat()}
    comment = _plain(line["comment"])
    if len(comment) > CELL:
        raise _RefusedError("the comment is too long")
    return {**review, "comment": comment} if comment else review


def _day(line: Line, column: str) -> date | None:
    try:
        return day(line[column])
    except UserError as error:
        raise _RefusedError(f"'{column}': {error.message}") from None


def _due(line: Line, row: Mapping[str, Any], reviewed: str) -> dict[str, str]:
    """The day of the next review: the one given, else the one there is if it still lies ahead."""
    due = _day(line, "next review")
    if due is None:
        if row.get("due_on", "9999") <= reviewed:
            raise _RefusedError(f"it was due on {row['due_on']}; fill in the 'next review'")
        return {}
    if due.isoformat() <= reviewed:
        raise _RefusedError(f"the 'next review' {due} is not after the 'date' {reviewed}")
    return {"due_on": due.isoformat()}


def _refuse_stale(line: Line, standing: Standing) -> None:
    """An entry that is no longer what the reviewer saw is not decided on, nor one edited in it."""
    if not line["version"]:
        raise _RefusedError("its 'version' is missing, so nothing tells what was reviewed")
    if line["version"] != standing.version:
        raise _RefusedError("the entry has changed since the sheet was written; export it again")
    for column in _edited(line, standing):
        if column in _NEW.values():
            raise _RefusedError(
                f"'{column}' was edited; put it under 'new {column}' and decide 'change'"
            )
        raise _RefusedError(f"'{column}' was edited; change it in {standing.path.name} itself")


def _edited(line: Line, standing: Standing) -> Iterator[str]:
    for column, tell in FACTS.items():
        if column in line.cells:
            told, said = tell(standing.row), line[column]
            if "".join(told.split()) != "".join(said.split()) and len(told) <= CELL:
                yield column


def _new(line: Line, row: Mapping[str, Any], decision: str) -> dict[str, str]:
    """What is put in the place of the old."""
    new = {key: _plain(line[column]) for column, key in _NEW.items() if line[column]}
    if "ceiling" in new:
        new["ceiling"] = new["ceiling"].casefold()
    if decision == "change":
        if all(row.get(key) == value for key, value in new.items()):
            raise _RefusedError(f"nothing new is given; fill in {', '.join(map(repr, _NEW))}")
        return new
    if new:
        words = ", ".join(f"'new {key}'" for key in new)
        raise _RefusedError(f"{words} is given, yet the decision is not 'change'")
    return {}


def _plain(cell: str) -> str:
    """Words on one line, without characters that nobody sees."""
    return " ".join("".join(c if c.isprintable() else " " for c in cell).split())
