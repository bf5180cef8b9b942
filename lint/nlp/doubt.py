"""Tells an open question from a condition: "unclear whether X helps", not "ask if X helps"."""

from collections.abc import Sequence

from lint.nlp.lexicon import words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, is_showing
from lint.nlp.syntax import SUBJECTS, child, has_to, worded
from lint.nlp.tree import Token

_BEFORE = frozenset({"before"})
_WHETHER = frozenset({"whether", "if"})
_DEPTH = 6  # words looked at above an embedded clause
_EMBEDDED = frozenset({"ccomp", "pcomp", "csubj", "csubjpass", "nsubj", "nsubjpass", "xcomp"})


def asked(trigger: Token, chain: Sequence[Token]) -> Token | None:
    """The clause over a relation that is an embedded question: "whether X helps"."""
    for node in (trigger, *chain):
        for c in node.children:
            if c.dep_ not in {"mark", "advmod"} or c.i > node.i:
                continue
            if c.lower_ == "whether" and not _or_not(c):
                return node
            if c.lower_ == "if" and (node.dep_ in _EMBEDDED or _wondering(node)):
                return node
    return None


def is_to_be_checked(nodes: Sequence[Token]) -> bool:
    """Whether a clause over a relation is only to be made sure of: nothing is claimed.

    "Make sure that it does not harm", "ask a doctor to ensure that it is safe".
    """
    return any(
        n.dep_ in _EMBEDDED and n.i > n.head.i and _ensures(n.head) and not _asks_whether(n)
        for n in nodes
    )


def _asks_whether(clause: Token) -> bool:
    """Whether a clause leaves a thing open: "not sure whether"."""
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _WHETHER for c in clause.children)


def _ensures(word: Token) -> bool:
    """Whether a word asks somebody to make sure: "be sure", "to ensure", "you should check"."""
    if word.lower_ in words("doubt", "sure"):
        return word.head.lemma_.lower() in words("doubt", "making")
    if word.lemma_.lower() not in words("doubt", "ensuring") or word.tag_ not in {"VB", "VBP"}:
        return False
    who = child(word, *SUBJECTS)
    return has_to(word) or who is None or is_person(who)


def open_question(clause: Token) -> tuple[Token, ...]:
    """The words that leave an embedded question open: "unclear", "not known", "debated"."""
    for node in _above(clause):
        for word in (node, *_said_of(node)):
            lemma = word.lemma_.lower()
            if lemma in words("doubt", "doubtful") or word.lower_ in words("doubt", "doubtful"):
                return (word,)
            if lemma in words("doubt", "knowing") or is_showing(word):
                denied = [*denials_on(word), *denials_on(node), *_short(word)]
                if denied:
                    return (*denied, word)
        if (left := _left_open(node)) is not None:
            return (left, node)
    return ()


def doubts(trigger: Token, chain: Sequence[Token]) -> tuple[Token, ...]:
    """The words that leave a relation open: an open question over it, or research to come."""
    clause = asked(trigger, chain)
    if clause is not None:
        return open_question(clause)
    needed, told = _research_needed(trigger)
    return needed if told else _hardly_known(trigger)


def _hardly_known(trigger: Token) -> tuple[Token, ...]:
    """The words that leave a thing unknown: "little is known about how safe it is"."""
    about = False
    for up in _above(trigger):
        about = about or up.lower_ in words("doubt", "regarding")
        if about and up.lemma_.lower() in words("doubt", "knowing"):
            little = worded(up, words("doubt", "hardly"), *SUBJECTS, "dobj")
            return (little, up) if little is not None else ()
    return ()


def is_to_be_studied(trigger: Token) -> bool:
    """Whether a relation is only what research is for: "studies are needed to find remedies"."""
    needed, told = _research_needed(trigger)
    return bool(needed) and not told


def _short(evidence: Token) -> list[Token]:
    """What makes evidence fall short: "not enough", "insufficient"."""
    found = [c for c in evidence.children if c.lower_ in words("doubt", "doubtful")]
    found.extend(d for c in evidence.children if c.dep_ == "amod" for d in denials_on(c))
    return found


def _research_needed(trigger: Token) -> tuple[tuple[Token, ...], bool]:
    """The words that leave a relation to research, and whether a clause of its own tells it.

    "More studies are needed to confirm that X helps", "... before anyone can say that X helps".
    """
    told, at = False, trigger
    for up in _above(trigger):
        own = child(at, *SUBJECTS)
        told = told or (at.dep_ in {"ccomp", "acl"} and own is not None)
        apart = at.dep_ in {"conj", "parataxis"} and own is not None
        reason = at.dep_ == "advcl" and not has_to(at) and worded(at, _BEFORE, "mark") is None
        if apart or reason or (at.dep_ == "ccomp" and at.i < up.i):
            break
        if up.lemma_.lower() in words("doubt", "needing"):
            who = child(up, *SUBJECTS)
            if who is not None and who.lemma_.lower() in words("certainty", "evidence_nouns"):
                return ((who, up), told) if who is not at else ((), False)
        at = up
    return (), False


def _above(clause: Token) -> list[Token]:
    """What an embedded clause hangs on, nearest first."""
    found: list[Token] = []
    at = clause
    while at.head is not at and len(found) < _DEPTH:
        at = at.head
        found.append(at)
    return found


def _said_of(node: Token) -> list[Token]:
    """What a verb says of the question: "is unclear", "remains a mystery", "the jury is out"."""
    return [c for c in node.children if c.dep_ in {"acomp", "attr", "oprd", "advmod", "nsubj"}]


def _left_open(node: Token) -> Token | None:
    """The verb that leaves it to time: "it remains to be seen", "has yet to be shown"."""
    then = child(node, "xcomp")
    if node.lemma_.lower() in words("doubt", "waiting") and then is not None:
        return then if is_showing(then) else None
    return None


def _or_not(whether: Token) -> bool:
    """Whether either answer is the same: "whether or not you smoke"."""
    doc, i = whether.doc, whether.i
    return [t.lower_ for t in doc[i + 1 : i + 3]] == ["or", "not"]


def _wondering(clause: Token) -> bool:
    """Whether an if-clause hangs on a word of asking or of doubt: "unclear if X helps"."""
    over = clause.head
    near = [over, *(c for c in over.children if c.dep_ in {"acomp", "oprd"} and c.i < clause.i)]
    asking = words("doubt", "asking") | words("doubt", "doubtful") | words("doubt", "knowing")
    return clause.i > over.i and any(t.lemma_.lower() in asking or t.lower_ in asking for t in near)
