"""Tells calls for knowledge from advice: "further trials are needed" tells nobody what to do."""

from collections.abc import Iterator
from functools import cache

from lint.nlp.advised import Advised
from lint.nlp.lexicon import levels, words
from lint.nlp.syntax import child, coordinated, worded
from lint.nlp.tree import Token

_SAID_OF = ("nsubj", "nsubjpass", "csubj")


def is_inquiry(one: Advised) -> bool:
    """Whether what is asked for is finding out: studies, confirmation, care in interpreting."""
    deeds = (one.action, one.trigger)
    if any(t.lemma_.lower() in words("advice", "inquiring") for t in deeds):
        return True
    if any(_is_asked(t) for t in _things(one)):
        return True
    if any(_is_done_in_a_study(t) for t in deeds):
        return True
    return not _is_applied(one) and any(_is_half(t, one.thing) for t in deeds)


def _things(one: Advised) -> Iterator[Token]:
    """What is to be done, and who is to do it."""
    if one.thing is not None and not _is_applied(one):
        yield from coordinated(one.thing)
    for node in (one.action, one.trigger):
        should = worded(node, levels("advice", "strength"), "aux")
        if (node.lemma_.lower() in _commending() and should is None) or _is_applied(one):
            continue  # "the trial supports the use of X": who speaks is not who acts
        who = child(node, *_SAID_OF)
        if who is not None and all(_is_asked(t) for t in coordinated(who)):
            yield who
        if node.dep_ in {"xcomp", "conj"} and (who := child(node.head, *_SAID_OF)) is not None:
            yield who


def _is_applied(one: Advised) -> bool:
    """Whether what was found out is put to use: "the findings should be taken into account"."""
    used = one.action.lemma_.lower() in words("advice", "applying")
    return used and one.thing is not None and one.thing.lemma_.lower() in words("advice", "results")


@cache
def _commending() -> frozenset[str]:
    return frozenset(levels("advice", "recommending")) | frozenset(levels("advice", "speaking_for"))


def _is_asked(thing: Token) -> bool:
    """Whether a noun is an inquiry: "studies", "research efforts", "further evaluation"."""
    inquiries = words("advice", "inquiries")
    lemma = thing.lemma_.lower()
    if lemma in inquiries:
        return True
    if thing.tag_ == "VBG" and lemma in words("advice", "inquiring"):
        return True
    compounds = words("advice", "inquiring_compounds")
    near = [c for c in thing.children if c.i < thing.i]
    if any(c.dep_ == "compound" and c.lemma_.lower() in compounds for c in near):
        return True
    return lemma in words("advice", "asked_further") and any(
        c.lower_ in words("advice", "further") for c in near
    )


def _is_done_in_a_study(verb: Token) -> bool:
    """Whether a deed belongs in a study: "should be used in future trials"."""
    preps = words("advice", "inquiry_prepositions")
    for c in verb.children:
        if c.dep_ in {"prep", "agent"} and c.lower_ in preps:
            inner = child(c, "pobj")
            if inner is not None and inner.i > verb.i and _is_asked(inner):
                return True
    return False


def _is_half(verb: Token, thing: Token | None) -> bool:
    """Whether a deed that may be care finds something out: "the effect should be assessed"."""
    if verb.lemma_.lower() not in words("advice", "half_inquiring"):
        return False
    if thing is not None and thing.lemma_.lower() in words("advice", "found_out"):
        return True
    again = words("advice", "further_still")
    return any(c.lower_ in again for c in verb.children if c.dep_ == "advmod")
