"""What a finding rests on and what to do about it, in words: entries, sources, related places."""

from collections.abc import Iterator

from lint.model import Citation, Entry, Evidence, Finding, Suggestion

EVIDENCE = {
    Evidence.HIGH: "high-certainty evidence",
    Evidence.MODERATE: "moderate-certainty evidence",
    Evidence.LOW: "low-certainty evidence",
    Evidence.VERY_LOW: "very low-certainty evidence",
    Evidence.AUTHORISED: "authorised by law",
    Evidence.CONSENSUS: "expert consensus",
}
"""The level of evidence in words."""


def notes(finding: Finding) -> Iterator[tuple[str, str]]:
    """What stands with a finding, as label and text: reference, sources, wording, other places."""
    if finding.reference:
        yield "reference", statement(finding.reference)
        for one in finding.reference.sources:
            yield "source", source(one)
    if finding.suggestion:
        yield "fix", fix(finding.suggestion)
    if finding.wording:
        yield "write instead", finding.wording
    for other in finding.related:
        place = f"{other.region.line}:{other.region.column}"
        elsewhere = f"{other.path}:" if other.path != finding.path else "line "
        yield "see", f"{elsewhere}{place} {other.message}"


def fix(suggestion: Suggestion) -> str:
    """An exact edit in words, and the option that makes it."""
    old, new = (_cut(t) for t in (suggestion.original, suggestion.replacement))
    option = "--fix" if suggestion.safe else "--fix --unsafe-fixes"
    if suggestion.original.strip():
        what = f"“{old}” → “{new}”" if new else f"delete “{old}”"
    else:
        what = f"write “{new}”" if suggestion.region is None else f"insert “{new}”"
    return f"{what} ({option})"


def _cut(text: str) -> str:
    """Source text on one line, its middle left out where it is long."""
    flat = " ".join(text.split())
    return (
        flat
        if len(flat) <= _LONG
        else f"{flat[: _LONG // 2].rstrip()} … {flat[-_LONG // 2 :].lstrip()}"
    )


_LONG = 120  # characters of an edit that are shown


def advice(finding: Finding) -> str:
    """What to write instead, in one sentence; "" where nothing is known."""
    if finding.wording:
        return finding.wording
    return f"“{finding.suggestion.replacement}”" if finding.suggestion else ""


def statement(entry: Entry) -> str:
    """An entry with the level of its evidence, its standing and its id."""
    status = entry.status.value
    if entry.reviewed_by:
        status += f" by {entry.reviewed_by}" + (
            f" on {entry.reviewed_on}" * bool(entry.reviewed_on)
        )
    return f"{entry.statement} ({EVIDENCE[entry.evidence]}, {status}, {entry.id})"


def source(citation: Citation) -> str:
    """A source as a reader finds it."""
    by = ", ".join(str(part) for part in (citation.publisher, citation.year) if part)
    link = (
        (citation.doi and f"https://doi.org/{citation.doi}")
        or (citation.pmid and f"PMID {citation.pmid}")
        or citation.url
    )
    return ". ".join(part for part in (citation.title.rstrip("."), by, link) if part)
