"""Stories of users offered as support."""

from collections.abc import Iterator
from typing import Any

from lint.model import BlockKind, Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._voice import clause_of
from lint.rules.evidence._text import is_left_open, mentions_in, sentence_before

_AWAY = frozenset(
    {
        BlockKind.QUESTION,
        BlockKind.HEADING,
        BlockKind.FURNITURE,
        BlockKind.CODE,
        BlockKind.REFERENCE,
    }
)
_BENEFITS = frozenset({"treatment", "prevention", "mechanism"})


def _is_about_health(ctx: Context[Any], span: Span) -> bool:
    """Whether a benefit or a concept is told in the sentence, the one before or the title."""
    sentence = ctx.sentence(span)
    places = [p for p in (sentence, sentence_before(ctx, sentence), ctx.document.head()) if p]
    if any(mentions_in(ctx, p) for p in places):
        return True
    return any(c.kind.value in _BENEFITS and p.holds(c.span) for c in ctx.claims for p in places)


@rule(
    id="HL210",
    severity=Severity.INFO,
    standard="FTC Endorsement Guides (16 CFR 255) and Health Products Compliance Guidance (2022): "
    "a testimonial is no substitute for evidence",
    passes=[
        Example(
            "# Asthma group\n\nWhat has worked for you? Share your story with us on Tuesdays.\n"
        ),
        Example(
            "# Magnets\n\nMany users swear by magnets against back pain. That does not prove that "
            "they work.\n"
        ),
        Example("# A trial\n\nIn the trial patients reported their pain every evening.\n"),
    ],
    fails=[
        Example("# Back pain\n\nMagnets ease back pain: thousands of users swear by them.\n"),
        Example("# Insomnia\n\nHop tea brings sleep. It worked wonders for me.\n"),
        Example(
            "<h1>Joint balm</h1><p>The balm soothes arthritis. More than 5,000 happy customers "
            "cannot be wrong.</p>\n",
            name="article.html",
        ),
    ],
)
def testimony_as_evidence(ctx: Context[Any]) -> Iterator[Finding]:
    """Experience of users or readers stands where evidence should.

    Why: most complaints come and go, and only the pleased ones write. A story moves readers more
    than a trial does, and shows less.

    Limits: finds turns of phrase ("swear by it", "worked for me", "happy customers"). Silent on
    invitations to share, on reports within a trial, and where the text says that stories prove
    nothing.
    """
    seen: set[Span] = set()
    for signal in ctx.signals("testimony"):
        index = ctx.document.block_at(signal.span.start)
        kind = None if index is None else ctx.document.blocks[index].kind
        sentence = ctx.sentence(signal.span)
        asks = ctx.document.cut(sentence).rstrip("\"'”’) ").endswith("?")
        if kind in _AWAY or asks or sentence in seen:
            continue
        if is_left_open(ctx, signal.span) or not _is_about_health(ctx, signal.span):
            continue
        seen.add(sentence)
        words = ctx.document.cut(signal.span)
        yield ctx.finding(
            clause_of(ctx, signal.span),
            f'offers experience as support ("{words}"); complaints come and go by themselves',
            wording="Leave it out, or say that it is one person's experience and no proof.",
            cues=(words,),
        )
