"""Checks articles with what was kept of earlier runs: results first, then readings.

A result that is found needs neither the language model nor the data files; a reading that is found
(the same article under another reference set, or other rules) needs no language model.
"""

import functools
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

from lint import cache
from lint.cache import Codec, Database
from lint.engine import keys
from lint.engine.apart import Apart, Kept
from lint.engine.day import Day
from lint.engine.plan import Plan
from lint.engine.run import BATCH, judge, parse, readings
from lint.engine.session import Session, open_session
from lint.model import Claim, Document, Entry, FileReport, Reading, Source

_T = TypeVar("_T")


class Keeper:
    """What is kept of the articles of one plan; without a database nothing is."""

    def __init__(self, plan: Plan, database: Database | None) -> None:
        """Keep in a database what a plan leads to."""
        self.plan = plan
        self._database = database

    def report(self, source: Source) -> FileReport | None:
        """What was found in an article when it was last checked, if that still holds."""
        if self._database is None:
            return None
        day = self.plan.today.isoformat()
        return _made(self._database, "report", keys.of_report(self.plan, source), _reports(), day)

    def reading(self, source: Source) -> Reading | None:
        """What was read in an article."""
        if self._database is None:
            return None
        return _made(self._database, "reading", keys.of_reading(self.plan, source), _readings())

    def keep_reading(self, source: Source, reading: Reading) -> None:
        """Keep what was read in an article."""
        if self._database is not None:
            data = _written(_readings(), reading)
            self._database.put("reading", keys.of_reading(self.plan, source), data)

    def keep_report(self, source: Source, report: FileReport, day: Day) -> None:
        """Keep what was found in an article on a day; not where something went wrong."""
        if self._database is not None and report.failure is None:
            days = (day.since.isoformat(), day.until.isoformat())
            data = _written(_reports(), report)
            self._database.put("report", keys.of_report(self.plan, source), data, days=days)

    def apart(self, source: Source) -> Apart:
        """What rules found in an article that do not look at the reference set."""
        if self._database is None:
            return Apart()
        key = keys.of_apart(self.plan, source)
        return Apart.of(_made(self._database, "apart", key, _aparts()))

    def keep_apart(self, source: Source, apart: Apart) -> None:
        """Keep what such rules found, if any was asked anew."""
        if self._database is not None and apart.new:
            data = _written(_aparts(), apart.kept())
            self._database.put("apart", keys.of_apart(self.plan, source), data)

    def flush(self) -> None:
        """Write what is to be kept."""
        if self._database is not None:
            self._database.flush()


def keeper(plan: Plan) -> Keeper:
    """What is kept for a plan in the user's cache folder, if anything is kept there."""
    return Keeper(plan, cache.opened())


def check_all(keeper: Keeper, sources: Iterable[Source | FileReport]) -> Iterator[FileReport]:
    """Check articles of which no result was kept, in order; reports are passed on as they are.

    Raises:
        UserError: the model, the reference set or the vocabulary cannot be used.

    """
    todo = iter(sources)
    while some := tuple(islice(todo, BATCH)):
        yield from _batch(keeper, some)


def _batch(keeper: Keeper, sources: tuple[Source | FileReport, ...]) -> Iterator[FileReport]:
    parsed = [(s, parse(s) if isinstance(s, Source) else s) for s in sources]
    session = open_session(keeper.plan)
    known = {
        source.name: reading
        for source, item in parsed
        if isinstance(source, Source)
        and isinstance(item, Document)
        and (reading := keeper.reading(source)) is not None
    }
    unread = [d for _, d in parsed if isinstance(d, Document) and d.name not in known]
    new = readings(session.nlp, unread) if unread else iter(())
    for source, item in parsed:
        if isinstance(item, FileReport) or not isinstance(source, Source):
            assert isinstance(item, FileReport)
            yield item
            continue
        reading = known.get(item.name)
        if reading is None:
            found = next(new)
            if isinstance(found, FileReport):
                yield found
                continue
            _, reading = found
            keeper.keep_reading(source, reading)
        yield _judged(keeper, session, source, item, reading)


def _judged(
    keeper: Keeper, session: Session, source: Source, document: Document, reading: Reading
) -> FileReport:
    """Judge an article, and note on which days the result holds."""
    day = Day.of(keeper.plan.today)
    apart = keeper.apart(source)
    today = replace(session, plan=replace(session.plan, today=day))
    report = judge(today, document, reading, apart)
    keeper.keep_apart(source, apart)
    keeper.keep_report(source, report, day)
    return report


@functools.cache
def _reports() -> Codec[FileReport]:
    return Codec(FileReport, shared=(Entry, Claim))


@functools.cache
def _readings() -> Codec[Reading]:
    return Codec(Reading)


@functools.cache
def _aparts() -> Codec[Kept]:
    return Codec(Kept, shared=(Entry, Claim))


def _written(codec: Codec[Any], value: object) -> bytes:
    return json.dumps(codec.pack(value), separators=(",", ":")).encode()


def _made(
    database: Database, kind: str, key: bytes, codec: Codec[_T], day: str = cache.ANY_DAY[0]
) -> _T | None:
    data = database.get(kind, key, day)
    if data is None:
        return None
    try:
        return codec.make(json.loads(data))
    except (ValueError, TypeError, LookupError, RecursionError):
        database.damaged(kind, key)
        return None
