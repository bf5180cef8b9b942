"""What stands over a relation word and decides on it: "has not been shown to reduce"."""

from collections.abc import Iterator, Sequence
from functools import cache

from lint.nlp.lexicon import words
from lint.nlp.syntax import SUBJECTS, child, has_to
from lint.nlp.tree import Token

_UPWARD = frozenset({"xcomp", "ccomp", "acomp", "attr", "oprd", "dobj", "pcomp"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj"})
_VERBAL = frozenset({"VERB", "AUX"})


def governors(token: Token) -> Iterator[Token]:
    """What stands over a relation word and decides on it, nearest first, the word itself not.

    "has not been shown to reduce": reduce <- shown. "no evidence that it helps": helps <- evidence
    <- is. "may be effective in reducing": reducing <- effective <- be.
    """
    seen = {token.i}
    at = token
    while True:
        head = at.head
        if head.i in seen:
            return
        dep = at.dep_
        if dep == "ccomp" and at.i < head.i and not _is_saying(head):
            return
        said = _said_of_clause(at)
        if said is not None and said.i not in seen and at is not said:
            yield said
            seen.add(said.i)
        if dep in _UPWARD or (dep == "amod" and at == token):
            up = head
        elif dep == "pobj" and (
            head.lower_ in words("frames", "passing") or _carries(at, head.head)
        ):
            up = head.head
        elif (
            dep == "prep"
            or (dep in {"acl", "relcl"} and head.lemma_.lower() in _abstract())
            or (dep in {"acl", "relcl"} and at.tag_ == "VB" and head.dep_ in {"attr", "oprd"})
            or (dep == "conj" and child(at, *SUBJECTS) is None and not _finite_beside_modal(at))
            or (dep in SUBJECTS and head.lemma_.lower() in _bearing())
            or (dep == "advcl" and has_to(at) and head.lemma_.lower() in words("frames", "serving"))
            or (dep in SUBJECTS and at is not token and at.lemma_.lower() in _abstract())
        ):
            up = head
        else:
            return
        if up.pos_ in {"ADP", "SCONJ"} and at.dep_ == "pcomp":
            yield up
            seen.add(up.i)
            at = up
            up = up.head
            if up.i in seen:
                return
        yield up
        seen.add(up.i)
        at = up


def _carries(carried: Token, over: Token) -> bool:
    """Whether a noun says what is to be made of a claim: "support for the view that X helps"."""
    return carried.lemma_.lower() in _abstract() and over.lemma_.lower() in _abstract()


def _said_of_clause(verb: Token) -> Token | None:
    """What is said of a clause: "it is possible that X helps", "the idea that X helps is new"."""
    over = verb.head
    if over.pos_ not in _VERBAL or over.lemma_.lower() not in _saying_that_it_is():
        return None
    carried = verb.dep_ in SUBJECTS and verb.lemma_.lower() in _abstract()
    if not carried and (verb.dep_ not in _CLAUSES or over.i > verb.i or not _is_empty(over)):
        return None
    said = child(over, "acomp", "attr", "oprd")
    return said if said is not None and (carried or said.i < verb.i) else None


@cache
def _saying_that_it_is() -> frozenset[str]:
    """Verbs that tie what is said to their subject: "is", "remains", "exists"."""
    return words("frames", "copulas") | words("frames", "existing")


def _is_empty(copula: Token) -> bool:
    """Whether the subject of "is" names nothing: "it is possible that"."""
    own = child(copula, *SUBJECTS, "expl")
    return own is None or own.lower_ in words("frames", "placeholders")


def _is_saying(verb: Token) -> bool:
    """Whether a verb takes the clause before it as what is said: "X helps, she says"."""
    return verb.lemma_.lower() in words("stance", "attributing")


def _finite_beside_modal(verb: Token) -> bool:
    """Whether a verb has no part in a modal: "raises" in "can harm kidneys and raises the risk"."""
    return verb.tag_ == "VBZ" and any(
        c.tag_ == "MD" or (c.dep_ == "aux" and c.lemma_ == "do") for c in verb.head.children
    )


@cache
def _abstract() -> frozenset[str]:
    """Nouns that a whole claim can hang on: "evidence that", "no chance of", "the myth that"."""
    denying = words("polarity", "nouns") | words("stance", "debunked")
    return words("certainty", "evidence_nouns") | denying | words("frames", "hanging")


@cache
def _bearing() -> frozenset[str]:
    """Verbs that decide on the claim their subject carries: "no evidence exists that"."""
    return words("frames", "existing") | words("frames", "including")


def over_aim(trigger: Token, chain: Sequence[Token]) -> tuple[Token, ...]:
    """The verb a participle hangs on: "may press on veins, causing cramps" only may cause them.

    So with the verb over a noun that an infinitive hangs on: "may be a remedy to treat colds".
    """
    for node in (trigger, *chain):
        if node.tag_ == "VB" and node.dep_ in _AIMS and has_to(node):
            return _over(node)
        if node.dep_ == "advcl" and node.tag_ == "VBG" and node.head.pos_ in {"VERB", "AUX"}:
            return (node.head,) if node.i > node.head.i else ()
    return ()


_AIMS = frozenset({"advcl", "acl", "relcl"})
_STEPS = 6  # words looked at above an aim


def _over(aim: Token) -> tuple[Token, ...]:
    """The verb with a modal that an aim hangs on: "could be part of a package to improve X"."""
    at = aim.head
    for _ in range(_STEPS):
        if any(c.tag_ == "MD" for c in at.children):
            return (at,)
        if at.head is at or at.dep_ in {"nsubj", "nsubjpass"} or at.tag_ in {"VBZ", "VBD", "VBP"}:
            return ()
        at = at.head
    return ()
