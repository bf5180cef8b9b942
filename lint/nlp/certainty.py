"""How surely a relation is claimed, and by which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from lint.model import Certainty, Polarity, Quantifier, Relation
from lint.nlp.lexicon import Frame, levels, table, words
from lint.nlp.polarity import Denial
from lint.nlp.syntax import child


@dataclass(frozen=True, slots=True)
class Surety:
    """The certainty, the words behind it and how many people or cases it speaks of."""

    certainty: Certainty
    cues: tuple[Token, ...]
    quantifier: Quantifier | None = None


def certainty(  # noqa: PLR0917  # what may weigh on one relation
    trigger: Token,
    chain: Sequence[Token],
    frame: Frame,
    denial: Denial,
    people: Sequence[Token],
    things: Sequence[Token] = (),
) -> Surety:
    """Weigh modals, adverbs, adjectives, governors and quantifiers over a relation.

    ``people`` are heads of subjects and populations that may carry a quantifier. The weakest
    hedge wins; an absolute word counts only where nothing hedges; plain wording is definite.
    """
    marks: list[tuple[Certainty, Token]] = []
    for node in (trigger, *chain):
        marks.extend(_on(node, first=node == trigger))
    marks.extend(_evidence((trigger, *chain)))
    if frame.relation is Relation.SAFE:
        marks.extend((Certainty.ABSOLUTE, t) for t in _natural(trigger))
    marks.extend((Certainty.ABSOLUTE, t) for t in _every(things))
    quantifier, by = _quantifier(people)
    if quantifier is Quantifier.MOST and by is not None:
        marks = [(c, t) for c, t in marks if t.dep_ != "aux"]
        marks.append((Certainty.PROBABLE, by))
    elif quantifier is Quantifier.SOME and by is not None:
        marks.append((Certainty.POSSIBLE, by))
    if denial.unshown:
        weak = [t for c, t in marks if c is Certainty.INSUFFICIENT]
        return Surety(Certainty.INSUFFICIENT, (*weak, *denial.cues), quantifier)
    if denial.polarity is Polarity.NEGATED:
        marks = [(c, t) for c, t in marks if not _denied_ability(t)]
    hedges = [(c, t) for c, t in marks if c.rank < Certainty.DEFINITE.rank]
    if hedges:
        level = min((c for c, _ in hedges), key=lambda c: c.rank)
        return Surety(level, tuple(t for c, t in hedges if c is level), quantifier)
    sure = [t for c, t in marks if c is Certainty.ABSOLUTE and not _denied(t, denial)]
    if frame.certainty is Certainty.ABSOLUTE and denial.polarity is Polarity.AFFIRMED:
        sure.insert(0, trigger)
    if sure:
        return Surety(Certainty.ABSOLUTE, tuple(sure), quantifier)
    article = _the_only(trigger)
    if article is not None and denial.polarity is Polarity.AFFIRMED:
        return Surety(Certainty.ABSOLUTE, (article,), quantifier)
    return Surety(Certainty.DEFINITE, (), quantifier)


def _denied_ability(modal: Token) -> bool:
    """Such as "cannot cure", "could not prevent": no hedge, a plain denial."""
    if modal.dep_ != "aux" or modal.lower_ not in words("certainty", "abilities"):
        return False
    return any(c.dep_ == "neg" for c in modal.head.children)


def _denied(word: Token, denial: Denial) -> bool:
    """Such as "not a guaranteed cure", "does not always work": the absolute itself is denied."""
    return any(d != word and d.i < word.i for d in denial.cues)


def _on(node: Token, *, first: bool) -> list[tuple[Certainty, Token]]:
    found: list[tuple[Certainty, Token]] = []
    modals, adverbs = levels("certainty", "modals"), levels("certainty", "adverbs")
    adjectives, above = levels("certainty", "adjectives"), levels("certainty", "governors")
    for c in node.children:
        word = c.lower_
        if c.dep_ == "aux" and word in modals:
            found.append((modals[word], c))
        elif (
            c.dep_ in {"advmod", "npadvmod", "amod", "acomp", "oprd", "nummod", "dep"}
            and word in adverbs
        ):
            found.append((adverbs[word], c))
        elif c.dep_ == "amod" and word in adjectives:
            found.append((adjectives[word], c))
        elif c.lower_ == "%" and any(g.text == "100" for g in c.children):
            found.append((Certainty.ABSOLUTE, c))
        if c.dep_ == "prep" and c.lower_ in {"in", "without"}:
            found.extend(_phrasal(c))
    lemma = node.lemma_.lower()
    if not first:
        if lemma in above:
            found.append((above[lemma], node))
        elif lemma in words("certainty", "hearsay") and child(node, "auxpass") is not None:
            found.append((Certainty.POSSIBLE, node))
        nouns = levels("certainty", "nouns")
        if node.pos_ == "NOUN" and lemma in nouns:
            found.append((nouns[lemma], node))
    return found


def _natural(trigger: Token) -> list[Token]:
    """Such as "safe because it is natural", "natural, so it cannot harm"."""
    doc = trigger.doc
    if not any(t.lower_ in words("certainty", "natural_links") for t in doc):
        return []
    return [t for t in doc if t.lower_ in words("certainty", "natural")][:1]


def _phrasal(prep: Token) -> list[tuple[Certainty, Token]]:
    """Such as "in most cases", "in general", "in some people", "without exception"."""
    inner = child(prep, "pobj")
    if inner is None:
        return []
    if prep.lower_ == "without":
        return [(Certainty.ABSOLUTE, inner)] if inner.lower_ in {"exception", "fail"} else []
    if inner.lower_ == "general":
        return [(Certainty.PROBABLE, inner)]
    if inner.lemma_.lower() in {"case", "instance", "cases"}:
        how_many = [c for c in inner.children if c.dep_ in {"amod", "det"}]
        for c in how_many:
            if c.lower_ in {"most", "many"}:
                return [(Certainty.PROBABLE, c)]
            if c.lower_ in {"some", "few", "certain", "rare", "severe"}:
                return [(Certainty.POSSIBLE, c)]
            if c.lower_ in {"all", "every"}:
                return [(Certainty.ABSOLUTE, c)]
    return []


def _evidence(nodes: Sequence[Token]) -> list[tuple[Certainty, Token]]:
    """Such as "evidence is weak", "limited evidence", "mixed results" over the relation."""
    found: list[tuple[Certainty, Token]] = []
    for node in nodes:
        nouns = [node] if node.pos_ == "NOUN" else []
        nouns += [c for c in node.children if c.dep_ in {"nsubj", "nsubjpass", "attr"}]
        for noun in nouns:
            if noun.lemma_.lower() not in words("certainty", "evidence_nouns"):
                continue
            near = [*noun.children]
            if noun.dep_ in {"nsubj", "nsubjpass"}:
                near += [c for c in noun.head.children if c.dep_ in {"acomp", "attr"}]
            found.extend(
                (Certainty.INSUFFICIENT, c)
                for c in near
                if c.lower_ in words("certainty", "weak_evidence")
            )
            found.extend(
                (Certainty.POSSIBLE, c)
                for c in noun.children
                if c.lower_ in {"some", "preliminary"}
            )
    above = levels("certainty", "governors")
    found.extend(
        (Certainty.INSUFFICIENT, node)
        for node in _over(nodes)
        if above.get(node.lower_) is Certainty.INSUFFICIENT
    )
    return found


def _every(things: Sequence[Token]) -> list[Token]:
    """Such as "every headache", "all colds": a claim on each single case."""
    return [
        c
        for thing in things
        for c in thing.children
        if c.dep_ == "det" and c.lower_ in words("certainty", "every")
    ]


def _over(nodes: Sequence[Token]) -> list[Token]:
    """What governs the relation, and what is said of a noun that carries it."""
    over = list(nodes[1:])
    first = nodes[0]
    for node in (first, *nodes[1:]):
        if node.dep_ in {"nsubj", "nsubjpass"}:
            over.append(node.head)
            over.extend(c for c in node.head.children if c.dep_ in {"acomp", "attr", "oprd"})
        if node.pos_ in {"VERB", "AUX"} and node != first:
            over.extend(c for c in node.children if c.dep_ in {"acomp", "oprd"})
    return over


def _quantifier(people: Sequence[Token]) -> tuple[Quantifier | None, Token | None]:
    rows = table("certainty")["quantifiers"]
    for head in people:
        near = [head, *head.children]
        for name in ("most", "all", "some"):
            for t in near:
                if t.lower_ in rows[name]:
                    return Quantifier(name), t
    return None, None


def _the_only(trigger: Token) -> Token | None:
    """Such as "the cause of X is Y": the article that leaves no other cause."""
    if trigger.lemma_.lower() not in words("certainty", "definite_nouns"):
        return None
    if trigger.dep_ not in {"nsubj", "attr"} or trigger.tag_ not in {"NN", "NNP"}:
        return None
    if trigger.head.lemma_.lower() != "be" or any(c.dep_ == "amod" for c in trigger.children):
        return None
    return next((c for c in trigger.children if c.dep_ == "det" and c.lower_ == "the"), None)
