"""What pronouns, bare words and unsaid subjects stand for, by what was named around them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.model import Claim, Document, Entity, Mention, Relation, Stance
from lint.nlp.claims import named
from lint.nlp.focus import Focus
from lint.nlp.lexicon import table, words
from lint.vocabulary import Concept, Vocabulary

NEAR = 300
"""Characters back in which a thing named before is still what is spoken of."""

_STATE = re.compile(r"\b(?:is|are|was|were)\b")
"""What makes a state of a name: "iron is low"."""

_NEXT = 3
"""Characters between a sentence and the next one at most."""

UNKNOWN = "nothing named before"
"""What a pronoun is said to be referred to where nothing before it can be meant."""

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Text:
    """What a referent is looked for in; ``done`` holds the claims before, already referred."""

    document: Document
    mentions: Sequence[Mention]
    about: Focus
    vocabulary: Vocabulary
    done: Sequence[Claim]


@dataclass(frozen=True, slots=True)
class _Unlike:
    """What a word cannot stand for: semantic types, and the other side of its claim."""

    types: frozenset[str]
    taken: str | None


def subject_of(claim: Claim, text: Text) -> Entity:
    """The subject of a claim with what it stands for; an ailment cures nothing."""
    if not claim.subject.text:
        return _unsaid(claim, text)
    helps = claim.relation in table("resolution")["helping"]
    unlike = frozenset(table("focus")["ailments"]) if helps else _NOTHING
    return _referred(claim.subject, claim, text, _Unlike(unlike, claim.object.concept))


def object_of(claim: Claim, subject: Entity, text: Text) -> Entity:
    """The object of a claim with what it stands for; no means is cured, nor the subject."""
    helps = claim.relation in table("resolution")["helping"]
    unlike = frozenset(table("values")["means"]) if helps else _NOTHING
    return _referred(claim.object, claim, text, _Unlike(unlike, subject.concept))


def _unsaid(claim: Claim, text: Text) -> Entity:
    """The article's topic as the subject of a line without one: "Supports healthy sleep"."""
    topic = text.vocabulary.get(text.about.topic)
    if claim.relation is Relation.HARMFUL:
        return _harming(claim, text)
    for before in reversed(text.done):
        same = before.sentence_span == claim.sentence_span
        if same and not before.subject.text and before.subject.concept is not None:
            return before.subject  # "Eases nausea and lowers the risk of ...": both of it
        break
    opens = claim.sentence.split(maxsplit=1)[0].lower()
    finite = opens.endswith("s") or opens in words("resolution", "finite")
    if (
        topic is None
        or topic.type not in table("values")["means"]
        or claim.relation not in table("resolution")["helping"]
        or claim.stance is Stance.QUESTIONED
        or not finite
        or claim.span.start - claim.sentence_span.start > len(opens) + 1
    ):
        return claim.subject
    return named("", topic.id, text.vocabulary, "the article's topic")


def _spoken_of(claim: Claim, text: Text) -> Iterator[tuple[Concept, str]]:
    """What the sentences before a claim name, the last first, then the article's topic."""
    start = claim.sentence_span.start
    since = max(text.document.blocks[claim.block].span.start, start - NEAR)
    near = [m.concept for m in between(text.mentions, since, start) if not _classes(m, text)]
    places = ((near[::-1], "the sentence before"), ((text.about.topic,), "the article's topic"))
    for names, where in places:
        for name in names:
            concept = text.vocabulary.get(name)
            if concept is not None and not concept.id.endswith("-root"):
                yield concept, where


def _classes(mention: Mention, text: Text) -> bool:
    """Whether a thing is named only to tell what another is: "a form of arthritis", "like gout"."""
    before = text.document.text[: mention.span.start].rstrip().lower()[-_CLASSING:]
    ends = [f" {noun} of" for noun in words("resolution", "classing")]
    return before.endswith((*ends, *(f" {word}" for word in words("resolution", "likening"))))


_HEAD = 3
"""Words in which the head of a plain noun phrase stands ("a big dose at bedtime")."""
_CLASSING = 12
"""Letters before a thing that may call it a class."""


def _harming(claim: Claim, text: Text) -> Entity:
    """What has the side effects that a sentence speaks of: what was spoken of, or the topic."""
    for concept, where in _spoken_of(claim, text):
        if concept.type in table("values")["means"]:
            return named("", concept.id, text.vocabulary, where)
    return claim.subject


