"""Symptoms with the body part, time or people they are tied to: "cramps in the calf at night".

Patterns are in data/composition.yaml; a combination stands for the concept that the vocabulary
knows under such a name, and is left apart where it knows none.
"""

from collections.abc import Sequence
from functools import cache

from lint.nlp.folding import phrase
from lint.nlp.names import Hit, Names, Parts
from lint.nlp.tables import table

_WORDS = 3  # a body part has so many words at most
_DETERMINERS = 3


class Placer:
    """Extends symptoms and conditions to the words that place them."""

    def __init__(self, names: Names) -> None:
        """Keep the names; combinations are looked up as they are met."""
        types = frozenset(table("composition")["placed_types"])
        self._names = names
        self._placed = {c.id for c in names.vocabulary.concepts if c.type in types}
        self._known: dict[tuple[str, Parts], str | None] = {}

    def place(self, words: Sequence[str], hits: list[Hit]) -> list[Hit]:
        """The hits, each symptom joined with what places it; what it swallows is dropped."""
        result: list[Hit] = []
        for hit in hits:
            if result and hit.start < result[-1].end:
                continue
            placed = hit.concept in self._placed
            result.append(self._in_setting(words, self._in_body(words, hit)) if placed else hit)
        return result

    def _in_body(self, words: Sequence[str], hit: Hit) -> Hit:
        rule = table("composition")["body_parts"]
        at = hit.end
        if at >= len(words) or words[at] not in rule["links"]:
            return hit
        at += 1
        for _ in range(_DETERMINERS):
            if at < len(words) and words[at] in rule["determiners"]:
                at += 1
        for size in range(min(_WORDS, len(words) - at), 0, -1):
            body = tuple(words[at : at + size])
            found = self._named(hit.concept, body)
            if found is not None:
                return Hit(hit.start, at + size, found)
        return hit

    def _named(self, concept: str, body: Parts) -> str | None:
        """What the vocabulary calls a symptom at a body part; a narrower concept or none."""
        key = concept, body
        if key not in self._known:
            if len(self._known) > 20_000:  # a hostile text must not fill the memory
                self._known.clear()
            probes = table("composition")["body_parts"]["probes"]
            slots = {"{s}": self._names.spoken(concept), "{b}": (body,)}
            self._known[key] = self._narrower(self._names.probe(probes, slots), concept)
        return self._known[key]

    def _in_setting(self, words: Sequence[str], hit: Hit) -> Hit:
        for pattern, probes in _settings():
            if tuple(words[hit.end : hit.end + len(pattern)]) == pattern:
                slots = {"{s}": self._names.spoken(hit.concept)}
                found = self._narrower(self._names.probe(probes, slots), hit.concept)
                if found is not None:
                    return Hit(hit.start, hit.end + len(pattern), found)
        return hit

    def _narrower(self, found: str | None, concept: str) -> str | None:
        return None if found == concept else found


@cache
def _settings() -> tuple[tuple[Parts, tuple[str, ...]], ...]:
    """Word sequences that set a scene, longest first, with the names to ask for."""
    rows = [
        (phrase(pattern), tuple(row["probes"]))
        for row in table("composition")["settings"]
        for pattern in row["patterns"]
    ]
    return tuple(sorted(rows, key=lambda r: len(r[0]), reverse=True))
