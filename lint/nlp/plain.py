"""Turns claims into plain values and back, so that a spaCy Doc can carry them anywhere."""

import dataclasses
from collections.abc import Callable
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def plain(value: Any) -> Any:
    """Dataclasses as dictionaries, tuples as lists, enumerations as their values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    return value.value if isinstance(value, Enum) else value


def made(kind: Callable[..., _T], value: Any) -> _T:
    """The dataclass that plain values were made of."""
    hints = _hints(kind)
    return kind(**{name: _of(hints[name], v) for name, v in value.items()})


@cache
def _hints(kind: Callable[..., Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _of(hint: Any, value: Any) -> Any:
    if get_origin(hint) is UnionType:
        if value is None:
            return None
        hint = next(a for a in get_args(hint) if a is not NoneType)
    if get_origin(hint) is tuple:
        return tuple(_of(get_args(hint)[0], v) for v in value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return made(hint, value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value
