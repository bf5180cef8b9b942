"""Words that an organisation's rule objects to, and what excuses them where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.model import BlockKind, Finding, Span, Suggestion
from lint.own.form import OwnRule, WordsForm
from lint.own.message import filled
from lint.own.phrases import MARK, swapped, uses
from lint.rule import Context
from lint.rules._voice import in_own_voice, is_denied
from lint.rules.tone._phrases import is_quoted

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\S+\.(?:com|org|net|gov|edu)(?:/\S*)?")
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_NOT_PROSE = frozenset({BlockKind.CODE, BlockKind.REFERENCE, BlockKind.FURNITURE})
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
_ARTICLE = re.compile(r"\ban?\s+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """A phrase in the article, with what it is to be swapped for, if anything."""

    span: Span
    phrase: str
    instead: tuple[str, ...]


def found(ctx: Context[Any], own: OwnRule, form: WordsForm) -> Iterator[Finding]:
    """One finding for every phrase that nothing excuses, at its very words."""
    for place in _places(ctx, form):
        if not _excuse(ctx, form, place):
            yield _finding(ctx, own, form, place)


def missed(ctx: Context[Any], form: WordsForm, *, told: bool = True) -> Iterator[str]:
    """What excuses the phrases that stand in the text, or that none does, if that is to be told."""
    places = tuple(_places(ctx, form))
    for place in places:
        if excuse := _excuse(ctx, form, place):
            yield f'"{ctx.document.cut(place.span)}" is there, but {excuse}'
    if told and not places:
        yield "none of the phrases stands in its sentences"


def wanted(form: WordsForm) -> str:
    """What is looked for, in words."""
    parts = [
        f"to swap {', '.join(p for p, _ in form.swaps)}" if form.swaps else "",
        f"to avoid {', '.join(form.avoid)}" if form.avoid else "",
    ]
    return f"Looks for words {' and '.join(p for p in parts if p)}."


def _places(ctx: Context[Any], form: WordsForm) -> Iterator[_Place]:
    instead = dict(form.swaps)
    for sentence in ctx.reading.sentences:
        text = ctx.document.cut(sentence)
        for use in uses(text, form.phrases, exact=form.exact):
            span = Span(sentence.start + use.start, sentence.start + use.end)
            if not _is_written(text, use.phrase, instead.get(use.phrase, ()), use.start):
                yield _Place(span, use.phrase, instead.get(use.phrase, ()))


def _is_written(text: str, phrase: str, instead: tuple[str, ...], at: int) -> bool:
    """Whether what is preferred stands there already: "diabetic" in "diabetic person"."""
    longer = tuple(i for i in instead if phrase.replace(MARK, "").casefold() in i.casefold())
    return any(u.start <= at < u.end for u in uses(text, longer))


def _excuse(ctx: Context[Any], form: WordsForm, place: _Place) -> str:
    """Why a phrase is not reported where it stands; "" if it is."""
    span, avoided = place.span, not place.instead
    index = ctx.document.block_at(span.start)
    kind = ctx.document.blocks[index].kind if index is not None else BlockKind.PARAGRAPH
    if kind in _NOT_PROSE or _in_code(ctx, span):
        return "in code, page furniture or references"
    if not form.headings and kind in _HEADS:
        return "in a heading"
    if _in_address(ctx, span):
        return "in an address"
    if is_quoted(ctx, span):
        return "" if form.quoted else "quoted"
    if not _reports(form.negated, avoided) and is_denied(ctx, span):
        return "denied there"
    if not _reports(form.attributed, avoided) and not in_own_voice(ctx, span):
        return "asked, supposed, or said by others"
    return ""


def _reports(asked: bool | None, avoided: bool) -> bool:
    """What is said counts for words to avoid, how it is said for words to swap."""
    return not avoided if asked is None else asked


def _in_address(ctx: Context[Any], span: Span) -> bool:
    text = ctx.document.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = _ADDRESS.finditer(text, start, end if end >= 0 else len(text))
    return any(m.start() <= span.start and span.end <= m.end() for m in line)


def _in_code(ctx: Context[Any], span: Span) -> bool:
    """Whether a phrase stands in code within a sentence."""
    document = ctx.document
    source = document.source
    place = document.source_span(span)
    start = document.source_span(document.blocks[document.block_at(span.start) or 0].span).start
    before = source[start : place.start]
    if before.rfind("<code") > before.rfind("</code"):
        return True
    return document.name.endswith((".md", ".markdown")) and before.count("`") % 2 == 1


def _finding(ctx: Context[Any], own: OwnRule, form: WordsForm, place: _Place) -> Finding:
    words = ctx.document.cut(place.span)
    told = [_as_found(words, place.phrase, i) for i in place.instead]
    suggestion = _suggestion(ctx, form, place)
    instead = " or ".join(f'"{t}"' for t in told)
    values = {"words": words, "instead": " or ".join(told)}
    return ctx.finding(
        place.span,
        filled(own.message, values),
        suggestion=suggestion,
        wording=own.wording or (f"Write {instead}." if told and not suggestion else ""),
        cues=(words,),
    )


def _as_found(words: str, phrase: str, instead: str) -> str:
    return swapped(words, phrase, instead) or instead.replace(MARK, "")


def _suggestion(ctx: Context[Any], form: WordsForm, place: _Place) -> Suggestion | None:
    """The one thing to write in place of a phrase, where it fits in as it stands."""
    if len(place.instead) != 1:
        return None
    document = ctx.document
    words = document.cut(place.span)
    source = document.source_span(place.span)
    text = swapped(words, place.phrase, place.instead[0])
    if text is None or document.source[source.start : source.end] != words:  # markup inside
        return None
    before = document.text[max(0, place.span.start - 3) : place.span.start]
    vowels = bool(_VOWEL.match(words)), bool(_VOWEL.match(text))
    if _ARTICLE.search(before) and vowels[0] != vowels[1]:  # "a" would have to be "an"
        return None
    return Suggestion(text, safe=form.safe)
