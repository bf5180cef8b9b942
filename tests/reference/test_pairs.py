"""Entries found by the concepts of a claim, however many there are."""

import random

import pytest

from lint.model import (
    Certainty,
    Direction,
    Entity,
    Entry,
    Evidence,
    Kind,
    ReferenceSet,
    Relation,
    Status,
)
from lint.reference.index import Index
from lint.reference.pairs import Pairs
from lint.vocabulary import Concept, Vocabulary

SIDES = ("remedy", "ailment")
WORDS = Vocabulary(
    tuple(
        Concept(id=f"{side}-{n}", name=f"{side} {n}", type="x", parent=parent)
        for side in SIDES
        for n in range(60)
        for parent in (f"{side}-{(n - 1) // 3}" if n else None,)
    ),
    "digest",
)


def entry(n, draw):
    subject, object = (f"{side}-{draw.randrange(60)}" for side in SIDES)
    if draw.random() < 0.5:
        subject, object = object, subject
    relation = draw.choice([Relation.TREATS, Relation.INTERACTS])
    return Entry(
        id=f"entry-{n}",
        statement="",
        kind=Kind.TREATMENT,
        relation=relation,
        subject=Entity(subject, subject),
        object=Entity(object, object),
        direction=Direction.SUPPORTS,
        ceiling=Certainty.POSSIBLE,
        evidence=Evidence.LOW,
        status=Status.SOURCED,
    )


@pytest.fixture(scope="module")
def entries():
    draw = random.Random(3)
    return tuple(entry(n, draw) for n in range(500))


def steps(entry, subject, object):
    """How far an entry is from two concepts, all the entries being gone through."""
    one, other = INDEX.near(subject), INDEX.near(object)
    ends = [(entry.subject.concept, entry.object.concept)]
    if entry.relation is Relation.INTERACTS:
        ends.append(ends[0][::-1])
    return next((one[a] + other[b] for a, b in ends if a in one and b in other), None)


INDEX = Index(ReferenceSet((), ""), WORDS)


def test_candidates_are_those_of_a_walk_through_all_entries(entries):
    index = Index(ReferenceSet(entries, "digest"), WORDS)
    for n in range(60):
        subject, object = f"remedy-{n}", f"ailment-{(n * 7) % 60}"
        found = [known.entry for known in index.candidates(subject, object)]
        far = {e.id: steps(e, subject, object) for e in entries}
        assert {e.id for e in found} == {id for id, n in far.items() if n is not None}
        assert [far[e.id] for e in found] == sorted(far[e.id] for e in found)
        assert index.candidates(subject, object) == index.candidates(subject, object)


def test_the_wider_side_decides_nothing(entries):
    pairs = Pairs(entries)
    everything = dict.fromkeys((f"{s}-{n}" for s in SIDES for n in range(60)), 0)
    assert {hit[3].id for hit in pairs.on(everything, everything)} == {e.id for e in entries}
    one = {"remedy-0": 1}
    assert {h[3].id for h in pairs.on(one, everything)} == {
        e.id for e in entries if e.subject.concept == "remedy-0"
    }
    assert {h[3].id for h in pairs.on(everything, one)} == {
        e.id for e in entries if e.object.concept == "remedy-0"
    }


def test_an_entry_is_found_by_its_id(entries):
    references = ReferenceSet(entries, "digest")
    assert references.get("entry-7") is entries[7]
    assert references.get("entry-9999") is None
