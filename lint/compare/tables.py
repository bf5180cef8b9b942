"""What the comparison knows about words: the commented YAML files of ``data``, read once."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from lint import yamlfile
from lint.expression import Expression

MEMORY = 1 << 16
"""Texts, things and pairs of things that each question of the comparison remembers."""

_FOLDER = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The content of ``data/<name>.yaml``."""
    content: dict[str, Any] = yamlfile.read(_FOLDER / f"{name}.yaml").data
    return content


@cache
def pattern(file: str, *keys: str) -> Expression:
    """One of the expressions of a list, in any case of letters.

    ``{stem}`` in it stands for the list of that name.
    """
    rows: Any = table(file)
    for key in keys:
        rows = rows[key]
    text = "|".join(str(row) for row in rows)
    if "{stem}" in text:
        text = text.replace("{stem}", "|".join(str(row) for row in table(file)["stem"]))
    return Expression(text, re.IGNORECASE)
