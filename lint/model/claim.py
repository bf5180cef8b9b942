"""What an article says: claims, and what else is read in it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from lint.model.document import Region, Span


class Kind(StrEnum):
    """What a claim is about."""

    CAUSE = "cause"
    TREATMENT = "treatment"
    PREVENTION = "prevention"
    SAFETY = "safety"
    DIAGNOSIS = "diagnosis"
    MECHANISM = "mechanism"
    ADVICE = "advice"


class Relation(StrEnum):
    """What the subject is said to do to the object."""

    CAUSES = "causes"
    WORSENS = "worsens"
    RAISES_RISK = "raises-risk-of"
    ASSOCIATED = "associated-with"
    TREATS = "treats"
    CURES = "cures"
    PREVENTS = "prevents"
    SAFE = "safe-for"
    HARMFUL = "harmful-for"
    INTERACTS = "interacts-with"
    INDICATES = "indicates"
    RULES_OUT = "rules-out"
    RECOMMENDED = "recommended-for"
    ESSENTIAL = "essential-for"

    @property
    def kind(self) -> Kind:
        """The kind of claim a relation makes."""
        return _KIND_OF[self]


_KIND_OF = {
    Relation.CAUSES: Kind.CAUSE,
    Relation.WORSENS: Kind.CAUSE,
    Relation.RAISES_RISK: Kind.CAUSE,
    Relation.ASSOCIATED: Kind.CAUSE,
    Relation.TREATS: Kind.TREATMENT,
    Relation.CURES: Kind.TREATMENT,
    Relation.PREVENTS: Kind.PREVENTION,
    Relation.SAFE: Kind.SAFETY,
    Relation.HARMFUL: Kind.SAFETY,
    Relation.INTERACTS: Kind.SAFETY,
    Relation.INDICATES: Kind.DIAGNOSIS,
    Relation.RULES_OUT: Kind.DIAGNOSIS,
    Relation.RECOMMENDED: Kind.ADVICE,
    Relation.ESSENTIAL: Kind.MECHANISM,
}


class Polarity(StrEnum):
    """Whether the relation is affirmed or denied."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How surely a claim is made; ``rank`` orders them (absolute = 4 ... insufficient = 0)."""

    ABSOLUTE = "absolute"
    DEFINITE = "definite"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    INSUFFICIENT = "insufficient"

    @property
    def rank(self) -> int:
        """4 for absolute down to 0 for insufficient."""
        return _CERTAINTY_RANK[self.value]


_CERTAINTY_RANK = {"absolute": 4, "definite": 3, "probable": 2, "possible": 1, "insufficient": 0}


class Stance(StrEnum):
    """In whose voice a claim is made."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    QUESTIONED = "questioned"
    HYPOTHETICAL = "hypothetical"
    DEBUNKED = "debunked"


class Quantifier(StrEnum):
    """How many people or cases a claim speaks of, where it says so."""

    ALL = "all"
    MOST = "most"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing a claim speaks of: its words ("" where nothing is said) and its concept, if known.

    ``broader`` holds the ids of the wider concepts, nearest first; ``made_of`` is the id of the
    nutrient that a supplement, a food or a level is one of. ``referred`` tells where the concept
    was found when not in the words ("the sentence before" for "it").
    """

    text: str
    concept: str | None = None
    broader: tuple[str, ...] = ()
    made_of: str | None = None
    referred: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as written and as numbers: "200-300 mg a day" is low 200, high 300, mg, day."""

    text: str
    low: float
    high: float
    unit: str
    per: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decided a value of a claim, and where they stand."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cues:
    """The deciding words of a claim, by the value they decided."""

    relation: tuple[Cue, ...] = ()
    polarity: tuple[Cue, ...] = ()
    certainty: tuple[Cue, ...] = ()
    stance: tuple[Cue, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All of them as words, each once, those of the relation first."""
        cues = (*self.relation, *self.polarity, *self.certainty, *self.stance)
        return tuple(dict.fromkeys(cue.text for cue in cues))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one clause of the article says of the world.

    ``span`` is the clause, ``sentence`` the words of the full sentence and ``sentence_span`` its
    place, ``region`` the clause in the source, ``block`` the index of its block. ``to_research``
    tells an attribution to a study from one to people. ``frame`` names the construction that was
    read ("verb:lead to"); ``unresolved`` the parts that point at something the article does not
    tell: "subject", "object" (a pronoun), "question" (an answer whose question was lost).
    """

    kind: Kind
    relation: Relation
    subject: Entity
    object: Entity
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.DEFINITE
    stance: Stance = Stance.ASSERTED
    to_research: bool = False
    quantifier: Quantifier | None = None
    population: Entity | None = None
    condition: Entity | None = None
    quantity: Quantity | None = None
    cues: Cues = field(default_factory=Cues)
    span: Span = Span(0, 0)
    sentence: str = ""
    sentence_span: Span = Span(0, 0)
    region: Region = Region(1, 1, 1, 1)
    block: int = 0
    frame: str = ""
    unresolved: tuple[str, ...] = ()

    @property
    def judged(self) -> bool:
        """Whether rules judge it: the article's own voice or an attribution to research."""
        return self.stance is Stance.ASSERTED or (
            self.stance is Stance.ATTRIBUTED and self.to_research
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept of the vocabulary named in the article, with the wider concepts, nearest first."""

    concept: str
    span: Span
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signal:
    """A phrase that is no claim but that rules ask for, such as advice to see a professional.

    ``label`` is one of the labels of ``lint/nlp/data/signals.yaml`` or "glued-words", which marks
    the first of two words without a space between them; ``sentence`` is the place of
    the sentence around it.
    """

    label: str
    span: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount named in the article and where it stands."""

    quantity: Quantity
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of a document: the border where language processing ends.

    Everything is in the order of the text; ``sentences`` are those of prose and quotes alone.
    """

    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    signals: tuple[Signal, ...] = ()
    amounts: tuple[Amount, ...] = ()
    sentences: tuple[Span, ...] = ()
    english: bool = True
    _labelled: dict[str, tuple[Signal, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    _begin: dict[str, list[int]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Sort the signals by label, for they are asked for by that."""
        by_label: dict[str, list[Signal]] = {}
        for signal in self.signals:
            by_label.setdefault(signal.label, []).append(signal)
        self._labelled.update({label: tuple(found) for label, found in by_label.items()})

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds an offset of the text, or None."""
        at = bisect_right(self._starts("sentences"), offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def _starts(self, name: str) -> list[int]:
        """Where the sentences, or the mentions, begin."""
        found = self._begin.get(name)
        if found is None:
            spans = self.sentences if name == "sentences" else [m.span for m in self.mentions]
            found = self._begin[name] = [s.start for s in spans]
        return found

    def labelled(self, *labels: str) -> tuple[Signal, ...]:
        """The signals of the given labels, in order."""
        if len(labels) == 1:
            return self._labelled.get(labels[0], ())
        together = "\0".join(labels)
        known = self._labelled.get(together)
        if known is None:
            found = [s for label in labels for s in self._labelled.get(label, ())]
            known = tuple(sorted(found, key=lambda s: (s.span, s.label)))
            self._labelled[together] = known
        return known

    def named_in(self, span: Span) -> tuple[Mention, ...]:
        """The concepts named in a span, in order."""
        mentions = self.mentions
        starts = self._starts("mentions")
        at = bisect_left(starts, span.start)
        while at and mentions[at - 1].span.end > span.start:
            at -= 1
        end = bisect_left(starts, span.end)
        return tuple(m for m in mentions[at:end] if m.span.overlaps(span))
