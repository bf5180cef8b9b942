"""``healthlint init`` starts a content repository and overwrites nothing unasked."""

import json
import re
import shutil
import subprocess
import sys
from importlib import resources as packages

import pytest
import yaml
from jsonschema import Draft7Validator

from lint.resources import template

CREATED = [
    ".healthlint.yaml",
    ".github/workflows/healthlint.yml",
    ".pre-commit-config.yaml",
    "healthlint/evidence.yaml",
    "healthlint/vocabulary.yaml",
    "healthlint/rules.yaml",
    "healthlint/article.md",
]
HOOKS = """\
# our hooks
repos:
- repo: https://example.org/tidy
  rev: v1 # pinned
  hooks: [{id: tidy}]

# the end
ci: {skip: []}
"""


@pytest.fixture
def site(here):
    """A git repository with one article in the folder ``content``."""
    (here / "content").mkdir()
    (here / "plain.md").rename(here / "content" / "plain.md")
    (here / "faulty.md").unlink()
    subprocess.run(["git", "init", "-q", "-b", "trunk", "."], cwd=here, check=True)
    return here


def written(site):
    names = subprocess.check_output(
        ["git", "ls-files", "--others"], cwd=site, text=True
    ).splitlines()
    return {n: (site / n).read_bytes() for n in names}


def test_a_repository_is_started_and_checked_at_once(run, site):
    ran = run("init", "--source", "acme/healthlint")
    assert ran.code == 0
    assert ran.out.splitlines() == [f"created    {name}" for name in CREATED]
    assert "OWNER" not in ran.err
    workflow = yaml.load((site / CREATED[1]).read_text("utf-8"), yaml.BaseLoader)
    workflow["on"]["pull_request"] = None  # which this loader takes for an empty word
    room = packages.files("check_jsonschema.builtin_schemas.vendor")
    schema = json.loads(room.joinpath("github-workflows.json").read_text("utf-8"))
    assert list(Draft7Validator(schema).iter_errors(workflow)) == []
    assert workflow["on"]["push"]["branches"] == ["trunk"]
    step = workflow["jobs"]["check"]["steps"][-1]
    assert step["uses"] == "acme/healthlint/.github/actions/healthlint@main"
    assert step["with"]["paths"] == "content"
    (repo,) = yaml.safe_load((site / CREATED[2]).read_text("utf-8"))["repos"]
    assert repo["repo"] == "https://github.com/acme/healthlint"
    assert run("check", "--show-files").out == "content/plain.md\n"


def test_a_second_time_changes_nothing(run, site):
    run("init")
    before = written(site)
    ran = run("init", "--yes")
    assert ran.out.splitlines() == [f"unchanged  {name}" for name in CREATED]
    assert written(site) == before


def test_what_is_there_is_left_unless_it_may_go(run, site):
    (site / ".healthlint.yaml").write_text("ignore: [HL7]\n", encoding="utf-8")
    ran = run("init", "--only", "config")
    assert ran.out == "left       .healthlint.yaml (--yes overwrites it)\n"
    assert (site / ".healthlint.yaml").read_text("utf-8") == "ignore: [HL7]\n"
    assert run("init", "--only", "config", "--yes").out == "changed    .healthlint.yaml\n"
    assert "profile: editorial" in (site / ".healthlint.yaml").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("script"), reason="needs script(1)")
