"""Whether two things are the same: concepts and their hierarchy, else words, heads and synonyms."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, lru_cache

from lint.compare.tables import MEMORY, table
from lint.compare.words import content, empty, families, stem, stems
from lint.model import Entity

_FOOD = "food-root"
"""The root of foods: what tablets fail to do, food is not said to fail to do."""

_GROUP = "-root"
"""How the ids of concepts end that only group others: too many things belong to them."""

_TOLD = frozenset({"condition-root", "symptom-root", "test-root", "body-function-root"})
"""Groups of what is never taken: a lack of a nutrient, its level, what the body does with it."""

_HALF = 0.5  # share of all words of two names that they have in common, to be akin


class Kinship(IntEnum):
    """How near two things are; from AKIN on they have something in common."""

    OTHER = 0
    AKIN = 1
    WIDER = 2
    NARROWER = 3
    SAME = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing claims speak of, ready to be compared.

    ``line`` is its concept and every wider one but the widest of all ("condition"), to which too
    many things belong (``root``); ``words`` the stems that name it, of which ``head`` is the last
    of the noun phrase; ``families`` what the endings of its names tell of medicines.
    """

    text: str
    line: tuple[str, ...] = ()
    root: str = ""
    made_of: str | None = None
    is_food: bool = False
    words: frozenset[str] = frozenset()
    head: str = ""
    families: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return bool(self.line or self.words)


@lru_cache(MEMORY)
def thing(entity: Entity) -> Thing:
    """An entity as the comparison sees it."""
    return replace(
        _placed(entity),
        text=entity.text,
        words=content(entity.text),
        head=head_of(entity.text),
        families=families(entity.text),
    )


@lru_cache(MEMORY)
def linked(entity: Entity) -> Thing:
    """An entity by its concept alone, where it has one: hierarchies need no words, which cost."""
    return _placed(entity) if entity.concept else thing(entity)


def _placed(entity: Entity) -> Thing:
    """The place of an entity in the hierarchy."""
    wider = (c for c in entity.broader if not c.endswith(_GROUP))
    return Thing(
        text="",
        line=(entity.concept, *wider) if entity.concept else (),
        root=entity.broader[-1] if entity.broader else entity.concept or "",
        made_of=entity.made_of if _TOLD.isdisjoint(entity.broader) else None,
        is_food=_FOOD in entity.broader,
    )


@lru_cache(MEMORY)
def head_of(text: str) -> str:
    """The stem of the head of a noun phrase: "use of fish oil in winter" is on oil.

    Heads that carry another thing ("use of") give way to what they carry.
    """
    names = [w for w in re.split(r"\s+", text) if w]
    stop, carried = _listed("after-heads"), _listed("carriers")
    head = ""
    for word in names:
        bare = word.strip(".,;:()[]\"'“”‘’").casefold()
        if bare in stop:
            if head and head not in carried:
                break
            continue
        found = stems(bare)
        if found and found[-1] not in empty():
            head = found[-1]
    return head


@cache
def _listed(name: str) -> frozenset[str]:
    words = (w for row in table("words")[name] for w in str(row).split())
    return frozenset(words if name == "after-heads" else map(stem, words))


@lru_cache(MEMORY)
def kinship(one: Thing, other: Thing) -> Kinship:
    """How near one thing is to the other: NARROWER if one is a kind of the other."""
    if not one or not other or are_contrasted(one.text, other.text):
        return Kinship.OTHER
    if one.line and other.line:
        found = _by_concept(one, other)
        return max(found, _by_family(one, other))
    return max(_by_words(one, other), _by_family(one, other))


def same(one: Entity, other: Entity) -> bool:
    """Whether two things are the same, or one is a kind of the other."""
    return kinship(thing(one), thing(other)) >= Kinship.WIDER


def _by_concept(one: Thing, other: Thing) -> Kinship:
    if one.line[0] == other.line[0]:
        return Kinship.SAME
    if other.line[0] in one.line:
        return Kinship.NARROWER
    if one.line[0] in other.line:
        return Kinship.WIDER
    if other.line[0] == one.made_of:  # "magnesium helps" speaks of taking it
        return Kinship.AKIN if one.is_food else Kinship.NARROWER
    if one.line[0] == other.made_of:
        return Kinship.AKIN if other.is_food else Kinship.WIDER
    if one.made_of and one.made_of == other.made_of:
        return Kinship.AKIN
    return Kinship.OTHER


def are_known_apart(one: Thing, other: Thing) -> bool:
    """Whether two things are known, and known to be different."""
    linked = bool(one.line and other.line)
    return (linked and kinship(one, other) is Kinship.OTHER) or are_contrasted(one.text, other.text)


def are_contrasted(one: str, other: str) -> bool:
    """Whether two names are set apart by opposite words: "bacterial", "viral"."""
    return bool(_poles(one) & {(n, not second) for n, second in _poles(other)})


@lru_cache(MEMORY)
def _poles(text: str) -> frozenset[tuple[int, bool]]:
    """Which of two opposite words a name holds, where it does not hold both: (pair, second)."""
    if not _any_pole().search(text):
        return frozenset()
    found = (
        (n, bool(a.search(text)), bool(b.search(text))) for n, (a, b) in enumerate(_contrasts())
    )
    return frozenset((n, second) for n, first, second in found if first != second)


@cache
def _any_pole() -> re.Pattern[str]:
    words = "|".join(word for pair in table("words")["contrasts"] for word in pair)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _contrasts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (re.compile(rf"\b(?:{a})\b", re.IGNORECASE), re.compile(rf"\b(?:{b})\b", re.IGNORECASE))
        for a, b in table("words")["contrasts"]
    )


def _by_words(one: Thing, other: Thing) -> Kinship:
    if not one.words or not other.words:
        return Kinship.OTHER
    if one.words == other.words:
        return Kinship.SAME
    heads = one.head == other.head and bool(one.head)
    if one.words > other.words and (heads or other.head in one.words):
        return Kinship.NARROWER
    if other.words > one.words and (heads or one.head in other.words):
        return Kinship.WIDER
    shared = len(one.words & other.words)
    alike = shared >= _HALF * len(one.words | other.words)
    return Kinship.AKIN if shared and (heads or alike) else Kinship.OTHER


def _by_family(one: Thing, other: Thing) -> Kinship:
    """Medicines of one family are akin; the family itself is wider than each."""
    if not one.families or not other.families:
        return Kinship.OTHER
    return Kinship.AKIN if one.families & other.families else Kinship.OTHER


def stands_for(one: Thing, other: Thing) -> bool:
    """Whether one is a nutrient and the other what is taken or eaten to get it."""
    return bool(one.line and other.line) and (
        one.made_of == other.line[0] or other.made_of == one.line[0]
    )


def is_within(one: Thing, wider: Thing) -> bool:
    """Whether one thing is the other or a kind of it."""
    if one.line and wider.line:
        return _by_concept(one, wider) >= Kinship.NARROWER
    return kinship(one, wider) >= Kinship.NARROWER
