"""Finds commands to the reader: verbs in the imperative."""

from lint.nlp.advised import occasion_of
from lint.nlp.lexicon import words
from lint.nlp.syntax import SUBJECTS
from lint.nlp.tree import Token

_PAUSES = frozenset({":", "–", "-", "—", ",", ";"})
_BEFORE = frozenset(
    {
        "advcl",
        "prep",
        "advmod",
        "neg",
        "npadvmod",
        "dep",
        "intj",
        "cc",
        "aux",
        "mark",
        "ccomp",
        "nmod",
        "meta",
        "parataxis",
        "dobj",
        "ROOT",
    }
)
"""What may hang on a command and stand before it; a subject may not."""


def imperative(verb: Token) -> bool:
    """Whether a verb opens a command: no subject, no "to", at the head of its clause."""
    if verb.tag_ not in {"VB", "VBP"} and not _misread(verb):
        return False
    if _has_subject(verb) or _has_auxiliary(verb) or _steers_the_page(verb):
        return False
    if verb.dep_ == "ROOT":
        return _opens(verb)
    if verb.dep_ not in {"conj", "ccomp", "dep", "parataxis"} or verb.head == verb:
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "NOUN", "PROPN"}:
        return imperative(verb.head)
    return verb.tag_ == "VB" and verb.i > 0 and verb.nbor(-1).lower_ in _PAUSES


def _misread(token: Token) -> bool:
    """Whether the tagger may have taken a verb at the very start for a noun: "Limit salt"."""
    return (
        token.i == 0
        and token.dep_ == "ROOT"
        and token.tag_ in {"NN", "NNP", "JJ", "UH"}
        and token.lower_ in words("advice", "against") | words("advice", "suggesting")
    )


def _has_subject(verb: Token) -> bool:
    """Whether a verb has a subject; the parser lends a command that of its if-clause."""
    if not any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in verb.children):
        return False
    return not (verb.dep_ == "ROOT" and verb.tag_ == "VB" and occasion_of(verb))


def _has_auxiliary(verb: Token) -> bool:
    """Whether an auxiliary other than "do" ("do not take") makes a statement of the verb."""
    return any(c.lower_ != "do" for c in verb.children if c.dep_ in {"aux", "auxpass"})


def _steers_the_page(verb: Token) -> bool:
    """Whether a command is about the page, not about health: "read on", "see our guide"."""
    if verb.lemma_.lower() in words("advice", "not_advice"):
        return True
    return any(c.lemma_.lower() in words("advice", "pages") for c in verb.children)


def _opens(verb: Token) -> bool:
    """Whether nothing but an occasion and small words stand before the verb."""
    occasion = set(occasion_of(verb))
    before = [
        c
        for c in verb.children
        if c.i < verb.i and not c.is_punct and c.dep_ != "punct" and c not in occasion
    ]
    allowed = words("advice", "openers")
    return all(c.lower_ in allowed or c.dep_ in _BEFORE for c in before)
