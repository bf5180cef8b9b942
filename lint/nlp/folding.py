"""One spelling for each word: number, British and American forms, hyphens and apostrophes."""

import re
from functools import lru_cache

from lint.nlp.tables import table

_PARTS = re.compile(r"[^\W_]+(?:\.[^\W_]+)*|[^\w\s]+|_+")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_MARKS = frozenset({"'", "’", "'s", "’s", "®", "™"})
_LETTER_NUMBER = re.compile(r"([a-z])(\d{1,2})")
_SPELLINGS = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"oe(?=.)", "e"),
        (r"ae", "e"),
        (r"(?<=.{2})our(?=s?\Z|ed\Z|ing\Z|able\Z)", "or"),
        (r"(?<=.{3})is(e|ed|er|ing|ation)\Z", r"iz\1"),
        (r"ys(e|ed|ing)\Z", r"yz\1"),
        (r"sulph", "sulf"),
        (r"(?<=.[bt])re\Z", "er"),
        (r"(?<=.m)me\Z", ""),
        (r"\A(m|sm)ould\Z", r"\1old"),  # not "could"
        (r"ll(ed|ing)\Z", r"l\1"),
    )
)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A lower-case word as singular in American spelling; for look-up, not for display."""
    word = _POSSESSIVE.sub("", word)
    irregular: str | None = table("composition")["irregular"].get(word)
    if irregular is not None:
        return irregular
    if len(word) > 40:  # no word of any vocabulary
        return word
    word = _singular(word)
    if len(word) > 4:
        for pattern, new in _SPELLINGS:
            word = pattern.sub(new, word)
    return word


def _singular(word: str) -> str:
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith(("se", "xe", "che", "she", "oe")) and len(word) > 4:
        return word[:-1]
    return word


@lru_cache(maxsize=50_000)
def atoms(token: str) -> tuple[str, ...]:
    """The folded parts of a token; possessives and marks have none, punctuation is its own."""
    low = token.lower()
    if low in _MARKS:
        return ()
    low = _POSSESSIVE.sub("", low)  # of a token that holds more: "bull's-eye"
    if low.isalpha():
        return (fold(low),)
    parts = [p for p in _PARTS.findall(low.replace("’", "'")) if p not in ("-", "'", ".")]
    return tuple(fold(p.replace(".", "")) for p in parts) or (low,)


def phrase(text: str) -> tuple[str, ...]:
    """The folded parts of a name as a vocabulary writes it."""
    cleaned = re.sub(r"['’]s?\b", "", text)
    return tuple(a for word in re.sub(r"[-‐–/()]", " ", cleaned).split() for a in atoms(word))


def variants(text: str) -> set[tuple[str, ...]]:
    """Every sequence of parts under which a name may be met in a text."""
    found = {phrase(text), tuple(a for word in text.split() for a in atoms(word))}
    joined = re.sub(r"(?<=\w)[-‐](?=\w)", "", text)
    found.add(phrase(joined))
    for parts in tuple(found):
        for i, part in enumerate(parts):
            found.update(
                (*parts[:i], first, rest, *parts[i + 1 :]) for first, rest in _splits(part)
            )
    return {f for f in found if f}


def _splits(part: str) -> list[tuple[str, str]]:
    """The two halves of a part that is also written apart: "preeclampsia", "b12"."""
    halves = [
        (fold(p), fold(part[len(p) :]))
        for p in table("composition")["prefixes"]
        if part.startswith(p) and len(part) > len(p) + 3
    ]
    number = _LETTER_NUMBER.fullmatch(part)
    return [*halves, (number[1], number[2])] if number else halves
