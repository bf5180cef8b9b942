"""Which concepts of the vocabulary a sentence names, and where: look-up over folded words."""

from collections.abc import Sequence

from spacy.strings import get_string_id
from spacy.tokens import Doc

from lint.nlp.composition import NutrientComposer
from lint.nlp.folding import atoms, phrase, variants
from lint.nlp.names import Hit, Names
from lint.nlp.placement import Placer
from lint.nlp.tables import table
from lint.nlp.tree import Token, Tree
from lint.vocabulary import Vocabulary

_HYPHEN = "-"
_MEMORY = 100_000  # spellings kept: a hostile text must not fill the memory
_HYPHENS = frozenset({"-", "‐", "‑", "–"})


class ConceptIndex:
    """Finds the names of a vocabulary in tokenised text, the longest first.

    Number, possessives, hyphens and British or American spelling do not matter; an abbreviation
    of up to three capitals counts in capitals alone. Combinations that are concepts of their own
    ("low levels of magnesium", "cramps in the calf") are found by composition. Words that are
    verbs as well are held to their part of speech where the sentence has been tagged.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Fold every name once."""
        self._names = Names(vocabulary)
        self._guards: dict[str, list[str]] = table("composition")["guards"]
        self._atoms: dict[int, tuple[str, ...]] = {}
        self._nutrients = NutrientComposer(self._names)
        self._placer = Placer(self._names)

    def find(self, doc: Doc) -> list[tuple[int, int, str]]:
        """(first token, token behind the last, concept id), in order and without overlap."""
        words, tokens = self._flatten(doc)
        hits = self._plain(doc, words, tokens)
        if not hits:
            return []
        hits = self._placer.place(words, self._nutrients.compose(words, hits))
        return [(tokens[h.start], tokens[h.end - 1] + 1, h.concept) for h in hits]

    def _flatten(self, doc: Doc) -> tuple[list[str], list[int]]:
        """The folded words of all tokens and the token of each; joining hyphens have none."""
        words: list[str] = []
        tokens: list[int] = []
        glued = False
        known = self._atoms
        if len(known) > _MEMORY:
            known.clear()
        for i, (orth, spaced) in enumerate(doc.to_array(["ORTH", "SPACY"]).tolist()):
            parts = known.get(orth)
            if parts is None:
                text = doc.vocab.strings[orth]
                parts = known[orth] = (_HYPHEN,) if text in _HYPHENS else atoms(text)
            if not (parts and parts[0] == _HYPHEN and glued and not spaced):
                words.extend(parts)
                tokens.extend([i] * len(parts))
            glued = not spaced
        return words, tokens

    def confirmed(
        self, tree: Tree, found: Sequence[tuple[int, int, str]]
    ) -> list[tuple[int, int, str]]:
        """What was found before tagging, less the single words that turn out to be no names."""
        return [
            (start, end, name)
            for start, end, name in found
            if end - start > 1 or self._is_name(tree[start])
        ]

    def _is_name(self, token: Token) -> bool:
        parts = self._atoms.get(get_string_id(token.text), ())
        allowed = self._guards.get(parts[0]) if parts else None
        return allowed is None or token.pos_ in allowed

    def lookup(self, name: str) -> str | None:
        """The concept a name stands for, written in any of its variants."""
        exact = self._names.exact
        return next((exact[v] for v in variants(name) if v in exact), None)

    def owner(self, name: str) -> str | None:
        """The concept that keeps a name as it is written, be it called so by others too."""
        return self._names.exact.get(phrase(name))

    def _plain(self, doc: Doc, words: Sequence[str], tokens: Sequence[int]) -> list[Hit]:
        """The names as they stand, the longest at each place."""
        hits: list[Hit] = []
        lengths, exact = self._names.lengths, self._names.exact
        tagged = doc.has_annotation("TAG")
        at = 0
        for i, word in enumerate(words):
            if i < at or word not in lengths or (i and tokens[i - 1] == tokens[i]):
                continue
            for n in lengths[word]:
                parts = tuple(words[i : i + n])
                concept = exact.get(parts)
                if concept is None or i + n > len(words) or _splits_token(tokens, i + n):
                    continue
                if n > 1 or self._allowed(doc, parts, tokens[i], tagged=tagged):
                    hits.append(Hit(i, i + n, concept))
                    at = i + n
                    break
        return hits

    def _allowed(self, doc: Doc, parts: tuple[str, ...], token: int, *, tagged: bool) -> bool:
        """Whether case and part of speech let a single word stand for its concept."""
        cased = self._names.cased.get(parts)
        if cased is not None and doc[token].text not in (cased, cased + "s"):
            return False
        allowed = self._guards.get(parts[0]) if tagged else None
        return allowed is None or doc[token].pos_ in allowed


def _splits_token(tokens: Sequence[int], end: int) -> bool:
    return end < len(tokens) and tokens[end] == tokens[end - 1]
