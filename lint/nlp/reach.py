"""How far hedges and denials reach: what one verb says, a verb coordinated to it may not share."""

from collections.abc import Iterable, Iterator

from lint.nlp.tree import Token

_VERBAL = frozenset({"VERB", "AUX"})


def apart(verb: Token) -> bool:
    """Whether a coordinated verb has auxiliaries of its own: "may help but does not cure"."""
    if verb.dep_ != "conj" or verb.pos_ not in _VERBAL or verb.head.pos_ not in _VERBAL:
        return False
    return any(
        c.dep_ in {"aux", "auxpass", "neg"} and c.i > verb.head.i and c.lower_ != "to"
        for c in verb.children
    )


def reaching(nodes: Iterable[Token]) -> Iterator[Token]:
    """Of a word and its governors those whose own hedges and denials reach it.

    A verb coordinated to another shares its auxiliaries unless it has its own.
    """
    below: Token | None = None
    for node in nodes:
        if below is None or below.head is not node or not apart(below):
            yield node
        below = node
