"""A parsed sentence as plain objects: a tree that costs less to ask than spaCy's tokens do.

Reading asks a tree some hundred questions a word. Each of spaCy's answers makes a string or an
object anew; here they are made once. Names are spaCy's, so that its documentation holds.
"""

from collections.abc import Callable, Iterator
from functools import wraps
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
    "SPACY",
    "IS_PUNCT",
    "IS_SPACE",
    "HEAD",
]
_MEMORY = 100_000  # forms kept: a hostile text must not fill the memory
_Form = tuple[str, str, str, str, str, str, str, bool, bool, int]
_FORMS: dict[tuple[int, ...], _Form] = {}
"""What a word with these values is to us: spaCy's numbers are the same in every vocabulary."""


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

    __slots__ = ("memo", "tokens")

    def __init__(self, doc: Doc) -> None:
        """Take over spaCy's analysis of a sentence."""
        if len(_FORMS) > _MEMORY:
            _FORMS.clear()
        rows: list[list[int]] = doc.to_array(_READ).tolist()
        self.tokens: list[Token] = [Token.__new__(Token) for _ in rows]
        self.memo: dict[tuple[object, int], list[Token]] = {}
        tokens, idx = self.tokens, 0
        for i, (token, row) in enumerate(zip(tokens, rows, strict=True)):
            head = row.pop()
            key = tuple(row)
            form = _FORMS.get(key)
            if form is None:
                form = _FORMS[key] = _form(key, doc)
            token.doc, token.i, token.idx, token.children = self, i, idx, []
            token.text, token.lower_, token.lemma_, token.tag_, token.pos_, token.dep_ = form[:6]
            token.whitespace_, token.is_punct, token.is_space, size = form[6:]
            token.head = tokens[i + head if head < _HALF else i + head - _WHOLE]
            idx += size
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


def _form(key: tuple[int, ...], doc: Doc) -> _Form:
    """The strings behind the numbers of a word, all of ``_READ`` but the head, and its length."""
    strings = doc.vocab.strings
    text, lower, lemma, tag, pos, dep = (strings[n] if n else "" for n in key[:6])
    space, punct, blank = map(bool, key[6:])
    lemma = table("lemmas")["lemmas"].get(lower, lemma)
    size = len(text) + space
    return text, lower, lemma, tag, pos, dep, " " if space else "", punct, blank, size


def remembered(ask: Callable[[Token], list[Token]]) -> Callable[[Token], list[Token]]:
    """A question to a token that is asked often, answered once a sentence; lists are shared."""

    @wraps(ask)
    def asked(token: Token) -> list[Token]:
        memo, key = token.doc.memo, (ask, token.i)
        found = memo.get(key)
        if found is None:
            found = memo[key] = ask(token)
        return found

    return asked


_WHOLE = 1 << 64
_HALF = 1 << 63
"""``HEAD`` is the way to the head, negative numbers being written from the top of 64 bits."""


def _place(token: Token) -> int:
    return token.i
