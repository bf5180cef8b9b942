"""Gives claims what only their article tells: what "it" is, which cramps are meant, in whom."""

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

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
from lint.nlp.focus import Focus, focus, narrowed, peopled
from lint.nlp.lexicon import table, words
from lint.vocabulary import Concept, Vocabulary


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
        clause, acts = claim.span.start, claim.cues.relation[:1]
        until = max(clause, acts[0].span.start) if acts else clause
        wanted = _Wanted(taken=claim.object.concept, until=until)
        subject = _referred(claim.subject, claim, document, mentions, vocabulary, wanted)
        wanted = _Wanted(taken=subject.concept, until=until)
        thing = _referred(claim.object, claim, document, mentions, vocabulary, wanted)
        if not thing.text and claim.relation in _ABOUT_AILMENTS and not _is_general(claim):
            thing = _ailment(claim, document, mentions, about, vocabulary)
        resolved = replace(
            claim,
            subject=narrowed(subject, about, vocabulary),
            object=narrowed(thing, about, vocabulary),
        )
        done.append(marked(peopled(resolved, about, vocabulary)))
    done = answered(document, done, sentences)
    done.sort(key=lambda c: (c.span, c.sentence_span))
    return tuple(done)


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

    The one last named in its sentence or the one before, if those name one alone; else that of
    its heading; else the one the article is about.
    """
    own = {claim.subject.concept, *claim.subject.broader}
    block = document.blocks[claim.block]
    head = document.blocks[block.section].span if block.section is not None else document.head()
    start = max(block.span.start, claim.sentence_span.start - _NEAR)
    near = _ailments(_between(mentions, start, claim.span.start), own, vocabulary)
    if len(near) > 1:
        return Entity("")
    titled = _ailments(_between(mentions, head.start, head.end), own, vocabulary)
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
            and concept.id not in table("focus")["no_ailment"]
            and not concept.id.endswith("-root")
            and concept.id not in own
            and concept.of is None
        ):
            found.append(concept.id)
    return list(dict.fromkeys(found))


UNKNOWN = "nothing named before"
"""What a pronoun is said to be referred to where nothing before it can be meant."""


def marked(claim: Claim) -> Claim:
    """A claim with the arguments that the article leaves unresolved."""
    sides = (("subject", claim.subject), ("object", claim.object))
    left = tuple(name for name, side in sides if side.referred == UNKNOWN)
    return replace(claim, unresolved=left) if left else claim


_NEAR = 300
"""Characters back in which an ailment named before is still what is spoken of."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a pronoun can stand for.

    ``taken`` is the concept that it cannot be, the other side of its claim; ``until`` where the
    words before it in its sentence end; ``many`` the number it must agree in (None: any), ``wide``
    a concept it must be a kind of (None or a group: any).
    """

    taken: str | None
    until: int
    many: bool | None = None
    wide: str | None = None


def _referred(  # noqa: PLR0917  # a claim in its article
    thing: Entity,
    claim: Claim,
    document: Document,
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    wanted: _Wanted,
) -> Entity:
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
    many = bare[0] in words("resolution", "plural")
    wide = thing.concept if pointing else None
    until = wanted.until if pronoun else claim.span.start
    wanted = replace(wanted, many=many if pronoun else None, wide=wide, until=until)
    before, where = _before(claim, document, mentions, vocabulary, wanted)
    if before is None:
        return replace(thing, referred=UNKNOWN) if pronoun else thing
    if lack:
        concept = vocabulary.get(before)
        return named(thing.text, _lack_of(concept, vocabulary) or thing.concept, vocabulary, where)
    return named(thing.text, before, vocabulary, where)


def _before(
    claim: Claim,
    document: Document,
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    wanted: _Wanted,
) -> tuple[str | None, str]:
    """The concept a pronoun most likely stands for, and where it is named.

    The first thing named in the sentence before, in the same block; else the first in the same
    sentence; else the one in the question that is answered, then in the heading.
    """
    block = document.blocks[claim.block]
    head = document.blocks[block.section].span if block.section is not None else document.head()
    from_here = max(block.span.start, claim.sentence_span.start - _NEAR)
    near = _between(mentions, from_here, claim.sentence_span.start)
    same = _between(mentions, claim.sentence_span.start, wanted.until)
    titled = _between(mentions, head.start, min(head.end, claim.sentence_span.start))
    asked = document.blocks[block.lead].span if block.lead is not None else head
    here, before = ("this sentence", same), ("the sentence before", near)
    many, wide = wanted.many, wanted.wide
    order = [here, before] if many is None and wide is None else [before, here]
    if asked != head:
        order.append(("the question", _between(mentions, asked.start, asked.end)))
    order.append(("the heading", titled))
    for where, mention in ((place, m) for place, named_there in order for m in named_there):
        concept = vocabulary.get(mention.concept)
        if (
            concept is None
            or concept.type in {"population", "anatomy"}
            or concept.id == wanted.taken
        ):
            continue
        if wide is not None and not _is_kind(concept, wide, vocabulary):
            continue
        if many is None or document.cut(mention.span).lower().endswith("s") == many:
            return mention.concept, where
    return None, ""


def _between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
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
