"""Finds what is done about a disease where a noun tells it: "the treatment of gout"."""

from functools import cache

from lint.model import Relation
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person
from lint.nlp.syntax import behind
from lint.nlp.tree import Token

_FOR = frozenset({"for"})


@cache
def _aims() -> dict[str, Frame]:
    """The nouns that name an aim, each with its frame."""
    return {
        str(noun): Frame(lemma=str(noun), effect=name)
        if name in {"lowers", "helps"}
        else Frame(lemma=str(noun), relation=Relation(name))
        for name, nouns in table("frames")["aims"].items()
        for noun in nouns
    }


def aims() -> frozenset[str]:
    """The nouns that name an aim."""
    return frozenset(_aims())


def aim(noun: Token) -> tuple[Frame, list[Token]] | None:
    """The frame of an aim and what it is about: "prevention and treatment of X", "X relief"."""
    frame = _aims().get(noun.lemma_.lower())
    if frame is None:
        return None
    about: list[Token] = []
    at: Token | None = noun
    while at is not None and not about:
        about = behind(at, words("frames", "moved_behind" if frame.effect else "aims_behind"))
        if not about:
            about = [c for c in at.children if c.dep_ in {"compound", "nmod"}][-1:]
        at = next((c for c in at.children if c.dep_ == "conj" and c.pos_ == noun.pos_), None)
    if not about and noun.dep_ == "pobj" and noun.head.lower_ == "of":
        about = behind(noun.head.head, _FOR)  # "the mainstay of treatment for X"
    about = [a for a in about if not is_person(a) and a.lemma_.lower() not in _aims()]
    return (frame, about) if about else None
