"""Finds what an article concludes from what: a premise, and the clause that is drawn from it.

"Mice fed on cinnamon remembered better, so cinnamon protects you" draws a promise to people from
mice. Each kind of premise is a fault of its own; the kinds are told apart in ``_faults``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lint.judge import level_of
from lint.model import Certainty, Claim, Match, Polarity, Relation, Signal, Span, Verdict
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._voice import clause_of
from lint.rules.evidence._text import (
    apart,
    data,
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

_BENEFITS = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})
_HARMS = frozenset({Relation.CAUSES, Relation.WORSENS, Relation.RAISES_RISK, Relation.HARMFUL})
_UNWANTED = "unwanted"  # in the name of a frame: its object is something nobody wants
_STEM = 4  # letters by which words are compared
_LONG = 5  # letters of a word that tells what a sentence is about
_YOU = ("you", "your", "children", "people", "us", "our")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A clause, the claim it makes if one was read, and the premise that it rests on."""

    span: Span
    premise: Span
    claim: Claim | None = None


def from_bench(ctx: Context[Any]) -> Iterator[Drawn]:
    """Promises and warnings to people that rest on animals, cells or dishes."""
    for premise, part in _parts(ctx, ctx.signals("bench-evidence"), reach=1):
        if within(ctx.signals("bench-evidence"), part) or is_left_open(ctx, premise):
            continue
        found = tuple(_concluded(ctx, premise, part, _BENEFITS | _HARMS))
        yield from found
        told = _clause(ctx, part)
        if not found and _promises(ctx, ctx.sentence(premise), told):
            yield Drawn(told, premise, _claim_in(ctx, told))


def from_function(ctx: Context[Any]) -> Iterator[Drawn]:
    """Treatment promised, or advised, because the body needs a nutrient."""
    for premise, nutrients in _functions(ctx):
        for part in (_behind(ctx, premise), *sentences_after(ctx, premise, 2)):
            if part is None or _rests_on_people(ctx, part) or is_left_open(ctx, part):
                continue
            for drawn in _concluded(ctx, premise, part, _BENEFITS | {Relation.RECOMMENDED}):
                if _is_of(ctx, drawn, nutrients):
                    yield drawn


def from_other_people(ctx: Context[Any]) -> Iterator[Drawn]:
    """Effects told of people that the trials named were not in."""
    for premise, part in _parts(ctx, ctx.signals("people-evidence"), reach=2):
        some, others = people_in(ctx, ctx.sentence(premise)), people_in(ctx, part)
        if part.overlaps(ctx.sentence(premise)):
            some = people_in(ctx, Span(ctx.sentence(premise).start, part.start))
        if not apart(some, others) or within(ctx.signals("people-evidence"), part):
            continue
        told = _clause(ctx, part)
        if is_plain(ctx, told) and not is_left_open(ctx, part):
            yield Drawn(told, ctx.sentence(premise), _claim_in(ctx, told))


def from_links(ctx: Context[Any]) -> Iterator[Drawn]:
    """Causes drawn from what was only seen together."""
    for premise, part in _parts(ctx, ctx.signals("observed-link"), reach=1):
        if is_left_open(ctx, part):
            continue
        marked = bool(within(ctx.signals("conclusion"), part))
        relations = _BENEFITS | _HARMS | ({Relation.RECOMMENDED} if marked else set())
        for drawn in _concluded(ctx, premise, part, relations):
            if marked or _is_repeated(ctx, drawn, ctx.sentence(premise)):
                yield drawn


def from_other_ailments(ctx: Context[Any]) -> Iterator[Drawn]:
    """Relief of one ailment promised because another is relieved."""
    known = [m for m in ctx.matches if m.claim.object.text and _relieves(ctx, m.claim)]
    for match in known:
        claim = match.claim
        spans = (_behind(ctx, claim.span), *sentences_after(ctx, claim.span, 2))
        for part in (p for p in spans if p is not None):
            marked = bool(within(ctx.signals("conclusion"), part))
            alike = bool(within(ctx.signals("carried-over"), part))
            carried = alike or (_carries(ctx, part) and match.verdict is Verdict.SUPPORTED)
            if not (marked or carried) or is_left_open(ctx, part):
                continue
            for drawn in _concluded(
                ctx, claim.span, part, _BENEFITS, unmarked=carried, carried=alike
            ):
                if _is_other_ailment(ctx, drawn, claim):
                    yield drawn
    yield from _carried(ctx)


def _carried(ctx: Context[Any]) -> Iterator[Drawn]:
    """What helps one ailment said of the next in so many words: "the same drops will do for"."""
    for signal in ctx.signals("carried-over"):
        sentence = ctx.sentence(signal.span)
        before = sentence_before(ctx, sentence)
        rest = Span(signal.span.start, sentence.end)
        promised = within(ctx.signals("benefit"), rest)
        if before is None or not promised:
            continue
        told = _clause(ctx, clause_of(ctx, promised[-1].span))
        if not is_own(ctx, sentence) or is_left_open(ctx, sentence):
            continue
        helped = (before, Span(sentence.start, max(sentence.start, told.start)))
        if not any(within(ctx.signals("benefit"), p) for p in helped):
            continue
        if not is_plain(ctx, told):
            continue
        known = {m.concept for p in helped for m in mentions_in(ctx, p)}
        others = [m.concept for m in mentions_in(ctx, sentence) if _is_ailment(ctx, m.concept)]
        ailing = {k for k in known if _is_ailment(ctx, k) and not ctx.is_a(k, *data()["germs"])}
        apart = [o for o in others if not any(_is_kin(ctx, o, k) for k in ailing)]
        if ailing and apart and not _is_borne_out(ctx, sentence):
            yield Drawn(told, before, _claim_in(ctx, told))


