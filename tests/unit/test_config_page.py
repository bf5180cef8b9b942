"""What docs/config.md shows is true: its settings load, its lists and commands are today's."""

import re
import shlex
from pathlib import Path

import pytest

from lint import rules
from lint.cli import healthlint
from lint.cli._guard import guarded
from lint.config import Config, Flags, choices, load, resolve
from lint.config.keys import KEYS
from lint.model import Severity

PAGE = (Path(__file__).parents[2] / "docs" / "config.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = re.findall(r"^healthlint (check .*)$", PAGE, re.MULTILINE)


@pytest.fixture
def folder(tmp_path):
    """A folder with all that the page speaks of; settings are to be put into ``site``."""
    site = tmp_path / "site"
    for name in ("evidence", "topics", "house-rules", "org", "news"):
        (site / name).mkdir(parents=True)
    (site / "house-rules" / "none.yaml").write_text("rules: []\n", encoding="utf-8")
    for name in ("org/base.yaml", "org/brand.yaml", "words.yaml", "../.healthlint.yaml"):
        (site / name).write_text("", encoding="utf-8")
    words = "concepts:\n  - {id: own-thing, name: own thing, type: intervention}\n"
    (site / "words.yaml").write_text(words, encoding="utf-8")
    return site


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_every_example_is_a_configuration(folder, block):
    path = folder / ".healthlint.yaml"
    path.write_text(block, encoding="utf-8")
    assert isinstance(load(path), Config)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_understood(folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    assert guarded(healthlint, [*shlex.split(command), "--show-files"]) == 0


def test_the_page_shows_what_config_show_prints(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)
    Path(".healthlint.yaml").write_text(BLOCKS[0], encoding="utf-8")
    (session,) = re.findall(r"```text\n\$ healthlint (.*?)\n(.*?)```", PAGE, re.DOTALL)
    assert guarded(healthlint, session[0].split()) == 0
    printed = {" ".join(line.split()) for line in capsys.readouterr().out.splitlines()}
    shown = {" ".join(line.split()) for line in session[1].splitlines() if "..." not in line}
    assert shown <= printed


def test_the_page_names_every_key():
    assert [k.name for k in KEYS if not re.search(rf"\b{k.steps[-1]}:", PAGE)] == []


def test_the_page_lists_what_strict_lifts(tmp_path):
    plain, strict = (
        {c.rule: c.severity for c in choices(resolve(tmp_path, Flags(profile=p, preview=True)))}
        for p in ("commercial", "strict")
    )
    lifted = {id: strict[id] for id in plain if strict[id] is not plain[id]}
    for words, level in (("an error", Severity.ERROR), ("a warning", Severity.WARNING)):
        (row,) = re.findall(rf"\| {words} instead of .*? \| (.*) \|", PAGE)
        assert set(re.findall(r"HL\d+", row)) == {i for i, s in lifted.items() if s is level}
    (sold,) = re.findall(r"rules on selling \((.*?)\)", PAGE)
    assert sold.split(", ") == [r.id for r in rules.ALL if r.profile == "commercial"]
