"""Phrases that are no claims but that rules ask for: disclaimers, advice to seek care, sources.

All of them are data/signals.yaml, with data/wording.yaml on how surely things are said and
data/inference.yaml on what they rest on: classes of words, patterns by label, exceptions, pairs of
labels that make a third, and labels that another one silences.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from lint.nlp.patterns import PatternSet
from lint.nlp.tables import table

_DATA = ("signals", "wording", "inference")
_HIDDEN = "_"  # a label that only helps to make another

Found = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two labels near each other that make a third."""

    label: str
    one: str
    other: str
    within: int


class SignalFinder:
    """Finds the signals of data/signals.yaml in tokenised sentences."""

    def __init__(self) -> None:
        """Compile the patterns once."""
        self._patterns = _patterns("patterns", hidden=False)
        self._exceptions = _patterns("except", hidden=False)
        self._helping = _patterns("patterns", hidden=True)
        self._helping_exceptions = _patterns("except", hidden=True)
        self._pairs = [_Pair(p["label"], p["one"], p["other"], p["within"]) for p in _rows("pairs")]
        self._silenced: dict[str, list[str]] = {
            label: by for name in _DATA for label, by in table(name).get("silenced_by", {}).items()
        }

    def find(self, doc: Doc) -> list[Found]:
        """(label, first token, token behind the last), in order; no overlaps within a label.

        The document is one sentence, tokenised; nothing else is asked of it.
        """
        kept = _apart(self._patterns.find(doc), self._exceptions, doc)
        if not kept:
            return []
        kept = _longest([*kept, *self._paired(kept, doc)])
        held = {label for label, _, _ in kept}
        return [f for f in kept if held.isdisjoint(self._silenced.get(f[0], ()))]

    def _paired(self, found: list[Found], doc: Doc) -> Iterator[Found]:
        if not any(f[0] == pair.one for pair in self._pairs for f in found):
            return
        helping = _apart(self._helping.find(doc), self._helping_exceptions, doc)
        for pair in self._pairs:
            for _, start, end in (f for f in found if f[0] == pair.one):
                for _, s, e in (f for f in (*found, *helping) if f[0] == pair.other):
                    if max(start, s) - min(end, e) <= pair.within:
                        yield pair.label, min(start, s), max(end, e)


def _rows(key: str) -> Iterator[dict[str, Any]]:
    for name in _DATA:
        yield from table(name).get(key, ())


def _patterns(key: str, *, hidden: bool) -> PatternSet:
    """The patterns of all files; a file may use the classes of those before it."""
    return PatternSet(
        (
            (label, text)
            for name in _DATA
            for label, row in table(name)["labels"].items()
            if label.startswith(_HIDDEN) is hidden
            for text in row.get(key, ())
        ),
        {k: words for name in _DATA for k, words in table(name)["classes"].items()},
    )


def _apart(found: Iterable[Found], exceptions: PatternSet, doc: Doc) -> list[Found]:
    """The longest matches that no exception to their label touches."""
    raw = list(found)
    if not raw:
        return []
    no = list(exceptions.find(doc))
    return _longest(f for f in raw if not any(f[0] == n[0] and _overlap(f, n) for n in no))


def _overlap(one: Found, other: Found) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _longest(found: Iterable[Found]) -> list[Found]:
    """The longest of those that overlap under one label, in order of the text."""
    kept: list[Found] = []
    for one in sorted(set(found), key=lambda f: (f[1] - f[2], f[1], f[0])):
        if not any(one[0] == k[0] and _overlap(one, k) for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: (f[1], f[2], f[0]))
