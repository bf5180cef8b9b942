"""Phrases that are no claims but that rules ask for: disclaimers, advice to seek care, sources.

All of them are data/signals.yaml: classes of words, patterns by label, exceptions, pairs of
labels that make a third, and labels that another one silences.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from lint.nlp.patterns import PatternSet
from lint.nlp.tables import table

_DATA = "signals"
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
        data = table(_DATA)
        rows = data["labels"]
        self._patterns = PatternSet(
            ((label, text) for label, row in rows.items() for text in row["patterns"]),
            data["classes"],
        )
        self._exceptions = PatternSet(
            ((label, text) for label, row in rows.items() for text in row.get("except", ())),
            data["classes"],
        )
        self._pairs = [_Pair(p["label"], p["one"], p["other"], p["within"]) for p in data["pairs"]]
        self._silenced: dict[str, list[str]] = data["silenced_by"]

    def find(self, doc: Doc) -> list[Found]:
        """(label, first token, token behind the last), in order; no overlaps within a label.

        The document is one sentence, tokenised; nothing else is asked of it.
        """
        raw = list(self._patterns.find(doc))
        if not raw:
            return []
        not_these = list(self._exceptions.find(doc))
        kept = _longest(
            f for f in raw if not any(f[0] == n[0] and _overlap(f, n) for n in not_these)
        )
        kept = _longest([*kept, *self._paired(kept)])
        held = {label for label, _, _ in kept}
        return [
            f
            for f in kept
            if not f[0].startswith(_HIDDEN) and held.isdisjoint(self._silenced.get(f[0], ()))
        ]

    def _paired(self, found: list[Found]) -> Iterator[Found]:
        for pair in self._pairs:
            for _, start, end in (f for f in found if f[0] == pair.one):
                for _, s, e in (f for f in found if f[0] == pair.other):
                    if max(start, s) - min(end, e) <= pair.within:
                        yield pair.label, min(start, s), max(end, e)


def _overlap(one: Found, other: Found) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _longest(found: Iterable[Found]) -> list[Found]:
    """The longest of those that overlap under one label, in order of the text."""
    kept: list[Found] = []
    for one in sorted(set(found), key=lambda f: (f[1] - f[2], f[1], f[0])):
        if not any(one[0] == k[0] and _overlap(one, k) for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: (f[1], f[2], f[0]))
