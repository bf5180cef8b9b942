"""Turns frozen dataclasses into plain data and back, by their type hints.

Plain data are lists, texts, numbers, booleans and None, which JSON, a spaCy Doc or a pickle carries
anywhere. A dataclass is the list of its fields in their order, an enumeration its value, a date its
ISO form. Only what the hints of the root type name can come back: no data makes other code run.
"""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_AS_THEY_ARE = frozenset({str, int, float, bool, NoneType})

Pack = Callable[[Any, "_Packing"], Any]
Make = Callable[[Any, Sequence[Any]], Any]


class _Packing:
    """The values of shared types met so far: where each is, by identity, and its plain form."""

    def __init__(self) -> None:
        self.places: dict[int, int] = {}
        self.parts: list[Any] = []


class Codec(Generic[_T]):
    """Packs values of a dataclass as plain data and makes them anew.

    A value of a ``shared`` type that stands at several places is held once: values made again
    share it too. One shared type may hold others named before it.
    """

    def __init__(self, kind: type[_T], *, shared: Sequence[type[Any]] = ()) -> None:
        """Work out how each field is packed.

        Raises:
            TypeError: a field is of a type that has no plain form.

        """
        root: Any = kind
        parts: tuple[Any, ...] = tuple(shared)
        self._parts = tuple(_dataclass(part, parts[:n]) for n, part in enumerate(parts))
        self._pack, self._make = _of(root, parts)

    def pack(self, value: _T) -> Any:
        """The value as plain data."""
        packing = _Packing()
        root = self._pack(value, packing)
        return [packing.parts, root]

    def make(self, data: Any) -> _T:
        """The value that plain data were packed from.

        Raises:
            ValueError, TypeError, LookupError: the data are of another form.

        """
        parts, root = data
        made: list[Any] = []
        for kind, part in parts:
            made.append(self._parts[kind][1](part, made))
        return self._make(root, made)  # type: ignore[no-any-return]  # what its hints say


@cache
def _of(hint: Any, shared: tuple[Any, ...]) -> tuple[Pack, Make]:
    """How values of a type are packed and made."""
    if hint in _AS_THEY_ARE:
        return _as_it_is, _as_it_is
    if get_origin(hint) is UnionType:
        return _optional(hint, shared)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint), shared)
    if hint is date:
        return (lambda value, _: value.isoformat()), (lambda data, _: date.fromisoformat(data))
    if isinstance(hint, type) and issubclass(hint, Enum):
        values = {member.value: member for member in hint}
        return (lambda value, _: value.value), (lambda data, _: values[data])
    if hint in shared:
        return _reference(hint, shared)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _dataclass(hint, shared)
    raise TypeError(f"no plain form of {hint}")


def _optional(hint: Any, shared: tuple[type[Any], ...]) -> tuple[Pack, Make]:
    (inner,) = (a for a in get_args(hint) if a is not NoneType)
    pack, make = _of(inner, shared)
    if pack is _as_it_is:
        return _as_it_is, _as_it_is
    return (
        lambda value, packing: None if value is None else pack(value, packing),
        make,  # which is asked for nothing but values, see ``_dataclass``
    )


def _tuple(args: tuple[Any, ...], shared: tuple[type[Any], ...]) -> tuple[Pack, Make]:
    if len(args) != 2 or args[1] is not ...:
        raise TypeError("no plain form of tuples of a fixed length")
    if get_origin(args[0]) is UnionType:
        raise TypeError("no plain form of tuples of what may be missing")
    if args[0] in _AS_THEY_ARE:
        return (lambda value, _: list(value)), (lambda data, _: tuple(data))
    pack, make = _of(args[0], shared)
    return (
        lambda value, packing: [pack(v, packing) for v in value],
        lambda data, made: tuple([make(d, made) for d in data]),
    )


def _reference(kind: Any, shared: tuple[Any, ...]) -> tuple[Pack, Make]:
    """A shared value: its number among those met so far."""
    number = shared.index(kind)
    pack, _ = _dataclass(kind, shared[:number])

    def packed(value: Any, packing: _Packing) -> int:
        place = packing.places.get(id(value))
        if place is None:
            part = [number, pack(value, packing)]
            place = packing.places[id(value)] = len(packing.parts)
            packing.parts.append(part)
        return place

    return packed, lambda data, made: made[data]


@cache
def _dataclass(kind: Any, shared: tuple[Any, ...]) -> tuple[Pack, Make]:
    """The fields a dataclass is made of, in their order."""
    hints = get_type_hints(kind)
    names = [f.name for f in dataclasses.fields(kind) if f.init]
    ways = [_of(hints[name], shared) for name in names]
    packs = [(name, pack) for name, (pack, _) in zip(names, ways, strict=True)]
    makes = [(n, make) for n, (_, make) in enumerate(ways) if make is not _as_it_is]
    number = len(names)
    by_name = any(f.kw_only for f in dataclasses.fields(kind))

    def packed(value: Any, packing: _Packing) -> list[Any]:
        return [pack(getattr(value, name), packing) for name, pack in packs]

    def made(data: Any, parts: Sequence[Any]) -> Any:
        if len(data) != number:
            raise ValueError(f"{kind.__name__} has {number} fields")
        values = [*data]
        for n, make in makes:
            if values[n] is not None:
                values[n] = make(values[n], parts)
        return kind(**dict(zip(names, values, strict=True))) if by_name else kind(*values)

    return packed, made


def _as_it_is(data: Any, _: Any) -> Any:
    return data