@pytest.mark.parametrize(("answer", "kept"), [("y", False), ("n", True), ("", True)])
def test_on_a_terminal_it_asks(site, answer, kept):
    (site / ".healthlint.yaml").write_text("ignore: [HL7]\n", encoding="utf-8")
    command = f"{sys.executable} -m lint init --only config"
    done = subprocess.run(
        ["script", "-qec", command, "/dev/null"],
        input=f"{answer}\n",
        capture_output=True,
        text=True,
        cwd=site,
        check=False,
        timeout=60,
    )
    assert "overwrite .healthlint.yaml? [y/N]" in done.stdout
    text = (site / ".healthlint.yaml").read_text("utf-8")
    assert (text == "ignore: [HL7]\n") is kept


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_hook_joins_those_that_are_there(run, site, newline):
    path = site / ".pre-commit-config.yaml"
    path.write_bytes(HOOKS.replace("\n", newline).encode())
    assert "(--yes adds to it)" in run("init", "--only", "pre-commit").out
    ran = run("init", "--only", "pre-commit", "--yes")
    assert ran.out == "changed    .pre-commit-config.yaml\n"
    text = path.read_bytes().decode()
    first, last = HOOKS.replace("\n", newline).split(f"{newline}{newline}")
    assert text.startswith(first)
    assert text.endswith(last)
    assert text.count("\n") == text.count(newline)
    tidy, ours = yaml.safe_load(text)["repos"]
    assert [h["id"] for r in (tidy, ours) for h in r["hooks"]] == ["tidy", "healthlint"]
    assert run("init", "--only", "pre-commit").out == "unchanged  .pre-commit-config.yaml\n"


@pytest.mark.parametrize("text", ["repos: [}\n", "- a\n", "repos: []\n", "repos: [{repo: x}]\n"])
def test_a_configuration_that_cannot_be_added_to_is_left_with_a_word(run, site, text):
    path = site / ".pre-commit-config.yaml"
    path.write_text(text, encoding="utf-8")
    ran = run("init", "--only", "pre-commit", "--yes")
    assert ran.code == 2
    assert ran.err.startswith("error: .pre-commit-config.yaml: it")
    assert "- id: healthlint" in ran.err
    assert path.read_text("utf-8") == text


def test_from_a_folder_of_the_repository_the_workflow_goes_to_its_root(run, site, monkeypatch):
    monkeypatch.chdir(site / "content")
    ran = run("init")
    assert ran.code == 0
    assert (site / ".github" / "workflows" / "healthlint.yml").is_file()
    assert (site / "content" / ".healthlint.yaml").is_file()
    assert "paths: content\n" in (site / CREATED[1]).read_text("utf-8")


def test_places_where_nothing_can_be_written(run, here):
    ran = run("init", "nowhere")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: nowhere: there is no such folder")
    (here / "healthlint").write_text("a file", encoding="utf-8")
    ran = run("init", "--only", "templates")
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert "not a directory" in ran.err or "file exists" in ran.err


@pytest.mark.parametrize(
    ("name", "commands"),
    [
        ("evidence.yaml", ["reference validate", "reference test"]),
        ("vocabulary.yaml", ["vocabulary validate"]),
        ("rules.yaml", ["rules test"]),
    ],
)
def test_the_examples_in_the_templates_hold_once_the_marks_are_away(run, here, name, commands):
    lines = template(name).splitlines()
    at = next(i for i, line in enumerate(lines) if re.fullmatch(r"# \w+:", line))
    text = "\n".join(line.removeprefix("# ") for line in lines[at:])
    (here / "own.yaml").write_text(text, encoding="utf-8")
    assert [run(*c.split(), "own.yaml").code for c in commands] == [0] * len(commands)


def test_the_settings_hold_whole_once_the_marks_are_away(run, site):
    run("init")
    path = site / ".healthlint.yaml"
    lines = path.read_text("utf-8").splitlines()[3:]
    path.write_text("\n".join(line.removeprefix("# ") for line in lines), encoding="utf-8")
    for name in ("evidence", "vocabulary", "rules"):
        own = site / "healthlint" / f"{name}.yaml"
        lines = own.read_text("utf-8").splitlines()
        at = next(i for i, line in enumerate(lines) if re.fullmatch(r"# \w+:", line))
        own.write_text("\n".join(s.removeprefix("# ") for s in lines[at:]), encoding="utf-8")
    ran = run("check", "content", "--output-format", "concise")
    assert ran.err == ""
    assert "1 file checked" in ran.out
