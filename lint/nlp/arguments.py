"""The arguments of a claim: their words, the concept they name, the clause they stand in."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lint.nlp.circumstances import condition, condition_tokens
from lint.nlp.lexicon import words
from lint.nlp.people import is_person
from lint.nlp.phrases import phrase
from lint.nlp.sources import sourced
from lint.nlp.syntax import behind, coordinated, examples
from lint.nlp.tree import Token
from lint.nlp.values import Worth, at_risk, measured, worth

Concepts = Sequence[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Argument:
    """The words of an argument (none: not said) and the concept they name, if known.

    ``replenished``: an action that makes good a lack ("correcting magnesium status").
    ``lacking``: the word that says it is left or lacking ("quitting smoking", "less salt").
    ``named_at``: the token that opens the concept's name. ``against``: a remedy that may go by the
    name of what it is taken for ("eczema creams").
    """

    tokens: tuple[Token, ...] = ()
    concept: str | None = None
    replenished: bool = False
    lacking: Token | None = None
    named_at: int = -1
    against: bool = False

    @property
    def text(self) -> str:
        """The words as written."""
        if not self.tokens:
            return ""
        return self.tokens[0].doc.text(self.tokens[0].i, self.tokens[-1].i + 1)


NOTHING = Argument()


def measured_thing(head: Token, kinds: dict[int, str]) -> Token:
    """The thing a measure measures, if nobody wants it: "the severity of cramps" is cramps."""
    inner = measured(head, words("values", "measure"))
    if inner is not None and worth(inner, kinds) is Worth.UNWANTED and inner.dep_ != "compound":
        return inner
    return head


def before(argument: Argument, others: Sequence[Token]) -> Argument:
    """The argument up to the preposition that opens the other one ("magnesium | on cramps")."""
    cuts = {t.head.i for t in others if t.dep_ in {"pobj", "pcomp"}}
    cuts |= {
        t.head.head.head.i for t in others if t.head.dep_ == "prep" and t.head.head.dep_ == "pobj"
    }
    kept = tuple(itertools.takewhile(lambda t: t.i not in cuts, argument.tokens))
    if not kept:
        return argument
    named = argument.concept if argument.named_at <= kept[-1].i else None
    return replace(argument, tokens=kept, concept=named)


def unique(arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments, each once."""
    return list({a.tokens: a for a in arguments}.values())


def arguments(head: Token | None, concepts: Concepts) -> list[Argument]:
    """The head and its coordinates as arguments; examples take the place of a generic head."""
    if head is None:
        return []
    found: list[Argument] = []
    for one in (*_before_head(head, concepts), *coordinated(head)):
        sample = examples(one) or _listed(one)
        if not (sample and _is_generic(one)):
            named = argument(one, concepts, phrase(one))
            found.append(replace(named, tokens=tuple(sourced(one, named.tokens))))
        if not _is_lacking(one):
            found.extend(argument(e, concepts, phrase(e)) for e in (*_carried(one), *sample))
    return [a for a in found if a.tokens]


def _listed(head: Token) -> list[Token]:
    """What a kind of thing is said to include: "foods that trigger hives include eggs"."""
    over = head.head
    if head.dep_ != "nsubj" or over.pos_ != "VERB":
        return []
    if over.lemma_.lower() not in words("frames", "including"):
        return []
    if not any(c.dep_ in {"relcl", "acl"} for c in head.children):
        return []
    return [one for t in over.children if t.dep_ == "dobj" for one in coordinated(t)]


def _is_generic(head: Token) -> bool:
    """Whether a head says nothing beside its examples: "other diseases such as gout".

    "Chronic diseases such as gout" speaks of chronic diseases as well.
    """
    if head.lemma_.lower() not in words("values", "generic"):
        return False
    vague = words("values", "vague")
    return not any(
        c.dep_ in {"amod", "compound", "nmod"} and c.lower_ not in vague for c in head.children
    )


def _carried(head: Token) -> list[Token]:
    """What else a head stands for that carries several things: "intake of nuts and berries"."""
    if head.lemma_.lower() not in words("values", "carriers"):
        return []
    return [
        one
        for inner in behind(head, words("values", "measured_behind"))
        for one in coordinated(inner)[1:]
    ]


