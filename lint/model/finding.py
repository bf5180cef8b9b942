"""What is told to a person: findings, and the reports that collect them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lint.model.claim import Claim
from lint.model.conflict import Conflict
from lint.model.document import Region
from lint.model.reference import Entry, Match


class Severity(StrEnum):
    """How much a finding matters; ``rank`` orders them (error highest)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for an error, 1 for a warning, 0 for an info."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


@dataclass(frozen=True, slots=True)
class Related:
    """The other end of a finding."""

    path: str
    region: Region
    message: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An exact edit of the source; safe if it cannot change what is meant.

    ``replacement`` takes the place of ``region``, or of the finding's region where that is None;
    an empty region is a place to insert at. ``original`` is what stands there in the source.
    """

    replacement: str
    safe: bool = False
    region: Region | None = None
    original: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing a rule objects to, at its exact place.

    ``excerpt`` is the region as rendered, ``sentence`` the full sentence around it (part of the
    fingerprint), ``wording`` what to write instead in words, where no exact replacement is known,
    ``cues`` the words that decided.
    ``fingerprint`` is filled in when a file's findings are complete; ``about_whole`` says that the
    finding is about the document as such.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    path: str
    region: Region
    excerpt: str
    sentence: str = ""
    claim: Claim | None = None
    reference: Entry | None = None
    related: tuple[Related, ...] = ()
    suggestion: Suggestion | None = None
    wording: str = ""
    cues: tuple[str, ...] = ()
    fingerprint: str = ""
    about_whole: bool = False

    @property
    def edited(self) -> Region:
        """What the suggestion replaces; the region of the finding where there is none."""
        return (self.suggestion and self.suggestion.region) or self.region

    @property
    def order(self) -> tuple[str, Region, str, str]:
        """Sort key: path, place, rule, message."""
        return self.path, self.region, self.rule, self.message


class Standing(StrEnum):
    """What has become of a suppression.

    ``idle`` names a rule that does not run here, ``unknown`` one that does not exist; ``broken``
    is a comment that is not written as one must be.
    """

    ACTIVE = "active"
    EXPIRED = "expired"
    IDLE = "idle"
    UNKNOWN = "unknown"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One rule that a comment of an article switches off, and where.

    ``region`` is the place of the comment, ``scope`` where the rule is off. ``rule`` is as it is
    written, ``note`` says what is wrong with a comment that is broken, and what an unknown rule may
    be meant to be. ``source`` is the comment as written in the article, ``removal`` the edit that
    takes it out.
    """

    rule: str
    region: Region
    scope: Region
    text: str
    standing: Standing
    reason: str = ""
    until: date | None = None
    note: str = ""
    source: str = ""
    removal: Suggestion | None = None

    def covers(self, finding: "Finding") -> bool:
        """Whether a finding is one of this rule and begins where it is off."""
        return self.covers_place(finding.rule, finding.region)

    def covers_place(self, rule: str, region: Region) -> bool:
        """Whether a rule is off where a region begins."""
        return self.standing is Standing.ACTIVE and rule == self.rule and self.holds(region)

    def holds(self, region: Region) -> bool:
        """Whether a region begins where the comment speaks of."""
        here, scope = (region.line, region.column), self.scope
        return (scope.line, scope.column) <= here < (scope.end_line, scope.end_column)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be checked: the stage it failed in, one sentence and what to do."""

    stage: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A source line that findings quote, from ``column`` on: whole, or of a long line a part."""

    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """All that was found in one file; ``quotes`` holds the source lines that findings quote.

    ``matches`` holds every claim of the article with the verdict on it. ``suppressions`` are what
    its comments switch off, ``suppressed`` the findings that were left out for them. ``known`` are
    findings left out because they are not new: a baseline has them, or an older version;
    ``allowed`` those that only names of the organisation make.
    """

    path: str
    matches: tuple[Match, ...] = ()
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None
    words: int = 0
    quotes: tuple[Quote, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()
    allowed: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file met in a folder and not checked, with the reason."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One finding that a baseline holds, by the path of its article.

    ``excerpt`` and ``message`` are for those who review it. ``related`` are the other articles
    that the finding speaks of.
    """

    path: str
    rule: str
    severity: Severity
    excerpt: str
    message: str
    fingerprint: str
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """That a report holds what is new alone.

    ``against`` says in words what the run was held against, ``left_out`` how many findings are not
    new. ``changed`` is how many articles changed, None for a baseline. ``stale`` are the records of
    a baseline whose findings are there no more.
    """

    against: str
    left_out: int
    changed: int | None = None
    stale: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a report can tell of a rule.

    ``severity`` is the one it has by default; ``on`` says whether it runs by default; ``passes``
    and ``fails`` are short articles that show what it asks for, "" where there is none.
    """

    id: str
    name: str
    severity: Severity
    summary: str = ""
    why: str = ""
    limits: str = ""
    standard: str = ""
    family: str = ""
    preview: bool = False
    on: bool = True
    passes: str = ""
    fails: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run found in all files, and with what: version and digests.

    ``conflicts`` is what the articles contradict each other on, the strongest first; ``notices``
    are sentences on what made the run weaker than its settings say. ``narrowings`` say against
    what it was narrowed to what is new, if it was. ``own_rules`` are those of the organisation that
    were known in the run.
    """

    files: tuple[FileReport, ...]
    skipped: tuple[Skipped, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    version: str = ""
    model: str = ""
    vocabulary_digest: str = ""
    reference_digest: str = ""
    notices: tuple[str, ...] = ()
    narrowings: tuple[Narrowing, ...] = ()
    own_rules: tuple[About, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all files, in the order of the files."""
        return tuple(f for file in self.files for f in file.findings)

    @property
    def suppressed(self) -> tuple[Finding, ...]:
        """The findings that comments in the articles left out."""
        return tuple(f for file in self.files for f in file.suppressed)

    @property
    def allowed(self) -> tuple[Finding, ...]:
        """The findings that only names of the organisation make, and that were left out for it."""
        return tuple(f for file in self.files for f in file.allowed)

    @property
    def known(self) -> tuple[Finding, ...]:
        """The findings that were left out because they are not new."""
        return tuple(f for file in self.files for f in file.known)

    @property
    def stale(self) -> tuple[Record, ...]:
        """The records of a baseline whose findings are there no more."""
        return tuple(r for n in self.narrowings for r in n.stale)
