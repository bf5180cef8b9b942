"""Edits of claims that promise too much: the words that an editor would have to accept."""

import pytest

from lint.api import lint_text
from lint.engine import parse
from lint.fix.changes import applied, changes
from lint.model import Source


def edited(text, rules=("HL1", "HL2")):
    """A text with the first edit that the findings of some rules suggest."""
    article = f"# Notes\n\n{text}\n"
    found = [f for f in lint_text(article).findings if f.rule.startswith(rules) and f.suggestion]
    document = parse(Source("article.md", article.encode()))
    made = changes(document, found[:1])
    return applied(article, made).removeprefix("# Notes\n\n").rstrip("\n")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Water **always** prevents headaches.", "Water **may** lower the risk of headaches."),
        ("They cure headaches for good.", "They may help with headaches."),
        ("Mint can completely eliminate cramps.", "Mint may ease cramps."),
        ("Walking will definitely cure gout.", "Walking may help with gout."),
        ("Sugar is the only cause of acne.", "Sugar may be one cause of acne."),
        ("Melatonin gets rid of jet lag for ever.", "Melatonin may ease jet lag."),
        ("HONEY ALWAYS CURES COUGHS.", "HONEY MAY HELP WITH COUGHS."),
        ("Honey&nbsp;always&nbsp;cures coughs.", "Honey&nbsp;may&nbsp;help with coughs."),
        ("> Tea\n> always cures\n> coughs.", "> Tea\n> may help with\n> coughs."),
        ("You can always cure a cold.", "You may be able to ease a cold."),
        (
            "There is no doubt that walking cures depression.",
            "Walking may help with depression.",
        ),
        (
            "With sage tea most women can eliminate hot flushes.",
            "With sage tea it may be possible to ease hot flushes.",
        ),
        ("Magnesium spray is 100% safe.", "Magnesium spray may be safe."),
        ("Nettle tea has no side effects.", "Nettle tea may have side effects."),
        ("Varicose veins cause leg cramps.", "Varicose veins are linked to leg cramps."),
        ("Leg cramps are caused by varicose veins.", "Leg cramps are linked to varicose veins."),
        ("Magnesium relieves leg cramps.", "Magnesium may relieve leg cramps."),
    ],
)
def test_leaves_room_and_holds_together(text, after):
    assert edited(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "Not only does ginger always relieve nausea, it tastes good.",
        "Ginger has always relieved my nausea.",
        "Tea [always cures](x) and *alw*ays helps coughs.",
    ],
)
def test_what_is_not_known_well_enough_is_left_alone(text):
    assert edited(text, rules=("HL101",)) == text
