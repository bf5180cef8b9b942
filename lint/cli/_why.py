"""``healthlint explain FILE:LINE``: what was read on a line, and what rules make of it."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint import discover, engine
from lint.cli._explained import explained
from lint.config import Config
from lint.errors import UserError
from lint.model import Document, Entry, Finding, Match, Source, Suppression
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.whynot import NOTHING, WHOLE, Silence, silences

_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Account:
    """All that is known of one line: claims with verdicts and candidates, findings, silences."""

    document: Document
    line: int
    matches: tuple[Match, ...]
    candidates: tuple[tuple[Match, ...], ...]
    findings: tuple[Finding, ...]
    allowed: tuple[Finding, ...]
    hidden: tuple[Suppression, ...]
    silent: tuple[Silence, ...]
    off: tuple[str, ...]


def account(source: Source, line: int, config: Config) -> Account:
    """Check one article and tell everything about one of its lines.

    Raises:
        UserError: the article cannot be read, or has no such line.

    """
    session = engine.open_session(engine.plan_for(config))
    item = next(engine.readings(session.nlp, (source,)))
    if not isinstance(item, tuple):
        why = item.failure.message if item.failure else "it cannot be read"
        raise UserError(f"{source.name}: {why}", item.failure.hint if item.failure else "")
    document, reading = item
    lines = document.source.count("\n") + 1
    if not 1 <= line <= lines:
        raise UserError(f"{source.name} has no line {line}", f"it has {lines}")
    matches, active = engine.weigh(session, document, reading)
    contexts = tuple(engine.contexts(session, document, reading, matches, active))
    here = tuple(m for m in matches if m.claim.region.line <= line <= m.claim.region.end_line)
    running = {c.rule.id for c in contexts}
    found = engine.complete(f for c in contexts for f in c.rule.check(c))
    kept, out = engine.allow.settle(contexts, found, session.plan.allow, document)
    return Account(
        document=document,
        line=line,
        matches=here,
        candidates=tuple(session.matcher.weighed(m.claim) for m in here),
        findings=_on_line(kept, line),
        allowed=_on_line(out, line),
        hidden=engine.switched_off(session, document, running),
        silent=tuple(silences(contexts, line)),
        off=tuple(sorted(session.known - running)),
    )


def told(of: Account, ink: Ink) -> str:
    """An account as text for people."""
    return "\n".join(_told(of, ink)) + "\n"


def read(article: discover.Article) -> Source:
    """The bytes of an article.

    Raises:
        UserError: they cannot be had.

    """
    source = discover.read(article)
    if isinstance(source, Source):
        return source
    failure = source.failure
    raise UserError(
        f"{article.name}: {failure.message if failure else 'it cannot be read'}",
        failure.hint if failure else "",
    )


def _on_line(findings: Sequence[Finding], line: int) -> tuple[Finding, ...]:
    return tuple(f for f in findings if f.region.line <= line <= f.region.end_line)


def _told(of: Account, ink: Ink) -> Iterator[str]:
    yield ink(f"{clean(of.document.name)}:{of.line}", "bold")
    yield from _wrapped(clean(of.document.line_text(of.line)).strip() or "(an empty line)", "  | ")
    yield from ("", ink("Claims", "cyan"))
    if not of.matches:
        yield "  no claim is read here"
    for match, candidates in zip(of.matches, of.candidates, strict=True):
        body = explained("", (match.claim,), 1, width=_WIDTH, ink=ink).splitlines()
        yield from (f"  {row}".rstrip() for row in body[3:] if row.strip())
        yield from _reference(match, candidates, ink)
    yield from ("", ink("Rules that speak", "cyan"))
    yield from _spoken(of.findings, of.hidden, ink)
    for finding in of.allowed:
        text = f"{finding.rule} {finding.name}: left out for an allowed term, '{finding.excerpt}'"
        yield from _wrapped(text, "  ")
    yield from ("", ink("Rules that are silent", "cyan"))
    yield from _silent(of.silent)
    if of.off:
        yield from ("", ink("Rules that do not run here", "cyan"))
        yield from _wrapped(", ".join(of.off), "  ")


def _reference(match: Match, candidates: Sequence[Match], ink: Ink) -> Iterator[str]:
    """Verdict and reason, and every entry that was looked at with what came of it."""
    yield from _wrapped(f"verdict     {match.verdict.value}: {match.reason}", "      ", " " * 18)
    for one in candidates:
        entry = one.entry
        assert entry is not None
        mark = ink("decides", "bold") if entry is match.entry else one.verdict.value
        yield from _wrapped(f"entry       {_entry(entry)}", "      ", " " * 18)
        yield from _wrapped(f"{mark}: {one.reason}", " " * 20)
    if not candidates:
        yield "      entry       none on these things"


def _entry(entry: Entry) -> str:
    return f"{entry.id} ({entry.status.value}, {entry.evidence.value}): {entry.statement}"


def _spoken(findings: Sequence[Finding], hidden: Sequence[Suppression], ink: Ink) -> Iterator[str]:
    if not findings:
        yield "  none"
    for finding in findings:
        severity = ink.severity(finding.severity, finding.severity.value)
        yield from _wrapped(f"{finding.rule} {finding.name} ({severity}): {finding.message}", "  ")
        if finding.cues:
            yield from _wrapped(f"deciding words: {', '.join(finding.cues)}", "      ")
        if finding.wording:
            yield from _wrapped(f"better: {finding.wording}", "      ")
        for one in hidden:
            if one.covers(finding):
                text = f"left out by the comment on line {one.region.line}: {one.reason}"
                yield from _wrapped(text, "      ")


def _silent(silent: Sequence[Silence]) -> Iterator[str]:
    """Rules with a reason of their own one by one, the others together."""
    common: dict[str, list[str]] = {NOTHING: [], WHOLE: []}
    for one in silent:
        if one.reason in common:
            common[one.reason].append(one.rule.id)
        else:
            yield from _wrapped(f"{one.rule.id} {one.rule.name}: {one.reason}", "  ", "      ")
    for reason, ids in common.items():
        if ids:
            yield from _wrapped(f"{', '.join(ids)}: {reason}", "  ", "      ")


def _wrapped(text: str, first: str, later: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=first if later is None else later,
        break_on_hyphens=False,
    ) or [first]
