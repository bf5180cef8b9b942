"""Finds the relations of a sentence: which word says what of which two things."""

import itertools
from collections.abc import Iterator
from functools import cache

from lint.nlp.adjectives import adjective_relations, preposition_relations
from lint.nlp.aims import aims
from lint.nlp.comparisons import comparing, comparison_relations
from lint.nlp.events import states
from lint.nlp.evidence import evidence_relations
from lint.nlp.found import NOUNS, Found
from lint.nlp.lexicon import frames, words
from lint.nlp.limits import limit_relations, limiting
from lint.nlp.nominals import (
    aim_relations,
    joined_relations,
    joining,
    nominal_relations,
    reaction_relations,
)
from lint.nlp.nouns import noun_relations
from lint.nlp.placebo import placebo_relations
from lint.nlp.signs import sign_relations, telling
from lint.nlp.tree import Token, Tree
from lint.nlp.verbs import verb_relations


def relations(doc: Tree, kinds: dict[int, str]) -> list[Found]:
    """Every relation in the sentence, in order; ``kinds`` maps token index to semantic type."""
    found: list[Found] = []
    opening = _opening()
    for token in doc:
        if token.lemma_.lower() not in opening and token.lower_ not in opening:
            continue
        for one in itertools.chain(_at(token, kinds), _compared(token, kinds)):
            found.append(one)
            break
    return found


@cache
def _opening() -> frozenset[str]:
    """The words that open a frame: most tokens are told apart by this alone."""
    named = {
        word.split()[-1 if part in {"nouns", "nominals"} else 0].rpartition("-")[2]
        for part in ("verbs", "nouns", "nominals", "reactions", "adjectives", "prepositions")
        for word in frames(part)
    }
    named |= words("certainty", "evidence_nouns") | words("frames", "means_nouns")
    named |= words("frames", "shams") | comparing()
    return frozenset(named | joining() | aims() | telling() | limiting())


def _at(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """The readings of one word as a relation, the likeliest first."""
    lemma = token.lemma_.lower()
    if token.lower_ in joining():
        yield from joined_relations(token, kinds)
    if token.pos_ in {"VERB", "AUX"} or (token.pos_ == "ADJ" and token.tag_ in {"VBN", "VBG"}):
        for frame in frames("verbs").get(lemma, ()):
            yield from verb_relations(token, frame, kinds)
    if token.pos_ in {"ADJ", "VERB", "ADV"} or token.dep_ in {"acomp", "amod"}:
        if token.lower_ in states():
            return
        joined = _joined(token)
        for frame in (
            *(frames("adjectives").get(joined, ()) if joined else ()),
            *(frames("adjectives").get(lemma, ()) if token.tag_ not in _COMPARED else ()),
            *frames("adjectives").get(token.lower_, ()),
        ):
            yield from adjective_relations(token, frame, kinds)
    if lemma in words("frames", "shams"):
        yield from placebo_relations(token)
    if token.pos_ in NOUNS:
        if lemma in limiting():
            yield from limit_relations(token, kinds)
        yield from evidence_relations(token, kinds)
        both = _modified(token, lemma)
        for frame in (*frames("nominals").get(both, ()), *frames("nominals").get(lemma, ())):
            yield from nominal_relations(token, frame, kinds)
        for frame in frames("nouns").get(both) or frames("nouns").get(lemma, ()):
            yield from noun_relations(token, frame, kinds)
        for frame in frames("reactions").get(lemma, ()):
            yield from reaction_relations(token, frame, kinds)
        yield from aim_relations(token, kinds)
    if token.pos_ in {"ADP", "SCONJ", "ADJ"}:
        for frame in frames("prepositions").get(_multiword(token), ()):
            yield from preposition_relations(token, frame, kinds)
    if lemma in telling():
        yield from sign_relations(token, kinds)


def _compared(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """The difference between groups that a word tells of."""
    if token.lower_ in comparing() or token.lemma_.lower() in comparing():
        yield from comparison_relations(token, kinds)


_COMPARED = frozenset({"JJR", "JJS"})
"""Adjectives compared, which frames list as written: "better for", but not "greater in"."""


def _modified(noun: Token, lemma: str) -> str:
    """A noun with the word before it that gives it a frame of its own.

    "risk factor", "preventive and | healing effect", "beneficial | cardiovascular effect".
    """
    near = noun.doc[max(0, noun.i - _NEAR) : noun.i]
    names = [f"{t.lower_} {lemma}" for t in reversed(near) if _describes(t, noun)]
    known = (n for n in names if n in frames("nouns") or n in frames("nominals"))
    return next(known, "")


_NEAR = 4  # words before a noun that may describe it


def _describes(word: Token, noun: Token) -> bool:
    first = word.head if word.dep_ == "conj" else word
    return first.dep_ in {"compound", "amod"} and first.head is noun


def _joined(token: Token) -> str:
    """The word with what is hyphened before it: "risk-free"."""
    if token.i < 2 or token.nbor(-1).text != "-":
        return ""
    return f"{token.nbor(-2).lower_}-{token.lower_}"


def _multiword(token: Token) -> str:
    """The token with its fixed partner: "because of", "due to", "as a result of"."""
    doc, i = token.doc, token.i
    for size in (4, 3, 2, 1):
        text = " ".join(t.lower_ for t in doc[i : i + size])
        if text in frames("prepositions"):
            return text
    return ""
