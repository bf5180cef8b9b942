"""Lets a thing be named with where it comes from: "nobiletin from citrus peel"."""

from collections.abc import Iterable, Sequence

from lint.nlp.lexicon import words
from lint.nlp.phrases import phrase
from lint.nlp.syntax import coordinated
from lint.nlp.tree import Token

_MOST = 10  # words; a longer name is cut to its plain noun phrase


def sourced(head: Token, tokens: Sequence[Token]) -> list[Token]:
    """The noun phrase with what tells its source, while it stays short.

    "flavanols from cocoa | or wine", "oleuropein, | a compound in olives", "oils | found in fish".
    """
    if not tokens or tokens[-1].i + 1 >= len(head.doc):
        return list(tokens)
    doc, first, end = head.doc, tokens[0].i, tokens[-1].i
    for at in (*tokens[tokens.index(head) if head in tokens else 0 :],):
        for c in at.children:
            if c.i > end and _tells_source(c, at, head):
                last = max((*_last(c), end))
                if _is_run(doc[end + 1], c) and _size(doc[first : last + 1]) <= _MOST:
                    end = last
    return list(doc[first : end + 1])


def _tells_source(token: Token, at: Token, head: Token) -> bool:
    """Whether a token under a noun opens the words on its source."""
    behind = words("values", "source_prepositions")
    if token.dep_ == "conj":
        return at.dep_ == "pobj" and at.head.lower_ == "from" and token.pos_ == at.pos_
    if at != head:
        return False
    if token.dep_ == "acl":
        return _sources(token)
    within = token.dep_ == "appos" and not any(c.dep_ == "conj" for c in token.children)
    return within and any(
        (c.dep_ == "prep" and c.lower_ in behind) or _sources(c) for c in token.children
    )


def _sources(token: Token) -> bool:
    """Whether a participle tells where its noun comes from: "a compound | found in olives"."""
    named = token.dep_ == "acl" and token.tag_ == "VBN"
    return named and token.lemma_.lower() in words("values", "sourcing")


def _last(token: Token) -> list[int]:
    """Where the words on a source end."""
    if token.dep_ != "acl":
        told = [i for c in token.children if _sources(c) for i in _last(c)]
        return [*(t.i for t in phrase(token)), *told]
    found = [token.i]
    for c in token.children:
        if c.dep_ in {"prep", "agent"} and c.lower_ in words("values", "source_prepositions"):
            found.extend(
                t.i
                for g in c.children
                if g.dep_ == "pobj"
                for one in coordinated(g)
                for t in phrase(one)
            )
            break
    return found


def _is_run(after: Token, opening: Token) -> bool:
    """Whether the words on a source follow at once: behind a comma or an "and" at most."""
    first = min((t.i for t in phrase(opening)), default=opening.i)
    between = opening.doc[after.i : first]
    return all(t.is_punct or t.dep_ in {"cc", "det", "amod", "advmod"} for t in between)


def _size(tokens: Iterable[Token]) -> int:
    return sum(not t.is_punct for t in tokens)
