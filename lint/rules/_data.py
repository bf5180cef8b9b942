"""Reads the word lists of rules, ``lint/rules/data/*.yaml``; each file once."""

from functools import cache
from pathlib import Path
from typing import Any

from lint import yamlfile

_FOLDER = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The content of ``data/<name>.yaml``."""
    content: dict[str, Any] = yamlfile.read(_FOLDER / f"{name}.yaml").data
    return content
