"""Compiles the regular expressions of a rule's data file: phrases between word borders."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from lint import yamlfile


@cache
def table(name: str) -> dict[str, Any]:
    """The content of ``data/<name>.yaml``."""
    data: dict[str, Any] = yamlfile.read(Path(__file__).parent / "data" / f"{name}.yaml").data
    return data


@cache
def either(name: str, *keys: str) -> str:
    """Any of the expressions of some lists, as one expression."""
    return "|".join(str(e) for key in keys for e in table(name)[key])


@cache
def phrases(name: str, *keys: str) -> re.Pattern[str]:
    """What finds any of the expressions of some lists between word borders."""
    return re.compile(rf"(?<!\w)(?:{either(name, *keys)})(?!\w)", re.IGNORECASE)


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """A list of plain words or concepts."""
    return frozenset(str(word) for word in table(name)[key])
