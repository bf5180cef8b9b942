"""Two things that do not go together, both told to be taken, and no word on it."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding, Severity, Span
from lint.rule import Context, Example, rule
from lint.rules._clause import weight
from lint.rules._expressions import phrases
from lint.rules._intake import Intake, intakes
from lint.rules._named import named_of
from lint.rules._products import product
from lint.rules._warnings import tells_apart
from lint.topic import Interaction


@rule(
    id="HL504",
    severity=Severity.WARNING,
    standard="DISCERN question 11, the risks of each treatment; FTC Health Products Compliance "
    "Guidance (2022): serious risks are disclosed",
    passes=[
        Example(
            "# Iron and bones\n\nTake an iron tablet in the morning and a calcium tablet in the "
            "evening: calcium keeps iron from being absorbed.\n"
        ),
        Example(
            "# Living with warfarin\n\nTake warfarin at the same hour each day. Ask the clinic "
            "before you start other medicines or supplements, garlic tablets among them.\n"
        ),
        Example(
            "# Strong bones\n\nTake a calcium tablet a day. Milk and yoghurt hold calcium as "
            "well, and magnesium is found in nuts.\n"
        ),
    ],
    fails=[
        Example(
            "# Your supplement plan\n\nTake an iron tablet and a magnesium tablet with breakfast. "
            "Add vitamin C.\n"
        ),
        Example(
            "# If you take losartan\n\nLosartan protects the kidneys. Use a salt substitute in the "
            "kitchen.\n"
        ),
        Example(
            "# Blood thinners\n\nTake your warfarin in the evening. Garlic capsules are a good "
            "idea for the heart: take two a day.\n"
        ),
    ],
)
def interaction_unmentioned(ctx: Context[Any]) -> Iterator[Finding]:
    """Two things with a known interaction are both told to be taken, and the article keeps silent.

    Why: a reader who follows both pieces of advice may lose the effect of a medicine, bleed, or
    end up with too much potassium.

    Limits: knows the pairs of `corpus/topics/interactions.yaml` and of the reference set. One of
    the two must be advised; the other must be advised too, or be something the reader is said to
    take ("if you are on ramipril"). Any sentence that speaks of one of them and of what they do to
    each other, of hours between them, or of asking about other medicines, counts as said.
    """
    advised = tuple(intakes(ctx))
    if not advised:
        return
    reported: set[Span] = set()
    for pair in ctx.knowledge.interactions:
        found = _both(ctx, pair, advised)
        if found is None or found[0].span in reported:
            continue
        intake, other = found
        if not tells_apart(ctx, frozenset(pair.one), frozenset(pair.other)):
            reported.add(intake.span)
            yield ctx.finding(
                intake.span,
                f"nothing is said of an interaction: {pair.happens.rstrip('.')}",
                claim=intake.claim,
                related=[(other, "the other of the two")] if other != intake.span else [],
                wording=pair.wording,
                cues=(ctx.document.cut(intake.product.span),),
                severity=weight(pair.entry) if pair.entry else None,
            )


def _both(
    ctx: Context[Any], pair: Interaction, advised: tuple[Intake, ...]
) -> tuple[Intake, Span] | None:
    """The advice on one side, the last where both are advised, and where the other side stands."""
    for side, against in ((pair.one, pair.other), (pair.other, pair.one)):
        mine = [i for i in advised if _is(i, side)]
        theirs = [i for i in advised if _is(i, against) and i not in mine]
        if mine and theirs:
            last = max((*mine, *theirs), key=lambda i: (i.told.span, i.product.span))
            others = theirs if last in mine else mine
            return last, others[0].span
        taken = _taken(ctx, against)
        if mine and taken is not None:
            return mine[0], taken
    return None


def _is(intake: Intake, side: tuple[str, ...]) -> bool:
    return not intake.product.kinds.isdisjoint(side)


def _taken(ctx: Context[Any], side: tuple[str, ...]) -> Span | None:
    """Where the article says that its reader takes one of these medicines."""
    for mention in named_of(ctx, *side):
        one = product(ctx, mention.concept, mention.span)
        text = ctx.document.cut(ctx.sentence(mention.span))
        if one is not None and not one.bare and phrases("cautions", "own").search(text):
            return mention.span
    return None
