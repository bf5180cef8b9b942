"""Leaves out the claims, most of a folder, that nothing said of the same things can deny."""

from collections.abc import Iterator, Sequence
from functools import cache

from lint.compare import relations
from lint.compare.near import Index
from lint.compare.things import Thing, thing
from lint.model import Claim, Kind, Polarity, Relation, Stance

_GOOD = frozenset(r for good, _ in relations.OPPOSED for r in good) | frozenset(
    r for denied in relations.EXCLUDED.values() for r in denied
)
"""Relations that other relations deny when those are affirmed."""

_BAD = frozenset(r for _, bad in relations.OPPOSED for r in bad) | frozenset(relations.EXCLUDED)
"""Those other relations."""

_STEM = 5  # letters by which two words are taken to be of one

_Key = tuple[Relation, Thing, Thing]


def suspects(claims: Sequence[Claim]) -> list[int]:
    """The positions of claims beside which another may be their denial, or what they deny."""
    affirmed: dict[_Key, list[int]] = {}
    denied: dict[tuple[str, _Key], list[int]] = {}
    for i, claim in _named_by_denials(claims):
        affirms = _affirms(claim)
        for key in _spoken_of(claim):
            if affirms:
                affirmed.setdefault(key, []).append(i)
            else:
                denied.setdefault(("no", key), []).append(i)
            if affirms and claim.relation in _BAD:
                denied.setdefault(("bad", key), []).append(i)
    return sorted(_meeting(claims, affirmed, denied))


def _named_by_denials(claims: Sequence[Claim]) -> list[tuple[int, Claim]]:
    """The claims that name anything a denial is of, by concept or by a word; the rest is cheap."""
    held = [(i, c) for i, c in enumerate(claims) if c.judged or c.stance is Stance.DEBUNKED]
    denying = (c for _, c in held if not _affirms(c) or c.relation in _BAD)
    names = {name for claim in denying for name in _names(claim)}
    return [(i, c) for i, c in held if not names.isdisjoint(_names(c))]


def _affirms(claim: Claim) -> bool:
    return (claim.polarity is Polarity.AFFIRMED) != (claim.stance is Stance.DEBUNKED)


def _names(claim: Claim) -> set[str]:
    """What a subject goes by: its concept, the wider ones, and the beginnings of its words."""
    subject = claim.subject
    words = {word[:_STEM].casefold() for word in subject.text.split()}
    return words | {n for n in (subject.concept, *subject.broader[:-1], subject.made_of) if n}


def _meeting(
    claims: Sequence[Claim],
    affirmed: dict[_Key, list[int]],
    denied: dict[tuple[str, _Key], list[int]],
) -> set[int]:
    index: Index[tuple[str, _Key]] = Index()
    for shelf in denied:
        how, (group, subject, told) = shelf
        index.add(((how, group),), subject, (told,), shelf)
    found: set[int] = set()
    met: set[tuple[str, _Key]] = set()
    for (group, subject, told), some in affirmed.items():
        good = [i for i in some if claims[i].relation in _GOOD]
        for how, ours in (("no", some), ("bad", good)):
            near = set(index.near(((how, group),), subject, (told,))) if ours else ()
            if near:
                found.update(ours)
                met.update(near)
    return found.union(*(denied[shelf] for shelf in met))


def _spoken_of(claim: Claim) -> Iterator[_Key]:
    """The group of the relation of a claim, its subject and all that it may be told of."""
    subject = thing(claim.subject)
    if not subject:
        return
    told = [claim.object]
    if claim.kind in {Kind.SAFETY, Kind.ADVICE}:
        told += [t for t in (claim.population, claim.condition) if t is not None]
    things = dict.fromkeys(map(thing, told))
    for one in things:
        if one or claim.kind is Kind.SAFETY:
            yield _group(claim.relation), subject, one


@cache
def _group(relation: Relation) -> Relation:
    """One relation for all that can deny each other, directly or by way of others."""
    groups = [set(relations.BENEFIT), *({r, *rs} for r, rs in relations.IMPLIED.items())]
    groups += [{r, *rs} for r, rs in relations.EXCLUDED.items()]
    groups += [{*good, *bad} for good, bad in relations.OPPOSED]
    found = {relation}
    for _ in groups:
        found.update(*(g for g in groups if g & found))
    return min(found)
