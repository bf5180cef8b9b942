"""People are called by their illness."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint import splice
from lint.model import Finding, Severity, Span, Suggestion
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules.tone._labels import Label, labels
from lint.rules.tone._phrases import is_quoted


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    allowed: tuple[str, ...] = option(
        (), 'Labels that the house style allows, such as "diabetics" or "the elderly".'
    )


def _edit(ctx: Context[Options], label: Label) -> Suggestion | None:
    """The words that put the person first, fitted in: "a diabetic", "every diabetic"."""
    span, new = label.span, label.instead
    if new.startswith("a "):
        before = _ARTICLE.search(ctx.document.text, ctx.sentence(span).start, span.start)
        if before is None:
            return None
        if before["word"].casefold() in {"a", "an"}:
            span = Span(before.start(), span.end)
        else:
            new = new.removeprefix("a ")
    if ctx.sentence(span).start == span.start:
        new = new[:1].upper() + new[1:]
    return splice.reworded(ctx.document, [(span, new)])


_ARTICLE = re.compile(
    r"\b(?P<word>an?|the|every|each|any|another|one|no|your|this|that)\s+\Z", re.IGNORECASE
)


@rule(
    id="HL802",
    severity=Severity.INFO,
    fix="unsafe",
    options=Options,
    standard="NIH Style Guide, person-first language; CDC preferred terms for population groups; "
    "NIDA, Words Matter",
    passes=[
        Example(
            "# Asthma and sport\n\nMost people with asthma can do sport. An asthmatic cough is no "
            "reason to stop. Epileptic fits are another matter.\n"
        ),
        Example(
            "# Groups that help\n\nAlcoholics Anonymous is free. So is the Coventry Migraine "
            "Sufferers Association. Victims of violence can call at any hour.\n"
        ),
        Example(
            '# In her words\n\n"I hated to be one of the diabetics," she says. Deaf people and '
            "autistic people choose their own words.\n"
        ),
        Example(
            "# Travel\n\nDiabetics need a letter for the airport.\n",
            options=(("allowed", ("diabetics",)),),
        ),
    ],
    fails=[
        Example("# Pollen\n\nAsthmatics should shut the window in the morning.\n"),
        Example("# Weather\n\nGout sufferers blame the weather.\n"),
        Example("# The clinic\n\nThe clinic treats the mentally ill and opioid addicts.\n"),
        Example("# Rehab\n\nMany victims of stroke learn to walk again.\n"),
        Example("# Sugar\n\nIf you are a diabetic, carry sugar with you.\n"),
    ],
)
def stigmatising_label(ctx: Context[Options]) -> Iterator[Finding]:
    """People are called by their illness instead of as people who have it.

    Why: "diabetics" and "stroke victims" make an illness the whole of a person. Such words are
    known to change how readers, and even clinicians, judge the people they stand for.

    Limits: goes by a list of labels and by ailments before "sufferers" and "victims". Silent on
    adjectives ("a diabetic foot"), on quotations, on names of organisations and on words that
    communities use of themselves ("autistic people", "deaf people").
    """
    allowed = {word.casefold() for word in ctx.options.allowed}
    for label in labels(ctx):
        words = ctx.document.cut(label.span)
        if allowed & {words.casefold(), label.noun}:
            continue
        if is_quoted(ctx, label.span):
            continue
        yield ctx.finding(
            label.span,
            f'"{words}" makes a label of people; put the person first',
            suggestion=_edit(ctx, label),
            wording=f'Write "{label.instead}".',
            cues=(words,),
        )
