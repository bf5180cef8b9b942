"""Parts of speech and lemmas of parsed words, each worked out once.

A model's attribute ruler tries some two hundred patterns on every token, which takes a third of
the time of a parse. Nearly all of them look at one token alone: what they make of a word with its
tag and dependency is remembered, with its lemma. The few that look at two tokens are told by their
words; a sentence that may hold one goes the whole way.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.strings import get_string_id
from spacy.tokens import Doc

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"
_FACTORY = "remembered_attributes"
_KEY: list[int | str] = ["ORTH", "TAG", "DEP"]
_MADE: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
_LOOKS = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
_MEMORY = 100_000  # words kept: a hostile text must not fill the memory


class Attributes:
    """Does what an attribute ruler and the lemmatizer behind it do, from memory where it can."""

    def __init__(self) -> None:
        """Start without a ruler; documents come back as they are."""
        self._ruler: AttributeRuler | None = None
        self._lemmatizer: Lemmatizer | None = None
        self._words: frozenset[int] = frozenset()
        self._deps: frozenset[int] = frozenset()
        self._known: dict[tuple[int, ...], Sequence[int]] = {}

    def use(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        """Take the place of these two; ``replaceable`` must hold for the ruler."""
        self._ruler, self._lemmatizer = ruler, lemmatizer
        pairs = [p for p in _token_patterns(ruler) if len(p) > 1]
        self._words = frozenset(i for p in pairs for i in _numbers(p, "LOWER"))
        self._deps = frozenset(i for p in pairs for i in _numbers(p, "DEP"))

    def __call__(self, doc: Doc) -> Doc:
        """Set part of speech, morphology and lemma of every token of a parsed document."""
        if self._ruler is None or self._lemmatizer is None:
            return doc
        keys = [tuple(row) for row in doc.to_array(_KEY).tolist()]
        if not self._alone(doc, keys):
            return self._lemmatizer(self._ruler(doc))
        if len(self._known) > _MEMORY:
            self._known.clear()
        rows = [self._known.get(key) or self._learnt(doc, i, key) for i, key in enumerate(keys)]
        return doc.from_array(_MADE, np.array(rows, dtype=np.uint64)) if rows else doc

    def _alone(self, doc: Doc, keys: Iterable[tuple[int, ...]]) -> bool:
        """Whether no pattern for two tokens can fit."""
        if not self._deps.isdisjoint([dep for _, _, dep in keys]):
            return False
        return self._words.isdisjoint(doc.to_array("LOWER").tolist())

    def _learnt(self, doc: Doc, i: int, key: tuple[int, ...]) -> Sequence[int]:
        """What the ruler and the lemmatizer make of a token by itself."""
        assert self._ruler is not None
        assert self._lemmatizer is not None
        token = doc[i]
        one = Doc(doc.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        row: Sequence[int] = self._lemmatizer(self._ruler(one)).to_array(_MADE)[0].tolist()
        self._known[key] = row
        return row


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
    patterns = tuple(_token_patterns(ruler))
    known = all(_LOOKS.issuperset(token) for pattern in patterns for token in pattern)
    told = all(_numbers(p, "LOWER") or _numbers(p, "DEP") for p in patterns if len(p) > 1)
    if known and told and not lemmatizer.overwrite:
        nlp.replace_pipe(_RULER, _FACTORY)
        component = nlp.get_pipe(_RULER)
        assert isinstance(component, Attributes)
        component.use(ruler, lemmatizer)


def _token_patterns(ruler: AttributeRuler) -> Iterable[Sequence[Mapping[str, Any]]]:
    return (pattern for row in ruler.patterns for pattern in row["patterns"])


def _numbers(pattern: Sequence[Mapping[str, Any]], look: str) -> frozenset[int]:
    """The words or dependencies of which any match of a pattern holds one, as spaCy's numbers."""
    for token in pattern:
        asked = token.get(look)
        listed = [asked] if isinstance(asked, str) else (asked or {}).get("IN", ())
        if listed and "OP" not in token:
            return frozenset(get_string_id(text) for text in listed)
    return frozenset()
