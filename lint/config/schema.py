"""The JSON Schema of a configuration, made from the table of keys and from the rules."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lint import rules
from lint.config.keys import GROUPS, KEYS, TEXTS, Key
from lint.option import Option, options_of
from lint.rule import Rule

_LEVELS = {"enum": ["error", "warning", "info", "off"]}
_TYPES: dict[type, str] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    tuple: "array",
}


def schema() -> dict[str, Any]:
    """The schema as plain data; editors complete keys, rule ids and options by it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "config.schema.json",
        "title": "healthlint configuration (.healthlint.yaml)",
        "description": "The nearest file upward from an article holds; what it does not say has "
        "the default.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": _properties(KEYS),
        "$defs": {
            "rules": {"type": "array", "items": _pattern()},
            "severity": _severity(),
            "options": _options(),
            "allow": _allow(),
            "texts": _texts(),
            "override": _override(),
        },
    }


def _properties(keys: Iterable[Key]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key in keys:
        *around, last = key.steps
        place = made
        for name in around:
            group = {
                "description": GROUPS[name],
                "type": "object",
                "additionalProperties": False,
                "properties": {},
            }
            place = place.setdefault(name, group)["properties"]
        place[last] = _property(key)
    return made


def _property(key: Key) -> dict[str, Any]:
    default = {} if key.default is None else {"default": _plain(key.default)}
    return {"description": key.meaning, **key.form, **default}


def _ids() -> list[str]:
    """Every id and every family of ids."""
    ids = [r.id for r in rules.ALL]
    return ["HL", *dict.fromkeys(i[:3] for i in ids), *ids]


def _pattern() -> dict[str, Any]:
    """A rule id or a beginning: those of the house are offered, those of users are possible."""
    return {
        "description": "a rule id like HL401 or the beginning of ids like HL4",
        "anyOf": [{"type": "string", "enum": _ids()}, {"type": "string", "minLength": 1}],
    }


def _severity() -> dict[str, Any]:
    names = {r.id: r for r in rules.ALL}
    return {
        "type": "object",
        "properties": {
            id: {
                "description": f"{names[id].name}: {names[id].summary}"
                if id in names
                else f"every rule whose id begins with {id}",
                **_LEVELS,
            }
            for id in _ids()
        },
        "additionalProperties": _LEVELS,
    }


def _options() -> dict[str, Any]:
    own = {
        "type": "object",
        "additionalProperties": {
            "type": ["string", "number", "boolean", "array"],
            "items": {"type": "string"},
        },
    }
    known = {r.id: _options_of(r) for r in rules.ALL if options_of(r.options)}
    return {"type": "object", "properties": known, "additionalProperties": own}


def _options_of(rule: Rule) -> dict[str, Any]:
    return {
        "description": f"{rule.name}: {rule.summary}",
        "type": "object",
        "properties": {o.name: _option(o) for o in options_of(rule.options)},
        "additionalProperties": False,
    }


def _option(option: Option) -> dict[str, Any]:
    form: dict[str, Any] = {"type": _TYPES[type(option.default)]}
    word = {"enum": list(option.choices)} if option.choices else {}
    form |= {"items": {"type": "string", **word}} if form["type"] == "array" else word
    if option.least is not None:
        form["minimum"] = option.least
    return {"description": option.meaning, **form, "default": _plain(option.default)}


def _allow() -> dict[str, Any]:
    term = {"description": "the name or phrase as it is written", "type": "string", "minLength": 1}
    speaks_to = {
        "description": "rules it speaks to: ids or beginnings of ids; all that judge "
        "wording where absent",
        "$ref": "#/$defs/rules",
    }
    return {
        "type": "array",
        "items": {
            "description": "a word or phrase, or {term: ..., rules: [...]}",
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["term"],
                    "properties": {"term": term, "rules": speaks_to},
                },
            ],
        },
    }


def _texts() -> dict[str, Any]:
    words = {"type": "string", "minLength": 1}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"description": said, **words} for name, said in TEXTS.items()},
    }


def _override() -> dict[str, Any]:
    globs = {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}}
    meant = "patterns as in .gitignore, counted from the folder of this file"
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["files"],
        "properties": {
            "files": {"description": f"the files it holds for: {meant}", **globs},
            "exclude_files": {
                "description": f"those of them it does not hold for: {meant}",
                **globs,
            },
            **_properties(k for k in KEYS if k.everywhere),
        },
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def as_text(made: Mapping[str, Any]) -> str:
    """The schema as it is kept in its file."""
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"