def _before_head(head: Token, concepts: Concepts) -> list[Token]:
    """Members of a list taken for modifiers of its last one: "insomnia and daytime fatigue"."""
    found: list[Token] = []
    for c in head.children:
        if c.dep_ not in {"nmod", "compound", "amod"} or c.i > head.i:
            continue
        if not _opens_list(c, head):
            continue
        for one in coordinated(c):
            own = next((x for x in concepts if x[0] <= one.i < x[1]), None)
            apart = own is not None and not own[0] <= head.i < own[1]
            if apart and one.i + 1 != head.i:  # "obesity and | insulin resistance"
                found.append(one)
    return found


def _opens_list(modifier: Token, head: Token) -> bool:
    """Whether a modifier is a member of a list: an "and" under it, or a comma behind it."""
    if any(g.dep_ in {"cc", "conj"} for g in modifier.children):
        return True
    return modifier.dep_ == "nmod" and head.doc[modifier.i + 1].lower_ == ","


def argument(head: Token | None, concepts: Concepts, tokens: Sequence[Token]) -> Argument:
    """The words with the concept of their head; a when-clause is an argument as a whole."""
    if head is None or not tokens:
        return NOTHING
    tokens = _own(head, tokens)
    if (
        any(c.dep_ == "advcl" or c.dep_ in {"mark", "advmod"} for c in head.children)
        and head.dep_ == "advcl"
    ):
        return clause_argument(head, concepts) or NOTHING
    named_at, concept = _concept(head, concepts, tokens)
    if concept is not None and named_at < tokens[0].i:
        tokens = head.doc[named_at : tokens[-1].i + 1]  # "bone health", parsed as "heart and bone"
    return Argument(
        tuple(tokens),
        concept,
        replenished=head.lemma_.lower() in words("values", "replenishing"),
        lacking=next((t for t in tokens if t.i < named_at and _leaves(t)), None),
        named_at=named_at,
        against=_is_remedy(head) and not any(start <= head.i < end for start, end, _ in concepts),
    )


def _is_remedy(head: Token) -> bool:
    return head.lemma_.lower() in words("values", "remedies")


def _leaves(word: Token) -> bool:
    """Whether a word before a name says that the thing is left or lacking: "quitting", "not"."""
    left = words("values", "leaving")
    if word.i and word.nbor(-1).lower_ == "a":
        return False  # "a little alcohol" is some
    return word.lower_ in left or (word.tag_ == "VBG" and word.lemma_.lower() in left)


def _is_lacking(head: Token) -> bool:
    """Whether a thing is said to be left or lacking, and its examples so: "too little fibre"."""
    over = head.head if head.dep_ == "dobj" and head.head.tag_ == "VBG" else head
    if head.lemma_.lower() in words("values", "lacks"):
        return True  # "a lack of minerals such as zinc"
    return any(c.i < head.i and _leaves(c) for at in (head, over) for c in at.children)


def _own(head: Token, tokens: Sequence[Token]) -> Sequence[Token]:
    """The words from behind the last "and" or comma before the head."""
    cuts = [t.i for t in tokens if t.i < head.i and (t.dep_ == "cc" or t.lower_ == ",")]
    return [t for t in tokens if not cuts or t.i > cuts[-1]]


def _concept(head: Token, concepts: Concepts, tokens: Sequence[Token]) -> tuple[int, str | None]:
    """The concept of the head; of what a measure measures; else the last one in the phrase.

    With it comes the index of the token where its name begins.
    """
    inside = [c for c in concepts if c[0] <= tokens[-1].i and tokens[0].i < c[1]]
    seen = 0
    at: Token | None = head
    while at is not None and seen < 4:
        for start, end, name in inside:
            if start <= at.i < end:
                return start, name
        at = measured(at, words("values", "measure")) or at_risk(at)
        seen += 1
    carrier = head.lemma_.lower() in words("values", "carriers") or is_person(head)
    if head.pos_ in {"NOUN", "PROPN"} and not carrier:
        inside = [c for c in inside if c[1] <= head.i + 1 and _belongs(head, c)]
    if head.tag_ == "VB":
        inside = [c for c in inside if not _tells_when(head.doc[c[1] - 1])]
    before = [c for c in inside if c[1] <= head.i + 1]
    return ((before or inside)[-1][0], (before or inside)[-1][2]) if inside else (-1, None)


