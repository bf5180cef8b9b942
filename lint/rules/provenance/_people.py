"""Tells people from teams in bylines, and whether anything is said of what they do."""

import re
from dataclasses import dataclass
from functools import cache

from lint.model import BlockKind, Document
from lint.rules._data import table

_LONGEST = 5  # words in a name
_LETTERS = re.compile(r"(?<=\w )\(?[A-Z](?:[A-Za-z.]*[A-Z.])\)?(?:[ ,/]|$)")  # "Ana Ortiz RN"
_OTHERS = re.compile(
    r"\b(?:reviewed|checked|edited|updated|published|photos?|and) ?by\b", re.IGNORECASE
)
_SHORT = 90  # characters of a line that is a role
_ABOUT = re.compile(r"\b(?:author|writer)\b|\bwho (?:wrote|writes)\b", re.IGNORECASE)
_UNREAD = frozenset({BlockKind.CODE, BlockKind.REFERENCE, BlockKind.TITLE})


@dataclass(frozen=True, slots=True)
class _Words:
    titles: frozenset[str]
    teams: frozenset[str]
    jobs: re.Pattern[str]


@cache
def _words() -> _Words:
    data = table("people")
    return _Words(
        titles=frozenset(data["titles"]),
        teams=frozenset(data["teams"]),
        jobs=re.compile(rf"\b(?:{'|'.join(data['jobs'])})\b", re.IGNORECASE),
    )


def is_person(name: str) -> bool:
    """Whether a byline names a person, and says nothing but the name."""
    words = name.split()
    plain = [w.strip(".,").casefold() for w in words]
    if not 2 <= len(words) <= _LONGEST or plain[0] in {"the", "our"}:
        return False
    known = _words().titles | _words().teams
    return not (
        known.intersection(plain)
        or "(" in name
        or _words().jobs.search(name)
        or _LETTERS.search(name)
    )


def role_told(document: Document, name: str) -> bool:
    """Whether a line of the article says what the person is: a bio, a role beside the name."""
    person = _Person(name)
    named = about = False  # the line before is the byline, a heading over a bio
    for block in document.blocks:
        if block.kind in _UNREAD:
            continue
        text = document.cut(block.span)
        byline = block.kind is BlockKind.FURNITURE and person.full.search(text) is not None
        if person.told_beside(text) if byline else person.told_in(text, about=about):
            return True
        about = block.kind is BlockKind.HEADING and _ABOUT.search(text) is not None
        if named and len(text) < _SHORT and _words().jobs.search(text):
            return True
        named = byline
    return False


class _Person:
    """An author, and how the article may speak of the person."""

    def __init__(self, name: str) -> None:
        parts = [re.escape(part) for part in name.split()]
        self._name = name
        self.full = re.compile(r"\s+".join(parts))
        self._beside = re.compile(rf"{self.full.pattern}(?P<tail>[^|·•.;]{{0,80}})")
        self._first = re.compile(rf"\b{parts[0]}\b")
        self._titled = re.compile(rf"\b(?:Dr|Prof(?:essor)?|Nurse)\.? {parts[-1]}\b")

    def told_beside(self, text: str) -> bool:
        """Whether a byline says it behind the name, and before it speaks of others."""
        match = self._beside.search(text)
        tail = _OTHERS.split(match["tail"])[0] if match else ""
        return _words().jobs.search(tail) is not None

    def told_in(self, text: str, *, about: bool) -> bool:
        """Whether a sentence on the author says it; ``about`` if a heading announces a bio."""
        if self._titled.search(text):
            return True
        called = (about or _ABOUT.search(text[:40])) and self._first.search(text)
        if not (called or self.full.search(text)):
            return False
        return _words().jobs.search(text.replace(self._name, " ")) is not None
