"""How surely a relation is claimed, and by which words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lint.model import Certainty, Polarity, Quantifier, Relation
from lint.nlp.lexicon import Frame, levels, table, words
from lint.nlp.polarity import Denial
from lint.nlp.reach import reaching
from lint.nlp.syntax import child, subject, worded
from lint.nlp.tree import Token

_CAUSAL = frozenset({Relation.CAUSES, Relation.ASSOCIATED, Relation.RAISES_RISK})
_THE = frozenset({"the"})
_ADVERBIAL = frozenset({"advmod", "npadvmod", "amod", "acomp", "oprd", "nummod", "dep"})
_Mark = tuple[Certainty, Token]
"""A word and the certainty it speaks for."""


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
    quantifier, counted = _quantifier(people)
    marks = [m for n in reaching((trigger, *chain)) for m in _on(n, first=n is trigger)]
    marks = [
        (c, t) for c, t in marks if t is not trigger
    ]  # "is more likely to" is the claim itself
    if frame.certainty is Certainty.POSSIBLE:
        marks.append((Certainty.POSSIBLE, trigger))
    if frame.lemma == "comparison":  # "a higher chance of stroke" leaves no more open
        at_risk = words("comparisons", "at_risk")
        marks = [(c, t) for c, t in marks if t.lemma_.lower() not in at_risk]
    marks.extend(_evidence((trigger, *chain)))
    marks.extend(_phrases(trigger))
    if frame.relation is Relation.SAFE and denial.polarity is Polarity.AFFIRMED:
        marks.extend((Certainty.ABSOLUTE, t) for t in _natural(trigger))
    marks.extend(_sole(trigger))
    share, cases = _cases(trigger, things, frame)
    marks.extend(cases)
    marks = _with_quantifier(marks, quantifier, counted)
    quantifier = quantifier or share
    if denial.unshown:
        weak = [t for c, t in marks if c is Certainty.INSUFFICIENT]
        return Surety(Certainty.INSUFFICIENT, (*weak, *denial.cues), quantifier)
    level, cues = _hedged(marks, denial)
    if not cues:
        cues = _promised(trigger, marks, frame, denial)
        level = Certainty.ABSOLUTE if cues else Certainty.DEFINITE
    return Surety(level, cues, quantifier)


def _with_quantifier(
    marks: list[_Mark], quantifier: Quantifier | None, word: Token | None
) -> list[_Mark]:
    """The marks with that of a quantifier; behind "most" a modal ("can") adds no doubt."""
    level = table("certainty")["quantified"].get(quantifier)
    if level is None or word is None:
        return marks
    if quantifier is Quantifier.MOST:
        marks = [(c, t) for c, t in marks if t.dep_ != "aux"]
    return [*marks, (Certainty(level), word)]


def _hedged(marks: Sequence[_Mark], denial: Denial) -> tuple[Certainty, tuple[Token, ...]]:
    """The weakest hedge and its words; definite and none where nothing hedges."""
    hedges = [(c, t) for c, t in marks if c.rank < Certainty.DEFINITE.rank]
    if denial.polarity is Polarity.NEGATED:
        hedges = [(c, t) for c, t in hedges if not _denied_ability(t)]
    level = min((c for c, _ in hedges), key=lambda c: c.rank, default=Certainty.DEFINITE)
    return level, tuple(t for c, t in hedges if c is level)


def _promised(
    trigger: Token, marks: Sequence[_Mark], frame: Frame, denial: Denial
) -> tuple[Token, ...]:
    """The words that leave no exception: "always", "cures", "the cause of X is"."""
    sure = [t for c, t in marks if c is Certainty.ABSOLUTE and not _denied(t, denial)]
    if denial.polarity is Polarity.AFFIRMED:
        if frame.certainty is Certainty.ABSOLUTE:
            sure.insert(0, trigger)
        if not (sure or denial.cues) and (article := _the_only(trigger)) is not None:
            sure.append(article)
    return tuple(sure)


def _denied_ability(modal: Token) -> bool:
    """Whether a modal only carries a denial: "cannot cure", "could not prevent"."""
    if modal.dep_ != "aux" or modal.lower_ not in words("certainty", "abilities"):
        return False
    return any(c.dep_ == "neg" for c in modal.head.children)


def _denied(word: Token, denial: Denial) -> bool:
    """Whether an absolute is itself denied: "not a guaranteed cure", "does not always work"."""
    return any(d != word and d.i < word.i for d in denial.cues)


def _on(node: Token, *, first: bool) -> list[_Mark]:
    """What hangs on a word of the relation and, where it governs the first, the word itself."""
    if node.lemma_.lower() in words("stance", "hearing") and child(node, "ccomp") is not None:
        return []  # "you may have heard that"
    found = [m for c in node.children for m in _beside(c)]
    return found if first else [*found, *_governing(node)]


def _beside(word: Token) -> Iterator[_Mark]:
    """A modal, an adverb, an adjective or a phrase on a relation: "may", "often", "possible"."""
    modals, adverbs = levels("certainty", "modals"), levels("certainty", "adverbs")
    adjectives = levels("certainty", "adjectives")
    if word.dep_ == "aux" and word.lower_ in modals:
        yield modals[word.lower_], word
    elif word.dep_ in _ADVERBIAL and word.lower_ in adverbs:
        yield adverbs[word.lower_], word
    elif word.dep_ == "amod" and word.lower_ in adjectives and not _is_mere(word):
        yield adjectives[word.lower_], word
    elif word.lower_ == "%" and any(g.text == "100" for g in word.children):
        yield Certainty.ABSOLUTE, word
    if word.dep_ == "prep":
        yield from _phrasal(word)


def _is_mere(word: Token) -> bool:
    """Whether "only" makes little of a thing: "only a short relief", not "the only relief"."""
    if word.lower_ not in words("certainty", "single"):
        return False
    before = [c for c in word.head.children if c.i < word.i]
    return not any(c.lower_ in _THE or c.dep_ == "poss" for c in before)


def _sole(trigger: Token) -> list[_Mark]:
    """The word that leaves nothing else to do it: "only this pill cures gout"."""
    who = child(trigger, "nsubj")
    if who is None or who.i > trigger.i:
        return []
    single = words("certainty", "single")
    found = [c for c in who.children if c.lower_ in single and c.dep_ == "advmod" and c.i < who.i]
    return [(Certainty.ABSOLUTE, c) for c in found]


def _is_promise(any_: Token, trigger: Token, frame: Frame) -> bool:
    """Whether "any" takes in all there are: "cures any pain", not "manage any underlying ones"."""
    if frame.certainty is Certainty.ABSOLUTE:
        return True
    left = words("certainty", "left_over")
    if any(c.lower_ in left for c in any_.head.children):
        return False
    return trigger.tag_ not in {"VB", "VBG"} or subject(trigger) is not None


def _governing(node: Token) -> Iterator[_Mark]:
    """A word over a relation: "is thought to", "is said to", "a chance that"."""
    lemma = node.lemma_.lower()
    above, nouns = levels("certainty", "governors"), levels("certainty", "nouns")
    if lemma in above and not _is_own_finding(node):
        yield above[lemma], node
    elif lemma in words("certainty", "hearsay") and child(node, "auxpass") is not None:
        yield Certainty.POSSIBLE, node
    if node.pos_ == "NOUN" and lemma in nouns:
        yield nouns[lemma], node
    if lemma == "prove" and _is_passive(node) and not _is_denied(node):
        yield Certainty.ABSOLUTE, node
    if lemma == "be" and child(node, "ccomp") is not None:
        own = child(node, "nsubj")
        if own is not None and own.lemma_.lower() in nouns:
            yield nouns[own.lemma_.lower()], own


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and child(verb, "auxpass", "nsubjpass") is not None


def _is_denied(verb: Token) -> bool:
    return child(verb, "neg") is not None


def _is_own_finding(verb: Token) -> bool:
    """Whether researchers conclude from what they found: "our results suggest that it helps".

    "Research suggests" leaves it open whose research, and how much of it.
    """
    if verb.lemma_.lower() not in words("certainty", "concluding"):
        return False
    who = child(verb, "nsubj")
    if who is None or who.lemma_.lower() not in words("stance", "research"):
        return False
    own = words("certainty", "own_findings")
    return any(c.lower_ in own for c in who.children if c.dep_ in {"det", "poss", "amod"})


def _natural(trigger: Token) -> list[Token]:
    """The word that gives nature as the reason: "safe because it is natural"."""
    doc = trigger.doc
    if not any(t.lower_ in words("certainty", "natural_links") for t in doc):
        return []
    return [t for t in doc if t.lower_ in words("certainty", "natural")][:1]


def _phrasal(prep: Token) -> Iterator[_Mark]:
    """A phrase like an adverb: "in most cases", "in general", "without exception"."""
    inner = child(prep, "pobj", "amod", "pcomp")
    if inner is None:
        return
    if prep.lower_ == "without" and inner.lower_ in words("certainty", "without_fail"):
        yield Certainty.ABSOLUTE, inner
    if prep.lower_ != "in":
        return
    if inner.lower_ in words("certainty", "generally"):
        yield Certainty.PROBABLE, inner
    if inner.lemma_.lower() in words("certainty", "case_nouns"):
        how_many = levels("certainty", "cases")
        number = worded(inner, how_many, "amod", "det")
        if number is not None:
            yield how_many[number.lower_], number


def _evidence(nodes: Sequence[Token]) -> list[_Mark]:
    """How good the evidence over a relation is: "evidence is weak", "preliminary results"."""
    found = [
        m
        for node in nodes
        for noun in _nouns_at(node)
        if noun.lemma_.lower() in words("certainty", "evidence_nouns")
        for m in _quality(noun)
    ]
    above = levels("certainty", "governors")
    found.extend(
        (Certainty.INSUFFICIENT, node)
        for node in _over(nodes)
        if above.get(node.lower_) is Certainty.INSUFFICIENT
    )
    return found


def _nouns_at(node: Token) -> list[Token]:
    """The nouns that may name evidence at a word: itself, its subject, what it is called."""
    said = [c for c in node.children if c.dep_ in {"nsubj", "nsubjpass", "attr"}]
    return [node, *said] if node.pos_ == "NOUN" else said


def _quality(evidence: Token) -> Iterator[_Mark]:
    """What is said of evidence that falls short: "limited", "is mixed", "some"."""
    near = [*evidence.children]
    if evidence.dep_ in {"nsubj", "nsubjpass"}:
        said = [c for c in evidence.head.children if c.dep_ in {"acomp", "attr"}]
        near += said
        elusive = words("certainty", "elusive")
        yield from ((Certainty.INSUFFICIENT, c) for c in said if c.lower_ in elusive)
    for c in near:
        if c.lower_ in words("certainty", "weak_evidence"):
            yield Certainty.INSUFFICIENT, c
    for c in evidence.children:
        if c.lower_ in words("certainty", "partial_evidence"):
            yield Certainty.POSSIBLE, c


def _cases(
    trigger: Token, things: Sequence[Token], frame: Frame
) -> tuple[Quantifier | None, list[_Mark]]:
    """How many of the cases of a thing: "every headache", "most cases of gastritis".

    "Some" and "many" count only where the thing is caused: "eases some symptoms" eases them.
    """
    how_many = levels("certainty", "cases")
    for thing in things:
        for c in thing.children:
            if c.dep_ not in {"det", "amod", "predet"} or c.i > thing.i:
                continue
            level = how_many.get(c.lower_)
            if c.lower_ == "any" and not _is_promise(c, trigger, frame):
                continue
            if level is Certainty.ABSOLUTE:
                if c.i and c.nbor(-1).lower_ in words("polarity", "negators"):
                    return Quantifier.SOME, [
                        (Certainty.POSSIBLE, c),
                        (Certainty.POSSIBLE, c.nbor(-1)),
                    ]
                if c.i and c.nbor(-1).lower_ in words("certainty", "nearly"):
                    return Quantifier.MOST, [(Certainty.PROBABLE, c)]
                return Quantifier.ALL, [(level, c)]
            caused = frame.relation in _CAUSAL
            if level is not None and c.lower_ in words("certainty", "counting") and caused:
                most = c.lower_ in table("certainty")["quantifiers"]["most"]
                return Quantifier.MOST if most else None, [(level, c)]
        if thing.lemma_.lower() == "majority" and frame.relation in _CAUSAL:
            return Quantifier.MOST, [(Certainty.PROBABLE, thing)]
    return None, []


def _phrases(trigger: Token) -> Iterator[_Mark]:
    """Phrases of several words in the clause of a relation: "once and for all", "in theory"."""
    doc, rows = trigger.doc, _phrase_rows()
    if rows.keys().isdisjoint(doc.lows):
        return
    for token in doc:
        for phrase, level in rows.get(token.lower_, ()):
            end = token.i + len(phrase)
            if tuple(t.lower_ for t in doc[token.i : end]) == phrase and _together(
                trigger, token.i, end
            ):
                yield from ((level, t) for t in doc[token.i : end])


@cache
def _phrase_rows() -> Mapping[str, list[tuple[tuple[str, ...], Certainty]]]:
    """The phrases by their first word, each as its words."""
    rows: dict[str, list[tuple[tuple[str, ...], Certainty]]] = {}
    for phrase, level in levels("certainty", "phrases").items():
        parts = tuple(phrase.split())
        rows.setdefault(parts[0], []).append((parts, level))
    return rows


def _together(trigger: Token, start: int, end: int) -> bool:
    """Whether a phrase stands in the clause of a relation: no other one begins between them."""
    first, last = (end, trigger.i) if end <= trigger.i else (trigger.i + 1, start)
    for t in trigger.doc[first:last]:
        if t.lower_ in {";", ":", "–", "—"} or t.dep_ == "mark":
            return False
        if t.dep_ == "cc" and t.head.pos_ in {"VERB", "AUX"} and t.head is not trigger:
            return False
        if t.dep_ == "cc" and t.i > trigger.i and t.head is trigger:
            return False
    return True


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
    """How many people are counted, and by which word: "most adults"."""
    rows = table("certainty")["quantifiers"]
    for head in people:
        near = [head, *head.children]
        for name in ("most", "all", "some"):
            for t in near:
                if t.lower_ in rows[name] and not _is_bulk(t):
                    return Quantifier(name), t
    return None, None


def _is_bulk(word: Token) -> bool:
    """Whether a part of one thing is meant, not people: "the majority of the calcium"."""
    of = next((c for c in word.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    whole = child(of, "pobj") if of is not None else None
    crowd = whole is None or whole.lower_ in words("certainty", "crowds")
    return not crowd and whole is not None and whole.tag_ == "NN"


def _the_only(trigger: Token) -> Token | None:
    """The article that leaves no other cause: "the cause of X is Y"."""
    if trigger.lemma_.lower() not in words("certainty", "definite_nouns"):
        return None
    if trigger.dep_ not in {"nsubj", "attr"} or trigger.tag_ not in {"NN", "NNP"}:
        return None
    if trigger.head.lemma_.lower() != "be":
        return None
    near = [c for c in trigger.children if c.i < trigger.i and c.dep_ != "det"]
    return None if any(map(_leaves_others, near)) else worded(trigger, _THE, "det")


def _leaves_others(word: Token) -> bool:
    """Whether a word before "cause" leaves other causes: "main", "number one", not "real"."""
    if word.dep_ == "compound":
        return word.lower_ in words("certainty", "ranked")
    return word.lower_ not in words("certainty", "sole")
