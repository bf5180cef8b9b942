"""Something said not to help, and advised for it all the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.model import Claim, Entity, Finding, Kind, Mention, Polarity, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._patterns import has
from lint.rules._voice import clause_of, in_own_voice
from lint.rules.consistency._passages import Passage, denials, other_amounts, other_people
from lint.rules.consistency._things import (
    in_title,
    is_ailment,
    is_taken,
    listed_stems,
    mentions_in,
    stems,
)

_HELP = frozenset({"treat", "prevent"})
_NOT_ADVISED = ("against", "supervised", "tolerated")
_NEXT = 2  # sentences behind a denial in which it may be told that trying does no harm


@dataclass(frozen=True, slots=True)
class _Useless:
    """What is said not to help, against what."""

    denial: Passage
    concepts: frozenset[str]
    words: frozenset[str]
    ailments: tuple[Mention, ...]


def _useless(ctx: Context[Any]) -> Iterator[_Useless]:
    """Every denial of a benefit, unless it is told that trying does no harm."""
    for denial in denials(ctx):
        if denial.effects.isdisjoint(_HELP) or _is_tolerated(ctx, denial.sentence):
            continue
        near = mentions_in(ctx, denial.span)
        ailments = tuple(m for m in near if is_ailment(m))
        subject = _subject(ctx, denial)
        named = {m.concept for m in mentions_in(ctx, subject) if is_taken(m)}
        named |= {c.subject.concept for c in _claims(ctx, denial) if c.subject.concept}
        ailing = stems(" ".join(ctx.document.cut(m.span) for m in ailments))
        words = stems(ctx.document.cut(subject)) - ailing
        words -= listed_stems("effect-words", "study-words")
        if named or words:
            yield _Useless(denial, frozenset(named), words, ailments)


def _subject(ctx: Context[Any], denial: Passage) -> Span:
    """The words of a denial that name what does not help."""
    text = ctx.document.cut(denial.span)
    for claim in _claims(ctx, denial):
        at = text.find(claim.subject.text)
        if at >= 0:
            start = denial.span.start + at
            return Span(start, start + len(claim.subject.text))
    marks = [s.span for s in ctx.signals("denies") if s.span.overlaps(denial.span)]
    before = Span(denial.span.start, max(marks[0].start, denial.span.start)) if marks else None
    return before if before and before.end > before.start else denial.span


def _claims(ctx: Context[Any], denial: Passage) -> list[Claim]:
    """The claims of a benefit that are read as denied in a clause."""
    return [
        c
        for c in ctx.claims
        if c.span.overlaps(denial.span)
        and c.polarity is Polarity.NEGATED
        and c.kind in {Kind.TREATMENT, Kind.PREVENTION}
        and c.subject.text
    ]


def _is_tolerated(ctx: Context[Any], sentence: Span) -> bool:
    """Whether it is told there, or right behind, that trying does no harm."""
    behind = [s for s in ctx.reading.sentences if s.start >= sentence.start][: _NEXT + 1]
    return any(has("consistency", "tolerated", ctx.document.cut(s)) for s in behind)


def _advice(ctx: Context[Any]) -> Iterator[tuple[Span, Claim | None]]:
    """Sentences that advise something, with the claim of advice if one was read."""
    read = {
        c.sentence_span: c
        for c in ctx.claims
        if c.kind is Kind.ADVICE and c.judged and c.polarity is Polarity.AFFIRMED
    }
    cared = {s.sentence for s in ctx.signals("care-advice")}
    for sentence in ctx.reading.sentences:
        text = ctx.document.cut(sentence)
        if sentence in cared:
            continue
        if sentence not in read and not has("consistency", "advising", text):
            continue
        if any(has("consistency", name, text) for name in _NOT_ADVISED):
            continue
        if in_own_voice(ctx, sentence, claims=False):
            yield sentence, read.get(sentence)


def _named(ctx: Context[Any], useless: _Useless, sentence: Span) -> Span | None:
    """Where a sentence names what does not help, or a kind of it."""
    for mention in mentions_in(ctx, sentence):
        if not useless.concepts.isdisjoint({mention.concept, *mention.broader[:-1]}):
            return mention.span
    text = ctx.document.cut(sentence)
    if not useless.words or not useless.words <= stems(text):
        return None
    places = (text.casefold().find(word) for word in sorted(useless.words))
    at = sentence.start + max(places)
    return Span(at, at + 1)


def _is_for_it(ctx: Context[Any], useless: _Useless, sentence: Span) -> bool:
    """Whether a sentence advises for the ailment, not for another; the title may name it."""
    near = [m for m in mentions_in(ctx, sentence) if is_ailment(m)]
    if near:
        return any(_is_kind(ctx, m, other) for m in near for other in useless.ailments)
    denial = useless.denial
    if has("consistency", "diet", ctx.document.cut(sentence)):
        return False
    if not useless.ailments:
        shared = stems(ctx.document.cut(sentence)) & denial.words - useless.words
        return bool(shared)
    entities = [Entity("", m.concept, m.broader) for m in useless.ailments]
    return any(in_title(ctx, e) or _in_section(ctx, e, sentence) for e in entities)


def _is_kind(ctx: Context[Any], one: Mention, other: Mention) -> bool:
    """Whether an ailment is the other or a kind of it, or a shorter name for it ("the cramp")."""
    if other.concept in {one.concept, *one.broader}:
        return True
    words = [stems(ctx.document.cut(m.span)) for m in (one, other)]
    return one.concept in other.broader and bool(words[0] & words[1])


def _in_section(ctx: Context[Any], thing: Entity, sentence: Span) -> bool:
    """Whether a heading over a sentence names a thing."""
    index = ctx.document.block_at(sentence.start)
    block = ctx.document.blocks[index] if index is not None else None
    if block is None or block.section is None:
        return False
    head = ctx.document.blocks[block.section].span
    return any(thing.concept in {m.concept, *m.broader} for m in mentions_in(ctx, head))


def _is_other_aim(ctx: Context[Any], useless: _Useless, sentence: Span) -> bool:
    """Whether prevention is denied and help in an attack advised, or the other way round."""
    text = ctx.document.cut(sentence)
    denied = ctx.document.cut(useless.denial.span)
    prevents = has("consistency", "preventing", denied)
    acute = has("consistency", "acute", text) and not has("consistency", "preventing", text)
    return prevents and acute


@rule(
    id="HL305",
    severity=Severity.WARNING,
    preview=True,
    standard="DISCERN question 10; PIF TICK criterion 4: current evidence, clearly communicated",
    passes=[
        Example(
            "# Cramps\n\nStretching does not prevent cramps. When a cramp strikes, stretch the "
            "muscle gently.\n"
        ),
        Example(
            "# Back pain\n\nHeat has not been shown to help back pain. There is no harm in trying "
            "a hot-water bottle for back pain.\n"
        ),
        Example(
            "# Colds\n\nAntibiotics do not help a cold. Take antibiotics as prescribed when you "
            "have pneumonia.\n"
        ),
    ],
    fails=[
        Example(
            "# Colds\n\nZinc does not prevent colds.\n\n## Tips\n\nTake zinc every morning to "
            "prevent colds.\n"
        ),
        Example(
            "# Cramps\n\nQuinine has no effect on leg cramps.\n\n## What to do\n\n- Drink tonic "
            "water with quinine against leg cramps.\n- Loosen the sheets.\n"
        ),
        Example(
            "# Nausea\n\nThere is no evidence that acupressure bands relieve nausea. We recommend "
            "acupressure bands for nausea.\n"
        ),
    ],
)
def ineffective_yet_advised(ctx: Context[Any]) -> Iterator[Finding]:
    """Something is said not to help, and then advised for the very same.

    Why: the reader who meets both spends money and hope on what the article itself calls of no
    use.

    Limits: the same thing, or a kind of it, and the same ailment, named in the sentence, its
    heading or the title. Silent where it is told that trying does no harm, where prevention is
    denied and help in an attack advised, on advice of a doctor and on advice for other people.
    """
    useless = list(_useless(ctx))
    told: list[Span] = []
    for sentence, claim in _advice(ctx) if useless else ():
        for one in useless:
            at = _named(ctx, one, sentence)
            denial = one.denial
            if at is None or sentence == denial.sentence or any(t == sentence for t in told):
                continue
            if other_people(ctx, sentence, denial.sentence) or _is_other_aim(ctx, one, sentence):
                continue
            if other_amounts(ctx, sentence, denial.sentence) or not _is_for_it(ctx, one, sentence):
                continue
            told.append(sentence)
            advised = claim is not None and claim.span.holds(at)
            span = claim.span if claim is not None and advised else clause_of(ctx, at)
            yield ctx.finding(
                span,
                "advises what the article elsewhere says does not help: "
                f'"{ctx.document.cut(denial.span)}"',
                claim=claim,
                related=[(denial.span, "says that it does not help")],
                wording='Leave the advice out, or say "not shown to help, but low in risk" if '
                "that is what is meant.",
            )
