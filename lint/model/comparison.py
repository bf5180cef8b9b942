"""How two texts stand to each other: what one says, held against what the other says."""

from dataclasses import dataclass
from enum import StrEnum

from lint.model.claim import Claim
from lint.model.document import Region, Span


class Bearing(StrEnum):
    """How one claim bears on another; ``rank`` orders them, the one that decides first."""

    CONTRADICTS = "contradicts"
    STRONGER = "stronger"
    WEAKER = "weaker"
    AGREES = "agrees"
    UNRELATED = "unrelated"

    @property
    def rank(self) -> int:
        """0 for contradicts up to 4 for unrelated."""
        return _ORDER[self]

    @property
    def turned(self) -> "Bearing":
        """The same with the two claims exchanged."""
        return _TURNED.get(self, self)


_ORDER = {bearing: n for n, bearing in enumerate(Bearing)}
_TURNED = {Bearing.STRONGER: Bearing.WEAKER, Bearing.WEAKER: Bearing.STRONGER}


class Difference(StrEnum):
    """What keeps two claims on the same things apart, so that both can stand."""

    PEOPLE = "people"
    CONDITION = "condition"
    DOSE = "dose"
    FORM = "form"
    TIMING = "timing"
    AIM = "aim"
    STANCE = "stance"
    CERTAINTY = "certainty"
    EFFECT = "effect"
    THINGS = "things"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something a text says: a claim, or a clause that tells a finding and was read as none.

    ``text`` is the clause, ``span`` its place; ``sentence`` the full sentence. ``denies`` tells a
    clause without a claim that finds no effect from one that finds some; ``plain`` marks a sentence
    of which no more is known than its words. ``remark`` names one that says no more than that a
    cause is unknown, or that a symptom is harmless or an alarm.
    """

    text: str
    sentence: str
    span: Span
    region: Region
    path: str = ""
    claim: Claim | None = None
    denies: bool = False
    plain: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How ``a`` bears on ``b``, and why, in words a reader accepts.

    ``difference`` is what keeps the two apart where they are of one kind and yet no conflict;
    ``near`` (0 to 1) tells how closely they speak of the same things.
    """

    bearing: Bearing
    why: str
    a: Statement | None = None
    b: Statement | None = None
    difference: Difference | None = None
    near: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextComparison:
    """Two texts side by side: what was aligned, and what only one of them says."""

    pairs: tuple[Comparison, ...] = ()
    only_a: tuple[Statement, ...] = ()
    only_b: tuple[Statement, ...] = ()

    @property
    def decisive(self) -> Comparison:
        """The comparison that decides: the first in the order of bearings, then the nearest."""
        nothing = Comparison(bearing=Bearing.UNRELATED, why="they speak of different things")
        return min(self.pairs, key=lambda p: (p.bearing.rank, -p.near), default=nothing)
