"""The names of a vocabulary, folded for look-up, and questions about names it may know."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint import store
from lint.nlp import folding
from lint.nlp.folding import phrase, variants
from lint.nlp.tables import table
from lint.vocabulary import Vocabulary

Parts = tuple[str, ...]

_SHORT = 3  # an abbreviation of so few letters is also a word in lower case


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept at a half-open range of the folded words of a sentence."""

    start: int
    end: int
    concept: str


class Names:
    """Every way to write the concepts of a vocabulary; the first concept listed keeps a name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Fold every name once."""
        self.vocabulary = vocabulary
        self.exact: dict[Parts, str] = {}
        self.cased: dict[Parts, str] = {}
        self._spoken: dict[str, list[Parts]] = {}
        folded = _variants(vocabulary)
        for concept in vocabulary.concepts:
            for name in (concept.name, *concept.synonyms):
                self._add(name, concept.id, folded[name])
        self.lengths = _lengths(self.exact)

    def spoken(self, concept: str) -> Sequence[Parts]:
        """The folded names of one concept."""
        return self._spoken.get(concept, ())

    def probe(self, templates: Iterable[str], slots: Mapping[str, Sequence[Parts]]) -> str | None:
        """The first concept named by a template such as "low {n}", its slots filled in."""
        for template in templates:
            for parts in _filled(phrase_of(template), slots):
                found = self.exact.get(parts)
                if found is not None:
                    return found
        return None

    def _add(self, name: str, concept: str, variants: Iterable[Parts]) -> None:
        for parts in variants:
            if parts in self.exact:
                continue
            self.exact[parts] = concept
            self._spoken.setdefault(concept, []).append(parts)
            if is_cased(name):
                self.cased[parts] = name


def _variants(vocabulary: Vocabulary) -> dict[str, list[Parts]]:
    """The ways to write every name; folding them all takes longer than to keep what it gave."""
    names = [n for c in vocabulary.concepts for n in (c.name, *c.synonyms)]
    key = store.key(json.dumps(names), json.dumps(table("composition")), code=_CODE)
    kept = store.get("names", key)
    if isinstance(kept, list):
        ways = ([tuple(parts) for parts in some] for some in kept)
        return dict(zip(names, ways, strict=True))
    folded = {name: sorted(variants(name)) for name in names}
    store.put("names", key, [folded[name] for name in names])
    return folded


_CODE = (Path(folding.__file__), Path(__file__))


def is_cased(name: str) -> bool:
    """Whether a name counts in its capitals alone."""
    short = len(name) <= _SHORT and name.isupper() and name.isalpha()
    return short or name in table("composition")["cased"]


def phrase_of(template: str) -> Parts:
    """The folded words of a template, its slots ("{n}") kept."""
    return tuple(
        part
        for word in template.split()
        for part in ((word,) if word.startswith("{") else phrase(word))
    )


def _filled(template: Parts, slots: Mapping[str, Sequence[Parts]]) -> list[Parts]:
    """A template with each of its slots filled in every way."""
    filled: list[Parts] = [()]
    for word in template:
        ways = slots.get(word, ((word,),))
        filled = [(*head, *way) for head in filled for way in ways]
    return filled


def _lengths(names: Mapping[Parts, str]) -> dict[str, tuple[int, ...]]:
    """How many parts the names that begin with a word have, longest first."""
    found: dict[str, set[int]] = {}
    for parts in names:
        found.setdefault(parts[0], set()).add(len(parts))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
