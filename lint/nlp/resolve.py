"""Gives claims what only their article tells: what "it" is, what a question's "yes" affirms."""

from collections.abc import Sequence
from dataclasses import replace

from lint.model import (
    BlockKind,
    Certainty,
    Claim,
    Document,
    Entity,
    Kind,
    Mention,
    Polarity,
    Span,
    Stance,
)
from lint.nlp.claims import named
from lint.nlp.lexicon import table, words
from lint.vocabulary import Vocabulary


def resolve(
    document: Document,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
) -> tuple[Claim, ...]:
    """The claims with pronouns and bare words referred, and answers joined to their questions."""
    topic = _topic(document, mentions)
    done: list[Claim] = []
    previous: dict[int, Entity] = {}
    for claim in claims:
        before = _antecedent(document, claim, previous, mentions, topic, vocabulary)
        subject = _referred(claim.subject, before, vocabulary)
        thing = _referred(claim.object, before, vocabulary)
        resolved = replace(claim, subject=subject, object=thing)
        done.append(resolved)
        if resolved.subject.concept is not None and claim.kind is not Kind.ADVICE:
            previous[claim.block] = resolved.subject
    done.extend(_answers(document, done))
    done.sort(key=lambda c: (c.span, c.sentence_span))
    return tuple(done)


def _topic(document: Document, mentions: Sequence[Mention]) -> str | None:
    """The first concept of the title, if it has one."""
    head = document.head()
    return next((m.concept for m in mentions if head.holds(m.span)), None)


def _antecedent(
    document: Document,
    claim: Claim,
    previous: dict[int, Entity],
    mentions: Sequence[Mention],
    topic: str | None,
    vocabulary: Vocabulary,
) -> Entity | None:
    """What a pronoun most likely stands for: the last subject here, the heading, the topic."""
    here = previous.get(claim.block)
    if here is not None:
        return here
    section = document.blocks[claim.block].section
    if section is not None:
        span = document.blocks[section].span
        named_there = next((m for m in mentions if span.holds(m.span)), None)
        if named_there is not None:
            return named(document.cut(named_there.span), named_there.concept, vocabulary)
    if claim.block - 1 in previous:
        return previous[claim.block - 1]
    return named("", topic, vocabulary) if topic is not None else None


def _referred(thing: Entity, before: Entity | None, vocabulary: Vocabulary) -> Entity:
    """A pronoun or a bare generic takes the concept of its antecedent; the words stay."""
    if before is None or thing.concept is not None:
        return thing
    bare = thing.text.lower().split()
    pronouns = words("resolution", "pronouns")
    generics = words("resolution", "generic")
    demonstrative = len(bare) == 2 and bare[0] in pronouns and bare[1].rstrip("s") in generics
    if (len(bare) == 1 and bare[0] in pronouns) or demonstrative:
        return named(thing.text, before.concept, vocabulary)
    return thing


def _answers(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """ "Does it help? Yes, when ..." says what was asked; "No, ..." denies it."""
    by_block: dict[int, list[Claim]] = {}
    for claim in claims:
        by_block.setdefault(claim.block, []).append(claim)
    found: list[Claim] = []
    for i, block in enumerate(document.blocks):
        if block.kind is not BlockKind.ANSWER or block.lead is None:
            continue
        if any(document.blocks[j].lead == block.lead for j in range(block.lead + 1, i)):
            continue
        asked = [c for c in by_block.get(block.lead, ()) if c.stance is Stance.QUESTIONED]
        text = document.cut(block.span)
        said = text.split(",", 1)[0].split(".", 1)[0].split(" ", 1)[0].strip(" ,.;:!—–-").lower()
        if said in words("resolution", "yes"):
            sign = Polarity.AFFIRMED
        elif said in words("resolution", "no"):
            sign = Polarity.NEGATED
        else:
            continue
        found.extend(_answered(c, sign, text, block.span, i) for c in asked[:4])
    return found


def _answered(asked: Claim, sign: Polarity, text: str, place: Span, block: int) -> Claim:
    end = min((text.find(stop) for stop in (". ", "! ") if text.find(stop) > 0), default=len(text))
    sentence = text[: end + 1].rstrip()
    low = sentence.lower()
    marks = words("circumstances", "conditions")
    start = min((low.find(f" {m} ") for m in marks if 0 < low.find(f" {m} ") < 12), default=-1)
    condition = Entity(sentence[start + 1 :].rstrip(". ")) if start > 0 else asked.condition
    hedge = next((h for h in table("resolution")["answer_hedges"] if f" {h} " in f" {low} "), None)
    negated = (asked.polarity is Polarity.NEGATED) != (sign is Polarity.NEGATED)
    span = Span(place.start, place.start + len(sentence))
    return replace(
        asked,
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        certainty=Certainty.POSSIBLE if hedge else Certainty.DEFINITE,
        stance=Stance.ASSERTED,
        condition=condition,
        span=span,
        sentence=sentence,
        sentence_span=span,
        block=block,
    )
