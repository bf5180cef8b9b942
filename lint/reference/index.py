"""Looks up which entries may speak to a claim, by its two concepts and all that is near them."""

from collections.abc import Mapping

from lint.model import Entry, ReferenceSet, Relation, Status
from lint.vocabulary import Concept, Vocabulary

SYMMETRIC = frozenset({Relation.INTERACTS, Relation.ASSOCIATED})
"""Relations that say the same with their sides exchanged."""

_GROUP = "-root"
_TIE = 8
"""Steps between a nutrient and what is made of it: farther than any real chain of parents."""


class Index:
    """Entries by subject and object; retired entries are left out.

    Near a concept are its wider and narrower ones, and for a nutrient the supplements and foods
    of it (and the other way round): "magnesium relieves cramps" speaks of taking it. Concepts
    that only group others (``-root``) are near themselves alone.
    """

    def __init__(self, references: ReferenceSet, vocabulary: Vocabulary) -> None:
        """Sort entries by subject and learn which concepts are narrower and tied."""
        self._vocabulary = vocabulary
        self._entries: dict[str, list[Entry]] = {}
        for entry in references.entries:
            if (
                entry.status is not Status.RETIRED
                and entry.subject.concept
                and entry.object.concept
            ):
                self._entries.setdefault(entry.subject.concept, []).append(entry)
        self._children: dict[str, list[str]] = {}
        self._made_of: dict[str, list[Concept]] = {}
        for concept in vocabulary.concepts:
            if concept.parent:
                self._children.setdefault(concept.parent, []).append(concept.id)
            if concept.of and concept.type in _TAKEN:
                self._made_of.setdefault(concept.of, []).append(concept)
        self._known: dict[str, Mapping[str, int]] = {}

    def candidates(self, subject: str | None, object: str | None) -> tuple[Entry, ...]:
        """Entries near both concepts of a claim, the nearest first, then in file order.

        Ids unknown to the vocabulary, or None, have no candidates but their own entries.
        """
        if not subject or not object:
            return ()
        found: dict[str, tuple[int, Entry]] = {}
        near_subject, near_object = self.near(subject), self.near(object)
        for steps, entry in self._between(near_subject, near_object):
            found.setdefault(entry.id, (steps, entry))
        for steps, entry in self._between(near_object, near_subject):
            if entry.relation in SYMMETRIC:
                found.setdefault(entry.id, (steps, entry))
        return tuple(e for _, e in sorted(found.values(), key=lambda pair: pair[0]))

    def near(self, id: str) -> Mapping[str, int]:
        """The concepts near one, with the steps between them (0 = the concept itself)."""
        if id not in self._known:
            steps = self._line(id, 0)
            concept = self._vocabulary.get(id)
            for tied in self._tied(concept) if concept else ():
                for other, more in self._line(tied, _TIE).items():
                    steps.setdefault(other, more)
            self._known[id] = steps
        return self._known[id]

    def gives(self, taken: str | None, nutrient: str | None) -> bool:
        """Whether one is a supplement or a food of the other, a nutrient."""
        concept = self._vocabulary.get(taken)
        return concept is not None and concept.type in _TAKEN and concept.of == nutrient

    def _between(
        self, subjects: Mapping[str, int], objects: Mapping[str, int]
    ) -> list[tuple[int, Entry]]:
        return [
            (steps + objects[entry.object.concept or ""], entry)
            for concept, steps in subjects.items()
            for entry in self._entries.get(concept, ())
            if entry.object.concept in objects
        ]

    def _line(self, id: str, start: int) -> dict[str, int]:
        """A concept, its wider and its narrower ones, by steps from ``start``."""
        steps = {id: start}
        if id.endswith(_GROUP):
            return steps
        for n, wider in enumerate(self._vocabulary.ancestors(id)):
            if not wider.endswith(_GROUP):
                steps.setdefault(wider, start + n)
        level, n = self._children.get(id, []), 1
        while level:
            for child in level:
                steps.setdefault(child, start + n)
            level = [
                c for parent in level for c in self._children.get(parent, ()) if c not in steps
            ]
            n += 1
        return steps

    def _tied(self, concept: Concept) -> list[str]:
        """A nutrient's supplements and foods; a supplement's or food's nutrient."""
        tied = [c.id for c in self._made_of.get(concept.id, ())]
        if concept.of and concept.type in _TAKEN:
            tied.append(concept.of)
        return tied


_TAKEN = frozenset({"drug", "food"})
