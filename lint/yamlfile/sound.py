"""Tells fast whether data agree with a JSON Schema; what is wrong is another module's business.

The shipped data hold thousands of values that are nearly always sound: a predicate compiled from
the schema says so in milliseconds, and the complete but slow validator runs only where it does
not. A keyword unknown here makes the predicate say no, so it never lets pass what the validator
would refuse.
"""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

Predicate = Callable[[Any], bool]

_NOTES = frozenset(
    {"$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default"}
)


@cache
def predicate(schema: str) -> Predicate:
    """A function that is true of data surely in agreement with a schema (as JSON text)."""
    root = json.loads(schema)
    try:
        return _compile(root, root, {})
    except _UnknownError:
        return lambda _: False


class _UnknownError(Exception):
    """The schema says something this module does not speak."""


def _compile(schema: Any, root: Mapping[str, Any], known: dict[str, Predicate]) -> Predicate:
    if isinstance(schema, bool):
        return lambda _: schema
    if not isinstance(schema, Mapping):
        raise _UnknownError
    tests: list[Predicate] = []
    for keyword, rule in schema.items():
        if keyword in _NOTES:
            continue
        if keyword == "$ref":
            tests.append(_reference(rule, root, known))
            continue
        make = _KEYWORDS.get(keyword)
        if make is None:
            raise _UnknownError
        tests.append(make(rule, schema, lambda s: _compile(s, root, known)))
    return _all(tests)


def _all(tests: list[Predicate]) -> Predicate:
    if len(tests) == 1:
        return tests[0]
    return lambda value: all(test(value) for test in tests)


def _reference(rule: str, root: Mapping[str, Any], known: dict[str, Predicate]) -> Predicate:
    name = rule.removeprefix("#/$defs/")
    target = root.get("$defs", {}).get(name)
    if target is None:
        raise _UnknownError
    if name not in known:
        known[name] = _later(name, known)  # a schema may hold itself
        known[name] = _compile(target, root, known)
    return known[name]


def _later(name: str, known: Mapping[str, Predicate]) -> Predicate:
    def holds(value: Any) -> bool:
        return known[name](value)

    return holds


_OF_TYPE: dict[str, Predicate] = {
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "array": lambda v: isinstance(v, list),
    "object": lambda v: isinstance(v, dict),
    "null": lambda v: v is None,
}

Inner = Callable[[Any], Predicate]


def _type(rule: Any, _: Any, __: Inner) -> Predicate:
    kinds = [rule] if isinstance(rule, str) else rule
    tests = [_OF_TYPE[k] for k in kinds]
    return tests[0] if len(tests) == 1 else lambda v: any(test(v) for test in tests)


def _enum(rule: Any, _: Any, __: Inner) -> Predicate:
    if not all(isinstance(r, str) for r in rule):
        raise _UnknownError
    allowed = frozenset(rule)
    return lambda v: isinstance(v, str) and v in allowed


def _pattern(rule: Any, _: Any, __: Inner) -> Predicate:
    search = re.compile(rule).search
    return lambda v: not isinstance(v, str) or search(v) is not None


def _properties(rule: Any, _: Any, inner: Inner) -> Predicate:
    tests = {name: inner(s) for name, s in rule.items()}

    def holds(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        return all(k not in tests or tests[k](v) for k, v in value.items())

    return holds


def _additional(rule: Any, schema: Any, inner: Inner) -> Predicate:
    known = frozenset(schema.get("properties", ()))
    test = inner(rule)

    def holds(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        return all(k in known or test(v) for k, v in value.items())

    return holds


def _required(rule: Any, _: Any, __: Inner) -> Predicate:
    return lambda v: not isinstance(v, dict) or all(name in v for name in rule)


def _items(rule: Any, _: Any, inner: Inner) -> Predicate:
    test = inner(rule)
    return lambda v: not isinstance(v, list) or all(test(x) for x in v)


def _any_of(rule: Any, _: Any, inner: Inner) -> Predicate:
    tests = [inner(s) for s in rule]
    return lambda v: any(test(v) for test in tests)


def _one_of(rule: Any, _: Any, inner: Inner) -> Predicate:
    tests = [inner(s) for s in rule]
    return lambda v: sum(test(v) for test in tests) == 1


def _bound(holds: Callable[[Any, Any], bool], kinds: tuple[type, ...]) -> Callable[..., Predicate]:
    """A keyword that compares: of other types than its own it says nothing."""
    return lambda rule, _, __: lambda v: not isinstance(v, kinds) or holds(v, rule)


_KEYWORDS: dict[str, Callable[[Any, Any, Inner], Predicate]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "items": _items,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "minLength": _bound(lambda v, n: len(v) >= n, (str,)),
    "minItems": _bound(lambda v, n: len(v) >= n, (list,)),
    "minProperties": _bound(lambda v, n: len(v) >= n, (dict,)),
    "minimum": _bound(lambda v, n: v >= n, (int, float)),
    "maximum": _bound(lambda v, n: v <= n, (int, float)),
    "exclusiveMinimum": _bound(lambda v, n: v > n, (int, float)),
}
