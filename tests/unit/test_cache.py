"""The database of results and the plain form of values."""

import random
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from lint.cache import Codec, Database
from lint.engine.day import Day
from lint.model import (
    Claim,
    Entity,
    Kind,
    Match,
    Region,
    Relation,
    Span,
    Standing,
    Suppression,
    Verdict,
)

KEY = b"k" * 32
CLAIM = Claim(
    kind=Kind.CAUSE,
    relation=Relation.CAUSES,
    subject=Entity("salt\ud800", "salt", ("food",)),
    object=Entity("thirst"),
    span=Span(3, 9),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "results" / "articles.sqlite"


def database(path, **options):
    return Database(path, **options)


def kept(path, *values):
    one = database(path)
    for n, value in enumerate(values):
        one.put("report", bytes([n]) * 32, value)
    one.close()


def test_what_was_put_is_found_by_others(path):
    kept(path, b"one", b"two")
    other = database(path)
    assert other.get("report", b"\1" * 32) == b"two"
    assert other.get("reading", b"\1" * 32) is None
    other.close()
    tally = database(path).tally()
    assert (tally["report"].number, tally["report"].hits, tally["reading"].misses) == (2, 1, 1)


def test_a_flipped_bit_is_never_taken_for_a_result(path, caplog):
    kept(path, b"one" * 50, b"two" * 50)
    data = sqlite3.connect(path)
    body = bytearray(data.execute("SELECT body FROM bodies WHERE id = 1").fetchone()[0])
    body[-1] ^= 1
    data.execute("UPDATE bodies SET body = ? WHERE id = 1", (bytes(body),))
    data.commit()
    data.close()
    one = database(path)
    assert [one.get("report", bytes([n]) * 32) for n in (0, 1)] == [None, b"two" * 50]
    assert [r.getMessage().count("damaged") for r in caplog.records] == [1]


@pytest.mark.parametrize("broken", ["garbage", "torn", "foreign"])
def test_a_damaged_file_is_made_anew(path, caplog, broken):
    kept(path, *(bytes([n]) * 5000 for n in range(100)))
    if broken == "garbage":
        path.write_bytes(b"garbage" * 1000)
    elif broken == "torn":
        path.write_bytes(path.read_bytes()[:9000])
    else:
        path.unlink()
        with sqlite3.connect(path) as data:
            data.execute("CREATE TABLE results (other TEXT)")
            data.execute("PRAGMA user_version = 1")
    one = database(path)
    for n in range(100):
        assert one.get("report", bytes([n]) * 32) in (None, bytes([n]) * 5000)
    one.put("report", KEY, b"new")
    one.close()
    assert database(path).get("report", KEY) == b"new"
    assert len(caplog.records) == 1


def test_the_longest_unused_go_first(path):
    kept(path, b"")
    with sqlite3.connect(path) as data:
        data.execute("UPDATE results SET used = 1")
    dice = random.Random(1)
    one = database(path, most=400_000)
    for n in range(60):
        one.put("report", bytes([1, n]) * 16, dice.randbytes(10_000))
    one.close()
    one = database(path)
    assert one.get("report", b"\0" * 32) is None
    assert one.get("report", bytes([1, 59]) * 16) is not None
    one.close()
    assert path.stat().st_size < 500_000


def test_processes_write_at_once(path):
    code = (
        "import sys; from pathlib import Path; from lint.cache import Database\n"
        "one = Database(Path(sys.argv[1]))\n"
        "for n in range(200):\n"
        "    one.put('report', bytes([int(sys.argv[2]), n]) * 16, b'x' * 3000)\n"
        "    assert one.get('report', bytes([7, 7]) * 16) is None\n"
        "    one.flush()\n"
        "one.close()\n"
    )
    some = [subprocess.Popen([sys.executable, "-c", code, path, str(n)]) for n in range(3)]
    assert [p.wait(60) for p in some] == [0, 0, 0]
    assert database(path).tally()["report"].number == 600


def test_a_locked_file_stops_nothing(path, monkeypatch):
    kept(path, b"one")
    monkeypatch.setattr("lint.cache.database._PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    one = database(path)
    assert one.get("report", b"\0" * 32) == b"one"
    one.put("report", KEY, b"two")
    one.close()
    other.execute("COMMIT")
    other.close()
    assert database(path).get("report", KEY) is None


def test_values_come_back_as_they_were():
    codec = Codec(Match, shared=(Claim,))
    match = Match(CLAIM, Verdict.SUPPORTED, "because", None)
    assert codec.make(codec.pack(match)) == match
    plain = Codec(Suppression)
    region = Region(1, 2, 3, 4)
    one = Suppression(
        rule="HL101",
        region=region,
        scope=region,
        text="t",
        standing=Standing.ACTIVE,
        until=date(2026, 3, 31),
    )
    for value in (one, replace(one, until=None)):
        assert plain.make(plain.pack(value)) == value


def test_no_data_make_other_values():
    codec = Codec(Entity)
    with pytest.raises((ValueError, TypeError, LookupError)):
        codec.make([[], ["salt"]])
    with pytest.raises((ValueError, TypeError, LookupError)):
        codec.make([[[3, []]], 7])


def test_a_day_knows_when_something_else_would_be_found():
    day = Day.of(date(2026, 3, 10))
    assert (day.since, day.until) == (date.min, date.max)
    assert date(2026, 3, 1) < day
    assert not date(2026, 3, 20) < day
    assert (day.since, day.until) == (date(2026, 3, 2), date(2026, 3, 19))
    assert day.month == 3
    assert (day.since, day.until) == (date(2026, 3, 10), date(2026, 3, 10))
    other = Day.of(date(2026, 3, 10))
    assert f"{other}" == "2026-03-10"
    assert other.since == other.until == date(2026, 3, 10)
