"""In whose voice a relation is claimed: the article's, somebody's, nobody's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.model import Stance
from lint.nlp.doubt import asked, open_question
from lint.nlp.lexicon import words
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import SUBJECTS, child, has_to, worded
from lint.nlp.tree import Token, Tree

_LABEL = 6  # tokens in which a label before a colon ends
_AS, _IT, _YOU = frozenset({"as"}), frozenset({"it"}), frozenset({"you"})


@dataclass(frozen=True, slots=True)
class Voice:
    """The stance, whether it is an attribution to research, and the words behind it."""

    stance: Stance
    to_research: bool = False
    cues: tuple[Token, ...] = ()


def voice(trigger: Token, chain: Sequence[Token], *, question: bool, tells: bool = False) -> Voice:
    """Look above the relation for a speaker, an "if", a myth; a question asserts nothing.

    ``tells``: the relation is what its own subject tells of, as a sign does: that is no speaker.
    """
    myth = _myth(chain)
    if myth is not None:
        return Voice(Stance.DEBUNKED, cues=(myth,))
    label = _label(trigger.doc)
    if label and label[0].lower_ in words("stance", "myth_labels"):
        return Voice(Stance.DEBUNKED, cues=(label[0],))
    clause = asked(trigger, chain)
    if clause is not None and not question:
        doubt = open_question(clause)
        return Voice(
            Stance.ASSERTED if doubt else Stance.QUESTIONED, cues=() if doubt else (clause.head,)
        )
    marker = _hypothetical(trigger, chain) if clause is None else None
    if marker is not None:
        return Voice(Stance.HYPOTHETICAL, cues=(marker,))
    asking = _asking(trigger, chain)
    question = question and not _before_invitation(trigger)
    if question or asking is not None:
        mark = next((t for t in trigger.doc if t.lower_ == "?"), asking)
        return Voice(Stance.QUESTIONED, cues=() if mark is None else (mark,))
    for node in chain:
        if (once := _believed_once(node)) is not None:
            return Voice(Stance.ATTRIBUTED, cues=(node, once))
    for node in (trigger, *chain):
        for verb, speaker in () if tells and node is trigger else _speakers(node):
            return Voice(Stance.ATTRIBUTED, _is_research(speaker), (verb, speaker))
        if (study := _in_a_study(node)) is not None:
            return Voice(Stance.ATTRIBUTED, to_research=True, cues=(study,))
        if (heard := _hearsay(node)) is not None:
            return Voice(Stance.ATTRIBUTED, cues=(heard,))
    return _of_sentence(trigger.doc)


def _before_invitation(trigger: Token) -> bool:
    """Whether what a sentence asks at its end is no question: "tea helps, so why not try it?"."""
    later = [t.lower_ for t in trigger.doc][trigger.i :]
    return any(tuple(later[n : n + 2]) == _WHY_NOT for n in range(len(later)))


_WHY_NOT = ("why", "not")
_OPENING = frozenset({*SUBJECTS, "advmod", "det", "acomp", "attr"})
"""What a question may open with, or what holds its opening: "how safe it is"."""


def _asking(trigger: Token, chain: Sequence[Token]) -> Token | None:
    """The word that opens an indirect question: "nobody knows what causes it"."""
    asking = words("stance", "asking")
    judged = [trigger, trigger.head] if trigger.dep_ == "conj" else [trigger]
    if trigger.pos_ == "ADJ":  # "how useful or safe it is", however it was parsed
        for word in judged:
            if (how := worded(word, asking, "advmod")) is not None:
                return how
    for node in (trigger, *chain):
        if node.dep_ not in {"ccomp", "pcomp", "xcomp"} or _is_found_out(node):
            continue
        opens = [node.subtree[0], *(c for c in node.children if c.dep_ in _OPENING)]
        opens += [g for c in opens for g in c.children if g.dep_ in {"det", "advmod"}]
        found = next((c for c in opens if c.lower_ in asking and c.i < node.i), None)
        if found is not None:
            return found
    return None


def _is_found_out(clause: Token) -> bool:
    """Whether an indirect question has its answer: "they discovered how stress harms the heart".

    "That is why you should rest" and "stress is what causes it" give one, too.
    """
    verb = clause.head
    told = child(verb, "nsubj")
    if verb.lemma_ == "be" and told is not None and told.i < verb.i:
        if any(c.lower_ == "why" for c in clause.children):
            return told.lower_ in words("stance", "reasons")
        if any(c.lower_ == "what" for c in clause.children):
            return told.lemma_.lower() not in words("stance", "riddles")
    if verb.tag_ not in {"VBD", "VBN", "VBZ"} or _is_denied(verb) or denials_on(verb):
        return False
    if verb.lemma_.lower() not in words("stance", "discovering"):
        return False
    return any(c.lower_ in {"how", "why"} and c.dep_ == "advmod" for c in clause.children)


def _myth(chain: Sequence[Token]) -> Token | None:
    """The word that calls what it governs untrue: "a myth that", "the claim that ... is false"."""
    for node in chain:
        said = [node]
        if node.pos_ in {"AUX", "VERB"} and not any(c.dep_ == "neg" for c in node.children):
            said.extend(c for c in node.children if c.dep_ in {"attr", "acomp", "oprd"})
        for word in said:
            if word.lemma_.lower() in words("stance", "debunked") and not _negated(word):
                return word
            if word != node and word.lower_ in words("stance", "untrue"):
                return word
        if (mistake := _wrong_to_think(node)) is not None:
            return mistake
        if (wrongly := worded(node, words("stance", "wrongly"), "advmod")) is not None:
            return wrongly
        wrong = worded(node, words("stance", "untrue"), "amod")
        if wrong is not None and node.lemma_.lower() in words("frames", "hanging"):
            return wrong
    return None


def _wrong_to_think(node: Token) -> Token | None:
    """The word that calls a belief wrong: "it is a mistake to think that"."""
    if node.lemma_.lower() not in words("stance", "believing") or not has_to(node):
        return None
    near = [node.head, *(c for c in node.head.children if c.dep_ in {"acomp", "attr"})]
    return next((t for t in near if t.lower_ in words("stance", "mistaken")), None)


def _negated(noun: Token) -> bool:
    """Whether a word for a myth is itself denied: "it is not a myth that"."""
    near = [*noun.children, *noun.head.children]
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in near)


def _label(doc: Tree) -> list[Token]:
    """The words before a colon or a dash at the start: "Myth 1: ...", "Dr Jones explains: ..."."""
    for token in doc[1:_LABEL]:
        dash = token.lower_ in {"–", "—"} or (token.lower_ == "-" and token.whitespace_)
        if token.lower_ == ":" or (dash and token.nbor(-1).whitespace_):
            return [t for t in doc[: token.i] if t.is_alpha]
    return []


def _in_a_study(node: Token) -> Token | None:
    """The study a claim is limited to: "in one study, ...", "in a trial of 200 women"."""
    for c in node.children:
        if c.dep_ == "prep" and c.lower_ in words("stance", "study_prepositions"):
            inner = child(c, "pobj")
            if inner is not None and inner.lemma_.lower() in words("stance", "studies"):
                return inner
    return None


def _speakers(node: Token) -> Iterator[tuple[Token, Token]]:
    """Verbs of saying over the relation, or beside it ("..., she said"), with their subjects."""
    verbs = words("stance", "attributing")
    candidates = []
    if node.lemma_.lower() in verbs and child(node, "ccomp", "xcomp") is not None:
        candidates.append(node)
    if node.dep_ == "ccomp" and node.head.lemma_.lower() in verbs:
        candidates.append(node.head)
    candidates.extend(c for c in node.children if c.lemma_.lower() in verbs and _is_aside(c))
    for verb in candidates:
        if any(c.dep_ == "auxpass" for c in verb.children) or _is_denied(verb):
            continue
        for c in verb.children:
            named = c.dep_ in SUBJECTS or (c.dep_ == "compound" and verb.tag_ == "NNS")
            if named and c.lower_ not in words("stance", "no_speakers"):
                yield verb, c


def _is_aside(verb: Token) -> bool:
    """Whether a verb of saying stands beside what is said: ", she said", "as studies show"."""
    if verb.dep_ == "parataxis":
        return child(verb, "ccomp") is None
    return verb.dep_ == "advcl" and worded(verb, _AS, "mark") is not None


def _is_denied(verb: Token) -> bool:
    """Whether a verb of proof says that nobody shows it: "no trial has shown that"."""
    if verb.lemma_.lower() not in words("polarity", "proves"):
        return False
    who = child(verb, *SUBJECTS)
    return bool(denials_on(verb)) or (who is not None and bool(subject_denials(who)))


def _believed_once(node: Token) -> Token | None:
    """The word that leaves a belief to the past: "once thought", "used to be thought"."""
    if node.lemma_.lower() not in words("stance", "believing"):
        return None
    once = worded(node, words("stance", "formerly"), "advmod", "npadvmod")
    if once is None and node.head.lower_ == "used" and node.dep_ == "xcomp":
        return node.head
    return once


def _hearsay(node: Token) -> Token | None:
    """The word by which nobody in particular says it.

    "It is claimed that", "you may have heard that", "legend has it that", "one theory is that".
    """
    lemma = node.lemma_.lower()
    if lemma in words("stance", "touting") and child(node, "auxpass") is not None:
        return node if worded(node, _AS, "prep") is not None else None
    inner = child(node, "ccomp")
    if inner is None:
        return None
    if lemma in words("certainty", "hearsay") and child(node, "auxpass") is not None:
        return node if worded(node, _IT, "nsubjpass", "nsubj") is not None else None
    if lemma in words("stance", "hearing") and worded(node, _YOU, "nsubj", "nsubjpass"):
        return node
    if lemma == "have" and worded(node, _IT, "dobj") is not None:
        return child(node, "nsubj")
    own = child(node, "nsubj")
    if lemma == "be" and own is not None and own.lemma_.lower() in words("stance", "opinions"):
        return own
    return None


def _is_research(speaker: Token) -> bool:
    """Whether a speaker is research: "a recent trial", "researchers"."""
    return any(t.lemma_.lower() in words("stance", "research") for t in speaker.subtree)


def _hypothetical(trigger: Token, chain: Sequence[Token]) -> Token | None:
    """The word that makes a relation a mere case: "if it causes pain, stop"."""
    marks = words("circumstances", "hypothetical")
    for node in (trigger, *chain):
        found = next((c for c in node.children if _opens(c, node, marks)), None)
        if found is not None:
            return found
    return None


def _opens(word: Token, clause: Token, marks: frozenset[str]) -> bool:
    """Whether a word opens the clause as its condition ("once a week" does not)."""
    if word.lower_ not in marks or word.i > clause.i:
        return False
    return word.dep_ == "mark" or (word.dep_ == "advmod" and word.tag_ == "WRB")


def _of_sentence(doc: Tree) -> Voice:
    """The voice of a sentence that is all somebody's.

    "According to a study, ...", "In clinical trials, ...", "Dr Jones explains: ...".
    """
    according = words("stance", "according")
    for token in () if according.isdisjoint(doc.lows) else doc:
        if token.lower_ in according and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            source = doc[token.i + 2 : token.i + 12]
            research = any(t.lemma_.lower() in words("stance", "research") for t in source)
            return Voice(Stance.ATTRIBUTED, research, (token,))
    opening = doc[0]
    if opening.dep_ == "prep" and (inner := child(opening, "pobj")) is not None:
        if opening.lower_ in words("stance", "study_prepositions") and (
            inner.lemma_.lower() in words("stance", "studies")
        ):
            return Voice(Stance.ATTRIBUTED, to_research=True, cues=(inner,))
        if inner.lemma_.lower() in words("stance", "views") and child(inner, "poss") is not None:
            return Voice(Stance.ATTRIBUTED, cues=(inner,))
    for t in _label(doc)[1:]:
        if t.lemma_.lower() in words("stance", "attributing") and t.tag_ != "NNS":
            return Voice(Stance.ATTRIBUTED, cues=(t,))
        if t.lower_ in words("stance", "saying"):
            return Voice(Stance.ATTRIBUTED, cues=(t,))
    return Voice(Stance.ASSERTED)
