"""``healthlint explain``: what a rule is for, and what was read and judged on a line of a file."""

import re
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import colourful, write
from lint.cli._view import near
from lint.config import Flags, nearest_rule, resolve, rules_of
from lint.discover import Article
from lint.errors import UserError
from lint.option import options_of
from lint.reporters.ink import Ink
from lint.rule import Example, Rule
from lint.rules import ALL

_WIDTH = 88


_LINE = re.compile(r"(?P<path>.+):(?P<line>\d{1,9})")


@click.command("explain")
@click.argument("what", metavar="RULE|FILE:LINE")
@click.option("--preview", is_flag=True, help="Ask the rules still on trial too.")
@_options.stdin_filename
@_options.today
@_options.settings
def command(
    *,
    what: str,
    preview: bool,
    stdin_filename: str,
    today: date | None,
    flags: Flags,
) -> None:
    """Explain a rule, given by its id or name, or a line of an article.

    Of a line it tells the claims that are read there, the reference entries they were held against
    with the verdict, what each rule says, and of the others why they are silent. '-:3' is line 3
    of standard input.
    """
    ink = Ink(colourful(sys.stdout))
    place = _LINE.fullmatch(what.strip())
    found = rule_of(what, ALL)  # these need no configuration, which may be broken
    if found is None and place is None:
        known = rules_of(resolve(Path.cwd(), flags))
        found = rule_of(what, known)
    if found is not None:
        write("\n".join(_page(found, ink)) + "\n")
        return
    if place is None:
        raise UserError(
            f"no rule '{what}'",
            f"{nearest_rule(what.strip(), known)}; of a line of an article: explain FILE:LINE",
        )
    flags = replace(flags, preview=preview, today=today)
    _, given = _options.articles((Path(place["path"]),), stdin_filename)
    article = given[0] if given else Article(Path(place["path"]).as_posix(), Path(place["path"]))
    settings = resolve(article.path, flags)
    from lint.cli import _why  # noqa: PLC0415 - of a rule alone nothing of spaCy is needed

    write(_why.told(_why.account(_why.read(article), int(place["line"]), settings), ink))


def rule_of(word: str, among: Sequence[Rule]) -> Rule | None:
    """The rule of an id or a name."""
    wanted = word.strip()
    return next((r for r in among if wanted.upper() == r.id or wanted.lower() == r.name), None)


def _page(rule: Rule, ink: Ink) -> Iterator[str]:
    severity = ink.severity(rule.severity, rule.severity.value)
    yield f"{ink(rule.id, 'bold')} {ink(rule.name, 'bold')} ({severity})"
    yield ""
    yield from _text(rule.summary)
    if rule.file:
        yield from ("", f"This rule is your own, from {near(rule.file)}.")
    if rule.preview:
        yield from ("", "This rule is still on trial: it runs with --preview only.")
    for title, text in (("Why", rule.why), ("Limits", rule.limits), ("Standard", rule.standard)):
        if text:
            yield from ("", ink(title, "cyan"), *_text(text))
    yield from _settings(rule, ink)
    yield from _examples("Passes", rule.passes, ink)
    yield from _examples("Fails", rule.fails, ink)


def _settings(rule: Rule, ink: Ink) -> Iterator[str]:
    options = options_of(rule.options)
    if options:
        yield from ("", ink("Options", "cyan"))
    for one in options:
        default = ", ".join(one.default) if isinstance(one.default, tuple) else f"{one.default}"
        yield from textwrap.wrap(
            f"{one.name}: {one.meaning}; {one.kind}, {default or 'none'} by default",
            _WIDTH,
            initial_indent="  ",
            subsequent_indent="      ",
        )


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
