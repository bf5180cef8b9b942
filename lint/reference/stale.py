"""What in a set wants another look: reviews that are due, dates and sources that are missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lint.model import Adoption, Entry, Status


class Fault(StrEnum):
    """Why an entry is stale, the most urgent first."""

    ADOPTION = "adoption-expired"
    OVERDUE = "overdue"
    UNDATED = "no-due-date"
    UNSOURCED = "no-source"
    OLD = "old-source"


@dataclass(frozen=True, slots=True)
class Stale:
    """One reason to look at an entry again; ``entry`` is None for a set as a whole.

    ``since`` is the day that counts, for an old source the last of its year; None where none is
    known.
    """

    fault: Fault
    reason: str
    entry: Entry | None = None
    since: date | None = None


def stale(
    entries: Iterable[Entry], today: date, *, by: date | None = None, max_age: int | None = None
) -> tuple[Stale, ...]:
    """What is stale in entries, the most urgent first; retired ones never are.

    ``today`` is the day it is judged on. A review is overdue when its day is past; with ``by`` also
    when it falls due on that day or before. With ``max_age`` an entry is stale whose newest source
    is more than so many years old; sources without a year say nothing.
    """
    alive = (e for e in entries if e.status is not Status.RETIRED)
    found = [s for e in alive for s in _of(e, today, by, max_age)]
    return tuple(sorted(found, key=urgency))


def past_adoption(adoption: Adoption | None, today: date, by: date | None) -> tuple[Stale, ...]:
    """That an adoption is over, or ends on the day ``by`` or before."""
    until = adoption.until if adoption else None
    if adoption is None or until is None or not (until < today or (by and until <= by)):
        return ()
    verb = "ended" if until < today else "ends"
    reason = f"its adoption by {adoption.by} {verb} on {until}, {ago(until, today)}"
    return (Stale(Fault.ADOPTION, reason, since=until),)


def urgency(one: Stale) -> tuple[int, date, str]:
    """Sort key: the gravest kind first, in it what has waited longest."""
    id = one.entry.id if one.entry else ""
    return list(Fault).index(one.fault), one.since or date.max, id


def ago(day: date, today: date) -> str:
    """How far a day is off: "today", "12 days ago", "in 30 days"."""
    days = (today - day).days
    if not days:
        return "today"
    many = f"{abs(days):,} day" + "s" * (abs(days) != 1)
    return f"{many} ago" if days > 0 else f"in {many}"


def _of(entry: Entry, today: date, by: date | None, max_age: int | None) -> Iterator[Stale]:
    if entry.due_on:
        due = date.fromisoformat(entry.due_on)
        if due < today or (by is not None and due <= by):
            reason = (
                f"its review was due on {due}" if due < today else f"its review is due on {due}"
            )
            yield Stale(Fault.OVERDUE, f"{reason}, {ago(due, today)}", entry, due)
    elif entry.status is Status.REVIEWED:
        since = date.fromisoformat(entry.reviewed_on) if entry.reviewed_on else None
        by_whom = f"reviewed by {entry.reviewed_by}" + f" on {since}" * bool(since)
        yield Stale(Fault.UNDATED, f"{by_whom}, with no day for the next review", entry, since)
    if entry.status is Status.DRAFT and not entry.sources:
        yield Stale(Fault.UNSOURCED, "a draft without a source", entry)
    years = [s.year for s in entry.sources if s.year]
    if max_age is not None and years and today.year - max(years) > max_age:
        newest = f"its newest source is of {max(years)}"
        yield Stale(Fault.OLD, newest, entry, date(max(years), 12, 31))
