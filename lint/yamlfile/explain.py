"""Holds a file against a JSON Schema and tells everything wrong in plain words, at its place."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from lint.errors import Problem
from lint.yamlfile.parse import Yaml, show
from lint.yamlfile.sound import predicate

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

Path_ = tuple[str | int, ...]


def check(file: Yaml, schema: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Hold a file against a JSON Schema (draft 2020-12): everything wrong, in the file's order.

    A file with problems of its own gives those alone. The description of a sub-schema is what a
    value that breaks its pattern or its alternatives is told to be.
    """
    if file.problems:
        return file.problems
    text = json.dumps(schema)
    if predicate(text)(file.data):
        return ()
    validator = _validator(text)
    found = {p: None for e in validator.iter_errors(file.data) for p in _explain(file, e)}
    return tuple(sorted(found, key=lambda p: (p.line, p.column)))


@cache
def _validator(schema: str) -> "Draft202012Validator":
    # Imported here: it costs more than reading all shipped data, and sound data never need it.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(json.loads(schema))


def _explain(file: Yaml, error: Any) -> Iterator[Problem]:
    """One schema error in plain words, at its place."""
    path = tuple(error.absolute_path)
    value, rule = error.instance, error.validator_value
    if error.validator == "additionalProperties":
        yield from _unknown_keys(file, error, path)
    elif error.validator == "required":
        for name in (n for n in rule if n not in value):
            yield file.problem(f"{_name(path)} lacks the key '{name}'", *path)
    elif error.validator in {"anyOf", "oneOf"} and error.context:
        yield from _explain_choice(file, error, path)
    else:
        words = _SAY.get(str(error.validator), _say_other)(value, rule, error.schema)
        yield file.problem(f"{_name(path)} {words}", *path)


def _explain_choice(file: Yaml, error: Any, path: Path_) -> Iterator[Problem]:
    """Alternatives: the errors of the one of the value's own type, else what all of them are."""
    branches: dict[int, list[Any]] = {}
    for inner in error.context or ():
        branches.setdefault(int(inner.schema_path[0]), []).append(inner)
    deeper = [b for b in branches.values() if not any(_misses_type(e) for e in b)]
    if len(deeper) == 1:
        for inner in deeper[0]:
            yield from _explain(file, inner)
        return
    words = error.schema.get("description") or "one of the forms the guide shows"
    yield file.problem(f"{_name(path)} must be {words}, not {show(error.instance)}", *path)


def _misses_type(error: Any) -> bool:
    return error.validator == "type" and not error.path


def _unknown_keys(file: Yaml, error: Any, path: Path_) -> Iterator[Problem]:
    known = list(error.schema.get("properties", ()))
    patterns = list(error.schema.get("patternProperties", ()))
    for key in error.instance:
        if key in known or any(re.search(p, key) for p in patterns):
            continue
        words = f"unknown key {show(key)} in {_name(path)}"
        yield file.key_problem(f"{words}; {_nearest(key, known)}", *path, key)


def _nearest(word: str, allowed: Sequence[str]) -> str:
    close = get_close_matches(word[:100].lower(), allowed, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"allowed: {', '.join(allowed)}" if allowed else "no keys are allowed here"


def _name(path: Path_) -> str:
    """A path as people read it: ``entries[3].sources[0].year`` counts lists from 1."""
    words = ""
    for step in path:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if words else step
    return f"'{words}'" if words else "the file"


_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping of keys to values",
    "null": "empty",
}


def _say_type(value: Any, rule: Any, _: Any) -> str:
    kinds = [rule] if isinstance(rule, str) else list(rule)
    words = " or ".join(_TYPES.get(k, k) for k in kinds)
    quote = isinstance(value, (bool, int, float)) and "string" in kinds
    return f"must be {words}, not {show(value)}" + ("; put it in quotes" if quote else "")


def _say_enum(value: Any, rule: Any, _: Any) -> str:
    words = [str(r) for r in rule]
    nearest = get_close_matches(str(value)[:100].lower(), words, n=len(words), cutoff=0.3)
    order = nearest + [w for w in words if w not in nearest]
    return f"is {show(value)}; allowed: {', '.join(order)}"


def _say_other(value: Any, rule: Any, schema: Any) -> str:
    words = schema.get("description") if isinstance(schema, Mapping) else None
    return f"is {show(value)}; it must be {words or f'of the form {show(rule)}'}"


_SAY: dict[str, Callable[[Any, Any, Any], str]] = {
    "type": _say_type,
    "enum": _say_enum,
    "const": lambda value, rule, _: f"is {show(value)}; it must be {show(rule)}",
    "minLength": lambda *_: "is empty; write something",
    "minItems": lambda value, rule, _: f"has {len(value)} parts; at least {rule} needed",
    "minProperties": lambda *_: "is an empty mapping; give it a key",
    "uniqueItems": lambda *_: "lists something twice; keep it once",
    "minimum": lambda value, rule, _: f"is {value}; at least {rule} needed",
    "maximum": lambda value, rule, _: f"is {value}; at most {rule} allowed",
    "exclusiveMinimum": lambda value, rule, _: f"is {value}; it must be more than {rule}",
}
