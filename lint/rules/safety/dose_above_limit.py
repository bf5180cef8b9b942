"""A daily amount that is advised or called fine, and that no published limit allows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lint.model import Entry, Finding, Severity, Span
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._doses import in_milligrams
from lint.rules._expressions import phrases
from lint.rules._intake import Intake, intakes
from lint.rules._people import People, people_of

ANY = "any"


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    jurisdiction: str = option(
        ANY,
        "whose limits count; any: a dose is reported if it is above the limit of every "
        "jurisdiction that has one",
        choices=(ANY, "AU", "CA", "EU", "NZ", "UK", "US"),
    )


@rule(
    id="HL502",
    severity=Severity.ERROR,
    options=Options,
    standard="Regulation (EC) 1924/2006, article 10(2)(d): warn where too much of a substance may "
    "harm; tolerable upper intake levels of EFSA and the US National Academies",
    passes=[
        Example(
            "# Vitamin D in winter\n\nTake 10 micrograms of vitamin D a day from October to March. "
            "Do not take more than 100 micrograms a day.\n"
        ),
        Example(
            "# Magnesium for migraine\n\nIn trials adults were given 600 mg of magnesium a day. "
            "Your doctor may prescribe such an amount for some months.\n"
        ),
        Example(
            "# Magnesium at night\n\nTake 300 mg of magnesium in the evening with a glass of "
            "water.\n"  # above the EU limit, below the US one
        ),
    ],
    fails=[
        Example(
            "# Colds\n\nAt the first sneeze swallow 100 mg of zinc every day until you are well.\n"
        ),
        Example(
            "# Sore back\n\nTwo tablets of 1,000 mg of paracetamol every four hours are fine for "
            "an adult.\n"
        ),
        Example(
            "# Magnesium before bed\n\nTake 300 mg of magnesium in the evening with a glass of "
            "milk.\n",
            options=(("jurisdiction", "EU"),),
        ),
    ],
)
def dose_above_limit(ctx: Context[Options]) -> Iterator[Finding]:
    """A daily amount above the upper limit is advised or called fine.

    Why: too much of a vitamin, mineral or medicine harms: zinc drives out copper, vitamin B6
    damages nerves, paracetamol destroys the liver. Readers take what a page names.

    Limits: knows the limits of the reference set (`direction: limit`), for adults and for pregnant
    women where there is one of their own; children are not judged by adults' limits. Silent where a
    professional prescribes, on amounts in food, on trials, and on warnings. An amount without a
    time of day counts as taken once a day. As long as a limit is `sourced` and not reviewed, the
    finding is a warning.
    """
    for intake in intakes(ctx):
        if intake.dose is None or _is_prescribed(ctx, intake):
            continue
        nutrient = next(iter(intake.product.kinds & _MEASURED), None)
        amount = intake.dose.milligrams(nutrient)
        people = people_of(ctx, intake)
        if amount is None or people is People.CHILDREN or _is_compound(ctx, intake):
            continue
        limits = [e for e in ctx.knowledge.limits if _is_on(e, intake, people)]
        chosen = _of(limits, ctx.options.jurisdiction)
        entry = max(chosen, key=_size, default=None)
        if entry is not None and entry.limit is not None and amount > _size(entry) * _ROUNDING:
            yield _finding(ctx, intake, entry, chosen)


_MEASURED = frozenset({"vitamin-d", "vitamin-a", "vitamin-e"})
"""Vitamins that are measured in international units."""

_ROUNDING = 1.01  # 4,000 IU are 100 micrograms, but for the rounding


def _is_prescribed(ctx: Context[Options], intake: Intake) -> bool:
    """Whether the sentence leaves it to a professional, in whatever clause."""
    text = ctx.document.cut(intake.told.span)
    return phrases("intake", "prescribed").search(text) is not None


def _is_compound(ctx: Context[Options], intake: Intake) -> bool:
    """Whether the weight is that of a salt: 400 mg of magnesium citrate are 60 of magnesium."""
    known = ctx.vocabulary.get(intake.product.concept)
    parent = ctx.vocabulary.get(known.parent) if known else None
    salt = known is not None and parent is not None and parent.of == known.of is not None
    return salt and intake.product.span.overlaps(intake.told.span)


def _size(entry: Entry) -> float:
    limit = entry.limit
    return (in_milligrams(limit.high, limit.unit) or float("inf")) if limit else float("inf")


def _is_on(entry: Entry, intake: Intake, people: People) -> bool:
    """Whether a limit is one for the product and the people who are told to take it."""
    if entry.subject.concept not in intake.product.kinds or entry.limit is None:
        return False
    if entry.limit.per != "day":
        return False
    group = entry.population.concept if entry.population else None
    if group == "pregnant-women":
        return people is People.PREGNANT
    return group in {None, "adults", "population-root"}


def _of(limits: Iterable[Entry], jurisdiction: str) -> list[Entry]:
    """The limits of a jurisdiction; of all of them where it has none; the strictest per place.

    People with a limit of their own have it beside the one for everybody.
    """
    limits = list(limits)
    own = [e for e in limits if jurisdiction in (e.jurisdiction or "").replace(",", " ").split()]
    chosen = own if jurisdiction != ANY and own else limits
    strict: dict[str | None, Entry] = {}
    for entry in chosen:
        known = strict.get(entry.jurisdiction)
        if known is None or _size(entry) < _size(known):
            strict[entry.jurisdiction] = entry
    return list(strict.values())


def _finding(ctx: Context[Options], intake: Intake, entry: Entry, chosen: list[Entry]) -> Finding:
    dose = intake.dose
    assert dose is not None
    end = intake.product.span.end
    near = dose.span.end <= intake.product.span.start and end - dose.span.end <= _NEAR
    span = Span(dose.span.start, end if near else dose.span.end)
    where = f" ({entry.jurisdiction})" if entry.jurisdiction else ""
    least = "the highest published limit" if len(chosen) > 1 else "the upper limit"
    return ctx.finding(
        span,
        f"tells readers to take more than {least} of {entry.limit.text if entry.limit else ''}"
        f"{where}: {entry.statement.rstrip('.')}",
        claim=intake.claim,
        reference=entry,
        wording=entry.wording or "",
        cues=(ctx.document.cut(dose.span),),
        severity=weight(entry),
    )


_NEAR = 40  # characters between an amount and the product it is told of
