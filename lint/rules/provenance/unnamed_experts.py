"""Experts that stand up for something and have no name."""

import re
from collections.abc import Iterator

from lint.model import PROSE, Finding, Severity, Signal
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._clause import sourced

_STUDY = re.compile(r"\b(?:researchers|investigators|scientists)\b", re.IGNORECASE)


@rule(
    id="HL606",
    severity=Severity.WARNING,
    standard="JAMA benchmarks, attribution (Silberg et al. 1997); HONcode principle 4; DISCERN "
    "question 4",
    passes=[
        Example(
            "# Hand cream\n\nExperts recommend a greasy cream at night. The British Association of "
            "Dermatologists has a leaflet on it.\n"
        ),
        Example(
            "# Hand cream\n\nIf the cracks bleed, talk to an expert. Doctors may prescribe a "
            "steroid cream.\n"
        ),
        Example("# Hand cream\n\nWhat do experts recommend? Nobody has counted.\n"),
    ],
    fails=[
        Example("# Hand cream\n\nExperts say that silk gloves heal cracked skin in a night.\n"),
        Example(
            "# Hand cream\n\nPut it on thickly: many skin doctors swear by goose fat. It smells, "
            "but it lasts.\n"
        ),
        Example(
            "<h1>Hand cream</h1><p>According to leading dermatologists, lanolin is best.</p>",
            name="article.html",
        ),
    ],
)
def unnamed_experts(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """Experts, doctors or scientists are called on for support, and none of them is named.

    Why: nobody can ask an expert without a name, or look up what was said; the words lend weight
    to a claim and take no responsibility for it.

    Limits: a name, a named body, a link or a reference number in the sentence, the one before or
    the next is enough. Silent on questions, on what doctors do ("may prescribe") and on "the
    researchers" of a study that is told of.
    """
    doc = ctx.document
    for signal in ctx.signals("experts-say"):
        at = doc.block_at(signal.span.start)
        if at is None or doc.blocks[at].kind not in PROSE:
            continue
        sentence = doc.cut(signal.sentence).rstrip("\"'”’)")
        if sentence.endswith("?") or _is_sourced(ctx, signal):
            continue
        yield ctx.finding(
            signal.span,
            f'calls on "{doc.cut(signal.span)}" for support and names nobody: readers cannot tell '
            "who says so or look it up",
            wording="Name the body or person and link what they say, or leave the words out.",
        )


def _is_sourced(ctx: Context[NoOptions], signal: Signal) -> bool:
    """Whether a name stands near by; in a report on a study researchers are those of the study."""
    span = signal.span
    sentence = ctx.sentence(span)
    if _STUDY.search(ctx.document.cut(span)):
        return sourced(ctx, span) or any(s.span < span for s in ctx.signals("source-named"))
    before = [s for s in ctx.reading.sentences if s.end <= sentence.start][-1:]
    return sourced(ctx, span) or any(sourced(ctx, s, ahead=0) for s in before)
