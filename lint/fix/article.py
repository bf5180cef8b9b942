"""Mends one article: as many of the suggested edits as prove good, round after round."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lint.engine import Session
from lint.fix.changes import Change, applied, changes
from lint.fix.proof import Checked, checked, objection, place, same
from lint.model import FileReport, Finding, Source
from lint.readers.decode import Decoded, encode

ROUNDS = 10
"""Edits that touch wait for the next round; so many rounds are made at most."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A finding whose edit was not made, and why."""

    finding: Finding
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """An article after its edits: the bytes, what a check of them says, what was done and not.

    ``report`` is one before comments count, None where nothing was edited.
    """

    source: Source
    report: FileReport | None = None
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Refused, ...] = ()


def fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Whether a finding has an edit that may be made; ``unsafe`` allows those of either kind."""
    return finding.suggestion is not None and (unsafe or finding.suggestion.safe)


def mend(session: Session, source: Source, wanted: Sequence[Finding], *, unsafe: bool) -> Mended:
    """Make the edits that the wanted findings of an article suggest, those that prove good."""
    todo = [f for f in wanted if fixable(f, unsafe=unsafe)]
    here = checked(session, source) if todo else None
    if here is None:
        return Mended(source=source)
    work = _Work(session, here)
    for _ in range(ROUNDS):
        tried = changes(work.here.document, todo)
        if not tried:
            break
        waiting = [f for f in todo if not any(f is c.finding for c in tried)]
        before = work.here
        made = work.keep(tried)
        again = (same(f, place(f, before, made), work.here) for f in waiting)
        todo = [f for f in again if f and fixable(f, unsafe=unsafe)]
    return Mended(
        source=work.here.source,
        report=work.here.report if work.fixed else None,
        fixed=tuple(work.fixed),
        refused=tuple(work.refused),
    )


@dataclass(slots=True)
class _Work:
    """The article as it stands, what was mended in it so far and what could not be."""

    session: Session
    here: Checked
    fixed: list[Finding] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def keep(self, tried: Sequence[Change]) -> tuple[Change, ...]:
        """Make the largest part of some edits that proves good, found by halving."""
        before = self.here
        why: dict[int, str] = {}
        made = self._best(before, tuple(tried), (), why)
        self.fixed += [c.finding for c in made]
        self.refused += [Refused(c.finding, why[id(c)]) for c in tried if id(c) in why]
        return made

    def _best(
        self,
        before: Checked,
        more: tuple[Change, ...],
        good: tuple[Change, ...],
        why: dict[int, str],
    ) -> tuple[Change, ...]:
        if not more:
            return good
        after, against = self._tried(before, (*good, *more))
        if after and not against:
            self.here = after
            return (*good, *more)
        if len(more) == 1:
            why[id(more[0])] = against
            return good
        half = len(more) // 2
        good = self._best(before, more[:half], good, why)
        return self._best(before, more[half:], good, why)

    def _tried(self, before: Checked, made: tuple[Change, ...]) -> tuple[Checked | None, str]:
        """The article with some edits, and what speaks against them."""
        document, source = before.document, before.source
        decoded = Decoded(document.source, document.encoding)
        data = encode(applied(document.source, made), source.data, decoded)
        if data is None:
            return None, f"it cannot be written in the encoding of the file ({document.encoding})"
        after = checked(self.session, Source(source.name, data))
        if after is None:
            return None, "the edited article cannot be read"
        return after, objection(before, made, after)
