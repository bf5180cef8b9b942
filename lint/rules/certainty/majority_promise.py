"""A benefit promised to most people without a figure or a source."""

from collections.abc import Iterator
from typing import Any

from lint.model import (
    Certainty,
    Claim,
    Finding,
    Kind,
    Match,
    Polarity,
    Quantifier,
    Relation,
    Severity,
    Signal,
    Span,
    Verdict,
)
from lint.phrase import said, words_of
from lint.rule import Context, Example, rule
from lint.rules._clause import (
    by_clause,
    claims_of,
    clause_words,
    has_figure,
    is_modest,
    listed,
    sourced,
)
from lint.rules._evidence import weightiest
from lint.rules._hedging import hedged
from lint.rules._patterns import has
from lint.rules._voice import clause_of, in_own_voice, is_denied, is_natural_course
from lint.rules.certainty._promise import first_claim, names_taken
from lint.rules.certainty._wording import fitting

_SHORT = 12  # words of a wording that is worth quoting
_BENEFITS = frozenset({Kind.TREATMENT, Kind.PREVENTION})


def _promises_to_most(match: Match) -> bool:
    claim = match.claim
    return (
        claim.quantifier is Quantifier.MOST
        and claim.kind in _BENEFITS
        and claim.polarity is Polarity.AFFIRMED
        and claim.certainty.rank >= Certainty.POSSIBLE.rank
        and not is_modest(claim)
        and not _is_mild(claim)
        and not words_of(claim.object.text) & listed("everybody")
        and match.verdict is not Verdict.SUPPORTED
    )


def _wording(claim: Claim | None) -> str:
    """What to write in the place of "most people"."""
    told = "Say how many people it helped, out of how many, and in which study"
    plain = fitting(claim) if claim is not None else ""
    if plain and len(plain.split()) <= _SHORT:
        return f'{told}; without a study, write no more than "{plain}".'
    return f"{told}."


def _is_mild(claim: Claim) -> bool:
    """Whether no more is said than that most people can get some relief."""
    words = clause_words(claim)
    return (
        claim.relation is Relation.TREATS
        and not words.isdisjoint(listed("can"))
        and words.isdisjoint(listed("emphatic"))
    )


def _promised(ctx: Context[Any], told: set[Span]) -> Iterator[tuple[Span, Signal]]:
    """Clauses that promise a remedy's success to most where no claim was read so."""
    for signal in ctx.signals("most-people"):
        sentence = signal.sentence
        if sentence in told or not _is_promise(ctx, signal):
            continue
        told.add(sentence)
        yield _clause(ctx, signal), signal


def _clause(ctx: Context[Any], signal: Signal) -> Span:
    """The clause of a share of people, with what it is told of them."""
    clause = clause_of(ctx, signal.span)
    if _strong(ctx, clause):
        return clause
    return Span(clause.start, signal.sentence.end)


def _is_promise(ctx: Context[Any], signal: Signal) -> bool:
    span, sentence = signal.span, signal.sentence
    if not in_own_voice(ctx, span, claims=False) or is_denied(ctx, span):
        return False
    if is_natural_course(ctx, span) or has_figure(ctx, span) or sourced(ctx, span, ahead=0):
        return False
    clause = _clause(ctx, signal)
    words = ctx.document.text[span.end : clause.end]
    if has("certainty", "modest-promise", words) or has("certainty", "denied-promise", words):
        return False
    return bool(_strong(ctx, clause)) and _is_treated(ctx, sentence)


def _strong(ctx: Context[Any], span: Span) -> tuple[Signal, ...]:
    """What is promised in a span beyond help and some relief."""
    full = not words_of(ctx.document.cut(span)).isdisjoint(listed("emphatic"))
    return tuple(
        s
        for s in ctx.signals("benefit")
        if s.span.overlaps(span)
        and (full or not words_of(ctx.document.cut(s.span)) <= listed("mild"))
    )


def _is_treated(ctx: Context[Any], sentence: Span) -> bool:
    """Whether a sentence names what brings the benefit: without it, an ailment just passes."""
    text = ctx.document.cut(sentence)
    if names_taken(ctx, sentence) or not words_of(text).isdisjoint(listed("remedies")):
        return True
    return has("certainty", "means", text)


@rule(
    id="HL103",
    severity=Severity.WARNING,
    fix="unsafe",
    standard="FTC Health Products Compliance Guidance (2022); PIF guide on communicating benefits "
    "and risks: say how many, out of how many",
    passes=[
        Example("# Iron\n\nMost of the iron is used to build healthy red blood cells.\n"),
        Example(
            "# Back pain\n\nMost people have back pain at some time in their lives. Most women "
            "may find some relief with a warm bath. Some people sleep better with a pillow. Most "
            "people can ease constipation by eating more fruit.\n"
        ),
        Example(
            "# Migraine\n\nIn a Cochrane review, most patients who took the tablets had less pain "
            "after two hours: 59 in 100 against 32 in 100 with a dummy pill.\n"
        ),
        Example(
            "# Insomnia\n\nCan most people cure insomnia with tea? Tea does not cure insomnia in "
            "most people, and it is no substitute for seeing your doctor.\n"
        ),
    ],
    fails=[
        Example("# Hot flushes\n\nWith sage tea most women can eliminate hot flushes.\n"),
        Example(
            "# Heartburn\n\nBy cutting out coffee, most people can significantly reduce heartburn "
            "and sleep through the night again.\n"
        ),
        Example(
            "# Knee pain\n\n- Turmeric relieves knee pain in most patients.\n- Ice is pleasant.\n"
        ),
    ],
)
def majority_promise(ctx: Context[Any]) -> Iterator[Finding]:
    """A treatment or habit is said to help most people, with no figure or source in the sentence.

    Why: "most" is a number without the number. Readers take it as a result of trials, and those for
    whom it fails think that they did something wrong.

    Limits: silent where the sentence names a source or a share of people, where the claim is worded
    as a mere possibility ("may") or of some relief ("most people can ease it"), and where the
    reference set allows it. Whether the source bears out the promise is not checked.
    """
    promised: set[Span] = set()
    signals = ctx.signals("most-people")
    for group in by_clause(ctx.matches, _promises_to_most, joined=True):
        claims = claims_of(group)
        span, sentence = claims[0].span, claims[0].sentence_span
        if sentence in promised or has_figure(ctx, span) or sourced(ctx, span, ahead=0):
            continue
        promised.add(sentence)
        best = weightiest(group)
        yield ctx.finding(
            span,
            f"promises most people that {said(claims)}, without a figure or a source",
            claim=best.claim,
            reference=best.entry,
            suggestion=hedged(ctx.document, claims),
            wording=(best.entry.wording if best.entry else None) or _wording(claims[0]),
        )
    for clause, signal in _promised(ctx, promised) if signals else ():
        words = ctx.document.cut(signal.span)
        claim = first_claim(ctx, clause)
        yield ctx.finding(
            clause,
            f'promises a benefit to most ("{words}"), without a figure or a source',
            claim=claim,
            cues=(words,),
            wording=_wording(claim),
        )
