"""Reads clauses that measure a thing: "how often cramps come", "how tired people feel"."""

from lint.nlp.syntax import child
from lint.nlp.tree import Token

_CLAUSES = frozenset({"VERB", "AUX"})


def measure_of(thing: Token) -> Token | None:
    """What a clause with "how" measures: the state people are in, or what happens to them."""
    if thing.pos_ not in _CLAUSES:
        return None
    state = child(thing, "acomp", "oprd")
    if state is not None and _asks(state):
        return state
    if _asks(thing) or any(_asks(c) for c in thing.children if c.dep_ == "advmod"):
        return child(thing, "nsubj", "nsubjpass")
    return None


def _asks(word: Token) -> bool:
    return any(c.lower_ == "how" for c in word.children)
