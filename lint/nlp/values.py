"""What a thing is worth to a reader, so that "lowers X" and "raises X" can be told apart."""

from enum import Enum
from functools import lru_cache

from lint.nlp.lexicon import table, words
from lint.nlp.syntax import child
from lint.nlp.tree import Token


class Worth(Enum):
    """Whether people want more or less of a thing."""

    WANTED = 1
    NEUTRAL = 0
    UNWANTED = -1


def measured(head: Token, measures: frozenset[str]) -> Token | None:
    """The thing a measure noun measures: "risk of stroke", "stroke risk" -> stroke."""
    if head.lemma_.lower() not in measures or is_unwanted_effect(head):
        return None
    for noun in (head, *(c for c in head.children if c.dep_ == "conj")):
        for c in noun.children:
            if c.dep_ == "prep" and c.lower_ in words("values", "measured_behind"):
                inner = child(c, "pobj", "pcomp")
                if inner is not None:
                    return inner
    compounds = [c for c in head.children if c.dep_ in {"compound", "nmod"}]
    if compounds:
        return compounds[-1]
    return next(
        (c for c in head.children if c.dep_ == "amod" and c.pos_ in {"NOUN", "PROPN"}), None
    )


def is_unwanted_effect(head: Token) -> bool:
    """Whether a noun is the end of a fixed name: "side effects" measure no side."""
    before = head.nbor(-1) if head.i else None
    both = f"{before.lower_} {head.lemma_.lower()}" if before is not None else ""
    return both in words("frames", "unwanted_effects")


def at_risk(head: Token) -> Token | None:
    """The thing at stake behind "risk of", "risk of developing", "incidence of"; else None."""
    if head.lemma_.lower() == "case" and _are_new(head):
        return measured(head, words("values", "measure")) or head
    inner = measured(head, words("values", "risk") | _NUMBERS)
    if inner is not None and head.lemma_.lower() in _NUMBERS:
        return at_risk(inner) if _are_new(inner) else None
    deeper = at_risk(inner) if inner is not None else None
    return deeper if deeper is not None else inner


_NUMBERS = frozenset({"number"})


def _are_new(cases: Token) -> bool:
    return any(c.lower_ in words("values", "counted_new") for c in cases.children)


def worth(head: Token, kinds: "dict[int, str]") -> Worth:
    """The worth of the thing a noun names; ``kinds`` maps token index to semantic type."""
    inner = measured(head, words("values", "measure") | words("values", "risk"))
    if inner is not None and inner.lemma_.lower() not in words("values", "people"):
        return worth(inner, kinds) if head.lemma_.lower() != "symptom" else Worth.UNWANTED
    lemma = head.lemma_.lower()
    if lemma in words("values", "times_of_life"):
        return Worth.NEUTRAL
    if lemma in words("values", "unwanted") or _ends_ill(lemma):
        return Worth.UNWANTED
    kind = kinds.get(head.i, "")
    types = table("values")["types"]
    if kind in types["unwanted"]:
        return Worth.UNWANTED
    if kind in types["wanted"] or lemma in words("values", "wanted"):
        return Worth.UNWANTED if _grows_ill(head, kinds) else Worth.WANTED
    if head.pos_ == "VERB":
        return _of_action(head)
    if head.pos_ == "ADJ" and head.lower_ in words("frames", "ill_feelings"):
        return Worth.UNWANTED  # "how tired people feel"
    return Worth.UNWANTED if not kind and _is_called_ill(head) else Worth.NEUTRAL


def _is_called_ill(head: Token) -> bool:
    """Whether an adjective tells that a thing is an illness: "chronic urticaria"."""
    if head.pos_ not in {"NOUN", "PROPN"} or head.lemma_.lower() in words("values", "lasting"):
        return False
    ill = words("values", "ailing_adjectives")
    return any(c.dep_ == "amod" and c.lower_ in ill for c in head.children)


def _grows_ill(head: Token, kinds: "dict[int, str]") -> bool:
    """Whether a growth is one of what nobody wants: "tumour growth", "growth of cancer cells"."""
    if head.lemma_.lower() not in words("values", "growing"):
        return False
    grown = [c for c in head.children if c.dep_ in {"compound", "nmod"} and c.i < head.i]
    behind = [g for c in head.children if c.lower_ == "of" for g in c.children]
    return any(worth(t, kinds) is Worth.UNWANTED or is_germ(t) for t in (*grown, *behind))


def is_germ(thing: Token) -> bool:
    """Whether a thing does harm by growing: "bacteria", but not "good bacteria"."""
    if thing.lemma_.lower() not in words("values", "harmful_growth"):
        return False
    return all(c.lower_ not in words("values", "harmless_growth") for c in thing.children)


def is_taken(head: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a thing is a medicine, a supplement, a dose or too much of something."""
    if head is None:
        return False
    if kinds.get(head.i) in table("values")["taken_types"] or is_drug_name(head.lemma_.lower()):
        return True
    if any(t.lemma_.lower() in words("values", "taken") for t in head.subtree):
        return True
    much = any(t.lower_ in words("values", "excess") for t in (head, *head.children))
    return much and head.lemma_.lower() not in words("values", "unwanted")  # "too much weight"


@lru_cache(maxsize=4096)
def is_drug_name(lemma: str) -> bool:
    """Whether a word ends as the names of drugs do."""
    if len(lemma) < _SHORTEST or lemma in words("values", "harmless"):
        return False
    return lemma.endswith(tuple(words("values", "drug_endings")))


_SHORTEST = 7  # letters of the name of a drug that only its ending tells


@lru_cache(maxsize=4096)
def _ends_ill(lemma: str) -> bool:
    """Whether a word ends as the names of illnesses do."""
    if lemma in words("values", "harmless"):
        return False
    return lemma.endswith(tuple(words("values", "suffixes")))


def _of_action(verb: Token) -> Worth:
    """A verbal noun: by itself ("cramping"), else neutral."""
    return Worth.UNWANTED if verb.lemma_.lower() in words("values", "unwanted") else Worth.NEUTRAL
