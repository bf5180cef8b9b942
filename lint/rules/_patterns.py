"""Regular expressions of rules kept as data: lists in the YAML files of ``data``, one pattern each.

A file may hold ``classes`` of words; ``{name}`` in a pattern stands for one of them.
"""

import re
from functools import cache

from lint.expression import Expression
from lint.rules._data import table


@cache
def pattern(file: str, name: str) -> Expression:
    """The pattern of a list: one of its expressions, in any case of letters."""
    data = table(file)
    text = "|".join(str(part) for part in data[name])
    for word, options in data.get("classes", {}).items():
        text = text.replace(f"{{{word}}}", f"(?:{'|'.join(str(o) for o in options)})")
    return Expression(text, re.IGNORECASE)


def has(file: str, name: str, text: str) -> bool:
    """Whether a pattern is found in a text."""
    return bool(pattern(file, name).search(text))
