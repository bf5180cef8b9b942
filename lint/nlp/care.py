"""Reads what people with an ailment are given for it: "patients with gout received colchicine"."""

from collections.abc import Iterator

from lint.nlp.found import NOUNS, Found, settle
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person, means
from lint.nlp.syntax import SUBJECTS, behind, child
from lint.nlp.tree import Token
from lint.nlp.values import Worth, is_taken, worth

_TO = frozenset({"to"})


def given(
    verb: Token, frame: Frame, kinds: dict[int, str], cues: tuple[Token, ...]
) -> Iterator[Found]:
    """What a verb of care gives to people who ail: "was started on X", "X was given to them"."""
    sides = _sides(verb)
    people = next((p for p in sides if is_person(p) and ailing(p, kinds)), None)
    if people is None:
        return
    things = behind(verb, frame.prep) if frame.prep else [s for s in sides if not is_person(s)]
    thing = next((t for t in things if is_remedy(t, kinds)), None)
    if thing is not None:
        yield from settle(verb, frame, thing, ailing(people, kinds)[:1], kinds, cues)


def _sides(verb: Token) -> list[Token]:
    """Who and what a verb of giving brings together, in whatever voice."""
    found = [verb.head] if verb.dep_ == "acl" else []
    found += [c for c in verb.children if c.dep_ in {"nsubjpass", "nsubj", "dobj"}]
    found += [c for c in verb.children if c.dep_ == "dative" and c.pos_ in NOUNS]
    return [*found, *behind(verb, _TO)]


def ailing(people: Token, kinds: dict[int, str]) -> list[Token]:
    """What people are said to have: "patients with gout", "children diagnosed with asthma"."""
    preps = words("circumstances", "ailing_prepositions")
    found = behind(people, preps)
    for c in people.children:
        if c.dep_ == "acl" and c.lemma_.lower() in words("frames", "ailing"):
            found += behind(c, words("frames", "ailing_behind"))
    return [t for t in found if worth(t, kinds) is Worth.UNWANTED]


def is_remedy(thing: Token, kinds: dict[int, str]) -> bool:
    """Whether a thing can be given against an ailment: no letter, advice, dose or sham."""
    lemma = thing.lemma_.lower()
    if lemma in words("frames", "shams"):
        return False
    told = any(c.dep_ in {"compound", "nmod", "amod"} for c in thing.children)
    if lemma in words("values", "generic") and not told:
        return False
    return is_taken(thing, kinds) or kinds.get(thing.i) in table("values")["types"]["remedies"]


def is_cared_for(verb: Token, kinds: dict[int, str]) -> bool:
    """Whether a verb tells what people with an ailment are treated with."""
    people = verb.head if verb.dep_ == "acl" else child(verb, *SUBJECTS, "dobj")
    return people is not None and bool(ailing(people, kinds)) and means(verb) is not None
