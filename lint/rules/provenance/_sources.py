"""Knows sentences that boast of sources ("based on authoritative research")."""

import re
from functools import cache

from lint.expression import Expression
from lint.rules._data import table


@cache
def _pattern() -> Expression:
    data = table("sources")
    drawn, praise, works = ("|".join(data[k]) for k in ("drawn", "praise", "works"))
    between = r"(?:[^.!?;]{0,60}?\b)"
    return Expression(
        rf"\b(?:{drawn})\b{between}(?:{praise})\b{between}(?:{works})\b", re.IGNORECASE
    )


def boasts_of_sources(sentence: str) -> bool:
    """Whether a sentence says of the article that it rests on good sources."""
    return _pattern().search(sentence) is not None
