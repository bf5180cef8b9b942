"""Pairs what a relation is said of with what it is said about: each of one with each of the other.

Lists multiply. Where both sides hold lists, no reader takes a sentence for twenty claims: the
members of one side are then told against the other side's general name, or a list is one argument.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from lint.nlp.arguments import (
    NOTHING,
    Argument,
    Concepts,
    arguments,
    before,
    measured_thing,
    unique,
)
from lint.nlp.syntax import coordinated, examples
from lint.nlp.tree import Token

_MOST = 8  # pairs of one relation
_LONGEST = 10  # words of a list told as one argument

Pair = tuple[Argument, Argument]


def pairs(
    subject: Token | None, objects: Sequence[Token], concepts: Concepts, kinds: dict[int, str]
) -> list[Pair]:
    """Each subject with each object: "A and B relieve X and Y" makes four."""
    aims = [measured_thing(o, kinds) for o in objects]
    subjects = [before(a, aims) for a in _apart(subject, objects, concepts)] or [NOTHING]
    things = unique([a for o in aims for a in arguments(o, concepts)]) or [NOTHING]
    if subject is not None and subject.dep_ == "pobj":
        things = [before(a, [subject]) for a in things]
    found = list(itertools.product(subjects, things))
    if len(found) <= _MOST or subject is None:
        return found
    return _fewer(subject, aims, subjects, things) or found


def _apart(subject: Token | None, objects: Sequence[Token], concepts: Concepts) -> list[Argument]:
    """The subjects without the objects joined to them: "between | coffee | and the risk of X"."""
    found = arguments(subject, concepts)
    if subject is None or not objects or objects[0] == subject:
        return found
    joined = coordinated(subject)
    starts = [o.i for o in objects if o in joined and o.i > subject.i]
    if not starts:
        return found
    return [a for a in found if a.tokens[-1].i < starts[0]] or found[:1]


def _fewer(
    subject: Token, aims: Sequence[Token], subjects: list[Argument], things: list[Argument]
) -> list[Pair]:
    """The pairs of two lists that are still few enough to be told; none if there are none."""
    general, special = _split(subjects, [subject])
    whole, single = _split(things, aims)
    if general and whole and special and single:
        found = [*itertools.product(special, whole), *itertools.product(general, single)]
        if len(found) <= _MOST:
            return found
        subjects, things = general, [*whole, *single]
    for several, others, turned in ((subjects, things, False), (things, subjects, True)):
        one = _as_one(several)
        if one is not None and len(others) <= _MOST:
            return [(o, one) if turned else (one, o) for o in others]
    return []


def _split(
    named: Sequence[Argument], heads: Sequence[Token]
) -> tuple[list[Argument], list[Argument]]:
    """Arguments that name a kind, and its examples."""
    sample = {e.i for h in heads for one in coordinated(h) for e in examples(one)}
    apart = [any(t.i in sample for t in a.tokens) for a in named]
    general = [a for a, inside in zip(named, apart, strict=True) if not inside]
    return general, [a for a, inside in zip(named, apart, strict=True) if inside]


def _as_one(listed: Sequence[Argument]) -> Argument | None:
    """A short list as one argument, by the concept of its first member."""
    if len(listed) < 2:
        return None
    ordered = sorted((a for a in listed if a.tokens), key=lambda a: a.tokens[0].i)
    first, last = ordered[0].tokens[0], ordered[-1].tokens[-1]
    tokens = tuple(first.doc[first.i : last.i + 1])
    if sum(not t.is_punct for t in tokens) > _LONGEST:
        return None
    return replace(ordered[0], tokens=tokens)
