"""Finds words that lost the space between them without a capital to show it: "thetreatment"."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from lint.nlp.tables import table

GLUED = "glued-words"
"""The label of a signal on the first of two glued words."""

_DATA = "gluing"
_SHORTEST = 4  # letters of the longer of the two words
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""),
    ("ing", "e"), ("ly", ""), ("er", ""), ("r", ""), ("est", ""), ("st", ""),
)  # fmt: skip


class GluedWords:
    """Knows glued words by the dictionary of a pipeline's lemmatizer; without one it finds none."""

    def __init__(self, nlp: Language) -> None:
        """Keep the pipeline: its dictionary is read when a word first looks glued."""
        data = table(_DATA)
        self._nlp = nlp
        self._small = tuple(data["small"])
        self._words: frozenset[str] = frozenset()
        self._own = frozenset(data["words"])
        self._read = False

    def find(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """The first of two glued words, as offsets in the text."""
        least = _SHORTEST + min(map(len, self._small))
        for token in doc:
            text = token.text
            if len(text) >= least and text.isalpha() and text.islower():
                at = self._seam(text)
                if at:
                    yield token.idx, token.idx + at

    def _seam(self, word: str) -> int:
        """Where the second word begins; 0 if there is none."""
        if not (word.startswith(self._small) or word.endswith(self._small)) or self._known(word):
            return 0
        for small in self._small:
            rest = len(word) - len(small)
            if rest < _SHORTEST:
                continue
            if word.startswith(small) and self._known(word[len(small) :]):
                return len(small)
            if word.endswith(small) and self._known(word[:rest]):
                return rest
        return 0

    def _known(self, word: str) -> bool:
        """Whether a word or what it is a form of is in the dictionary; all are if there is none."""
        if not self._read:
            self._words, self._read = _dictionary(self._nlp), True
        if not self._words or word in self._words or word in self._own:
            return True
        stems = (word[: -len(a)] + b for a, b in _ENDINGS if word.endswith(a))
        return any(
            s in self._words or (s[-1:] == s[-2:-1] and s[:-1] in self._words) for s in stems
        )


def _dictionary(nlp: Language) -> frozenset[str]:
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if _lemmatizes(nlp) else None
    if lookups is None:
        return frozenset()
    names = (name for name in ("lemma_index", "lemma_exc") if lookups.has_table(name))
    return frozenset(
        word for name in names for words in lookups.get_table(name).values() for word in words
    )


def _lemmatizes(nlp: Language) -> bool:
    return "lemmatizer" in nlp.pipe_names
