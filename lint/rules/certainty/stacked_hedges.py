"""Three or more hedges on one claim: "may possibly help some people in certain cases"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lint import splice
from lint.model import Finding, Kind, Severity, Signal, Span, Suggestion
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._patterns import has, pattern
from lint.rules._voice import in_own_voice
from lint.rules.certainty._promise import first_claim, promises_benefit, separate
from lint.rules.certainty._wording import fitting
from lint.splice import Edit

_MOST_APART = 12  # words between one hedge and the next on the same claim


@dataclass(frozen=True, slots=True)
class Options:
    """How many hedges are too many."""

    most: int = option(2, "Hedges that one claim may carry.", least=1)


def _runs(ctx: Context[Any], hedges: Sequence[Signal]) -> Iterator[list[Signal]]:
    """Hedges of one sentence that bear on one claim."""
    run: list[Signal] = []
    for hedge in hedges:
        words = ctx.document.cut(hedge.span)
        if run:
            between = ctx.document.text[run[-1].span.end : hedge.span.start]
            apart = len(between.split()) > _MOST_APART
            if (
                hedge.sentence != run[0].sentence
                or apart
                or has("certainty", "next-claim", f"{between}{words} ")
            ):
                yield run
                run = []
        run.append(hedge)
    if run:
        yield run


def _is_item(ctx: Context[Any], hedge: Signal) -> bool:
    """Whether a hedge only goes with an item of a list, or with people.

    "cramps, possibly fever", "people who may have it".
    """
    text = ctx.document.text
    before = text[hedge.sentence.start : hedge.span.start]
    if before.endswith((" who ", " which ")):
        return True
    behind = re.split(r"[,.;]", text[hedge.span.end : hedge.sentence.end])[0].split()
    return has("certainty", "list-item", before) and 1 <= len(behind) <= 2


def _is_lone(ctx: Context[Any], hedge: Signal, hedges: Sequence[Signal]) -> bool:
    """Whether a hedge is a "can" with no other hedge right behind it."""
    if ctx.document.cut(hedge.span).casefold() != "can":
        return False
    return not any(0 < h.span.start - hedge.span.end <= 1 for h in hedges)


def _whole(ctx: Context[Any], run: Sequence[Signal]) -> Span:
    """The clause of a run: its sentence, cut where another claim begins."""
    text, sentence = ctx.document.text, run[0].sentence
    before = text[sentence.start : run[0].span.start]
    behind = text[run[-1].span.end : sentence.end]
    starts = [m.end() for m in re.finditer(r"[;:]\s|,\s(?:and|but)\s", before)]
    stop = re.search(r"[;:]|,\s(?:and|but|so|because|although|while)\b|[.!]\s*$", behind)
    end = run[-1].span.end + (stop.start() if stop else len(behind))
    return Span(sentence.start + (starts[-1] if starts else 0), end)


def _wording(ctx: Context[Any], span: Span) -> str:
    claim = first_claim(ctx, span)
    plain = fitting(claim) if claim is not None and claim.kind is not Kind.MECHANISM else ""
    if plain and len(plain.split()) <= 12:
        return f'Keep one hedge ("{plain}"), and say in a sentence of its own what is uncertain.'
    return "Keep one hedge, and say in a sentence of its own how sure it is and for whom."


def _edit(ctx: Context[Options], run: Sequence[Signal]) -> Suggestion | None:
    """The edit that keeps the first auxiliary and takes the other hedges out."""
    text, edits = ctx.document.text, list[Edit]()
    kept = next((h for h in run if ctx.document.cut(h.span).casefold() in _AUXILIARIES), None)
    for hedge in run:
        words = ctx.document.cut(hedge.span)
        opening = _OPENING.match(text, hedge.sentence.start)
        if hedge is kept:
            continue
        if opening and opening.end() > hedge.span.start:
            edits.append((Span(opening.start(), opening.end()), opening["next"].upper()))
        elif pattern("hedging", "stacked").fullmatch(words):
            edits.append((hedge.span, ""))
    left = len(run) - len(edits)
    return splice.reworded(ctx.document, edits) if kept and left <= ctx.options.most else None


_AUXILIARIES = frozenset({"may", "might", "could", "can"})
_OPENING = re.compile(
    r"It (?:is|may be|might be|could be|seems) (?:quite )?(?:possible|conceivable|likely) that "
    r"(?P<next>\w)",
    re.IGNORECASE,
)


@rule(
    id="HL109",
    severity=Severity.INFO,
    fix="unsafe",
    options=Options,
    standard="CDC Clear Communication Index: state what is known and what is not known; GRADE "
    'wording guidance (Santesso et al. 2020): one word for each level, "may" for low certainty',
    passes=[
        Example("# Ginger\n\nGinger may ease nausea in some people.\n"),
        Example(
            "# Rashes\n\nSymptoms may include itching, possibly fever and sometimes blisters. You "
            "might need a swab, and perhaps you could bring a list of your medicines.\n"
        ),
        Example(
            "# Yoga\n\nYoga may relieve back pain. It might also improve balance, and it could "
            "perhaps help with sleep.\n"
        ),
    ],
    fails=[
        Example("# Zinc\n\nZinc may possibly shorten a cold somewhat in certain people.\n"),
        Example(
            "# Sage\n\nIt is possible that sage tea could perhaps reduce hot flushes to some "
            "extent. It tastes bitter.\n"
        ),
        Example(
            "# Dry eyes\n\n- Warm compresses\n- Fish oil, which might potentially offer some "
            "people a slight relief\n"
        ),
    ],
)
def stacked_hedges(ctx: Context[Any]) -> Iterator[Finding]:
    """Three or more hedges stand on one claim.

    Why: one "may" tells the reader that it is not certain. With three nobody can tell any more
    what is claimed, nor how sure it is.

    Limits: hedges on several claims of a sentence, on items of a list and on what the reader is
    allowed to do do not add up. "Can" counts beside other hedges alone.
    """
    told = separate(ctx.signals("hedge"))
    hedges = [h for h in told if not _is_item(ctx, h) and not _is_lone(ctx, h, told)]
    for run in _runs(ctx, hedges):
        words = [ctx.document.cut(h.span) for h in run]
        if len(run) <= ctx.options.most:
            continue
        span = _whole(ctx, run)
        if not in_own_voice(ctx, run[0].span, claims=False) or not promises_benefit(ctx, span):
            continue
        quoted = ", ".join(f'"{w}"' for w in words)
        yield ctx.finding(
            span,
            f"stacks {len(words)} hedges on one claim ({quoted}), so that nobody can tell what it "
            "says",
            claim=first_claim(ctx, span),
            cues=words,
            suggestion=_edit(ctx, run),
            wording=_wording(ctx, span),
        )
