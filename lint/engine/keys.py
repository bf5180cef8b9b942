"""The keys under which results are kept: digests of all that a result depends on.

That is the bytes of an article and the name it is reported under, everything in the plan but the
day (see ``lint.engine.day``), the bytes of the data files, and the program itself with what it is
built on. Nothing here loads data or the language model.
"""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from lint import __version__, resources
from lint.engine.plan import Paths, Plan, Stamps, stamps_of
from lint.model import Source
from lint.yamlfile import digest, files_of

_PACKAGE = Path(__file__).parents[1]
_DATA = ("corpus", "schemas")  # a part of the package in a wheel; plans hold digests of them
_CODE = (".py", ".yaml", ".json")
_BUILT_ON = re.compile(
    r"(spacy|thinc|numpy|markdown_it_py|mdit_py_plugins|html5lib|charset_normalizer|pyyaml"
    r"|snowballstemmer)-.*\.dist-info",
    re.IGNORECASE,
)
"""Packages that decide what is read in an article."""

_JUDGING = frozenset(
    {
        "rules",
        "reference",
        "reference_digest",
        "topics",
        "topics_digest",
        "adoption",
        "allow",
        "own_rules",
        "own_rules_digest",
        "today",
        "texts",
    }
)
"""Parts of a plan that play no part in what is read in an article."""

_REFERENCE = frozenset({"reference", "reference_digest", "adoption", "today"})
"""Parts of a plan that play no part for rules that do not look at the reference set."""


def of_report(plan: Plan, source: Source) -> bytes:
    """The key of what is found in an article."""
    over = plan.adoption is not None and plan.adoption.is_over(plan.today)
    return _key("report", f"{_of_plan(plan, frozenset({'today'}))} {over}", source)


def of_reading(plan: Plan, source: Source) -> bytes:
    """The key of what is said in an article."""
    return _key("reading", _of_plan(plan, _JUDGING), source)


def of_apart(plan: Plan, source: Source) -> bytes:
    """The key of what rules find in an article that do not look at the reference set."""
    return _key("apart", _of_plan(plan, _REFERENCE), source)


def _key(kind: str, plan: str, source: Source) -> bytes:
    mark = blake2b(program(), digest_size=32)
    for part in (kind.encode(), plan.encode(), source.name.encode("utf-8", "surrogatepass")):
        mark.update(len(part).to_bytes(8, "big") + part)
    mark.update(source.data)
    return mark.digest()


@cache
def _of_plan(plan: Plan, without: frozenset[str]) -> str:
    """The parts of a plan, with the bytes of files in the place of their names."""
    named = [f.name for f in fields(plan) if f.name not in without]
    parts = ((name, _part(getattr(plan, name))) for name in named)
    return "\0".join(f"{name}={part}" for name, part in parts)


def _part(value: Any) -> str:
    if isinstance(value, tuple) and value and all(isinstance(v, Path) for v in value):
        return _layers(value, stamps_of(value))
    return repr(value)


@cache
def _layers(paths: Paths, _: Stamps) -> str:
    """What is in files and folders, layer by layer, and which of them are shipped."""
    shipped = [resources.corpus(name) for name in ("reference", "vocabulary", "topics")]
    layers = [(path in shipped, [f.name for f in files_of(path)]) for path in paths]
    return f"{layers} {digest(paths)}"


@cache
def program() -> bytes:
    """The digest of the program: its code and data, Python, and the packages it is built on."""
    mark = blake2b(f"{__version__} {sys.version}".encode(), digest_size=32)
    for name in sorted(_built_on()):
        mark.update(f"{name}\0".encode())
    for name, path in sorted(_code(str(_PACKAGE))):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - four hundred of them
            mark.update(f"{name}\0".encode() + blake2b(file.read()).digest())
    return mark.digest()


def _code(folder: str, within: str = "") -> Iterator[tuple[str, str]]:
    """The files of the program under a folder: names from the package on, and paths."""
    for entry in os.scandir(folder):
        name = f"{within}{entry.name}"
        if entry.name.endswith(_CODE):
            yield name, entry.path
        elif entry.is_dir() and name not in _DATA and entry.name != "__pycache__":
            yield from _code(entry.path, f"{name}/")


def _built_on() -> set[str]:
    """Names and versions of the packages, as the folders of their metadata tell them."""
    found = set()
    for place in map(Path, dict.fromkeys(sys.path)):
        if place.is_dir():
            found |= {p.name for p in place.iterdir() if _BUILT_ON.fullmatch(p.name)}
    return found
