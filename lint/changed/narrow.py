"""What of a run is new: the findings that the older versions of the articles did not have."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lint.changed.since import Since
from lint.compare import folder
from lint.model import Claim, FileReport, Finding, Narrowing, Report


def narrowed(report: Report, before: Mapping[str, FileReport], since: Since) -> Report:
    """A report without the findings that are not new; those are kept beside the others.

    ``before`` holds the reports on the older versions of the articles that changed. What did not
    change has nothing new; what has no older version has nothing else. A conflict between articles
    is new at the ends that are.
    """
    files = tuple(_narrow(f, before.get(f.path), since) for f in report.files)
    told = Narrowing(
        against=since.against,
        left_out=sum(len(f.known) for f in files) - len(report.known),
        changed=len(since.older),
    )
    return replace(
        report,
        files=files,
        conflicts=folder.told(report.conflicts, files),
        notices=(*report.notices, *since.remarks, *_unread(before, since)),
        narrowings=(*report.narrowings, told),
    )


def _unread(before: Mapping[str, FileReport], since: Since) -> tuple[str, ...]:
    """That everything in an article counts as new where its older version cannot be read."""
    return tuple(
        f"the older version of {name} ({since.against}) could not be checked: "
        f"{old.failure.message}; all that is found in {name} counts as new"
        for name, old in before.items()
        if old.failure
    )


def _narrow(file: FileReport, before: FileReport | None, since: Since) -> FileReport:
    if file.path not in since.older:
        known = file.findings
    elif before is None:
        known = ()
    else:
        had = {f.fingerprint for f in before.findings}
        hidden = {f.fingerprint for f in before.suppressed}
        said = {_said(m.claim) for m in before.matches}
        known = tuple(
            f
            for f in file.findings
            if f.fingerprint in had
            or (_between(f) and _said(f.claim) in said and f.fingerprint not in hidden)
        )
    chosen = {id(f) for f in known}
    left = tuple(f for f in file.findings if id(f) not in chosen)
    return replace(file, findings=left, known=(*file.known, *known))


def _between(finding: Finding) -> bool:
    """Whether a finding lies between articles, so that its other end may be what is new."""
    return any(r.path != finding.path for r in finding.related)


def _said(claim: Claim | None) -> tuple[Any, ...]:
    """What makes a claim the same one, wherever it stands in its article."""
    if claim is None:
        return ()
    parts = (claim.subject, claim.object, claim.population, claim.condition)
    named = tuple(p and (p.text.casefold(), p.concept) for p in parts)
    manner = (claim.relation, claim.polarity, claim.certainty, claim.stance)
    return " ".join(claim.sentence.split()).casefold(), *manner, *named
