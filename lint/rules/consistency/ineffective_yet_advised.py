"""Something said not to help, and advised for it all the same."""

from collections.abc import Iterator, Sequence
from typing import Any

from lint.compare.passages import apart
from lint.compare.words import stands_for_others
from lint.model import Claim, Entity, Finding, Kind, Mention, Polarity, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._patterns import has
from lint.rules._voice import clause_of, in_own_voice
from lint.rules.consistency._things import in_heading, in_title, is_ailment, passage_at, stems
from lint.rules.consistency._useless import Useless, useless

_ENDS = ("says that it does not help", "says to keep away from it")
_SHORT = 3  # letters by which a word is looked for before its stem is
_NOT_ADVISED = ("against", "supervised", "tolerated")


_Named = tuple[Useless, Span]


def _advice(
    ctx: Context[Any], known: Sequence[Useless]
) -> Iterator[tuple[Span, Claim | None, list[_Named]]]:
    """Sentences that advise what is known to be useless, with the claim of advice if one was read.

    And what it is, with the place that names it.
    """
    read = {
        c.sentence_span: c
        for c in ctx.claims
        if c.kind is Kind.ADVICE and c.judged and c.polarity is Polarity.AFFIRMED
    }
    cared = {s.sentence for s in ctx.signals("care-advice")}
    for sentence, places in _named(ctx, known).items():
        text = ctx.document.cut(sentence)
        claim = read.get(sentence)
        near = claim.span if claim is not None else None
        named = places
        if sentence in cared:  # "give X, and see a doctor if ..."
            named = [(u, at) for u, at in places if near is not None and near.holds(at)]
        if not (claim is not None or has("advice", "advising", text)):
            continue
        if any(has("advice", name, text) for name in _NOT_ADVISED):
            continue
        if has("advice", "inviting", text) or in_own_voice(ctx, sentence, claims=False):
            yield sentence, claim, named


def _named(ctx: Context[Any], known: Sequence[Useless]) -> dict[Span, list[_Named]]:
    """The sentences that name what is known, or a kind of it, and where they do."""
    found: dict[Span, list[_Named]] = {}
    concepts = {t.line[0] for u in known for t in u.things}
    for mention in ctx.mentions:
        line = {mention.concept, *mention.broader[:-1]}
        if not concepts.isdisjoint(line):
            named = found.setdefault(ctx.sentence(mention.span), [])
            for one in known:
                if any(t.line[0] in line for t in one.things):
                    named.append((one, mention.span))
    for sentence in ctx.reading.sentences:
        plain = ctx.document.cut(sentence).casefold()
        for one in known:
            if not (one.words and all(_may_be_in(plain, w) for w in one.words)):
                continue
            if one.words <= passage_at(ctx, sentence).words:
                at = sentence.start + max(*(plain.find(w[:_SHORT]) for w in one.words), 0)
                found.setdefault(sentence, []).append((one, Span(at, at + 1)))
    return found


def _may_be_in(plain: str, word: str) -> bool:
    """Whether a text can hold a stem, asked cheaply before its words are cut."""
    return word[:_SHORT] in plain or stands_for_others(word)


def _is_for_it(ctx: Context[Any], one: Useless, sentence: Span) -> bool:
    """Whether a sentence advises for the ailment, not for another; the title may name it."""
    near = [m for m in ctx.named_in(sentence) if is_ailment(m) and not _is_taken(one, m)]
    if one.avoided:
        return any(_is_kind(ctx, m, other) for m in near for other in one.ailments)
    if near:
        named = [stems(ctx.document.cut(m.span)) for m in near]
        if any(words and words <= one.aims for words in named):
            return True
        return any(_is_kind(ctx, m, other) for m in near for other in one.ailments)
    if has("advice", "diet", ctx.document.cut(sentence)):
        return False
    shared = passage_at(ctx, sentence).words & one.aims
    if not one.ailments:
        return bool(shared)
    if shared:
        return True
    if not (
        one.words and one.aims
    ):  # "it": what is meant is a guess, and so would be what it is advised for
        return False
    entities = [Entity("", m.concept, m.broader) for m in one.ailments]
    return any(in_title(ctx, e) or in_heading(ctx, e, sentence) for e in entities)


def _is_taken(one: Useless, mention: Mention) -> bool:
    return any(mention.concept == t.line[0] for t in one.things)


def _is_kind(ctx: Context[Any], one: Mention, other: Mention) -> bool:
    """Whether an ailment is the other or a kind of it, or a shorter name for it ("the cramp")."""
    if other.concept in {one.concept, *one.broader}:
        return True
    words = [stems(ctx.document.cut(m.span)) for m in (one, other)]
    return one.concept in other.broader and bool(words[0] & words[1])


def _is_other_aim(ctx: Context[Any], one: Useless, sentence: Span) -> bool:
    """Whether prevention is denied and help in an attack advised, or times of day differ."""
    text, denied = ctx.document.cut(sentence), ctx.document.cut(one.span)
    if one.avoided:
        first, second = (_timing(ctx, s) for s in (sentence, one.sentence))
        return first != second
    prevents = has("advice", "preventing", denied)
    return prevents and has("advice", "acute", text) and not has("advice", "preventing", text)


def _timing(ctx: Context[Any], span: Span) -> frozenset[str]:
    """What a place says of when something is taken or done."""
    return frozenset(v for name, v in passage_at(ctx, span).aspects if name == "timing")


def _is_conflict(ctx: Context[Any], one: Useless, sentence: Span) -> bool:
    if sentence == one.sentence or _is_other_aim(ctx, one, sentence):
        return False
    if apart(passage_at(ctx, sentence), passage_at(ctx, one.sentence)) is not None:
        return False
    return _is_for_it(ctx, one, sentence)


@rule(
    id="HL305",
    severity=Severity.WARNING,
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
    known = useless(ctx)
    told: list[Span] = []
    for sentence, claim, named in _advice(ctx, known) if known else ():
        for one, at in named:
            if sentence in told or not _is_conflict(ctx, one, sentence):
                continue
            told.append(sentence)
            advised = claim is not None and claim.span.holds(at)
            said = "tells readers to avoid" if one.avoided else "says does not help"
            yield ctx.finding(
                claim.span if claim is not None and advised else clause_of(ctx, at),
                f'advises what the article elsewhere {said}: "{ctx.document.cut(one.span)}"',
                claim=claim,
                related=[(one.span, _ENDS[one.avoided])],
                wording='Leave the advice out, or say "not shown to help, but low in risk" if '
                "that is what is meant.",
            )