def _is_borne_out(ctx: Context[Any], sentence: Span) -> bool:
    """Whether the reference set supports a claim of a sentence."""
    return any(m.verdict is Verdict.SUPPORTED for m in ctx.matches if sentence.holds(m.claim.span))


def _parts(
    ctx: Context[Any], premises: Iterable[Signal], *, reach: int
) -> Iterator[tuple[Span, Span]]:
    """Each premise with the rest of its sentence, then with each of the next sentences."""
    for signal in premises:
        if not is_own(ctx, signal.span):
            continue
        behind = _behind(ctx, signal.span)
        if behind is not None:
            yield signal.span, behind
        for sentence in sentences_after(ctx, signal.span, reach):
            yield signal.span, sentence


def _behind(ctx: Context[Any], premise: Span) -> Span | None:
    """The rest of a premise's sentence from where a conclusion or another clause begins."""
    sentence = ctx.sentence(premise)
    for signal in within(ctx.signals("conclusion"), Span(premise.end, sentence.end)):
        return Span(signal.span.start, sentence.end)
    text = ctx.document.text
    for sign in (": ", "; "):
        at = text.find(sign, premise.end, sentence.end)
        if at >= 0:
            return Span(at + len(sign), sentence.end)
    return None


def _concluded(
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
    clause = _clause(ctx, Span(marks[0].span.start, part.end))
    if not (is_own(ctx, part) and is_plain(ctx, clause)):
        return
    if carried or _names_outcome(ctx, clause):
        yield Drawn(clause, premise, _claim_in(ctx, clause))


def _is_firm(match: Match, relations: frozenset[Relation]) -> bool:
    claim = match.claim
    return (
        claim.judged
        and claim.polarity is Polarity.AFFIRMED
        and claim.relation in relations
        and level_of(claim).rank >= Certainty.PROBABLE.rank
        and (claim.condition is None or claim.relation is not Relation.RECOMMENDED)
    )


def _relieves(ctx: Context[Any], claim: Claim) -> bool:
    """Whether a claim tells that an ailment is helped; germs that are killed are none."""
    ailment = _is_ailment(ctx, claim.object.concept) and not ctx.is_a(
        claim.object.concept, *data()["germs"]
    )
    return (
        claim.judged
        and claim.polarity is Polarity.AFFIRMED
        and claim.relation in _BENEFITS
        and claim.certainty is not Certainty.INSUFFICIENT
        and (ailment or (claim.object.concept is None and _UNWANTED in claim.frame))
    )


def _is_repeated(ctx: Context[Any], drawn: Drawn, sentence: Span) -> bool:
    """Whether what a claim is about was named in a sentence before it."""
    if drawn.claim is None:
        return False
    said = {w[:_STEM] for w in drawn.claim.subject.text.casefold().split() if len(w) >= _STEM}
    if said.isdisjoint(w[:_STEM] for w in _words(ctx, sentence)):
        return False
    thing = drawn.claim.object
    named = {m.concept for m in mentions_in(ctx, sentence)}
    if thing.concept is not None:
        return thing.concept in named
    return bool(thing.text) and thing.text.casefold() in ctx.document.cut(sentence).casefold()


def _names_outcome(ctx: Context[Any], clause: Span) -> bool:
    """Whether a clause speaks of a concept or of the reader."""
    return bool(mentions_in(ctx, clause)) or not _words(ctx, clause).isdisjoint(_YOU)


def _promises(ctx: Context[Any], premise: Span, told: Span) -> bool:
    """Whether a sentence promises the reader something in words that no claim is read in.

    It speaks of the reader and of something people hope for, and of the thing just told of.
    """
    if not (is_own(ctx, told) and is_plain(ctx, told)):
        return False
    words = _words(ctx, told)
    if words.isdisjoint(_YOU) or not (_is_hoped_for(ctx, told, words)):
        return False
    if any(_is_firm(m, _BENEFITS) for m in ctx.matches if told.holds(m.claim.span)):
        return False  # an entry bears it out
    before = {w for w in _words(ctx, premise) if len(w) >= _LONG}
    heading = {w for w in _words(ctx, ctx.document.head()) if len(w) >= _LONG}
    return not words.isdisjoint(before | heading | {"it"})


def _is_hoped_for(ctx: Context[Any], told: Span, words: frozenset[str]) -> bool:
    """Whether a sentence names what becomes of people: their health, a part of their body."""
    if not words.isdisjoint(data()["gains"]):
        return True
    bodily = ("condition-root", "symptom-root", "anatomy-root", "body-function-root")
    return any(ctx.is_a(m.concept, *bodily) for m in mentions_in(ctx, told))


def _words(ctx: Context[Any], span: Span) -> frozenset[str]:
    return words_of(ctx.document.cut(span))


def _clause(ctx: Context[Any], part: Span) -> Span:
    """A stretch of text without the blanks and the closing signs around it."""
    text = ctx.document.text
    start, end = part.start, part.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1] in " .!:;,\n":
        end -= 1
    return Span(start, end)


