"""Passages that cannot both stand are told from those that can, rule by rule."""

from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from lint import config, engine
from lint.model import FileReport, Source

TEXT = (Path(__file__).parent / "consistency.yaml").read_text(encoding="utf-8")
ROWS = yaml.load(TEXT, yaml.CSafeLoader)
FOUND = 0.9
"""Share of the faults of a rule that it must report; the rest says what is still out of reach."""


@cache
def reports() -> dict[str, FileReport]:
    """All passages, each an article of its own, read in one go."""
    texts = [row["text"] for row in ROWS]
    session = engine.open_session(engine.plan_for(replace(config.default(), preview=True)))
    sources = [Source(f"{n}.md", text.encode()) for n, text in enumerate(texts)]
    return dict(zip(texts, engine.run_all(session, sources), strict=True))


def ends(row):
    """The words of both ends of every finding of the rule."""
    report = reports()[row["text"]]
    assert report.failure is None
    lines = row["text"].split("\n")
    for finding in report.findings:
        if finding.rule == row["rule"]:
            yield finding.excerpt.casefold()
            for r in finding.related:
                last = r.region.end_column - 1 if r.region.line == r.region.end_line else None
                yield lines[r.region.line - 1][r.region.column - 1 : last].casefold()


def is_found(row):
    words = row["words"].casefold()
    return any(words in end or end in words for end in ends(row))


@pytest.mark.parametrize("row", [r for r in ROWS if "words" not in r], ids=lambda r: r["text"])
def test_what_can_stand_together_is_left_alone(row):
    assert list(ends(row)) == []


def test_nearly_all_conflicts_are_reported_at_their_words():
    missed = defaultdict(list)
    rows = [r for r in ROWS if "words" in r]
    for row in rows:
        if not is_found(row):
            missed[row["rule"]].append(row["text"])
    counts = {rule: sum(r["rule"] == rule for r in rows) for rule in {r["rule"] for r in rows}}
    assert not {
        rule: texts for rule, texts in missed.items() if len(texts) > (1 - FOUND) * counts[rule]
    }
