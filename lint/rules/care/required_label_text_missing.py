"""A page that sells a supplement in the United States without the text that the law fixes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lint.model import BlockKind, Finding, Severity
from lint.rule import Context, Example, rule
from lint.rules._data import table
from lint.rules._expressions import either, phrases

_DATA = "care"
_GAP = r"(?:[\w'’,&-]+\s){0,8}"
_STATEMENT = (
    "This statement has not been evaluated by the Food and Drug Administration. This product is "
    "not intended to diagnose, treat, cure, or prevent any disease."
)
_IRON = (
    "WARNING: Accidental overdose of iron-containing products is a leading cause of fatal "
    "poisoning in children under 6. Keep this product out of reach of children. In case of "
    "accidental overdose, call a doctor or poison control center immediately."
)
_OAT = """\
# Oat & Thyme Restful Capsules

Supports restful sleep. Each capsule holds 200 mg of oat straw and 50 mg of thyme. Take two an hour
before bed. Sixty capsules in a jar, shipped from Ohio.
"""
_FE = """\
# Meadow Iron 25 mg

Iron helps maintain healthy red blood cells. Each tablet holds 25 mg of iron. One tablet a day with
water. Ninety tablets, $12.
"""


@rule(
    id="HL451",
    severity=Severity.WARNING,
    profile="commercial",
    standard="21 CFR 101.93(c): the disclaimer beside structure/function claims; 21 CFR 101.17(e): "
    "the warning on products with iron",
    about_whole=True,
    passes=[
        Example(f"{_OAT}\n*{_STATEMENT}*\n"),
        Example(f"{_FE}\n{_IRON}\n\n{_STATEMENT}\n"),
        Example(_OAT.replace("Supports restful sleep. ", "")),
        Example(_OAT.replace("shipped from Ohio", "£9.50 with delivery in the UK")),
    ],
    fails=[
        Example(_OAT),
        Example(f"{_FE}\n{_STATEMENT}\n"),
        Example(f"{_OAT}\nResults vary. This page is no medical advice: ask your physician.\n"),
    ],
)
def required_label_text_missing(ctx: Context[Any]) -> Iterator[Finding]:
    """A supplement is sold with a claim on the body, and the text fixed by US law is not there.

    Why: the law lets supplements be sold with claims that nobody has examined as long as the page
    says just that, in fixed words; and iron tablets have killed children.

    Limits: not run in the editorial profile; on pages that sell alone: a price, an order, a bottle
    with so many capsules. Pages that show another country (pounds, euros,
    "food supplement") and nothing American are left alone. Looks for the words anywhere on the
    page, not for bold type or their place beside the claim.
    """
    text = " ".join(ctx.document.text.split())
    sells = all(phrases(_DATA, key).search(text) for key in ("supplement-page", "selling"))
    if not sells or not _is_american(text):
        return
    stated = _has(text, "statement-fda") and _has(text, "statement-use")
    if _claims_a_function(text) and not stated:
        yield ctx.whole(
            "a claim on what the supplement does in the body, without the fixed text of 21 CFR "
            "101.93(c)",
            wording=_STATEMENT,
        )
    elif _is_of_iron(ctx) and not _has(text, "warning-iron"):
        yield ctx.whole(
            "a product with iron, without the fixed warning on accidental overdose in children "
            "(21 CFR 101.17(e))",
            wording=_IRON,
        )


def _has(text: str, name: str) -> bool:
    return re.search(table(_DATA)[name], text, re.IGNORECASE) is not None


def _is_american(text: str) -> bool:
    """Whether the page may be one for the US: unless it shows another country and nothing US."""
    return _has(text, "is-us") or not _has(text, "not-us")


@cache
def _function() -> re.Pattern[str]:
    verbs, functions = either(_DATA, "function-verbs"), either(_DATA, "functions")
    return re.compile(rf"(?<!\w)(?:{verbs})\s{_GAP}(?:{functions})(?!\w)", re.IGNORECASE)


def _claims_a_function(text: str) -> bool:
    return _function().search(text) is not None


def _is_of_iron(ctx: Context[Any]) -> bool:
    """Whether the product is one with iron: named in its title, or dosed in milligrams."""
    doc = ctx.document
    heads = [doc.cut(b.span) for b in doc.of_kind(BlockKind.TITLE, BlockKind.HEADING)][:2]
    if any(re.search(r"\biron\b", head, re.IGNORECASE) for head in heads):
        return True
    return _IRON_DOSE.search(doc.text) is not None


_IRON_DOSE = re.compile(
    r"\d\s?mg (?:of )?(?:elemental )?iron\b|\biron\b[^.]{0,40}\d\s?mg", re.IGNORECASE
)
