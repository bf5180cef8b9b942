"""One quantity with two values: two upper limits, two durations."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from lint.compare.passages import special_people
from lint.model import BlockKind, Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules.consistency._figures import Figure, figures
from lint.rules.consistency._things import heading_over, other_people

_MOST = 40  # figures of one kind and period that are held against each other
_SHARE = 0.6  # of the words of the shorter sentence that the longer must hold
_LEAST = 2
_STEM = 5  # letters by which two words for people are one
_BODY = "body-part-root"
_ALL = frozenset({"share", "degrees", "pressure"})  # kinds that many a thing has: all words count
_RARE = frozenset({"before", "given-up"})  # roles that few figures of an article have
_AMOUNTS = frozenset({"limit", "least", "need"})
_DONE = frozenset({"dose", "need"})  # what is done, what is enough


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two values leave no room for each other, as what they are said to be."""
    if one.role == other.role or ({one.role, other.role} <= _DONE and not one.per):
        return one.low > other.high or other.low > one.high
    for least, plain in ((one, other), (other, one)):
        if least.role == "least" and plain.role in _DONE:
            return plain.high < least.low
    return False


def _same(ctx: Context[Any], one: Figure, other: Figure) -> bool:
    """Whether two figures are told of the same quantity, people, form and country."""
    if one.around == other.around or (one.listed and other.listed) or not _differ(one, other):
        return False
    if one.places != other.places or _are_apart(one, other):
        return False
    if one.concepts and other.concepts and one.concepts.isdisjoint(other.concepts):
        return False
    if not _is_about_same(one, other) or _are_other_parts(ctx, one, other):
        return False
    return not (
        other_people(ctx, one.around, other.around) or _special(ctx, one) != _special(ctx, other)
    )


def _special(ctx: Context[Any], figure: Figure) -> frozenset[str]:
    """The people whose bodies differ that a figure is for, by its sentence, heading or title."""
    title = next(ctx.document.of_kind(BlockKind.TITLE), None)
    heads = [title.span if title else None, heading_over(ctx, figure.span)]
    spans = [figure.around, *(h for h in heads if h is not None)]
    text = " ".join(ctx.document.cut(s) for s in spans)
    return frozenset(m[0].casefold()[:_STEM] for m in special_people(text))


def _are_other_parts(ctx: Context[Any], one: Figure, other: Figure) -> bool:
    """Whether two sentences speak of two parts of the body: the face, the knee."""
    first, second = (
        frozenset(m.concept for m in ctx.named_in(f.around) if _BODY in m.broader)
        for f in (one, other)
    )
    return bool(first and second) and first.isdisjoint(second)


def _are_apart(one: Figure, other: Figure) -> bool:
    """Whether each sets itself apart by a word that the other lacks."""
    return bool(one.apart - other.apart and other.apart - one.apart)


def _is_about_same(one: Figure, other: Figure) -> bool:
    shared = one.words & other.words
    least = min(len(one.words), len(other.words))
    named = bool(one.concepts & other.concepts)
    if one.kind in _ALL or one.role == "every":
        return bool(least) and len(shared) == least
    if one.role == other.role and one.role in _RARE:
        return len(shared) * 3 >= max(least, 1)
    if named and one.role in _AMOUNTS and one.per:
        return True
    if named and one.role in {"lasts", "onset", "before"}:
        return True
    if one.per and one.role in _AMOUNTS and least and len(shared) == least:
        return True
    return len(shared) >= max(_LEAST - named, _SHARE * least)


def _other_sections(ctx: Context[Any], one: Figure, other: Figure) -> bool:
    """Whether the figures stand under headings that name different people or things."""
    first, second = heading_over(ctx, one.span), heading_over(ctx, other.span)
    if first is None or second is None or first == second:
        return False
    return other_people(ctx, first, second)


def _pairs(ctx: Context[Any]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of one kind and period that differ, each in one pair."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures(ctx):
        groups[figure.kind, figure.per].append(figure)
    for group in groups.values():
        yield from _of_group(ctx, group[:_MOST])


def _of_group(ctx: Context[Any], group: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    done: set[int] = set()
    for i, one in enumerate(group):
        if i in done or _is_list(one, group):
            continue
        for j in range(i + 1, len(group)):
            if j not in done and _same(ctx, one, group[j]) and not _is_list(group[j], group):
                if _other_sections(ctx, one, group[j]):
                    continue
                done |= {i, j}
                yield one, group[j]
                break


def _is_list(figure: Figure, group: Sequence[Figure]) -> bool:
    """Whether a sentence or a table sets several values side by side: by age, by country."""
    if figure.listed:
        return any(f.listed and f.concepts == figure.concepts for f in group if f is not figure)
    return sum(f.around == figure.around for f in group) > 1


@rule(
    id="HL303",
    severity=Severity.WARNING,
    standard="PIF TICK criterion 4: consistent information; CDC Clear Communication Index: "
    "numbers the reader can use",
    passes=[
        Example(
            "# Vitamin D\n\nAdults need 10 micrograms of vitamin D a day. Babies need 8.5 "
            "micrograms of vitamin D a day.\n"
        ),
        Example(
            "# Magnesium\n\nThe upper limit for magnesium supplements is 350 mg a day in the "
            "United States. In the European Union the upper limit is 250 mg of magnesium a day.\n"
        ),
        Example(
            "# Colds\n\nA cold lasts seven to ten days. Most colds last about a week. Take no "
            "more than 4 g of paracetamol a day, and 500 mg at a time.\n"
        ),
    ],
    fails=[
        Example(
            "# Zinc\n\nThe upper limit for zinc is 40 mg a day.\n\n## Safety\n\nNever take more "
            "than 25 mg of zinc a day.\n"
        ),
        Example("# Flu\n\nFlu lasts three days. The cough goes last. Flu lasts two weeks.\n"),
        Example(
            "# Burns\n\n- Cool the burn under running water for 20 minutes.\n- Cover it.\n\n## In "
            "short\n\nHold the burn under running water for five minutes.\n"
        ),
    ],
)
def conflicting_numbers(ctx: Context[Any]) -> Iterator[Finding]:
    """One quantity is given two values that leave no room for each other.

    Why: the reader who finds both cannot know which one to go by, and one of them is wrong.

    Limits: the same unit after conversion, the same period, and the same role (limit, need,
    duration). Silent on ranges that overlap, on other people, ages, forms and countries, on values
    side by side in one sentence or table, and on contents, trials and what people take on average.
    """
    for one, other in _pairs(ctx):
        yield ctx.finding(
            one.clause,
            f'says "{one.text}", and elsewhere "{other.text}" of the same',
            related=[(other.clause, f'says "{other.text}"')],
            cues=(one.text, other.text),
            wording="Give one value, or say for whom, which form or which country each holds.",
        )
