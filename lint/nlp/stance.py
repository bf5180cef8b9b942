"""In whose voice a relation is claimed: the article's, somebody's, nobody's."""

from collections.abc import Sequence
from dataclasses import dataclass

from lint.model import Certainty, Stance
from lint.nlp.lexicon import levels, words
from lint.nlp.syntax import SUBJECTS, child
from lint.nlp.tree import Token, Tree


@dataclass(frozen=True, slots=True)
class Voice:
    """The stance, whether it is an attribution to research, and the words behind it."""

    stance: Stance
    to_research: bool = False
    cues: tuple[Token, ...] = ()


def voice(trigger: Token, chain: Sequence[Token], *, question: bool) -> Voice:
    """Look above the relation for a speaker, an "if", a myth; a question asserts nothing."""
    myth = _myth(chain)
    if myth is not None:
        return Voice(Stance.DEBUNKED, cues=(myth,))
    label = _label(trigger.doc)
    if label is not None and label.lower_ in words("stance", "myth_labels"):
        return Voice(Stance.DEBUNKED, cues=(label,))
    marker = _hypothetical(trigger, chain)
    if marker is not None:
        return Voice(Stance.HYPOTHETICAL, cues=(marker,))
    if question or _is_asked(trigger, chain):
        return Voice(Stance.QUESTIONED)
    for node in (trigger, *chain):
        for speaker in _speakers(node):
            research = _is_research(speaker)
            return Voice(Stance.ATTRIBUTED, research, (node, speaker))
        study = _in_a_study(node)
        if study is not None:
            return Voice(Stance.ATTRIBUTED, to_research=True, cues=(study,))
    return _according(trigger.doc)


def _is_asked(trigger: Token, chain: Sequence[Token]) -> bool:
    """Whether the relation stands in an indirect question: "nobody knows what causes it"."""
    asking = words("stance", "asking")
    for node in (trigger, *chain):
        if node.dep_ not in {"ccomp", "pcomp", "xcomp"}:
            continue
        opens = [c for c in node.children if c.dep_ in {*SUBJECTS, "advmod", "det"}]
        opens += [g for c in opens if c.dep_ in SUBJECTS for g in c.children if g.dep_ == "det"]
        if any(c.lower_ in asking and c.i < node.i for c in opens):
            return True
    return False


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
    return None


def _negated(noun: Token) -> bool:
    """Whether a word for a myth is itself denied: "it is not a myth that"."""
    near = [*noun.children, *noun.head.children]
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in near)


def _label(doc: Tree) -> Token | None:
    """The word before a colon at the start: "Myth: ..."."""
    for token in doc[1:4]:
        if token.lower_ in {":", "–", "—"}:
            return next((t for t in doc[: token.i] if t.is_alpha), None)
    return None


def _in_a_study(node: Token) -> Token | None:
    """The study a claim is limited to: "in one study, ...", "in a trial of 200 women"."""
    for c in node.children:
        if c.dep_ == "prep" and c.lower_ in words("stance", "study_prepositions"):
            inner = child(c, "pobj")
            if inner is not None and inner.lemma_.lower() in words("stance", "studies"):
                return inner
    return None


def _speakers(node: Token) -> list[Token]:
    """Subjects of a verb of saying that is over the relation, or beside it ("..., she said")."""
    verbs = words("stance", "attributing")
    found: list[Token] = []
    candidates = []
    if node.lemma_.lower() in verbs and child(node, "ccomp", "xcomp") is not None:
        candidates.append(node)
    if node.dep_ == "ccomp" and node.head.lemma_.lower() in verbs:
        candidates.append(node.head)
    candidates.extend(
        c
        for c in node.children
        if c.dep_ in {"parataxis", "ccomp"}
        and c.lemma_.lower() in verbs
        and c.i != node.i
        and child(c, "ccomp") is None
        and c.dep_ == "parataxis"
    )
    for verb in candidates:
        if any(c.dep_ == "auxpass" for c in verb.children):
            continue
        found.extend(
            c
            for c in verb.children
            if c.dep_ in SUBJECTS and c.lower_ not in words("stance", "no_speakers")
        )
    return found


def _is_research(speaker: Token) -> bool:
    """Whether a speaker is research: "a recent trial", "researchers"."""
    return any(t.lemma_.lower() in words("stance", "research") for t in speaker.subtree)


def _hypothetical(trigger: Token, chain: Sequence[Token]) -> Token | None:
    """The word that makes a relation a mere case: "if it causes pain, stop"."""
    marks = words("circumstances", "hypothetical")
    for node in (trigger, *chain):
        found = next((c for c in node.children if _opens(c, node, marks)), None)
        if found is not None and not (found.lower_ == "whether" and _unsure(node)):
            return found
    return None


def _opens(word: Token, clause: Token, marks: frozenset[str]) -> bool:
    """Whether a word opens the clause as its condition ("once a week" does not)."""
    if word.lower_ not in marks or word.i > clause.i:
        return False
    return word.dep_ == "mark" or (word.dep_ == "advmod" and word.tag_ == "WRB")


def _unsure(clause: Token) -> bool:
    """Whether the doubt is the claim, not its condition: "unclear whether", "not known whether"."""
    over = [clause.head, *(c for c in clause.head.children if c.dep_ in {"acomp", "oprd"})]
    above = levels("certainty", "governors")
    return any(
        above.get(t.lower_) is Certainty.INSUFFICIENT
        or t.lemma_.lower() in words("polarity", "shows")
        for t in over
    )


def _according(doc: Tree) -> Voice:
    """The voice of a sentence that is all somebody's: "According to a study, ..."."""
    for token in doc:
        if (
            token.lower_ in words("stance", "according")
            and token.i + 1 < len(doc)
            and doc[token.i + 1].lower_ == "to"
        ):
            source = doc[token.i + 2 : token.i + 12]
            research = any(t.lemma_.lower() in words("stance", "research") for t in source)
            return Voice(Stance.ATTRIBUTED, research, (token,))
    return Voice(Stance.ASSERTED)
