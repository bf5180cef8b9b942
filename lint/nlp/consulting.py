"""Whom readers are told to turn to: to see, call or ask somebody is one thing, however said."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lint.model import Claim, Document, Kind, Relation, Signal, Span
from lint.nlp.claims import named
from lint.vocabulary import Vocabulary

_CARE = {"care-advice": "see-clinician", "urgent-care": "emergency-care"}
"""The signals that tell readers to turn to somebody, with what they are told to do."""

_OTHER = frozenset({"population", "anatomy"})
"""Types of things that nobody is advised to take or do: "take your child to a doctor"."""


def with_care(
    document: Document, claims: Sequence[Claim], signals: Sequence[Signal], vocabulary: Vocabulary
) -> tuple[Claim, ...]:
    """The claims; of advice to turn to somebody, the subject is that ("see a GP", "ring 999").

    An item of a list is advised by the line that leads into it. Vocabularies without the concepts
    of care leave the claims as they are.
    """
    told = sorted((s for s in signals if s.label in _CARE), key=lambda s: s.span)
    if not told:
        return tuple(claims)
    return tuple(_cared(document, c, told, vocabulary) for c in claims)


def _cared(
    document: Document, claim: Claim, told: Sequence[Signal], vocabulary: Vocabulary
) -> Claim:
    if claim.kind is not Kind.ADVICE or claim.relation is not Relation.RECOMMENDED:
        return claim
    known = vocabulary.get(claim.subject.concept)
    if known is not None and known.type not in _OTHER:
        return claim
    lead = document.blocks[claim.block].lead
    lent = lead is not None and bool(claim.subject.referred)
    at = document.blocks[lead].span if lent and lead is not None else claim.span
    here = _touching(told, at)
    if not here:
        return claim
    care = _CARE["urgent-care" if any(s.label == "urgent-care" for s in here) else here[0].label]
    if vocabulary.get(care) is None:
        return claim
    subject = named(claim.subject.text, care, vocabulary, claim.subject.referred)
    return replace(claim, subject=subject)


def _touching(signals: Sequence[Signal], span: Span) -> list[Signal]:
    """The signals that overlap a stretch of the text; signals are in order."""
    end = bisect_left(signals, span.end, key=lambda s: s.span.start)
    return [s for s in signals[:end] if s.span.end > span.start]
