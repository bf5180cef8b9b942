"""What a file of own rules says, as plain values."""

from dataclasses import dataclass

from lint.model import Certainty, Kind, Polarity, Relation, Severity
from lint.rule import Example

RESEARCH = "research"
"""The voice of a claim that is attributed to a study; other voices go by their stance."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a side of a claim may be: one of the concepts or narrower, or what phrases name."""

    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unless:
    """What excuses a claim; True asks for any condition or population, a Thing for that one.

    ``source`` is one named or linked near the claim, ``hedged`` a hedge in its clause,
    ``mentioned`` something that the article names anywhere.
    """

    condition: Thing | bool = False
    population: Thing | bool = False
    source: bool = False
    hedged: bool = False
    mentioned: Thing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimForm:
    """Claims that are not to be made; what is empty or None asks for nothing.

    ``voices`` are stances, and "research" for what is attributed to a study.
    """

    kinds: tuple[Kind, ...] = ()
    relations: tuple[Relation, ...] = ()
    subject: Thing | None = None
    object: Thing | None = None
    population: Thing | None = None
    condition: Thing | None = None
    polarity: Polarity | None = Polarity.AFFIRMED
    least: Certainty | None = None
    most: Certainty | None = None
    voices: tuple[str, ...] = ("asserted", RESEARCH)
    unless: Unless = Unless()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsForm:
    """Words that are not to be used, those to ``swap`` with what is preferred to each.

    ``exact`` minds capitals; ``safe`` says that the exchange never changes what is meant. The
    others say whether a phrase is reported in headings, between quotation marks, where it is denied
    and where it is not said in the article's own voice (None: what is usual for such a phrase).
    """

    swaps: tuple[tuple[str, tuple[str, ...]], ...] = ()
    avoid: tuple[str, ...] = ()
    exact: bool = False
    safe: bool = False
    headings: bool = True
    quoted: bool = False
    negated: bool | None = None
    attributed: bool | None = None

    @property
    def phrases(self) -> tuple[str, ...]:
        """All phrases as they are written in the file."""
        return (*(phrase for phrase, _ in self.swaps), *self.avoid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What articles a required passage is for: one of these must be what the article is about.

    A concept is, by its place in title and headings and by how often it is named, or where it is
    named at least ``mentions`` times; phrases are by standing in the title or a heading.
    """

    concepts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    mentions: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequireForm:
    """What articles on a subject must hold: of each list that is not empty one part.

    ``links`` are hosts, perhaps with the beginning of a path; without ``about`` every article.
    """

    about: Subject | None = None
    words: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()


Form = ClaimForm | WordsForm | RequireForm


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule:
    """One rule as its file tells it; ``file`` is that file."""

    id: str
    name: str
    severity: Severity
    summary: str
    message: str
    why: str
    wording: str
    standard: str
    profile: str
    form: Form
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    file: str
