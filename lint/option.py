"""Options of rules: how a rule declares one, and whether a value given for it will do."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from typing import Any

_META = "option"


@dataclass(frozen=True, slots=True)
class Option:
    """What is known of one option: its name, meaning, default and the values it takes.

    ``choices`` are the only words allowed, ``least`` the smallest number, ``patterns`` says that
    the words are regular expressions, searched without regard to case.
    """

    name: str
    meaning: str
    default: Any
    choices: tuple[str, ...] = ()
    least: float | None = None
    patterns: bool = False

    @property
    def kind(self) -> str:
        """The kind of value in words: "whole number", "list of words"."""
        return _KINDS[type(self.default)]

    def problem(self, value: Any) -> str:
        """What is wrong with a value, in words; "" for one that will do."""
        if not self._fits(value):
            return f"'{self.name}' must be a {self.kind}, like {_written(self.default)}"
        if self.least is not None and value < self.least:
            return f"'{self.name}' must be at least {self.least:g}, not {value}"
        words = value if isinstance(value, (list, tuple)) else (value,)
        for word in words if self.choices else ():
            if word not in self.choices:
                close = get_close_matches(str(word), self.choices, n=1)
                hint = f"did you mean '{close[0]}'?" if close else f"one of {_listed(self.choices)}"
                return f"'{self.name}' cannot be '{word}'; {hint}"
        for word in words if self.patterns else ():
            try:
                re.compile(word)
            except re.error as error:
                return f"'{self.name}': '{word}' is no regular expression ({error})"
        return ""

    def _fits(self, value: Any) -> bool:
        """Whether a value is of the kind of the default; a whole number fits a decimal."""
        if isinstance(self.default, float) and not isinstance(value, bool):
            return isinstance(value, (int, float))
        if isinstance(self.default, tuple):
            return isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value)
        return type(value) is type(self.default)


_KINDS: dict[type, str] = {
    bool: "yes or no (true, false)",
    int: "whole number",
    float: "number",
    str: "word",
    tuple: "list of words",
}


def option(
    default: Any,
    meaning: str,
    *,
    choices: Sequence[str] = (),
    least: float | None = None,
    patterns: bool = False,
) -> Any:
    """Declare an option as a field of a rule's ``Options`` dataclass, with its meaning in words."""
    about = {
        "meaning": meaning,
        "choices": tuple(choices),
        "least": least,
        "patterns": patterns,
    }
    return field(default=default, metadata={_META: about})


def options_of(declared: type[Any]) -> tuple[Option, ...]:
    """The options that a rule's ``Options`` dataclass declares, in order."""
    return tuple(_option(f) for f in fields(declared))


def values(declared: type[Any], given: Mapping[str, Any]) -> Any:
    """The ``Options`` of a rule with the given values over the defaults."""
    return declared(**{k: tuple(v) if isinstance(v, list) else v for k, v in given.items()})


def unknown(name: str, known: Sequence[Option]) -> str:
    """Advice for a name that is no option: the nearest one, else all there are."""
    names = [o.name for o in known]
    close = get_close_matches(name, names, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"it has: {', '.join(names)}" if names else "it has none"


def _option(declared: Field[Any]) -> Option:
    return Option(declared.name, default=declared.default, **declared.metadata[_META])


def _written(value: Any) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else repr(value)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"'{w}'" for w in words)