def _referred(thing: Entity, claim: Claim, text: Text, unlike: _Unlike) -> Entity:
    """A pronoun or bare generic with the concept of what it stands for; the words stay."""
    bare = thing.text.lower().split()
    if not bare:
        return thing
    pronouns, generics = words("resolution", "pronouns"), words("resolution", "generic")
    pronoun = len(bare) == 1 and bare[0] in pronouns and thing.concept is None
    if pronoun and bare[0] in words("resolution", "vague") and _opens(thing, claim):
        return _plainly_meant(thing, claim, text, unlike)
    if bare[-1] in table("resolution")["named_kinds"] and _is_definite(thing, claim):
        return _of_kind(thing, claim, text, unlike)
    if thing.concept is None and not words("resolution", "portions").isdisjoint(bare[:_HEAD]):
        return _portion(thing, claim, text)
    pointing = len(bare) == 2 and bare[0] in pronouns and bare[1].rstrip("s") in generics
    lack = thing.text.lower() in words("resolution", "lacks")
    if not (pronoun or pointing or lack):
        return thing
    many = bare[0] in words("resolution", "plural") if pronoun else None
    wide = thing.concept if pointing else None
    for one in _candidates(thing, claim, text, pronoun=pronoun, pointing=wide is not None):
        concept = text.vocabulary.get(one.name)
        if concept is not None and _STATE.search(one.written):
            concept = text.vocabulary.get(concept.of) or concept  # "if iron is low, take it"
        if concept is None or concept.id == unlike.taken:
            continue
        if pronoun and concept.id.endswith("-root"):
            continue  # "a remedy" names nothing that "it" could be
        if concept.type in unlike.types | {"population", "anatomy"}:
            continue
        if wide is not None and not _is_kind(concept, wide, text.vocabulary):
            continue
        if many is not None and one.written and one.written.endswith("s") != many:
            continue
        name = (lack_of(concept, text.vocabulary) or thing.concept) if lack else concept.id
        return named(thing.text, name, text.vocabulary, one.where)
    return replace(thing, referred=UNKNOWN) if pronoun else thing


def _portion(thing: Entity, claim: Claim, text: Text) -> Entity:
    """A dose that does not say of what: "a big dose" [of vitamin C, the sentence before]."""
    if " of " in f" {thing.text.lower()} ":
        return thing
    for concept, where in _spoken_of(claim, text):
        if concept.type in {"nutrient", "drug", "food"}:
            return named(thing.text, concept.id, text.vocabulary, where)
    return thing


def _plainly_meant(thing: Entity, claim: Claim, text: Text, unlike: _Unlike) -> Entity:
    """A bare "this" with what it stands for, where one thing alone is named before it.

    It may as well stand for all that was said: "this causes cramps".
    """
    start = claim.sentence_span.start
    since = max(text.document.blocks[claim.block].span.start, start - NEAR)
    near = between(text.mentions, since, max(start, _place_of(thing, claim)))
    found = {m.concept for m in near if not (m.concept.endswith("-root") or _classes(m, text))}
    concept = text.vocabulary.get(found.pop()) if len(found) == 1 else None
    if concept is None or concept.type in unlike.types | {"population", "anatomy"}:
        return replace(thing, referred=UNKNOWN)
    if concept.id == unlike.taken:
        return replace(thing, referred=UNKNOWN)
    return named(thing.text, concept.id, text.vocabulary, "the sentence before")


def _opens(thing: Entity, claim: Claim) -> bool:
    """Whether a pronoun opens its sentence, or is "this": "that" within one is a relative."""
    return thing.text.lower() == "this" or claim.sentence.lower().startswith(thing.text.lower())


def _is_definite(thing: Entity, claim: Claim) -> bool:
    """Whether a bare word for a kind is spoken of as known: "the herb", "taking the hormone"."""
    said = thing.text.lower().split()
    if len(said) > 1 and said[-2] != "the":
        return False
    return re.search(rf"\bthe {re.escape(said[-1])}\b", claim.sentence.lower()) is not None


