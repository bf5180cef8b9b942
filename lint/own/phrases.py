"""Phrases as they are written in rule files, found in text: "suffer~ from" in all its forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lint.own.inflect import forms

MARK = "~"
"""Behind a word it stands for all forms of the word."""

GAP = "..."
"""Between words it stands for at most five words of the same sentence."""

_BETWEEN = r"\s+(?:[^\s.;:!?]+\s+){0,5}?"

_APOSTROPHE = "['’]"


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a phrase is used: from, to (code points), and the phrase as it is written."""

    start: int
    end: int
    phrase: str


def fault(phrase: str) -> str:
    """What is wrong with how a phrase is written; "" if nothing is."""
    if any(MARK in w and not re.fullmatch(rf".*[^\W\d_]{MARK}", w) for w in phrase.split()):
        return f"has a '{MARK}' that stands behind no word; write it like 'suffer{MARK} from'"
    if not any(map(str.isalnum, phrase)):
        return "holds no word"
    words = phrase.split()
    if GAP in (words[0], words[-1]) or (GAP, GAP) in pairwise(words):
        return f"has a '{GAP}' that stands between no two words"
    return ""


def uses(text: str, phrases: Sequence[str], *, exact: bool = False) -> tuple[Use, ...]:
    """Where phrases stand in a text as whole words, of several at one place the longest."""
    if not phrases:
        return ()
    found = []
    for match in _any_of(tuple(phrases), exact).finditer(text):
        phrase = next(p for p in phrases if _one(p, exact).fullmatch(match[0]))
        found.append(Use(match.start(), match.end(), phrase))
    return tuple(found)


def swapped(found: str, phrase: str, instead: str) -> str | None:
    """What to write for a phrase as it was found, in the same form and with its capitals.

    None where the replacement does not tell which form is right.
    """
    if MARK not in phrase:
        return _capitals(found, instead.replace(MARK, ""))
    word, ours = _marked(phrase), _marked(instead)
    if not ours:
        base = forms(word)["base"] == (_form_in(found, phrase),)
        return _capitals(found, instead) if base else None
    text = _form_in(found, phrase)
    names = [name for name, written in forms(word).items() if text in written]
    told = {t for n in names for t in forms(ours).get(n, ("", " "))}
    if len(told) != 1:
        return None
    return _capitals(found, instead.replace(ours + MARK, told.pop()))


@cache
def _any_of(phrases: tuple[str, ...], exact: bool) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    text = "|".join(f"(?:{_pattern(p)})" for p in ordered)
    return re.compile(rf"(?<![\w-])(?:{text})(?![\w-])", 0 if exact else re.IGNORECASE)


@cache
def _one(phrase: str, exact: bool) -> re.Pattern[str]:
    return re.compile(_pattern(phrase), 0 if exact else re.IGNORECASE)


def _pattern(phrase: str) -> str:
    parts = re.split(rf"(?<=\s){re.escape(GAP)}(?=\s)", phrase)
    return _BETWEEN.join(r"\s+".join(map(_word, part.split())) for part in parts)


def _word(written: str) -> str:
    if not written.endswith(MARK):
        return re.sub("['’]", lambda _: _APOSTROPHE, re.escape(written))
    base = written.removesuffix(MARK)
    told = dict.fromkeys(t for some in forms(base).values() for t in some)
    if base[:1].isupper():
        whole = base.isupper() and len(base) > 1  # "NSAID~" is "NSAIDs" too
        told = dict.fromkeys(base + t[len(base) :] if whole else t.capitalize() for t in told)
    return f"(?:{'|'.join(sorted(map(re.escape, told), key=len, reverse=True))})"


def _marked(phrase: str) -> str:
    """The word that changes its form, "" if there is none."""
    return next((w.removesuffix(MARK) for w in phrase.split() if w.endswith(MARK)), "")


def _form_in(found: str, phrase: str) -> str:
    """The form that the marked word of a phrase has where it was found."""
    at = next(i for i, w in enumerate(phrase.split()) if w.endswith(MARK))
    return found.split()[at].casefold()


def _capitals(found: str, text: str) -> str:
    """The text with a capital or all capitals, as the words that it stands for have."""
    if len(found) > 1 and found.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if found[:1].isupper() else text
