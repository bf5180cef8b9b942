"""Every rule is silent on the articles that pass it and speaks on those that fail it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import lint.rules
from lint import config, engine
from lint.model import FileReport, Finding, Source
from lint.rule import Example, Rule

EXPLAINED = ("HL1", "HL2")
"""Families whose findings carry the deciding words and a wording to use instead."""

_SETTINGS = replace(config.default(), preview=True)

CASES = [
    pytest.param(rule, kind, i, id=f"{rule.id}-{kind}-{i + 1}")
    for rule in lint.rules.ALL
    for kind in ("passes", "fails")
    for i in range(len(getattr(rule, kind)))
]


@pytest.mark.parametrize(("rule", "kind", "i"), CASES)
def test_example(rule: Rule, kind: str, i: int, tmp_path: Path):
    example: Example = getattr(rule, kind)[i]
    found = [f for f in _findings(rule, example, tmp_path) if f.rule == rule.id]
    if kind == "fails":
        assert found, "says nothing on an article that fails it"
        assert rule.fix or not any(f.suggestion for f in found)
        assert rule.fix != "unsafe" or not any(f.suggestion and f.suggestion.safe for f in found)
        if rule.id.startswith(EXPLAINED):
            assert all(f.cues and f.wording for f in found)
    else:
        assert [f.message for f in found] == []


def _findings(rule: Rule, example: Example, folder: Path) -> tuple[Finding, ...]:
    reports = _reports(rule, example, folder)
    assert [r.failure for r in reports] == [None] * len(reports)
    found = tuple(f for r in reports for f in r.findings)
    if rule.folder_check is not None:
        return (*found, *rule.folder_check(rule, rule.severity, reports))
    return found


def _reports(rule: Rule, example: Example, folder: Path) -> tuple[FileReport, ...]:
    if not (example.reference or example.others or _set(example)):
        return (_plain_reports(rule.profile)[example],)
    settings = _settings(rule)
    if example.options:
        settings = replace(settings, options=((rule.id, example.options),))
    if example.today:
        settings = replace(settings, today=date.fromisoformat(example.today))
    if example.reference:
        path = folder / "reference.yaml"
        path.write_text(example.reference, encoding="utf-8")
        settings = replace(settings, reference=(path,))
    articles = (example.data, *(text.encode(example.encoding) for text in example.others))
    return _run([Source(f"{n}/{example.name}", data) for n, data in enumerate(articles)], settings)


@cache
def _plain_reports(profile: str) -> dict[Example, FileReport]:
    """The reports on all examples that need nothing of their own: faster than one by one."""
    examples = [
        e
        for rule in lint.rules.ALL
        for e in (*rule.passes, *rule.fails)
        if rule.profile == profile and not (e.reference or e.others or _set(e))
    ]
    sources = [Source(f"{n}/{e.name}", e.data) for n, e in enumerate(examples)]
    settings = replace(_SETTINGS, profile=profile or _SETTINGS.profile)
    return dict(zip(examples, _run(sources, settings), strict=True))


def _settings(rule: Rule) -> config.Config:
    return replace(_SETTINGS, profile=rule.profile or _SETTINGS.profile)


def _set(example: Example) -> bool:
    return bool(example.options or example.today)


def _run(sources: Sequence[Source], settings: config.Config) -> tuple[FileReport, ...]:
    return tuple(engine.run_all(engine.open_session(engine.plan_for(settings)), sources))
