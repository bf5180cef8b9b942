"""Findings of rules that looked at nothing which another reference set or another day changes."""

from dataclasses import dataclass, field, fields
from typing import Any

from lint.model import Finding
from lint.rule import Context, Watched

_PARTS = tuple(f.name for f in fields(Context))


@dataclass(frozen=True, slots=True)
class Kept:
    """Such findings as they are kept: the rules that were asked, and what they found."""

    rules: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Apart:
    """What is known of such rules in one article: from an earlier run, and anew."""

    known: dict[str, list[Finding]] = field(default_factory=dict)
    new: dict[str, list[Finding]] = field(default_factory=dict)

    @classmethod
    def of(cls, kept: Kept | None) -> "Apart":
        """What was kept, by rule."""
        known: dict[str, list[Finding]] = {rule: [] for rule in kept.rules} if kept else {}
        for finding in kept.findings if kept else ():
            known[finding.rule].append(finding)
        return cls(known)

    def ask(self, context: Context[Any]) -> list[Finding]:
        """What a rule finds, without asking it where that is known."""
        rule = context.rule
        if rule.id in self.known:
            return self.known[rule.id]
        watched = Watched(**{name: getattr(context, name) for name in _PARTS})
        found = list(rule.check(watched))
        if not watched.seen:
            self.new[rule.id] = found
        return found

    def kept(self) -> Kept:
        """All that is known, to be kept."""
        every = {**self.known, **self.new}
        return Kept(tuple(every), tuple(f for found in every.values() for f in found))
