"""Readers are frightened about something that is usually harmless."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import Finding, Severity
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._voice import is_myth
from lint.rules.tone._phrases import is_quoted, longest, phrases

_MILDER = ("dread", "ruin-in-progress", "too-late", "poison")
"""Groups with words that plain warnings of a real emergency use as well."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    allowed: tuple[str, ...] = option(
        (), 'Phrases that may be used, such as "silent killer".', patterns=True
    )


@rule(
    id="HL801",
    severity=Severity.WARNING,
    options=Options,
    standard="CDC Clear Communication Index (risk told in its context); Regulation (EC) 1924/2006 "
    "article 12 (no suggestion that health suffers without a food)",
    passes=[
        Example(
            "# Blood in urine\n\nCall your doctor on the same day if your urine is red. Most often "
            "an infection is behind it; sometimes it is cancer.\n"
        ),
        Example(
            "# Poisons at home\n\nLead is a poison. If a child has swallowed bleach, call the "
            "poison information centre before it is too late to help.\n"
        ),
        Example(
            "# A diagnosis of HIV\n\nHIV is no longer a death sentence, and there is no need to be "
            'afraid of it. Leaflets once called it "a ticking time bomb".\n'
        ),
        Example(
            "# Blood pressure\n\nHigh blood pressure is a silent killer.\n",
            options=(("allowed", ("silent killer",)),),
        ),
    ],
    fails=[
        Example("# White bread\n\nWhite bread is quietly wrecking your gut, slice by slice.\n"),
        Example("# Sitting\n\nYour office chair is a ticking time bomb.\n"),
        Example("# Hiccups\n\nHiccups after lunch? Your stomach is begging for mercy.\n"),
        Example("# Dandruff\n\nAct now, before it is too late and your scalp is ruined.\n"),
        Example("# Milk\n\nMilk is pure poison, and dangers lurk in every fridge.\n"),
    ],
)
def fear_appeal(ctx: Context[Options]) -> Iterator[Finding]:
    """Words frighten readers about something that is usually harmless.

    Why: fear moves readers to buy, to worry or to look away, and tells them nothing about how
    large a risk is. It wears out the warnings that matter.

    Limits: goes by phrases of dread; whether a sign is harmless is not judged. Silent in
    quotations, where a fear is called a myth, on poisons proper, and where the sentence sends
    readers to emergency care.
    """
    excused = [re.compile(p, re.IGNORECASE) for p in ctx.options.allowed]
    urgent = [s.sentence for s in ctx.signals("urgent-care")]
    for phrase in longest(phrases(ctx, "fear")):
        words = ctx.document.cut(phrase.span)
        if any(p.search(words) for p in excused) or is_quoted(ctx, phrase.span):
            continue
        if phrase.group.name in _MILDER and any(s.overlaps(phrase.sentence) for s in urgent):
            continue
        if is_myth(ctx, phrase.span):
            continue
        yield ctx.finding(
            phrase.span,
            f'frightens readers ("{words}") instead of telling them how large the risk is',
            wording=phrase.group.advice,
            cues=(words,),
        )
