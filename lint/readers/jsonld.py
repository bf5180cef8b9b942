"""Reads what an HTML page says of its article to machines: JSON-LD of schema.org, meta elements."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.readers.byline import Facts, people
from lint.readers.dates import day_of

_LARGEST = 1_000_000  # characters of one JSON-LD script that are read
_DEEPEST = 8
_ARTICLES = ("article", "webpage", "blogposting", "faqpage", "report", "creativework", "guide")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "headline"),
    "authors": ("author", "article:author", "dc.creator", "citation_author", "parsely-author",
                "sailthru.author", "byl"),
    "reviewers": ("reviewer", "medical-reviewer", "reviewedby", "article:reviewer"),
    "published": ("article:published_time", "date", "dc.date", "dc.date.issued", "datepublished",
                  "citation_publication_date", "pubdate", "publish-date", "dcterms.created"),
    "updated": ("article:modified_time", "og:updated_time", "last-modified", "datemodified",
                "dcterms.modified", "dc.date.modified", "revised", "updated"),
    "reviewed": ("lastreviewed", "last-reviewed", "date-reviewed", "dc.date.reviewed",
                 "dcterms.reviewed", "review-date"),
    "sources": ("citation_reference", "dc.source", "references"),
    "language": ("content-language", "og:locale", "dc.language"),
}  # fmt: skip


def read_json_ld(scripts: Sequence[str]) -> Facts:
    """The article's facts in JSON-LD scripts; scripts that are no JSON are passed over."""
    facts = Facts()
    nodes: list[Mapping[str, Any]] = []
    for script in scripts:
        if len(script) > _LARGEST:
            continue
        try:
            nodes.extend(_nodes(json.loads(script), 0))
        except (ValueError, RecursionError):
            continue
    by_id = {str(n["@id"]): n for n in nodes if "@id" in n and len(n) > 1}
    for node in sorted(nodes, key=_rank):
        if _rank(node) < len(_ARTICLES):
            facts = facts.over(_node_facts(node, by_id))
    return facts


def read_meta(pairs: Sequence[tuple[str, str]]) -> Facts:
    """The article's facts in (name, content) pairs of meta elements."""
    values: dict[str, list[str]] = {}
    for name, content in pairs:
        if content.strip():
            values.setdefault(name.lower(), []).append(" ".join(content.split()))

    def first(field: str) -> tuple[str, ...]:
        return next((tuple(values[key]) for key in _META[field] if key in values), ())

    def one(field: str) -> str:
        return next(iter(first(field)), "")

    authors = tuple(a for a in first("authors") if not a.startswith(("http:", "https:", "@")))
    return Facts(
        title=one("title"),
        authors=tuple(name for value in authors for name in people(value)),
        reviewers=tuple(name for value in first("reviewers") for name in people(value)),
        published=day_of(one("published")),
        updated=day_of(one("updated")),
        reviewed=day_of(one("reviewed")),
        sources=first("sources"),
        language=one("language").replace("_", "-"),
    )


def _nodes(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key), depth + 1)


def _rank(node: Mapping[str, Any]) -> int:
    """Articles first; what is neither article nor page (a site, a bread crumb) has no rank."""
    kinds = node.get("@type")
    names = [str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])]
    ranks = [i for i, word in enumerate(_ARTICLES) for name in names if name.endswith(word)]
    return min(ranks, default=len(_ARTICLES))


def _node_facts(node: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]) -> Facts:
    def texts(*keys: str) -> tuple[str, ...]:
        for key in keys:
            found = tuple(dict.fromkeys(_texts(node.get(key), by_id, 0)))
            if found:
                return found
        return ()

    def one(*keys: str) -> str:
        return next(iter(texts(*keys)), "")

    return Facts(
        title=one("headline", "name"),
        authors=texts("author", "creator"),
        reviewers=texts("reviewedBy"),
        published=day_of(one("datePublished", "dateCreated")),
        updated=day_of(one("dateModified")),
        reviewed=day_of(one("lastReviewed")),
        sources=texts("citation", "isBasedOn"),
        language=one("inLanguage"),
    )


def _texts(value: Any, by_id: Mapping[str, Mapping[str, Any]], depth: int) -> Iterator[str]:
    """Names in a string, an object, a reference to an object, or a list of these."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if value.strip():
            yield " ".join(value.split())
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, by_id, depth + 1)
    elif isinstance(value, dict):
        named = next((value[k] for k in ("name", "headline", "text", "url") if value.get(k)), None)
        job = value.get("jobTitle")
        if isinstance(named, str) and isinstance(job, str) and named.strip() and job.strip():
            yield f"{' '.join(named.split())}, {' '.join(job.split())}"
        elif named is not None:
            yield from _texts(named, by_id, depth + 1)
        elif str(value.get("@id")) in by_id and by_id[str(value["@id"])] is not value:
            yield from _texts(by_id[str(value["@id"])], by_id, depth + 1)
