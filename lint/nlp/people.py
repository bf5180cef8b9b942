"""People in a sentence: they cause and treat nothing, what they do it with does."""

from lint.nlp.lexicon import frames, words
from lint.nlp.syntax import behind, child, subject
from lint.nlp.tree import Token


def is_person(token: Token | None) -> bool:
    """Whether a word names somebody who acts: "doctors", "you", "everyone".

    Short words ("he", "one") count only as pronouns.
    """
    if token is None:
        return False
    people = words("values", "people")
    if len(token.lower_) == 1 and token.pos_ != "PRON":
        return False  # the I of "CBT-I"
    return token.lemma_.lower() in people or token.lower_ in people or _who_are(token)


def _who_are(token: Token) -> bool:
    """Whether "those" are people: "those who cannot sleep", "those with gout"."""
    if token.lower_ not in words("values", "those"):
        return False
    return any(
        any(g.lower_ == "who" for g in c.children)
        if c.dep_ == "relcl"
        else c.dep_ == "prep" and c.lower_ in words("circumstances", "ailing_prepositions")
        for c in token.children
    )


def is_population(token: Token, kinds: dict[int, str]) -> bool:
    """Whether a noun names those a claim holds for: "children", "smokers", "pregnancy".

    Pronouns and doctors are persons, but no population, unless told who is meant ("those taking
    X", "anyone with a heart condition").
    """
    if token.lower_ in words("circumstances", "described"):
        return any(c.dep_ in {"acl", "relcl", "prep"} and c.i > token.i for c in token.children)
    if token.pos_ == "PRON":
        return False
    return kinds.get(token.i) == "population" or token.lemma_.lower() in words(
        "circumstances", "people"
    )


def is_countable(token: Token) -> bool:
    """Whether "most", "some" or "all" on a word counts people: "most adults", "everyone"."""
    lemma = token.lemma_.lower()
    return lemma in words("circumstances", "people") or lemma in words("values", "people")


def not_people(verb: Token, who: Token | None) -> Token | None:
    """People cause and treat nothing: what they do it by or with is the subject."""
    if is_person(who) and (helper := _helper(verb)) is not None:
        return helper
    unsaid = who is None and verb.tag_ == "VBG"  # "treating X with Y is safe"
    if not (unsaid or is_person(who)):
        return who
    found = means(verb)
    found = found if found is not None else _means_misplaced(verb)
    return found if found is not None else _taken_to(verb)


def _taken_to(verb: Token) -> Token | None:
    """What people take or use in order to: "some take aspirin to prevent strokes"."""
    over = verb.head
    if verb.dep_ not in {"advcl", "xcomp"} or not any(
        f.patient for f in frames("verbs").get(over.lemma_.lower(), ())
    ):
        return None
    thing = child(over, "dobj")
    return None if thing is None or is_person(thing) else thing


def _helper(verb: Token) -> Token | None:
    """What makes people do something: "yoga helps people to cope with pain"."""
    over = verb.head
    if verb.dep_ not in {"ccomp", "xcomp"} or over.lemma_.lower() not in words("frames", "helping"):
        return None
    who = subject(over)
    return None if is_person(who) else who


def _means_misplaced(verb: Token) -> Token | None:
    """The means that the parser hangs on the object: "stop cramps with one tablet"."""
    for c in verb.children:
        if c.dep_ == "dobj" or (c.dep_ == "prep" and c.i > verb.i):
            thing = c if c.dep_ == "dobj" else child(c, "pobj")
            if thing is None or is_person(thing):
                continue  # "in women with gout": what ails them
            inner = behind(thing, words("frames", "means"))[:1]
            if inner and not is_person(inner[0]):
                return inner[0]
    return None


def means(verb: Token) -> Token | None:
    """What is done with: "by stretching", "with magnesium", of the verb or one above it."""
    at = verb
    for _ in range(4):
        for c in at.children:
            if c.dep_ in {"prep", "agent"} and c.lower_ in words("frames", "means"):
                if _is_ailing(c):
                    continue
                inner = child(c, "pcomp", "pobj")
                if inner is not None and not is_person(inner):
                    return inner
            if c.dep_ in {"advcl", "xcomp"} and c.lower_ == "using":
                return child(c, "dobj") or c
        if at.dep_ in {"xcomp", "conj"} and at.head != at:
            at = at.head
        else:
            return None
    return None


def _is_ailing(prep: Token) -> bool:
    """Whether a preposition tells what ails people: "raised in women with gout"."""
    if not prep.i or prep.lower_ not in words("circumstances", "ailing_prepositions"):
        return False
    before = prep.nbor(-1)
    return before.dep_ == "pobj" and is_person(before)
