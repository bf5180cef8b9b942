import os
from datetime import date

import pytest

from lint import rules
from lint.config import Config, Flags, choices, default, load, resolve
from lint.errors import ConfigError, UserError
from lint.model import Adoption, Severity

FILE = ".healthlint.yaml"


def chosen(config):
    return {c.rule: c.severity for c in choices(config)}


@pytest.fixture
def written(tmp_path):
    def write(text, *, folder="."):
        path = tmp_path / folder / FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def mistakes(path):
    with pytest.raises(ConfigError) as error:
        load(path)
    return error.value.message


def test_without_a_file_every_rule_out_of_trial_and_profiles_runs_as_it_is():
    expected = {r.id: r.severity for r in rules.ALL if not (r.preview or r.profile)}
    assert chosen(default()) == expected


def test_select_and_ignore_take_ids_and_beginnings():
    config = Config(select=("HL60", "HL401"), ignore=("HL602",))
    family = {r.id for r in rules.ALL if r.id.startswith("HL60")}
    assert set(chosen(config)) == {"HL401", *family} - {"HL602"}


def test_the_longer_beginning_decides_and_ignore_wins_a_tie():
    assert set(chosen(Config(select=("HL", "HL401"), ignore=("HL4",)))) >= {"HL401"}
    assert "HL402" not in chosen(Config(select=("HL", "HL401"), ignore=("HL4",)))
    assert chosen(Config(select=("HL401",), ignore=("HL401",))) == {}


def test_severity_is_set_by_id_over_beginning():
    config = Config(select=("HL6",), severity=(("HL601", "error"), ("HL6", "info")))
    assert chosen(config)["HL601"] is Severity.ERROR
    assert chosen(config)["HL603"] is Severity.INFO


def test_off_switches_off(written):
    config = load(written('severity:\n  HL601: "off"\n  HL7: off\n'))
    assert not [id for id in chosen(config) if id == "HL601" or id.startswith("HL7")]


def test_flag_over_file_over_default(written):
    path = written("select: [HL6]\nignore: [HL601]\n")
    folder = path.parent
    family = {r.id for r in rules.ALL if r.id.startswith("HL6")}
    assert set(chosen(resolve(folder, Flags()))) == family - {"HL601"}
    assert "HL601" in chosen(resolve(folder, Flags(ignore=())))
    assert set(chosen(resolve(folder, Flags(select=("HL401",))))) == {"HL401"}
    assert "HL401" in chosen(resolve(folder, Flags(isolated=True)))


def test_the_nearest_file_upward_holds(written, tmp_path):
    written("select: [HL401]\n")
    written("select: [HL601]\n", folder="inner")
    (tmp_path / "inner" / "deep").mkdir()
    (tmp_path / "other").mkdir()
    assert set(chosen(resolve(tmp_path / "inner" / "deep", Flags()))) == {"HL601"}
    assert set(chosen(resolve(tmp_path / "other", Flags()))) == {"HL401"}


def test_a_named_file_is_used_for_all(written, tmp_path):
    written("select: [HL401]\n")
    other = tmp_path / "strict.yaml"
    other.write_text("select: [HL601]\n", encoding="utf-8")
    assert set(chosen(resolve(tmp_path, Flags(config=other)))) == {"HL601"}


def test_own_reference_paths_count_from_the_file(written, tmp_path):
    (tmp_path / "own").mkdir()
    path = written("reference:\n  paths: [own]\n  adopted_by: A board\n  adopted_on: 2026-03-31\n")
    config = load(path)
    assert config.reference == (*default().reference, tmp_path / "own")
    assert config.adoption == Adoption(by="A board", on=date(2026, 3, 31))
    alone = load(written("reference: {paths: [../own], shipped: false}\n", folder="sub"))
    assert [os.path.normpath(p) for p in alone.reference] == [str(tmp_path / "own")]


def test_an_empty_file_changes_nothing(written):
    assert load(written("")) == default()
    assert load(written("# nothing yet\n", folder="b")) == default()


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("selct: [HL401]\n", ":1:1:", "'select'"),
        ("select:\n  - HL4\n  - HL999\n", ":3:5:", "HL9"),
        ("ignore: [missing-disclaimer]\n", ":1:10:", "HL401"),
        ("severity:\n  HL401: warn\n", ":2:10:", "warning"),
        ("severity:\n  HL4O1: error\n", ":2:3:", "HL401"),
        ("select: HL4\n", ":1:9:", "a list"),
        ("reference:\n  paths: [nowhere]\n", ":2:11:", "nowhere"),
        ("reference:\n  adopted_on: 2026-03-31\n", ":2:3:", "adopted_by"),
        ("reference:\n  adopted_by: A\n  adopted_on: soon\n", ":3:15:", "2026-03-31"),
        ("reference: {adopted_by: A, adopted_until: 2026-02-30}\n", ":1:43:", "no day"),
        (
            "reference:\n  adopted_by: A\n  adopted_on: 2026-03-31\n  adopted_until: 2026-03-31\n",
            ":4:18:",
            "must lie after 'adopted_on'",
        ),
        ("reference: {adopts: shipped}\n", ":1:13:", "adopted_by"),
        ("reference: {adopted_by: A, adopts: ship}\n", ":1:36:", "shipped"),
        ("reference:\n  shipped: false\n", ":2:3:", "paths"),
        ("reference:\n  shiped: true\n", ":2:3:", "'shipped'"),
        ("options:\n  HL401:\n    min_word: 3\n", ":3:5:", "'min_words'"),
        ("options:\n  HL401:\n    min_words: many\n", ":3:16:", "min_words"),
        ("model: [a]\n", ":1:8:", "text"),
        ("- select\n", ":1:1:", "mapping"),
        ("select: [HL4\n", ":2:1:", "YAML"),
    ],
)
def test_mistakes_name_line_column_and_the_nearest_word(written, text, place, advice):
    path = written(text)
    message = mistakes(path)
    assert f"{FILE}{place}" in message
    assert advice in message
    assert "\n" not in message


def test_all_mistakes_are_told_at_once(written):
    message = mistakes(written("selct: []\nmodle: x\nseverity: {HL401: loud}\n"))
    assert [line.split(":")[1] for line in message.splitlines()] == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: !!python/object:os.system x\n"])
def test_hostile_yaml_is_refused_in_a_sentence(written, text):
    assert FILE in mistakes(written(text))


def test_a_named_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ConfigError, match=r"none\.yaml"):
        resolve(tmp_path, Flags(config=tmp_path / "none.yaml"))


def test_a_flag_that_names_no_rule_is_told_with_the_nearest(tmp_path):
    with pytest.raises(UserError) as error:
        resolve(tmp_path, Flags(select=("HL4O1",)))
    assert "HL4O1" in error.value.message
    assert "HL401" in error.value.hint


def test_a_changed_file_is_read_anew(written):
    path = written("select: [HL401]\n")
    assert set(chosen(load(path))) == {"HL401"}
    path.write_text("select: [HL601, HL602]\n", encoding="utf-8")
    assert set(chosen(load(path))) == {"HL601", "HL602"}
