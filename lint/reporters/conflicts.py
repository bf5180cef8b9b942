"""What the articles of a run contradict each other on, in words: a short list, strongest first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lint.model import Conflict, Position, Report
from lint.phrase import matter, stated
from lint.reporters.bounds import cut
from lint.reporters.evidence import statement
from lint.reporters.summary import many

SHOWN = 5
"""Conflicts in the list, and articles named on each side; the rest is counted."""

_TEXT = 300  # characters of a line before its places
_STRONG, _CLEAR = 0.6, 0.4  # strength from which a conflict is called so


@dataclass(frozen=True, slots=True)
class Item:
    """One conflict of the list: what it is about, who says what, what the evidence says."""

    about: str
    sides: tuple[tuple[str, str], ...]
    reference: str = ""


def heading(report: Report) -> str:
    """How many conflicts there are; "" where there are none."""
    count = len(report.conflicts)
    order = ", the strongest first" if count > 1 else ""
    return f"{many(count, 'conflict')} between articles{order}" if count else ""


def items(report: Report, place: Callable[[str, int], str]) -> tuple[Item, ...]:
    """The strongest conflicts; ``place`` writes the path of an article and a line."""
    return tuple(_item(c, place) for c in report.conflicts[:SHOWN])


def more(left: int) -> str:
    """How many conflicts a list leaves out."""
    return f"and {many(left, 'more conflict')}"


def _item(conflict: Conflict, place: Callable[[str, int], str]) -> Item:
    return Item(
        about=f"{cut(matter(conflict.affirms[0].claim), _TEXT)} ({_level(conflict.strength)})",
        sides=tuple(_side(some, place) for some in (conflict.affirms, conflict.denies)),
        reference=cut(statement(conflict.evidence), _TEXT) if conflict.evidence else "",
    )


def _level(strength: float) -> str:
    """How sure a conflict is, in a word."""
    if strength >= _STRONG:
        return "strong"
    return "clear" if strength >= _CLEAR else "weak"


def _side(some: Sequence[Position], place: Callable[[str, int], str]) -> tuple[str, str]:
    """What one side says, and where."""
    says = stated([some[0].claim], by_many=len(some) > 1)
    places = [place(p.path, p.claim.region.line) for p in some[:SHOWN]]
    if len(some) > SHOWN:
        places.append(f"and {len(some) - SHOWN} more")
    return cut(f"{many(len(some), 'article')} {says}", _TEXT), ", ".join(places)
