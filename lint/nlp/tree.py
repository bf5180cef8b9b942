"""A parsed sentence as plain objects: a tree that costs less to ask than spaCy's tokens do.

Reading asks a tree some hundred questions a word. Each of spaCy's answers makes a string or an
object anew; here they are made once. Names are spaCy's, so that its documentation holds.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import overload

from spacy.strings import StringStore
from spacy.tokens import Doc

from lint.nlp.tables import table

OWN: list[int | str] = ["ORTH", "LOWER", "SPACY", "IS_PUNCT", "IS_SPACE"]
"""What a word is by itself, as spaCy numbers it."""

GIVEN: list[int | str] = ["LEMMA", "TAG", "POS", "DEP"]
"""What a parse makes of it."""

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
    """A sentence: its words in order, each linked to the others; ``lows`` are those it holds."""

    __slots__ = ("lows", "memo", "tokens")

    def __init__(
        self,
        own: Sequence[Sequence[int]],
        given: Sequence[Sequence[int]],
        heads: Sequence[int],
        strings: StringStore,
    ) -> None:
        """Link words, told by their values of ``OWN`` and ``GIVEN``, to their heads by index."""
        if len(_FORMS) > _MEMORY:
            _FORMS.clear()
        self.tokens: list[Token] = [Token.__new__(Token) for _ in heads]
        self.memo: dict[tuple[object, int], list[Token]] = {}
        tokens, idx = self.tokens, 0
        for i, token in enumerate(tokens):
            key = (*own[i], *given[i])
            form = _FORMS.get(key)
            if form is None:
                form = _FORMS[key] = _form(key, strings)
            token.doc, token.i, token.idx, token.children = self, i, idx, []
            token.text, token.lower_, token.lemma_, token.tag_, token.pos_, token.dep_ = form[:6]
            token.whitespace_, token.is_punct, token.is_space, size = form[6:]
            token.head = tokens[heads[i]]
            idx += size
        self.lows = {t.lower_ for t in tokens}
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


def tree_of(doc: Doc) -> Tree:
    """The tree of a document that spaCy has parsed."""
    own, given = doc.to_array(OWN).tolist(), doc.to_array(GIVEN).tolist()
    return Tree(own, given, [t.head.i for t in doc], doc.vocab.strings)


def _form(key: tuple[int, ...], strings: StringStore) -> _Form:
    """The strings behind the values of a word, and how many characters it takes."""
    orth, low, space, punct, blank, *parsed = key
    text, lower = strings[orth], strings[low]
    lemma, tag, pos, dep = (strings[n] if n else "" for n in parsed)
    lemma = table("lemmas")["lemmas"].get(lower, lemma)
    size = len(text) + space
    after = " " if space else ""
    return text, lower, lemma, tag, pos, dep, after, bool(punct), bool(blank), size


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


def _place(token: Token) -> int:
    return token.i
