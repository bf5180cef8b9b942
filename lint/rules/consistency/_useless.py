"""What an article says not to help, or tells its readers to keep away from, and against what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lint.compare.things import Thing
from lint.compare.things import thing as thing_of
from lint.model import Claim, Entity, Kind, Mention, Polarity, Span
from lint.rule import Context
from lint.rules._patterns import has
from lint.rules._sentences import following
from lint.rules._voice import in_own_voice
from lint.rules.consistency._passages import Passage, denials
from lint.rules.consistency._things import is_ailment, is_taken, listed_stems, stems

_HELP = frozenset({"treat", "prevent"})
_NEXT = 2  # sentences behind a denial in which it may be told that trying does no harm


@dataclass(frozen=True, slots=True)
class Useless:
    """What is said not to help, against what; ``avoided`` where readers are to keep away from it.

    ``things`` are its concepts, ``words`` the stems that name it; ``aims`` the stems of the rest.
    """

    span: Span
    sentence: Span
    things: tuple[Thing, ...]
    words: frozenset[str]
    aims: frozenset[str]
    ailments: tuple[Mention, ...]
    avoided: bool = False


def useless(ctx: Context[Any]) -> tuple[Useless, ...]:
    """Everything said not to help, unless it is told that trying does no harm, and all to avoid."""
    found = [*_denied(ctx), *_avoided(ctx)]
    found = [u for u in found if u.things or u.words]
    return tuple(u for u in found if u.ailments or not u.avoided)


def _denied(ctx: Context[Any]) -> Iterator[Useless]:
    told: set[Span] = set()
    for denial in denials(ctx):
        if not denial.effects.isdisjoint(_HELP):
            told.add(denial.sentence)
            if not _is_tolerated(ctx, denial.sentence):
                claims = tuple(c for c in ctx.claims if c.span.overlaps(denial.span))
                claims = tuple(c for c in claims if _is_denial(c))
                subject = _subject(ctx, denial, claims)
                yield _of(ctx, denial.span, denial.sentence, subject, claims=claims)
    for claim in ctx.claims:
        if claim.sentence_span in told or not (_is_denial(claim) and claim.judged):
            continue
        told.add(claim.sentence_span)
        if not _is_tolerated(ctx, claim.sentence_span):
            place = _place(ctx, claim.subject, claim.span) or claim.span
            yield _of(ctx, claim.span, claim.sentence_span, place, claims=(claim,))


def _avoided(ctx: Context[Any]) -> Iterator[Useless]:
    """What readers are told to keep away from: "avoid milk if you have acne"."""
    for claim in ctx.claims:
        if claim.kind is not Kind.ADVICE or claim.polarity is not Polarity.NEGATED:
            continue
        text = ctx.document.cut(claim.sentence_span)
        if not claim.judged or not claim.subject.text or has("advice", "spared", text):
            continue
        place = _place(ctx, claim.subject, claim.span)
        if place is not None and in_own_voice(ctx, claim.span, claims=False):
            yield _of(ctx, claim.span, claim.sentence_span, place, avoided=True)


def _of(
    ctx: Context[Any],
    span: Span,
    sentence: Span,
    subject: Span,
    *,
    claims: Sequence[Claim] = (),
    avoided: bool = False,
) -> Useless:
    """A denial at a place, of what is named in another place; ``claims`` tell what "it" is."""
    whole = sentence if avoided else span
    named = [m for m in ctx.named_in(subject) if is_taken(m)]
    ailments = tuple(m for m in ctx.named_in(whole) if is_ailment(m) and m not in named)
    ailing = stems(" ".join(ctx.document.cut(m.span) for m in ailments))
    empty = listed_stems("effect-words", "study-words")
    words = stems(ctx.document.cut(subject)) - ailing - empty
    rest = stems(ctx.document.cut(whole)) - words - empty
    meant = [c.subject for c in claims if c.subject.concept]
    things = tuple(
        thing_of(e) for e in (*(Entity("", m.concept, m.broader) for m in named), *meant)
    )
    return Useless(span, sentence, things, words, rest, ailments, avoided)


def _subject(ctx: Context[Any], denial: Passage, claims: Sequence[Claim]) -> Span:
    """The words of a denial that name what does not help."""
    for claim in claims:
        place = _place(ctx, claim.subject, denial.span)
        if place is not None:
            return place
    marks = [s.span for s in ctx.signals("denies") if s.span.overlaps(denial.span)]
    start = denial.span.start
    before = Span(start, max(marks[0].start, start)) if marks else None
    if before is not None and stems(ctx.document.cut(before)) - listed_stems("study-words"):
        return before
    behind = [m.span for m in ctx.named_in(denial.span) if is_taken(m)]
    return behind[0] if behind else denial.span


def _place(ctx: Context[Any], thing: Entity, span: Span) -> Span | None:
    """Where a thing is named in a place."""
    at = ctx.document.cut(span).find(thing.text) if thing.text else -1
    return Span(span.start + at, span.start + at + len(thing.text)) if at >= 0 else None


def _is_denial(claim: Claim) -> bool:
    """Whether a claim says that something does not help."""
    benefit = claim.kind in {Kind.TREATMENT, Kind.PREVENTION}
    return benefit and claim.polarity is Polarity.NEGATED and bool(claim.subject.text)


def _is_tolerated(ctx: Context[Any], sentence: Span) -> bool:
    """Whether it is told there, or right behind, that trying does no harm."""
    behind = (sentence, *following(ctx, sentence, _NEXT))
    return any(has("advice", "tolerated", ctx.document.cut(s)) for s in behind)
