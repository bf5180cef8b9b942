"""What is held to be true: reference entries, their sources, and the verdict on a claim."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lint.model.claim import Certainty, Claim, Entity, Kind, Quantity, Relation
from lint.model.comparison import Difference


class Direction(StrEnum):
    """What the evidence says of "subject relation object"."""

    SUPPORTS = "supports"
    AGAINST = "against"
    INSUFFICIENT = "insufficient"
    ASSOCIATED_ONLY = "associated-only"
    LIMIT = "limit"


class Evidence(StrEnum):
    """GRADE certainty of the evidence; or fixed by law; or expert consensus."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    AUTHORISED = "authorised"
    CONSENSUS = "consensus"


class Status(StrEnum):
    """How far an entry has come: draft informs, sourced warns, reviewed may raise errors."""

    DRAFT = "draft"
    SOURCED = "sourced"
    REVIEWED = "reviewed"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where an entry comes from; ``seen`` says where it was read (publisher, mirror, secondary)."""

    title: str
    publisher: str | None = None
    year: int | None = None
    doi: str | None = None
    pmid: str | None = None
    url: str | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person decided on an entry: approve, change or reject; ``date`` is YYYY-MM-DD."""

    decision: str
    reviewer: str
    date: str
    comment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement of the reference set; ``ceiling`` is the strongest wording it allows.

    ``limit`` is the most that may be taken, ``amount`` what is recommended; ``reviews`` holds what
    was decided on it, the latest last.
    """

    id: str
    statement: str
    kind: Kind
    relation: Relation
    subject: Entity
    object: Entity
    direction: Direction
    ceiling: Certainty
    evidence: Evidence
    status: Status
    population: Entity | None = None
    condition: Entity | None = None
    limit: Quantity | None = None
    amount: Quantity | None = None
    jurisdiction: str | None = None
    sources: tuple[Citation, ...] = ()
    reviewed_by: str | None = None
    reviewed_on: str | None = None
    due_on: str | None = None
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    wording: str | None = None
    reviews: tuple[Review, ...] = ()


class Adopts(StrEnum):
    """Which of the sourced entries an organisation adopts."""

    ALL = "all"
    SHIPPED = "shipped"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """An organisation stands behind sourced entries, so that they count as reviewed by it.

    ``on`` is the day it did so, ``until`` the last on which that holds; None where not said.
    """

    by: str
    on: date | None = None
    until: date | None = None
    of: Adopts = Adopts.ALL

    def is_over(self, today: date) -> bool:
        """Whether it held and does so no more."""
        return self.until is not None and today > self.until


@dataclass(frozen=True, slots=True)
class ReferenceSet:
    """All entries of a set, retired ones too, and the digest of the files they came from.

    ``ended`` is an adoption that is over, ``lapsed`` the ids of the entries it covered: they count
    as sourced again. ``figures`` are the entries that tell an amount, which are few.
    """

    entries: tuple[Entry, ...]
    digest: str
    ended: Adoption | None = None
    lapsed: frozenset[str] = frozenset()
    figures: tuple[Entry, ...] = field(init=False, repr=False, compare=False)
    _by_id: dict[str, Entry] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index by id."""
        figures = tuple(e for e in self.entries if e.limit or e.amount)
        object.__setattr__(self, "figures", figures)
        self._by_id.update({e.id: e for e in reversed(self.entries)})

    def get(self, id: str) -> Entry | None:
        """The entry of that id, or None."""
        return self._by_id.get(id)


class Verdict(StrEnum):
    """How a claim stands against the reference set."""

    SUPPORTED = "supported"
    OVERSTATED = "overstated"
    CONTRADICTED = "contradicted"
    OUT_OF_SCOPE = "out-of-scope"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True, slots=True)
class Match:
    """A claim, its verdict, the reason in words and the entry that decided (None: none did).

    ``gap`` tells what sets an entry out of scope apart from the claim: it is on other people, holds
    on a condition, for a dose, form or time that the claim does not set, or in general where the
    claim sets a condition (then the entry has none). ``of_class`` tells an entry on
    a whole class of things from one on the thing itself or its near kin.
    """

    claim: Claim
    verdict: Verdict
    reason: str
    entry: Entry | None = None
    gap: Difference | None = None
    of_class: bool = False
