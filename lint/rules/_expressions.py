"""Compiles the regular expressions of a rule's data file: phrases between word borders."""

import re
from functools import cache

from lint.expression import Expression
from lint.rules._data import table


@cache
def either(name: str, *keys: str) -> str:
    """Any of the expressions of some lists, as one expression."""
    return "|".join(str(e) for key in keys for e in table(name)[key])


@cache
def phrases(name: str, *keys: str) -> Expression:
    """What finds any of the expressions of some lists between word borders."""
    return Expression(rf"(?<!\w)(?:{either(name, *keys)})(?!\w)", re.IGNORECASE)


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """A list of plain words or concepts."""
    return frozenset(str(word) for word in table(name)[key])


GAP = r"(?:[^\s.;:!?]+[\s,]+){{0,{words}}}\(?"
"""Up to so many words of one clause, for ``format``."""


@cache
def orders(name: str, *keys: str, words: int = 9) -> Expression:
    """A verb of the lists as an order to the reader, at most so many words before the end.

    An order stands at the start of a clause, behind a circumstance, or behind a modal.
    """
    how = table("intake")
    opens = rf"{how['before-orders']}|{how['openings']}|\b(?:{how['modals']}) (?:\w+ly )?"
    order = rf"(?:{opens})(?P<order>(?:{either(name, *keys)})\s){GAP.format(words=words)}$"
    return Expression(order, re.IGNORECASE)


_JOINT = re.compile(r"^(?:[\s.:;,(–—-]+|(?:and|then|or|so|but)\s)+", re.IGNORECASE)


def first_word(match: re.Match[str]) -> int:
    """Where an order begins, the modal before it included, a conjunction left out."""
    return match.start() + len(match.group()) - len(_JOINT.sub("", match.group()))
