"""The one cause behind it all, as a line that sells: "the real reason you are tired"."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity, Signal, Span
from lint.rule import Context, Example, rule
from lint.rules._hedging import rephrased
from lint.rules._patterns import has
from lint.rules._voice import in_own_voice
from lint.rules.certainty._promise import first_claim, names_complaint, separate


def _sells(ctx: Context[Any], signal: Signal) -> bool:
    """Whether words of a cause speak of a complaint, or of the reader's.

    "Root cause" has no other sense in an article on health.
    """
    sentence, span = signal.sentence, signal.span
    if has("certainty", "left-open", ctx.document.cut(sentence)):
        return False
    if has("certainty", "denied-cause", ctx.document.text[sentence.start : span.start]):
        return False
    words, behind = ctx.document.cut(span), ctx.document.text[span.start : sentence.end]
    known = has("certainty", "root", words) or has("certainty", "reader", behind)
    return known or names_complaint(ctx, sentence)


def _wording(ctx: Context[Any], span: Span) -> str:
    if has("certainty", "hidden", ctx.document.cut(span)):
        return (
            "Name the causes that are known, and say which of them is rare and what is uncertain."
        )
    claim = first_claim(ctx, ctx.sentence(span))
    what = f" of {claim.object.text}" if claim and claim.object.text else ""
    return f'Say "one possible cause{what}" or "among the causes", and what is not known.'


@rule(
    id="HL106",
    severity=Severity.INFO,
    fix="unsafe",
    standard="FTC Health Products Compliance Guidance (2022); DISCERN question 8: areas of "
    "uncertainty",
    passes=[
        Example(
            "# Tiredness\n\nThere is rarely one root cause of tiredness. Your doctor will try to "
            "find the underlying cause and treat it.\n"
        ),
        Example(
            "# After a fall\n\nThe ward makes a root cause analysis of every fall. The real cause "
            "of dizziness is often not known.\n"
        ),
        Example(
            "# Adverts\n\nBe wary of products that promise to treat the root cause of your pain. "
            "Ginger root is sold dried.\n"
        ),
    ],
    fails=[
        Example("# The real reason you are always hungry\n\nIt starts in the gut.\n"),
        Example(
            "# Joint pain\n\nMost creams only cover up pain. We go after the root cause of your "
            "stiff joints.\n"
        ),
        Example(
            "<h1>Dizzy again?</h1><p>Find out what is really behind your dizziness.</p>\n",
            name="article.html",
        ),
    ],
)
def root_cause_language(ctx: Context[Any]) -> Iterator[Finding]:
    """A complaint is traced to one "root", "real" or "hidden" cause, as a line that sells.

    Why: most complaints have several causes, and often none is found. The one hidden cause is the
    opening of a sale: whoever knows it has the remedy too.

    Limits: silent on "the underlying cause" that is looked for or treated, on denials ("no single
    root cause"), on warnings against such words, and on reasons that are no cause of a complaint.
    Whether the cause named is the true one is not judged.
    """
    for signal in separate(ctx.signals("root-cause")):
        span = signal.span
        if not in_own_voice(ctx, span) or not _sells(ctx, signal):
            continue
        words = ctx.document.cut(span)
        yield ctx.finding(
            span,
            f'speaks of one cause behind it all ("{words}"): most complaints have several, and '
            "often none is found",
            claim=first_claim(ctx, ctx.sentence(span)),
            cues=(words,),
            suggestion=rephrased(ctx.document, span, "one_cause", ctx.sentence(span)),
            wording=_wording(ctx, span),
        )
