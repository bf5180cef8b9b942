"""Token patterns written as short strings in YAML, tried only where their words stand.

A pattern is words separated by spaces. ``see|consult`` is one of several words, ``<name>`` one of
a class of words, ``@cap=see|<name>`` such a word with a capital, ``_`` any word, ``__`` any token,
``@num`` a number, ``@year`` a year, ``@cap`` a capitalised word, ``/x/`` a regular expression on
the token. ``?``, ``*``, ``+`` and ``{1,3}`` say how often. ``^`` and ``$`` as words of their own
bind a pattern to the first or last word of the sentence.

spaCy's Matcher reads such patterns too, but keeps a state for every way to fill a gap: with the
wide gaps of prose it took about twice as long in all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc

from lint.nlp.tables import words

_WRITTEN = re.compile(r"(?P<body>.+?)(?P<op>[?*+]|\{\d,\d{1,2}\})?\Z")
_LONG = 30  # tokens that "*" and "+" reach over
_TIMES = {"?": (0, 1), "*": (0, _LONG), "+": (1, _LONG)}
_CAPITAL = "@cap="
_CAPITALISED = re.compile(r"\A[A-Z]")
_SHAPES = {
    "@num": re.compile(
        r"\A\d[\d.,]*\Z|\A(?i:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundreds?|thousands?)\Z"
    ),
    "@year": re.compile(r"\A(?:19|20)\d\d\Z"),
    "@cap": _CAPITALISED,
    "@caps": re.compile(r"\A[A-Z][A-Z.&/]+\Z"),
    "_": re.compile(r"\w"),
}

Classes = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Part:
    """One place of a pattern: the words that fill it (as spaCy numbers them) or their look."""

    ids: frozenset[int] | None
    shape: re.Pattern[str] | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A compiled pattern.

    It is tried only around a word of ``trigger``, at most ``before`` tokens ahead of it and
    ``behind`` after it, where each of ``needs`` gives a word; without a trigger everywhere.
    """

    label: str
    parts: tuple[_Part, ...]
    trigger: frozenset[int]
    before: int
    behind: int
    needs: tuple[frozenset[int], ...]
    at_start: bool
    at_end: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The tokens of a sentence as numbers of their lower-case forms and as they stand."""

    ids: Sequence[int]
    texts: Sequence[str]


class PatternSet:
    """Patterns by label; only those are tried whose words a sentence holds."""

    def __init__(self, patterns: Iterable[tuple[str, str]], classes: Classes) -> None:
        """Compile (label, pattern) pairs."""
        known: dict[str, _Part] = {}  # many patterns share their parts
        self._patterns = [_compile(label, text, classes, known) for label, text in patterns]
        self._by_word: dict[int, list[int]] = {}
        self._anywhere = [i for i, p in enumerate(self._patterns) if not p.trigger]
        for i, pattern in enumerate(self._patterns):
            for word in pattern.trigger:
                self._by_word.setdefault(word, []).append(i)

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """(label, first token, token behind the last): the longest match from every token."""
        ids: list[int] = doc.to_array("LOWER").tolist()
        sentence: _Sentence | None = None
        for i, windows in self._places(ids).items():
            pattern = self._patterns[i]
            for a, b in windows:
                here = set(ids[a:b])
                if any(map(here.isdisjoint, pattern.needs)):
                    continue
                if sentence is None:
                    sentence = _Sentence(ids, _texts(doc))
                for start, end in _matches(pattern, sentence, a, min(b, len(ids))):
                    yield pattern.label, start, end

    def _places(self, ids: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
        """The patterns worth trying and the token ranges to try them in."""
        places: dict[int, list[tuple[int, int]]] = {i: [(0, len(ids))] for i in self._anywhere}
        held = set(ids)
        hopeless: set[int] = set()
        for at, word in enumerate(ids):
            for i in self._by_word.get(word, ()):
                pattern = self._patterns[i]
                if i not in places and i not in hopeless:
                    if any(map(held.isdisjoint, pattern.needs)):
                        hopeless.add(i)
                    else:
                        places[i] = []
                if i in hopeless:
                    continue
                a, b = max(0, at - pattern.before), at + pattern.behind + 1
                if places[i] and a <= places[i][-1][1]:
                    a = places[i].pop()[0]
                places[i].append((a, b))
        return places


def _texts(doc: Doc) -> list[str]:
    """The tokens as they stand; by number, as making spaCy's tokens costs more than reading."""
    strings = doc.vocab.strings
    return [strings[number] for number in doc.to_array("ORTH").tolist()]


