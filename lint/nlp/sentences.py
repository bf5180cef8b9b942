"""Where the sentences of a block begin and end: rules over the text alone, in linear time.

One splitter feeds the parser and the cache of parses, so that a sentence is parsed the same way
wherever it comes from.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.nlp.tables import words

_DATA = "abbreviations"
_MEMORY = 1_000  # blocks that are remembered
_LONGEST = 2_000  # a longer "sentence" is cut, so that the parser never sees a monster
_PIECE = 1_500
_JUNK = 300  # no word is as long
_REACH = 40  # how far back the word before a stop is looked for

_STOPS = re.compile(r"[.!?…]+|;(?=[a-z]{2})")
_CLOSERS = re.compile(r"[\"'”’»)\]]{0,4}")
_OPENERS = "\"'“‘«([¿¡"
_NOTE = re.compile(r"(?:\[\d{1,3}(?:[,–-] ?\d{1,3}){0,9}\]){1,5}|\d{1,3}(?:[,–-]\d{1,3}){0,9}")
_PICTURE = "[\u2600-\u27bf\u2b50\u2b55\u25a0-\u25ff\U0001f300-\U0001faff]\ufe0f?"
_BULLET = re.compile(rf"(?:(?<=\s)|^)(?:[•·●▪◦‣⁃✓✔➤►→](?=\s)|{_PICTURE}(?=\s*(?:$|[A-Z0-9])))")
_DASH_ITEM = re.compile(r"(?:(?<=\s)|^)[-*](?=\s+[A-Z0-9])")
_TRIM = re.compile(rf"(?:[\s•●▪◦‣⁃]|{_PICTURE})*")
_SPACE = re.compile(r"\s+")
_RUN = re.compile(rf"\S{{{_JUNK + 1},}}")
_LETTERS = re.compile(r"[^\W\d_]+")
_ITEM_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){1,4}[A-Za-z]")


@lru_cache(_MEMORY)
def split(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences of one block, in order, without the white space around them.

    List markers ("•", " - " where they make a list) end a sentence and belong to none; every
    other visible character lies in exactly one sentence. A sentence of more than 2,000
    characters is cut into pieces, as is a run of more than 300 without white space.
    """
    pieces: list[tuple[int, int]] = []
    for start, end in _items(text):
        for a, b in _stopped(text, start, end):
            first = _first(text, a, b)
            last = _last(text, first, b)
            if last > first:
                pieces.extend(_bounded(text, first, last))
    return tuple(pieces)


def _items(text: str) -> Iterator[tuple[int, int]]:
    """The text between list markers that were flattened into the block."""
    marks = [m.span() for m in _BULLET.finditer(text)]
    dashes = [m.span() for m in _DASH_ITEM.finditer(text)]
    if len(dashes) > 1:
        marks = sorted({*marks, *dashes})
    at = 0
    for start, end in marks:
        yield at, start
        at = end
    yield at, len(text)


