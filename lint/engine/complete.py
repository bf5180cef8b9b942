"""The findings of one file as reported: in order, none twice, each with its fingerprint."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from lint.model import Finding


def complete(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of one file as reported: in order, none twice, each with its fingerprint.

    Of two findings of one rule at one place the graver stays and takes over the other's related
    places.
    """
    kept: dict[tuple[Any, ...], Finding] = {}
    for finding in sorted(findings, key=lambda f: (*f.order, -f.severity.rank)):
        key = (finding.rule, finding.region)
        other = kept.get(key)
        kept[key] = _merged(other, finding) if other else finding
    seen: Counter[str] = Counter()
    done = []
    for finding in kept.values():
        identity = _identity(finding)
        done.append(replace(finding, fingerprint=_mark(identity, seen[identity])))
        seen[identity] += 1
    return tuple(done)


def moved(rule: str, fingerprint: str, old: str, new: str) -> str:
    """The fingerprint of a finding of a file at ``old`` once the file is at ``new``.

    Only findings about a whole document have another one then.
    """
    for n in range(_REPEATS if old != new else 0):
        if fingerprint == _mark(_of_whole(rule, old), n):
            return _mark(_of_whole(rule, new), n)
    return fingerprint


_REPEATS = 4  # findings of one rule about one document as a whole; there is one, as a rule


def _merged(one: Finding, other: Finding) -> Finding:
    graver = one if one.severity.rank >= other.severity.rank else other
    related = tuple(dict.fromkeys((*one.related, *other.related)))
    return replace(graver, related=related)


def _identity(finding: Finding) -> str:
    """What makes a finding the same one after the file was edited elsewhere or renamed."""
    if finding.about_whole:
        return _of_whole(finding.rule, finding.path)
    sentence, excerpt = (" ".join(t.split()) for t in (finding.sentence, finding.excerpt))
    return f"{finding.rule}\0{sentence.casefold()}\0{excerpt}"


def _of_whole(rule: str, path: str) -> str:
    return f"{rule}\0{path}"


def _mark(identity: str, repeat: int) -> str:
    return hashlib.sha256(f"{identity}\0{repeat}".encode("utf-8", "surrogatepass")).hexdigest()
