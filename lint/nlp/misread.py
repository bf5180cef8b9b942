"""Puts verbs right that the parser takes for nouns, as in "Limit salt if you have gout".

A sentence without a verb that opens with a word of command and ends like a sentence is a command:
the word becomes its verb, and the noun that the parser put on top becomes what it acts on.
Headings ("Sleep tips") end without a full stop and are left alone. In a sentence without a verb,
"results in" and its like are the verb: "Exposure to dust results in asthma".
"""

from lint.nlp.found import NOUNS
from lint.nlp.lexicon import table, words
from lint.nlp.syntax import SUBJECTS, has_to
from lint.nlp.tree import Token, Tree

_NOMINAL = frozenset({"NN", "NNP", "JJ", "NNS"})
_MODIFYING = frozenset({"compound", "amod", "nmod", "ROOT", "nsubj"})
_OF_THE_VERB = frozenset({"advcl", "punct", "parataxis", "npadvmod", "cc", "ccomp"})
_ENDS = frozenset({".", "!", "?"})


def straighten(doc: Tree) -> None:
    """Make a verb of a word that is one, where the tree has none on top."""
    if len(doc) < 3:
        return
    _straighten_result(doc)
    if doc[0].lower_ not in words("advice", "commanding"):
        return
    first = doc[0]
    if first.tag_ not in _NOMINAL or first.dep_ not in _MODIFYING:
        return
    root = first if first.dep_ == "ROOT" else first.head
    if root.dep_ != "ROOT" or doc[-1].text not in _ENDS:
        return
    if root is first:
        _raise_alone(first)
    elif root.pos_ == "VERB":
        _raise_over_purpose(first, root)
    elif not any(c.dep_ in SUBJECTS or c.pos_ == "AUX" for c in root.children):
        _raise_over_noun(first, root)


def _straighten_result(doc: Tree) -> None:
    """Make a verb of "results" before "in", where a sentence has none."""
    verbs = table("masks")["prepositional"]["verbs"]
    for token in doc[2:-2]:
        if token.tag_ != "NNS" or token.nbor(1).lower_ not in verbs.get(token.lower_[:-1], ()):
            continue
        root = next(t for t in doc if t.dep_ == "ROOT")
        before = token.nbor(-1)
        if root.pos_ in NOUNS and root.i <= token.i and _may_act(before) and doc[-1].text in _ENDS:
            _raise_verb(token, before, root)
        return


def _may_act(noun: Token) -> bool:
    """Whether a noun may be the subject of the verb behind it: "test | results" are none."""
    return noun.pos_ in NOUNS and noun.lemma_.lower() not in words("masks", "tested")


def _raise_verb(verb: Token, before: Token, root: Token) -> None:
    """Hang what stood over a verb under it, the noun before it in its place."""
    over, place = verb.head, verb.dep_
    own = [c for c in verb.children if c.i < verb.i and c.dep_ not in SUBJECTS]
    verb.children = [c for c in verb.children if c not in own]
    _raised(verb)
    if root is not verb:
        over.children.remove(verb)
        before.head, before.dep_ = over, place
        _hang(over, before)
        root.head, root.dep_ = verb, "nsubj"
        _hang(verb, root)
        own = [c for c in own if c is not before]
    elif before in own and not any(c.dep_ in SUBJECTS for c in verb.children):
        own.remove(before)
        before.dep_ = "nsubj"
        _hang(verb, before)
    else:
        own = [c for c in own if c is not before]
    for c in own:
        c.head = before
        _hang(before, c)


def _raised(verb: Token) -> None:
    verb.tag_, verb.pos_, verb.dep_, verb.head = "VBZ", "VERB", "ROOT", verb
    verb.lemma_ = verb.lower_[:-1]


def _command(first: Token) -> None:
    first.tag_, first.pos_, first.dep_, first.head = "VB", "VERB", "ROOT", first
    first.lemma_ = first.lower_


def _raise_alone(first: Token) -> None:
    """Take "exercise to ease pain" for a command: nothing but its aim or time stands behind it."""
    behind = [c for c in first.children if c.i > first.i and c.dep_ != "punct"]
    if behind and behind[0].i > first.i and (behind[0].tag_ == "VB" or behind[0].dep_ == "advcl"):
        _command(first)


def _raise_over_purpose(first: Token, root: Token) -> None:
    """Take "stretch to relieve cramps" for a command, its aim having been put on top."""
    between = [c for c in root.children if c.i < root.i and c is not first]
    if root.tag_ != "VB" or not has_to(root) or len(between) != 1 or root.i != first.i + 2:
        return
    root.children.remove(first)
    _command(first)
    root.dep_, root.head = "advcl", first
    _hang(first, root)


def _raise_over_noun(first: Token, root: Token) -> None:
    """Take "limit caffeine" for a command and its object, "stay hydrated" for one as well."""
    moved = [c for c in root.children if c.dep_ in _OF_THE_VERB and c.i > root.i]
    moved = [c for c in moved if c.dep_ != "cc"]
    root.children = [c for c in root.children if c is not first and c not in moved]
    _command(first)
    root.dep_, root.head = ("acomp" if root.pos_ in {"ADJ", "VERB"} else "dobj"), first
    _hang(first, root)
    for c in moved:
        c.head = first
        _hang(first, c)


def _hang(head: Token, token: Token) -> None:
    head.children.append(token)
    head.children.sort(key=lambda t: t.i)
