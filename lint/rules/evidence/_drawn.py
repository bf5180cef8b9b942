"""Finds what an article concludes from what: a premise, and the clause that is drawn from it.

"Mice fed on cinnamon remembered better, so cinnamon protects you" draws a promise to people from
mice. Each kind of premise is a fault of its own; the kinds are told apart in ``_faults``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lint.compare.people import are_apart
from lint.compare.relations import BENEFIT, HARM
from lint.compare.things import Kinship, kinship, thing
from lint.compare.words import content
from lint.judge import level_of
from lint.model import Certainty, Claim, Match, Polarity, Relation, Span, Verdict
from lint.phrase import words_of
from lint.rule import Context
from lint.rules.evidence._text import (
    data,
    heading_over,
    is_left_open,
    is_own,
    is_plain,
    is_prose,
    mentions_in,
    people_in,
    sentence_before,
    sentences_after,
    within,
)

_LONG = 5  # letters of a word that tells what a sentence is about
_GROUNDS = ("since ", "because ", "as ", "given that ", "seeing that ")
_YOU = ("you", "your", "children", "people", "us", "our")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A clause, the claim it makes if one was read, and the premise that it rests on."""

    span: Span
    premise: Span
    claim: Claim | None = None


def from_bench(ctx: Context[Any]) -> Iterator[Drawn]:
    """Promises and warnings to people that rest on animals, cells or dishes."""
    for premise, part in parts(ctx, spans_of(ctx, "bench-evidence"), reach=1):
        if within(ctx.signals("bench-evidence"), part) or is_left_open(ctx, premise):
            continue
        found = tuple(concluded(ctx, premise, part, BENEFIT | HARM))
        yield from found
        told = trimmed(ctx, part)
        if not found and _promises(ctx, ctx.sentence(premise), told):
            yield Drawn(told, premise, claim_in(ctx, told))


def from_other_people(ctx: Context[Any]) -> Iterator[Drawn]:
    """Effects told of people that the trials named were not in."""
    for premise, part in parts(ctx, spans_of(ctx, "people-evidence"), reach=2):
        some, others = people_in(ctx, ctx.sentence(premise)), people_in(ctx, part)
        if part.overlaps(ctx.sentence(premise)):
            some = people_in(ctx, Span(ctx.sentence(premise).start, part.start))
        if not are_apart(some, others) or within(ctx.signals("people-evidence"), part):
            continue
        told = trimmed(ctx, part)
        if is_left_open(ctx, part) or not (is_plain(ctx, told) and _is_effect(ctx, told)):
            continue
        if _takes_up(ctx, ctx.sentence(premise), told):
            yield Drawn(told, ctx.sentence(premise), claim_in(ctx, told))


def _takes_up(ctx: Context[Any], sentence: Span, told: Span) -> bool:
    """Whether a clause is on the remedy of a sentence: "with it", "so", or by its name.

    What the title, the heading and the sentence before it name is the remedy too.
    """
    marked = bool(within(ctx.signals("conclusion"), told))
    if marked or not words_in(ctx, told).isdisjoint(data()["taking-up"]):
        return True
    bodily = ("condition-root", "symptom-root", "anatomy-root", "population-root")
    cut = ctx.document.cut
    named = (m.span for m in mentions_in(ctx, told) if ctx.is_a(m.concept, *bodily))
    ailing = {word for span in named for word in content(cut(span))}
    near = (
        sentence,
        ctx.document.head(),
        heading_over(ctx, sentence),
        sentence_before(ctx, sentence),
    )
    said = {word for span in near if span is not None for word in content(cut(span))}
    return not said.isdisjoint(content(cut(told)) - ailing)


def _is_effect(ctx: Context[Any], told: Span) -> bool:
    """Whether a clause tells what a thing does for people, not what they need or may have."""
    return words_in(ctx, told).isdisjoint(data()["no-effects"])


def from_links(ctx: Context[Any]) -> Iterator[Drawn]:
    """Causes drawn from what was only seen together."""
    for premise, part in parts(ctx, _seen(ctx), reach=1):
        if is_left_open(ctx, part) or _is_of_trial(ctx, premise):
            continue
        sentence = ctx.sentence(premise)
        marked = _is_marked(ctx, sentence, part)
        relations = BENEFIT | HARM | ({Relation.RECOMMENDED} if marked else set())
        found = tuple(
            drawn
            for drawn in concluded(ctx, premise, part, relations)
            if _is_repeated(ctx, drawn, sentence)
            or (marked and _may_be_drawn(ctx, drawn, sentence))
        )
        yield from found
        told = trimmed(ctx, part)
        if not found and _goes_on(ctx, sentence, told):
            yield Drawn(told, premise, claim_in(ctx, told))


