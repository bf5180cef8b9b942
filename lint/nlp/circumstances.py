"""In whom and under which condition a relation is said to hold."""

from collections.abc import Sequence

from spacy.tokens import Token

from lint.nlp.lexicon import words
from lint.nlp.syntax import child, phrase


def condition(trigger: Token, chain: Sequence[Token]) -> Token | None:
    """The verb of an if- or when-clause that hangs on the relation or on what governs it."""
    for node in (trigger, *chain):
        if node.dep_ in {"attr", "dobj", "pobj"}:
            continue
        for c in node.children:
            if c.dep_ in {"advcl", "ccomp"} and _marker(c) is not None:
                return c
    return None


def _marker(clause: Token) -> Token | None:
    marks = words("circumstances", "conditions")
    return next(
        (c for c in clause.children if c.dep_ in {"mark", "advmod"} and c.lower_ in marks), None
    )


def condition_tokens(clause: Token) -> list[Token]:
    """The words of a condition, its marker included."""
    tokens = sorted((t for t in clause.subtree if not t.is_space), key=lambda t: t.i)
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    while tokens and tokens[0].is_punct:
        tokens.pop(0)
    return tokens


def population(
    trigger: Token,
    chain: Sequence[Token],
    arguments: Sequence[Token],
    kinds: dict[int, str],
) -> Token | None:
    """The head of a people phrase ("in children", "during pregnancy"), or people as subject."""
    preps = words("circumstances", "people_prepositions")
    for node in (trigger, *chain, *arguments):
        for c in node.children:
            if c.dep_ == "prep" and c.lower_ in preps:
                inner = child(c, "pobj")
                if inner is not None and is_people(inner, kinds):
                    return inner
    for node in (trigger, *chain):
        who = child(node, "nsubj", "nsubjpass")
        if who is not None and is_people(who, kinds):
            return who
        whom = child(node, "dobj", "dative")
        if whom is not None and whom not in arguments and is_people(whom, kinds):
            return whom
    return None


def is_people(token: Token, kinds: dict[int, str]) -> bool:
    """Whether a noun names a group of people or a time of life."""
    if token.pos_ == "PRON":
        return False
    return kinds.get(token.i) == "population" or token.lemma_.lower() in words(
        "circumstances", "people"
    )


def people_heads(
    trigger: Token, chain: Sequence[Token], who: Token | None, objects: Sequence[Token] = ()
) -> list[Token]:
    """Heads that may carry a quantifier over people: subjects and populations."""
    found: list[Token] = []
    for node in (trigger, *chain, *objects):
        found.extend(c for c in node.children if c.dep_ in {"nsubj", "nsubjpass"})
        for c in node.children:
            if c.dep_ == "prep" and c.lower_ in words("circumstances", "counted_prepositions"):
                found.extend(g for g in c.children if g.dep_ == "pobj")
        whom = child(node, "dobj")
        if whom is not None:
            found.append(whom)
    people = words("circumstances", "people") | words("values", "people")
    kept = [t for t in found if t.lemma_.lower() in people]
    if who is not None and who.lemma_.lower() in people:
        kept.append(who)
    return kept


def population_tokens(head: Token) -> list[Token]:
    """The words of a population."""
    return phrase(head)
