"""The words by which readers know furniture, bylines and references: compiled from data/*.yaml."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).resolve().parent / "data"


@cache
def _file(name: str) -> dict[str, Any]:
    text = (_DATA / f"{name}.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=yaml.CSafeLoader)  # the C twin of SafeLoader
    assert isinstance(loaded, dict)
    return loaded


@cache
def phrases(file: str, key: str) -> tuple[str, ...]:
    """The list under a key of a data file."""
    return tuple(str(value) for value in _file(file)[key])


@cache
def pattern(file: str, key: str, shape: str = "{}") -> re.Pattern[str]:
    """All patterns under a key as alternatives of one, set into ``shape``; case is ignored."""
    return re.compile(shape.replace("{}", either(phrases(file, key))), re.IGNORECASE)


def either(alternatives: Sequence[str]) -> str:
    """Alternatives of a regular expression as one group."""
    return f"(?:{'|'.join(alternatives)})"
