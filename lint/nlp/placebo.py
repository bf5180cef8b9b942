"""Finds what a comparison with a sham says: "no better than placebo for back pain"."""

from collections.abc import Iterator

from lint.model import Relation
from lint.nlp.found import Found, is_research
from lint.nlp.lexicon import Frame, words
from lint.nlp.people import is_person
from lint.nlp.syntax import behind, direct_objects, subject, subject_of_predicate
from lint.nlp.tree import Token

_FRAME = Frame(lemma="placebo", relation=Relation.TREATS)
_VERBAL = frozenset({"VERB", "AUX"})


def placebo_relations(token: Token) -> Iterator[Found]:
    """The claim of benefit that "better than placebo" makes; denied by "no better"."""
    behind_than = token
    while behind_than.dep_ in {"compound", "amod", "nmod"}:
        behind_than = behind_than.head
    than = behind_than.head
    if than.lower_ != "than":
        return
    better = _compared(than)
    if better is None:
        return
    over = better.head
    if better.dep_ in {"acomp", "attr", "oprd", "amod"}:
        who = subject_of_predicate(better)
    elif better.dep_ in {"advmod", "advcl", "dobj"} and over.pos_ in _VERBAL:
        who = subject(over)
    else:
        return
    aims = [
        o
        for node in (behind_than, better, over)
        for one in behind(node, words("frames", "compared_aims"))
        for o in (direct_objects(one) if one.pos_ == "VERB" else [one])
    ]
    aims = [a for a in aims if not is_research(a)]
    if who is not None and aims and not is_person(who) and not is_person(aims[0]):
        yield Found(better, _FRAME, Relation.TREATS, who, (aims[0],), cues=(better, than, token))


def _compared(than: Token) -> Token | None:
    """The word that "than" belongs to, also where it hangs elsewhere: "more for pain | than"."""
    near = than.doc[max(0, than.i - _REACH) : than.i]
    return next((t for t in (than.head, *reversed(near)) if _compares(t)), None)


def _compares(word: Token) -> bool:
    return word.lower_ in words("frames", "comparing")


_REACH = 5  # words looked at before "than"
