"""The sample articles: planted faults are reported, sound articles are left in peace."""

import json
import subprocess
import sysconfig
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from lint.resources import corpus

FOLDER = Path(__file__).parents[1] / "corpus" / "articles"


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


ARTICLES = read(FOLDER / "INDEX.yaml")["articles"]
SOUND = [a["file"] for a in ARTICLES if a["quality"] == "sound"]
ACROSS = "HL302"
"""Of two articles in conflict the sound one is named too."""

FAULTS = [(a["file"], fault) for a in ARTICLES for fault in a.get("faults", ())]


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    """What one run over the whole folder reports, by file name."""
    command = Path(sysconfig.get_path("scripts"), "healthlint")
    options = ["--output-format", "jsonl", "--show-info", "--preview"]
    run = subprocess.run(
        [command, "check", FOLDER, *options],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path_factory.mktemp("elsewhere"),
        check=False,
    )
    assert run.returncode == 1, run.stderr
    by_file = defaultdict(list)
    for line in run.stdout.splitlines():
        finding = json.loads(line)
        by_file[Path(finding["path"]).name].append(finding)
    return by_file


def plain(words):
    """Words as a reader compares them: no case, one kind of space."""
    return " ".join(words.casefold().split())


def reports(finding, fault):
    """Whether a finding is the report of a planted fault: its rule, and its words or within."""
    if finding["rule"] != fault["rule"]:
        return False
    if "other" in fault and fault["other"] not in {
        Path(r["path"]).name for r in finding["related"]
    }:
        return False
    told, planted = plain(finding["excerpt"]).rstrip("."), plain(fault.get("words", ""))
    return not planted or told in planted or planted in told


def label(value):
    return value if isinstance(value, str) else f"{value['rule']}:{value.get('words', 'article')}"


@pytest.mark.parametrize(("file", "fault"), FAULTS, ids=label)
def test_planted_fault_is_reported(findings, file, fault):
    same_rule = [f["excerpt"] for f in findings[file] if f["rule"] == fault["rule"]]
    assert any(reports(f, fault) for f in findings[file]), f"{fault['rule']} reported: {same_rule}"


@pytest.mark.parametrize("file", SOUND)
def test_sound_article_has_no_error_and_few_warnings(findings, file):
    told = [
        (f["severity"], f["line"], f["rule"], f["excerpt"])
        for f in findings[file]
        if f["severity"] != "info" and f["rule"] != ACROSS
    ]
    assert [t for t in told if t[0] == "error"] == []
    assert len(told) <= 2, told


def test_every_sample_is_labelled():
    """A sample without labels would be tested by nobody."""
    files = {p.name for p in FOLDER.iterdir()} - {"INDEX.yaml"}
    labels = (read(p) for p in corpus("gold").glob("*.yaml"))
    assert files == {Path(label["article"]).name for label in labels if "article" in label}
    assert {a["file"] for a in ARTICLES} <= files


def test_the_samples_come_with_the_package():
    """Installed from a wheel, the product's own articles are found too."""
    assert {p.name for p in corpus("articles").iterdir()} == {p.name for p in FOLDER.iterdir()}
