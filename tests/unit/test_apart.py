"""Findings that are kept apart from the reference set are the same under any other one."""

from collections import defaultdict
from dataclasses import replace

import pytest

from lint import engine
from lint.config import default
from lint.engine.apart import Apart
from lint.model import Source
from lint.resources import corpus

TINY = """\
entries:
  - id: house-zinc-cold
    statement: Zinc may shorten a cold.
    kind: treatment
    relation: treats
    subject: zinc
    object: common-cold
    direction: supports
    ceiling: possible
    evidence: low
    status: draft
"""
ARTICLES = ("common-cold.md", "sleep.md", "heart-attack-signs.html", "nosebleeds.txt")


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Each article with what was found and kept apart, under the shipped set and a tiny one."""
    own = tmp_path_factory.mktemp("own") / "tiny.yaml"
    own.write_text(TINY, encoding="utf-8")
    shipped = engine.open_session(engine.plan_for(default()))
    tiny = engine.open_session(engine.plan_for(replace(default(), reference=(own,))))
    sources = [Source(name, corpus("articles", name).read_bytes()) for name in ARTICLES]
    found = []
    for document, reading in engine.readings(shipped.nlp, sources):
        aparts = Apart(), Apart()
        reports = [
            engine.judge(session, document, reading, apart)
            for session, apart in zip((shipped, tiny), aparts, strict=True)
        ]
        again = engine.judge(tiny, document, reading, Apart.of(aparts[0].kept()))
        found.append((*aparts, *reports, again))
    return found


def test_what_is_kept_apart_holds_under_another_reference_set(judged):
    for one, other, *_ in judged:
        both = one.new.keys() & other.new.keys()
        assert {r: one.new[r] for r in both} == {r: other.new[r] for r in both}


def test_a_report_with_findings_kept_apart_is_that_without(judged):
    for _, _, shipped, fresh, again in judged:
        assert again == fresh
        assert shipped != fresh


def test_most_rules_need_not_be_asked_again_and_those_on_evidence_must(judged):
    asked = defaultdict(int)
    for one, *_ in judged:
        for rule in one.new:
            asked[rule] += 1
    assert len(asked) > 40
    assert not {"HL201", "HL202", "HL203", "HL605"} & {r for r, n in asked.items() if n > 3}
