"""The README and the guides that show sessions show what the commands print today.

Every ``console`` block is a session: a line that begins with ``$ healthlint`` or ``$ git`` is run,
and what follows is its output to the end of the block or the next command. A block of another
language after "Save this as `NAME`:" is a file, there from the start; on a page with git it is
written where the page has come to it. With ``HEALTHLINT_FRESH_README=1`` in the environment the
outputs are rewritten instead of compared.
"""

import io
import os
import re
import shlex
import shutil
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from lint.cli import healthlint
from lint.cli._guard import guarded
from lint.model import Bearing, Difference

ROOT = Path(__file__).parents[1]
PAGES = (
    ROOT / "README.md",
    *(
        ROOT / "docs" / f"{name}.md"
        for name in ("adopting", "compare", "editor", "new-problems", "own-rules", "reference")
    ),
)
SESSION = re.compile(r"(?<=```console\n)(.*?)(?=```\n)", re.DOTALL)
STEP = re.compile(
    rf"Save this as `(?P<name>[^`]+)`:\n+```\w*\n(?P<file>.*?)```\n|{SESSION.pattern}", re.DOTALL
)
COMMAND = re.compile(r"^\$ ((?:healthlint|git) .*)$", re.MULTILINE)


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def page(request):
    return request.param


@pytest.fixture
def desk(tmp_path, page):
    """A folder as the reader has it: the files of the page and the sample articles."""
    text = page.read_text(encoding="utf-8")
    if "$ git" not in text:
        for step in STEP.finditer(text):
            save(step, tmp_path)
    if "corpus/articles" in text:
        shutil.copytree(ROOT / "corpus" / "articles", tmp_path / "corpus" / "articles")
    return tmp_path


def taken(step, desk):
    """A step of the page: a file is written, a session gets the output that it has now."""
    if step["name"] is None:
        return replay(step[0], desk)
    save(step, desk)
    return step[0]


def save(step, desk):
    if step["name"] is not None:
        path = desk / step["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step["file"], encoding="utf-8")


def replay(session, desk):
    """The session with the output its commands print now, standard error included."""
    told = []
    for command in COMMAND.findall(session):
        program, *words = shlex.split(command)
        shown = git(words, desk) if program == "git" else healthlint_(words, desk)
        told.append(f"$ {command}\n{shown}".rstrip() + "\n")
    return "".join(told)


def healthlint_(words, desk):
    shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    settings = {"COLUMNS": "100", "NO_COLOR": "1"}
    with chdir(desk), patch.dict(os.environ, settings):
        with redirect_stdout(shown), redirect_stderr(shown):
            guarded(healthlint, words)
        shown.flush()
    return shown.buffer.getvalue().decode()


def git(words, desk):
    """What git prints; the same person commits at the same time, so that hashes do not change."""
    who = {f"GIT_{role}_{of}": "a@b.c" for role in ("AUTHOR", "COMMITTER") for of in NAMED}
    when = {f"GIT_{role}_DATE": "2026-03-31T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *words],
        cwd=desk,
        env={**os.environ, **who, **when, **alone},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


NAMED = ("NAME", "EMAIL")


def test_outputs_are_real(page, desk):
    text = page.read_text(encoding="utf-8")
    fresh = STEP.sub(lambda step: taken(step, desk), text)
    if os.environ.get("HEALTHLINT_FRESH_README"):
        page.write_text(fresh, encoding="utf-8")
    assert SESSION.findall(text), f"{page.name} shows no session"
    assert fresh == page.read_text(encoding="utf-8")


def test_links_lead_somewhere(page):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert targets
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_the_guide_to_comparing_names_every_verdict_and_difference():
    text = (ROOT / "docs" / "compare.md").read_text(encoding="utf-8")
    assert [v for v in (*Bearing, *Difference) if f"| `{v.value}` |" not in text] == []
