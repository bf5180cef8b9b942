"""Workflow commands, read back the way GitHub's runner reads them."""

import re
from dataclasses import dataclass, replace

import pytest

from lint.model import Severity
from lint.reporters import github

NAMED = re.compile(r"^\s*::(\S+?)(?: (.*?))?::(.*)$", re.DOTALL)


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    message: str


def undone(text, pairs):
    for sign, code in pairs:
        text = text.replace(code, sign)
    return text


DATA = (("\r", "%0D"), ("\n", "%0A"), ("%", "%25"))
PROPERTY = (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25"))


def runner(text):
    """The commands that a runner carries out, and the lines that it only prints."""
    commands, printed, token = [], [], None
    for line in text.split("\n"):
        found = NAMED.match(line)
        if token:
            if found and found[1] == token:
                token = None
            else:
                printed.append(line)
        elif found:
            properties = {
                key: undone(value, PROPERTY)
                for key, _, value in (p.partition("=") for p in (found[2] or "").split(","))
                if value
            }
            commands.append(Command(found[1], properties, undone(found[3], DATA)))
            token = found[3] if found[1] == "stop-commands" else None
        else:
            printed.append(line)
    assert token is None, "commands stay switched off"
    return commands, printed


def annotations(text):
    return [c for c in runner(text)[0] if c.name in {"error", "warning", "notice"}]


def test_annotations_say_where_and_what(written, report):
    failed, cure, title = annotations(written("github", report))
    assert (failed.name, failed.properties) == (
        "error",
        {"file": "broken.html", "title": "not checked"},
    )
    assert failed.message == "no text: save it anew"
    assert cure.properties == {
        "file": "articles/zinc.md",
        "line": "3",
        "endLine": "3",
        "col": "1",
        "endColumn": "43",
        "title": "HL202 stronger-than-evidence",
    }
    assert cure.message.splitlines()[0] == "promises a cure; the evidence allows “may”"
    assert cure.message.splitlines()[-1] == "Write instead: Say by how much, and in whom."
    assert (title.name, title.properties["line"]) == ("warning", "1")


def test_an_info_is_a_notice_where_wanted(written, report):
    assert [c.name for c in annotations(written("github", report))] == ["error", "error", "warning"]
    shown = annotations(written("github", report, show_info=True))
    assert [c.name for c in shown] == ["error", "error", "warning", "notice"]


def test_columns_stand_on_one_line_alone(written, report):
    (file, *_) = report.files
    region = replace(file.findings[0].region, end_line=2)
    long = replace(file.findings[0], region=region)
    told = replace(report, files=(replace(file, findings=(long,)),))
    (command,) = annotations(written("github", told))
    assert command.properties.keys() == {"file", "line", "endLine", "title"}


def test_paths_are_those_of_the_repository(written, report):
    text = written("github", report, paths={"articles/zinc.md": "site/zinc.md"})
    assert annotations(text)[1].properties["file"] == "site/zinc.md"


def test_hostile_words_and_names_give_no_command_of_their_own(written, hostile):
    commands, _ = runner(written("github", hostile, show_info=True))
    names = [c.name for c in commands]
    assert set(names) == {"error", "warning", "notice", "group", "stop-commands", "endgroup"}
    for name in ("error", "warning", "notice"):
        assert names.count(name) == github.SHOWN
    for command in commands:
        if command.name in {"error", "warning", "notice"}:
            assert set(command.properties) <= {
                "file",
                "line",
                "endLine",
                "col",
                "endColumn",
                "title",
            }
            assert len(command.message) <= github.MESSAGE
            assert len(command.properties["title"]) <= github.TITLE


@pytest.mark.parametrize("text", ["a\nb\r\nc", "100%", "%0A", "a:b,c::d", "%25", "é😴"])
def test_what_is_escaped_comes_back(text):
    ((command,), _) = runner(github.command("error", {"title": text, "file": text}, text))
    assert command == Command("error", {"title": text, "file": text}, text)


def test_the_gravest_ten_are_shown_and_the_rest_counted(written, copies):
    report = copies(60)
    (file, *_) = report.files
    warnings = [f for f in file.findings if f.severity is Severity.WARNING]
    errors = [f for f in file.findings if f.severity is Severity.ERROR]
    told = replace(report, files=(replace(file, findings=(*warnings, *errors)),))
    shown = annotations(written("github", told))
    assert [c.name for c in shown] == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert shown[0].properties["line"] == str(errors[0].region.line)
    assert shown[-1].message.startswith("20 more errors and 20 more warnings not shown")
    assert "60 findings" in written("github", told)


def test_the_log_holds_every_finding(written, report):
    _, printed = runner(written("github", report))
    assert "articles/zinc.md:1:3: warning HL601 no-author: names no author" in printed
    assert printed[-4].startswith("1 file checked: 1 error, 1 warning (1 info hidden")


def test_nothing_found_is_no_command(written, report):
    (file, *_) = report.files
    commands, printed = runner(
        written("github", replace(report, files=(replace(file, findings=()),)))
    )
    assert commands == []
    assert printed[0].startswith("1 file checked: 0 errors")
