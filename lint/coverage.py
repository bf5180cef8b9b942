"""Counts which claims of articles a reference set speaks of: the queue of those who review it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lint.model import Claim, Entity, Kind, Match, Polarity, Region, Relation, Verdict
from lint.nlp.folding import phrase
from lint.phrase import listed, named, words_of
from lint.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Side:
    """One thing of a claim: a concept and its name, or words that no concept has ("": not told)."""

    text: str
    concept: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims there are, by what the reference set says of them."""

    supported: int = 0
    flagged: int = 0
    """Above the evidence or against it."""
    out_of_scope: int = 0
    """Entries are on other people or conditions."""
    unreviewed: int = 0

    @property
    def total(self) -> int:
        """All claims."""
        return self.covered + self.unreviewed

    @property
    def covered(self) -> int:
        """Those of which the set says something."""
        return self.supported + self.flagged + self.out_of_scope

    @property
    def share(self) -> float:
        """The covered part of all, 0 to 1; 0 where there are none."""
        return self.covered / self.total if self.total else 0.0


class Gap(StrEnum):
    """Why a claim is not covered."""

    ENTRY = "no-entry"
    """Both its things have a concept, and no entry is on the two."""
    CONCEPT = "no-concept"
    """The vocabulary lacks one of its things."""
    UNTOLD = "not-told"
    """The article does not tell one of its things: no entry could be on it."""
    WEAK = "weak"
    """There is an entry, whose evidence is too weak to judge by."""


