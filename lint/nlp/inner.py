"""Tells what only happens inside the body from what a reader feels, and too much from enough.

"Relaxes the muscles" and "raises calcium absorption" tell how a thing works: mechanism. "Improves
sleep" tells what it does for people. Words are in data/values.yaml.
"""

from lint.model import Relation
from lint.nlp.found import Found, is_benefit
from lint.nlp.lexicon import table, words
from lint.nlp.people import is_person
from lint.nlp.syntax import direct_objects
from lint.nlp.tree import Token
from lint.nlp.values import Worth, is_taken, measured, worth

_MOVING = frozenset({Relation.TREATS, Relation.CAUSES})


def is_inner(found: Found, kinds: dict[int, str]) -> bool:
    """Whether a help is only to what happens inside the body: "relaxes the muscles"."""
    if found.relation not in _MOVING or not found.objects:
        return False
    thing = found.objects[0]
    lemma = thing.lemma_.lower()
    if found.relation is Relation.CAUSES:
        return found.frame.effect == "raises" and lemma in words("values", "inner")
    if lemma in words("values", "felt") or worth(thing, kinds) is Worth.UNWANTED:
        return False
    if lemma in words("values", "inner"):
        return bool(found.frame.effect)
    if lemma == "level":
        inside = measured(thing, words("values", "measure"))
        return inside is not None and worth(inside, kinds) is not Worth.UNWANTED
    acts = found.frame.lemma in words("values", "bodily_acts")
    return acts and (kinds.get(thing.i) == "anatomy" or lemma in words("values", "bodily"))


def weighed(found: Found, kinds: dict[int, str]) -> Relation:
    """The relation; too much of a thing that moves the body does it no good."""
    who = found.subject
    if found.relation is not Relation.TREATS or not found.frame.effect or who is None:
        return found.relation
    if not any(c.lower_ in words("values", "excess") for c in who.children):
        return found.relation
    unwanted = any(worth(o, kinds) is Worth.UNWANTED for o in found.objects)
    return found.relation if unwanted else Relation.WORSENS


def harms_by_itself(found: Found, kinds: dict[int, str]) -> bool:
    """Whether an illness does harm, which is no matter of safety: "an infection damages sight"."""
    who = found.subject
    if who is None or not found.objects or is_person(found.objects[0]):
        return False
    return worth(who, kinds) is Worth.UNWANTED and not is_taken(who, kinds)


def is_good(found: Found, kinds: dict[int, str]) -> bool:
    """Whether an association is with less of what nobody wants: that is one of prevention."""
    if found.relation is not Relation.ASSOCIATED:
        return False
    told = found.frame.kind is None or _is_fed(found.subject, kinds)
    return (told and is_benefit(found, kinds)) or _is_eased(found, kinds)


def _is_eased(found: Found, kinds: dict[int, str]) -> bool:
    """Whether a risk falls with what people take: "with every glass of milk the risk dropped"."""
    falls = found.trigger.lemma_.lower() in words("values", "falling")
    if not falls or found.subject is None or not found.objects:
        return False
    taken = kinds.get(found.subject.i) in table("values")["means"]
    return taken and worth(found.objects[0], kinds) is Worth.UNWANTED


def _is_fed(who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether people are told apart by what they take: "women who drink tea"."""
    if who is None:
        return False
    clauses = [c for c in who.children if c.dep_ in {"relcl", "acl"}]
    return any(
        kinds.get(o.i) in table("values")["means"]
        or o.lemma_.lower() in words("values", "carriers")
        for c in clauses
        for o in direct_objects(c)
    )
