"""What claim rules ask of a clause: the claims it makes, and the sources named around it."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from lint.model import Claim, Document, Entry, Match, Severity, Span, Status
from lint.phrase import words_of
from lint.rule import Context
from lint.rules._data import table
from lint.rules._sentences import following

_MARKER = re.compile(
    r"\[\^?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]"  # [3], [2, 5], [^1]
    r"|[⁰¹²³⁴-⁹]+"
    r"|(?<=[a-z][.,;)])\d{1,3}(?:[,–-]\d{1,3})*(?!\S)"  # superscript set flat: "cramps.3"
)
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)|<sup\b")
_BEHIND = 6  # code points behind a sentence in which its footnote begins
_FIGURE = re.compile(r"\d\s*%|\d\s+per\s?cent|\b\d[\d,.]*\s+(?:in|of|out of)\s+(?:\w+\s+)?\d")


def by_clause(
    matches: Iterable[Match], fits: Callable[[Match], bool], *, joined: bool = False
) -> Iterator[tuple[Match, ...]]:
    """The fitting matches of each clause together, in order: coordination makes several of one.

    ``joined`` puts overlapping clauses with the same words of certainty together too ("most women
    reduce cramps and restore sleep"), the first that names its subject before the others.
    """
    found: dict[Span, list[Match]] = {}
    for match in matches:
        if match.claim.judged and fits(match):
            span = match.claim.span
            near = (s for s, group in found.items() if joined and _joins(match, group[0]))
            found.setdefault(next(near, span), []).append(match)
    return (
        tuple(sorted(group, key=lambda m: not m.claim.subject.text)) for group in found.values()
    )


def _joins(one: Match, other: Match) -> bool:
    words = {cue.span for cue in one.claim.cues.certainty}
    others = {cue.span for cue in other.claim.cues.certainty}
    return one.claim.span.overlaps(other.claim.span) and (words == others or bool(words & others))


def by_span(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Claims of one clause together, in order."""
    found: dict[Span, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.span, []).append(claim)
    return tuple(tuple(group) for group in found.values())


def claims_of(matches: Iterable[Match]) -> tuple[Claim, ...]:
    """The claims of matches."""
    return tuple(m.claim for m in matches)


def sourced(ctx: Context[Any], span: Span, *, ahead: int = 1) -> bool:
    """Whether the sentence around a span, or one of the next few, says where it is known from.

    A source is named in words, linked or marked by a reference number.
    """
    sentence = ctx.sentence(span)
    near = (sentence, *following(ctx, sentence, ahead))
    document = ctx.document
    places = [s.span for s in ctx.signals("source-named")]
    places += [link.span for link in document.metadata.links if link.span]
    return any(
        any(p.overlaps(s) for p in places)
        or _MARKER.search(document.text, s.start, s.end)
        or _is_noted(document, s)
        for s in near
    )


def _is_noted(document: Document, sentence: Span) -> bool:
    """Whether the mark of a footnote stands in or right behind a sentence in the source."""
    place = document.source_span(sentence)
    return bool(_NOTE.search(document.source, place.start, place.end + _BEHIND))


def has_figure(ctx: Context[Any], span: Span) -> bool:
    """Whether the sentence around a span gives a share of people: "40 %", "3 in 10"."""
    return bool(_FIGURE.search(ctx.document.cut(ctx.sentence(span))))


def weight(entry: Entry | None) -> Severity | None:
    """The severity an entry can carry: None leaves the configured one to a reviewed entry."""
    if entry is not None and entry.status is Status.REVIEWED:
        return None
    if entry is not None and entry.status is Status.SOURCED:
        return Severity.WARNING
    return Severity.INFO


@cache
def listed(name: str) -> frozenset[str]:
    """One list of ``data/claims.yaml``."""
    return frozenset(str(word) for word in table("claims")[name])


def clause_words(claim: Claim) -> frozenset[str]:
    """The words of the clause that makes a claim."""
    start = claim.span.start - claim.sentence_span.start
    end = claim.span.end - claim.sentence_span.start
    return words_of(claim.sentence[max(start, 0) : end])


def is_modest(claim: Claim) -> bool:
    """Whether a claim is worded as a mere possibility: "may", but not "can"."""
    cues = " ".join(cue.text for cue in claim.cues.certainty)
    return not words_of(cues).isdisjoint(listed("modest"))
