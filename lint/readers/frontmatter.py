"""Reads the front matter of an article: YAML between ``---`` lines or TOML between ``+++``.

Only a few keys matter, and strangers write them: nothing is constructed from tags, aliases are
refused, size and depth are bounded, and what cannot be read is simply no metadata.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from lint.readers.byline import Facts, people
from lint.readers.dates import day_of
from lint.readers.piece import Piece, Writer, write

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_LARGEST = 65536  # characters of front matter that are read
_DEEPEST = 12
_KEYS = {
    "title": ("title", "headline"),
    "authors": ("author", "authors", "byline", "written_by", "writer", "by"),
    "reviewers": (
        "reviewed_by", "reviewer", "reviewers", "medically_reviewed_by", "medical_reviewer",
        "reviewedby", "fact_checked_by", "medicalreviewer", "clinical_reviewer",
    ),
    "published": ("date_published", "datepublished", "published", "publishdate", "pubdate", "date",
                  "published_at", "publish_date", "created"),
    "updated": ("lastmod", "updated", "date_modified", "datemodified", "modified", "last_updated",
                "lastupdated", "updated_at", "last_modified"),
    "reviewed": ("last_reviewed", "lastreviewed", "reviewed", "reviewed_on", "date_reviewed",
                 "review_date", "medically_reviewed", "reviewed_at", "medically_reviewed_on"),
    "description": ("description", "summary", "excerpt", "teaser", "standfirst", "subtitle"),
    "sources": ("sources", "references", "citations", "source", "bibliography"),
    "language": ("lang", "language", "locale"),
}  # fmt: skip
_STATED = r"""^["']?(?:{})["']?[ \t]*[:=](?P<value>[^\r\n]*)"""
_TITLE = re.compile(_STATED.format("title|headline"), re.IGNORECASE | re.MULTILINE)
_DESCRIPTION = re.compile(
    _STATED.format("description|summary|excerpt|teaser|standfirst|subtitle"),
    re.IGNORECASE | re.MULTILINE,
)
_NAMES = ("name", "title", "label", "text", "citation", "url")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says, and where it ends.

    Its title and its description as they stand in the source.
    """

    facts: Facts = Facts()
    title: Piece = Piece()
    description: Piece = Piece()
    end: int = 0


def read_front_matter(source: str) -> FrontMatter:
    """The front matter at the top of a source; empty if it opens with none.

    A fence that is never closed is a rule across the page, no front matter.
    """
    start = len(source) - len(source.lstrip("\ufeff \t\r\n"))
    fence = _FENCE.match(source, start)
    if not fence:
        return FrontMatter()
    mark = re.escape(fence[1]) + (r"|\.\.\." if fence[1] == "---" else "")
    close = re.compile(rf"^(?:{mark})[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE).search(
        source, fence.end()
    )
    if not close:
        return FrontMatter()
    inner = source[fence.end() : close.start()]
    if fence[1] == "---" and inner.strip() and not re.search(r"^[\w\"'-]+ ?:", inner, re.MULTILINE):
        return FrontMatter()  # two rules with prose between them
    if len(inner) > _LARGEST:
        return FrontMatter(end=close.end())
    values = _toml(inner) if fence[1] == "+++" else _yaml(inner)
    facts = _facts(values)
    place = (source, fence.end(), close.start())
    return FrontMatter(
        facts=facts,
        title=_stated(_TITLE, facts.title, *place),
        description=_stated(_DESCRIPTION, _first(_lowered(values), "description"), *place),
        end=close.end(),
    )


def _yaml(text: str) -> dict[str, Any]:
    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent):
                return {}
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return {}
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    value = _plain(node)
    return value if isinstance(value, dict) else {}


def _plain(node: yaml.Node | None) -> Any:
    """Strings as written, lists and mappings; null and anything with a tag of its own is None."""
    if node is None or node.tag.rpartition(":")[0] != "tag:yaml.org,2002" or "/" in node.tag:
        return None
    if isinstance(node, yaml.ScalarNode):
        return None if node.tag.endswith((":null", ":bool")) else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {k.value: _plain(v) for k, v in node.value if isinstance(k, yaml.ScalarNode)}
    return None


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return {}


def _lowered(values: dict[str, Any]) -> dict[str, Any]:
    """The values by their keys in one spelling."""
    lowered = {str(k).lower().replace("-", "_").replace(" ", "_"): v for k, v in values.items()}
    for inner in ("params", "extra"):  # where Hugo and Zola keep what is not theirs
        if isinstance(lowered.get(inner), dict):
            more = {str(k).lower().replace("-", "_"): v for k, v in lowered[inner].items()}
            lowered = {**more, **lowered}
    return lowered


def _first(lowered: dict[str, Any], field: str) -> str:
    """The first text under the keys of a field."""
    found = (text for key in _KEYS[field] for text in _strings(lowered.get(key)))
    return next(found, "")


def _facts(values: dict[str, Any]) -> Facts:
    lowered = _lowered(values)

    def first(field: str) -> tuple[str, ...]:
        for key in _KEYS[field]:
            found = tuple(_strings(lowered.get(key)))
            if found:
                return found
        return ()

    def one(field: str) -> str:
        return _first(lowered, field)

    return Facts(
        title=one("title"),
        authors=tuple(name for value in first("authors") for name in people(value)),
        reviewers=tuple(name for value in first("reviewers") for name in people(value)),
        published=day_of(one("published")),
        updated=day_of(one("updated")),
        reviewed=day_of(one("reviewed")),
        sources=first("sources"),
        language=one("language"),
    )


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        named = next((value[k] for k in _NAMES if isinstance(value.get(k), str)), "")
        if named.strip():
            yield " ".join(named.split())
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif value is not None and not isinstance(value, bool) and str(value).strip():
        yield " ".join(str(value).split())


def _stated(keys: re.Pattern[str], text: str, source: str, start: int, end: int) -> Piece:
    """A text where it stands; one written with escapes or over lines maps as a whole."""
    key = keys.search(source, start, end)
    if not text or not key:
        return Piece()
    at = source.find(text, key.start("value"), end)
    if at >= 0:
        return write(source, at, at + len(text))
    writer = Writer()
    writer.put_as(text, key.start("value"), len(key["value"]))
    return writer.piece()
