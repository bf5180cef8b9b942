"""A bounded SQLite file of results, shared by the processes of a user.

Whatever happens to it, a check goes on: where it is locked, read-only, full or cannot be there,
nothing is kept; where it is damaged, that is told once and it is made anew. Every value carries a
digest of itself and of its key, so that nothing damaged or misplaced is ever taken for a result.
"""

import atexit
import contextlib
import logging
import os
import sqlite3
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from lint import store

MOST = 300_000_000
"""Bytes of the file at most; beyond them the longest unused results are dropped."""

KINDS = {
    "report": "reports on articles",
    "reading": "readings of articles",
    "apart": "findings without the reference set",
}
"""What is kept, in words."""

ANY_DAY = ("0000-00-00", "9999-99-99")
"""First and last day of a result that does not depend on the day."""

_VERSION = 1  # of the tables; a file of another version is made anew
_PATIENCE = 5.0  # seconds to wait for another process, whose writes take some milliseconds
_TOGETHER = 24  # results written in one go
_DAY = 86_400  # seconds
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_log = logging.getLogger(__name__)

_TABLES = (
    """CREATE TABLE results (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        key BLOB NOT NULL,
        since TEXT NOT NULL,
        until TEXT NOT NULL,
        size INTEGER NOT NULL,
        used INTEGER NOT NULL,
        UNIQUE (kind, key)
    )""",
    """CREATE TABLE bodies (
        id INTEGER PRIMARY KEY REFERENCES results ON DELETE CASCADE,
        mark BLOB NOT NULL,
        body BLOB NOT NULL
    )""",
    "CREATE TABLE counts (kind TEXT PRIMARY KEY, hits INTEGER NOT NULL, misses INTEGER NOT NULL)",
    f"PRAGMA user_version = {_VERSION}",
)

_DROP = "DELETE FROM results WHERE kind = ? AND key = ?"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Tally:
    """What a database holds of a kind: results, their bytes, and how often they were found."""

    number: int
    size: int
    hits: int
    misses: int


@dataclass(frozen=True, slots=True)
class _New:
    """A result to be written."""

    kind: str
    key: bytes
    days: tuple[str, str]
    mark: bytes
    body: bytes


