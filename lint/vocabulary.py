"""Concepts and their hierarchy: what the words of an article can mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing articles speak of; ``parent`` is the id of the wider concept, if any."""

    id: str
    name: str
    type: str
    synonyms: tuple[str, ...] = ()
    parent: str | None = None
    mesh: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The concepts in force and the digest of the files they came from."""

    concepts: tuple[Concept, ...]
    digest: str
    _by_id: dict[str, Concept] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index by id."""
        self._by_id.update({c.id: c for c in self.concepts})

    def get(self, id: str | None) -> Concept | None:
        """The concept of that id, or None."""
        return self._by_id.get(id) if id else None

    def ancestors(self, id: str | None) -> Iterator[str]:
        """The concept itself and every wider one, nearest first; loops end silently."""
        seen: set[str] = set()
        while id and id in self._by_id and id not in seen:
            seen.add(id)
            yield id
            id = self._by_id[id].parent

    def is_a(self, id: str | None, wider: str | None) -> bool:
        """Whether a concept is the other one or narrower."""
        return wider is not None and wider in self.ancestors(id)