def _matches(pattern: _Pattern, sentence: _Sentence, a: int, b: int) -> Iterator[tuple[int, int]]:
    """The longest match from every token of a window, bound to the sentence's ends if asked."""
    tried, first = _Try(pattern.parts, sentence, b, {}), pattern.parts[0]
    for start in range(a, b):
        if pattern.at_start and any(map(str.isalpha, sentence.texts[:start])):
            return
        if first.least and not _fits(first, sentence, start):
            continue
        end = tried.furthest(0, start)
        if end > start and not (pattern.at_end and any(map(str.isalpha, sentence.texts[end:]))):
            yield start, end


@dataclass(frozen=True, slots=True)
class _Try:
    """A pattern on a window that ends at ``stop``; what is found out is kept in ``known``."""

    parts: tuple[_Part, ...]
    sentence: _Sentence
    stop: int
    known: dict[tuple[int, int], int]

    def furthest(self, k: int, at: int) -> int:
        """The furthest end of the parts from the k-th on, or -1."""
        if k == len(self.parts):
            return at
        if (k, at) in self.known:
            return self.known[k, at]
        part = self.parts[k]
        run = 0
        while run < part.most and at + run < self.stop and _fits(part, self.sentence, at + run):
            run += 1
        best = -1
        for size in range(part.least, run + 1):
            best = max(best, self.furthest(k + 1, at + size))
        self.known[k, at] = best
        return best


def _fits(part: _Part, sentence: _Sentence, at: int) -> bool:
    if part.ids is not None and sentence.ids[at] not in part.ids:
        return False
    return part.shape is None or part.shape.search(sentence.texts[at]) is not None


def _compile(label: str, text: str, classes: Classes, known: dict[str, _Part]) -> _Pattern:
    written = text.split()
    at_start, at_end = written[0] == "^", written[-1] == "$"
    written = written[at_start : len(written) - at_end]
    for one in written:
        if one not in known:
            known[one] = _part(one, classes, text)
    parts = tuple(known[one] for one in written)
    sure = [k for k, part in enumerate(parts) if part.ids and part.least]
    rarest = min(sure, key=lambda k: _commonness(parts[k]), default=None)
    return _Pattern(
        label=label,
        parts=parts,
        trigger=frozenset() if rarest is None else parts[rarest].ids or frozenset(),
        before=0 if rarest is None else sum(part.most for part in parts[: rarest + 1]) - 1,
        behind=0 if rarest is None else sum(part.most for part in parts[rarest:]) - 1,
        needs=tuple(parts[k].ids or frozenset() for k in sure if k != rarest),
        at_start=at_start,
        at_end=at_end,
    )


def _commonness(part: _Part) -> tuple[int, int]:
    """How likely a part is met: its function words, then its words."""
    ids = part.ids or frozenset()
    return len(ids & _common()), len(ids)


@cache
def _common() -> frozenset[int]:
    """Function words, as spaCy numbers them."""
    return frozenset(get_string_id(word) for word in words("function_words", "english"))


def _part(written: str, classes: Classes, text: str) -> _Part:
    match = _WRITTEN.match(written)
    assert match is not None, text
    body, op = match["body"], match["op"]
    least, most = 1, 1
    if op is not None:
        least, most = _TIMES[op] if op in _TIMES else map(int, op.strip("{}").split(","))
    if body == "__":
        return _Part(None, None, least, most)
    if body in _SHAPES:
        return _Part(None, _SHAPES[body], least, most)
    if len(body) > 2 and body[0] == body[-1] == "/":
        return _Part(None, re.compile(body[1:-1], re.IGNORECASE), least, most)
    capital = _CAPITALISED if body.startswith(_CAPITAL) else None
    ids = _ids(body.removeprefix(_CAPITAL), classes, text)
    return _Part(ids, capital, least, most)


def _ids(body: str, classes: Classes, text: str) -> frozenset[int]:
    """The numbers of the words that "see|<name>" stands for."""
    options: set[str] = set()
    for option in body.split("|"):
        name = option.strip("<>")
        assert not option.startswith("<") or name in classes, f"no class {name!r}: {text}"
        chosen = classes[name] if option.startswith("<") else (option,)
        options.update(str(word).lower() for word in chosen)
    return frozenset(get_string_id(word) for word in options)
