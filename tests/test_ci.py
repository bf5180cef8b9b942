"""What is shipped for other people's CI works as written: the action, the hook, docs/ci.md."""

import json
import os
import re
import shlex
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from lint.cli import healthlint
from lint.cli._guard import guarded
from lint.cli.check import command
from lint.readers import READERS
from lint.reporters import REPORTERS

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION = ROOT / ".github" / "actions" / "healthlint"
FAULTY = "# Zinc and colds\n\nZinc lozenges are completely safe for everyone.\n"  # HL102


class Loader(yaml.SafeLoader):
    """YAML as GitHub reads it: ``on`` is a word."""


Loader.yaml_implicit_resolvers = {
    first: [r for r in known if r[0] != "tag:yaml.org,2002:bool"]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def read(text):
    return yaml.load(text, Loader)


def faults(name, value):
    """What is wrong with a value by a schema of the name."""
    room = resources.files("check_jsonschema.builtin_schemas.vendor")
    schema = json.loads(room.joinpath(f"{name}.json").read_text("utf-8"))
    return [f"{e.json_path}: {e.message}" for e in Draft7Validator(schema).iter_errors(value)]


def block(name):
    (text,) = re.findall(rf"```yaml\n# {re.escape(name)}\n(.*?)```", GUIDE, re.DOTALL)
    return read(text)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a faulty and a sound article, and no configuration above it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "faulty.md").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "articles" / "sound.txt").write_text("Rest may help.\n", encoding="utf-8")
    return tmp_path


def commands():
    """Every command of the guide, wherever it stands."""
    shown = re.findall(r"```\w*\n(.*?)```", GUIDE, re.DOTALL)
    lines = (line.strip().removeprefix("- ") for text in shown for line in text.splitlines())
    return [line for line in lines if line.startswith("healthlint ")]


@pytest.mark.parametrize("line", commands())
def test_every_command_of_the_guide_does_what_it_says(desk, capsys, line):
    words = shlex.split(line)[1:]
    code = guarded(healthlint, words)
    assert code == (0 if "--exit-zero" in words else 1)
    written = [words[words.index("--output") + 1]] if "--output" in words else []
    written += [words[i + 1].partition("=")[2] for i, w in enumerate(words) if w == "--also"]
    for name in written:
        assert "HL102" in (desk / name).read_text("utf-8")
    if "--output" not in words:
        assert "HL102" in capsys.readouterr().out


def test_the_guide_names_every_form_and_input():
    rows = [line.split("|")[1:-1] for line in GUIDE.splitlines() if line.startswith("| `")]
    forms = {form for row in rows if len(row) == 2 for form in re.findall(r"`(\w+)`", row[0])}
    assert forms == set(REPORTERS)
    told = [(row[0].strip(" `"), row[1].strip(" `")) for row in rows if len(row) == 3]
    inputs = read((ACTION / "action.yml").read_text("utf-8"))["inputs"]
    assert dict(told) == {name: value["default"] for name, value in inputs.items()}


def test_the_workflow_and_the_pipeline_of_the_guide_are_valid():
    workflow = block(".github/workflows/articles.yml")
    assert faults("github-workflows", workflow) == []
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    used = job["steps"][-1]
    assert (ROOT / used["uses"].split("@")[0].split("/", 2)[2] / "action.yml").is_file()
    assert set(used["with"]) <= set(read((ACTION / "action.yml").read_text("utf-8"))["inputs"])
    assert faults("gitlab-ci", block(".gitlab-ci.yml")) == []


def test_the_action_is_valid_and_no_input_reaches_a_script_as_text():
    action = read((ACTION / "action.yml").read_text("utf-8"))
    assert faults("github-actions", action) == []
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert ("run" in step) is ("shell" in step)
    for value in action["inputs"].values():
        assert isinstance(value["default"], str)
        assert value["description"]


def test_the_hook_takes_the_files_that_are_read():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert hook["entry"].split() == ["healthlint", command.name, "--force-exclude"]
    assert (hook["language"], hook["require_serial"], hook["pass_filenames"]) == (
        "python",
        True,
        True,
    )
    files = re.compile(hook["files"])
    for suffix in (s for reader in READERS for s in reader.SUFFIXES):
        assert files.search(f"articles/a{suffix}")
        assert files.search(f"A{suffix.upper()}")
    assert not any(files.search(n) for n in ("LICENSE", "a.pdf", "a.md.png", "requirements.in"))
    assert set(hook["types_or"]) == {"markdown", "html", "plain-text"}
    (repo,) = block(".pre-commit-config.yaml")["repos"]
    assert [h["id"] for h in repo["hooks"]] == [hook["id"]]


@pytest.fixture
def act(desk, tmp_path_factory):
    """The script of the action, as a runner starts it."""
    runner = tmp_path_factory.mktemp("runner")
    (runner / "healthlint" / "bin").mkdir(parents=True)
    program = runner / "healthlint" / "bin" / "healthlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    inputs = read((ACTION / "action.yml").read_text("utf-8"))["inputs"]
    defaults = {n.upper().replace("-", "_"): v["default"] for n, v in inputs.items()}

    def act(**given):
        page, outputs = runner / "summary", runner / "outputs"
        page.write_text("", encoding="utf-8")
        outputs.write_text("", encoding="utf-8")
        done = subprocess.run(
            ["bash", str(ACTION / "check.sh")],
            cwd=desk,
            env={
                **os.environ,
                **{f"INPUT_{k}": v for k, v in {**defaults, **given}.items()},
                "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
                "RUNNER_TEMP": str(runner),
                "GITHUB_OUTPUT": str(outputs),
                "GITHUB_STEP_SUMMARY": str(page),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        told = dict(x.split("=", 1) for x in outputs.read_text("utf-8").splitlines())
        return done, told, page.read_text("utf-8")

    return act


def test_the_action_annotates_and_leaves_the_verdict_for_the_end(act):
    done, outputs, page = act(PATHS="articles\n")
    assert outputs == {"exit-code": "1"}
    assert "::error file=articles/faulty.md,line=3," in done.stdout
    assert "HL102" in page


def test_the_action_writes_sarif_for_the_upload(act, desk):
    done, outputs, page = act(SARIF="true", ANNOTATIONS="false", CATEGORY="news", FAIL_ON="never")
    assert outputs["exit-code"] == "0"
    (run,) = json.loads(Path(outputs["sarif-file"]).read_text("utf-8"))["runs"]
    assert run["automationDetails"]["id"] == "news/"
    assert "HL102" in {r["ruleId"] for r in run["results"]}
    assert "::error" not in done.stdout
    assert page == ""
    _, outputs, _ = act(SARIF_FILE="kept here.sarif", SHOW_INFO="true")
    assert outputs["sarif-file"] == str(desk / "kept here.sarif")


def test_inputs_of_the_action_are_words_whatever_they_hold(act, desk):
    odd = desk / "$(touch pwned); `touch pwned` *.md"
    odd.write_text(FAULTY, encoding="utf-8")
    done, outputs, _ = act(PATHS=f"{odd.name}\n-x.md", ARGUMENTS="--select=HL102\n--statistics")
    assert outputs == {"exit-code": "2"}  # there is no file -x.md
    assert "1  HL102  claimed-harmless" in done.stdout
    assert "-x.md: there is no such file or folder" in done.stderr
    assert not (desk / "pwned").exists()
    _, outputs, _ = act(ARGUMENTS="--nonsense")
    assert outputs == {"exit-code": "2"}
    _, outputs, _ = act(CONFIG="none.yaml")
    assert outputs == {"exit-code": "2"}
