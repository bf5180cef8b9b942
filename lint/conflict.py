"""Which claims cannot all stand: one affirms with some certainty what another denies."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from lint.model import Certainty, Claim, Entity, Kind, Polarity, Quantifier, Relation

_IMPLIED = {
    Relation.CAUSES: (Relation.CAUSES, Relation.RAISES_RISK, Relation.ASSOCIATED),
    Relation.WORSENS: (Relation.WORSENS, Relation.ASSOCIATED),
    Relation.RAISES_RISK: (Relation.RAISES_RISK, Relation.ASSOCIATED),
    Relation.CURES: (Relation.CURES, Relation.TREATS),
    Relation.PREVENTS: (Relation.PREVENTS, Relation.TREATS),
}
"""What must hold if a relation holds; a relation not named implies itself alone.

"Does not cure" leaves "relieves" standing, "is linked with" leaves "does not cause" standing.
"""

_EXCLUDED = {
    Relation.HARMFUL: (Relation.SAFE,),
    Relation.WORSENS: (Relation.TREATS, Relation.PREVENTS),
}
"""What cannot hold if a relation is affirmed."""

_TAKING = frozenset({Kind.TREATMENT, Kind.PREVENTION, Kind.SAFETY, Kind.ADVICE})
"""Kinds in which a nutrient stands for taking it."""

_ANYBODY = ("",)
"""Whom a claim of safety speaks of that names nobody."""

_EVERYBODY = frozenset({"adults", "population-root"})
"""People that are nobody in particular."""

_FOOD = "food-root"
"""The root of foods: what tablets fail to do, food is not said to fail to do."""

_Chain = tuple[str, ...]
_Key = tuple[Relation, str, str, bool]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Positions of claims that affirm a thing, strongest first, and of those that deny it."""

    firm: tuple[int, ...]
    denials: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Sense:
    """All of a claim that decides what it conflicts with: claims of one sense are alike."""

    subject: _Chain
    object: _Chain
    relations: tuple[Relation, ...]
    population: _Chain
    condition: _Chain
    made_of: str | None = None

    @property
    def subjects(self) -> _Chain:
        """What a denial may name to hit the subject: it, a wider thing, what it is made of."""
        return (*self.subject, *filter(None, (self.made_of,)))


def conflicts(one: Claim, other: Claim) -> bool:
    """Whether the two cannot both stand.

    One is at least probable, or promised to most people, and the other denies it of the same
    subject, object and population; no condition of one of them alone reconciles them.
    """
    return any(
        is_firm(firm) and _denied(denial) != () and _clash(_firm_sense(firm), _denial_sense(denial))
        for firm, denial in ((one, other), (other, one))
    )


def is_firm(claim: Claim) -> bool:
    """Whether a claim is affirmed as at least probable, or as possible for most people."""
    if not claim.judged or claim.polarity is Polarity.NEGATED:
        return False
    if claim.quantifier in {Quantifier.MOST, Quantifier.ALL}:
        return claim.certainty.rank >= Certainty.POSSIBLE.rank
    return claim.certainty.rank >= Certainty.PROBABLE.rank


def find(
    claims: Sequence[Claim], apart: Callable[[int, int], bool] = lambda _a, _b: True
) -> tuple[Conflict, ...]:
    """Every conflict among the claims, one for each subject and what is said of it.

    ``apart`` tells whether the claims at two positions may be held against each other. The time
    grows with the number of claims, not with that of pairs: claims of one sense are compared once.
    """
    denials = _by_sense((i, _denial_sense(c)) for i, c in enumerate(claims) if _denied(c))
    if not denials:
        return ()
    firm = _by_sense((i, _firm_sense(c)) for i, c in enumerate(claims) if is_firm(c))
    index: dict[_Key, list[_Sense]] = {}
    for sense in denials:
        for key in _denial_keys(sense):
            index.setdefault(key, []).append(sense)
    links: dict[_Sense, list[_Sense]] = {}
    for sense in firm:
        met = dict.fromkeys(d for key in _firm_keys(sense) for d in index.get(key, ()))
        if against := [d for d in met if _clash(sense, d)]:
            links[sense] = against
    return tuple(_conflicts(claims, firm, denials, links, apart))


def same(one: Entity, other: Entity) -> bool:
    """Whether two things are the same, or one is a kind of the other."""
    return _overlap(_chain(one, loose=True), _chain(other, loose=True))


def _conflicts(
    claims: Sequence[Claim],
    firm: dict[_Sense, list[int]],
    denials: dict[_Sense, list[int]],
    links: dict[_Sense, list[_Sense]],
    apart: Callable[[int, int], bool],
) -> Iterator[Conflict]:
    for group in _groups(links):
        against = [i for d in dict.fromkeys(d for f in group for d in links[f]) for i in denials[d]]
        affirming = [i for f in group for i in firm[f]]
        ends = {i for i in affirming if _meets(i, against, apart)}
        others = {i for i in against if _meets(i, affirming, apart)}
        if ends:
            ranked = sorted(ends, key=lambda i: (-claims[i].certainty.rank, i))
            yield Conflict(tuple(ranked), tuple(sorted(others)))


def _meets(i: int, others: Sequence[int], apart: Callable[[int, int], bool]) -> bool:
    return any(apart(i, j) for j in others)


