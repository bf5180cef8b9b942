"""The one place where findings and claims become JSON values; ``schemas/`` describes them."""

from typing import Any

from lint.model import (
    Citation,
    Claim,
    Comparison,
    Conflict,
    Cue,
    Entity,
    Entry,
    Finding,
    Position,
    Quantity,
    Region,
    Related,
    Statement,
)
from lint.phrase import matter, stated

Json = dict[str, Any]


def finding(value: Finding) -> Json:
    """A finding as ``schemas/finding.schema.json`` describes it."""
    return {
        "rule": value.rule,
        "name": value.name,
        "severity": value.severity.value,
        "message": value.message,
        "path": value.path,
        **_region(value.region),
        "excerpt": value.excerpt,
        "claim": claim(value.claim, value.path) if value.claim else None,
        "reference": entry(value.reference) if value.reference else None,
        "related": [_related(r) for r in value.related],
        "suggestion": _suggestion(value),
        "wording": value.wording,
        "cues": list(value.cues),
        "fingerprint": value.fingerprint,
    }


def claim(value: Claim, path: str, id: object = None) -> Json:
    """A claim as ``schemas/claim.schema.json`` describes it; ``id`` is that of an input line."""
    cues = value.cues
    return {
        "id": id,
        "path": path,
        **_region(value.region),
        "sentence": value.sentence,
        "kind": value.kind.value,
        "relation": value.relation.value,
        "subject": _entity(value.subject),
        "object": _entity(value.object),
        "polarity": value.polarity.value,
        "certainty": value.certainty.value,
        "stance": value.stance.value,
        "population": _entity(value.population) if value.population else None,
        "condition": _entity(value.condition) if value.condition else None,
        "quantity": _quantity(value.quantity) if value.quantity else None,
        "cues": {
            "relation": _words(cues.relation),
            "polarity": _words(cues.polarity),
            "certainty": _words(cues.certainty),
            "stance": _words(cues.stance),
        },
    }


def conflict(value: Conflict) -> Json:
    """What articles contradict each other on: each article once on either side."""
    return {
        "about": matter(value.affirms[0].claim),
        "strength": round(value.strength, 3),
        "affirms": [_position(p) for p in value.affirms],
        "denies": [_position(p) for p in value.denies],
        "reference": entry(value.evidence) if value.evidence else None,
    }


def _position(value: Position) -> Json:
    says = {"message": stated([value.claim]), "sentence": value.claim.sentence}
    return {"path": value.path, **_region(value.claim.region), **says}


def comparison(value: Comparison) -> Json:
    """How two statements stand, as ``schemas/comparison.schema.json`` describes it."""
    return {
        "verdict": value.bearing.value,
        "difference": value.difference.value if value.difference else None,
        "why": value.why,
        "near": round(value.near, 3),
        "a": statement(value.a) if value.a else None,
        "b": statement(value.b) if value.b else None,
    }


def alone(a: Statement | None, b: Statement | None, why: str) -> Json:
    """What only one of two texts says: a comparison without a verdict."""
    return {
        "verdict": None,
        "difference": None,
        "why": why,
        "near": 0.0,
        "a": statement(a) if a else None,
        "b": statement(b) if b else None,
    }


def pair(value: Comparison, id: object, path: str) -> Json:
    """How the texts of one input line stand, with the claims that decided."""
    a, b = (s.claim if s else None for s in (value.a, value.b))
    return {
        "id": id,
        "verdict": value.bearing.value,
        "difference": value.difference.value if value.difference else None,
        "why": value.why,
        "a": claim(a, path, id) if a else None,
        "b": claim(b, path, id) if b else None,
    }


def statement(value: Statement) -> Json:
    """A clause of a text with its place and, where it was read as one, its claim."""
    return {
        "path": value.path,
        **_region(value.region),
        "text": value.text,
        "sentence": value.sentence,
        "claim": claim(value.claim, value.path) if value.claim else None,
    }


def _region(value: Region) -> Json:
    return {
        "line": value.line,
        "column": value.column,
        "end_line": value.end_line,
        "end_column": value.end_column,
    }


def _related(value: Related) -> Json:
    return {"path": value.path, **_region(value.region), "message": value.message}


def _suggestion(value: Finding) -> Json | None:
    """The exact edit of a finding, with its place where that is not the finding's."""
    made = value.suggestion
    if made is None:
        return None
    place = _region(value.edited) if value.edited != value.region else {}
    return {"replacement": made.replacement, "safe": made.safe, **place}


def entry(value: Entry) -> Json:
    """A reference entry as it stands beside a finding."""
    return {
        "id": value.id,
        "statement": value.statement,
        "evidence": value.evidence.value,
        "status": value.status.value,
        "sources": [_citation(s) for s in value.sources],
    }


def _citation(value: Citation) -> Json:
    return {
        "title": value.title,
        "publisher": value.publisher,
        "year": value.year,
        "doi": value.doi,
        "pmid": value.pmid,
        "url": value.url,
        "seen": value.seen,
    }


def _entity(value: Entity) -> Json:
    return {"text": value.text, "concept": value.concept}


def _quantity(value: Quantity) -> Json:
    return {
        "text": value.text,
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "per": value.per,
    }


def _words(cues: tuple[Cue, ...]) -> list[str]:
    return [cue.text for cue in cues]
