"""A claim called proven, with no word on where the proof is."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from lint.model import (
    Claim,
    Finding,
    Kind,
    Polarity,
    Severity,
    Signal,
    Span,
    Stance,
    Suggestion,
)
from lint.rule import Context, Example, rule
from lint.rules._clause import sourced
from lint.rules._hedging import hedged, rephrased
from lint.rules._patterns import has
from lint.rules._voice import in_own_voice
from lint.rules.certainty._promise import is_of_health
from lint.rules.certainty._wording import fitting

_SHORT = 12  # words of a wording that is worth quoting


def _claim_of(ctx: Context[Any], proof: Signal) -> Claim | None:
    """The claim that the words of proof speak for: of their clause, else of their sentence."""
    near = [c for c in ctx.claims if c.kind is not Kind.ADVICE and _shares(c, proof)]
    held = [c for c in near if c.span.overlaps(proof.span)] or near
    return next(
        (
            c
            for c in held
            if (c.judged or c.stance is Stance.ATTRIBUTED)
            and c.polarity is Polarity.AFFIRMED
            and c.certainty.rank > 0
        ),
        None,
    )


def _shares(claim: Claim, proof: Signal) -> bool:
    return claim.sentence_span.overlaps(proof.sentence)


def _speaks_of_health(ctx: Context[Any], proof: Signal) -> bool:
    """Whether a sentence in which no claim was found stands beside a known thing."""
    if any(_shares(c, proof) for c in ctx.claims):
        return False
    document = ctx.document
    block = document.block_at(proof.span.start)
    around = document.blocks[block].span if block is not None else proof.sentence
    return is_of_health(ctx, around)


def _strongest(ctx: Context[Any], proofs: Iterable[Signal]) -> Iterator[Signal]:
    """One phrase of each sentence: the one that speaks of proof, else the first."""
    for _, group in groupby(proofs, key=lambda s: s.sentence):
        signals = list(group)
        said = (s for s in signals if "prove" in ctx.document.cut(s.span).casefold())
        yield next(said, signals[0])


def _wording(claim: Claim | None) -> str:
    softer = fitting(claim) if claim is not None else ""
    if softer and len(softer.split()) <= _SHORT:
        return f'Name and link the study or review, or write no more than "{softer}".'
    return "Name and link the study or review, or leave the word of proof out."


def _edit(ctx: Context[Any], span: Span, claim: Claim | None) -> Suggestion | None:
    """The edit that leaves the word of proof out, or puts "suggests" in its place."""
    made = rephrased(ctx.document, span, "proofs", ctx.sentence(span))
    return made or (hedged(ctx.document, (claim,)) if claim else None)


@rule(
    id="HL104",
    severity=Severity.WARNING,
    fix="unsafe",
    standard="JAMA benchmarks, attribution (Silberg et al. 1997); HONcode principle 4; DISCERN "
    "question 4; FTC Health Products Compliance Guidance (2022)",
    passes=[
        Example(
            "# Stockings\n\nStudies show that compression stockings reduce swelling "
            "[1].\n\n## References\n\n1. Cochrane Database of Systematic Reviews.\n"
        ),
        Example(
            "# Copper bracelets\n\nCopper bracelets have not been proven to relieve arthritis. "
            "No study has shown that they do.\n"
        ),
        Example(
            "# Honey and coughs\n\nHoney is clinically proven to soothe a cough, according to a "
            "[Cochrane review](https://www.cochranelibrary.com). Do not give it to babies.\n"
        ),
    ],
    fails=[
        Example("# Rosehip\n\nRosehip powder is scientifically proven to relieve joint pain.\n"),
        Example(
            "# Sleep spray\n\nMagnesium spray is clinically proven to improve sleep. Spray it on "
            "your feet every evening.\n"
        ),
        Example(
            "# Ginger\n\nResearch proves that ginger prevents migraine. It also tastes good in "
            "tea.\n"
        ),
    ],
)
def proven_without_source(ctx: Context[Any]) -> Iterator[Finding]:
    """A claim is called proven or shown by studies, and no study is named or linked.

    Why: proof that nobody can look up is a figure of speech. It gives a claim the weight of
    research that may not exist.

    Limits: a link, a reference number or a named source in the sentence or the next is enough;
    whether it bears out the claim is not checked. "The study found" and the like are silent in an
    article that names a source anywhere. Silent on denials of proof and on quoted myths.
    """
    for proof in _strongest(ctx, ctx.signals("proof-phrase")):
        if not in_own_voice(ctx, proof.span, claims=False):
            continue
        words = ctx.document.cut(proof.span)
        if has("certainty", "one-study", words) and ctx.signals("source-named"):
            continue  # a report on a study that it names once
        claim = _claim_of(ctx, proof)
        if (claim is None and not _speaks_of_health(ctx, proof)) or sourced(ctx, proof.span):
            continue
        yield ctx.finding(
            proof.span,
            f'calls it proven ("{words}") and names no source',
            claim=claim,
            cues=(words, *(claim.cues.words if claim else ())),
            suggestion=_edit(ctx, proof.span, claim),
            wording=_wording(claim),
        )
