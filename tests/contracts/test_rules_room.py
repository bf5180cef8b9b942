"""What holds for every rule, so that listing one in ALL is all there is to adding it."""

from collections import Counter
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

import lint.rules
from lint.option import options_of
from lint.rule import Example, Rule

ROOM = Path(lint.rules.__file__).parent
IDS = {
    id: (name, severity)
    for id, name, severity in (
        line.split()
        for line in (Path(__file__).parent / "rule_ids.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
}

FAMILIES = {
    "HL1": "certainty",
    "HL2": "evidence",
    "HL3": "consistency",
    "HL4": "care",
    "HL5": "safety",
    "HL6": "provenance",
    "HL7": "structure",
    "HL8": "tone",
    "HL9": "tool",
}

every_rule = pytest.mark.parametrize("rule", lint.rules.ALL, ids=lambda r: r.id)


def test_every_file_of_the_room_is_a_listed_rule():
    files = {p.stem for p in ROOM.glob("*/*.py") if not p.stem.startswith("_")}
    assert files == {r.module.rpartition(".")[2] for r in lint.rules.ALL}


def test_rules_are_listed_once_and_in_order():
    ids = [r.id for r in lint.rules.ALL]
    assert ids == sorted(set(ids))
    assert len({r.name for r in lint.rules.ALL}) == len(ids)


@every_rule
def test_identity_is_the_one_promised(rule: Rule):
    assert IDS[rule.id] == (rule.name, rule.severity.value)


@every_rule
def test_file_is_named_after_its_rule_in_the_folder_of_its_family(rule: Rule):
    family = FAMILIES[rule.id[:3]]
    assert rule.module == f"lint.rules.{family}.{rule.name.replace('-', '_')}"


@every_rule
def test_texts_for_people_are_whole_sentences(rule: Rule):
    for text in (rule.summary, rule.why, rule.limits):
        assert text.endswith(".")
    assert rule.summary[0].isupper()


@every_rule
def test_has_examples_of_both_kinds(rule: Rule):
    assert len(rule.passes) >= 2
    assert len(rule.fails) >= 2


def test_no_example_article_is_used_twice():
    every = Counter(_article(e) for r in lint.rules.ALL for e in (*r.passes, *r.fails))
    assert [a for a, n in every.items() if n > 1] == []


@every_rule
def test_options_are_frozen_and_have_defaults_a_config_file_can_hold(rule: Rule):
    assert is_dataclass(rule.options)
    options: Any = rule.options()
    assert hash(options) == hash(rule.options())
    for field in fields(options):
        value = getattr(options, field.name)
        assert isinstance(value, bool | int | float | str | tuple), field.name


@every_rule
def test_options_say_what_they_mean_and_their_defaults_will_do(rule: Rule):
    for option in options_of(rule.options):
        assert option.meaning
        assert option.problem(option.default) == ""


def _article(example: Example) -> tuple[object, ...]:
    text = " ".join(example.text.split())
    told = (example.options, example.today)
    return text, example.reference, example.others, example.encoding, told
