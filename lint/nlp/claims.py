"""The border where language processing ends: drafts of a sentence become Claims of an article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lint.model import Claim, Cue, Cues, Document, Entity, Quantity, Span
from lint.nlp.arguments import Argument
from lint.nlp.extract import Draft
from lint.nlp.joining import Origin
from lint.nlp.quantities import find as find_quantities
from lint.nlp.tables import table
from lint.nlp.tree import Token, Tree
from lint.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Home:
    """Where drafts belong: their article, its block, and how their words lie in it."""

    document: Document
    block: int
    origin: Origin


def claims_of(
    drafts: Sequence[Draft], home: Home, text: str, vocabulary: Vocabulary
) -> list[Claim]:
    """Claims placed in the article; ``text`` is what was read."""
    if not drafts:
        return []
    amounts, sentence = find_quantities(text), home.document.cut(home.origin.place)
    made = (_claim(d, home.origin, sentence, amounts, vocabulary) for d in drafts)
    return [replace(c, region=home.document.region(c.span), block=home.block) for c in made]


def claims_alone(drafts: Sequence[Draft], text: str, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Claims of a sentence that stands at the beginning of a text; they have no region yet."""
    if not drafts:
        return ()
    amounts, origin = find_quantities(text), Origin(Span(0, len(text)))
    return tuple(_claim(d, origin, text, amounts, vocabulary) for d in drafts)


def claims_at(said: Sequence[Claim], document: Document, block: int, place: Span) -> list[Claim]:
    """The claims of a sentence where it stands in an article."""
    return [_moved(claim, document, block, place) for claim in said]


def _moved(claim: Claim, document: Document, block: int, place: Span) -> Claim:
    start = place.start
    span = Span(start + claim.span.start, start + claim.span.end)
    cues = claim.cues
    return Claim(  # not replaced: there are many, and it takes twice as long
        kind=claim.kind,
        relation=claim.relation,
        subject=claim.subject,
        object=claim.object,
        polarity=claim.polarity,
        certainty=claim.certainty,
        stance=claim.stance,
        to_research=claim.to_research,
        quantifier=claim.quantifier,
        population=claim.population,
        condition=claim.condition,
        quantity=claim.quantity,
        frame=claim.frame,
        sentence=claim.sentence,
        span=span,
        sentence_span=place,
        region=document.region(span),
        block=block,
        cues=Cues(
            *(
                _shifted(some, start)
                for some in (cues.relation, cues.polarity, cues.certainty, cues.stance)
            )
        ),
    )


def _shifted(cues: tuple[Cue, ...], start: int) -> tuple[Cue, ...]:
    return tuple(Cue(c.text, Span(start + c.span.start, start + c.span.end)) for c in cues)


def entity(argument: Argument, vocabulary: Vocabulary) -> Entity:
    """An argument with its concept and the wider ones."""
    concept = vocabulary.get(argument.concept)
    ails = concept is not None and concept.type in table("focus")["ailments"]
    if argument.lacking is not None and (argument.lacking.tag_ == "VBG" or not ails):
        # "quitting smoking" is no smoking, "less salt" no salt; "fewer headaches" are headaches
        lack = vocabulary.get(f"{argument.concept}-deficiency")
        return named(argument.text, lack.id if lack is not None else None, vocabulary)
    if argument.against and ails:
        return named(argument.text, None, vocabulary)  # "travel sickness tablets" are no sickness
    if argument.replenished and concept is not None and concept.of is not None:
        return named(argument.text, concept.of, vocabulary)
    return named(argument.text, argument.concept, vocabulary)


def named(text: str, concept: str | None, vocabulary: Vocabulary, referred: str = "") -> Entity:
    """An entity of that concept, the wider concepts filled in; ``referred``: where it was found."""
    return vocabulary.entity(text, concept, referred)


def _amount(
    amounts: Sequence[tuple[int, int, Quantity]], doc: Tree, start: int, end: int
) -> Quantity | None:
    """The amount that a clause speaks of: one that begins in it or stands right behind it."""
    for a, b, quantity in amounts:
        if start < b and a < end:
            return quantity
        between = [t for t in doc if end <= t.idx < a]
        if a >= end and len(between) <= _NEAR and not any(t.lower_ in _JOINTS for t in between):
            return quantity
    return None


_NEAR = 5  # words between a clause and its amount: "at a dose of 400 mg"
_JOINTS = frozenset({",", ";", ":", "and", "but", "or", "–", "—", "("})


def _claim(
    draft: Draft,
    origin: Origin,
    sentence: str,
    amounts: Sequence[tuple[int, int, Quantity]],
    vocabulary: Vocabulary,
) -> Claim:
    doc = draft.relation_cues[0].doc
    first, last = doc[draft.clause[0]], doc[draft.clause[1] - 1]
    start, end = first.idx, last.idx + len(last)
    span = origin.clause(start, end)
    return Claim(
        kind=draft.kind,
        relation=draft.relation,
        subject=_placed(draft.subject, origin, vocabulary),
        object=_placed(draft.object, origin, vocabulary),
        polarity=draft.polarity,
        certainty=draft.certainty,
        stance=draft.stance,
        to_research=draft.to_research,
        quantifier=draft.quantifier,
        population=_placed(draft.population, origin, vocabulary) if draft.population else None,
        condition=_placed(draft.condition, origin, vocabulary) if draft.condition else None,
        quantity=_amount(amounts, doc, start, end),
        cues=Cues(
            _cues(draft.relation_cues, origin),
            _cues(draft.polarity_cues, origin),
            _cues(draft.certainty_cues, origin),
            _cues(draft.stance_cues, origin),
        ),
        span=span,
        frame=draft.frame,
        sentence=sentence,
        sentence_span=origin.place,
    )


def _placed(argument: Argument, origin: Origin, vocabulary: Vocabulary) -> Entity:
    """An argument; told apart where it stands in a lead-in or a header, not in the sentence."""
    made = entity(argument, vocabulary)
    if origin.pieces and argument.tokens and origin.lends(argument.tokens[-1].idx):
        return replace(made, referred=origin.lender)
    return made


def _cues(tokens: Sequence[Token], origin: Origin) -> tuple[Cue, ...]:
    """The deciding words that stand in the article, in their order."""
    if not tokens:
        return ()
    found = []
    for token in sorted(set(tokens), key=lambda t: t.i):
        at = origin.at(token.idx)
        if at is not None:
            found.append(Cue(token.text, Span(at, at + len(token))))
    return tuple(found)
