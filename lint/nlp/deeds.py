"""Tells deeds among nouns: what can be advised, supported or needed, as "screening" can."""

from lint.nlp.lexicon import words
from lint.nlp.tree import Token

_DONE = frozenset({"intervention", "drug", "test"})
_NOT_DONE = frozenset(
    {"condition", "symptom", "nutrient", "food", "body-function", "anatomy", "population"}
)


def is_deed(noun: Token, kinds: dict[int, str]) -> bool:
    """Whether a noun or gerund names something that people do: "monitoring", "the use of X"."""
    kind = kinds.get(noun.i)
    if kind in _DONE:
        return True
    lemma = noun.lemma_.lower()
    if noun.i > 1 and noun.nbor(-1).text == "-":
        lemma = f"{noun.nbor(-2).lower_}-{lemma}"  # "follow-up"
    if kind in _NOT_DONE or lemma in words("advice", "no_deeds"):
        return False
    if noun.tag_ == "VBG" or lemma in words("advice", "deeds"):
        return True
    return noun.pos_ == "NOUN" and lemma.endswith(tuple(words("advice", "deed_endings")))
