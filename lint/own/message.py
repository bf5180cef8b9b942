"""The messages of own rules: words with places such as {subject} that each finding fills in."""

import string
from collections.abc import Mapping
from difflib import get_close_matches

PLACES: Mapping[str, tuple[str, ...]] = {
    "claim": ("claim", "subject", "object", "population", "condition", "certainty", "words"),
    "words": ("words", "instead"),
    "require": ("topic", "lacking"),
}
"""What a message may name, by what its rule looks for."""


def filled(message: str, values: Mapping[str, str]) -> str:
    """A message with its places filled in."""
    return string.Formatter().vformat(message, (), values)


def outline(message: str) -> str:
    """A message with its places left open: "[subject] is said to cure [object]"."""
    parts = string.Formatter().parse(message)
    try:
        return "".join(f"{text}[{place}]" if place else text for text, place, _, _ in parts)
    except ValueError:
        return message


def unknown_place(message: str, form: str) -> str:
    """What is wrong with the places of a message; "" if nothing is."""
    known = PLACES[form]
    try:
        parts = list(string.Formatter().parse(message))
    except ValueError:
        return "has a '{' or '}' without the other; write '{{' for a brace itself"
    for _, place, spec, conversion in parts:
        if place is None or (place in known and not spec and not conversion):
            continue
        near = get_close_matches(place, known, n=1)
        there = ", ".join(f"{{{k}}}" for k in known)
        hint = f"did you mean {{{near[0]}}}?" if near else f"there are {there}"
        return f"'message' cannot fill in '{{{place}}}'; {hint}"
    return ""
