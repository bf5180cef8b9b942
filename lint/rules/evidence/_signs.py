"""Finds symptoms that are made to prove a disease or a lack, and tests that are waved aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.judge import level_of
from lint.model import Certainty, Claim, Entry, Polarity, Relation, Signal, Span, Verdict
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._voice import clause_of, in_own_voice
from lint.rules.evidence._text import (
    data,
    heading_over,
    is_lacking,
    mentions_in,
    sentence_before,
    sentences_after,
    within,
)

_CASE = re.compile(
    r"^\W*(?:but |and |so |yes, |no, )?(?:(?P<if>if|when|whenever|as soon as|once)|anyone|"
    r"anybody|everyone|everybody|whoever|people who|those who|women who|men who|all who|who)\b",
    re.IGNORECASE,
)
_CASE_WORDS = 2
_OBJECT = 3  # words behind a diagnosis that may name what is lacking
_POINTING = re.compile(
    r"^\W*(?:this|that|it|these|which|and|so|being|having|low|lack)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A clause that diagnoses, with the words that do; or that waves a test aside."""

    span: Span
    cues: tuple[str, ...]
    claim: Claim | None = None
    entry: Entry | None = None
    of_test: bool = False


def signs(ctx: Context[Any]) -> Iterator[Sign]:
    """The clauses that diagnose by a symptom or dismiss a test, one a place, in order."""
    found = [*_of_tests(ctx), *_of_claims(ctx), *_of_words(ctx), *_of_first_signs(ctx)]
    kept: list[Sign] = []
    for sign in found:
        if not any(sign.span.overlaps(k.span) for k in kept):
            kept.append(sign)
    yield from sorted(kept, key=lambda s: s.span.start)


def _of_claims(ctx: Context[Any]) -> Iterator[Sign]:
    """Claims that a symptom shows a lack: "cramps are a sign of magnesium deficiency"."""
    for match in ctx.matches:
        claim = match.claim
        if (
            claim.relation is Relation.INDICATES
            and claim.judged
            and claim.polarity is Polarity.AFFIRMED
            and level_of(claim).rank >= Certainty.PROBABLE.rank
            and ctx.is_a(claim.subject.concept, "symptom-root")
            and _is_lack(ctx, claim)
            and not _is_listed(claim)
            and not _is_emergency(ctx, claim.span)
        ):
            against = {Verdict.CONTRADICTED, Verdict.OVERSTATED}
            entry = match.entry if match.verdict in against else None
            yield Sign(claim.span, claim.cues.words, claim, entry)


def _is_lack(ctx: Context[Any], claim: Claim) -> bool:
    if ctx.is_a(claim.object.concept, *data()["lacks"]):
        return True
    words = claim.object.text.casefold().split()
    return any(is_lacking(w) for w in words)


def _is_listed(claim: Claim) -> bool:
    """Whether a symptom is one of those that a disease has: "signs of anaemia are ...".

    So is an item of a list whose lead-in names the disease.
    """
    text = " ".join((claim.sentence, *claim.cues.words)).casefold()
    return bool(claim.object.referred) or any(w in text for w in ("symptoms", "signs", "include"))


def _of_words(ctx: Context[Any]) -> Iterator[Sign]:
    """Turns of phrase: "tell you that you are low in", "if you crave ice, you have anaemia"."""
    for signal in ctx.signals("means-lack", "telltale", "means-that", "you-have"):
        clause = clause_of(ctx, signal.span)
        sentence = ctx.sentence(signal.span)
        before = ctx.document.text[clause.start : signal.span.start]
        if signal.label == "you-have":
            before = ctx.document.text[sentence.start : signal.span.start]
            if not _is_case(ctx, sentence, before):
                continue
            clause = Span(_opening(ctx, sentence), clause.end)
        elif not before.strip() or _POINTING.match(before):
            continue
        if not in_own_voice(ctx, signal.span, claims=False) and signal.label != "you-have":
            continue
        if _is_hedged(before, ctx.document.cut(signal.span)) or _names_test(before):
            continue
        if _is_emergency(ctx, signal.span) or not _shows_illness(ctx, signal, clause, before):
            continue
        yield Sign(clause, (ctx.document.cut(signal.span),), _claim_in(ctx, clause))


def _is_case(ctx: Context[Any], sentence: Span, before: str) -> bool:
    """Whether a symptom is told before a diagnosis: "if you crave ice, ...", "who gets dizzy"."""
    said = _CASE.match(before)
    if said is None or (said["if"] and "," not in before):
        return False
    if len(before[said.end() :].split()) < _CASE_WORDS:  # "those who suffer from asthma"
        return False
    named = mentions_in(ctx, Span(sentence.start, sentence.start + len(before)))
    return not any(ctx.is_a(m.concept, "condition-root", "test-root") for m in named)


