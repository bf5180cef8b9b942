"""Tells headings, list items and tables in text without markup by the look of its lines."""

import re
from collections.abc import Sequence
from functools import cache

from lint.readers.cues import phrases

_WORD = re.compile(r"[^\s/]+")
BULLET = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[•▪●◦‣∙·■►✓✔](?:[ \t]+|(?=\w))|[*+–—-][ \t]+)(?=\S)"
)
NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>\(?(?:\d{1,3}|[a-hA-H])[.)][ \t]+)(?=\S)")
_CLOSED = (".", ":", ";", ",", "!", "?", "…", "。")


@cache
def _small_words() -> frozenset[str]:
    return frozenset(phrases("structure", "small_words"))


def is_title_case(text: str) -> bool:
    """Whether all words but the small ones begin with a capital or a digit."""
    words = [w.strip("\"'“”‘’()[]") for w in _WORD.findall(text)]
    large = [w for w in words if w and w.lower() not in _small_words()]
    capital = sum(not w[0].isalpha() or w[0].isupper() for w in large)
    return bool(large) and capital >= 0.8 * len(large)


def looks_like_heading(text: str, *, loose: bool) -> bool:
    """A short line without an end: in title case, or of a few words between blank lines.

    A heading in sentence case is only told from a fragment where a blank line stands before it.
    """
    if not 2 <= len(text) <= 100 or text.endswith(_CLOSED) or not any(map(str.isalpha, text)):
        return False
    words = text.count(" ") + 1
    if words > 14 or re.search(r"[.!?;] ", text) or not (text[0].isupper() or text[0].isdigit()):
        return False
    return is_title_case(text) or (loose and words <= 8)


def is_flat_table(lines: Sequence[str]) -> bool:
    """Whether lines are rows of a table that lost its columns.

    Three or more, none closed like a sentence, nearly all with a capital in the middle, where a
    cell begins.
    """
    if len(lines) < 3 or any(line.endswith(_CLOSED) or len(line) > 200 for line in lines):
        return False
    split = sum(bool(re.search(r"[a-z)\d] [A-Z][a-z]", line)) for line in lines)
    wide = sum(line.count(" ") >= 2 for line in lines)
    return min(split, wide) >= 0.75 * len(lines)


@cache
def _linking() -> frozenset[str]:
    return frozenset(phrases("structure", "linking"))


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether a few lines are one text that was wrapped narrowly: about as long, the last closed.

    Lines in a list are of any length, and closed each or none.
    """
    *before, last = lines
    if len(before) < 2 or not last.endswith((".", "!", "?", "…")) or last[:1].isupper():
        return False
    longest = max(map(len, before))
    open_ends = sum(not line.endswith(_CLOSED) for line in before)
    small = sum(line[:1].islower() for line in lines[1:])
    return (
        longest >= 20
        and all(len(line) >= 0.6 * longest and " " in line for line in before)
        and min(open_ends, small) >= 0.6 * len(before)
    )


def joins(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next because a typist or a mail program wrapped it.

    ``width`` is the longest line around. A wrapped line is about that long: the first word of the
    next would not have fitted.
    """
    before, _, last = line.rpartition(" ")
    if before and following[:1].islower() and last.lower() in _linking():
        return True
    if len(line) < 45 or width > 120 or line.endswith(":"):
        return False
    full = len(line) + 1 + len(following.split(" ", 1)[0]) > 0.88 * width
    if line.endswith((".", "!", "?", "”", '"')):
        return full and len(line) < width + 1 and width >= 60 and len(following) > 3
    return full or following[:1].islower()
