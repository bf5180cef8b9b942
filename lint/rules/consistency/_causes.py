"""Where an article says that a cause is not known, and where it names one as a fact."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.model import (
    BlockKind,
    Certainty,
    Claim,
    Entity,
    Mention,
    Polarity,
    Quantifier,
    Relation,
    Span,
    Stance,
)
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._clause import listed
from lint.rules._patterns import has, pattern
from lint.rules._voice import clause_of, in_own_voice, is_denied
from lint.rules.consistency._things import is_ailment

_PART = frozenset({Quantifier.SOME, Quantifier.MOST})
_CAUSAL = frozenset({Relation.CAUSES, Relation.RAISES_RISK, Relation.WORSENS, Relation.ASSOCIATED})
_NOT_TOLD = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.QUESTION, BlockKind.CODE})


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where a cause is said to be unknown, and of what: an entity, or what its sentence names."""

    span: Span
    sentence: Span
    thing: Entity | None = None
    population: Entity | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Where something is said to be the cause: of an entity, or of what stands at ``effect``."""

    span: Span
    sentence: Span
    claim: Claim | None = None
    effect: Span | None = None


def doubts(ctx: Context[Any]) -> Iterator[Doubt]:
    """Every passage that says that a cause is not known."""
    told = {c.sentence_span for c in ctx.claims if _is_weak(c)}
    for claim in ctx.claims:
        if _is_unknown(claim):
            told.add(claim.sentence_span)
            yield Doubt(claim.span, claim.sentence_span, claim.object, claim.population)
    asked: Span | None = None
    for sentence in ctx.reading.sentences:
        text = ctx.document.cut(sentence)
        if asked is not None and has("causes", "not-answered", text):
            yield Doubt(sentence, asked)
        asked = None
        if sentence in told or not has("causes", "maybe", text):
            continue
        if text.rstrip().endswith("?"):
            asked = sentence
            continue
        found = has("causes", "doubted", text) and pattern("causes", "unknown").search(text)
        if not found or _is_limited(text) or has("causes", "of-help", text):
            continue
        span = Span(sentence.start + found.start(), sentence.start + found.end())
        if _is_prose(ctx, sentence) and in_own_voice(ctx, span, claims=False):
            yield Doubt(span, sentence, _thing_in(ctx, sentence))


def _is_prose(ctx: Context[Any], sentence: Span) -> bool:
    index = ctx.document.block_at(sentence.start)
    return index is None or ctx.document.blocks[index].kind not in _NOT_TOLD


def _thing_in(ctx: Context[Any], sentence: Span) -> Entity | None:
    """What the cause of is unknown, where the sentence was read: "we do not know what causes X"."""
    for claim in ctx.claims:
        if claim.sentence_span == sentence and claim.relation is Relation.CAUSES:
            for thing in (claim.object, claim.subject):  # "X has no known cause"
                if thing.text and words_of(thing.text).isdisjoint(listed("unnamed-causes")):
                    return thing
    return None


def _is_limited(text: str) -> bool:
    """Whether a cause is unknown in some cases alone, or was so in the past."""
    return has("consistency", "partly", text) or has("consistency", "formerly", text)


def _is_weak(claim: Claim) -> bool:
    """Whether a cause was read as unknown in some alone, or the whole as untrue or supposed."""
    if claim.relation is not Relation.CAUSES or not _names_nothing(claim):
        return False
    return claim.quantifier in _PART or claim.stance in {Stance.DEBUNKED, Stance.HYPOTHETICAL}


def _is_unknown(claim: Claim) -> bool:
    return (
        claim.judged
        and claim.relation is Relation.CAUSES
        and _names_nothing(claim)
        and bool(claim.object.text)
        and (claim.polarity is Polarity.NEGATED or claim.certainty is Certainty.INSUFFICIENT)
        and claim.quantifier not in _PART
        and not _is_limited(claim.sentence)
    )


def _names_nothing(claim: Claim) -> bool:
    """Whether a subject stands for "whatever the cause is"."""
    words = words_of(claim.subject.text)
    if claim.subject.concept is not None:
        return False
    if not words:  # people are never read as a cause: "parents are the cause of ..."
        return not is_called(claim) or has("consistency", "no-subject", claim.sentence)
    return not words.isdisjoint(listed("unnamed-causes"))


def is_called(claim: Claim) -> bool:
    """Whether something is called the cause, which says more than that it causes."""
    return not _cue_words(claim).isdisjoint(listed("cause-nouns"))


def _cue_words(claim: Claim) -> frozenset[str]:
    return words_of(" ".join(cue.text for cue in claim.cues.relation))


def named_causes(ctx: Context[Any]) -> tuple[Named, ...]:
    """Every claim that names a cause as a fact, and sentences that do so without one."""
    found = [Named(c.span, c.sentence_span, c) for c in ctx.claims if _is_named(ctx, c)]
    known = {n.claim for n in found}
    weak = {c.sentence_span for c in ctx.claims if _is_read(c) and c not in known}
    for sentence in ctx.reading.sentences:
        text = ctx.document.cut(sentence)
        if sentence not in weak and has("causes", "maybe-named", text):
            found += _told(ctx, sentence, text)
    return tuple(found)


def _is_read(claim: Claim) -> bool:
    """Whether a claim on a cause was read whole; whose voice it is in the words tell better."""
    return (
        claim.relation in _CAUSAL
        and bool(claim.subject.text)
        and claim.stance is not Stance.ATTRIBUTED
    )


def _told(ctx: Context[Any], sentence: Span, text: str) -> Iterator[Named]:
    if not _is_prose(ctx, sentence) or has("causes", "open", text):
        return
    for form in ("effect-first", "cause-first"):
        for found in pattern("causes", form).finditer(text):
            words = Span(sentence.start + found.start(), sentence.start + found.end())
            clause = clause_of(ctx, words)
            if not in_own_voice(ctx, words) or is_denied(ctx, words):
                continue
            before = Span(clause.start, max(words.start, clause.start))
            behind = Span(min(words.end, clause.end), clause.end)
            effect, cause = (before, behind) if form == "effect-first" else (behind, before)
            if cause.end - cause.start > 1:
                yield Named(clause, sentence, None, effect)


def _is_named(ctx: Context[Any], claim: Claim) -> bool:
    return (
        claim.judged
        and (claim.relation is Relation.CAUSES or _is_causal(ctx, claim))
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty.rank >= Certainty.PROBABLE.rank
        and claim.quantifier is not Quantifier.SOME
        and claim.condition is None
        and not _names_nothing(claim)
        and not has("consistency", "in-part", ctx.document.cut(claim.span))
        and _sets_off(ctx, claim) is False
    )


def _sets_off(ctx: Context[Any], claim: Claim) -> bool:
    """Whether something is named that sets an attack off, or that leads to a complication."""
    if _cue_words(claim).isdisjoint(listed("other-causes")):
        return False
    return not has("causes", "sole", ctx.document.cut(claim.sentence_span))


def _is_causal(ctx: Context[Any], claim: Claim) -> bool:
    """Whether a factor is called a cause, not one that merely adds to the risk."""
    if claim.relation is not Relation.RAISES_RISK or claim.stance is Stance.QUESTIONED:
        return False
    return not words_of(ctx.document.cut(claim.span)).isdisjoint(listed("causal"))


def ailments(ctx: Context[Any], span: Span) -> list[Mention]:
    """The conditions and symptoms that a place names."""
    return [m for m in ctx.named_in(span) if is_ailment(m)]
