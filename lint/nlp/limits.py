"""Reads upper limits: "the upper level for zinc is 25 mg a day" says where harm begins."""

from collections.abc import Iterator
from dataclasses import replace

from lint.model import Claim, Entity, Relation
from lint.nlp.found import Found
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person
from lint.nlp.syntax import behind, child
from lint.nlp.tree import Token

LIMIT = "limit:level"
"""The frame of an upper limit; its claim holds above the amount it names."""

_FRAME = Frame(lemma="limit", name=LIMIT, relation=Relation.HARMFUL)
_OF = frozenset({"for", "of"})


def limiting() -> frozenset[str]:
    """The nouns that name a limit."""
    return words("signs", "limits") | words("signs", "levels")


def limit_relations(noun: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What a limit is said to be, of what people take."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or child(verb, "neg") is not None:
        return
    before = [c for c in noun.children if c.i < noun.i]
    highest = any(c.lower_ in words("signs", "highest") for c in before)
    if not highest and noun.lemma_.lower() not in words("signs", "limits"):
        return
    amount = child(verb, "attr", "acomp")
    if amount is None or all(t.tag_ != "CD" for t in amount.subtree):
        return
    means = table("values")["means"]
    named = [t for t in (*behind(noun, _OF), *before) if kinds.get(t.i) in means]
    told = next((t for t in named if not is_person(t)), None)
    yield Found(noun, _FRAME, Relation.HARMFUL, told, (), cues=(noun,))


def above(claim: Claim) -> Claim | None:
    """The claim of a limit, bound to more than its amount; None if it is of nothing known."""
    if claim.frame != LIMIT:
        return claim
    if claim.subject.concept is None or claim.quantity is None:
        return None
    return replace(claim, condition=Entity(f"above {claim.quantity.text}"))
