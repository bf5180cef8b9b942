"""What is kept in the user's cache folder: never out of date, never in the way."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from lint import store, vocabulary
from lint.errors import DataError
from lint.model import Adoption
from lint.reference.load import load
from lint.resources import corpus

WORDS = "concepts:\n  - {id: zinc, name: zinc, type: nutrient}\n"


@pytest.fixture
def room(tmp_path, monkeypatch):
    """An empty cache folder."""
    monkeypatch.setenv(store.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "sets"


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text(WORDS, encoding="utf-8")
    return path


def kept(room):
    return sorted(room.iterdir()) if room.is_dir() else []


def names(path):
    return [c.name for c in vocabulary.load([path]).concepts]


def test_the_shipped_set_is_the_same_from_the_cache(room):
    cold = load([corpus("reference")])
    assert len(kept(room)) == 1
    assert load([corpus("reference")]) == cold
    assert len(kept(room)) == 1


def test_what_is_kept_is_what_is_read(room, words):
    assert names(words) == ["zinc"]
    (file,) = kept(room)
    _, body = file.read_text("utf-8").split("\n", 1)
    store.put(
        "vocabulary",
        file.stem.removeprefix("vocabulary-"),
        json.loads(body.replace('"name":"zinc"', '"name":"kept"')),
    )
    assert names(words) == ["kept"]


def test_a_changed_file_is_read_anew_though_size_and_time_are_the_same(room, words):
    assert names(words) == ["zinc"]
    before = words.stat()
    words.write_text(WORDS.replace("name: zinc", "name: iron"), encoding="utf-8")
    os.utime(words, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert words.stat().st_size == before.st_size
    assert names(words) == ["iron"]


def test_a_set_of_ones_own_does_not_cost_the_shipped_one_again(room, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("entries: []\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError, match="'entries' has 0 parts"):
            load([corpus("reference"), own])
    (shipped,) = kept(room)
    load([corpus("reference")])
    assert kept(room) == [shipped]


def test_adoption_comes_after(room):
    load([corpus("reference")])
    adopted = load([corpus("reference")], adoption=Adoption(by="A Society"))
    assert {e.reviewed_by for e in adopted.entries if e.status == "reviewed"} == {"A Society"}
    assert not any(e.reviewed_by for e in load([corpus("reference")]).entries)


def test_what_is_wrong_is_told_every_time(room, words):
    words.write_text(WORDS + "  - {id: zinc, name: iron, type: nutrient}\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError, match="the id 'zinc' is taken by line 2"):
            vocabulary.load([words])
    assert kept(room) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"zinc", b"lead"),
        lambda data: b"",
        lambda data: b"\xff\x00" + data,
    ],
)
def test_a_damaged_file_is_told_of_and_made_anew(room, words, caplog, damage):
    names(words)
    (file,) = kept(room)
    sound = file.read_bytes()
    file.write_bytes(damage(sound))
    assert names(words) == ["zinc"]
    assert f"the cache file {file} is damaged; it is made anew" in caplog.text
    assert file.read_bytes() == sound


@pytest.mark.parametrize("said", ["", "off"])
def test_it_can_be_switched_off(room, words, monkeypatch, said):
    monkeypatch.setenv(store.VARIABLE, said)
    assert store.folder() is None
    assert names(words) == ["zinc"]
    assert kept(room) == []


def test_a_folder_that_cannot_be_is_done_without(room, words, caplog):
    room.parent.write_text("a file in the way", encoding="utf-8")
    assert names(words) == ["zinc"]
    assert caplog.text == ""


def test_the_platform_names_the_folder(monkeypatch, tmp_path):
    monkeypatch.delenv(store.VARIABLE)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert store.folder() == tmp_path / "xdg" / "healthlint" / "sets"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative is not allowed")
    assert store.folder() == tmp_path / ".cache" / "healthlint" / "sets"


def test_the_longest_unused_are_dropped(room, monkeypatch):
    monkeypatch.setattr(store, "MOST", 3_000)
    for n in range(6):
        store.put("set", str(n), "x" * 900)
        os.utime(room / f"set-{n}.json", (1_000_000 + n, 1_000_000 + n))
    assert [p.name for p in kept(room)] == ["set-3.json", "set-4.json", "set-5.json"]


def test_leavings_of_broken_runs_go(room, monkeypatch):
    room.mkdir(parents=True)
    old, new = room / "set-a.tmp", room / "set-b.tmp"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    store.put("set", "c", 1)
    assert [p.name for p in kept(room)] == ["set-b.tmp", "set-c.json"]


def test_many_may_write_at_once(room):
    values = [[n] * 5_000 for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda v: store.put("set", "one", v), values))
    assert store.get("set", "one") in values
    assert [p.name for p in kept(room)] == ["set-one.json"]


ASKED = """
from click.testing import CliRunner
from lint.cli import healthlint
for words in ("--help", "rules", "explain HL101"):
    assert CliRunner().invoke(healthlint, words.split()).exit_code == 0
"""


def test_help_and_lists_of_rules_touch_no_data(room):
    subprocess.run([sys.executable, "-c", ASKED], check=True)
    assert kept(room) == []