def _of_kind(thing: Entity, claim: Claim, text: Text, unlike: _Unlike) -> Entity:
    """A definite word for a kind with the last thing of that kind named: "the drug" [ibuprofen].

    In the sentences before, else the article's topic.
    """
    types = table("resolution")["named_kinds"][thing.text.lower().split()[-1]]
    for concept, where in _spoken_of(claim, text):
        if concept.type in types and concept.id != unlike.taken:
            return named(thing.text, concept.id, text.vocabulary, where)
    return thing


def _place_of(thing: Entity, claim: Claim) -> int:
    """Where a pronoun stands: the last of its kind before the words that make the claim."""
    until = max([claim.span.start, *(c.span.start for c in claim.cues.relation[:1])])
    start = claim.sentence_span.start
    before = claim.sentence[: max(0, until - start)].lower()
    spots = [m.start() for m in re.finditer(rf"\b{re.escape(thing.text.lower())}\b", before)]
    return start + spots[-1] if spots else until


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A concept that a word may stand for, its words if they tell a number, where it is named."""

    name: str | None
    written: str
    where: str


def _candidates(
    thing: Entity, claim: Claim, text: Text, *, pronoun: bool, pointing: bool
) -> Iterator[_Candidate]:
    """What a word may stand for, likeliest first.

    What a pronoun stood for in the sentence before; what is named in the same sentence before the
    clause, in the sentences before, in the question that is answered, in the heading; the topic of
    the article. "This mineral" looks to the sentences before first.
    """
    document, mentions = text.document, text.mentions
    block, start = document.blocks[claim.block], claim.sentence_span.start
    head = document.blocks[block.section].span if block.section is not None else document.head()
    asked = document.blocks[block.lead].span if block.lead is not None else head
    until = _place_of(thing, claim) if pronoun else claim.span.start
    near = between(mentions, max(block.span.start, start - NEAR), start)
    same = between(mentions, start, until)
    here, before = ("this sentence", same), ("the sentence before", near)
    places = [before, here] if pointing else [here, before]
    if asked != head:
        places.append(("the question", between(mentions, asked.start, asked.end)))
    places.append(("the heading", between(mentions, head.start, min(head.end, start))))
    if pronoun:
        yield from _repeated(thing, claim, text.done)
    if pronoun and not same:
        yield _Candidate(_kept_up(claim, text.done), "", "the sentence before")
    for where, found in places:
        for mention in found:
            yield _Candidate(mention.concept, document.cut(mention.span).lower(), where)
    if pronoun and not near and not document.head().holds(claim.sentence_span):
        yield _Candidate(text.about.topic, "", "the article's topic")


def _repeated(thing: Entity, claim: Claim, done: Sequence[Claim]) -> Iterator[_Candidate]:
    """What the same pronoun stood for before in its sentence: "it causes pain, and it ..."."""
    for before in reversed(done):
        if before.sentence_span != claim.sentence_span:
            return
        if before.subject.text.lower() == thing.text.lower():
            yield _Candidate(before.subject.concept, "", before.subject.referred)
            return


def _kept_up(claim: Claim, done: Sequence[Claim]) -> str | None:
    """What the subject of the sentence before stands for, where that was a pronoun too."""
    for before in reversed(done):
        way = claim.sentence_span.start - before.sentence_span.end
        if way < 0:
            continue
        kept = before.block == claim.block and way <= _NEXT
        pronoun = before.subject.text.lower() in words("resolution", "pronouns")
        return before.subject.concept if kept and pronoun else None
    return None


def between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """The mentions that begin in a stretch of the text; mentions are in order."""
    first = bisect_left(mentions, start, key=lambda m: m.span.start)
    return mentions[first : bisect_left(mentions, end, key=lambda m: m.span.start)]


def _is_kind(concept: Concept, wide: str, vocabulary: Vocabulary) -> bool:
    """Whether a concept can be meant by a wider word ("this mineral", "this medicine")."""
    if concept.id == wide:
        return False
    known = vocabulary.get(wide)
    group = wide.endswith("-root") and known is not None and known.type == concept.type
    return group or vocabulary.is_a(concept.id, wide)


def lack_of(concept: Concept | None, vocabulary: Vocabulary) -> str | None:
    """The deficiency of a nutrient, or of what is made of it."""
    nutrient = None if concept is None else concept.of or concept.id
    return next(
        (
            c.id
            for c in vocabulary.concepts
            if c.of == nutrient and c.id == f"{nutrient}-deficiency"
        ),
        None,
    )
