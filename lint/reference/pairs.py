"""Entries by the two concepts they are on."""

from collections.abc import Iterable, Iterator, Mapping

from lint.model import Entry

Hit = tuple[int, int, int, Entry]
"""Steps to an entry on both sides; the places of its subject and of itself; the entry."""


class Pairs:
    """Entries by subject and object, asked for by some concepts on either side.

    A question costs as much as there is near its concepts, whatever the number of entries.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Sort entries that have both concepts, in order."""
        self._rows: dict[str, dict[str, list[tuple[int, Entry]]]] = {}
        for n, entry in enumerate(entries):
            row = self._rows.setdefault(entry.subject.concept or "", {})
            row.setdefault(entry.object.concept or "", []).append((n, entry))

    def on(self, subjects: Mapping[str, int], objects: Mapping[str, int]) -> Iterator[Hit]:
        """Entries on one of the subjects and one of the objects, each with its steps."""
        for place, (subject, steps) in enumerate(subjects.items()):
            row = self._rows.get(subject)
            if row is None:
                continue
            small, large = (row, objects) if len(row) < len(objects) else (objects, row)
            for object in small:
                if object in large:
                    both = steps + objects[object]
                    for n, entry in row[object]:
                        yield both, place, n, entry
