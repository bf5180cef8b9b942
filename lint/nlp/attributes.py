"""Parts of speech and lemmas of parsed words, each worked out once.

A model's attribute ruler tries some two hundred patterns on every token, which takes a third of
the time of a parse. Nearly all of them look at one token alone: what they make of a word with its
tag and dependency is remembered, with its lemma. The few that look at two tokens are told by their
words; a sentence that may hold one goes the whole way.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"
_FACTORY = "remembered_attributes"
_SEEN: list[int | str] = ["ORTH", "LOWER", "IS_SPACE", "TAG", "DEP"]
_MADE: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
_SHAPE = frozenset({"LOWER", "IS_SPACE", "TAG", "DEP"})
_MEMORY = 100_000  # words kept: a hostile text must not fill the memory

_Pattern = Sequence[Mapping[str, Any]]


class Attributes:
    """Does what an attribute ruler and the lemmatizer behind it do, from memory where it can."""

    def __init__(self) -> None:
        """Start without a ruler; documents come back as they are."""
        self._ruler: AttributeRuler | None = None
        self._lemmatizer: Lemmatizer | None = None
        self._looks: tuple[re.Pattern[str], ...] = ()
        self._named: dict[int, bool] = {}
        self._pair_words: frozenset[int] = frozenset()
        self._pair_deps: frozenset[int] = frozenset()
        self._ruled: dict[tuple[int, int, int, int], list[int]] = {}
        self._lemmas: dict[tuple[int, int, int], int] = {}

    def use(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        """Take the place of these two; ``remember`` says when that can be."""
        self._ruler, self._lemmatizer = ruler, lemmatizer
        patterns = tuple(_token_patterns(ruler))
        tokens = [t for p in patterns for t in p]
        self._named = {i: True for t in tokens for i in _numbers(t, "LOWER")}
        self._looks = tuple(re.compile(text) for t in tokens if (text := _regex(t)))
        pairs = [_rarest(p) for p in patterns if len(p) > 1]
        self._pair_words = frozenset(i for t in pairs for i in _numbers(t, "LOWER"))
        self._pair_deps = frozenset(i for t in pairs for i in _numbers(t, "DEP"))

    def __call__(self, doc: Doc) -> Doc:
        """Set part of speech, morphology and lemma of every token of a parsed document."""
        ruler, lemmatizer = self._ruler, self._lemmatizer
        if ruler is None or lemmatizer is None or not len(doc):
            return doc
        seen = doc.to_array(_SEEN)
        orths, lowers, _, _, deps = seen.T.tolist()
        if self._pair_words.isdisjoint(lowers) and self._pair_deps.isdisjoint(deps):
            rows = [self._ruled_row(ruler, doc, i, key) for i, key in enumerate(seen.tolist())]
        else:
            rows = ruler(doc).to_array(_MADE).tolist()
        if len(self._lemmas) > _MEMORY:
            self._lemmas.clear()
        for i, row in enumerate(rows):
            if not row[-1]:
                lemma = self._lemmas.get((orths[i], row[2], row[3]))
                rows[i] = [*row[:-1], self.lemma(doc[i], row) if lemma is None else lemma]
        return _with(doc, rows)

    def lemma(self, token: Token, row: list[int] | None = None) -> int:
        """The lemma of a word, as spaCy numbers it, by the values of ``_MADE``: else its own."""
        morph: Any = token.morph
        row = row or [token.tag, token.dep, token.pos, morph.key, 0]
        form = token.orth, row[2], row[3]
        lemma = self._lemmas.get(form)
        if lemma is None:
            assert self._lemmatizer is not None
            lemma = self._lemmas[form] = _alone(self._lemmatizer, token, row)[-1]
        return lemma

    def _ruled_row(self, ruler: AttributeRuler, doc: Doc, i: int, seen: Sequence[int]) -> list[int]:
        """What the ruler makes of a token with these values of ``_SEEN``."""
        _, lower, space, tag, dep = seen
        named = self._named.get(lower)
        if named is None:
            if len(self._named) > _MEMORY:
                self._named = {word: True for word, is_so in self._named.items() if is_so}
            text = doc.vocab.strings[lower]
            named = self._named[lower] = any(look.search(text) for look in self._looks)
        key = lower if named else 0, space, tag, dep
        row = self._ruled.get(key)
        if row is None:
            row = self._ruled[key] = _alone(ruler, doc[i], [tag, dep, 0, 0, 0])
        return row


def _alone(component: Callable[[Doc], Doc], token: Token, row: list[int]) -> list[int]:
    """What a component makes of a token by itself that has these values of ``_MADE``."""
    doc = Doc(token.vocab, words=[token.text])
    made: list[int] = component(_with(doc, [row])).to_array(_MADE)[0].tolist()
    return made


def _with(doc: Doc, rows: Sequence[Sequence[int]]) -> Doc:
    """A document with the values of ``_MADE``, a row a token."""
    return doc.from_array(_MADE, cast("Any", np.array(rows, dtype=np.uint64)))


@Language.factory(_FACTORY, assigns=["token.pos", "token.morph", "token.lemma"])
def make_attributes(nlp: Language, name: str) -> Attributes:  # noqa: ARG001  # spaCy's signature
    """Make the component."""
    return Attributes()


def remember(nlp: Language) -> None:
    """Put ``Attributes`` in the place of a pipeline's ruler, if the result is sure to be the same.

    It is where the lemmatizer comes next and the ruler looks at words, tags and dependencies alone.
    The lemmatizer stays where it is and finds its work done.
    """
    names = nlp.pipe_names
    at = names.index(_RULER) if _RULER in names else len(names)
    if names[at + 1 : at + 2] != [_LEMMATIZER] or "morphologizer" in names:
        return
    ruler, lemmatizer = nlp.get_pipe(_RULER), nlp.get_pipe(_LEMMATIZER)
    if not (isinstance(ruler, AttributeRuler) and isinstance(lemmatizer, Lemmatizer)):
        return
    if not lemmatizer.overwrite and all(map(_readable, _token_patterns(ruler))):
        nlp.replace_pipe(_RULER, _FACTORY)
        component = nlp.get_pipe(_RULER)
        assert isinstance(component, Attributes)
        component.use(ruler, lemmatizer)


def _token_patterns(ruler: AttributeRuler) -> Iterator[_Pattern]:
    for row in ruler.patterns:
        yield from cast("Iterable[_Pattern]", row["patterns"])


def _readable(pattern: _Pattern) -> bool:
    """Whether ``_SEEN`` tells if a pattern can fit; one for two tokens must list words."""
    if not all(_SHAPE.issuperset(token) for token in pattern):
        return False
    one = _rarest(pattern)
    listed = _numbers(one, "LOWER") or _numbers(one, "DEP")
    return bool(listed or (len(pattern) == 1 and ("LOWER" not in one or _regex(one))))


def _rarest(pattern: _Pattern) -> Mapping[str, Any]:
    """The token of a pattern by which to tell whether it can fit: that of the shortest list."""
    lists = [(len(_numbers(t, "LOWER") or _numbers(t, "DEP")), t) for t in pattern]
    return min(((n or 99, t) for n, t in lists), key=lambda pair: pair[0])[1]


def _numbers(token: Mapping[str, Any], look: str) -> frozenset[int]:
    """The words or dependencies that a token of a pattern may have, as spaCy's numbers."""
    asked = token.get(look)
    listed = [asked] if isinstance(asked, str) else (asked or {}).get("IN", ())
    return frozenset(get_string_id(text) for text in listed)


def _regex(token: Mapping[str, Any]) -> str:
    """The regular expression that a token's word must fit, if any."""
    asked = token.get("LOWER")
    return "" if asked is None or isinstance(asked, str) else str(asked.get("REGEX", ""))