def _tells_when(last: Token) -> bool:
    """Whether a name only tells when a thing is done: "rest after surgery"."""
    return last.dep_ == "pobj" and last.head.lower_ in words("circumstances", "timing")


def _belongs(head: Token, concept: tuple[int, int, str]) -> bool:
    """Whether a concept is a plain modifier of the head: "coffee intake", not "lack of sleep"."""
    last = head.doc[concept[1] - 1]
    return last.dep_ in {"compound", "nmod"} and last.head == head


def had_by(people: Argument, concepts: Concepts) -> Argument:
    """People named by what they have or are, as that: "women who have had gout" are of gout.

    Where the concept of what they have is not known, the argument as it is.
    """
    for who in (t for t in people.tokens if is_person(t)):
        for verb in (c for c in who.children if c.dep_ == "relcl"):
            if verb.lemma_.lower() not in words("circumstances", "ailing_verbs"):
                continue
            for thing in (c for c in verb.children if c.dep_ in _HAD and c.i > verb.i):
                known = next((c for c in concepts if c[0] <= thing.i < c[1]), None)
                if known is not None:
                    doc = who.doc
                    tokens = tuple(doc[people.tokens[0].i : max(known[1], thing.i + 1)])
                    return replace(people, tokens=tokens, concept=known[2], named_at=known[0])
    return people


_HAD = frozenset({"dobj", "attr", "acomp"})


def clause_argument(verb: Token | None, concepts: Concepts) -> Argument | None:
    """A clause as an argument or condition, its marker included."""
    if verb is None:
        return None
    tokens = condition_tokens(verb)
    if not tokens:
        return None
    inside = [c for c in concepts if tokens[0].i <= c[0] and c[1] <= tokens[-1].i + 1]
    return Argument(tuple(tokens), inside[0][2] if inside else None)


def bound(
    trigger: Token, chain: Sequence[Token], things: Sequence[Token], concepts: Concepts
) -> Argument | None:
    """What a relation is bound to, if that is not in the name of a thing: "cramps at night"."""
    head = condition(trigger, chain, things)
    if head is not None and any(start <= head.i < end for start, end, _ in concepts):
        return None
    return clause_argument(head, concepts)


def clause_of(
    trigger: Token,
    chain: Sequence[Token],
    subject: Token | None,
    objects: Sequence[Token],
    cues: Sequence[Token],
) -> tuple[int, int]:
    """First and last token of the words that make the claim.

    A second predicate ("cures colds and has no side effects") stands without the shared subject.
    """
    tokens = [trigger, *chain, *cues]
    for head in (*([subject] if subject is not None else []), *objects):
        for one in coordinated(head):
            tokens.extend(phrase(one))
            for e in examples(one):
                tokens.extend(phrase(e))
    for node in (trigger, *chain):
        tokens.extend(c for c in node.children if c.dep_ in {"aux", "neg", "auxpass"})
    tokens.extend(c.head for c in cues if c.dep_ in {"det", "amod", "predet", "nummod"})
    start = _second(trigger, chain, objects)
    inside = sorted(t.i for t in tokens if t.i > start) or [trigger.i]
    return inside[0], inside[-1] + 1


def _second(trigger: Token, chain: Sequence[Token], objects: Sequence[Token]) -> int:
    """Index of the last word before a second predicate; -1 where the clause is the first."""
    for node in (trigger, *chain):
        head = node.head
        if (
            node.dep_ != "conj"
            or head.pos_ not in {"VERB", "AUX"}
            or node.pos_ not in {"VERB", "AUX"}
        ):
            continue
        own = [
            t for t in head.children if t.dep_ in {"dobj", "attr", "acomp", "prep"} and head.i < t.i
        ]
        if own and own[-1].i < node.i and all(o.i > head.i for o in objects):
            joints = [t.i for t in head.children if t.dep_ == "cc" and t.i < node.i]
            return joints[-1] if joints else own[-1].i
    return -1
