"""What the articles of one run contradict each other on."""

from dataclasses import dataclass

from lint.model.claim import Claim
from lint.model.reference import Entry, Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one article says on a matter on which articles are in conflict, where it is firmest.

    ``match`` holds the claim and the verdict on it.
    """

    path: str
    match: Match

    @property
    def claim(self) -> Claim:
        """What is said."""
        return self.match.claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A matter on which articles of one run cannot all be right.

    ``affirms`` and ``denies`` hold each article once; ``strength`` (0 to 1) tells how sure the
    conflict is and how much hangs on it. ``evidence`` is the entry of the reference set that speaks
    on it, if one does.
    """

    affirms: tuple[Position, ...]
    denies: tuple[Position, ...]
    strength: float
    evidence: Entry | None = None
