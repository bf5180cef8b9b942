"""Puts the comparison of two texts in the order in which a reader wants to know it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.model import Bearing, Comparison, Difference, Document, Reading, Statement, TextComparison
from lint.phrase import stated
from lint.reporters.snippet import clean
from lint.reporters.summary import many

_LONGEST = 300  # characters of a sentence that are shown
_MOST = 8  # other places that are named

_APART = {
    Difference.PEOPLE: "other people",
    Difference.CONDITION: "other condition",
    Difference.DOSE: "other dose",
    Difference.FORM: "other form",
    Difference.TIMING: "other time",
    Difference.AIM: "other aim",
    Difference.CERTAINTY: "compatible",
}
"""What lets both stand, in a word or two."""


class Section(StrEnum):
    """What is told together, in the order of telling."""

    CONFLICT = "conflict"
    STRONGER = "stronger"
    WEAKER = "weaker"
    APART = "apart"
    OPEN = "open"
    AGREES = "agrees"
    NOTHING = "unrelated"

    @classmethod
    def of(cls, pair: Comparison) -> "Section":
        """Where a comparison is told."""
        if pair.bearing is not Bearing.UNRELATED:
            return _OF_BEARING[pair.bearing]
        if pair.difference is Difference.STANCE:
            return cls.OPEN
        return cls.APART if pair.difference in _APART else cls.NOTHING


_OF_BEARING = {
    Bearing.CONTRADICTS: Section.CONFLICT,
    Bearing.STRONGER: Section.STRONGER,
    Bearing.WEAKER: Section.WEAKER,
    Bearing.AGREES: Section.AGREES,
}
_ALWAYS = (Section.CONFLICT, Section.STRONGER, Section.WEAKER, Section.APART)
_ASKED_FOR = (Section.OPEN, Section.AGREES)

_COUNTED = {
    Section.CONFLICT: "in conflict",
    Section.STRONGER: "stronger in the first",
    Section.WEAKER: "weaker in the first",
    Section.APART: "different and compatible",
    Section.OPEN: "not asserted in one",
    Section.AGREES: "the same",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing on which two texts meet: the nearest comparison, and those that repeat it.

    ``again_a`` and ``again_b`` are the other places at which either text says it.
    """

    first: Comparison
    again_a: tuple[Statement, ...] = ()
    again_b: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is told of two texts; ``alone`` holds the name of a text and what it alone says."""

    names: tuple[str, str]
    points: tuple[Point, ...] = ()
    alone: tuple[tuple[str, tuple[Statement, ...]], ...] = ()
    summary: tuple[str, ...] = ()


def shown(
    texts: tuple[tuple[Document, Reading], tuple[Document, Reading]],
    found: TextComparison,
    *,
    agreed: bool,
    unmatched: bool,
) -> Shown:
    """What to tell of two texts; what agrees and what one alone says is counted at least."""
    names = (texts[0][0].name, texts[1][0].name)
    by_section = points(found)
    alone = tuple(zip(names, _alone(found), strict=True))
    summary = [*unread(texts), _sum(by_section, listed=agreed)]
    if told := _sum_alone(alone):
        summary.append(told + ("." if unmatched else " (--show-unmatched lists them)."))
    kinds = (*_ALWAYS, *(_ASKED_FOR if agreed else ()))
    return Shown(
        names=names,
        points=tuple(p for kind in kinds for p in by_section[kind]),
        alone=tuple((name, some) for name, some in alone if some) if unmatched else (),
        summary=tuple(summary),
    )


def unread(texts: Iterable[tuple[Document, Reading]]) -> list[str]:
    """What keeps a text from being compared, in words."""
    told = []
    for document, reading in texts:
        if not document.text.strip():
            told.append(f"{clean(document.name)} is empty.")
        elif not reading.english:
            told.append(f"{clean(document.name)} is not in English: nothing was read in it.")
    return told


def ordered(pairs: Iterable[Comparison]) -> list[Comparison]:
    """Conflicts first, then what is stronger, weaker, apart and agreed; the nearest first."""
    order = list(Section)
    return sorted(pairs, key=lambda p: (order.index(Section.of(p)), -p.near, *_places(p)))


def points(found: TextComparison) -> dict[Section, list[Point]]:
    """What two texts meet on, by section.

    What they say several times is one point, and two sentences meet once: in the first section.
    """
    meetings: dict[object, Comparison] = {}
    for pair in ordered(found.pairs):
        meetings.setdefault((_sentence(pair.a), _sentence(pair.b)), pair)
    merged: dict[object, list[Comparison]] = {}
    for pair in meetings.values():
        said = (Section.of(pair), pair.difference, _said(pair.a), _said(pair.b))
        merged.setdefault(said, []).append(pair)
    by_section: dict[Section, list[Point]] = {s: [] for s in Section}
    for some in merged.values():
        by_section[Section.of(some[0])].append(_point(some))
    return by_section


def label(pair: Comparison) -> str:
    """How two statements stand, in a word or two."""
    kind = Section.of(pair)
    if kind is Section.APART and pair.difference:
        return _APART[pair.difference]
    return "not asserted" if kind is Section.OPEN else kind.value


def place(statement: Statement) -> str:
    """Where a statement stands, as editors open it."""
    return f"{clean(statement.path)}:{statement.region.line}:{statement.region.column}"


def others(again: tuple[Statement, ...]) -> str:
    """Where else it is said."""
    named = ", ".join(f"{s.region.line}:{s.region.column}" for s in again[:_MOST])
    left = f" and {len(again) - _MOST} more" if len(again) > _MOST else ""
    return f"also at {named}{left}"


def around(statement: Statement) -> tuple[str, str, str]:
    """The sentence of a statement: what stands before its clause, the clause, what follows."""
    clause = clean(" ".join(statement.text.split()))
    sentence = clean(" ".join(statement.sentence.split()))
    before, found, behind = sentence.partition(clause)
    if not found:
        before = behind = ""
    room = max(0, _LONGEST - len(clause)) // 2
    if len(before) > room:
        before = f"… {before[len(before) - room :].partition(' ')[2]}"
    if len(behind) > room:
        behind = f"{behind[:room].rpartition(' ')[0]} …"
    if len(clause) > _LONGEST:
        clause = f"{clause[:_LONGEST].rpartition(' ')[0] or clause[:_LONGEST]} …"
    return before, clause, behind


def _sum(by_section: dict[Section, list[Point]], *, listed: bool) -> str:
    told = [f"{len(by_section[s]):,} {name}" for s, name in _COUNTED.items() if by_section[s]]
    if not told:
        return "They say nothing of the same things."
    hidden = not listed and any(by_section[s] for s in _ASKED_FOR)
    return f"Said in both: {', '.join(told)}{' (--show-agreed lists all)' if hidden else ''}."


def _sum_alone(alone: Iterable[tuple[str, tuple[Statement, ...]]]) -> str:
    told = [f"{many(len(some), 'sentence')} of {clean(name)}" for name, some in alone if some]
    return f"Said in one alone: {' and '.join(told)}" if told else ""


def _alone(found: TextComparison) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """What either text says alone: what is not aligned, or with what speaks of something else."""
    met = [p for p in found.pairs if Section.of(p) is not Section.NOTHING]
    apart = [p for p in found.pairs if Section.of(p) is Section.NOTHING]
    ours = [*found.only_a, *(p.a for p in apart if p.a)]
    theirs = [*found.only_b, *(p.b for p in apart if p.b)]
    return _sentences(ours, [p.a for p in met]), _sentences(theirs, [p.b for p in met])


def _sentences(
    some: Iterable[Statement], told: Iterable[Statement | None]
) -> tuple[Statement, ...]:
    """One statement of each sentence that is not told already, in the order of the text."""
    known = {_sentence(s) for s in told}
    by_sentence: dict[object, Statement] = {}
    for statement in sorted(some, key=lambda s: s.region):
        if _sentence(statement) not in known:
            by_sentence.setdefault(_sentence(statement), statement)
    return tuple(by_sentence.values())


def _sentence(statement: Statement | None) -> object:
    return (statement.sentence, statement.region.line) if statement else None


def _said(statement: Statement | None) -> str:
    if statement is None:
        return ""
    text = stated([statement.claim]) if statement.claim else statement.text
    return " ".join(text.casefold().split())


def _point(some: Sequence[Comparison]) -> Point:
    first = some[0]
    return Point(
        first,
        _elsewhere(first.a, [p.a for p in some]),
        _elsewhere(first.b, [p.b for p in some]),
    )


def _elsewhere(
    first: Statement | None, others: Sequence[Statement | None]
) -> tuple[Statement, ...]:
    """The statements in other sentences than the first, one a sentence."""
    by_sentence = {_sentence(s): s for s in reversed(others) if s is not None}
    by_sentence.pop(_sentence(first), None)
    return tuple(sorted(by_sentence.values(), key=lambda s: s.region))


def _places(pair: Comparison) -> tuple[tuple[int, ...], ...]:
    return tuple((s.region.line, s.region.column) if s else (0, 0) for s in (pair.a, pair.b))
