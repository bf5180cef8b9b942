"""Finds the phrases of a word list of ``rules/data`` in the prose of an article."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from lint.expression import Expression
from lint.model import BlockKind, Span
from lint.rule import Context
from lint.rules._data import table

_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_NAME = re.compile(r"\(\?P<(\w+)>")
_SIGN = re.compile(r"\[[^\]]*\]| \??|'")
_OPENED, _CLOSED = "“«„", "”»"
_SPOKEN = re.compile(
    r"[\"“”«»]|\b(?:I|me|my|we|our|says|said|writes|wrote)\b|\s[—–-]\s*[A-Z]", re.IGNORECASE
)
"""What shows that a quotation has a speaker."""


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases that go by one name: tried in sentences that hold a word of each of the hints.

    ``unless`` is what excuses a phrase when found in its sentence; ``advice`` is what to write
    instead.
    """

    name: str
    words: str
    hints: tuple[tuple[str, ...], ...]
    patterns: str
    unless: str
    advice: str

    def found(self, text: str, sentence: Span) -> Iterator["Phrase"]:
        """Its phrases in a sentence of a text. Compiled when first asked for."""
        words = text[sentence.start : sentence.end]
        matches = list(compiled(self.words, self.patterns).finditer(words))
        if not matches or (self.unless and compiled(self.words, self.unless).search(words)):
            return
        for match in matches:
            parts = {
                name.partition("_")[0]: _place(match, name, sentence.start)
                for name, told in match.groupdict().items()
                if told
            }
            words_at = parts.get("words") or _place(match, 0, sentence.start)
            before = Span(sentence.start, sentence.start + match.start())
            yield Phrase(self, words_at, sentence, parts.get("subject", before))


def _place(match: re.Match[str], group: str | int, start: int) -> Span:
    """Where a group of a match stands in a text, without the space at its end."""
    begin = start + match.start(group)
    return Span(begin, begin + len(match[group].rstrip()))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it stands in an article, and the sentence around it.

    ``subject`` is what it is said of, if the pattern tells, else all that stands before.
    """

    group: Group
    span: Span
    sentence: Span
    subject: Span


def listed(text: str) -> tuple[str, ...]:
    """Words or patterns that are written with commas between them."""
    return tuple(filter(None, re.split(r",\s+", text.strip())))


@cache
def groups(name: str, part: str = "groups") -> tuple[Group, ...]:
    """The groups of a part of a word list."""
    return tuple(
        Group(
            group,
            name,
            tuple(listed(row[key]) for key in ("hints", "needs") if key in row),
            row["patterns"],
            row.get("unless", ""),
            row.get("advice", ""),
        )
        for group, row in table(name)[part].items()
    )


@cache
def compiled(name: str, patterns: str) -> Expression:
    """Regular expressions, one a line, as one; data/fear.yaml says how they are written.

    They may use the classes of the word list of that name. Groups named "words" and "subject"
    hold what is to be marked and what it is said of.
    """
    lines = (f"(?:{p})" for p in patterns.splitlines())
    text = "|".join(_NAME.sub(rf"(?P<\1_{i}>", line) for i, line in enumerate(lines))
    for word, options in reversed(tuple(table(name).get("classes", {}).items())):
        text = text.replace(f"{{{word}}}", f"({'|'.join(listed(options))})")
    text = _GROUP.sub("(?:", text)
    return Expression(_SIGN.sub(_written, text), re.IGNORECASE)


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
    for group in groups(name, part):
        for sentence in hopeful(ctx, group.hints):
            yield from group.found(ctx.document.text, sentence)


def hopeful(ctx: Context[Any], hints: Sequence[Sequence[str]]) -> Iterator[Span]:
    """The sentences that hold one of the words, in lower case, of each of the hints."""
    lowered = _lowered(ctx.document.text)
    sentences = ctx.reading.sentences
    held: set[int] | None = None
    for some in hints:
        here = {at for hint in some for at in _holding(lowered, hint, sentences)}
        held = here if held is None else held & here
        if not held:
            return
    yield from sentences if held is None else (sentences[at] for at in sorted(held))


def _holding(text: str, hint: str, sentences: Sequence[Span]) -> Iterator[int]:
    """Which sentences of a text hold a word."""
    at = text.find(hint)
    while at >= 0:
        index = bisect_right(sentences, at, key=_start) - 1
        if index >= 0 and at + len(hint) <= sentences[index].end:
            yield index
        at = text.find(hint, at + 1)


_start = attrgetter("start")


@lru_cache(maxsize=1)
def _lowered(text: str) -> str:
    """A text in small letters, as long as it was."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text  # a few letters become two


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
