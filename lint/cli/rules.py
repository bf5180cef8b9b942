"""``healthlint rules``: every rule, in a table or as JSON."""

import json

import click

from lint.cli._output import write
from lint.rule import Rule
from lint.rules import ALL


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
    width = max(len(r.name) for r in rules)
    for rule in rules:
        trial = " (under trial: --preview)" if rule.preview else ""
        write(f"{rule.id}  {rule.name:<{width}}  {rule.severity:<7}  {rule.summary}{trial}\n")


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
