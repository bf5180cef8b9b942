"""Nutrients that a text joins with other words: deficiencies, supplements, excess, foods.

"Low levels of calcium or magnesium" are two deficiencies. Patterns are in data/composition.yaml;
what a combination means is asked of the vocabulary by name ("calcium deficiency"), and where it
knows no such concept, the words keep the concepts they have alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lint.nlp.folding import fold, phrase
from lint.nlp.names import Hit, Names, Parts
from lint.nlp.tables import table

_SEPARATORS = frozenset({",", "and", "or", "/", "&", "plus"})
_NUTRIENT = "N"


@dataclass(frozen=True, slots=True)
class _Slot:
    """One place of a pattern: the word sequences that fill it, longest first."""

    fillers: tuple[Parts, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What stands before and behind the nutrients in one kind of combination.

    ``ahead`` and ``after`` are the words of which one must stand next to the nutrients, if any.
    """

    kind: str
    before: tuple[_Slot, ...]
    behind: tuple[_Slot, ...]

    ahead: frozenset[str] | None
    after: frozenset[str] | None

    def near(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether the words next to the nutrients can belong to the pattern; cheap."""
        if self.ahead is not None and not (start and words[start - 1] in self.ahead):
            return False
        return self.after is None or (end < len(words) and words[end] in self.after)


@dataclass(frozen=True, slots=True)
class _Reach:
    """A pattern that fits: its kind and the range it covers."""

    kind: str
    start: int
    end: int


class NutrientComposer:
    """Joins the nutrients of a sentence with the words around them."""

    def __init__(self, names: Names) -> None:
        """Ask the vocabulary once what every nutrient becomes in every combination."""
        types = frozenset(table("composition")["nutrient_types"])
        self._names = names
        self._nutrients = {c.id for c in names.vocabulary.concepts if c.type in types}
        self._becomes: dict[tuple[str, str], str] = {}
        for nutrient in self._nutrients:
            for row in table("composition")["nutrients"]:
                found = names.probe(row["probes"], {"{n}": names.spoken(nutrient)})
                if found is not None and found != nutrient:
                    self._becomes[nutrient, row["kind"]] = found
        made_of: dict[str, set[str]] = {}
        for (nutrient, _), combined in self._becomes.items():
            made_of.setdefault(combined, set()).add(nutrient)
        self._made_of = {combined: frozenset(of) for combined, of in made_of.items()}

    def compose(self, words: Sequence[str], hits: list[Hit]) -> list[Hit]:
        """The hits with every combination in the place of its parts."""
        bare = [b for b in (self._bare(words, hit) for hit in hits) if b is not None]
        new = [hit for group in _groups(words, bare) for hit in self._combine(words, group, hits)]
        return _merged(hits, new) if new else hits

    def _bare(self, words: Sequence[str], hit: Hit) -> Hit | None:
        """The nutrient that a hit is, or that a combination listed by name begins or ends with."""
        nutrients = self._made_of.get(hit.concept, frozenset())
        for start, end in _inner(hit) if nutrients else ():
            found = self._names.exact.get(tuple(words[start:end]))
            if found is not None and found in nutrients:
                return Hit(start, end, found)
        return hit if hit.concept in self._nutrients else None

    def _combine(self, words: Sequence[str], group: list[Hit], hits: list[Hit]) -> Iterator[Hit]:
        """What the members of one list of nutrients become, or nothing."""
        first, last = group[0], group[-1]
        fits = [
            reach
            for reach in _reaches(words, first.start, last.end)
            if all(reach.start <= h.start and h.end <= reach.end for h in _touching(hits, reach))
        ]
        if not fits:
            return
        best = max(fits, key=lambda r: r.end - r.start)
        for member in group:
            combined = self._becomes.get((member.concept, best.kind))
            if combined is not None:
                yield replace(
                    member,
                    start=best.start if member is first else member.start,
                    end=best.end if member is last else member.end,
                    concept=combined,
                )


def _inner(hit: Hit) -> Iterator[tuple[int, int]]:
    """The ranges at either end of a hit, longest first."""
    for size in range(hit.end - hit.start - 1, 0, -1):
        yield hit.start, hit.start + size
        yield hit.end - size, hit.end


def _groups(words: Sequence[str], bare: list[Hit]) -> list[list[Hit]]:
    """Lists of nutrients: those with nothing but separators between them."""
    groups: list[list[Hit]] = []
    for hit in bare:
        between = words[groups[-1][-1].end : hit.start] if groups else ()
        if between and len(between) <= 3 and all(w in _SEPARATORS for w in between):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _touching(hits: list[Hit], reach: _Reach) -> Iterator[Hit]:
    return (h for h in hits if h.start < reach.end and reach.start < h.end)


def _reaches(words: Sequence[str], start: int, end: int) -> Iterator[_Reach]:
    """Every pattern that fits around the range of the nutrients."""
    for pattern in _patterns():
        if not pattern.near(words, start, end):
            continue
        before = _backward(words, start, pattern.before)
        behind = _forward(words, end, pattern.behind)
        if before is None or behind is None:
            continue
        spoiler = words[behind] if behind < len(words) else ""
        if spoiler not in _spoilers(pattern.kind) and _is_described(words, before):
            yield _Reach(pattern.kind, before, behind)


def _is_described(words: Sequence[str], first: int) -> bool:
    """Whether the word a combination opens with is an adjective there, and no verb."""
    behind = table("composition")["adjectival"].get(words[first])
    return behind is None or not first or words[first - 1] in behind


def _forward(words: Sequence[str], at: int, slots: tuple[_Slot, ...]) -> int | None:
    """The place behind the last slot, every slot filled as far as it can be."""
    if not slots:
        return at
    for filler in slots[0].fillers:
        if tuple(words[at : at + len(filler)]) == filler:
            end = _forward(words, at + len(filler), slots[1:])
            if end is not None:
                return end
    return _forward(words, at, slots[1:]) if slots[0].optional else None


def _backward(words: Sequence[str], at: int, slots: tuple[_Slot, ...]) -> int | None:
    """The place of the first slot, filled from the last one backwards."""
    if not slots:
        return at
    for filler in slots[-1].fillers:
        start = at - len(filler)
        if start >= 0 and tuple(words[start:at]) == filler:
            found = _backward(words, start, slots[:-1])
            if found is not None:
                return found
    return _backward(words, at, slots[:-1]) if slots[-1].optional else None


@cache
def _patterns() -> tuple[_Pattern, ...]:
    found = []
    for row in table("composition")["nutrients"]:
        for text in row["patterns"]:
            parts = text.split()
            at = parts.index(_NUTRIENT)
            before = tuple(_slot(p) for p in parts[:at])
            behind = tuple(_slot(p) for p in parts[at + 1 :])
            ahead, after = _edge(before[::-1], -1), _edge(behind, 0)
            found.append(_Pattern(row["kind"], before, behind, ahead, after))
    return tuple(found)


def _edge(slots: tuple[_Slot, ...], place: int) -> frozenset[str] | None:
    """The words that the slots, nearest first, can show at that place of a filler."""
    found: set[str] = set()
    for slot in slots:
        found.update(filler[place] for filler in slot.fillers)
        if not slot.optional:
            return frozenset(found)
    return None


def _slot(part: str) -> _Slot:
    name = part.rstrip("?")
    if name.startswith("<"):
        options = [phrase(w) for w in table("composition")["classes"][name.strip("<>")]]
    else:
        options = [(fold(name),)]
    return _Slot(tuple(sorted(options, key=len, reverse=True)), optional=part.endswith("?"))


@cache
def _spoilers(kind: str) -> frozenset[str]:
    """Words that make another thing of a combination: a "low sodium diet" is no deficiency."""
    classes = table("composition")["classes"]
    row = next(r for r in table("composition")["nutrients"] if r["kind"] == kind)
    return frozenset(fold(w) for c in row.get("not_before", ()) for w in classes[c])


def _merged(hits: list[Hit], new: list[Hit]) -> list[Hit]:
    """New hits, and those of the old ones that none of them covers, in order."""
    kept = [h for h in hits if not any(n.start < h.end and h.start < n.end for n in new)]
    return sorted([*kept, *new], key=lambda h: h.start)