class Database:
    """Results by kind and key; every method does nothing where nothing can be kept."""

    def __init__(self, path: Path, *, most: int = MOST) -> None:
        """Name the file; it is opened, and made, when it is first asked."""
        self.path = path
        self._most = most
        self._lock = threading.RLock()
        self._connected: sqlite3.Connection | None = None
        self._closed = False
        self._readonly = False
        self._told = False
        self._new: list[_New] = []
        self._seen: set[int] = set()
        self._hits: Counter[str] = Counter()
        self._misses: Counter[str] = Counter()

    def get(self, kind: str, key: bytes, day: str = ANY_DAY[0]) -> bytes | None:
        """What was kept under a key, if it holds on a day (YYYY-MM-DD)."""
        with self._lock:
            found = self._safely(lambda to: self._found(to, kind, key, day), None)
            (self._misses if found is None else self._hits)[kind] += 1
            return found

    def put(self, kind: str, key: bytes, value: bytes, *, days: tuple[str, str] = ANY_DAY) -> None:
        """Keep a value, which holds from the first to the last of two days."""
        with self._lock:
            if self._closed:
                return
            body = zlib.compress(value, 1)
            self._new.append(_New(kind, key, days, _mark(kind, key, body), body))
            if len(self._new) >= _TOGETHER:
                self.flush()

    def damaged(self, kind: str, key: bytes) -> None:
        """Say that a value cannot be used, and drop it."""
        with self._lock:
            self._tell()
            self._hits[kind] -= 1
            self._misses[kind] += 1
            self._safely(lambda to: to.execute(_DROP, (kind, key)), None)

    def flush(self) -> None:
        """Write what is to be kept."""
        with self._lock:
            if self._new or self._seen or self._hits or self._misses:
                self._safely(self._written, None)
            self._new.clear()
            self._seen.clear()
            self._hits.clear()
            self._misses.clear()

    def close(self) -> None:
        """Write what is to be kept and let go of the file."""
        with self._lock:
            self.flush()
            self._disconnect()

    def tally(self) -> dict[str, Tally]:
        """What is held of each kind."""
        with self._lock:
            return self._safely(_tallied, {}) if self.path.exists() else {}

    def clear(self) -> dict[str, Tally]:
        """Remove everything; what there was."""
        with self._lock:
            held = self.tally()
            self._disconnect()
            self._removed()
            return held

    def _safely(self, work: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """Do something with the database; what goes wrong is never the caller's trouble."""
        if self._closed:
            return otherwise
        try:
            return work(self._connection())
        except (sqlite3.Error, OSError, ValueError, zlib.error) as error:
            if _is_damage(error):
                self._tell()
                self._disconnect()
                if not self._removed():
                    self._closed = True
            else:
                _log.debug("nothing more is kept in %s: %s", self.path, error)
                self._disconnect()
                self._closed = True
        return otherwise

    def _connection(self) -> sqlite3.Connection:
        if self._connected is None:
            self._connected = self._connect()
        return self._connected

    def _connect(self) -> sqlite3.Connection:
        self._readonly = False
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists() and not _is_ours_to_write(self.path):
            self._readonly = True  # of a file that nobody writes, no log is looked for
            return _connection(f"{self.path.absolute().as_uri()}?mode=ro&immutable=1")
        uri = self.path.absolute().as_uri()
        to = _connection(uri)
        if not _is_set_up(to):
            to.close()
            _log.debug("%s is of another version", self.path)
            self._removed()
            to = _connection(uri)
            _is_set_up(to)
        return to

    def _disconnect(self) -> None:
        if self._connected is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connected.close()
        self._connected = None

    def _found(self, to: sqlite3.Connection, kind: str, key: bytes, day: str) -> bytes | None:
        row = to.execute(
            "SELECT id, since, until, used, mark, body FROM results JOIN bodies USING (id) "
            "WHERE kind = ? AND key = ?",
            (kind, key),
        ).fetchone()
        if row is None:
            return None
        number, since, until, used, mark, body = row
        if not (day == ANY_DAY[0] or since <= day <= until):
            return None
        if not isinstance(body, bytes) or mark != _mark(kind, key, body):
            self._tell()
            if not self._readonly:
                to.execute(_DROP, (kind, key))
            return None
        if time.time() - used > _DAY:
            self._seen.add(number)
        return zlib.decompress(body)

    def _written(self, to: sqlite3.Connection) -> None:
        if self._readonly:
            return
        now = int(time.time())
        to.execute("BEGIN IMMEDIATE")
        try:
            for new in self._new:
                to.execute(_DROP, (new.kind, new.key))
                row = (new.kind, new.key, *new.days, len(new.body), now)
                done = to.execute(
                    "INSERT INTO results (kind, key, since, until, size, used) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    row,
                )
                to.execute(
                    "INSERT INTO bodies VALUES (?, ?, ?)", (done.lastrowid, new.mark, new.body)
                )
            used = [(now, number) for number in self._seen]
            to.executemany("UPDATE results SET used = ? WHERE id = ?", used)
            for kind in self._hits.keys() | self._misses.keys():
                to.execute(
                    "INSERT INTO counts VALUES (?1, ?2, ?3) ON CONFLICT (kind) DO UPDATE SET "
                    "hits = hits + ?2, misses = misses + ?3",
                    (kind, self._hits[kind], self._misses[kind]),
                )
            self._make_room(to)
            to.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                to.execute("ROLLBACK")
            raise
        to.execute("PRAGMA incremental_vacuum").fetchall()

    def _make_room(self, to: sqlite3.Connection) -> None:
        """Drop the longest unused results beyond the bound, down to four fifths of it."""
        pages, free, size = (
            to.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        over = (pages - free) * size - self._most
        if over <= 0:
            return
        gone = []
        rows = to.execute("SELECT id, size FROM results ORDER BY used, id")
        for number, bytes_ in rows:
            if over <= -self._most // 5:
                break
            over -= bytes_
            gone.append((number,))
        to.executemany("DELETE FROM results WHERE id = ?", gone)

    def _removed(self) -> bool:
        """Remove the file and what belongs to it; whether that could be done."""
        for end in ("-wal", "-shm", ""):
            try:
                Path(f"{self.path}{end}").unlink(missing_ok=True)
            except OSError:
                return False
        return True

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            _log.warning("the cache %s is damaged; it is made anew", self.path)


def path() -> Path | None:
    """Where results are kept; None where nothing is."""
    folder = None if store.is_off() else store.folder("results")
    return folder / "articles.sqlite" if folder else None


def opened() -> Database | None:
    """The database of the user; None where nothing is kept."""
    where = path()
    return _opened(where) if where else None


@cache
def _opened(where: Path) -> Database:
    database = Database(where)
    atexit.register(database.close)
    return database


def _connection(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(
        uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )


def _is_set_up(to: sqlite3.Connection) -> bool:
    """Make the tables where there are none; whether there are those of this version now."""
    to.execute("PRAGMA foreign_keys = ON")
    if _version(to) == 0:
        to.execute("PRAGMA auto_vacuum = INCREMENTAL")
        _set_journal(to)
        to.execute("BEGIN IMMEDIATE")  # another process may be about to do the same
        if _version(to) == 0 and not to.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in _TABLES:
                to.execute(statement)
        to.execute("COMMIT")
    to.execute("PRAGMA synchronous = NORMAL")
    return _version(to) == _VERSION


def _version(to: sqlite3.Connection) -> int:
    return int(to.execute("PRAGMA user_version").fetchone()[0])


def _set_journal(to: sqlite3.Connection) -> None:
    """Let readers and a writer work at once; that takes a moment in which nobody else does."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            to.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _is_ours_to_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _is_damage(error: Exception) -> bool:
    """Whether an error comes of what the file holds, not of where it is or who else uses it."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return isinstance(error, zlib.error | ValueError)
    return code & 0xFF in _DAMAGE


def _mark(kind: str, key: bytes, body: bytes) -> bytes:
    mark = blake2b(key, digest_size=16, person=kind.encode()[:16])
    mark.update(body)
    return mark.digest()


def _tallied(to: sqlite3.Connection) -> dict[str, Tally]:
    counts = {kind: (h, m) for kind, h, m in to.execute("SELECT kind, hits, misses FROM counts")}
    rows = to.execute("SELECT kind, count(*), sum(size) FROM results GROUP BY kind")
    held = {kind: (number, size) for kind, number, size in rows}
    return {
        kind: Tally(*held.get(kind, (0, 0)), *counts.get(kind, (0, 0)))
        for kind in sorted(held.keys() | counts.keys())
    }
