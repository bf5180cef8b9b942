"""Reads and writes the file of a baseline: JSON that people review, a finding a record."""

import json
import re
from pathlib import Path
from typing import Any

from lint import resources, yamlfile
from lint.baseline.kept import Baseline, KeptFile
from lint.errors import DataError, UserError
from lint.model import Record, Severity

FORMAT = 1
"""The version of the form that is written, and the only one that is read."""

_CONFLICT = re.compile(rb"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)


def load(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        UserError: there is none, or it is not written as one; one sentence says what and where.

    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        hint = f"'healthlint baseline create --baseline {path}' makes one"
        raise UserError(f"there is no baseline {path}", hint) from None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise UserError(f"cannot read the baseline {path}: {reason}") from None
    value = _value(path, data)
    return Baseline(path, {name: _file(name, file) for name, file in value["files"].items()})


def text_of(baseline: Baseline) -> str:
    """A baseline as text: files by path, findings by rule and words, so that versions compare."""
    files = {name: _wire(file) for name, file in sorted(baseline.files.items()) if file.records}
    value = {"version": FORMAT, "files": files}
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _value(path: Path, data: bytes) -> dict[str, Any]:
    """The sound content of a file; what is wrong with it is looked for where it is not sound."""
    try:
        value = json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise _fault(path, data) from None
    version = value.get("version") if isinstance(value, dict) else None
    if isinstance(version, int) and version != FORMAT:
        raise UserError(
            f"the baseline {path} is of version {version}, and this program reads {FORMAT} alone",
            "check with the version of healthlint that wrote it, or create it anew with --force",
        )
    if not yamlfile.predicate(resources.schema_path("baseline").read_text("utf-8"))(value):
        raise _fault(path, data)
    return dict(value)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _fault(path: Path, data: bytes) -> UserError:
    """The first thing that is wrong, at its place; JSON is read as the YAML that it is."""
    hint = f"restore it, or 'healthlint baseline create --force --baseline {path}' makes it anew"
    if mark := _CONFLICT.search(data):
        line = data.count(b"\n", 0, mark.start()) + 1
        return UserError(
            f"the baseline {path} holds a merge conflict on line {line}",
            "take either side of it, then 'healthlint baseline update' brings it up to date",
        )
    try:
        file = yamlfile.load(data, str(path))
        schema = json.loads(resources.schema_path("baseline").read_text("utf-8"))
        problems = yamlfile.check(file, schema)
    except DataError as error:
        problems = error.problems
    if not data.strip():
        said = "it is empty"
    elif problems:
        said = f"{problems[0].message} (line {problems[0].line})"
    else:
        said = "it is no JSON"
    return UserError(f"the baseline {path} cannot be used: {said}", hint)


def _file(name: str, value: dict[str, Any]) -> KeptFile:
    return KeptFile(value["sketch"], tuple(_record(name, r) for r in value["findings"]))


def _record(name: str, value: dict[str, Any]) -> Record:
    return Record(
        path=name,
        rule=value["rule"],
        severity=Severity(value["severity"]),
        excerpt=value["excerpt"],
        message=value["message"],
        fingerprint=value["fingerprint"],
        related=tuple(value.get("related", ())),
    )


def _wire(file: KeptFile) -> dict[str, Any]:
    ordered = sorted(file.records, key=lambda r: (r.rule, r.excerpt, r.fingerprint))
    return {"sketch": file.sketch, "findings": [_of_record(r) for r in ordered]}


def _of_record(record: Record) -> dict[str, Any]:
    value = {
        "rule": record.rule,
        "severity": record.severity.value,
        "excerpt": record.excerpt,
        "message": record.message,
        "fingerprint": record.fingerprint,
    }
    return {**value, "related": list(record.related)} if record.related else value
