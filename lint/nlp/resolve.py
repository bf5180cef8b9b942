"""Gives claims what only their article tells: what "it" is, what a question's "yes" affirms."""

import itertools
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import replace

from lint.model import (
    BlockKind,
    Certainty,
    Claim,
    Document,
    Entity,
    Mention,
    Polarity,
    Relation,
    Span,
    Stance,
)
from lint.nlp.claims import named
from lint.nlp.focus import Focus, focus, narrowed, peopled
from lint.nlp.lexicon import table, words
from lint.vocabulary import Concept, Vocabulary


def resolve(
    document: Document,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
) -> tuple[Claim, ...]:
    """The claims with pronouns and bare words referred, and answers joined to their questions."""
    about = focus(document, mentions, vocabulary)
    done: list[Claim] = []
    for claim in claims:
        subject, thing = (
            _referred(e, claim, document, mentions, vocabulary)
            for e in (claim.subject, claim.object)
        )
        if not thing.text and claim.relation in _ABOUT_AILMENTS and not _is_general(claim):
            thing = _ailment(claim, document, mentions, about, vocabulary)
        resolved = replace(
            claim,
            subject=narrowed(subject, about, vocabulary),
            object=narrowed(thing, about, vocabulary),
        )
        done.append(peopled(resolved, about, vocabulary))
    done.extend(_answers(document, done))
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
    return named("", next(iter((*near, *titled, *about_all)), None), vocabulary)


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


_NEAR = 300
"""Characters back in which an ailment named before is still what is spoken of."""


def _referred(
    thing: Entity,
    claim: Claim,
    document: Document,
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
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
    before = _before(
        claim, document, mentions, vocabulary, many=many if pronoun else None, wide=wide
    )
    if before is None:
        return thing
    if lack:
        concept = vocabulary.get(before)
        return named(thing.text, _lack_of(concept, vocabulary) or thing.concept, vocabulary)
    return named(thing.text, before, vocabulary)


def _before(
    claim: Claim,
    document: Document,
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    *,
    many: bool | None,
    wide: str | None,
) -> str | None:
    """The concept a pronoun most likely stands for.

    The first thing named in the sentence before, in the same block; else the first in the same
    sentence before the clause; else the one in the heading. ``many`` is the number it must agree
    in (None: any), ``wide`` a concept it must be a kind of (None or a group: any).
    """
    block = document.blocks[claim.block]
    head = document.blocks[block.section].span if block.section is not None else document.head()
    from_here = max(block.span.start, claim.sentence_span.start - _NEAR)
    near = _between(mentions, from_here, claim.sentence_span.start)
    same = _between(mentions, claim.sentence_span.start, claim.span.start)
    titled = _between(mentions, head.start, head.end)
    order = (same, near, titled) if many is None and wide is None else (near, same, titled)
    for mention in itertools.chain(*order):
        concept = vocabulary.get(mention.concept)
        if concept is None or concept.type in {"population", "anatomy"}:
            continue
        if wide is not None and not _is_kind(concept, wide, vocabulary):
            continue
        if many is None or document.cut(mention.span).lower().endswith("s") == many:
            return mention.concept
    return None


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


def _answers(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that answers make: "Does it help? Yes" says that it does, "No" denies it."""
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
    """What was asked as the article claims it, standing in the first sentence of the answer."""
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
