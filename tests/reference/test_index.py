"""Which entries a claim can meet, by its two concepts."""

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
from lint.vocabulary import Concept, Vocabulary

WORDS = Vocabulary(
    tuple(
        Concept(id=id, name=id, type=type, parent=parent, of=of)
        for id, type, parent, of in (
            ("cramp-root", "symptom", None, None),
            ("cramp", "symptom", "cramp-root", None),
            ("leg-cramp", "symptom", "cramp", None),
            ("night-cramp", "symptom", "leg-cramp", None),
            ("hand-cramp", "symptom", "cramp", None),
            ("zinc", "nutrient", None, None),
            ("zinc-pill", "drug", None, "zinc"),
            ("zinc-citrate", "drug", "zinc-pill", "zinc"),
            ("zinc-deficiency", "condition", None, "zinc"),
            ("warfarin", "drug", None, None),
        )
    ),
    "digest",
)


def entry(id, subject, object, relation=Relation.TREATS, status=Status.SOURCED):
    return Entry(
        id=id,
        statement=id,
        kind=Kind.TREATMENT,
        relation=relation,
        subject=Entity(subject, subject),
        object=Entity(object, object),
        direction=Direction.SUPPORTS,
        ceiling=Certainty.POSSIBLE,
        evidence=Evidence.LOW,
        status=status,
    )


def found(subject, object, *entries):
    index = Index(ReferenceSet(tuple(entries), "digest"), WORDS)
    return [known.entry.id for known in index.candidates(subject, object)]


def test_the_nearest_entry_comes_first():
    entries = (
        entry("wide", "zinc-pill", "cramp"),
        entry("same", "zinc-pill", "leg-cramp"),
        entry("narrow", "zinc-citrate", "night-cramp"),
    )
    assert found("zinc-pill", "leg-cramp", *entries) == ["same", "wide", "narrow"]


def test_a_sibling_is_no_candidate():
    assert found("zinc-pill", "hand-cramp", entry("leg", "zinc-pill", "leg-cramp")) == []


def test_a_nutrient_stands_for_taking_it_but_not_for_lacking_it():
    pill = entry("pill", "zinc-pill", "cramp")
    lack = entry("lack", "zinc-deficiency", "cramp", Relation.CAUSES)
    assert found("zinc", "cramp", pill, lack) == ["pill"]
    assert found("zinc-citrate", "cramp", entry("zinc", "zinc", "cramp")) == ["zinc"]
    assert found("zinc-deficiency", "cramp", pill, lack) == ["lack"]


def test_a_group_is_near_itself_alone():
    assert found("zinc-pill", "cramp-root", entry("leg", "zinc-pill", "leg-cramp")) == []
    assert found("zinc-pill", "cramp-root", entry("all", "zinc-pill", "cramp-root")) == ["all"]


def test_an_interaction_is_found_from_either_side():
    both = entry("both", "zinc-pill", "warfarin", Relation.INTERACTS)
    assert found("warfarin", "zinc-citrate", both) == ["both"]
    assert found("warfarin", "zinc-citrate", entry("one", "zinc-pill", "warfarin")) == []


def test_retired_entries_and_unknown_things_have_no_candidates():
    retired = entry("old", "zinc-pill", "cramp", status=Status.RETIRED)
    kept = entry("kept", "zinc-pill", "cramp")
    assert found("zinc-pill", "cramp", retired, kept) == ["kept"]
    assert found(None, "cramp", kept) == []
    assert found("zinc-pill", "mystery", kept) == []
