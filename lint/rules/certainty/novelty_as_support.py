"""Newness in the place of evidence: "a breakthrough", "promising new research"."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity, Signal, Span
from lint.rule import Context, Example, rule
from lint.rules._patterns import has
from lint.rules._sentences import following, preceding
from lint.rules._voice import clause_of, in_own_voice, is_denied
from lint.rules.certainty._promise import (
    first_claim,
    names_complaint,
    promises_benefit,
    separate,
    tells,
)


def _supports(ctx: Context[Any], signal: Signal) -> bool:
    """Whether newness stands beside a benefit, with nothing said of how little is known yet."""
    sentence, span = signal.sentence, signal.span
    behind = next(iter(following(ctx, sentence)), None)
    if tells(ctx, "limits", (sentence, behind), span):
        return False
    aimed = ctx.document.text[span.end : sentence.end].lstrip().startswith(("for ", "against "))
    if promises_benefit(ctx, sentence, but=span) or (aimed and names_complaint(ctx, sentence)):
        return True
    near = (preceding(ctx, sentence), behind)
    return any(n is not None and promises_benefit(ctx, n) for n in near)


def _wording(ctx: Context[Any], span: Span) -> str:
    words = ctx.document.cut(span)
    if has("certainty", "small-study", words):
        return "Say how many people took part, what they were compared with and what is missing."
    if has("certainty", "new-research", words):
        return "Name the study, its size and design, and say what it leaves open."
    return "Leave the word out, or say what was measured, in how many people, and against what."


@rule(
    id="HL107",
    severity=Severity.INFO,
    standard='FTC Health Products Compliance Guidance (2022): "promising", "preliminary" and '
    '"pilot" read as praise, not as a caution',
    passes=[
        Example(
            "# Gene therapy\n\nA promising new treatment lowers cholesterol in mice. Larger trials "
            "in people are needed.\n"
        ),
        Example(
            "# Cancer pain\n\nBreakthrough pain is treated with an extra dose. The pilot of your "
            "plane can ask for a doctor.\n"
        ),
        Example(
            "# Reading adverts\n\nDistrust adverts with words such as revolutionary or "
            "breakthrough: they prove nothing.\n"
        ),
    ],
    fails=[
        Example("# Knees\n\nThis revolutionary gel relieves knee pain.\n"),
        Example(
            "# Memory\n\nExciting new research shows that walnuts improve memory. Add a handful to "
            "your breakfast.\n"
        ),
        Example(
            "# Sleep\n\n- A cutting-edge mattress that ends back pain\n- Ear plugs\n",
        ),
    ],
)
def novelty_as_support(ctx: Context[Any]) -> Iterator[Finding]:
    """New, "promising" or "preliminary" is offered as a reason to believe in a benefit.

    Why: what is new has been tested the least. Readers take "promising" and "pilot study" as
    praise, though the words are meant as a caution.

    Limits: silent where the sentence or the next says how small, early or unproven it is, where no
    benefit stands beside the words, on other senses ("breakthrough pain") and on warnings.
    """
    for signal in separate(ctx.signals("novelty")):
        span = signal.span
        words = ctx.document.cut(span)
        if not in_own_voice(ctx, span) or is_denied(ctx, span) or not _supports(ctx, signal):
            continue
        may = has("certainty", "modest-promise", ctx.document.cut(clause_of(ctx, span)))
        if may and "promising" in words.casefold():
            continue
        yield ctx.finding(
            span,
            f'offers newness ("{words}") as a reason to believe in a benefit; what is new has '
            "been tested least",
            claim=first_claim(ctx, signal.sentence),
            cues=(words,),
            wording=_wording(ctx, span),
        )
