"""What another set changes: for people, and for machines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lint.changes import Changes, FindingChange, VerdictChange
from lint.cli.reference._entry import wrapped
from lint.model import Entry, Finding, Match, Region
from lint.reference.differences import Changed, Differences, plain
from lint.reporters import wire
from lint.reporters.bounds import cut
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.reporters.summary import many

_SHORT = 40  # characters of a value that is told when it changes
_SENTENCE = 300

_SIGN = {"appears": "+", "vanishes": "-", "changes": "~"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What differs between two sets and in the articles; ``hidden`` infos are only counted."""

    sets: Differences
    changes: Changes
    findings: tuple[FindingChange, ...]
    hidden: int

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.sets or self.changes.findings or self.changes.verdicts)


def in_words(shown: Shown, ink: Ink, width: int) -> Iterator[str]:
    """The sums first; then the findings, the verdicts and the entries that differ."""
    sets = shown.sets
    for line in (_entries_sum(sets), _findings_sum(shown), _verdicts_sum(shown.changes)):
        yield ink(line, "bold")
    for change in shown.findings:
        yield from ("", *_finding(change, ink, width))
    for verdict in shown.changes.verdicts:
        yield from ("", *_verdict(verdict, ink, width))
    if sets:
        yield ""
    told = [*_told("+", sets.added), *_told("-", sets.removed)]
    told += [f"~ {one.new.id}: {'; '.join(_fields(one))}" for one in sets.changed]
    for text in told:
        yield from wrapped(text, width, "  ", hanging="    ")


def as_json(shown: Shown) -> dict[str, Any]:
    """The same, as ``schemas/difference.schema.json`` describes it."""
    return {
        "articles": shown.changes.articles,
        "claims": shown.changes.claims,
        "entries": {
            "added": [wire.entry(e) for e in shown.sets.added],
            "removed": [wire.entry(e) for e in shown.sets.removed],
            "changed": [_changed(c) for c in shown.sets.changed],
        },
        "findings": [
            {
                "change": c.name,
                "old": wire.finding(c.old) if c.old else None,
                "new": wire.finding(c.new) if c.new else None,
            }
            for c in shown.findings
        ],
        "hidden": shown.hidden,
        "verdicts": [
            {
                "claim": wire.claim(v.new.claim, v.path),
                "old": _match(v.old),
                "new": _match(v.new),
            }
            for v in shown.changes.verdicts
        ],
    }


def _entries_sum(sets: Differences) -> str:
    if not sets:
        return "entries: the same in both sets"
    parts = ((sets.added, "added"), (sets.removed, "removed"), (sets.changed, "changed"))
    return "entries: " + ", ".join(f"{len(some):,} {what}" for some, what in parts if some)


def _findings_sum(shown: Shown) -> str:
    count = Counter(c.name for c in shown.findings)
    told = [_tell(count[name], name) for name in _SIGN if count[name]]
    text = f"findings: {', '.join(told) or 'none changes'}"
    if shown.hidden:
        text += f" ({many(shown.hidden, 'info')} hidden, --show-info)"
    return text


def _tell(number: int, name: str) -> str:
    return f"{number:,} {name if number == 1 else name.removesuffix('s')}"


def _verdicts_sum(changes: Changes) -> str:
    if not changes.verdicts:
        return f"verdicts: none of {many(changes.claims, 'claim')} changes"
    ways = Counter((v.old.verdict.value, v.new.verdict.value) for v in changes.verdicts)
    told = ", ".join(f"{n:,} {a} → {b}" for (a, b), n in ways.most_common())
    return f"verdicts: {len(changes.verdicts):,} of {many(changes.claims, 'claim')} ({told})"


def _told(sign: str, some: Sequence[Entry]) -> list[str]:
    return [f"{sign} {entry.id}: {entry.statement}" for entry in some]


def _fields(one: Changed) -> Iterator[str]:
    """Every field that changed, with its values where they are short."""
    for name in one.fields:
        old, new = _short(one.old, name), _short(one.new, name)
        yield f"{name} {old} → {new}" if max(len(old), len(new)) <= _SHORT else name


def _short(entry: Entry, name: str) -> str:
    value = plain(getattr(entry, name))
    if isinstance(value, dict):
        value = value.get("concept") or value.get("text")
    return "none" if value in (None, [], "") else str(value)


def _finding(change: FindingChange, ink: Ink, width: int) -> Iterator[str]:
    last = change.last
    head = f"{last.rule} {last.name} ({_severity(change)}{_by(change)})"
    where = ink(_place(last.path, last.region), "cyan")
    yield f"  {_SIGN[change.name]} {where} {ink(head, 'bold')}"
    yield from wrapped(last.message, width, "      ")


def _severity(change: FindingChange) -> str:
    return _turned(
        change.old.severity.value if change.old else None,
        change.new.severity.value if change.new else None,
    )


def _by(change: FindingChange) -> str:
    """The entries a finding rests on, by their ids."""
    ids = [_basis(f) for f in (change.old, change.new) if f]
    if not any(ids):
        return ""
    return f", {_turned(ids[0], ids[-1])}"


def _basis(finding: Finding) -> str:
    return finding.reference.id if finding.reference else ""


def _turned(old: str | None, new: str | None) -> str:
    """One value, or how it turns into another."""
    if old is None or new is None or old == new:
        return new or old or ""
    return f"{old or 'no entry'} → {new or 'no entry'}"


def _verdict(change: VerdictChange, ink: Ink, width: int) -> Iterator[str]:
    claim = change.new.claim
    where = ink(_place(change.path, claim.region), "cyan")
    yield f"  {where} {ink(f'{_judged(change.old)} → {_judged(change.new)}', 'bold')}"
    yield from wrapped(f"“{cut(claim.sentence, _SENTENCE)}”", width, "      ")
    yield from wrapped(change.new.reason, width, "      ")


def _judged(match: Match) -> str:
    return match.verdict.value + (f" ({match.entry.id})" if match.entry else "")


def _place(path: str, region: Region) -> str:
    return f"{clean(path)}:{region.line}:{region.column}"


def _changed(one: Changed) -> dict[str, Any]:
    values = {
        name: {"old": plain(getattr(one.old, name)), "new": plain(getattr(one.new, name))}
        for name in one.fields
    }
    return {"id": one.new.id, "fields": values}


def _match(match: Match) -> dict[str, Any]:
    entry = match.entry.id if match.entry else None
    return {"verdict": match.verdict.value, "reason": match.reason, "reference": entry}


def hide(changes: Sequence[FindingChange], *, show_info: bool) -> tuple[FindingChange, ...]:
    """The changes a person asked to see: those of infos only where wanted."""
    return tuple(c for c in changes if show_info or not c.info)
