"""A page that disclaims medical advice and then gives it: a dose, a diagnosis, a change."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from lint.model import Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._expressions import either, first_word, orders, phrases
from lint.rules._giving_up import given_up, names_professional
from lint.rules._intake import (
    Intake,
    clause_around,
    intakes,
    is_answered_or_quoted,
    is_public_health_dose,
)
from lint.rules._products import sentences

_DATA = "care"
_NOTE = "This page is for information only and does not replace medical advice."


@rule(
    id="HL405",
    severity=Severity.WARNING,
    standard="FTC Health Products Compliance Guidance (2022): a disclaimer does not undo what the "
    "rest says; HONcode principle 2, complementarity",
    passes=[
        Example(
            "# Magnesium\n\nMany tablets hold 100 to 300 mg. Adults in the United States are "
            f"advised to take no more than 350 mg a day from supplements. {_NOTE}\n"
        ),
        Example(
            "# Blood pressure tablets\n\nDo not change your dose on your own. Tiredness can mean "
            f"that the dose is too high: tell your doctor. {_NOTE}\n"
        ),
        Example("# A sore knee\n\nTake 400 mg of ibuprofen three times a day for two days.\n"),
    ],
    fails=[
        Example(f"# A sore shoulder\n\nTake 400 mg of ibuprofen every eight hours. {_NOTE}\n"),
        Example(
            "# Quiz: is it your thyroid?\n\nThree times yes? That means you have an underactive "
            f"thyroid. {_NOTE}\n"
        ),
        Example(
            "# Dizzy on tablets?\n\nHalve the dose of your blood pressure tablets for a week. "
            f"{_NOTE}\n"
        ),
    ],
)
def disclaimer_against_content(ctx: Context[Any]) -> Iterator[Finding]:
    """A disclaimer says that this is no medical advice, and the text gives it all the same.

    Why: a dose, a diagnosis or an order to change a medicine is advice, whatever a line at the foot
    of the page says. Readers follow the order and never see the line.

    Limits: one finding, at the first such clause. Silent without a disclaimer, on amounts that are
    recommended to people at large ("adults are advised"), on folic acid and vitamin D in the
    amounts that public health bodies advise, and on warnings ("do not exceed").
    """
    disclaimers = ctx.signals("disclaimer")
    if not disclaimers:
        return
    found = sorted((*_doses(ctx), *_diagnoses_and_changes(ctx), *_stops(ctx)))
    for span in found[:1]:
        yield ctx.finding(
            span,
            "this is medical advice, and the page says that it gives none",
            related=[(disclaimers[0].span, "the disclaimer")],
            wording="Leave the dose, the diagnosis or the change to the reader's own doctor or "
            "pharmacist, or say where the general recommendation comes from.",
            cues=(ctx.document.cut(span),),
        )


def _stops(ctx: Context[Any]) -> Iterator[Span]:
    dropped = given_up(ctx, bound=True)
    return (one.span for one in dropped if not names_professional(one.thing))


def _doses(ctx: Context[Any]) -> Iterator[Span]:
    """Orders to take so much of something."""
    for intake in intakes(ctx):
        text = ctx.document.cut(intake.told.span)
        counted = intake.dose is not None or _counted().search(text)
        if counted and not is_public_health_dose(intake) and not _is_at_large(ctx, intake):
            yield intake.span


@cache
def _counted() -> re.Pattern[str]:
    """Any number of tablets, or a bare number to take."""
    forms = either("intake", "forms")
    number = r"(?:one|two|three|four|half an?|\d{1,5})"
    return re.compile(
        rf"(?<!\w){number}\s(?:[\w-]+\s){{0,4}}?(?:{forms}|(?:a|per|each|every)\sday|each\s\w+)(?!\w)"
        rf"|(?:take|start with)\s(?:\S+\s)?{number}\b",
        re.IGNORECASE,
    )


def _is_at_large(ctx: Context[Any], intake: Intake) -> bool:
    """Whether the amount is one for people at large, and not an order to the reader."""
    text = ctx.document.cut(intake.told.span)
    place = intake.product.span.start - intake.told.span.start
    left, right = clause_around(text, max(place, 0), max(place, 0))
    return phrases(_DATA, "at-large").search(text[left:right]) is not None


def _diagnoses_and_changes(ctx: Context[Any]) -> Iterator[Span]:
    for told in sentences(ctx):
        text = ctx.document.cut(told.span)
        if is_answered_or_quoted(ctx, told, text):
            continue
        own = [
            (p.span.start - told.span.start, p.span.end - told.span.start)
            for p in told.products
            if ctx.is_a(p.concept, "drug-root")
        ]
        own = [(a, b) for a, b in own if text[:a].casefold().endswith("your ")]
        for start, end in (*_diagnosed(text), *_changed(text, own)):
            yield Span(told.span.start + start, told.span.start + end)


def _diagnosed(text: str) -> Iterator[tuple[int, int]]:
    for match in phrases(_DATA, "diagnosed").finditer(text):
        left, right = clause_around(text, match.start(), match.end())
        if not phrases(_DATA, "undiagnosed").search(text, left, match.end()):
            yield match.start(), right


def _changed(text: str, own: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Orders to take more or less of a medicine; ``own`` are the reader's ("your metformin")."""
    if phrases("intake", "prescribed").search(text):
        return
    for a, b in (*(m.span() for m in phrases(_DATA, "dose-of").finditer(text)), *own):
        order = orders(_DATA, "changing", words=3).search(text[:a])
        if order and not phrases("treatment", "kept").search(text[: order.start("order")]):
            yield first_word(order), clause_around(text, a, b)[1]
    for match in phrases(_DATA, "injecting").finditer(text):
        if not phrases("treatment", "kept").search(text[: match.start()]):
            yield match.start(), clause_around(text, *match.span())[1]
