"""``healthlint explain``: why a rule exists, where its limits are, what passes and what fails."""

import sys
import textwrap
from collections.abc import Iterator
from dataclasses import fields

import click

from lint.cli._output import colourful, write
from lint.config import nearest_rule
from lint.errors import UserError
from lint.reporters.ink import Ink
from lint.rule import Example, Rule
from lint.rules import ALL

_WIDTH = 88


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain a rule, given by its id or name."""
    wanted = rule.strip()
    found = next((r for r in ALL if wanted.upper() == r.id or wanted.lower() == r.name), None)
    if found is None:
        raise UserError(f"no rule '{rule}'", nearest_rule(wanted))
    write("\n".join(_page(found, Ink(colourful(sys.stdout)))) + "\n")


def _page(rule: Rule, ink: Ink) -> Iterator[str]:
    severity = ink.severity(rule.severity, rule.severity.value)
    yield f"{ink(rule.id, 'bold')} {ink(rule.name, 'bold')} ({severity})"
    yield ""
    yield from _text(rule.summary)
    if rule.preview:
        yield from ("", "This rule is still on trial: it runs with --preview only.")
    for title, text in (("Why", rule.why), ("Limits", rule.limits), ("Standard", rule.standard)):
        if text:
            yield from ("", ink(title, "cyan"), *_text(text))
    yield from _options(rule, ink)
    yield from _examples("Passes", rule.passes, ink)
    yield from _examples("Fails", rule.fails, ink)


def _options(rule: Rule, ink: Ink) -> Iterator[str]:
    options = [(f.name, getattr(rule.options(), f.name)) for f in fields(rule.options)]
    if options:
        yield from ("", ink("Options", "cyan"))
        yield from (f"  {name}: {value!r}" for name, value in options)


def _examples(title: str, examples: tuple[Example, ...], ink: Ink) -> Iterator[str]:
    for example in examples:
        named = f"{title} ({example.name})" if example.name != "article.md" else title
        yield from ("", ink(named, "cyan"))
        for text in (example.text, *example.others):
            for line in text.strip("\n").splitlines() or ["(an empty article)"]:
                yield from textwrap.wrap(
                    line, _WIDTH, initial_indent="  | ", subsequent_indent="  |   "
                ) or ["  |"]


def _text(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
