"""People in a sentence: they cause and treat nothing, what they do it with does."""

from spacy.tokens import Token

from lint.nlp.lexicon import words
from lint.nlp.syntax import behind, child


def is_person(token: Token | None) -> bool:
    """Whether a word names people; short words ("he", "one") only as pronouns."""
    if token is None:
        return False
    people = words("values", "people")
    if len(token.lower_) <= 3 and token.pos_ != "PRON":
        return token.lemma_.lower() in people and len(token.lower_) == 3
    return token.lemma_.lower() in people or token.lower_ in people


def not_people(verb: Token, who: Token | None) -> Token | None:
    """People cause and treat nothing: what they do it by or with is the subject."""
    if not is_person(who):
        return who
    found = means(verb)
    if found is None:  # "stop cramps with one tablet": the parser hangs it on the cramps
        for c in verb.children:
            if c.dep_ == "dobj" or (c.dep_ == "prep" and c.i > verb.i):
                thing = c if c.dep_ == "dobj" else child(c, "pobj")
                inner = (
                    next(iter(behind(thing, words("frames", "means"))), None)
                    if thing is not None
                    else None
                )
                if inner is not None and not is_person(inner):
                    return inner
    return found


def means(verb: Token) -> Token | None:
    """What is done with: "by stretching", "with magnesium", of the verb or one above it."""
    at = verb
    for _ in range(4):
        for c in at.children:
            if c.dep_ in {"prep", "agent"} and c.lower_ in words("frames", "means"):
                inner = child(c, "pcomp", "pobj")
                if inner is not None and not is_person(inner):
                    return inner
            if c.dep_ == "advcl" and c.lower_ == "using":
                return child(c, "dobj") or c
        if at.dep_ in {"xcomp", "conj"} and at.head != at:
            at = at.head
        else:
            return None
    return None