@dataclass(frozen=True, slots=True)
class Example:
    """A claim as it stands in an article."""

    path: str
    region: Region
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What articles say of two things, or of one (then ``relation`` and ``object`` are None).

    ``denied`` claims are among those counted, ``aside`` are not: they are questioned, quoted or
    told as myths, and no rule judges them. ``missing`` is what keeps claims from being covered,
    ``nearest`` the ids of entries that come near; both are empty where all are covered.
    """

    subject: Side
    relation: Relation | None = None
    object: Side | None = None
    count: Count
    articles: int
    denied: int
    aside: int
    example: Example
    missing: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the articles tell what things it is about, so that an entry could be."""
        return bool(self.subject.text) and (self.object is None or bool(self.object.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a set says of the claims of articles; ``aside`` are claims that no rule judges.

    ``told`` are those that tell both of their things, so that an entry could be on the two.
    ``gaps`` counts the claims that are not covered by what is lacking.
    ``rows`` come with the most uncovered claims first; each has one claim at least that is judged.
    """

    total: Count
    told: Count
    aside: int
    gaps: tuple[tuple[Gap, int], ...]
    kinds: tuple[tuple[Kind, Count], ...]
    articles: tuple[tuple[str, Count], ...]
    rows: tuple[Row, ...]


_Key = tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class _Group:
    """The claims on one matter so far."""

    sides: tuple[Counter[Side], ...]
    relation: Relation | None
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    articles: set[int] = field(default_factory=set)
    denied: int = 0
    aside: int = 0
    example: Example | None = None
    gaps: Counter[Gap] = field(default_factory=Counter)
    weak: str = ""
    nearest: tuple[str, ...] = ()


Nearest = Callable[[Claim], Iterable[str]]


class Tally:
    """Counts the claims of one article after another; what it keeps grows with the matters."""

    def __init__(self, *, by_thing: bool = False) -> None:
        """Count by triples of subject, relation and object, or by things on either side."""
        self._by_thing = by_thing
        self._groups: dict[_Key, _Group] = {}
        self._kinds: dict[Kind, Counter[Verdict]] = {}
        self._articles: list[tuple[str, Count]] = []
        self._gaps: Counter[Gap] = Counter()
        self._told: Counter[Verdict] = Counter()
        self._aside = 0

    def add(self, path: str, matches: Sequence[Match], words: Vocabulary, nearest: Nearest) -> None:
        """Count one article; ``nearest`` gives the ids of entries that come near a claim."""
        judged = Counter(m.verdict for m in matches if m.claim.judged)
        self._articles.append((path, _count(judged)))
        for match in matches:
            claim = match.claim
            if claim.judged:
                self._judge(match, words)
            else:
                self._aside += 1
            for key, sides, relation in self._keys(claim, words):
                group = self._groups.get(key)
                if group is None:
                    counters = tuple(Counter[Side]() for _ in sides)
                    group = self._groups[key] = _Group(counters, relation)
                if self._put(group, path, match, sides, _gap(match, words)):
                    group.nearest = tuple(nearest(claim))

    def result(self) -> Coverage:
        """All that was counted."""
        rows = [_row(g) for g in self._groups.values() if g.articles]
        total = sum(self._kinds.values(), Counter[Verdict]())
        return Coverage(
            total=_count(total),
            told=_count(self._told),
            aside=self._aside,
            gaps=tuple((g, self._gaps[g]) for g in Gap if self._gaps[g]),
            kinds=tuple((k, _count(self._kinds[k])) for k in Kind if k in self._kinds),
            articles=tuple(sorted(self._articles, key=lambda pair: pair[0].split("/"))),
            rows=tuple(sorted(rows, key=_order)),
        )

    def _judge(self, match: Match, words: Vocabulary) -> None:
        """Count a claim that is judged, and what it lacks to be covered."""
        claim = match.claim
        self._kinds.setdefault(claim.kind, Counter())[match.verdict] += 1
        if _is_told(claim, words):
            self._told[match.verdict] += 1
        if gap := _gap(match, words):
            self._gaps[gap] += 1

    def _put(
        self, group: _Group, path: str, match: Match, sides: tuple[Side, ...], gap: Gap | None
    ) -> bool:
        """Count a claim; whether it is the first of its group that is not covered."""
        claim = match.claim
        for counter, side in zip(group.sides, sides, strict=True):
            counter[side] += 1
        if not claim.judged:
            group.aside += 1
            return False
        first = gap is not None and not group.gaps
        group.verdicts[match.verdict] += 1
        group.articles.add(len(self._articles))
        group.denied += claim.polarity is Polarity.NEGATED
        if group.example is None or first:
            group.example = Example(path, claim.region, claim.sentence)
        if gap is not None:
            group.gaps[gap] += 1
        if gap is Gap.WEAK and match.entry:
            group.weak = group.weak or f"{match.entry.id}: {match.reason}"
        return first

    def _keys(
        self, claim: Claim, words: Vocabulary
    ) -> Iterator[tuple[_Key, tuple[Side, ...], Relation | None]]:
        subject, object = _side(claim.subject, words), _side(claim.object, words)
        if not self._by_thing:
            triple = (_key(subject), (claim.relation.value,), _key(object))
            yield triple, (subject, object), claim.relation
            return
        for key, side in {_key(s): s for s in (subject, object)}.items():
            if side.text:
                yield (key,), (side,), None


def _side(entity: Entity, words: Vocabulary) -> Side:
    concept = words.get(entity.concept)
    if concept:
        return Side(concept.name, concept.id)
    text = named(entity)
    return Side("" if words_of(text) <= listed("pronouns") else text)


def _key(side: Side) -> tuple[str, ...]:
    """Words in one spelling, without articles; an id stands for itself."""
    if side.concept:
        return ("", side.concept)
    words = tuple(w for w in phrase(side.text) if w not in listed("articles"))
    return words or phrase(side.text)


def _gap(match: Match, words: Vocabulary) -> Gap | None:
    """Why a claim is not covered; None where it is."""
    if match.verdict is not Verdict.UNREVIEWED:
        return None
    if match.entry:
        return Gap.WEAK
    if not _is_told(match.claim, words):
        return Gap.UNTOLD
    sides = (_side(match.claim.subject, words), _side(match.claim.object, words))
    return Gap.ENTRY if all(s.concept for s in sides) else Gap.CONCEPT


def _is_told(claim: Claim, words: Vocabulary) -> bool:
    return bool(_side(claim.subject, words).text and _side(claim.object, words).text)


def _missing(group: _Group, sides: Sequence[Side]) -> Iterator[str]:
    """What keeps the claims of a group from being covered."""
    if not group.gaps:
        return
    for role, side in zip(_ROLES, sides, strict=False):
        if not side.concept:
            yield f"no concept for '{side.text}'" if side.text else f"its {role} is not told"
    if group.weak:
        yield group.weak
    if all(s.concept for s in sides):
        if len(sides) == 1:
            yield from (f"{group.gaps[g]:,} {w}" for g, w in _LACKS.items() if group.gaps[g])
        elif group.gaps[Gap.ENTRY]:
            yield "no entry"


_ROLES = ("subject", "object")
_LACKS = {
    Gap.ENTRY: "without an entry",
    Gap.CONCEPT: "with a thing that has no concept",
    Gap.UNTOLD: "with a thing that is not told",
}


def _row(group: _Group) -> Row:
    sides = [counter.most_common(1)[0][0] for counter in group.sides]
    assert group.example is not None
    return Row(
        subject=sides[0],
        relation=group.relation,
        object=sides[1] if len(sides) > 1 else None,
        count=_count(group.verdicts),
        articles=len(group.articles),
        denied=group.denied,
        aside=group.aside,
        example=group.example,
        missing=tuple(_missing(group, sides)),
        nearest=group.nearest,
    )


def _count(verdicts: Counter[Verdict]) -> Count:
    return Count(
        supported=verdicts[Verdict.SUPPORTED],
        flagged=verdicts[Verdict.OVERSTATED] + verdicts[Verdict.CONTRADICTED],
        out_of_scope=verdicts[Verdict.OUT_OF_SCOPE],
        unreviewed=verdicts[Verdict.UNREVIEWED],
    )


def _order(row: Row) -> tuple[object, ...]:
    things = (row.subject.text, row.relation or "", row.object.text if row.object else "")
    return -row.count.unreviewed, -row.count.total, -row.articles, things
