"""Which things two passages speak of, where only one of them or neither was read as a claim."""

import re
from functools import cache
from typing import Any

from lint.model import BlockKind, Entity, Mention, Span
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._clause import listed

_STEM = 4  # letters two words must share at least to be forms of one
_LOST = 4  # letters in which the forms of a word may differ at its end
_WORD = re.compile(r"[^\W\d_]+(?:['’]s)?")


def mentions_in(ctx: Context[Any], span: Span) -> tuple[Mention, ...]:
    """The concepts named in a span."""
    return ctx.named_in(span)


def is_ailment(mention: Mention) -> bool:
    """Whether a condition or a symptom is named."""
    return not listed("suffered").isdisjoint({mention.concept, *mention.broader})


def is_taken(mention: Mention) -> bool:
    """Whether something people take or do is named."""
    return not listed("taken").isdisjoint({mention.concept, *mention.broader})


def stems(text: str) -> frozenset[str]:
    """The words of a text that name something, cut to what their forms share."""
    words = (w.casefold().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(text))
    return frozenset(stem(w) for w in words if len(w) >= _STEM and w not in listed("empty-words"))


@cache
def listed_stems(*names: str) -> frozenset[str]:
    """The words of lists of ``data/claims.yaml``, cut as those of a text are."""
    return frozenset(s for name in names for s in stems(" ".join(listed(name))))


def stem(word: str) -> str:
    """A word without its ending, by no rule but length: "stuttering", "stutters" are "stutt"."""
    return word[: max(_STEM, len(word) - _LOST)]


def akin(one: str, other: str) -> bool:
    """Whether two stems are of one word: "dizz" and "dizzi"."""
    return one.startswith(other) or other.startswith(one)


def names(ctx: Context[Any], thing: Entity, span: Span) -> bool:
    """Whether a span names a thing, one it is a kind of, or its words."""
    if thing.concept:
        known = {thing.concept, *thing.broader[:-1]}
        if any(m.concept in known for m in mentions_in(ctx, span)):
            return True
    head = [w for w in _WORD.findall(thing.text) if len(w) >= _STEM][-1:]
    if thing.concept or not head:
        return False
    text = " ".join(_WORD.findall(ctx.document.cut(span))).casefold().split()
    wanted = stem(head[0].casefold())
    return any(w.startswith(wanted) for w in text)


def in_title(ctx: Context[Any], thing: Entity) -> bool:
    """Whether the title of the article names a thing or a kind of it."""
    title = next(ctx.document.of_kind(BlockKind.TITLE), None)
    if title is None:
        return False
    near = mentions_in(ctx, title.span)
    if thing.concept:
        return any(thing.concept in {m.concept, *m.broader} for m in near)
    words = words_of(thing.text)
    return bool(words) and words <= words_of(ctx.document.cut(title.span))
