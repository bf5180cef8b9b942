"""The house style that machines can hold: linters, types, layers, the length of files."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 400  # lines


def _content(*command: str | Path) -> None:
    """Fail with what a tool prints if it objects to anything."""
    done = subprocess.run(
        [str(c) for c in command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def _python_files() -> list[Path]:
    return [p for folder in ("lint", "tests") for p in (ROOT / folder).rglob("*.py")]


def test_ruff_has_nothing_to_say():
    _content(sys.executable, "-m", "ruff", "check", "--no-cache", "lint", "tests")


def test_files_are_formatted():
    _content(sys.executable, "-m", "ruff", "format", "--check", "--no-cache", "lint", "tests")


def test_types_hold():
    _content(sys.executable, "-m", "mypy")


def test_layers_hold():
    _content(Path(sys.executable).parent / "lint-imports")


def test_no_file_is_too_long():
    assert [p for p in _python_files() if len(p.read_text("utf-8").splitlines()) > LONGEST] == []


def test_every_package_says_what_its_room_is_for():
    for init in (ROOT / "lint").rglob("__init__.py"):
        assert init.read_text("utf-8").startswith('"""'), init


def test_importing_the_package_brings_nothing_with_it():
    docstring, code = (ROOT / "lint" / "__init__.py").read_text("utf-8").split('"""')[1:3]
    assert docstring
    assert "import" not in code
