"""Finds the phrases of a word list of ``rules/data`` in the prose of an article."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lint import yamlfile
from lint.model import BlockKind, Span
from lint.rule import Context

_DATA = Path(__file__).parents[1] / "data"
_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_SIGN = re.compile(r"\[[^\]]*\]| \??|'")
_OPENED, _CLOSED = "“«„", "”»"
_SPOKEN = re.compile(
    r"[\"“”«»]|\b(?:I|me|my|we|our|says|said|writes|wrote)\b|\s[—–-]\s*[A-Z]", re.IGNORECASE
)
"""What shows that a quotation has a speaker."""


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases that go by one name: tried where one of the hints stands in an article.

    ``unless`` is what excuses a phrase when found in its sentence; ``advice`` is what to write
    instead.
    """

    name: str
    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    advice: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it stands in an article, and the sentence around it."""

    group: Group
    span: Span
    sentence: Span
    match: re.Match[str]


@cache
def data(name: str) -> Mapping[str, Any]:
    """A word list as it is written."""
    read: Mapping[str, Any] = yamlfile.read(_DATA / f"{name}.yaml").data
    return read


def listed(text: str) -> tuple[str, ...]:
    """Words or patterns that are written with commas between them."""
    return tuple(filter(None, re.split(r",\s+", text.strip())))


@cache
def groups(name: str, part: str = "groups") -> tuple[Group, ...]:
    """The groups of a word list, compiled."""
    return tuple(
        Group(
            group,
            listed(row.get("hints", "")),
            compiled(name, row["patterns"]),
            compiled(name, row["unless"]) if "unless" in row else None,
            row.get("advice", ""),
        )
        for group, row in data(name)[part].items()
    )


@cache
def compiled(name: str, patterns: str) -> re.Pattern[str]:
    """Regular expressions, one a line, as one; data/fear.yaml says how they are written.

    They may use the classes of the word list of that name. What is to be marked is the group
    "words" of a pattern, where it has one.
    """
    text = "|".join(f"(?:{p})" for p in patterns.splitlines())
    for word, options in reversed(tuple(data(name).get("classes", {}).items())):
        text = text.replace(f"{{{word}}}", f"({'|'.join(listed(options))})")
    text = _GROUP.sub("(?:", text)
    return re.compile(_SIGN.sub(_written, text), re.IGNORECASE)


def _written(match: re.Match[str]) -> str:
    """A sign of a pattern as an article may have it: spaces in a row, apostrophes of both kinds."""
    sign = match[0]
    if sign.startswith("["):
        return sign.replace("'", "'’")
    return {" ": "[ ]+", " ?": "[ ]*", "'": "['’]"}[sign]


def phrases(ctx: Context[Any], name: str, part: str = "groups") -> Iterator[Phrase]:
    """The phrases of a part of a word list in an article's sentences, group by group.

    Within a group they do not overlap; quotations are for the rule to leave out.
    """
    text = ctx.document.text
    lowered = text.lower()
    for group in groups(name, part):
        if group.hints and not any(hint in lowered for hint in group.hints):
            continue
        for match in group.pattern.finditer(text):
            told = match.groupdict().get("words")
            span = Span(*match.span("words" if told else 0))
            sentence = sentence_at(ctx, span)
            if sentence is None:
                continue
            if group.unless and group.unless.search(text, sentence.start, sentence.end):
                continue
            yield Phrase(group, span, sentence, match)


def sentence_at(ctx: Context[Any], span: Span) -> Span | None:
    """The sentence of the article's prose that a span stands in, if any."""
    sentences = ctx.reading.sentences
    i = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    return sentences[i] if i >= 0 and span.start < sentences[i].end else None


def near(ctx: Context[Any], sentence: Span, *, before: int = 0, behind: int = 0) -> list[Span]:
    """A sentence with so many before and behind it."""
    sentences = ctx.reading.sentences
    i = bisect_right(sentences, sentence.start, key=lambda s: s.start) - 1
    return list(sentences[max(0, i - before) : i + behind + 1]) if i >= 0 else [sentence]


def is_quoted(ctx: Context[Any], span: Span) -> bool:
    """Whether a phrase is somebody else's: in a quotation, or between quotation marks."""
    document = ctx.document
    index = document.block_at(span.start)
    if index is None:
        return False
    block = document.blocks[index]
    if block.kind is BlockKind.REFERENCE:
        return True
    if block.kind is BlockKind.QUOTE and not _is_pulled(ctx, index):
        return True
    before = document.text[block.span.start : span.start]
    if sum(before.count(m) for m in _OPENED) > sum(before.count(m) for m in _CLOSED):
        return True
    return before.count('"') % 2 == 1 and '"' in document.text[span.end : block.span.end]


def _is_pulled(ctx: Context[Any], index: int) -> bool:
    """Whether a quotation is a line of the article set large: nobody is named who said it."""
    document = ctx.document
    text = document.cut(document.blocks[index].span)
    before = document.cut(document.blocks[index - 1].span) if index else ""
    return not (_SPOKEN.search(text) or before.rstrip().endswith(":"))


def kind_at(ctx: Context[Any], span: Span) -> BlockKind | None:
    """The kind of block a span stands in."""
    index = ctx.document.block_at(span.start)
    return ctx.document.blocks[index].kind if index is not None else None


def longest(found: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """The phrases in order of the text; of those that overlap the longest."""
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda p: p.span.start - p.span.end):
        if not any(phrase.span.overlaps(k.span) for k in kept):
            kept.append(phrase)
    return tuple(sorted(kept, key=lambda p: p.span))
