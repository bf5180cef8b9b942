"""Joins answers to their questions: "Does it help? Yes" claims that it does, "No" denies it.

An answer whose question is not in the article is marked, never guessed at.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.model import BlockKind, Certainty, Claim, Document, Entity, Polarity, Span, Stance
from lint.nlp.lexicon import table, words

_OPENING = re.compile(r"(?:(?:A|Answer)[:.] *)?([A-Za-z]{2,14})\b *([,.;:!—–-]?)")
_LOOKED_AT = 40  # characters in which an answer shows itself
_FEW = 5  # words of an answer without a yes or no
_MOST = 4  # claims of one question that an answer takes over
_ASKED = "the question"


@dataclass(frozen=True, slots=True)
class _Answer:
    """A sentence that opens with yes or no: its place in order, its block, what it says."""

    index: int
    block: int
    sign: Polarity
    plain: bool


def answered(document: Document, claims: list[Claim], sentences: Sequence[Span]) -> list[Claim]:
    """The claims, with those that answers make; what answers a lost question is marked."""
    answers = list(_answers(document, sentences))
    if not answers:
        return claims
    asked: dict[Span, list[Claim]] = {}
    for claim in claims:
        if claim.stance is Stance.QUESTIONED:
            asked.setdefault(claim.sentence_span, []).append(claim)
    lost: set[Span] = set()
    found: list[Claim] = []
    for one in answers:
        question = _question(document, sentences, one)
        if question is None:
            cell = document.blocks[one.block].kind is BlockKind.CELL
            lost |= {sentences[one.index]} if one.plain and not cell else set()
            continue
        place = sentences[one.index]
        found.extend(_answered(document, c, one, place) for c in asked.get(question, ())[:_MOST])
    marked = [
        replace(c, unresolved=(*c.unresolved, "question")) if c.sentence_span in lost else c
        for c in claims
    ]
    return [*marked, *found]


def _answers(document: Document, sentences: Sequence[Span]) -> Iterator[_Answer]:
    yes, no = words("resolution", "yes"), words("resolution", "no")
    placed = [i for i, b in enumerate(document.blocks) if b.kind is not BlockKind.ROW]
    starts = [document.blocks[i].span.start for i in placed]
    for index, span in enumerate(sentences):
        opening = _OPENING.match(document.text, span.start, min(span.end, span.start + _LOOKED_AT))
        said = opening[1].lower() if opening is not None else ""
        if opening is not None and (said in yes or said in no):
            block = placed[max(0, bisect_right(starts, span.start) - 1)]
            plain = said in words("resolution", "plain") and (said in yes or bool(opening[2]))
            sign = Polarity.AFFIRMED if said in yes else Polarity.NEGATED
            yield _Answer(index, block, sign, plain)
        elif (
            span.end - span.start <= _LOOKED_AT
            and (short := _short(document.cut(span))) is not None
        ):
            block = placed[max(0, bisect_right(starts, span.start) - 1)]
            yield _Answer(index, block, short, plain=False)


def _short(sentence: str) -> Polarity | None:
    """What a few words answer that are no yes or no: "Probably not.", "It certainly can."."""
    said = _words(sentence)
    if not 1 < len(said) <= _FEW:
        return None
    allowed = words("resolution", "answering") | words("resolution", "denying")
    pronoun = said[0] in words("resolution", "pronouns") and said[-1] not in {"it", "that"}
    denied = any(w in words("resolution", "denying") for w in said)
    if not all(w in allowed for w in said[pronoun:]) or not (pronoun or denied):
        return None
    return Polarity.NEGATED if denied else Polarity.AFFIRMED


def _words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, without its signs."""
    return [w for w in re.split(r"[^a-z'’]+", sentence.lower()) if w]


def _question(document: Document, sentences: Sequence[Span], answer: _Answer) -> Span | None:
    """The question right before an answer, in its block or at the end of the one before."""
    if answer.index == 0:
        return None
    before = sentences[answer.index - 1]
    return before if document.cut(before).rstrip("\"'”’) *_").endswith("?") else None


def _answered(document: Document, asked: Claim, answer: _Answer, place: Span) -> Claim:
    """What was asked as the article claims it, standing in the answer."""
    sentence = document.cut(place)
    low = sentence.lower()
    marks = words("circumstances", "conditions")
    start = min((low.find(f" {m} ") for m in marks if 0 < low.find(f" {m} ") < 12), default=-1)
    condition = Entity(sentence[start + 1 :].rstrip(". ")) if start > 0 else asked.condition
    said = _words(sentence)
    hedge = next((h for h in table("resolution")["answer_hedges"] if h in said), None)
    likely = any(w in words("resolution", "answer_likely") for w in said)
    level = Certainty.PROBABLE if likely else Certainty.DEFINITE
    negated = (asked.polarity is Polarity.NEGATED) != (answer.sign is Polarity.NEGATED)
    return replace(
        asked,
        subject=replace(asked.subject, referred=asked.subject.referred or _ASKED),
        object=replace(asked.object, referred=asked.object.referred or _ASKED),
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        certainty=Certainty.POSSIBLE if hedge else level,
        stance=Stance.ASSERTED,
        condition=condition,
        span=place,
        region=document.region(place),
        sentence=sentence,
        sentence_span=place,
        block=answer.block,
    )
