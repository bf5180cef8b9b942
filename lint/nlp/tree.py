"""A parsed sentence as plain objects: a tree that costs less to ask than spaCy's tokens do.

Reading asks a tree some hundred questions a word. Each of spaCy's answers makes a string or an
object anew; here they are made once. Names are spaCy's, so that its documentation holds.
"""

from collections.abc import Iterator
from typing import overload

from spacy.tokens import Doc

from lint.nlp.tables import table

_READ: list[int | str] = [
    "ORTH",
    "LOWER",
    "LEMMA",
    "TAG",
    "POS",
    "DEP",
    "HEAD",
    "SPACY",
    "IS_PUNCT",
    "IS_SPACE",
]
_MEMORY = 200_000  # strings kept: a hostile text must not fill the memory
_STRINGS: dict[int, str] = {}
"""spaCy's numbers of strings are the same in every vocabulary."""


class Token:
    """A word of a sentence: what is written, what it is, and what it hangs on."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_space",
        "lemma_",
        "lower_",
        "pos_",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: "Tree"
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    head: "Token"
    children: "list[Token]"
    whitespace_: str
    is_punct: bool
    is_space: bool

    def __len__(self) -> int:
        """Characters of the word."""
        return len(self.text)

    def __str__(self) -> str:
        """The word as written."""
        return self.text

    def __repr__(self) -> str:
        """The word with what it hangs on."""
        return f"{self.text}/{self.tag_}/{self.dep_}<{self.head.text}"

    @property
    def is_alpha(self) -> bool:
        """Whether the word is letters alone."""
        return self.text.isalpha()

    @property
    def lefts(self) -> "list[Token]":
        """What hangs on the word and stands before it, in order."""
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> "list[Token]":
        """What hangs on the word and stands behind it, in order."""
        return [c for c in self.children if c.i > self.i]

    @property
    def subtree(self) -> "list[Token]":
        """The word with all that hangs on it, however far, in order."""
        found = [self]
        for token in found:
            found.extend(token.children)
        found.sort(key=_place)
        return found

    @property
    def ancestors(self) -> "Iterator[Token]":
        """What the word hangs on, nearest first."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    def nbor(self, distance: int = 1) -> "Token":
        """The word so many places on.

        Raises:
            IndexError: the sentence has no such place.

        """
        at = self.i + distance
        if at < 0:
            raise IndexError(at)
        return self.doc.tokens[at]


class Tree:
    """A sentence: its words in order, each linked to the others."""

    __slots__ = ("tokens",)

    def __init__(self, doc: Doc) -> None:
        """Take over spaCy's analysis of a sentence."""
        if len(_STRINGS) > _MEMORY:
            _STRINGS.clear()
        rows: list[list[int]] = doc.to_array(_READ).tolist()
        self.tokens: list[Token] = [Token.__new__(Token) for _ in rows]
        known, strings = _STRINGS, doc.vocab.strings
        tokens, idx = self.tokens, 0
        mended: dict[str, str] = table("lemmas")["lemmas"]
        for i, row in enumerate(rows):
            for number in row[:6]:
                if number not in known:
                    known[number] = strings[number]
            token = tokens[i]
            orth, lower, lemma, tag, pos, dep, head, space, punct, blank = row
            token.doc, token.i, token.idx, token.text = self, i, idx, known[orth]
            word = token.lower_ = known[lower]
            token.lemma_ = mended[word] if word in mended else known[lemma]
            token.tag_ = known[tag]
            token.pos_, token.dep_ = known[pos], known[dep]
            token.head = tokens[i + head if head < _HALF else i + head - _WHOLE]
            token.children = []
            token.whitespace_ = " " if space else ""
            token.is_punct, token.is_space = bool(punct), bool(blank)
            idx += len(token.text) + (1 if space else 0)
        for token in tokens:
            if token.head is not token:
                token.head.children.append(token)

    def __len__(self) -> int:
        """Words of the sentence, signs included."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """The words in order."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        """The word at a place, or those of a stretch."""
        return self.tokens[at]

    def text(self, start: int, end: int) -> str:
        """What is written from one word up to another, that one not included."""
        some = self.tokens[start:end]
        last = len(some) - 1
        return "".join(t.text + t.whitespace_ if n < last else t.text for n, t in enumerate(some))


_WHOLE = 1 << 64
_HALF = 1 << 63
"""``HEAD`` is the way to the head, negative numbers being written from the top of 64 bits."""


def _place(token: Token) -> int:
    return token.i
