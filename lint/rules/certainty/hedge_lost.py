"""A title, summary or answer that is surer than the body of the article."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lint.compare.passages import names, passage
from lint.compare.things import Kinship, kinship, same
from lint.compare.things import thing as thing_of
from lint.compare.words import stems
from lint.model import (
    PROSE,
    BlockKind,
    Certainty,
    Claim,
    Entity,
    Finding,
    Kind,
    Polarity,
    Quantifier,
    Relation,
    Severity,
    Span,
    Stance,
)
from lint.phrase import stated, words_of
from lint.rule import Context, Example, rule
from lint.rules._clause import by_span
from lint.rules._hedging import hedged as leaving_room
from lint.rules._patterns import has
from lint.rules._sentences import preceding
from lint.rules.certainty._places import summing_up
from lint.rules.certainty._wording import fitting

_OUTCOMES = frozenset(
    {Kind.TREATMENT, Kind.PREVENTION, Kind.CAUSE, Kind.SAFETY, Kind.DIAGNOSIS, Kind.MECHANISM}
)
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_LABELS = frozenset({"title", "heading"})
_QUOTED = 14  # words of a hedged clause that is worth quoting


@dataclass(frozen=True, slots=True)
class _Body:
    """What the body says: its claims, and its sentences in which nothing is affirmed outright."""

    claims: Sequence[Claim]
    bare: Sequence[Span]


def _is_plain(claim: Claim) -> bool:
    """Whether a claim is told as a fact; "Relieving cramps" in a title only names the subject."""
    label = any(cue.text.casefold().endswith("ing") for cue in claim.cues.relation)
    return (
        claim.kind in _OUTCOMES
        and claim.stance is Stance.ASSERTED
        and not label
        and claim.relation is not Relation.ASSOCIATED
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty.rank >= Certainty.DEFINITE.rank
        and claim.quantifier is not Quantifier.SOME
        and (claim.condition is None or claim.condition.concept is None)
        and bool(claim.subject.text and claim.object.text)
    )


def _asks(ctx: Context[Any], claim: Claim) -> bool:
    """Whether a title only says what is told below: "what to leave out, and what is fine"."""
    return has("certainty", "asking-inside", ctx.document.cut(claim.sentence_span))


def _is_hedged(claim: Claim) -> bool:
    """Whether a claim is told as possible or open; a question in the body leaves it open too."""
    if claim.polarity is Polarity.NEGATED:
        return claim.certainty is Certainty.INSUFFICIENT
    if claim.stance in {Stance.DEBUNKED, Stance.HYPOTHETICAL}:
        return False
    if claim.certainty is Certainty.INSUFFICIENT:
        return True
    words = " ".join(cue.text for cue in claim.cues.certainty)  # "in some people" is no doubt
    weaker = claim.certainty.rank < Certainty.DEFINITE.rank
    return weaker and has("certainty", "hedging", words)


def _is_equal(claim: Claim) -> bool:
    """Whether the body affirms something without a doubt, not only as a reason for something."""
    before = claim.sentence[: max(claim.span.start - claim.sentence_span.start, 0)].casefold()
    reason = before.rstrip().endswith(("because", "since", " as"))
    affirmed = claim.judged and claim.polarity is Polarity.AFFIRMED
    return affirmed and not reason and not _is_hedged(claim)


def _body(ctx: Context[Any], places: dict[int, str]) -> _Body:
    """The article without its titles, boxes and answers."""
    blocks = ctx.document.blocks
    inside = sorted(b.span for i, b in enumerate(blocks) if b.kind in PROSE and i not in places)
    claims = [c for c in ctx.claims if c.block not in places and blocks[c.block].kind not in _HEADS]
    told = {c.sentence_span for c in claims if c.kind is not Kind.ADVICE and _is_equal(c)}
    bare = [s for s in ctx.reading.sentences if s not in told and _is_inside(s, inside)]
    # asked of every claim that sums up: only what leaves something open
    bare = [s for s in bare if _is_open(ctx.document.cut(s))]
    return _Body(claims, bare)


def _is_open(text: str) -> bool:
    return has("certainty", "doubt", text) or has("certainty", "hedging", text)


def _is_inside(sentence: Span, blocks: Sequence[Span]) -> bool:
    at = bisect_right(blocks, sentence.start, key=lambda b: b.start) - 1
    return at >= 0 and blocks[at].holds(sentence)


def _same(one: Claim, other: Claim, *, topic: bool) -> bool:
    """Whether two claims speak of the same thing doing something to the same.

    What is said to help against the ``topic`` of the article may be told of its symptoms.
    """
    benefits = {one.kind, other.kind} <= {Kind.TREATMENT, Kind.PREVENTION}
    if not (one.kind is other.kind or benefits) or not same(one.subject, other.subject):
        return False
    return (topic and benefits) or any(same(one.object, t) for t in _things(other))


def _is_topic(ctx: Context[Any], thing: Entity) -> bool:
    """Whether a thing is what the title of the article names."""
    title = next(ctx.document.of_kind(BlockKind.TITLE), None)
    if title is None:
        return False
    return words_of(thing.text) <= words_of(ctx.document.cut(title.span))


def _things(claim: Claim) -> tuple[Entity, ...]:
    """What a claim is about: its object, or the people who have it ("in adults with insomnia")."""
    return (claim.object, *((claim.population,) if claim.population else ()))


def _hedge(ctx: Context[Any], claim: Claim, body: _Body) -> Span | None:
    """Where the body leaves open what a claim says plainly, if it nowhere says it as plainly."""
    topic = _is_topic(ctx, claim.object)
    related = [c for c in body.claims if _same(claim, c, topic=topic)]
    if any(_is_equal(c) for c in related):
        return None
    hedged = next((c.span for c in related if _is_hedged(c)), None)
    return hedged or next((s for s in body.bare if _leaves_open(ctx, claim, s)), None)


def _leaves_open(ctx: Context[Any], claim: Claim, sentence: Span) -> bool:
    """Whether a sentence that affirms nothing names both sides of a claim and leaves it open."""
    text = ctx.document.cut(sentence)
    if text.rstrip().endswith("?"):
        return False
    if not (has("certainty", "doubt", text) or _is_same_effect(claim, text)):
        return False
    akin = kinship(thing_of(claim.subject), thing_of(claim.object)) is not Kinship.OTHER
    if akin or not _is_named(ctx, claim.object, sentence):
        return False
    earlier = preceding(ctx, sentence)
    pointing = earlier is not None and has("consistency", "pointing", text)
    near = [sentence, *([earlier] if earlier is not None and pointing else [])]
    return any(_is_named(ctx, claim.subject, place) for place in near)


def _is_same_effect(claim: Claim, text: str) -> bool:
    """Whether a sentence tells of the effect in the words of a claim: "ease", "eases"."""
    told = {stem for cue in claim.cues.relation for stem in stems(cue.text)}
    return not told.isdisjoint(stems(text))


def _is_named(ctx: Context[Any], entity: Entity, sentence: Span) -> bool:
    """Whether a sentence names a thing, a wider one or a kind of it."""
    place = passage(ctx.document.cut(sentence), ctx.named_in(sentence))
    thing = thing_of(entity)
    return names(place, thing) or any(entity.concept in line for line in place.lines)


def _wording(ctx: Context[Any], claim: Claim, hedged: Span) -> str:
    words = ctx.document.cut(hedged).strip()
    if len(words.split()) <= _QUOTED:
        return f'Say it as the body does: "{words}".'
    plain = fitting(claim)
    return f'Say no more than the body does, for instance "{plain}".'


@rule(
    id="HL105",
    severity=Severity.WARNING,
    fix="unsafe",
    standard="GRADE wording guidance (Santesso et al. 2020): the same strength everywhere; CDC "
    "Clear Communication Index: the main message first, and as sure as it is",
    passes=[
        Example(
            "# Does honey soothe a cough?\n\nHoney may soothe a cough in children over one year.\n"
        ),
        Example(
            "# Aspirin relieves headaches\n\nAspirin relieves headaches, usually within an hour. "
            "It may also help with migraine.\n"
        ),
        Example(
            "# Ginger may ease nausea\n\nGinger may ease nausea. It is not known which dose "
            "works best.\n"
        ),
    ],
    fails=[
        Example("# Ginger eases nausea\n\nIt is unclear whether ginger eases nausea.\n"),
        Example(
            "# Zinc\n\n**Key points**\n\n- Zinc shortens colds.\n- It tastes of metal.\n\n## What "
            "trials found\n\nZinc may shorten colds by a day in some adults.\n"
        ),
        Example(
            "# Back pain\n\nYoga may relieve back pain.\n\n## Does yoga help?\n\nYes. Yoga "
            "relieves back pain.\n"
        ),
    ],
)
def hedge_lost(ctx: Context[Any]) -> Iterator[Finding]:
    """A title, summary or answer says plainly what the body only says with "may" or "unclear".

    Why: many readers take in the title and the box, and no more. What they keep is the claim
    without its doubt.

    Limits: the same subject and object, or a kind of it. Silent on questions, on labels that claim
    nothing, and where the body says it as plainly anywhere. "Usually" counts as plain.
    """
    places = summing_up(ctx.document)
    strong = [c for c in ctx.claims if c.block in places and _is_plain(c)]
    strong = [c for c in strong if not (places[c.block] in _LABELS and _asks(ctx, c))]
    if not strong:
        return
    body = _body(ctx, places)
    for group in by_span(strong):
        found = next(((c, h) for c in group if (h := _hedge(ctx, c, body))), None)
        if found is None:
            continue
        claim, hedged = found
        place = places[claim.block]
        together = [c for c in group if c.relation is claim.relation]
        yield ctx.finding(
            claim.span,
            f"the {place} {stated(together)}; the body leaves it open",
            claim=claim,
            related=[(hedged, "says it with less certainty")],
            suggestion=leaving_room(ctx.document, together),
            wording=_wording(ctx, claim, hedged),
        )
