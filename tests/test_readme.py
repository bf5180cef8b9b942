"""The README shows what the commands print today.

Every ``console`` block is a session: a line that begins with ``$ healthlint`` is run, and what
follows is its output to the end of the block or the next command. A block of another language
after "Save this as `NAME`:" is the file the commands read. With ``HEALTHLINT_FRESH_README=1`` in
the environment the outputs are rewritten instead of compared.
"""

import os
import re
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SAVED = re.compile(r"Save this as `([^`]+)`:\n+```\w*\n(.*?)```\n", re.DOTALL)
SESSION = re.compile(r"(?<=```console\n)(.*?)(?=```\n)", re.DOTALL)
COMMAND = re.compile(r"^\$ (healthlint .*)$", re.MULTILINE)


@pytest.fixture
def desk(tmp_path):
    """A folder as the reader has it: the files of the README and the sample articles."""
    for name, text in SAVED.findall(README.read_text(encoding="utf-8")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "corpus" / "articles", tmp_path / "corpus" / "articles")
    return tmp_path


def replay(session, desk):
    """The session with the output its commands print now, standard error included."""
    told = []
    for command in COMMAND.findall(session):
        _, *words = shlex.split(command)
        run = subprocess.run(
            [Path(sysconfig.get_path("scripts"), "healthlint"), *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            cwd=desk,
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
            check=False,
        )
        told.append(f"$ {command}\n{run.stdout}".rstrip() + "\n")
    return "".join(told)


def test_outputs_in_the_readme_are_real(desk):
    text = README.read_text(encoding="utf-8")
    fresh = SESSION.sub(lambda session: replay(session[1], desk), text)
    if os.environ.get("HEALTHLINT_FRESH_README"):
        README.write_text(fresh, encoding="utf-8")
    assert SESSION.findall(text), "the README shows no session"
    assert fresh == README.read_text(encoding="utf-8")


def test_links_of_the_readme_lead_somewhere():
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", README.read_text(encoding="utf-8"))
    assert targets
    assert [t for t in targets if not (ROOT / t).exists()] == []
