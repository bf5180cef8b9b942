"""What docs/new-problems.md shows beside its sessions works as written: pipes and the workflow."""

import json
import os
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "new-problems.md").read_text(encoding="utf-8")
SAFE = "Zinc lozenges are completely safe for everyone."
SURE = "Honey is completely safe for babies."
LINES = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)[0].splitlines()


@pytest.mark.parametrize("line", LINES)
def test_pipes_of_the_page_report_what_is_new(tmp_path, line):
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "healthlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for folder, text in (("old", SAFE), ("articles", SAFE)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "zinc.md").write_text(f"# Zinc\n\n{text}\n", encoding="utf-8")
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
    }
    who = "-c user.name=a -c user.email=a@b.c"
    begin = f"git init -q -b main && git add articles && git {who} commit -q -m 1"
    subprocess.run(["bash", "-ec", begin], cwd=tmp_path, env=env, check=True)
    (tmp_path / "articles" / "zinc.md").write_text(f"# Zinc\n\n{SAFE} {SURE}\n", encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "1 of 1 file changed" in done.stdout
    assert done.stdout.count("error HL102") == 1


def test_the_workflow_of_the_page_is_valid_and_fetches_what_is_compared():
    (text,) = re.findall(r"```yaml\n(# .github/workflows/.*?)```", PAGE, re.DOTALL)
    workflow = yaml.load(text, yaml.BaseLoader)
    room = resources.files("check_jsonschema.builtin_schemas.vendor")
    schema = json.loads(room.joinpath("github-workflows.json").read_text("utf-8"))
    plain = yaml.safe_load(text.replace("\non:", '\n"on":'))
    assert [e.message for e in Draft7Validator(schema).iter_errors(plain)] == []
    checkout, action = workflow["jobs"]["check"]["steps"]
    assert checkout["with"]["fetch-depth"] == "0"
    inputs = yaml.safe_load(
        (ROOT / ".github" / "actions" / "healthlint" / "action.yml").read_text("utf-8")
    )["inputs"]
    assert set(action["with"]) <= set(inputs)
    assert "base_ref" in action["with"]["diff"]