def _groups(links: dict[_Sense, list[_Sense]]) -> Iterator[list[_Sense]]:
    """Firm senses of one subject that meet the same denial."""
    groups: dict[tuple[str, _Sense], list[_Sense]] = {}
    for sense, against in links.items():
        met = [groups[key] for d in against if (key := (sense.subject[0], d)) in groups]
        joined = list(dict.fromkeys([*(s for g in met for s in g), sense]))
        for s in joined:
            for d in links[s]:
                groups[(s.subject[0], d)] = joined
    yield from {id(g): g for g in groups.values()}.values()


def _by_sense(senses: Iterable[tuple[int, _Sense]]) -> dict[_Sense, list[int]]:
    found: dict[_Sense, list[int]] = {}
    for i, sense in senses:
        if sense.subject and sense.object:
            found.setdefault(sense, []).append(i)
    return found


def _clash(firm: _Sense, denial: _Sense) -> bool:
    return (
        not set(firm.relations).isdisjoint(denial.relations)
        and _same_subject(firm, denial)
        and _overlap(firm.object, denial.object)
        and _same_people(firm.population, denial.population)
        and _same_condition(firm.condition, denial.condition)
    )


def _same_subject(firm: _Sense, denial: _Sense) -> bool:
    """Whether what is denied of a thing is denied of the other.

    What is denied of a wide class is denied of its members, not the other way round. "Magnesium
    helps" speaks of taking it: a denial of its supplements meets it.
    """
    if not firm.subject or not denial.subject:
        return False
    return denial.subject[0] in firm.subjects or firm.subject[0] == denial.made_of


def _denied(claim: Claim) -> tuple[Relation, ...]:
    """The relations a claim leaves no room for."""
    if not claim.judged:
        return ()
    if claim.polarity is Polarity.AFFIRMED:
        excludes = _EXCLUDED.get(claim.relation, ())
        return excludes if claim.certainty.rank >= Certainty.PROBABLE.rank else ()
    doubtful = claim.certainty is Certainty.POSSIBLE  # "may not help" leaves room
    partial = claim.quantifier in {Quantifier.ALL, Quantifier.SOME}  # "does not help everyone"
    if doubtful or partial or claim.quantity is not None:  # "not more than 350 mg"
        return ()
    return (claim.relation,)


def _denial_sense(claim: Claim) -> _Sense:
    return _sense(claim, _denied(claim))


def _firm_sense(claim: Claim) -> _Sense:
    implied = _IMPLIED.get(claim.relation, (claim.relation,))
    if claim.relation is Relation.TREATS and claim.quantifier is not None:
        # relief of an attack says nothing on prevention, a promise to most people does
        implied = (Relation.TREATS, Relation.PREVENTS)
    return _sense(claim, implied)


def _sense(claim: Claim, relations: tuple[Relation, ...]) -> _Sense:
    people = _people(claim)
    thing = _chain(claim.object, loose=claim.kind is not Kind.ADVICE)
    if claim.kind is Kind.SAFETY:
        thing, people = thing or people or _ANYBODY, ()  # "safe in pregnancy", "safe"
    condition = _chain(claim.condition, loose=True) if claim.condition else ()
    food = _FOOD in claim.subject.broader
    taken = claim.subject.made_of if claim.kind in _TAKING and not food else None
    subject = _chain(claim.subject, loose=False)
    return _Sense(subject, thing, relations, people, condition, taken)


def _people(claim: Claim) -> _Chain:
    """The people a claim is about; none for people in general ("most people")."""
    said = claim.population
    if said is None or said.concept in _EVERYBODY:
        return ()
    if said.concept is None and claim.quantifier is not None:
        return ()
    return _chain(said, loose=True)


def _chain(entity: Entity, *, loose: bool) -> _Chain:
    """What an entity is, then every wider thing it is; nothing if nothing is said.

    The widest concept of all ("condition", "medicine") is left out: too many things are one. Where
    no concept is known the words stand for it, ``loose`` without their first modifier too.
    """
    if entity.concept:
        return (entity.concept, *entity.broader[:-1])
    words = entity.text.casefold().split()
    if not words:
        return ()
    words[-1] = words[-1].removesuffix("s").removesuffix("e")  # plurals in -s and -es alike
    chain = (" ".join(words),)
    return (*chain, " ".join(words[1:])) if loose and len(words) > 1 else chain


def _overlap(one: _Chain, other: _Chain) -> bool:
    """Whether one is the other, or a kind of it; having a wider thing in common is not enough."""
    return bool(one and other) and (one[0] in other or other[0] in one)


def _same_people(firm: _Chain, denial: _Chain) -> bool:
    """Whether a denial is told of the people that a claim is about.

    What is denied of people in general is denied of each group; what is denied of one group ("in
    pregnancy") leaves a claim for the others standing.
    """
    return not denial or _overlap(firm, denial)


def _same_condition(one: _Chain, other: _Chain) -> bool:
    return one == other == () or _overlap(one, other)


def _denial_keys(sense: _Sense) -> Iterator[_Key]:
    for relation, subject in product(sense.relations, (sense.subject[0], sense.made_of)):
        if subject:
            yield relation, subject, sense.object[0], True
            for wider in sense.object:
                yield relation, subject, wider, False


def _firm_keys(sense: _Sense) -> Iterator[_Key]:
    for relation, subject in product(sense.relations, sense.subjects):
        for wider in sense.object:
            yield relation, subject, wider, True
        yield relation, subject, sense.object[0], False
