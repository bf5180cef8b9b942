"""Something is sold beside a promise of benefit, and readers are not told who earns by it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import BlockKind, Finding, Kind, Polarity, Severity, Span
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._data import table
from lint.rules.tone._phrases import Phrase, compiled, groups, is_quoted

_BENEFITS = frozenset({Kind.TREATMENT, Kind.PREVENTION})
_CLOSE = 4  # sentences on either side that stand beside a sale
_UNSOLD = frozenset({BlockKind.ROW, BlockKind.REFERENCE, BlockKind.CODE})


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    disclosures: tuple[str, ...] = option(
        (),
        "The organisation's own words for telling readers of an interest, besides the usual ones.",
        patterns=True,
    )


def _is_disclosed(ctx: Context[Options]) -> bool:
    """Whether the article says anywhere that somebody earns by it."""
    text = ctx.document.text
    if any(re.search(p, text, re.IGNORECASE) for p in ctx.options.disclosures):
        return True
    denied = [m.end() for m in compiled("sales", table("sales")["undisclosed"]).finditer(text)]
    told = compiled("sales", table("sales")["disclosure"]).finditer(text)
    return any(m.end() not in denied for m in told)


def _sales(ctx: Context[Options]) -> Iterator[Span]:
    """The words that sell, block by block; buttons and links too."""
    text = ctx.document.text
    target = compiled("sales", table("sales")["link"])
    for link in ctx.document.metadata.links:
        if link.span is not None and target.search(link.url):
            yield link.span
    for block in ctx.document.blocks:
        if block.kind in _UNSOLD:
            continue
        found: list[Phrase] = []
        lowered = ctx.document.cut(block.span).lower()
        for group in groups("sales"):
            if all(any(h in lowered for h in some) for some in group.hints):
                found.extend(group.found(text, block.span))
        yield from (p.span for p in found)


def _promises(ctx: Context[Options]) -> list[int]:
    """Where an article that names anything of health claims a benefit: starts of sentences."""
    if not (ctx.mentions or ctx.claims):
        return []
    benefit = compiled("sales", table("sales")["benefit"])
    worded = {s.start for s in ctx.reading.sentences if benefit.search(ctx.document.cut(s))}
    claimed = {
        c.sentence_span.start
        for c in ctx.claims
        if c.kind in _BENEFITS and c.judged and c.polarity is Polarity.AFFIRMED
    }
    return sorted(worded | claimed)


def _is_beside(ctx: Context[Options], sale: Span, promises: list[int]) -> bool:
    starts = [s.start for s in ctx.reading.sentences]
    at = bisect_left(starts, sale.end)
    first = starts[max(0, at - 1 - _CLOSE)] if starts else 0
    last = starts[min(len(starts) - 1, at + _CLOSE)] if starts else 0
    return any(first <= p <= last for p in promises)


@rule(
    id="HL807",
    severity=Severity.WARNING,
    options=Options,
    profile="commercial",
    standard="FTC Endorsement Guides (16 CFR 255) and Health Products Compliance Guidance (2022); "
    "HONcode principles 7 and 8",
    passes=[
        Example(
            "# Foot baths\n\n*Sponsored by Oakmoor Salts.* A warm foot bath eases tired feet. Buy "
            "two bags now and get the third free.\n"
        ),
        Example(
            "# Opening hours\n\nOur shop is open until six. Shop now and use the code MAY10 for "
            "free delivery.\n"
        ),
        Example(
            "# Prescriptions\n\nAntibiotics treat the infection. A prescription costs £9.90, and "
            "it is free for children.\n"
        ),
        Example(
            "# Tea\n\nSage tea soothes a sore throat. Order yours today. Hollins House is the "
            "publisher and the shop.\n",
            options=(("disclosures", ("is the publisher and the shop",)),),
        ),
    ],
    fails=[
        Example("# Knees\n\nTurmeric eases stiff knees. Order yours today in our shop.\n"),
        Example(
            "# Sleep\n\nLavender oil brings deep sleep. With the code CALM20 you save 20 % on the "
            "Dreamwell spray.\n"
        ),
        Example("# Skin\n\nZinc clears acne. We love [Dermafine](https://shop.example/p?aff=7).\n"),
        Example("# Hay fever\n\nNettle relieves hay fever. Our pick is Pollenguard, £14.50.\n"),
    ],
)
def undisclosed_promotion(ctx: Context[Options]) -> Iterator[Finding]:
    """A product is sold beside a benefit claim, and nothing says who earns by it.

    Why: readers weigh praise by who gives it. A price, a code or a paid link beside a promise is
    advertising, and they have a right to know.

    Limits: not run in the editorial profile. One disclosure anywhere in the article is enough,
    whether or not it stands close to the sale and is easy to understand. A benefit counts within
    four sentences of the sale.
    """
    if not ctx.reading.sentences or _is_disclosed(ctx):
        return
    promises = _promises(ctx)
    told: list[Span] = []
    for sale in sorted(_sales(ctx), key=lambda s: (s.start - s.end, s)):
        place = ctx.sentence(sale)
        if any(place.overlaps(t) for t in told) or not _is_beside(ctx, sale, promises):
            continue
        if is_quoted(ctx, sale):
            continue
        told.append(place)
        words = ctx.document.cut(sale)
        yield ctx.finding(
            sale,
            f'sells ("{words}") beside a promise of benefit and does not say who earns by it',
            wording='Say it beside the claim, as in "Advertisement", "We earn a commission if you '
            'buy through this link" or "We make and sell this product".',
            cues=(words,),
        )