def _seen(ctx: Context[Any]) -> list[Span]:
    """The places where a link is told."""
    linked = {
        c.span
        for c in ctx.claims
        if c.relation is Relation.ASSOCIATED and c.judged and c.object.text
    }
    return sorted({*spans_of(ctx, "observed-link"), *linked})


def _is_of_trial(ctx: Context[Any], premise: Span) -> bool:
    """Whether what was seen was seen in a trial, which can show a cause."""
    return not words_in(ctx, ctx.sentence(premise)).isdisjoint(data()["trials"])


def _is_marked(ctx: Context[Any], sentence: Span, part: Span) -> bool:
    """Whether a conclusion is drawn from a sentence: in it, or at the start of another one.

    Further on in another one "so" draws from what stands before it there.
    """
    marks = within(ctx.signals("conclusion"), part)
    if part.overlaps(sentence):
        return bool(marks)
    return any(ctx.document.text[m.span.start].isalnum() for m in marks)


def _goes_on(ctx: Context[Any], sentence: Span, told: Span) -> bool:
    """Whether a clause makes a cause of what was only seen, in words that no claim is read in.

    It repeats both things, or one of them where it singles it out as the cause, tells what it makes
    of people, or promises the reader something.
    """
    if rests_on_people(ctx, told) or not (is_own(ctx, told) and is_plain(ctx, told)):
        return False
    if is_borne_out(ctx, told) or any(told.overlaps(s) for s in _seen(ctx)):
        return False
    within_it = told.overlaps(sentence)
    before = Span(sentence.start, told.start) if within_it else sentence
    shared = content(ctx.document.cut(told)) & content(ctx.document.cut(before))
    if within((*ctx.signals("singled-out"), *ctx.signals("made-so")), told):
        return bool(shared)
    if within_it or not shared:
        return False
    repeated = len(shared) > 1 and bool(within(ctx.signals("effect-told"), told))
    return repeated or _is_promise(ctx, told)


def is_borne_out(ctx: Context[Any], span: Span) -> bool:
    """Whether the reference set supports a claim of a stretch of text."""
    return any(m.verdict is Verdict.SUPPORTED for m in ctx.matches if span.holds(m.claim.span))


def spans_of(ctx: Context[Any], label: str) -> tuple[Span, ...]:
    """The places of the signals of a label."""
    return tuple(s.span for s in ctx.signals(label))


def parts(
    ctx: Context[Any], premises: Iterable[Span], *, reach: int
) -> Iterator[tuple[Span, Span]]:
    """Each premise with the rest of its sentence, then with each of the next sentences."""
    for premise in premises:
        if not is_own(ctx, premise):
            continue
        rest = rest_of(ctx, premise)
        if rest is not None:
            yield premise, rest
        for sentence in sentences_after(ctx, premise, reach):
            yield premise, sentence


def rest_of(ctx: Context[Any], premise: Span) -> Span | None:
    """The rest of a premise's sentence from where a conclusion or another clause begins."""
    sentence = ctx.sentence(premise)
    marks = ctx.signals("conclusion", "singled-out")
    for signal in within(marks, Span(premise.end, sentence.end)):
        return Span(signal.span.start, sentence.end)
    text = ctx.document.text
    opened = ctx.document.cut(sentence).casefold().startswith(_GROUNDS)
    for sign in (": ", "; ", *((", ",) if opened else ())):
        at = text.find(sign, premise.end, sentence.end)
        if at >= 0:
            return Span(at + len(sign), sentence.end)
    return None


def concluded(
    ctx: Context[Any],
    premise: Span,
    part: Span,
    relations: frozenset[Relation],
    *,
    unmarked: bool = True,
    carried: bool = False,
) -> Iterator[Drawn]:
    """What a stretch of text concludes: its claims, else the clause behind "so", "therefore"."""
    if not is_prose(ctx, part):
        return
    firm = [m for m in ctx.matches if part.holds(m.claim.span) and _is_firm(m, relations)]
    marks = within(ctx.signals("conclusion"), part)
    for match in firm if marks or unmarked else ():
        if match.verdict is not Verdict.SUPPORTED:
            yield Drawn(match.claim.span, premise, match.claim)
    marks = marks or within(ctx.signals("carried-over") if carried else (), part)
    if firm or not marks:
        return
    told = trimmed(ctx, Span(marks[0].span.start, part.end))
    if not (is_own(ctx, part) and is_plain(ctx, told)):
        return
    if carried or _names_outcome(ctx, told):
        yield Drawn(told, premise, claim_in(ctx, told))


