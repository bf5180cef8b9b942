"""Every rule in a table or as JSON."""

import json
import shutil
import sys
import textwrap
from collections.abc import Sequence

from lint.cli._output import colourful, write
from lint.cli._view import near
from lint.reporters.ink import Ink
from lint.rule import Rule

_FIXED = len("warning") + 3 * len("  ")
"""Cells of a row that are no id, no name and no summary."""

FIXES = {"": "", "safe": " (--fix)", "unsafe": " (--fix --unsafe-fixes)"}
"""The option that mends what a rule finds, where one does."""


def as_json(rules: Sequence[Rule]) -> None:
    """Print rules for machines."""
    write(json.dumps([_value(r) for r in rules], indent=2) + "\n")


def as_table(rules: Sequence[Rule]) -> None:
    """Print rules for people, an organisation's own with their file."""
    ink = Ink(colourful(sys.stdout))
    ids, names = max(len(r.id) for r in rules), max(len(r.name) for r in rules)
    indent = ids + names + _FIXED
    width = max(shutil.get_terminal_size((100, 24)).columns, 80) - indent
    for rule in rules:
        trial = " (on trial: --preview)" if rule.preview else ""
        fix = FIXES[rule.fix]
        own = f" (your own, from {near(rule.file)})" if rule.file else ""
        first, *rest = textwrap.wrap(rule.summary + fix + trial + own, width)
        severity = ink.severity(rule.severity, f"{rule.severity:<7}")
        id = ink(rule.id, "bold") + " " * (ids - len(rule.id))
        write(f"{id}  {rule.name:<{names}}  {severity}  {first}\n")
        for line in rest:
            write(" " * indent + f"{line}\n")


def _value(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "why": rule.why,
        "limits": rule.limits,
        "standard": rule.standard,
        "fix": rule.fix or None,
        "preview": rule.preview,
        "file": near(rule.file) if rule.file else None,
    }
