"""Rules on evidence on short passages, one rule at a time, and which of them speaks on a clause."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint import config, engine
from lint.model import Finding, Source

NOT_YET = {"missed": "flagged", "wronged": "silent"}


def cases(file: str) -> list[Any]:
    """Each passage of a file with its rule and what an editor expects of it."""
    rules = yaml.load((Path(__file__).parent / file).read_text("utf-8"), yaml.CSafeLoader)
    return [
        pytest.param(
            rule,
            NOT_YET.get(expect, expect),
            text,
            marks=[pytest.mark.xfail(reason="not judged so yet")] if expect in NOT_YET else [],
        )
        for rule, rows in rules.items()
        for expect, texts in rows.items()
        for text in texts
    ]


@cache
def session(*select: str) -> engine.Session:
    return engine.open_session(engine.plan_for(replace(config.default(), select=select)))


def findings(text: str, *select: str) -> list[Finding]:
    article = text if text.startswith("#") else f"# Health\n\n{text}"
    report = engine.run(session(*select), Source("article.md", article.encode()))
    assert report.failure is None
    return [f for f in report.findings if f.rule != "HL203"]


@pytest.mark.parametrize(
    ("rule", "expect", "text"), [*cases("evidence.yaml"), *cases("inferences.yaml")]
)
def test_a_passage_is_judged_as_an_editor_does(rule: str, expect: str, text: str) -> None:
    found = [f.excerpt for f in findings(text, rule)]
    assert bool(found) == (expect == "flagged"), found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Magnesium is needed for muscles, so magnesium relieves leg cramps.", "HL208"),
        ("In mice green tea slowed tumours. Green tea prevents cancer.", "HL209"),
        ("Varicose veins cause leg cramps.", "HL204"),
        ("Iron tablets relieve tiredness.", "HL206"),
        ("Probiotics relieve irritable bowel syndrome.", "HL202"),
        ("Magnesium always cures insomnia.", "HL101"),
    ],
)
def test_one_rule_speaks_on_a_clause(text: str, rule: str) -> None:
    assert [f.rule for f in findings(text, "HL101", "HL2")] == [rule]


def test_a_rule_that_is_off_holds_no_other_back() -> None:
    told = "Magnesium is needed for muscles, so magnesium relieves leg cramps."
    assert [f.rule for f in findings(told, "HL202")] == ["HL202"]
    assert [f.rule for f in findings("Magnesium always cures insomnia.", "HL202")] == ["HL202"]


def test_an_absolute_carries_what_the_reference_holds() -> None:
    (found,) = findings("Magnesium always cures insomnia.", "HL101", "HL2")
    assert found.reference is not None
    assert "the evidence" in found.message


def test_a_class_convicts_no_one_who_names_a_source() -> None:
    told = "Ginseng relieves dizziness"
    assert findings(f"{told}.", "HL202")
    assert not findings(f"{told}, according to a 2019 trial in 60 adults.", "HL202")
