"""What is said of evidence itself: "no good evidence for the use of X in Y", "evidence is weak"."""

from collections.abc import Iterator

from lint.model import Relation
from lint.nlp.found import Found
from lint.nlp.governing import governors
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on
from lint.nlp.syntax import behind, child, coordinated
from lint.nlp.tree import Token

_FRAME = Frame(lemma="evidence", relation=Relation.TREATS)
_OF = frozenset({"of"})


def evidence_relations(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """A claim on benefit that says how weak its evidence is.

    The trigger is the evidence, or "use", "benefit" where evidence for those is denied. Evidence
    that is only said to exist claims nothing of its kind here.
    """
    lemma = token.lemma_.lower()
    if lemma in words("certainty", "evidence_nouns"):
        things = behind(token, words("frames", "evidence_of")) or _spoken_of(token)
        if not things or things[0].lemma_.lower() in words("frames", "means_nouns"):
            return
        if _is_weak(token):
            aims = [a for a in behind(token, words("frames", "evidence_aims")) if a != things[0]]
            alone = kinds.get(things[0].i) in table("values")["means"] and _is_predicated(token)
            yield from _between(token, things[0], aims, alone=alone)
    elif lemma in words("frames", "means_nouns") and _is_judged(token):
        things = behind(token, _OF)
        if things:
            yield from _between(token, things[0], behind(token, words("frames", "evidence_aims")))


def _spoken_of(evidence: Token) -> list[Token]:
    """What evidence is about, behind its verb: "evidence is poor on garlic"."""
    if not _is_predicated(evidence):
        return []
    return behind(evidence.head, words("frames", "evidence_of"))


def _is_predicated(evidence: Token) -> bool:
    """Whether something is said of the evidence itself: "evidence is weak"."""
    return evidence.dep_ == "nsubj" and evidence.head.lemma_.lower() == "be"


def _between(
    trigger: Token, thing: Token, aims: list[Token], *, alone: bool = False
) -> Iterator[Found]:
    for one in coordinated(thing):
        aims = aims or behind(one, words("frames", "evidence_aims"))
    if not is_person(thing) and (aims or alone):
        cues = (trigger,)
        yield Found(trigger, _FRAME, Relation.TREATS, thing, tuple(aims[:1]), cues=cues)


def _is_judged(noun: Token) -> bool:
    """Whether weak or denied evidence governs a noun, or a verb that shows something denies it."""
    for node in governors(noun):
        lemma = node.lemma_.lower()
        if lemma in words("certainty", "evidence_nouns"):
            return _is_weak(node)
        if node.pos_ == "VERB" and lemma in words("polarity", "proves"):
            return bool(denials_on(node))
    return False


def _is_weak(noun: Token) -> bool:
    """Whether evidence is said to fall short: "no evidence", "evidence is weak"."""
    weak = words("certainty", "weak_evidence")
    near = [*noun.children]
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        near += [c for c in noun.head.children if c.dep_ in {"acomp", "attr", "neg"}]
    said = any(c.lower_ in weak or c.dep_ == "neg" for c in near)
    return said or bool(denials_on(noun)) or child(noun, "neg") is not None
