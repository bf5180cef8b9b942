"""In whom and under which condition a relation is said to hold."""

from collections.abc import Iterator, Sequence

from lint.nlp.lexicon import table, words
from lint.nlp.people import is_countable, is_population
from lint.nlp.phrases import phrase
from lint.nlp.syntax import behind, child, worded
from lint.nlp.tree import Token

_IT = frozenset({"it"})
_OF = frozenset({"of"})


def condition(trigger: Token, chain: Sequence[Token], things: Sequence[Token] = ()) -> Token | None:
    """The head of what a relation is bound to: a clause with "if", a participle, a phrase.

    "if you are deficient", "taken on an empty stomach", "in high doses", "without treatment".
    """
    over = (trigger, *chain)
    for node in over:
        if node.dep_ in {"attr", "dobj", "pobj"}:
            continue
        for c in node.children:
            if c.dep_ in {"advcl", "ccomp"} and c not in over and _is_condition(c):
                return c
            if c.dep_ == "advmod" and c.lower_ == "long" and _marker_under(c):
                return c  # "as long as you drink enough"
    for node in (*over, *things):
        for c in node.children:
            if c.dep_ == "prep" and is_bound(c):
                return c
    return None


def _is_condition(clause: Token) -> bool:
    """Whether a clause says when it holds: "if ...", "when ...", "taken with food"."""
    if _marker(clause) is not None:
        idle = clause.lemma_ == "come" and worded(clause, _IT, "nsubj") is not None
        return not idle  # "when it comes to colds"
    if clause.dep_ != "advcl" or child(clause, "nsubj", "mark", "aux") is not None:
        return False
    return (
        clause.lower_ in words("circumstances", "taken")
        and clause.tag_ in {"VBN", "VBD", "JJ"}
        and any(c.dep_ in {"prep", "advmod", "oprd", "acomp", "npadvmod"} for c in clause.children)
    )


def _marker(clause: Token) -> Token | None:
    """The word that opens a clause as a condition: "if", "when"."""
    opening = worded(clause, words("circumstances", "conditions"), "mark", "advmod")
    return None if opening is None or clause.children[0].lower_ == "as" else opening


def _marker_under(adverb: Token) -> bool:
    return any(c.dep_ == "advcl" for c in adverb.children)


def is_bound(prep: Token) -> bool:
    """Whether a phrase says when it holds: "in high doses", "at night", "without treatment"."""
    nouns = table("circumstances")["bound"].get(prep.lower_)
    inner = child(prep, "pobj") if nouns else None
    if inner is None or not {inner.lemma_.lower(), inner.lower_} & set(nouns):
        return False
    if inner.lemma_.lower() in words("circumstances", "bound_of"):
        return bool(behind(inner, _OF)) and child(inner, "amod", "det") is None
    return True


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
        for inner in _prepositional(node, preps):
            if is_population(inner, kinds):
                return inner
    for node in (trigger, *chain):
        who = child(node, "nsubj", "nsubjpass")
        does = who is not None and kinds.get(who.i) in words("values", "means")
        if who is not None and is_population(who, kinds) and not does:
            return who  # "breastfeeding protects babies": no people of its own
        whom = child(node, "dobj", "dative")
        if whom is not None and whom not in arguments and is_population(whom, kinds):
            return whom
    return None


def recipient(action: Token, kinds: dict[int, str]) -> Token | None:
    """The people that something is given to: "honey to babies", "your child a tablet"."""
    for c in action.children:
        if c.dep_ not in {"dative", "prep"}:
            continue
        whom = child(c, "pobj") if c.lower_ == "to" else c if c.dep_ == "dative" else None
        if whom is not None and is_population(whom, kinds):
            return whom
    return None


def _prepositional(node: Token, preps: frozenset[str]) -> Iterator[Token]:
    """The first complement of each of a word's prepositions in the list."""
    for c in node.children:
        if c.dep_ == "prep" and c.lower_ in preps:
            inner = child(c, "pobj")
            if inner is not None:
                yield inner


def people_heads(
    trigger: Token, chain: Sequence[Token], who: Token | None, objects: Sequence[Token] = ()
) -> list[Token]:
    """Heads that may carry a quantifier over people: subjects and populations."""
    found: list[Token] = []
    counted: list[Token] = []
    for node in (trigger, *chain, *objects):
        found.extend(c for c in node.children if c.dep_ in {"nsubj", "nsubjpass"})
        for c in node.children:
            if c.dep_ == "prep" and c.lower_ in words("circumstances", "counted_prepositions"):
                for g in c.children:
                    if g.dep_ == "pobj":
                        found.append(g)
                        counted.extend([g] if _is_share(g) else ())
        whom = child(node, "dobj")
        if whom is not None:
            found.append(whom)
    if who is not None:
        found.append(who)
    return [*counted, *(t for t in found if is_countable(t))]


def _is_share(noun: Token) -> bool:
    """Whether a noun counts few people: "a small number of people"."""
    lemma = noun.lemma_.lower()
    if lemma not in table("certainty")["quantifiers"]["some"]:
        return False
    small = any(c.lower_ in words("certainty", "small") for c in noun.children)
    if not small and lemma not in words("certainty", "few_of"):
        return False
    return any(is_countable(t) for t in behind(noun, _OF))


def population_tokens(head: Token) -> list[Token]:
    """The words of a population; with a pronoun what tells who is meant: "those taking X"."""
    if head.lower_ in words("circumstances", "described"):
        return [t for t in condition_tokens(head) if t.i >= head.i]
    return phrase(head)