def _is_firm(match: Match, relations: frozenset[Relation]) -> bool:
    claim = match.claim
    return (
        claim.judged
        and claim.polarity is Polarity.AFFIRMED
        and claim.relation in relations
        and level_of(claim).rank >= Certainty.PROBABLE.rank
        and (claim.condition is None or claim.relation is not Relation.RECOMMENDED)
    )


def _is_repeated(ctx: Context[Any], drawn: Drawn, sentence: Span) -> bool:
    """Whether what a claim is about was named in a sentence before it."""
    if drawn.claim is None or rests_on_people(ctx, drawn.span):
        return False
    said = content(ctx.document.cut(sentence))
    named = {m.concept for m in mentions_in(ctx, sentence)}
    subject, object = drawn.claim.subject, drawn.claim.object
    if content(subject.text).isdisjoint(said) and not _is_among(ctx, subject.concept, named):
        return False
    if object.concept is not None and _is_among(ctx, object.concept, named):
        return True
    return bool(content(object.text)) and content(object.text) <= said


def _may_be_drawn(ctx: Context[Any], drawn: Drawn, sentence: Span) -> bool:
    """Whether a clause behind "so" is no advice on another thing: "so speak to your doctor"."""
    claim = drawn.claim
    if claim is None or claim.relation is not Relation.RECOMMENDED:
        return True
    named = (m.concept for m in mentions_in(ctx, sentence))
    said = content(ctx.document.cut(sentence))
    advised = claim.subject
    return not content(advised.text).isdisjoint(said) or _is_among(ctx, advised.concept, named)


def _is_among(ctx: Context[Any], id: str | None, named: Iterable[str]) -> bool:
    return any(are_kin(ctx, id, other) for other in named)


def are_kin(ctx: Context[Any], one: str | None, other: str | None) -> bool:
    """Whether two concepts are one, or one is a kind of the other."""
    if one is None or other is None:
        return False
    things = (thing(ctx.vocabulary.entity("", id)) for id in (one, other))
    return kinship(*things) >= Kinship.WIDER


def _names_outcome(ctx: Context[Any], clause: Span) -> bool:
    """Whether a clause speaks of a concept, of the reader, or of life and death."""
    words = words_in(ctx, clause)
    told = not (words.isdisjoint(_YOU) and words.isdisjoint(data()["ends"]))
    return told or bool(mentions_in(ctx, clause))


def _promises(ctx: Context[Any], premise: Span, told: Span) -> bool:
    """Whether a sentence promises the reader something of the thing just told of."""
    if not (is_own(ctx, told) and is_plain(ctx, told) and _is_promise(ctx, told)):
        return False
    before = {w for w in words_in(ctx, premise) if len(w) >= _LONG}
    heading = {w for w in words_in(ctx, ctx.document.head()) if len(w) >= _LONG}
    return not words_in(ctx, told).isdisjoint(before | heading | {"it"})


def _is_promise(ctx: Context[Any], told: Span) -> bool:
    """Whether a clause promises the reader something in words that no claim is read in.

    It speaks of the reader and of something people hope for.
    """
    words = words_in(ctx, told)
    if words.isdisjoint(_YOU) or not (_is_hoped_for(ctx, told, words)):
        return False
    # what is read as a claim and not concluded is borne out by an entry
    return not any(_is_firm(m, BENEFIT) for m in ctx.matches if told.holds(m.claim.span))


def _is_hoped_for(ctx: Context[Any], told: Span, words: frozenset[str]) -> bool:
    """Whether a sentence names what becomes of people: their health, a part of their body."""
    if not words.isdisjoint(data()["gains"]):
        return True
    bodily = ("condition-root", "symptom-root", "anatomy-root", "body-function-root")
    return any(ctx.is_a(m.concept, *bodily) for m in mentions_in(ctx, told))


def words_in(ctx: Context[Any], span: Span) -> frozenset[str]:
    """The words of a stretch of text."""
    return words_of(ctx.document.cut(span))


def trimmed(ctx: Context[Any], part: Span) -> Span:
    """A stretch of text without the blanks and the closing signs around it."""
    text = ctx.document.text
    start, end = part.start, part.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1] in " .!:;,\n":
        end -= 1
    return Span(start, end)


def claim_in(ctx: Context[Any], span: Span) -> Claim | None:
    """The first claim read in a stretch of text."""
    return next((c for c in ctx.claims if span.holds(c.span)), None)


def rests_on_people(ctx: Context[Any], part: Span) -> bool:
    """Whether a stretch of text names a trial, a study or another source."""
    return bool(within(ctx.signals("people-evidence", "source-named"), part))


def is_ailment(ctx: Context[Any], id: str | None) -> bool:
    """Whether a concept is a disease or a symptom."""
    return ctx.is_a(id, "condition-root", "symptom-root")
