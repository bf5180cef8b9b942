"""Hangs members of a list where they belong, where the parser hung them on a word within a name.

"Shortness of breath, asthma and gout" lists three ailments: the second is joined to "shortness",
not to "breath". In "side effects of tablets, including nausea" nausea is no
example of the tablets.
"""

from collections.abc import Sequence

from lint.nlp.lexicon import table, words
from lint.nlp.tree import Token, Tree
from lint.nlp.values import is_taken

_LISTING = frozenset({"conj", "cc", "punct"})


def mend(doc: Tree, concepts: Sequence[tuple[int, int, str]], kinds: dict[int, str]) -> None:
    """Put lists right by the names of things in them; ``kinds`` maps a head to its type."""
    for start, end, _ in concepts:
        if end - start > 1 and end < len(doc):
            _raise_list(doc[start:end], end, kinds)
    for token in doc:
        if token.dep_ == "prep" and token.lower_ in words("frames", "naming"):
            _return_examples(token, kinds)


def _raise_list(name: Sequence[Token], end: int, kinds: dict[int, str]) -> None:
    """Join what a word inside a name is joined to to the head of the name."""
    inside = set(name)
    head = next((t for t in name if t.head not in inside or t.head is t), None)
    if head is None or head.i not in kinds:
        return
    for word in name:
        joined = next((c for c in word.children if c.dep_ == "conj" and c.i >= end), None)
        if word is head or joined is None or not _are_alike(joined, head, kinds):
            continue
        for c in [c for c in word.children if c.i >= end and c.dep_ in _LISTING]:
            _move(c, head)


def _are_alike(one: Token, other: Token, kinds: dict[int, str]) -> bool:
    """Whether two words name things of one kind: an illness and a symptom are alike."""
    ailments, first = table("focus")["ailments"], kinds.get(one.i)
    return first == kinds[other.i] or (first in ailments and kinds[other.i] in ailments)


def _return_examples(prep: Token, kinds: dict[int, str]) -> None:
    """Give examples of ailments back to the side effects they are examples of."""
    ailments, means = table("focus")["ailments"], table("values")["means"]
    if kinds.get(prep.head.i) not in means and not is_taken(prep.head, kinds):
        return
    if not any(kinds.get(c.i) in ailments for c in prep.children if c.dep_ == "pobj"):
        return
    unwanted = words("frames", "unwanted_effects")
    for over in prep.ancestors:
        for c in over.children:
            before = c.nbor(-1).lower_ if c.i else ""
            if c.i < prep.i and f"{before} {c.lemma_.lower()}" in unwanted:
                _move(prep, c)
                return


def _move(token: Token, head: Token) -> None:
    """Hang a word on another one."""
    token.head.children.remove(token)
    token.head = head
    head.children.append(token)
    head.children.sort(key=lambda t: t.i)
