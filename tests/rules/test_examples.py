"""Every rule is silent on the articles that pass it and speaks on those that fail it."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import lint.rules
from lint import config, engine
from lint.model import FileReport, Finding, Source
from lint.rule import Example, Rule

CASES = [
    pytest.param(rule, kind, i, id=f"{rule.id}-{kind}-{i + 1}")
    for rule in lint.rules.ALL
    for kind in ("passes", "fails")
    for i in range(len(getattr(rule, kind)))
]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("references")


@pytest.mark.parametrize(("rule", "kind", "i"), CASES)
def test_example(rule: Rule, kind: str, i: int, folder: Path):
    example: Example = getattr(rule, kind)[i]
    found = [f for f in _findings(rule, example, folder) if f.rule == rule.id]
    if kind == "fails":
        assert found, "says nothing on an article that fails it"
    else:
        assert [f.message for f in found] == []


def _findings(rule: Rule, example: Example, folder: Path) -> tuple[Finding, ...]:
    reports = _reports(example, folder)
    assert [r.failure for r in reports] == [None] * len(reports)
    found = tuple(f for r in reports for f in r.findings)
    if rule.folder_check is not None:
        return (*found, *rule.folder_check(rule, rule.severity, reports))
    return found


@cache
def _reports(example: Example, folder: Path) -> tuple[FileReport, ...]:
    settings = replace(config.default(), preview=True)
    if example.reference:
        path = folder / f"{abs(hash(example.reference))}.yaml"
        path.write_text(example.reference, encoding="utf-8")
        settings = replace(settings, reference=(path,))
    session = engine.open_session(engine.plan_for(settings))
    articles = (example.data, *(text.encode(example.encoding) for text in example.others))
    sources = [Source(f"{n}/{example.name}", data) for n, data in enumerate(articles)]
    return tuple(engine.run_all(session, sources))
