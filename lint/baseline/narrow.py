"""Holds a run against a baseline: what is new, what is known, what is there no more."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lint.baseline.kept import Baseline, KeptFile, named
from lint.baseline.renamed import renamed, sketch
from lint.compare import folder
from lint.engine import moved
from lint.model import FileReport, Finding, Narrowing, Record, Report

_EXCERPT, _MESSAGE = 200, 400  # characters kept for those who review


def narrowed(
    report: Report,
    baseline: Baseline,
    *,
    ran: Mapping[str, Collection[str]],
    looked_at: Sequence[Path],
) -> Report:
    """A report without the findings that a baseline knows; those are kept beside the others.

    ``ran`` holds the ids of the rules that ran on each file, ``looked_at`` the paths that were
    checked: what did not run and what was not looked at makes no record stale.
    """
    was = renamed(baseline, report.files)
    files = tuple(_narrow(f, _records(baseline, f, was)) for f in report.files)
    stale = (*_stale(baseline, files, was, ran), *_gone(baseline, files, was, ran, looked_at))
    told_of = (_notice(baseline.path, len(stale)),) if stale else ()
    told = Narrowing(
        against=f"the baseline {baseline.path.as_posix()}",
        left_out=sum(len(f.known) for f in files) - len(report.known),
        stale=tuple(sorted(stale, key=lambda r: (r.path.split("/"), r.rule, r.excerpt))),
    )
    return replace(
        report,
        files=files,
        skipped=tuple(s for s in report.skipped if not baseline.is_at(s.path)),
        conflicts=folder.told(report.conflicts, files),
        notices=(*report.notices, *told_of),
        narrowings=(*report.narrowings, told),
    )


def made(report: Report, path: Path) -> Baseline:
    """The baseline at ``path`` that knows every finding of a report."""
    return revised(Baseline(path, {}), report, add=True)


def revised(baseline: Baseline, report: Report, *, add: bool) -> Baseline:
    """A baseline without what a report, narrowed by it, tells to be stale.

    Renamed articles get their new names. With ``add``, what is new is known from now on.
    """
    stale = frozenset(report.stale)
    files = {
        name: KeptFile(kept.sketch, tuple(r for r in kept.records if r not in stale))
        for name, kept in baseline.files.items()
    }
    was = renamed(baseline, report.files)
    for file in (f for f in report.files if not f.failure):
        name = baseline.name(file.path)
        old = was.get(name, name)
        there = _ids(file, old)
        unseen = [r for r in _taken(files, old) if r.fingerprint not in there]
        told = (*file.known, *(file.findings if add else ()))
        records = (
            *(_moved(r, name) for r in unseen),
            *(_record(f, name, baseline.path) for f in told),
        )
        if records:
            files[name] = KeptFile(sketch(file.path), records)
    return Baseline(baseline.path, {n: k for n, k in files.items() if k.records})


def _notice(path: Path, stale: int) -> str:
    gone = "1 finding of it is" if stale == 1 else f"{stale:,} findings of it are"
    return (
        f"the baseline {path.as_posix()} can be shorter: {gone} there no more; "
        f"'healthlint baseline prune --baseline {path.as_posix()}' drops what is stale"
    )


def _taken(files: dict[str, KeptFile], name: str) -> tuple[Record, ...]:
    kept = files.pop(name, None)
    return kept.records if kept else ()


def _records(baseline: Baseline, file: FileReport, was: Mapping[str, str]) -> tuple[Record, ...]:
    """What is known of an article, under its old name if it was renamed."""
    name = baseline.name(file.path)
    kept = baseline.files.get(was.get(name, name))
    return kept.records if kept else ()


def _narrow(file: FileReport, records: Sequence[Record]) -> FileReport:
    if not records:
        return file
    ids, name = {r.fingerprint for r in records}, records[0].path
    known = tuple(f for f in file.findings if _id(f, name) in ids)
    left = tuple(f for f in file.findings if _id(f, name) not in ids)
    return replace(file, findings=left, known=(*file.known, *known))


def _stale(
    baseline: Baseline,
    files: Iterable[FileReport],
    was: Mapping[str, str],
    ran: Mapping[str, Collection[str]],
) -> Iterator[Record]:
    """The records of articles that were looked at whose findings are there no more.

    A finding that speaks of other articles may be there still unless those were looked at too.
    """
    seen = [f for f in files if not f.failure]
    names = {baseline.name(f.path) for f in seen} | set(was.values())
    for file in seen:
        records = _records(baseline, file, was)
        there = _ids(file, records[0].path) if records else frozenset()
        for one in records:
            others = (o for o in one.related if o not in names)
            if (
                one.fingerprint not in there
                and one.rule in ran.get(file.path, ())
                and not any(baseline.on_disk(o).exists() for o in others)
            ):
                yield one


def _gone(
    baseline: Baseline,
    files: Sequence[FileReport],
    was: Mapping[str, str],
    ran: Mapping[str, Collection[str]],
    looked_at: Sequence[Path],
) -> Iterator[Record]:
    """The records of articles that are gone from where the run looked."""
    rules = {id for ids in ran.values() for id in ids}
    places = [Path(os.path.realpath(p)) for p in looked_at]
    known = {baseline.name(f.path) for f in files} | set(was.values())
    for name in (n for n in baseline.files if n not in known):
        place = baseline.on_disk(name)
        real = Path(os.path.realpath(place))
        if not place.exists() and any(real.is_relative_to(p) for p in places):
            yield from (r for r in baseline.files[name].records if not rules or r.rule in rules)


def _ids(file: FileReport, name: str) -> frozenset[str]:
    return frozenset(_id(f, name) for f in (*file.findings, *file.known))


def _id(finding: Finding, name: str) -> str:
    """The fingerprint of a finding in an article that the baseline calls so."""
    return moved(finding.rule, finding.fingerprint, finding.path, name)


def _moved(record: Record, name: str) -> Record:
    mark = moved(record.rule, record.fingerprint, record.path, name)
    return replace(record, path=name, fingerprint=mark)


def _record(finding: Finding, name: str, baseline: Path) -> Record:
    others = {r.path for r in finding.related} - {finding.path}
    return Record(
        path=name,
        rule=finding.rule,
        severity=finding.severity,
        excerpt=_cut(finding.excerpt, _EXCERPT),
        message=_cut(finding.message, _MESSAGE),
        fingerprint=_id(finding, name),
        related=tuple(sorted(named(o, baseline) for o in others)),
    )


def _cut(text: str, most: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
