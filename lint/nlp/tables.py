"""Linguistic knowledge kept as data: the commented YAML files of lint/nlp/data, read once."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.CSafeLoader):
    """YAML 1.2 booleans: "no", "yes", "on" and "off" are words, as they are in a sentence."""


_BOOL = "tag:yaml.org,2002:bool"
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != _BOOL]
    for first, rows in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$"), list("tf"))

_FOLDER = Path(__file__).resolve().parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The content of ``data/<name>.yaml``; the file is part of the program and thus trusted."""
    with (_FOLDER / f"{name}.yaml").open("rb") as file:
        content = yaml.load(file, Loader=_Loader)  # noqa: S506  # a safe loader, ours
    assert isinstance(content, dict), name
    return content


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a data file as a set of lower-case strings."""
    return frozenset(str(w).lower() for w in table(name)[key])
