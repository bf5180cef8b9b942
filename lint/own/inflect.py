"""The forms of English words: "suffers", "suffered" and "suffering" for "suffer"."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lint import yamlfile

BASE, S, PAST, PARTICIPLE, ING = "base", "s", "past", "participle", "ing"
"""The forms by name; ``S`` is the plural of a noun and the third person of a verb."""

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprtz]\Z|\Aqui[tz]\Z")
_SYLLABLE = re.compile(r"[aeiouy]+")


@cache
def forms(word: str) -> Mapping[str, tuple[str, ...]]:
    """The forms of a word in small letters, by name; several where two spellings are in use."""
    word = word.casefold()
    nouns, verbs = _irregular()
    if word in nouns:
        return {BASE: (word,), S: (nouns[word],)}
    if word in verbs:
        rest = zip((S, PAST, PARTICIPLE, ING), verbs[word], strict=True)
        return {BASE: (word,), **{name: tuple(text.split("/")) for name, text in rest}}
    past = tuple(stem + "ed" for stem in _stems(word))
    ing = tuple(stem + "ing" for stem in _stems(word, keep_y=True))
    return {BASE: (word,), S: (_with_s(word),), PAST: past, PARTICIPLE: past, ING: ing}


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_HISSING) else "s")


def _ends_in_y(word: str) -> bool:
    return len(word) > 2 and word.endswith("y") and word[-2] not in _VOWELS


def _stems(word: str, *, keep_y: bool = False) -> tuple[str, ...]:
    """What "ed" and "ing" are put behind: "stopp" of "stop", "cur" of "cure"."""
    if word.endswith("ie") and keep_y:
        return (word[:-2] + "y",)  # lie, lying
    if word.endswith("e") and not (keep_y and word.endswith(("ee", "oe", "ye"))):
        return (word[:-1],)
    if _ends_in_y(word) and not keep_y:
        return (word[:-1] + "i",)
    if _DOUBLED.search(word):
        double = word + word[-1]
        if len(_SYLLABLE.findall(word)) == 1 or word in _doubles():
            return (double,)
        return (word, double) if word.endswith("l") else (word,)  # labeled, labelled
    return (word,)


@cache
def _irregular() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The plurals of nouns, and the other forms of verbs."""
    data = _data()
    return data["nouns"], {verb: tuple(rest) for verb, rest in data["verbs"].items()}


@cache
def _doubles() -> frozenset[str]:
    return frozenset(_data()["doubles"])


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yamlfile.read(Path(__file__).parent / "data" / "irregular.yaml").data
    return data
