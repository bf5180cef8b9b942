"""What pronouns, bare words and unsaid subjects stand for, by what was named around them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.model import Claim, Document, Entity, Mention, Stance
from lint.nlp.claims import named
from lint.nlp.focus import Focus
from lint.nlp.lexicon import table, words
from lint.vocabulary import Concept, Vocabulary

NEAR = 300
"""Characters back in which a thing named before is still what is spoken of."""

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


def object_of(claim: Claim, text: Text) -> Entity:
    """The object of a claim with what it stands for; no means is cured."""
    helps = claim.relation in table("resolution")["helping"]
    unlike = frozenset(table("values")["means"]) if helps else _NOTHING
    return _referred(claim.object, claim, text, _Unlike(unlike, claim.subject.concept))


def _unsaid(claim: Claim, text: Text) -> Entity:
    """The article's topic as the subject of a line without one: "Supports healthy sleep"."""
    topic = text.vocabulary.get(text.about.topic)
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


def _referred(thing: Entity, claim: Claim, text: Text, unlike: _Unlike) -> Entity:
    """A pronoun or bare generic with the concept of what it stands for; the words stay."""
    bare = thing.text.lower().split()
    if not bare:
        return thing
    pronouns, generics = words("resolution", "pronouns"), words("resolution", "generic")
    pronoun = len(bare) == 1 and bare[0] in pronouns and thing.concept is None
    pointing = len(bare) == 2 and bare[0] in pronouns and bare[1].rstrip("s") in generics
    lack = thing.text.lower() in words("resolution", "lacks")
    if not (pronoun or pointing or lack):
        return thing
    many = bare[0] in words("resolution", "plural") if pronoun else None
    wide = thing.concept if pointing else None
    for one in _candidates(claim, text, pronoun=pronoun, pointing=wide is not None):
        concept = text.vocabulary.get(one.name)
        if concept is None or concept.id == unlike.taken:
            continue
        if concept.type in unlike.types | {"population", "anatomy"}:
            continue
        if wide is not None and not _is_kind(concept, wide, text.vocabulary):
            continue
        if many is not None and one.written and one.written.endswith("s") != many:
            continue
        name = (_lack_of(concept, text.vocabulary) or thing.concept) if lack else concept.id
        return named(thing.text, name, text.vocabulary, one.where)
    return replace(thing, referred=UNKNOWN) if pronoun else thing


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A concept that a word may stand for, its words if they tell a number, where it is named."""

    name: str | None
    written: str
    where: str


def _candidates(claim: Claim, text: Text, *, pronoun: bool, pointing: bool) -> Iterator[_Candidate]:
    """What a word may stand for, likeliest first.

    What a pronoun stood for in the sentence before; what is named in the same sentence before the
    clause, in the sentences before, in the question that is answered, in the heading; the topic of
    the article. "This mineral" looks to the sentences before first.
    """
    document, mentions = text.document, text.mentions
    block, start = document.blocks[claim.block], claim.sentence_span.start
    head = document.blocks[block.section].span if block.section is not None else document.head()
    asked = document.blocks[block.lead].span if block.lead is not None else head
    acts = claim.cues.relation[:1] if pronoun else ()
    until = max([claim.span.start, *(c.span.start for c in acts)])
    near = between(mentions, max(block.span.start, start - NEAR), start)
    same = between(mentions, start, until)
    here, before = ("this sentence", same), ("the sentence before", near)
    places = [before, here] if pointing else [here, before]
    if asked != head:
        places.append(("the question", between(mentions, asked.start, asked.end)))
    places.append(("the heading", between(mentions, head.start, min(head.end, start))))
    if pronoun and not same:
        yield _Candidate(_kept_up(claim, text.done), "", "the sentence before")
    for where, found in places:
        for mention in found:
            yield _Candidate(mention.concept, document.cut(mention.span).lower(), where)
    if pronoun and not near:
        yield _Candidate(text.about.topic, "", "the article's topic")


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


def _lack_of(concept: Concept | None, vocabulary: Vocabulary) -> str | None:
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
