"""Token patterns written as short strings in YAML, run by spaCy's Matcher where they can match.

A pattern is words separated by spaces. ``see|consult`` is one of several words, ``<name>`` one of
a class of words, ``_`` any word, ``__`` any token, ``@num`` a number, ``@year`` a year, ``@cap`` a
capitalised word, ``/x/`` a regular expression on the lower-case token. ``?``, ``*``, ``+`` and
``{1,3}`` say how often. ``^`` and ``$`` as words of their own bind a pattern to the first or last
word of the sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc

from lint.nlp.tables import words

_PART = re.compile(r"(?P<body>.+?)(?P<op>[?*+!]|\{\d,\d{1,2}\})?\Z")
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
class _Pattern:
    """A compiled pattern; ``needs`` are sets of words of which each must give one."""

    label: str
    tokens: list[dict[str, Any]]
    needs: tuple[frozenset[str], ...]
    at_start: bool
    at_end: bool


class PatternSet:
    """Patterns by label; only those are run whose words a sentence holds."""

    def __init__(self, patterns: Iterable[tuple[str, str]], classes: Classes) -> None:
        """Compile (label, pattern) pairs."""
        common = words("function_words", "english")
        self._patterns = [_compile(label, text, classes) for label, text in patterns]
        self._matchers: dict[int, Matcher] = {}
        self._vocab: object = None
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []
        for i, pattern in enumerate(self._patterns):
            if not pattern.needs:
                self._always.append(i)
                continue
            rarest = min(pattern.needs, key=lambda n: (len(n & common), len(n)))
            for word in rarest:
                self._by_word.setdefault(word, []).append(i)

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """(label, first token, token behind the last) of every match, overlaps and all."""
        if doc.vocab is not self._vocab:
            self._vocab = doc.vocab
            self._matchers = {}
        held = {token.lower_ for token in doc}
        candidates = set(self._always)
        for word in held & self._by_word.keys():
            candidates.update(self._by_word[word])
        for i in sorted(candidates):
            pattern = self._patterns[i]
            if any(held.isdisjoint(need) for need in pattern.needs):
                continue
            for _, start, end in self._matcher(i, doc)(doc):
                if _bound(doc, pattern, start, end):
                    yield pattern.label, start, end

    def _matcher(self, i: int, doc: Doc) -> Matcher:
        if i not in self._matchers:
            matcher = Matcher(doc.vocab)
            matcher.add(self._patterns[i].label, [self._patterns[i].tokens], greedy="LONGEST")
            self._matchers[i] = matcher
        return self._matchers[i]


def _bound(doc: Doc, pattern: _Pattern, start: int, end: int) -> bool:
    """Whether nothing but punctuation lies outside where the pattern says so."""
    before = not pattern.at_start or not any(t.is_alpha for t in doc[:start])
    return before and (not pattern.at_end or not any(t.is_alpha for t in doc[end:]))


def _compile(label: str, text: str, classes: Classes) -> _Pattern:
    parts = text.split()
    at_start, at_end = parts[0] == "^", parts[-1] == "$"
    parts = parts[at_start : len(parts) - at_end]
    tokens: list[dict[str, Any]] = []
    needs: list[frozenset[str]] = []
    for part in parts:
        match = _PART.match(part)
        assert match is not None, text
        attributes, options = _attributes(match["body"], classes, text)
        op = match["op"]
        tokens.append({**attributes, "OP": op} if op else attributes)
        if options and op not in ("?", "*", "!") and not (op or "").startswith("{0"):
            needs.append(options)
    return _Pattern(label, tokens, tuple(needs), at_start, at_end)


def _attributes(
    body: str, classes: Classes, text: str
) -> tuple[dict[str, Any], frozenset[str] | None]:
    """What the Matcher asks of a token, and the words that would do, if they are known."""
    if body in _ATTRIBUTES:
        return dict(_ATTRIBUTES[body]), None
    if len(body) > 2 and body[0] == body[-1] == "/":
        return {"LOWER": {"REGEX": body[1:-1]}}, None
    options: set[str] = set()
    for option in body.split("|"):
        if option.startswith("<"):
            name = option.strip("<>")
            assert name in classes, f"no class {name!r}: {text}"
            options.update(str(w).lower() for w in classes[name])
        else:
            options.add(option.lower())
    if len(options) == 1:
        return {"LOWER": next(iter(options))}, frozenset(options)
    return {"LOWER": {"IN": sorted(options)}}, frozenset(options)
