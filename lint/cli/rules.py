"""``healthlint rules``: every rule, in a table or as JSON."""

import json
import shutil
import sys
import textwrap

import click

from lint.cli._output import colourful, write
from lint.reporters.ink import Ink
from lint.rule import Rule
from lint.rules import ALL

_FIXED = len("HL000") + len("warning") + 3 * len("  ")
"""Cells of a row that are no name and no summary."""


@click.command("rules")
@click.option(
    "--output-format", type=click.Choice(["full", "json"]), default="full", show_default=True
)
def command(output_format: str) -> None:
    """List the rules: id, name, severity and what each finds."""
    rules = sorted(ALL, key=lambda r: r.id)
    if output_format == "json":
        write(json.dumps([_value(r) for r in rules], indent=2) + "\n")
        return
    ink = Ink(colourful(sys.stdout))
    names = max(len(r.name) for r in rules)
    width = max(shutil.get_terminal_size((100, 24)).columns, 80) - names - _FIXED
    for rule in rules:
        trial = " (on trial: --preview)" if rule.preview else ""
        first, *rest = textwrap.wrap(rule.summary + trial, width)
        severity = ink.severity(rule.severity, f"{rule.severity:<7}")
        write(f"{ink(rule.id, 'bold')}  {rule.name:<{names}}  {severity}  {first}\n")
        for line in rest:
            write(" " * (names + _FIXED) + f"{line}\n")


def _value(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "why": rule.why,
        "limits": rule.limits,
        "standard": rule.standard,
        "preview": rule.preview,
    }
