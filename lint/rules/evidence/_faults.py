"""Decides which rule on evidence speaks on a clause, so that no two say the same thing twice.

The most particular fault is told: that a promise rests on mice says more than that it is too sure.
A rule that does not run holds no other one back.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lint.judge import level_of
from lint.model import (
    Certainty,
    Claim,
    Difference,
    Direction,
    Entry,
    Match,
    Polarity,
    Relation,
    Span,
    Verdict,
)
from lint.rule import Context
from lint.rules._clause import by_clause, sourced
from lint.rules._evidence import weightiest
from lint.rules._once import once_judged
from lint.rules.certainty.unsupported_absolute import unsupported_absolute
from lint.rules.evidence import _ailments, _drawn, _functions
from lint.rules.evidence._scope import condition_is_told, condition_of, is_other_people
from lint.rules.evidence._text import is_bench, is_label


@dataclass(frozen=True, slots=True)
class Fault:
    """A clause at fault: the matches behind it (none where the text alone tells), its premise."""

    rule: str
    span: Span
    group: tuple[Match, ...] = ()
    claim: Claim | None = None
    premise: Span | None = None

    @property
    def entry(self) -> Entry | None:
        """The entry that has come furthest among the matches."""
        return weightiest(self.group).entry if self.group else None


def faults(ctx: Context[Any], rule: str) -> tuple[Fault, ...]:
    """The clauses on which a rule speaks, in the order of the text."""
    kept: list[Fault] = []
    last = max(n for n, (id, _) in enumerate(_IN_ORDER) if id == rule)
    for id, find in _IN_ORDER[: last + 1]:
        if id != rule and id not in ctx.running:
            continue
        for fault in find(ctx):
            if not any(fault.span.overlaps(k.span) for k in kept if k.rule != id):
                kept.append(fault)
    mine = (f for f in kept if f.rule == rule)
    return tuple(sorted(_once(mine), key=lambda f: f.span.start))


def reference_of(ctx: Context[Any], fault: Fault) -> Entry | None:
    """What the reference set has against the claim of a fault that the text alone tells."""
    against = {Verdict.OVERSTATED, Verdict.CONTRADICTED}
    for match in ctx.matches:
        if match.claim is fault.claim and match.verdict in against:
            return match.entry
    return None


def _once(found: Iterator[Fault]) -> Iterator[Fault]:
    """One fault a place: the first of those that overlap."""
    told: list[Span] = []
    for fault in found:
        if not any(fault.span.overlaps(s) for s in told):
            told.append(fault.span)
            yield fault


def _of_text(
    rule: str, find: Callable[[Context[Any]], Iterator[_drawn.Drawn]]
) -> Callable[[Context[Any]], Iterable[Fault]]:
    def faults_of(ctx: Context[Any]) -> Iterator[Fault]:
        for drawn in find(ctx):
            yield Fault(rule, drawn.span, claim=drawn.claim, premise=drawn.premise)

    return once_judged(faults_of)


def _of_matches(
    rule: str, fits: Callable[[Context[Any], Match], bool]
) -> Callable[[Context[Any]], Iterable[Fault]]:
    def faults_of(ctx: Context[Any]) -> Iterator[Fault]:
        for group in by_clause(ctx.matches, lambda m: m.entry is not None and fits(ctx, m)):
            best = weightiest(group)
            yield Fault(rule, best.claim.span, group, best.claim)

    return once_judged(faults_of)


def _is_firm(claim: Claim) -> bool:
    affirmed = claim.polarity is Polarity.AFFIRMED
    return affirmed and level_of(claim).rank >= Certainty.PROBABLE.rank


def _links(_: Context[Any], match: Match) -> bool:
    """Whether a cause is told where the entry knows of a link alone."""
    entry = match.entry
    return (
        match.verdict is Verdict.OVERSTATED
        and entry is not None
        and match.claim.polarity is Polarity.AFFIRMED
        and match.claim.relation is not Relation.ASSOCIATED
        and (entry.direction is Direction.ASSOCIATED_ONLY or entry.relation is Relation.ASSOCIATED)
    )


def _drops_condition(ctx: Context[Any], match: Match) -> bool:
    entry = match.entry
    if entry is None or match.gap not in {Difference.CONDITION, Difference.PEOPLE}:
        return False
    conditional = entry.condition is not None or match.gap is Difference.PEOPLE
    return (
        conditional
        and _is_firm(match.claim)
        and entry.direction is Direction.SUPPORTS
        and condition_of(ctx, entry) is not None
        and not condition_is_told(ctx, match.claim, entry)
    )


def _is_of_others(ctx: Context[Any], match: Match) -> bool:
    return match.gap is Difference.PEOPLE and _is_firm(match.claim) and is_other_people(ctx, match)


def _overstates(ctx: Context[Any], match: Match) -> bool:
    """Whether a claim is too sure; a class convicts nobody who names a source or a dish."""
    if match.verdict is not Verdict.OVERSTATED or is_label(ctx, match.claim):
        return False
    if not match.of_class:
        return True
    return not (sourced(ctx, match.claim.span) or is_bench(ctx, match.claim.span))


def _absolutes(ctx: Context[Any]) -> Iterator[Fault]:
    """Where the rule on absolutes speaks: it tells the entry, too."""
    if not any(_overstates(ctx, m) for m in ctx.matches):
        return
    own = replace(ctx, rule=unsupported_absolute, options=None)
    for finding in unsupported_absolute.check(own):
        if finding.claim is not None:
            yield Fault(finding.rule, finding.claim.span, claim=finding.claim)


_IN_ORDER: tuple[tuple[str, Callable[[Context[Any]], Iterable[Fault]]], ...] = (
    ("HL209", _of_text("HL209", _drawn.from_bench)),
    ("HL205", _of_text("HL205", _drawn.from_other_people)),
    ("HL207", _of_text("HL207", _ailments.from_other_ailments)),
    ("HL208", _of_text("HL208", _functions.from_function)),
    ("HL204", _of_text("HL204", _drawn.from_links)),
    ("HL204", _of_matches("HL204", _links)),
    ("HL205", _of_matches("HL205", _is_of_others)),
    ("HL206", _of_matches("HL206", _drops_condition)),
    ("HL101", _absolutes),
    ("HL202", _of_matches("HL202", _overstates)),
)
"""Which rule speaks first."""
