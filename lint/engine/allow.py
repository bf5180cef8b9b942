"""Leaves out findings that only a name of the organisation makes: "Safe Start Clinic".

A finding is left out where its whole region lies inside allowed terms, or every word that decided
it does. The same words outside of the terms make a finding as ever, and so does whatever is missing
from an article: a name excuses nothing that is about the document as such.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from lint.config import Allowed
from lint.engine.complete import complete
from lint.model import Document, Finding, Span
from lint.rule import Context

_UNWORDED = ("HL4", "HL6", "HL7", "HL9")
"""Families on what is there rather than on its words: no name is meant for them unasked."""


Findings = tuple[Finding, ...]


def settle(
    asked: Sequence[Context[Any]], findings: Findings, terms: Sequence[Allowed], document: Document
) -> tuple[Findings, Findings]:
    """The findings of the rules that were asked: those that stay, those that terms leave out.

    A rule may have taken the name for all that a sentence says wrong: it is asked once more without
    the signals inside of terms, so that what stands beside the name is found.
    """
    found = [(t, places) for t in terms if (places := tuple(_places(document.text, t.term)))]
    rules = {c.rule.id: c for c in asked if not c.rule.about_whole} if found else {}
    kept, out = _apart(findings, found, rules, document)
    again: list[Finding] = []
    for id in dict.fromkeys(f.rule for f in out):
        names = [p for t, places in found if not t.rules or id.startswith(t.rules) for p in places]
        try:
            again.extend(_asked_without(rules[id], names))
        except Exception:  # noqa: BLE001 - then nothing of this rule is left out
            again.extend(f for f in out if f.rule == id)
            out = tuple(f for f in out if f.rule != id)
            rules.pop(id)
    if again:
        kept, _ = _apart(complete((*kept, *again)), found, rules, document)
        told = {(f.rule, f.region) for f in kept}
        out = tuple(f for f in out if (f.rule, f.region) not in told)
    return kept, out


def _apart(
    findings: Findings,
    found: Sequence[tuple[Allowed, Sequence[Span]]],
    rules: Collection[str],
    document: Document,
) -> tuple[Findings, Findings]:
    kept: list[Finding] = []
    out: list[Finding] = []
    for finding in findings:
        around = [p for t, places in found if _speaks_to(t, finding) for p in places]
        allowed = bool(around) and finding.rule in rules and _inside(finding, around, document)
        (out if allowed else kept).append(finding)
    return tuple(kept), tuple(out)


def _asked_without(context: Context[Any], names: Sequence[Span]) -> Iterator[Finding]:
    """What a rule finds where the signals inside of names are none."""
    reading = context.reading
    signals = tuple(s for s in reading.signals if not any(n.holds(s.span) for n in names))
    yield from context.rule.check(replace(context, reading=replace(reading, signals=signals)))


def _speaks_to(term: Allowed, finding: Finding) -> bool:
    if term.rules:
        return finding.rule.startswith(term.rules)
    return bool(finding.cues) or not finding.rule.startswith(_UNWORDED)


def _places(text: str, term: str) -> Iterator[Span]:
    """Where a term stands, as a whole and within one block."""
    return (Span(*m.span()) for m in _pattern(term).finditer(text))


@lru_cache(maxsize=1024)
def _pattern(words: str) -> re.Pattern[str]:
    """Case counts in a term with capitals; any space and any apostrophe is as good as another."""
    parts = (re.sub("['’]", "['’]", re.escape(word)) for word in words.split())
    flags = 0 if any(c.isupper() for c in words) else re.IGNORECASE
    return re.compile(r"(?<!\w)" + r"[^\S\n]+".join(parts) + r"(?!\w)", flags)


def _inside(finding: Finding, places: Sequence[Span], document: Document) -> bool:
    """Whether a finding, or every word that decided it, lies in some places."""
    span = _span(finding, document)
    if span is None:
        return False
    if any(p.holds(span) for p in places):
        return True
    return bool(finding.cues) and all(
        all(any(p.holds(word) for p in places) for word in _words(cue, finding, span, document))
        for cue in finding.cues
    )


def _span(finding: Finding, document: Document) -> Span | None:
    """The region of a finding in the text of the document."""
    at = document.text.find(finding.excerpt) if finding.excerpt else -1
    while at >= 0:
        span = Span(at, at + len(finding.excerpt))
        if document.region(span) == finding.region:
            return span
        at = document.text.find(finding.excerpt, at + 1)
    return None


def _words(cue: str, finding: Finding, span: Span, document: Document) -> Sequence[Span]:
    """Where a deciding word stands: where the claim says, else wherever it could be meant.

    In the region, else in the sentence around it; in nothing where it is not found, so that it
    lies inside of no term.
    """
    said = finding.claim.cues if finding.claim else None
    if said is not None:
        cues = (*said.relation, *said.polarity, *said.certainty, *said.stance)
        if spans := [c.span for c in cues if c.text == cue]:
            return spans
    for around in (span, _sentence(finding, span, document)):
        pattern = re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)", re.IGNORECASE)
        found = [Span(*m.span()) for m in pattern.finditer(document.text, around.start, around.end)]
        if found:
            return found
    return (span,)


def _sentence(finding: Finding, span: Span, document: Document) -> Span:
    at = document.text.rfind(finding.sentence, 0, span.end + len(finding.sentence))
    return Span(at, at + len(finding.sentence)) if 0 <= at <= span.start else span
