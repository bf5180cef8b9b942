"""Linguistic knowledge kept as data: the commented YAML files of lint/nlp/data, read once."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).resolve().parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The content of ``data/<name>.yaml``; the file is part of the program and thus trusted."""
    with (_FOLDER / f"{name}.yaml").open("rb") as file:
        content = yaml.load(file, Loader=yaml.CSafeLoader)
    assert isinstance(content, dict), name
    return content


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a data file as a set of lower-case strings."""
    return frozenset(str(w).lower() for w in table(name)[key])
