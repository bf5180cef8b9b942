"""Runs the command line: in this process where that is the same, else in one of its own."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from lint import store, vocabulary
from lint.cli import healthlint
from lint.cli._guard import guarded
from lint.reference.load import load as load_set
from lint.resources import corpus

FAULTY = """\
# Zinc and colds

Zinc lozenges are completely safe for everyone.

## Doses

## Colds

Rest is what helps most people.

[Read more →](/more)
"""
"""An error (HL102, line 3), a warning (HL702, line 5) and an info (HL703, line 11)."""

PLAIN = """\
# Zinc and colds

Zinc lozenges may shorten a cold.

## Doses

## Colds

Rest is what helps most people.
"""
"""A warning (HL702, line 5)."""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A current folder with a faulty and a plain article, and no configuration above it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "faulty.md").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "plain.md").write_text(PLAIN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(here, capsys):
    """A command line in this process."""

    def run(*words):
        code = guarded(healthlint, [str(w) for w in words])
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return run


@pytest.fixture
def process(here):
    """A command line in a process of its own."""

    def process(*words, data=None, **options):
        done = subprocess.run(
            [sys.executable, "-m", "lint", *map(str, words)],
            input=data,
            capture_output=True,
            check=False,
            timeout=120,
            cwd=options.pop("cwd", here),
            **options,
        )
        out, err = (b.decode("utf-8", "replace") for b in (done.stdout, done.stderr))
        return Ran(done.returncode, out, err)

    return process


@pytest.fixture(scope="session")
def sets():
    """The folder of compiled sets that tests share, so that no process reads them anew."""
    for load, name in ((vocabulary.load, "vocabulary"), (load_set, "reference")):
        load([corpus(name)])
    return store.folder()


@pytest.fixture
def root():
    return Path(__file__).parents[2]