def _stopped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut one item behind the stops that end a sentence."""
    at = start
    for stop in _STOPS.finditer(text, start, end):
        if stop.end() <= at:
            continue
        cut = _cut(text, at, stop, end)
        if cut is not None:
            yield at, cut
            at = cut
    yield at, end


def _cut(text: str, start: int, stop: re.Match[str], end: int) -> int | None:
    """Where the next sentence begins if this stop ends one."""
    closers = _CLOSERS.match(text, stop.end(), end)
    behind = closers.end() if closers else stop.end()
    if behind >= end:
        return None
    if not text[behind].isspace():
        return _glued(text, stop, behind, end)
    after = _SPACE.match(text, behind, end)
    next_at = after.end() if after else behind
    if next_at >= end or not _may_begin(text, next_at, end):
        return None
    mark = stop.group()
    if "!" in mark or "?" in mark or len(mark) > 1 or behind > stop.end():
        return behind
    return None if _goes_on(text, start, stop.start(), next_at) else behind


def _glued(text: str, stop: re.Match[str], behind: int, end: int) -> int | None:
    """A stop with no space behind it: a lost space, a note number, or inside a word."""
    before = text[stop.start() - 1] if stop.start() else " "
    if stop.group() == ";":  # "nausea;it", no entity such as "&nbsp;it"
        return behind if before.islower() and "&" not in text[stop.start() - 9 : behind] else None
    note = _NOTE.match(text, behind, end)
    if note and not before.isdigit() and note.end() < end and text[note.end()].isspace():
        after = _SPACE.match(text, note.end(), end)
        at = after.end() if after else note.end()
        return note.end() if at < end and _may_begin(text, at, end) else None
    word = _LETTERS.match(text, behind, min(end, behind + _REACH))
    if word is None or (len(word.group()) < 2 and word.group() not in "AI"):
        return None
    new = word.group()
    if not (before.islower() or before in '"”’)]%') or not new[0].isupper():
        return None
    if (new.isupper() and len(new) > 1) or new.lower() in words(_DATA, "domains"):
        return None
    around = _word_before(text, 0, stop.start())
    if "@" in around or "/" in around or around.startswith("www"):
        return None
    return None if around.lower() in words(_DATA, "never") else behind


def _goes_on(text: str, start: int, stop: int, next_at: int) -> bool:
    """Whether a full stop followed by a space and a capital belongs to an abbreviation."""
    word = _word_before(text, start, stop)
    key = word.lower()
    following = text[next_at]
    if key in words(_DATA, "never"):
        return True
    if key in words(_DATA, "before_number"):
        return following.isdigit()
    at_start = stop - len(word) <= _first(text, start, stop)
    if _ITEM_NUMBER.fullmatch(word) and (at_start or _behind(text, stop - len(word)) in ":;"):
        return True
    starter = _next_word(text, next_at).lower() in words(_DATA, "starters")
    if key in words(_DATA, "before_starter") or _DOTTED.fullmatch(word):
        return not starter and key not in ("a.m", "p.m")
    if len(word) == 1 and word.isupper():
        return not starter and _initial(text, start, stop - 1)
    return False


def _initial(text: str, start: int, at: int) -> bool:
    """Whether a single capital is part of a person's name, told by the word before it."""
    before = text[max(start, at - _REACH) : at].split()
    if not before:
        return True
    head = before[-1]
    bare = head.strip(_OPENERS + ".,")
    if bare.lower() in words(_DATA, "letter_heads"):
        return False
    return bare[:1].isupper() or bare.lower() in words(_DATA, "initial_heads")


def _may_begin(text: str, at: int, end: int) -> bool:
    """Whether a sentence can begin here: anything but a lower-case word ("pH" and so on can)."""
    while at < end and (text[at] in _OPENERS):
        at += 1
    if at >= end:
        return False
    if text[at].islower():
        return at + 1 < end and text[at + 1].isupper()
    return text[at] not in ",;:.!?)]–—-&"


def _word_before(text: str, start: int, at: int) -> str:
    piece = text[max(start, at - _REACH) : at]
    return piece[-1:].strip() and piece.split()[-1].lstrip(_OPENERS)


def _next_word(text: str, at: int) -> str:
    word = _LETTERS.match(text[at : at + _REACH].lstrip(_OPENERS))
    return word.group() if word else ""


def _behind(text: str, at: int) -> str:
    """The last visible character before a place; a space if there is none near."""
    return text[max(0, at - 3) : at].rstrip()[-1:] or " "


def _first(text: str, start: int, end: int) -> int:
    found = _TRIM.match(text, start, end)
    return found.end() if found else start


def _last(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence itself, or its pieces where no parser could take it whole."""
    if end - start <= _JUNK:
        yield start, end
        return
    for run in _RUN.finditer(text, start, end):
        if run.start() > start:
            yield from _cut_long(text, start, run.start())
        for at in range(run.start(), run.end(), _JUNK):
            yield at, min(at + _JUNK, run.end())
        start = run.end()
    if start < end:
        yield from _cut_long(text, start, end)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at the last semicolon, else the last space, of every 1,500 characters."""
    while end - start > _LONGEST:
        limit = start + _PIECE
        cut = text.rfind("; ", start + _PIECE // 2, limit) + 1
        if not cut:
            cut = max((text.rfind(s, start + 1, limit) for s in " \t\u3000"), default=-1)
        if cut <= start:
            cut = limit
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = _first(text, start, end)
    last = _last(text, first, end)
    if last > first:
        yield first, last
