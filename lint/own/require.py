"""Passages that an organisation asks for in articles on a subject."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lint.model import BlockKind, Finding
from lint.own.form import OwnRule, RequireForm, Subject
from lint.own.message import filled
from lint.own.phrases import MARK, uses
from lint.rule import Context
from lint.topic import Topic
from lint.topics import topics_of

_HEADS = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.QUESTION)
_NO_TEXT = frozenset({BlockKind.CODE, BlockKind.ROW})


def found(ctx: Context[Any], own: OwnRule, form: RequireForm) -> Iterator[Finding]:
    """One finding at the title where something is lacking."""
    topic = _topic(ctx, form.about)
    lacking = tuple(_lacking(ctx, form)) if topic else ()
    if topic and lacking:
        values = {"topic": topic, "lacking": " and ".join(lacking)}
        yield ctx.whole(filled(own.message, values), wording=own.wording)


def missed(ctx: Context[Any], form: RequireForm) -> Iterator[str]:
    """Why nothing is reported: it is about something else, or nothing is lacking."""
    known = {t.id for t in ctx.knowledge.topics}
    for id in form.about.topics if form.about else ():
        if id not in known:
            yield f"there is no topic '{id}'"
    if not _topic(ctx, form.about):
        yield f"the article is not about {_about(form.about)}"
    elif not any(_lacking(ctx, form)):
        yield "the article holds all that is asked for"


def wanted(form: RequireForm) -> str:
    """What is looked for, in words."""
    return f"Asks articles on {_about(form.about)} for {' and '.join(_asked(form))}."


def _about(about: Subject | None) -> str:
    if about is None:
        return "anything"
    return " or ".join((*about.concepts, *about.topics, *(f'"{w}"' for w in about.words)))


def _asked(form: RequireForm) -> Iterator[str]:
    if form.words:
        yield " or ".join(f'"{w.replace(MARK, "")}"' for w in form.words)
    if form.links:
        yield f"a link to {' or '.join(form.links)}"
    if form.concepts:
        yield f"a word on {' or '.join(form.concepts)}"


def _topic(ctx: Context[Any], about: Subject | None) -> str:
    """What the article is about of what is asked, in words; "" if it is about none of it."""
    if about is None:
        return "this subject"
    for id in about.concepts:
        concept = ctx.vocabulary.get(id)
        name = concept.name if concept else id
        times = sum(ctx.is_a(m.concept, id) for m in ctx.mentions)
        if _is_on(ctx, id) or (about.mentions is not None and times >= about.mentions):
            return name
    named = next((t.name for t in ctx.topics if t.id in about.topics), "")
    return named or _in_heads(ctx, about.words)


def _is_on(ctx: Context[Any], concept: str) -> bool:
    """Whether an article is on a concept, as our own topics are told."""
    topic = Topic(id=concept, name="", concepts=(concept,), flags=(), needed=0, wording="")
    return bool(topics_of(ctx.document, ctx.mentions, (topic,), ctx.vocabulary))


def _in_heads(ctx: Context[Any], words: tuple[str, ...]) -> str:
    document = ctx.document
    for block in document.of_kind(*_HEADS):
        text = document.cut(block.span)
        for use in uses(text, words):
            return text[use.start : use.end]
    return ""


def _lacking(ctx: Context[Any], form: RequireForm) -> Iterator[str]:
    """What is asked for and not there, in words."""
    document = ctx.document
    blocks = (b for b in document.blocks if b.kind not in _NO_TEXT)
    held = {
        "words": any(uses(document.cut(b.span), form.words) for b in blocks),
        "links": any(_leads(link.url, form.links) for link in document.metadata.links),
        "concepts": any(ctx.is_a(m.concept, *form.concepts) for m in ctx.mentions),
    }
    asked = [key for key in held if getattr(form, key)]
    for key, words in zip(asked, _asked(form), strict=True):
        if not held[key]:
            yield words


def _leads(url: str, hosts: tuple[str, ...]) -> bool:
    """Whether an address is on one of the hosts or below it, or under one of the paths."""
    parts = urlsplit(url if "//" in url else f"//{url}")
    host = (parts.hostname or "").casefold()
    for wanted in hosts:
        name, _, path = (
            wanted.partition("://")[2].partition("/")
            if "://" in wanted
            else (wanted.partition("/"))
        )
        same = host == name.casefold() or host.endswith(f".{name.casefold()}")
        if same and parts.path.startswith(f"/{path}" if path else ""):
            return True
    return False
