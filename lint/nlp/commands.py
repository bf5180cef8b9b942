"""Finds commands to the reader: verbs in the imperative."""

from functools import cache

from lint.nlp.advised import occasion_of
from lint.nlp.lexicon import words
from lint.nlp.people import is_person
from lint.nlp.syntax import SUBJECTS, child, has_to
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
    if len(verb.lower_) > 5 and verb.lower_.endswith("ing"):  # "stretching", taken for a base form
        return False
    if _has_subject(verb) or _has_auxiliary(verb) or _steers_the_page(verb):
        return False
    if verb.dep_ == "ROOT":
        return _opens(verb)
    if verb.tag_ == "VB" and _is_first(verb):
        return True
    if verb.dep_ not in {"conj", "ccomp", "dep", "parataxis"} or verb.head == verb:
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}:
        return imperative(verb.head) or (verb.tag_ == "VB" and _follows(verb))
    return verb.tag_ == "VB" and _behind_pause(verb)


_HUNG = frozenset({"advcl", "ccomp", "parataxis"})
_OPENING = frozenset({"DET", "PRON", "ADP"})


def _is_first(verb: Token) -> bool:
    """Whether a verb opens its sentence, though the parser hung it below: "Ask first if ..."."""
    if verb.head.i < verb.i or verb.dep_ not in _HUNG or child(verb, "mark") is not None:
        return False
    after = verb.nbor(1)
    own = any(c.dep_ in SUBJECTS and c is not verb for c in verb.head.children)
    if not own and after.pos_ not in _OPENING:  # "reverse tendency was seen"
        return False
    small = words("advice", "openers") | words("polarity", "negators")
    before = verb.doc[: verb.i]
    return not has_to(verb) and all(t.head is verb and t.lower_ in small for t in before)


def _follows(verb: Token) -> bool:
    """Whether a command is drawn from the clause before: "doses differ, so ask first"."""
    if verb.i < _LEAST or verb.nbor(-2).lower_ not in _PAUSES:
        return False
    before = verb.nbor(-1)
    return before.lower_ in words("advice", "drawing") and before.head in {verb, verb.head}


_LEAST = 3  # words before a command that is drawn from them


def _behind_pause(verb: Token) -> bool:
    """Whether a pause and small words at most stand before a verb: "remember: always rest"."""
    at = verb.i - 1
    while at > 0 and verb.doc[at].lower_ in words("advice", "openers"):
        at -= 1
    return at >= 0 and verb.doc[at].lower_ in _PAUSES


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
    lemma = verb.lemma_.lower()
    if _is_done_first(verb, lemma):
        return False
    if (lemma in words("advice", "not_advice") or lemma in _leading()) and lead(verb) is None:
        return lemma not in words("advice", "alone") and not _is_had(verb)
    return any(
        c.lemma_.lower() in words("advice", "pages")
        or (c.dep_ == "prep" and any(g.lower_ in words("advice", "minding") for g in c.children))
        for c in verb.children
        if c.dep_ != "conj"
    )


def _is_done_first(verb: Token, lemma: str) -> bool:
    """Whether a verb that steers the page is of use here: "read the label", "let it dry"."""
    if lemma == "let":
        inner = [s for c in verb.children if c.dep_ in {"ccomp", "xcomp"} for s in c.children]
        near = [*verb.children, *inner]
        ours = any(t.lower_ in words("advice", "letting") for t in near)
        return not ours and any(t.dep_ in {"dobj", *SUBJECTS} for t in near)
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma_.lower() in words("advice", "labels")


def _is_had(verb: Token) -> bool:
    """Whether "have" opens a command: "have a warm bath"."""
    return verb.i == 0 and verb.lower_ == "have" and child(verb, "dobj") is not None


@cache
def _leading() -> frozenset[str]:
    return words("advice", "leading") | words("advice", "leading_verbs")


def lead(verb: Token) -> Token | None:
    """The command that another only leads to: "try to sleep", "make sure that you drink"."""
    if verb.lemma_.lower() not in _leading():
        return None
    holders = [verb] if verb.lemma_.lower() in words("advice", "leading") else []
    holders += [
        c
        for c in verb.children
        if c.dep_ in {"acomp", "oprd", "amod"} and c.lower_ in words("advice", "leading_adjectives")
    ]
    for holder in holders:
        near = [*holder.children, *(verb.children if holder is not verb else [])]
        for c in near:
            if c.dep_ not in {"xcomp", "ccomp", "advcl"} or c.i < holder.i:
                continue
            if (c.tag_ == "VB" and has_to(c)) or is_person(child(c, "nsubj")):
                return c
    return None


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