def _claim_in(ctx: Context[Any], span: Span) -> Claim | None:
    return next((c for c in ctx.claims if span.holds(c.span)), None)


def _functions(ctx: Context[Any]) -> Iterator[tuple[Span, frozenset[str]]]:
    """Where a function of a nutrient is told, with the nutrient's ids."""
    told = [c.span for c in ctx.claims if _is_need(c)]
    told += [s.span for s in ctx.signals("function-told")]
    for span in sorted(set(told)):
        sentence = ctx.sentence(span)
        nutrients = frozenset(
            m.concept
            for m in mentions_in(ctx, sentence)
            if ctx.is_a(m.concept, "nutrient-root") or _made_of(ctx, m.concept)
        )
        if nutrients and is_own(ctx, span):
            yield span, nutrients | frozenset(filter(None, (_made_of(ctx, n) for n in nutrients)))


def _is_need(claim: Claim) -> bool:
    needed = claim.relation is Relation.ESSENTIAL and claim.polarity is Polarity.AFFIRMED
    return needed and claim.judged


def _made_of(ctx: Context[Any], id: str | None) -> str | None:
    concept = ctx.vocabulary.get(id)
    return concept.of if concept and concept.type in {"drug", "food"} else None


def _is_of(ctx: Context[Any], drawn: Drawn, nutrients: frozenset[str]) -> bool:
    """Whether a treatment is by one of the nutrients, or by something that is not named."""
    claim = drawn.claim
    if claim is None:
        return any(_is_one(ctx, m.concept, nutrients) for m in mentions_in(ctx, drawn.span))
    if claim.relation is Relation.RECOMMENDED:
        sentence = ctx.sentence(drawn.span)
        marked = bool(within(ctx.signals("conclusion"), sentence))
        ailing = any(_is_ailment(ctx, m.concept) for m in mentions_in(ctx, sentence))
        taken = ctx.is_a(claim.subject.concept, "dietary-supplement")
        return _is_one(ctx, claim.subject.concept, nutrients) and (marked or (taken and ailing))
    if not claim.object.text or ctx.is_a(claim.object.concept, *data()["lacks"]):
        return False  # to make good a lack is no more than the function tells
    if not _is_ailment(ctx, claim.object.concept) and not _ails(ctx, drawn):
        return False
    subject = claim.subject.concept
    marked = bool(within(ctx.signals("conclusion"), ctx.sentence(drawn.span)))
    eaten = marked and ctx.is_a(subject, "food-root", "dietary-supplement")
    return subject is None or eaten or _is_one(ctx, subject, nutrients)


def _ails(ctx: Context[Any], drawn: Drawn) -> bool:
    """Whether a claim names people by their ailment: "anyone with itching feet"."""
    lacks = data()["lacks"]
    named = (m.concept for m in mentions_in(ctx, drawn.span))
    return any(_is_ailment(ctx, n) and not ctx.is_a(n, *lacks) for n in named)


def _is_one(ctx: Context[Any], id: str | None, nutrients: frozenset[str]) -> bool:
    return any(ctx.is_a(id, n) for n in nutrients) or _made_of(ctx, id) in nutrients


def _is_ailment(ctx: Context[Any], id: str | None) -> bool:
    return ctx.is_a(id, "condition-root", "symptom-root")


def _rests_on_people(ctx: Context[Any], part: Span) -> bool:
    return bool(within(ctx.signals("people-evidence", "source-named"), part))


def _carries(ctx: Context[Any], part: Span) -> bool:
    return not _words(ctx, part).isdisjoint(data()["carrying"])


def _is_other_ailment(ctx: Context[Any], drawn: Drawn, known: Claim) -> bool:
    """Whether a clause is about another ailment than the one that is known to be helped."""
    claim = drawn.claim
    if claim is not None and claim.relation in _BENEFITS:
        if claim.subject.concept not in {None, known.subject.concept}:
            return False
        if claim.object.concept is None:
            other = claim.object.text.casefold()
            return _UNWANTED in claim.frame and other not in known.object.text.casefold()
        ailments = {claim.object.concept}
    else:
        sentence = ctx.sentence(drawn.span)
        since = max(sentence.start, min(known.span.end, drawn.span.start))
        ailments = {m.concept for m in mentions_in(ctx, Span(since, drawn.span.end))}
    found = {a for a in ailments if _is_ailment(ctx, a)}
    kin = {a for a in found if _is_kin(ctx, a, known.object.concept)}
    return bool(found - kin)


def _is_kin(ctx: Context[Any], one: str | None, other: str | None) -> bool:
    return bool(one and other) and (ctx.is_a(one, other or "") or ctx.is_a(other, one or ""))
