"""What two reference sets do not share: entries added, removed and changed."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from lint.model import Entity, Entry, ReferenceSet


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry of both sets and the names of the fields that differ."""

    old: Entry
    new: Entry
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """The entries that only one of two sets holds, and those that differ; in the order of ids."""

    added: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        """Whether the sets differ at all."""
        return bool(self.added or self.removed or self.changed)


def differences(old: ReferenceSet, new: ReferenceSet) -> Differences:
    """What changes between two sets; where an entry is written does not count."""
    before, after = _by_id(old), _by_id(new)
    both = ((before[id], after[id]) for id in sorted(before.keys() & after.keys()))
    return Differences(
        added=tuple(after[id] for id in sorted(after.keys() - before.keys())),
        removed=tuple(before[id] for id in sorted(before.keys() - after.keys())),
        changed=tuple(Changed(a, b, _fields(a, b)) for a, b in both if a != b),
    )


def plain(value: Any) -> Any:
    """The value of a field as JSON holds it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Entity):
        return {"text": value.text, "concept": value.concept}
    if is_dataclass(value):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def _by_id(references: ReferenceSet) -> Mapping[str, Entry]:
    return {e.id: e for e in references.entries}


def _fields(old: Entry, new: Entry) -> tuple[str, ...]:
    return tuple(f.name for f in fields(Entry) if getattr(old, f.name) != getattr(new, f.name))
