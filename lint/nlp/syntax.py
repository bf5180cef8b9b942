"""Small questions to a dependency tree: who, whom, under what, up to where."""

from collections.abc import Container

from lint.nlp.lexicon import words
from lint.nlp.tree import Token, remembered

UNSHOWN = "XX"
"""The tag of words that the parser was not shown: short parentheses, labels."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_FINITE = frozenset({"VBZ", "VBD"})


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the dependencies."""
    for c in token.children:
        if c.dep_ in deps:
            return c
    return None


def worded(token: Token, among: Container[str], *deps: str) -> Token | None:
    """The first child with one of the words and dependencies: "may" of "may well help"."""
    for c in token.children:
        if c.dep_ in deps and c.lower_ in among:
            return c
    return None


def has_to(verb: Token) -> bool:
    """Whether "to" stands before a verb: "to relieve"."""
    return any(c.lower_ == "to" for c in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether the verb's grammatical subject is its logical object."""
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not child(verb, *SUBJECTS, "aux"):
        return is_passive(verb.head)
    return False


def agent(verb: Token) -> Token | None:
    """The thing behind "by" of a passive verb."""
    for c in verb.children:
        if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by"):
            return child(c, "pobj", "pcomp")
    return None


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token is itself."""
    over = token.head.head
    if token.lower_ == "what" and token.head.dep_ == "csubj" and over.lemma_ == "be":
        return child(over, "attr") or token  # "what helps is ginger"
    if token.lower_ in words("frames", "relatives") and token.tag_ in {"WDT", "WP", "DT", "IN"}:
        clause = token.head
        while clause.dep_ in {"conj", "xcomp", "aux"} and clause.head != clause:
            clause = clause.head
        if clause.dep_ == "relcl":
            return bearer(clause.head)
        before = next(
            (t for t in token.doc[max(0, token.i - 2) : token.i][::-1] if t.text != ","), None
        )
        if token.lower_ == "which" and before is not None and before.pos_ in {"NOUN", "PROPN"}:
            return bearer(before)  # a clause the parser did not hang on its noun
    return token


def bearer(noun: Token) -> Token:
    """Who a clause on a noun speaks of.

    "Eggs are foods that trigger ...": eggs. "a plant with the potential to ease ...": the plant.
    """
    head = noun.head
    if noun.lemma_.lower() in words("frames", "ways") and noun.dep_ == "nsubj":
        told = child(head, "attr", "xcomp", "ccomp") if head.lemma_.lower() == "be" else None
        return told if told is not None else noun
    if noun.dep_ == "pobj" and head.lower_ in words("frames", "part_of"):
        if head.head.lemma_.lower() in words("frames", "members"):
            whole = bearer(head.head)  # "one of the foods that", "an example of a plant that"
            return whole if whole != head.head else noun
        return noun
    if (noun.dep_ == "pobj" and head.lower_ == "as") or noun.dep_ == "oprd":
        found = subject_of_predicate(noun)  # "used as a herb that", "deemed a herb that"
        return found if found is not None else noun
    if noun.dep_ == "appos" and not any(c.dep_ == "conj" for c in noun.children):
        return bearer(head)  # "X, a drug used to treat Y"
    named = words("frames", "copulas") | words("frames", "holding_verbs")
    if noun.dep_ in {"attr", "dobj"} and head.lemma_.lower() in named:
        own = child(head, "nsubj", "csubj")
        if own is None and head.dep_ == "xcomp":  # "nuts are thought to contain oils that"
            own = subject(head)
        if (
            own is not None
            and own.tag_ != "EX"
            and own.lower_ not in words("frames", "placeholders")
        ):
            return antecedent(own)
    if noun.dep_ == "dobj" and head.lemma_ == "do" and noun.lower_ in words("polarity", "no_deed"):
        return subject_of_predicate(noun) or noun
    if noun.lemma_.lower() in words("frames", "abilities"):
        if (owner := owned_by(noun)) is not None:
            return owner
        if noun.dep_ == "pobj" and head.lower_ == "with":
            return bearer(head.head) if head.head.pos_ in {"NOUN", "PROPN"} else head.head
        owner = child(noun, "poss")
        found = owner if owner is not None else subject_of_predicate(noun)
        if found is not None:
            return found
    return noun


def owned_by(noun: Token) -> Token | None:
    """Whose role, effect or ability a noun names: "the role of X in", "X's ability to"."""
    if noun.lemma_.lower() not in words("frames", "owned") or noun.dep_ in {"attr", "appos"}:
        return None
    for_whom = noun.lemma_.lower() in words("frames", "played")
    preps = words("frames", "played_by" if for_whom else "owned_by")
    found = [t for t in behind(noun, preps) if t.pos_ in {"NOUN", "PROPN"}]
    own = child(noun, "poss")
    return found[0] if found else own if own is not None and own.pos_ != "PRON" else None


def subject(verb: Token, depth: int = 0) -> Token | None:
    """The grammatical subject of a verb, through control, coordination and relative clauses."""
    if depth > 6:
        return None
    own = next((c for c in reversed(list(verb.children)) if c.dep_ in SUBJECTS), None)
    if own is not None and own.lower_ == "what" and verb.dep_ == "ccomp":
        named = subject(verb.head, depth + 1) if verb.head.lemma_ == "be" else None
        own = named if named is not None and named.i < verb.head.i else own  # "X is what eases it"
    if own is None:  # "X helps prevent Y" with "helps" taken for an auxiliary
        own = next(
            (s for a in verb.lefts if a.dep_ == "aux" for s in a.lefts if s.dep_ in SUBJECTS), None
        )
    if own is None and verb.tag_ in _FINITE:
        own = child(verb, "compound")  # "vitamin D protects", taken for part of a noun
    if own is not None and verb.dep_ != "ROOT" and own.lemma_.lower() in words("values", "times"):
        own = None  # "used for centuries to treat X"
    if own is not None:
        earlier = subject(verb.head, depth + 1) if _points_back(own, verb) else None
        return earlier if earlier is not None and _agrees(own, earlier) else antecedent(own)
    if verb.dep_ == "ROOT" and (lost := _lost_subject(verb)) is not None:
        return lost
    head = verb.head
    if verb.dep_ in {"relcl", "acl"}:
        return bearer(head)
    if head == verb:
        return None
    if verb.dep_ in {"xcomp", "conj", "advcl", "ccomp", "dep", "parataxis"} and head.pos_ in {
        "VERB",
        "AUX",
        "ADJ",
        "NOUN",
    }:
        if head.pos_ in {"VERB", "AUX"}:
            states = (_made(c) for c in head.children if verb.dep_ == "advcl" and c.i < verb.i)
            made = next((m for m in states if m is not None), None)
            return made or subject(head, depth + 1)
        return subject_of_predicate(head, depth + 1)
    if verb.dep_ in {"pcomp", "acomp", "attr", "oprd"}:
        up = head.head if head.pos_ in {"ADP", "SCONJ", "PART"} or head.dep_ == "prep" else head
        if up.pos_ in {"VERB", "AUX"}:
            held = child(up, "dobj")  # "showed the potential for X in preventing"
            owner = owned_by(held) if held is not None and up is head.head else None
            return owner if owner is not None else subject(up, depth + 1)
        owner = owned_by(up)  # "the role of X in preventing"
        return owner if owner is not None else subject_of_predicate(up, depth + 1)
    return None


def _points_back(own: Token, verb: Token) -> bool:
    """Whether a subject stands for the one of the clause before: "X is cheap and it eases Y"."""
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    pointing = words("resolution", "pronouns")
    if own.pos_ == "PRON":
        return own.lower_ in words("resolution", "personal")
    generic = own.lemma_.lower() in words("values", "generic")
    return generic and worded(own, pointing, "det") is not None


def _agrees(pointing: Token, thing: Token) -> bool:
    """Whether a thing can be what a word points at: one or several, as it says."""
    if thing.pos_ not in {"NOUN", "PROPN"} or thing.lemma_.lower() in words("values", "people"):
        return False
    several = thing.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in thing.children)
    plural = pointing.tag_ == "NNS" or pointing.lower_ in words("resolution", "plural")
    return several == plural


def _lost_subject(verb: Token) -> Token | None:
    """A subject the parser gave to the clause before: "Although A is B, C has ..."."""
    if not any(c.dep_ in {"aux", "auxpass"} for c in verb.children) and verb.tag_ == "VB":
        return None
    for c in verb.lefts:
        if c.dep_ == "ccomp" and c.lemma_ == "be" and any(t.lower_ == "," for t in c.children):
            return child(c, "nsubj")  # "it is gentle, helps prevent cramps"
        if c.dep_ != "advcl":
            continue
        comma = next((t.i for t in reversed(list(c.subtree)) if t.lower_ == ","), None)
        if comma is None:
            comma = next((t.i for t in verb.lefts if t.lower_ == ","), None)
        for t in c.subtree:
            if comma is not None and t.i > comma and t.dep_ in {"appos", "conj", "dobj"}:
                return t
    return None


def _made(state: Token) -> Token | None:
    """What is made so: "the fibre makes it helpful for constipation" praises it, not the fibre."""
    own = child(state, "nsubj") if state.dep_ == "ccomp" else None
    made = own is not None and state.head.lemma_ == "make" and state.pos_ in {"ADJ", "NOUN"}
    return own if made and own is not None and own.pos_ == "PRON" else None


def subject_of_predicate(token: Token, depth: int = 0) -> Token | None:
    """What an adjective or noun is said of: "X is effective", "X, a cause of", "X as a cause"."""
    if depth > 6:
        return None
    head = token.head
    if (made := _made(token)) is not None:
        return made
    if token.dep_ in {"acomp", "attr", "oprd", "ccomp", "xcomp", "dobj"} and head != token:
        if head.pos_ in {"VERB", "AUX"}:
            if is_passive(head) or token.dep_ != "oprd":
                return subject(head, depth + 1)
            return child(head, "dobj") or subject(head, depth + 1)
        return subject_of_predicate(head, depth + 1)
    if token.dep_ == "appos":
        return bearer(head)
    if token.dep_ == "amod":
        return head
    if token.dep_ == "conj":
        return subject_of_predicate(head, depth + 1)
    if token.dep_ == "pobj":
        prep = head
        if prep.lower_ == "as" and prep.head.pos_ in {"VERB", "AUX", "ADJ"}:
            thing = child(prep.head, "dobj")  # "recommend ice as a remedy"
            carried = prep.head.lemma_.lower() in words("frames", "light")
            return thing if thing is not None and not carried else subject(prep.head, depth + 1)
        if _names_examples(prep):  # "has many properties, including effects against X"
            return subject_of_predicate(prep.head, depth + 1)
        famed = prep.lower_ == "for" and prep.head.lemma_.lower() in words("frames", "famed")
        if famed or child(token, "poss") is not None:  # "known for its effect"
            return subject(prep.head, depth + 1) if prep.head.pos_ == "VERB" else bearer(prep.head)
        if prep.lower_ == "with" and prep.head.pos_ == "NOUN" and prep.i == prep.head.i + 1:
            return bearer(prep.head)  # "a plant with effects"
        if prep.lower_ in words("frames", "part_of"):
            whole = subject_of_predicate(prep.head, depth + 1)
            return whole if whole != token else None
    if token.dep_ == "ROOT":
        own = child(token, *SUBJECTS)
        return antecedent(own) if own is not None else None
    return None


def behind(token: Token, preps: frozenset[str]) -> list[Token]:
    """The complements of the token's prepositions in the list, nearest first."""
    found: list[Token] = []
    for c in token.children:
        if c.dep_ in {"prep", "agent", "dative"} and c.lower_ in preps:
            for g in c.children:
                if g.dep_ in {"pobj", "pcomp"}:
                    found.extend(_through(g))
                elif g.dep_ == "conj" and g.pos_ == "ADP":  # "in the care and | in the treatment"
                    found.extend(h for h in g.children if h.dep_ == "pobj")
        elif c.dep_ in {"xcomp", "advcl"} and "to" in preps and c.tag_ == "VB":
            continue
    return found


def _through(thing: Token) -> list[Token]:
    """What a word only leads to: "effects in relation to gout" are effects in gout."""
    lemma = thing.lemma_.lower()
    if lemma not in words("frames", "leading_to"):
        return [] if lemma in words("frames", "asides") and not any(thing.children) else [thing]
    inner = [h for c in thing.children if c.lower_ in {"to", "of"} for h in c.children]
    return [h for h in inner if h.dep_ == "pobj"] or [thing]


def direct_objects(verb: Token) -> list[Token]:
    """The direct object, shared with a verb coordinated to the right if it has none itself."""
    own = [antecedent(c) for c in verb.children if c.dep_ in {"dobj", "oprd"}]
    if own:
        return own
    for c in verb.children:
        if c.dep_ == "conj" and c.pos_ == "VERB":
            return direct_objects(c)
    if verb.dep_ == "relcl":
        gap = next((c for c in verb.children if c.dep_ == "dobj"), None)
        return [verb.head] if gap is None and child(verb, "nsubj") is not None else []
    return []


@remembered
def coordinated(head: Token) -> list[Token]:
    """The head and everything coordinated with it, in order."""
    found = [head]
    for token in found:
        found.extend(c for c in token.children if _joins(c, token) and c not in found)
    return found if len(found) == 1 else sorted(found, key=lambda t: t.i)


def _joins(token: Token, head: Token) -> bool:
    """Whether a child is coordinated with its head; lists may begin as appositions."""
    if token.dep_ == "conj":
        return True
    return (
        token.dep_ == "appos" and token.i > head.i and any(c.dep_ == "conj" for c in token.children)
    )


@remembered
def examples(head: Token) -> list[Token]:
    """What stands behind "such as", "including" or "like" under the head or under its "of"."""
    found: list[Token] = []
    for c in head.children:
        if c.dep_ != "prep":
            continue
        if c.lower_ in words("frames", "holding"):
            inner = child(c, "pobj")
            if inner is not None and inner.i != head.i:
                found.extend(examples(inner))
            continue
        if _names_examples(c):
            for g in c.children:
                if g.dep_ in {"pobj", "pcomp"}:
                    found.extend(coordinated(g))
    return found


def _names_examples(prep: Token) -> bool:
    """Whether a preposition opens examples: "such as", "including"."""
    if prep.lower_ == "as":
        return any(g.lower_ == "such" for g in prep.children)
    return prep.lower_ in words("frames", "naming")
