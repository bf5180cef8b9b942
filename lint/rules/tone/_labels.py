"""Finds labels that stand for people, and the words that put the person first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lint.model import Span
from lint.rule import Context
from lint.rules._data import table
from lint.rules.tone._phrases import hopeful, listed

_AILING = frozenset({"condition-root", "symptom-root"})
_ENDS = r"[.,;:!?)\]]|\s*$|\s+[—–-]|['’]s\b"


@dataclass(frozen=True, slots=True)
class Label:
    """A label where it stands, what to write ("people with migraine"), and the bare noun of it."""

    span: Span
    instead: str
    noun: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The word list, compiled."""

    nouns: dict[str, str]
    hints: tuple[str, ...]
    plural: re.Pattern[str]
    others: tuple[tuple[re.Pattern[str], dict[str, str]], ...]
    tied: re.Pattern[str]
    ailing: re.Pattern[str]
    using: re.Pattern[str]
    sudden: frozenset[str]
    counted: frozenset[str]


def labels(ctx: Context[Any]) -> tuple[Label, ...]:
    """The labels of an article, wherever they stand, none within another."""
    kept: list[Label] = []
    for label in _found(ctx):
        if not any(label.span.overlaps(k.span) for k in kept):
            kept.append(label)
    return tuple(kept)


def _found(ctx: Context[Any]) -> Iterator[Label]:
    text, words = ctx.document.text, _words()
    for place in hopeful(ctx, (words.hints,)):
        for match in words.plural.finditer(text, place.start, place.end):
            noun = match["noun"].casefold()
            yield _label(match, f"people {words.nouns[noun]}", f"{noun}s")
        for pattern, forms in words.others:
            for match in pattern.finditer(text, place.start, place.end):
                noun = match["noun"].casefold()
                yield _label(match, forms[noun], noun)
        for match in words.tied.finditer(text, place.start, place.end):
            found = _tied(ctx, match)
            if found is not None:
                yield found


def _label(match: re.Match[str], instead: str, noun: str) -> Label:
    return Label(Span(*match.span("label")), instead, noun)


def _tied(ctx: Context[Any], match: re.Match[str]) -> Label | None:
    """A label that says what people suffer from, are victims of or addicted to."""
    words, text = _words(), ctx.document.text
    noun = match["noun"].casefold()
    kind = noun.removesuffix("s")
    people, have = ("people", "have") if noun.endswith("s") else ("a person", "has")
    start, end = match.span("noun")
    if kind == "addict":
        used = words.using.search(text, max(0, start - 40), start)
        what = f" to {_told(used['what'].casefold())}" if used else ""
        begin = used.start("what") if used else start
        return Label(Span(begin, end), f"{people} with an addiction{what}", noun)
    before = _ailment_before(ctx, start)
    if before is not None:
        return Label(Span(before.start, end), _having(people, ctx.document.cut(before)), noun)
    behind = _ailment_behind(ctx, match)
    if behind is not None:
        return Label(Span(start, behind.end), _having(people, ctx.document.cut(behind)), noun)
    if kind == "sufferer":
        return Label(Span(start, end), f"{people} who {have} it", noun)
    return None


def _told(substance: str) -> str:
    """What somebody is addicted to: "opioids", "alcohol"."""
    return f"{substance}s" if substance in _words().counted else substance


def _ailment_before(ctx: Context[Any], start: int) -> Span | None:
    """The ailment right before a label: "migraine" of "migraine sufferers"."""
    for mention in ctx.mentions:
        if mention.span.end in {start - 1, start - 2} and not _AILING.isdisjoint(mention.broader):
            return mention.span
    found = _words().ailing.search(ctx.document.text, max(0, start - 40), start)
    return Span(found.start("what"), found.end("what")) if found else None


def _ailment_behind(ctx: Context[Any], match: re.Match[str]) -> Span | None:
    """The ailment named with "of" behind a label: "victims of high blood pressure"."""
    if not match["of"]:
        return None
    begin = match.end("of") + 1
    for mention in ctx.mentions:
        near = begin <= mention.span.start <= begin + len("a heart ")
        if near and not _AILING.isdisjoint(mention.broader):
            return mention.span
    return None


def _having(people: str, ailment: str) -> str:
    """Words for people with an ailment; what comes over them once they have had."""
    name = (
        ailment
        if ailment[1:2].isupper() or "'" in ailment or "’" in ailment
        else ailment.casefold()
    )
    if name.casefold().split()[-1] in _words().sudden:
        return f"{people} who {'have' if people == 'people' else 'has'} had a {name}"
    return f"{people} with {name}"


def _any(words: tuple[str, ...]) -> str:
    """One of several words, the longest first, apostrophes straight or curly."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))).replace("'", "['’]")


@cache
def _words() -> _Words:
    rows = table("labels")
    single = tuple(n for n in rows["nouns"] if n not in listed(rows["plural-only"]))
    unnamed = rf"(?!\s+(?:{_any(listed(rows['named']))})\b)"
    after = rf"(?={_ENDS}|\s+(?:{_any(listed(rows['after']))})\b)"
    alone = r"(?!\s+(?:and|or)\s+(?!you\b|your\b|he\b|she\b|has\b|is\b))"
    both = r"(?!\s+(?:and|or)\s+(?:non|pre|healthy|control|normal|lean|\w+\s+\w+s\b))"
    single_nouns = (
        rf"\b(?:a|an|the|every|each|any|another|one|no|your)\s+(?:[\w-]+\s+){{0,2}}?"
        rf"(?P<label>(?P<noun>{_any(single)}))\b{after}{alone}"
    )
    adjectives = rf"\b(?P<label>the\s+(?P<noun>{_any(tuple(rows['adjectives']))}))\b{after}{both}"
    anywhere = rf"\b(?P<label>(?P<noun>{_any(tuple(rows['phrases']))}))\b"
    nouns = (*rows["nouns"], *rows["adjectives"], *rows["phrases"])
    return _Words(
        nouns=rows["nouns"],
        hints=("sufferer", "victim", "addict", *map(str.casefold, nouns)),
        plural=_compiled(rf"\b(?P<label>(?P<noun>{_any(tuple(rows['nouns']))})s)\b{unnamed}"),
        others=(
            (_compiled(single_nouns), {n: f"a person {f}" for n, f in rows["nouns"].items()}),
            (_compiled(adjectives), rows["adjectives"]),
            (_compiled(anywhere), rows["phrases"]),
        ),
        tied=_compiled(
            rf"\b(?P<noun>(?:sufferer|victim|addict)s?)\b{unnamed}(?:\s+(?P<of>of|from|to))?"
        ),
        ailing=_compiled(rf"\b(?P<what>{_any(listed(rows['ailments']))})[ -]\Z"),
        using=_compiled(rf"\b(?P<what>{_any(listed(rows['substances']))})[ -]\Z"),
        sudden=frozenset(listed(rows["sudden"])),
        counted=frozenset(listed(rows["counted"])),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