def _of_first_signs(ctx: Context[Any]) -> Iterator[Sign]:
    """A symptom called the first sign of the lack that the heading or the text before is on."""
    for signal in ctx.signals("first-sign"):
        sentence = ctx.sentence(signal.span)
        before = ctx.document.text[sentence.start : signal.span.start]
        named = mentions_in(ctx, Span(sentence.start, signal.span.start))
        if not any(ctx.is_a(m.concept, "symptom-root") for m in named) or _is_hedged(before):
            continue
        before_it = sentence_before(ctx, sentence)
        earlier = sentence_before(ctx, before_it) if before_it else None
        places = (before_it, earlier, heading_over(ctx, sentence))
        lacks = (m for p in places if p is not None for m in mentions_in(ctx, p))
        if any(ctx.is_a(m.concept, *data()["lacks"]) for m in lacks):
            cues = (ctx.document.cut(signal.span),)
            yield Sign(clause_of(ctx, signal.span), cues, _claim_in(ctx, sentence))


def _opening(ctx: Context[Any], sentence: Span) -> int:
    """Where the case of a diagnosis begins, behind "but"."""
    text = ctx.document.cut(sentence)
    said = re.match(r"\W*(?:but |and |so |yes, |no, )?", text, re.IGNORECASE)
    return sentence.start + (said.end() if said else 0)


def _shows_illness(ctx: Context[Any], signal: Signal, clause: Span, before: str) -> bool:
    """Whether a symptom stands before the phrase, and what ails behind it."""
    start = signal.span.start - len(before)
    named = mentions_in(ctx, Span(start, signal.span.start))
    parts = ("symptom-root", "anatomy-root", "body-function-root")
    bodily = any(ctx.is_a(m.concept, *parts) for m in named)
    bodily = bodily or not words_of(before).isdisjoint(data()["body-words"])
    ailing = any(ctx.is_a(m.concept, "condition-root") for m in named)
    behind = mentions_in(ctx, Span(signal.span.start, clause.end))
    ails = any(ctx.is_a(m.concept, "condition-root") for m in behind)
    words = words_of(ctx.document.text[signal.span.end : clause.end])
    lacks = any(is_lacking(w) for w in words)
    if signal.label == "means-lack":
        return not ailing
    if signal.label == "telltale":
        return not ailing and (ails or lacks or bodily or bool(behind))
    if signal.label == "means-that":
        return (bodily or ailing) and (
            ails or lacks or bool(words.intersection(data()["out-of-order"]))
        )
    rest = ctx.document.text[signal.span.end : clause.end].split()
    said = words_of(f"{ctx.document.cut(signal.span)} {' '.join(rest[:_OBJECT])}")
    return ails or any(is_lacking(w) for w in said)


def _is_hedged(*texts: str) -> bool:
    words = words_of(" ".join(texts))
    return not words.isdisjoint(data()["sign-hedges"]) or any(
        w.endswith(("n't", "n’t")) for w in words
    )


def _names_test(text: str) -> bool:
    return not words_of(text).isdisjoint(data()["tests"])


def _is_emergency(ctx: Context[Any], span: Span) -> bool:
    """Whether what to do at once is told beside a sign: a warning, not a diagnosis."""
    near = (ctx.sentence(span), *sentences_after(ctx, span, 1))
    if any(within(ctx.signals("urgent-care", "seek-care-when"), s) for s in near):
        return True
    words = words_of(" ".join(ctx.document.cut(s) for s in near))
    return not words.isdisjoint(data()["emergencies"])


def _of_tests(ctx: Context[Any]) -> Iterator[Sign]:
    """Tests that are said to tell nothing, where nothing else is named that does."""
    for signal in ctx.signals("test-dismissed"):
        sentence = ctx.sentence(signal.span)
        if not in_own_voice(ctx, signal.span, claims=False) or not _is_of_test(ctx, sentence):
            continue
        if _is_told_otherwise(ctx, signal.span):
            continue
        cues = (ctx.document.cut(signal.span),)
        yield Sign(clause_of(ctx, signal.span), cues, _claim_in(ctx, sentence), of_test=True)


def _is_of_test(ctx: Context[Any], sentence: Span) -> bool:
    return _names_test(ctx.document.cut(sentence))


def _is_told_otherwise(ctx: Context[Any], span: Span) -> bool:
    """Whether another way to tell, or somebody who can, stands beside a test that is dismissed."""
    near = (ctx.sentence(span), *sentences_after(ctx, span, 1))
    if any(within(ctx.signals("care-advice"), s) for s in near):
        return True
    words = words_of(" ".join(ctx.document.cut(s) for s in near))
    return not words.isdisjoint(data()["other-tests"])


def _claim_in(ctx: Context[Any], span: Span) -> Claim | None:
    return next((c for c in ctx.claims if span.holds(c.span)), None)
