"""Gives claims what only their article tells: what "it" is, which cramps are meant, in whom."""

from collections.abc import Container, Sequence
from dataclasses import replace

from lint.model import (
    Claim,
    Document,
    Entity,
    Mention,
    Relation,
    Span,
)
from lint.nlp.answers import answered
from lint.nlp.claims import named
from lint.nlp.focus import Focus, focus, is_ailment, narrowed, people_of
from lint.nlp.harms import harm_told
from lint.nlp.lexicon import table, words
from lint.nlp.limits import above
from lint.nlp.referents import NEAR, UNKNOWN, Text, between, lack_of, object_of, subject_of
from lint.nlp.signs import LACK
from lint.vocabulary import Vocabulary


def resolve(
    document: Document,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    sentences: Sequence[Span],
) -> tuple[Claim, ...]:
    """The claims with pronouns and bare words referred, and answers joined to their questions."""
    about = focus(document, mentions, vocabulary)
    done: list[Claim] = []
    for claim in claims:
        text = Text(document, mentions, about, vocabulary, done)
        subject = subject_of(claim, text)
        thing = object_of(claim, subject, text)
        if claim.frame == LACK:  # "shows that iron is low"
            thing = named(
                thing.text, lack_of(vocabulary.get(thing.concept), vocabulary), vocabulary
            )
        if not thing.text and claim.relation in _ABOUT_AILMENTS and not _is_general(claim):
            thing = _ailment(claim, document, mentions, about, vocabulary)
        sides = narrowed(subject, about, vocabulary), narrowed(thing, about, vocabulary)
        if claim.relation in _OF_SOMETHING and not any(s.text or s.concept for s in sides):
            continue  # "side effects are rare", "the cause is unknown": of nothing it names
        bare = claim.frame in _ALONE and not (sides[1].text or sides[1].concept)
        if bare and sides[0].referred == UNKNOWN:
            continue  # "it works for many people": of nothing the article names
        whole = replace(
            claim,
            subject=sides[0],
            object=sides[1],
            population=people_of(claim.population, about, vocabulary),
            unresolved=_unresolved(*sides),
        )
        told = above(whole)
        if told is not None:
            done.append(harm_told(told))
    done = answered(document, done, sentences)
    done.sort(key=lambda c: (c.span, c.sentence_span))
    return tuple(done)


_OF_SOMETHING = frozenset({Relation.HARMFUL, Relation.CAUSES})
_ALONE = frozenset({"verb:help", "verb:work"})
_ABOUT_AILMENTS = frozenset(
    {Relation.CAUSES, Relation.RAISES_RISK, Relation.TREATS, Relation.CURES, Relation.INDICATES}
)
"""Relations whose object, where nothing is said, is the ailment the text speaks of."""


def _is_general(claim: Claim) -> bool:
    """Whether a claim without object is about health at large: "has many benefits"."""
    return any(c.text.lower() in words("resolution", "general") for c in claim.cues.relation)


def _ailment(
    claim: Claim,
    document: Document,
    mentions: Sequence[Mention],
    about: Focus,
    vocabulary: Vocabulary,
) -> Entity:
    """The ailment a claim speaks of where it names none.

    The one last named in its sentence or the one before, if those name one alone, or of several
    the one the article is about; else that of its heading; else the one the article is about.
    """
    own = {claim.subject.concept, *claim.subject.broader}
    block = document.blocks[claim.block]
    head = document.blocks[block.section].span if block.section is not None else document.head()
    start = max(block.span.start, claim.sentence_span.start - NEAR)
    near = _ailments(between(mentions, start, claim.span.start), own, vocabulary)
    if len(near) > 1:
        title = document.head()
        alone = _ailments(between(mentions, title.start, title.end), own, vocabulary)
        meant = about.ailment if alone == [about.ailment] and about.ailment in near else None
        return named("", meant, vocabulary, "the article's topic") if meant else Entity("")
    titled = _ailments(between(mentions, head.start, head.end), own, vocabulary)
    about_all = [about.ailment] if about.ailment not in own else []
    places = (
        ("the text before", near),
        ("the heading", titled),
        ("the article's topic", about_all),
    )
    for where, found in places:
        if found:
            return named("", found[0], vocabulary, where)
    return Entity("")


def _ailments(
    mentions: Sequence[Mention], own: Container[str | None], vocabulary: Vocabulary
) -> list[str]:
    """The ailments among what is named, each once, without those a claim's subject is."""
    found = []
    for mention in mentions:
        concept = vocabulary.get(mention.concept)
        if (
            concept is not None
            and concept.type in table("focus")["ailments"]
            and is_ailment(concept.id, vocabulary)
            and concept.id not in own
            and concept.of is None
        ):
            found.append(concept.id)
    return list(dict.fromkeys(found))


def _unresolved(subject: Entity, thing: Entity) -> tuple[str, ...]:
    """The names of the sides that the article leaves unresolved."""
    sides = (("subject", subject), ("object", thing))
    return tuple(name for name, side in sides if side.referred == UNKNOWN)
