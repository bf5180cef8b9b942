"""The README and the guides that show sessions show what the commands print today.

Every ``console`` block is a session: a line that begins with ``$ healthlint`` is run, and what
follows is its output to the end of the block or the next command. A block of another language
after "Save this as `NAME`:" is the file the commands read. With ``HEALTHLINT_FRESH_README=1`` in
the environment the outputs are rewritten instead of compared.
"""

import io
import os
import re
import shlex
import shutil
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from lint.cli import healthlint
from lint.cli._guard import guarded
from lint.model import Bearing, Difference

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "compare.md", ROOT / "docs" / "reference.md")
SAVED = re.compile(r"Save this as `([^`]+)`:\n+```\w*\n(.*?)```\n", re.DOTALL)
SESSION = re.compile(r"(?<=```console\n)(.*?)(?=```\n)", re.DOTALL)
COMMAND = re.compile(r"^\$ (healthlint .*)$", re.MULTILINE)


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def page(request):
    return request.param


@pytest.fixture
def desk(tmp_path, page):
    """A folder as the reader has it: the files of the page and the sample articles."""
    for name, text in SAVED.findall(page.read_text(encoding="utf-8")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "corpus" / "articles", tmp_path / "corpus" / "articles")
    return tmp_path


def replay(session, desk):
    """The session with the output its commands print now, standard error included."""
    told = []
    for command in COMMAND.findall(session):
        _, *words = shlex.split(command)
        shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        settings = {"COLUMNS": "100", "NO_COLOR": "1"}
        with chdir(desk), patch.dict(os.environ, settings):
            with redirect_stdout(shown), redirect_stderr(shown):
                guarded(healthlint, words)
            shown.flush()
        told.append(f"$ {command}\n{shown.buffer.getvalue().decode()}".rstrip() + "\n")
    return "".join(told)


def test_outputs_are_real(page, desk):
    text = page.read_text(encoding="utf-8")
    fresh = SESSION.sub(lambda session: replay(session[1], desk), text)
    if os.environ.get("HEALTHLINT_FRESH_README"):
        page.write_text(fresh, encoding="utf-8")
    assert SESSION.findall(text), f"{page.name} shows no session"
    assert fresh == page.read_text(encoding="utf-8")


def test_links_lead_somewhere(page):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert targets
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_the_guide_to_comparing_names_every_verdict_and_difference():
    text = PAGES[1].read_text(encoding="utf-8")
    assert [v for v in (*Bearing, *Difference) if f"| `{v.value}` |" not in text] == []
