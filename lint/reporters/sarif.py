"""SARIF 2.1.0, with all that GitHub code scanning requires and asks for: docs/ci.md says how."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, TextIO
from urllib.parse import quote

from lint.model import Finding, Region, Report, Severity
from lint.reporter import View
from lint.reporters import wire
from lint.reporters.bounds import cut, gravest
from lint.reporters.evidence import advice, statement
from lint.reporters.sarif_rules import LEVELS, descriptors, notifications
from lint.reporters.snippet import clean
from lint.reporters.summary import coverage, failures, reason, severities, shown

Json = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"

RESULTS = 25_000
"""More results in one run and GitHub refuses the file."""

LOCATIONS = 100
"""Related places shown of one result."""

TEXT = 1_000
"""Longest sentence of a message."""

_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")


def render(report: Report, view: View, out: TextIO) -> None:
    """Write it, a result a line; ASCII alone, so that every terminal and pipe carries it."""
    findings = list(shown(report, view))
    kept = findings
    if len(findings) > RESULTS:
        chosen = {id(f) for f in gravest(findings, RESULTS)}
        kept = [f for f in findings if id(f) in chosen]
    rules = descriptors(view.rules, findings)
    run = {
        "tool": {"driver": _driver(report, rules)},
        "automationDetails": {"id": f"{clean(view.category)}/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The folder that the repository is checked out in."}}
        },
        "invocations": [_invocation(report, view, len(findings) - len(kept))],
        "properties": _properties(report),
    }
    out.write(f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [\n')
    out.write(json.dumps(run)[:-1] + ', "results": [')
    index = {rule["id"]: i for i, rule in enumerate(rules)}
    mark = ""
    for result in _results(kept, view, index):
        out.write(f"{mark}\n{json.dumps(result)}")
        mark = ","
    out.write("\n]}]}\n")


def uri(path: str) -> Json:
    """Where a file is: from the root of the repository, or, outside it, absolute."""
    # Names that are no UTF-8 come as lone surrogates: their bytes are what is meant.
    escaped = quote(path.encode("utf-8", "surrogateescape"), safe="/~")
    if path.startswith("/"):
        return {"uri": f"file://{escaped}"}
    return {"uri": escaped, "uriBaseId": ROOT}


def _driver(report: Report, rules: list[Json]) -> Json:
    version = report.version or "0"
    driver: Json = {"name": "healthlint", "version": version}
    if _SEMANTIC.fullmatch(version):
        driver["semanticVersion"] = version
    return {**driver, "rules": rules, "notifications": notifications()}


def _invocation(report: Report, view: View, left_out: int) -> Json:
    """How the run went; what could not be checked stands here, for a result needs a place."""
    told = []
    for file in failures(report):
        if file.failure:
            path = view.path(file.path)
            told.append(_notification("not-checked", "error", reason(file.failure), path))
    told += [
        _notification("skipped", "note", skip.reason, view.path(skip.path))
        for skip in report.skipped
    ]
    if left_out:
        text = f"{left_out:,} more findings are left out: {RESULTS:,} are all that one run may hold"
        told.append(_notification("left-out", "warning", text))
    return {
        "executionSuccessful": not failures(report),
        "exitCode": view.exit_code,
        "toolExecutionNotifications": told,
    }


def _notification(id: str, level: str, text: str, path: str = "") -> Json:
    value: Json = {
        "descriptor": {"id": id},
        "level": level,
        "message": {"text": _message(text)},
    }
    if path:
        value["locations"] = [{"physicalLocation": {"artifactLocation": uri(path)}}]
    return value


def _properties(report: Report) -> Json:
    count = severities(report)
    return {
        "model": report.model,
        "vocabulary": report.vocabulary_digest,
        "reference": report.reference_digest,
        "files": len(report.files),
        "words": sum(f.words for f in report.files),
        "findings": {s.value: count[s] for s in Severity},
        "known": len(report.known),
        "claims": asdict(coverage(report)),
    }


def _results(findings: list[Finding], view: View, index: dict[str, int]) -> Iterator[Json]:
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        here = view.path(finding.path)
        mark = finding.fingerprint[:16] or "0"
        seen[here, mark] += 1
        related = finding.related[:LOCATIONS]
        value: Json = {
            "ruleId": finding.rule,
            "ruleIndex": index[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": _text(finding)},
            "locations": [_location(here, finding.region)],
            "partialFingerprints": {"primaryLocationLineHash": f"{mark}:{seen[here, mark]}"},
            "properties": _details(finding),
        }
        if finding.fingerprint:
            value["fingerprints"] = {"healthlint/v1": finding.fingerprint}
        if related:
            value["relatedLocations"] = [
                {
                    "id": n,
                    **_location(view.path(r.path), r.region),
                    "message": {"text": _message(r.message)},
                }
                for n, r in enumerate(related, 1)
            ]
        if finding.suggestion:
            value["fixes"] = [_fix(finding, here)]
        yield value


def _text(finding: Finding) -> str:
    """Whole sentences, the finding first: where there is little room GitHub shows that one."""
    parts = [_sentence(finding.message)]
    if finding.reference:
        parts.append(f"Evidence: {_sentence(statement(finding.reference))}")
    if instead := advice(finding):
        parts.append(f"Write instead: {_sentence(instead)}")
    for n, other in enumerate(finding.related[:LOCATIONS], 1):
        text = re.sub(r"([\\\[\]])", r"\\\1", _braced(cut(other.message, TEXT)))
        parts.append(f"See [{text or 'there'}]({n}).")
    return " ".join(parts)


def _sentence(text: str) -> str:
    text = _message(text)
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!", "…")) else ".")


def _message(text: str) -> str:
    """A plain message: no placeholder and no link can be read in it."""
    return _braced(cut(text, TEXT)).replace("](", "] (") or "-"


def _braced(text: str) -> str:
    """With braces doubled, as section 3.11.5 of the standard asks for."""
    return text.replace("{", "{{").replace("}", "}}")


def _location(path: str, region: Region) -> Json:
    return {"physicalLocation": {"artifactLocation": uri(path), "region": _region(region)}}


def _region(region: Region) -> Json:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _details(finding: Finding) -> Json:
    """What GitHub does not look at and other readers may."""
    value = {
        "excerpt": cut(finding.excerpt, TEXT),
        "cues": [cut(c, TEXT) for c in finding.cues],
        "wording": cut(finding.wording, TEXT),
        "reference": wire.entry(finding.reference) if finding.reference else None,
    }
    return {k: v for k, v in value.items() if v}


def _fix(finding: Finding, path: str) -> Json:
    replacement = finding.suggestion.replacement if finding.suggestion else ""
    change = {
        "artifactLocation": uri(path),
        "replacements": [
            {
                "deletedRegion": _region(finding.edited),
                "insertedContent": {"text": replacement},
            }
        ],
    }
    return {"description": {"text": "Write this instead."}, "artifactChanges": [change]}
