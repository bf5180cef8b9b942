"""What the articles of one run contradict each other on, strongest first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lint.compare.core import side_of
from lint.compare.find import Clash, find
from lint.model import (
    Certainty,
    Claim,
    Conflict,
    Entry,
    Evidence,
    FileReport,
    Match,
    Position,
    Region,
    Severity,
    Verdict,
)

_SURE = {
    Certainty.ABSOLUTE: 1.0,
    Certainty.DEFINITE: 0.95,
    Certainty.PROBABLE: 0.8,
    Certainty.POSSIBLE: 0.7,  # as a promise to most people
    Certainty.INSUFFICIENT: 0.6,  # "not shown" may come to be shown
}
_GRADE = {
    Evidence.AUTHORISED: 1.0,
    Evidence.HIGH: 1.0,
    Evidence.MODERATE: 0.95,
    Evidence.CONSENSUS: 0.95,
    Evidence.LOW: 0.9,
    Evidence.VERY_LOW: 0.85,
}
_NO_ENTRY = 0.8  # where no entry of the reference set speaks on it
_DECIDED = frozenset({Verdict.SUPPORTED, Verdict.OVERSTATED, Verdict.CONTRADICTED})

_Place = tuple[str, Region]


def conflicts(reports: Sequence[FileReport]) -> tuple[Conflict, ...]:
    """Every matter on which articles contradict each other, the strongest first."""
    if len(reports) < 2:
        return ()  # an article does not contradict itself here
    told = [Position(path=r.path, match=m) for r in reports for m in r.matches]
    found = find([p.claim for p in told], homes=[p.path for p in told])
    made = (_conflict(told, clash) for clash in found)
    kept: dict[tuple[_Place, ...], Conflict] = {}
    for one in sorted(made, key=lambda c: (-c.strength, _places(c))):
        kept.setdefault(_places(one), one)  # "zinc and iron help" is one matter
    return tuple(kept.values())


def standing(reports: Sequence[FileReport], rule: str) -> tuple[Conflict, ...]:
    """The conflicts that findings of a rule tell of: no infos, nothing where it is switched off."""
    return conflicts([_without(r, rule) for r in reports if _has(r, rule)])


def told(conflicts: Iterable[Conflict], reports: Iterable[FileReport]) -> tuple[Conflict, ...]:
    """The conflicts that a finding still tells of, once reports were narrowed to what is new."""
    findings = (f for r in reports for f in r.findings if any(o.path != f.path for o in f.related))
    places = {(f.path, f.region) for f in findings}
    return tuple(c for c in conflicts if not places.isdisjoint(_places(c)))


def _has(report: FileReport, rule: str) -> bool:
    return any(f.rule == rule and f.severity is not Severity.INFO for f in report.findings)


def _without(report: FileReport, rule: str) -> FileReport:
    """A report without the claims where a rule is switched off."""
    off = [s for s in report.suppressions if s.rule == rule]
    kept = (m for m in report.matches if not any(s.covers_place(rule, m.claim.region) for s in off))
    return replace(report, matches=tuple(kept)) if off else report


def strength(affirms: Sequence[Position], denies: Sequence[Position], entry: Entry | None) -> float:
    """How strong a conflict is, from 0 to 1: the product of four numbers.

    How sure the surest is that affirms, and the surest that denies (beyond doubt 1, plain 0.95,
    likely 0.8, a promise to most people 0.7, "not shown" 0.6); how many articles take part (of n:
    1 - 1 / 2n); what evidence the reference set has on it (high, or law: 1, moderate, or experts:
    0.95, low 0.9, very low 0.85, none 0.8).
    """
    firm, denied = (max(_sureness(p.claim) for p in some) for some in (affirms, denies))
    articles = len({p.path for p in (*affirms, *denies)})
    graded = _GRADE[entry.evidence] if entry else _NO_ENTRY
    return firm * denied * (1 - 0.5 / articles) * graded


def _sureness(claim: Claim) -> float:
    return _SURE[side_of(claim).certainty]


def _conflict(told: Sequence[Position], clash: Clash) -> Conflict:
    affirms = _first_of_each(told[i] for i in clash.firm)
    surest = sorted(clash.denials, key=lambda i: (-_sureness(told[i].claim), i))
    denies = _first_of_each(told[i] for i in surest)
    entry = _evidence([told[i].match for i in (*clash.firm, *clash.denials)])
    return Conflict(
        affirms=affirms, denies=denies, strength=strength(affirms, denies, entry), evidence=entry
    )


def _first_of_each(told: Iterable[Position]) -> tuple[Position, ...]:
    """The first position of each article."""
    firsts: dict[str, Position] = {}
    for one in told:
        firsts.setdefault(one.path, one)
    return tuple(firsts.values())


def _evidence(matches: Iterable[Match]) -> Entry | None:
    """The entry with the best evidence of those that decided on the claims."""
    entries = [m.entry for m in matches if m.entry and m.verdict in _DECIDED]
    return max(entries, key=lambda e: (_GRADE[e.evidence], e.id), default=None)


def _places(conflict: Conflict) -> tuple[_Place, ...]:
    """Where a conflict stands."""
    return tuple(sorted((p.path, p.claim.region) for p in (*conflict.affirms, *conflict.denies)))
