"""Token patterns written as short strings in YAML, run by spaCy's Matcher where they can match.

A pattern is words separated by spaces. ``see|consult`` is one of several words, ``<name>`` one of
a class of words, ``@cap=see|<name>`` such a word with a capital, ``_`` any word, ``__`` any token,
``@num`` a number, ``@year`` a year, ``@cap`` a capitalised word, ``/x/`` a regular expression on
the lower-case token. ``?``, ``*``, ``+`` and ``{1,3}`` say how often. ``^`` and ``$`` as words of
their own bind a pattern to the first or last word of the sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc

from lint.nlp.tables import words

_WRITTEN = re.compile(r"(?P<body>.+?)(?P<op>[?*+]|\{\d,\d{1,2}\})?\Z")
_LONG = 30  # tokens that "*" and "+" reach over
_TIMES = {"?": (0, 1), "*": (0, _LONG), "+": (1, _LONG)}
_CAPITAL = "@cap="
_YEAR = r"^(?:19|20)\d\d$"
_ATTRIBUTES: dict[str, dict[str, Any]] = {
    "_": {"IS_PUNCT": False},
    "__": {},
    "@num": {"LIKE_NUM": True},
    "@year": {"TEXT": {"REGEX": _YEAR}},
    "@cap": {"TEXT": {"REGEX": r"^[A-Z]"}},
    "@caps": {"IS_UPPER": True},
}

Classes = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Part:
    """One place of a pattern: what is asked of a token, how often, and the words that would do."""

    asks: dict[str, Any]
    words: frozenset[str]
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A compiled pattern.

    It is tried only around a word of ``trigger`` (at most ``before`` tokens ahead of it and
    ``behind`` after it) where each of ``needs`` gives a word and each of ``shapes`` fits one.
    Without a trigger it is tried on the whole sentence.
    """

    label: str
    parts: tuple[_Part, ...]
    trigger: frozenset[str]
    before: int
    behind: int
    needs: tuple[frozenset[str], ...]
    at_start: bool
    at_end: bool
    shapes: tuple[re.Pattern[str], ...]


class PatternSet:
    """Patterns by label; only those are run whose words a sentence holds."""

    def __init__(self, patterns: Iterable[tuple[str, str]], classes: Classes) -> None:
        """Compile (label, pattern) pairs."""
        self._patterns = [_compile(label, text, classes) for label, text in patterns]
        self._matchers: dict[int, Matcher] = {}
        self._vocab: object = None
        self._by_word: dict[str, list[int]] = {}
        self._shaped = [i for i, p in enumerate(self._patterns) if not p.trigger]
        for i, pattern in enumerate(self._patterns):
            for word in pattern.trigger:
                self._by_word.setdefault(word, []).append(i)

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """(label, first token, token behind the last) of every match, overlaps and all."""
        if doc.vocab is not self._vocab:
            self._vocab = doc.vocab
            self._matchers = {}
        texts = [token.text for token in doc]
        held = [text.lower() for text in texts]
        for i, windows in self._places(held).items():
            pattern = self._patterns[i]
            for a, b in windows:
                here = set(held[a:b])
                if any(map(here.isdisjoint, pattern.needs)):
                    continue
                if not all(any(map(shape.search, texts[a:b])) for shape in pattern.shapes):
                    continue
                for _, start, end in self._matcher(i, doc)(doc[a:b]):
                    if _bound(doc, pattern, a + start, a + end):
                        yield pattern.label, a + start, a + end

    def _places(self, held: Sequence[str]) -> dict[int, list[tuple[int, int]]]:
        """The patterns worth trying and the token ranges to try them in."""
        places: dict[int, list[tuple[int, int]]] = {}
        for at, word in enumerate(held):
            for i in self._by_word.get(word, ()):
                pattern = self._patterns[i]
                a, b = max(0, at - pattern.before), at + pattern.behind + 1
                windows = places.setdefault(i, [])
                if windows and a <= windows[-1][1]:
                    windows[-1] = windows[-1][0], b
                else:
                    windows.append((a, b))
        for i in self._shaped:
            places[i] = [(0, len(held))]
        return places

    def _matcher(self, i: int, doc: Doc) -> Matcher:
        if i not in self._matchers:
            tokens = [part.asks for part in self._patterns[i].parts]
            self._matchers[i] = Matcher(doc.vocab)
            self._matchers[i].add(self._patterns[i].label, [tokens], greedy="LONGEST")
        return self._matchers[i]


def _bound(doc: Doc, pattern: _Pattern, start: int, end: int) -> bool:
    """Whether nothing but punctuation lies outside where the pattern says so."""
    before = not pattern.at_start or not any(t.is_alpha for t in doc[:start])
    return before and (not pattern.at_end or not any(t.is_alpha for t in doc[end:]))


def _compile(label: str, text: str, classes: Classes) -> _Pattern:
    written = text.split()
    at_start, at_end = written[0] == "^", written[-1] == "$"
    written = written[at_start : len(written) - at_end]
    parts = tuple(_part(one, classes, text) for one in written)
    sure = [k for k, part in enumerate(parts) if part.words and part.least]
    common = words("function_words", "english")
    rarest = min(
        sure, key=lambda k: (len(parts[k].words & common), len(parts[k].words)), default=None
    )
    return _Pattern(
        label=label,
        parts=parts,
        trigger=frozenset() if rarest is None else parts[rarest].words,
        before=0 if rarest is None else sum(part.most for part in parts[: rarest + 1]) - 1,
        behind=0 if rarest is None else sum(part.most for part in parts[rarest:]) - 1,
        needs=tuple(parts[k].words for k in sure if k != rarest),
        at_start=at_start,
        at_end=at_end,
        shapes=tuple(shape for part in parts if part.least for shape in _shapes(part)),
    )


def _shapes(part: _Part) -> Iterator[re.Pattern[str]]:
    """What a word must look like for a part that names no words."""
    for attribute, flags in (("TEXT", 0), ("LOWER", re.IGNORECASE)):
        asked = part.asks.get(attribute)
        if isinstance(asked, dict) and "REGEX" in asked:
            yield re.compile(asked["REGEX"], flags)


def _part(written: str, classes: Classes, text: str) -> _Part:
    match = _WRITTEN.match(written)
    assert match is not None, text
    asks, options = _asked(match["body"], classes, text)
    op = match["op"]
    if op is None:
        return _Part(asks, options, 1, 1)
    least, most = _TIMES[op] if op in _TIMES else map(int, op.strip("{}").split(","))
    return _Part({**asks, "OP": op}, options, least, most)


def _asked(body: str, classes: Classes, text: str) -> tuple[dict[str, Any], frozenset[str]]:
    """What the Matcher asks of a token, and the words that would do, if they are known."""
    if body in _ATTRIBUTES:
        return dict(_ATTRIBUTES[body]), frozenset()
    if len(body) > 2 and body[0] == body[-1] == "/":
        return {"LOWER": {"REGEX": body[1:-1]}}, frozenset()
    if body.startswith(_CAPITAL):
        asks, chosen_words = _asked(body.removeprefix(_CAPITAL), classes, text)
        return {**asks, **_ATTRIBUTES["@cap"]}, chosen_words
    options: set[str] = set()
    for option in body.split("|"):
        name = option.strip("<>")
        assert not option.startswith("<") or name in classes, f"no class {name!r}: {text}"
        chosen = classes[name] if option.startswith("<") else (option,)
        options.update(str(word).lower() for word in chosen)
    if len(options) == 1:
        return {"LOWER": next(iter(options))}, frozenset(options)
    return {"LOWER": {"IN": sorted(options)}}, frozenset(options)
