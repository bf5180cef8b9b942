"""The rules as SARIF describes them: texts, level, tags and help, each within GitHub's limits."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lint.model import About, Finding, Severity
from lint.reporters.bounds import cut
from lint.reporters.gfm import fenced

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_PROBLEMS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
}

NAME, DESCRIPTION, EXAMPLE = 255, 1024, 2_000
"""Longest name and description that GitHub keeps, and longest example we show, in characters."""


def descriptors(rules: Mapping[str, About], findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Every rule, and those that findings name and nobody told of, in the order of their ids."""
    known = dict(rules)
    for finding in findings:
        if finding.rule not in known:
            known[finding.rule] = About(
                id=finding.rule, name=finding.name, severity=finding.severity
            )
    return [_descriptor(known[id]) for id in sorted(known)]


def notifications() -> list[dict[str, Any]]:
    """What is told of a run beside its results, described as fully as a rule."""
    return [
        {
            "id": id,
            "name": name,
            "shortDescription": {"text": short},
            "fullDescription": {"text": f"{short} {full}"},
            "help": {"text": f"{short} {full}", "markdown": f"{short} {full}"},
            "defaultConfiguration": {"level": level},
        }
        for id, name, level, short, full in _NOTIFICATIONS
    ]


_NOTIFICATIONS = (
    (
        "not-checked",
        "file-not-checked",
        "error",
        "A file that could not be checked.",
        "What it claims is not known, so the run has not done what was asked.",
    ),
    (
        "skipped",
        "file-skipped",
        "note",
        "A file of a folder that is no article.",
        "Name it on the command line if it should have been read.",
    ),
    (
        "left-out",
        "findings-left-out",
        "warning",
        "Findings beyond what one run may hold.",
        "The gravest are kept; check fewer articles in a run to see the others.",
    ),
)


def _descriptor(rule: About) -> dict[str, Any]:
    summary = rule.summary or rule.name
    return {
        "id": rule.id,
        "name": cut(rule.name, NAME),
        "shortDescription": {"text": cut(summary, DESCRIPTION)},
        "fullDescription": {"text": cut(f"{summary} {_capital(rule.why)}", DESCRIPTION)},
        "help": {"text": _plain(rule, summary), "markdown": _markdown(rule, summary)},
        "defaultConfiguration": {"enabled": rule.on, "level": LEVELS[rule.severity]},
        "properties": {
            "tags": _tags(rule),
            # What ships outside preview holds a precision of 0.9 on the labelled articles.
            "precision": "low" if rule.preview else "high",
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _tags(rule: About) -> list[str]:
    return [t for t in ("health", rule.family, "preview" if rule.preview else "") if t]


def _parts(rule: About) -> Iterator[tuple[str, str]]:
    for title, text in (
        ("Why it matters", rule.why),
        ("Standard", rule.standard),
        ("Limits", rule.limits),
    ):
        if text:
            yield title, _capital(text)


def _plain(rule: About, summary: str) -> str:
    told = "\n\n".join([summary, *(f"{title}: {text}" for title, text in _parts(rule))])
    return f"{told}\n\n'healthlint explain {rule.id}' shows more."


def _markdown(rule: About, summary: str) -> str:
    """The texts of a rule are our own Markdown; only articles must be fenced in."""
    told = [summary, *(f"## {title}\n\n{text}" for title, text in _parts(rule))]
    for title, example in (("Found", rule.fails), ("Not found", rule.passes)):
        if example and len(example) <= EXAMPLE:
            told.append(f"## {title}\n\n{fenced(example)}")
    return "\n\n".join([*told, f"`healthlint explain {rule.id}` shows more."])


def _capital(text: str) -> str:
    return re.sub(r"^\w", lambda first: first[0].upper(), text)
