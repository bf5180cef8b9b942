"""An article that nobody has looked at for years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lint.model import BlockKind, Document, Finding, Severity, Span
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules.provenance._dates import latest, months_later, written

_DATES = ("reviewed", "updated", "published")
_LONGEST = 300  # characters of a line that gives the date of its article
_SAID = (BlockKind.FURNITURE, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL)


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    months: int = option(36, "how old an article may be before it counts as stale", least=1)
    dates: tuple[str, ...] = option(
        _DATES,
        "the dates that count; the newest of them decides",
        choices=_DATES,
    )


_SPLINT = "A splint keeps the wrist still while it heals. Wear it by day and by night.\n"


@rule(
    id="HL605",
    severity=Severity.WARNING,
    options=Options,
    standard="JAMA benchmarks, currency (Silberg et al. 1997); HONcode principle 4; DISCERN "
    "question 5 (the 36 months are this tool's own)",
    passes=[
        Example(
            f"# Splints\n\nPublished 3 May 2017. Last reviewed 12 June 2025.\n\n{_SPLINT}",
            today="2026-03-31",
        ),
        Example(f"# Splints\n\nUpdated in May 2023\n\n{_SPLINT}", today="2026-05-31"),
        Example(f"# Splints\n\nUpdated on 1 February 2022\n\n{_SPLINT}", options=(("months", 60),)),
    ],
    fails=[
        Example(f"# Splints\n\nLast reviewed: 12 February 2023\n\n{_SPLINT}"),
        Example(
            f"---\ntitle: Splints\ndate: 2019-05-03\nlastmod: 2021-06-30\n---\n\n{_SPLINT}",
        ),
        Example(
            f"# Splints\n\nReviewed in June 2021, updated in June 2025\n\n{_SPLINT}",
            options=(("dates", ("reviewed",)),),
            today="2026-03-31",
        ),
    ],
)
def stale_review(ctx: Context[Options]) -> Iterator[Finding]:
    """The newest date of the article is years ago.

    Why: evidence and advice change. Readers take what is online for what holds today, and somebody
    has to make sure that it does.

    Limits: the newest of the `dates` that the article gives of itself decides; older than `months`
    months is stale. Of a month or year alone the last day counts. Articles without any date are
    another rule's.
    """
    given = []
    for kind in ctx.options.dates:
        words = getattr(ctx.document.metadata, kind)
        day = latest(words) if words else None
        if day:
            given.append((day, kind))
    if not given:
        return
    day, kind = max(given)
    if months_later(day, ctx.options.months) < ctx.today:
        yield ctx.finding(
            _place(ctx.document, day) or ctx.document.head(),
            f"the article was last {kind} in {day:%B %Y}, more than {ctx.options.months} months "
            "ago: evidence and advice may have changed since",
            wording="Have the article reviewed and give the new date: Last reviewed [date].",
        )


def _place(document: Document, wanted: date) -> Span | None:
    """Where the date stands in the text."""
    for block in document.of_kind(*_SAID):
        if block.span.end - block.span.start <= _LONGEST:
            for start, end, day in written(document.cut(block.span)):
                if day == wanted:
                    return Span(block.span.start + start, block.span.start + end)
    return None
