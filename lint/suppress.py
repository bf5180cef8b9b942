"""Comments that switch rules off in an article: what they say, where they hold, what they hide.

Four of them are known, with rule ids, a reason and perhaps a last day:

    healthlint-disable-next-block HL101 -- quoted from the law
    healthlint-disable HL802 HL803 -- an interview   ...   healthlint-enable HL802 HL803
    healthlint-disable-file HL601 until=2027-01-31 -- the byline comes with the redesign
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from lint import splice
from lint.model import (
    Directive,
    Document,
    FileReport,
    Finding,
    Region,
    Span,
    Standing,
    Suggestion,
    Suppression,
)

_VERBS = ("disable-next-block", "disable-file", "disable", "enable")
_WRITTEN = re.compile(
    r"healthlint-(?P<verb>[\w-]*)(?P<named>.*?)(?:(?:^|\s)(?:--|—|–)(?:\s+(?P<reason>.*))?)?",
    re.IGNORECASE | re.DOTALL,
)
_UNTIL = re.compile(r"until=(?P<day>\S*)", re.IGNORECASE)
_FORM = "healthlint-{} HL101 -- the reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comment:
    """A comment taken apart; ``fault`` says what is wrong with it."""

    verb: str
    rules: tuple[str, ...] = ()
    reason: str = ""
    until: date | None = None
    fault: str = ""


def suppressions(
    document: Document, *, known: Collection[str], running: Collection[str], today: date
) -> tuple[Suppression, ...]:
    """What the comments of an article switch off, a rule at a time, in order.

    ``known`` are the ids of all rules, ``running`` those that run on this article.
    """
    made: list[Suppression] = []
    opened: dict[str, list[int]] = {}
    for directive in document.directives:
        comment = _read(directive)
        region = document.source_region(directive.span)
        gone = splice.deletion(document.source, directive.span)
        draft = Suppression(
            rule="",
            region=region,
            scope=region,
            text=directive.text,
            standing=Standing.BROKEN,
            reason=comment.reason,
            until=comment.until,
            note=comment.fault,
            source=document.source[directive.span.start : directive.span.end],
            removal=splice.suggestion(document, gone, "", safe=True),
        )
        if not comment.fault and comment.verb == "enable":
            draft = replace(draft, note=_close(made, opened, comment, region))
        elif not comment.fault:
            scope = _scope(document, directive, comment.verb)
            if scope:
                for rule in comment.rules:
                    if comment.verb == "disable":
                        opened.setdefault(rule, []).append(len(made))
                    standing = _standing(rule, comment, known, running, today)
                    near = _near(rule, known) if standing is Standing.UNKNOWN else ""
                    made.append(
                        replace(draft, rule=rule, scope=scope, standing=standing, note=near)
                    )
            else:
                draft = replace(draft, note="no block follows it")
        if draft.note:
            made.append(draft)
    return tuple(made)


def settle(report: FileReport) -> FileReport:
    """A report without the findings that its comments suppress; those are kept beside it."""
    if not report.suppressions:
        return report
    kept: list[Finding] = []
    dropped: list[Finding] = []
    for finding in report.findings:
        hidden = any(s.covers(finding) for s in report.suppressions)
        (dropped if hidden else kept).append(finding)
    return replace(report, findings=tuple(kept), suppressed=tuple(dropped))


def unused(report: FileReport) -> Iterator[Suppression]:
    """The suppressions that leave no finding of a report out."""
    for one in report.suppressions:
        if one.standing is Standing.ACTIVE and not any(one.covers(f) for f in report.findings):
            yield one


def without(comment: Suppression, ids: Collection[str], others: Collection[str]) -> Suggestion:
    """The edit that takes rules out of a comment, and all of it where no ``others`` are left."""
    if not set(others) - set(ids):
        assert comment.removal is not None
        return comment.removal
    head, sign, reason = re.split(r"(\s(?:--|—|–)\s)", comment.source, maxsplit=1)
    for id in ids:
        head = re.sub(rf"(?i)[,\s]+{re.escape(id)}\b|\b{re.escape(id)}[,\s]+", "", head, count=1)
    new = f"{head}{sign}{reason}"
    return Suggestion(new, safe=True, region=comment.region, original=comment.source)


def _read(directive: Directive) -> _Comment:
    match = _WRITTEN.fullmatch(directive.text)
    assert match is not None  # any words behind the name fit
    verb = match["verb"].casefold()
    if verb not in _VERBS:
        return _Comment(verb=verb, fault=f"'{verb}' is none of {', '.join(_VERBS)}")
    named = match["named"].replace(",", " ").split()
    days = [m["day"] for word in named if (m := _UNTIL.fullmatch(word))]
    rules = tuple(dict.fromkeys(_rule(w) for w in named if not _UNTIL.fullmatch(w)))
    reason = (match["reason"] or "").strip()
    until = _day(days[0]) if days else None
    return _Comment(
        verb=verb,
        rules=rules,
        reason=reason,
        until=until,
        fault="" if verb == "enable" else _fault(verb, rules, reason, days, until),
    )


def _fault(
    verb: str, rules: tuple[str, ...], reason: str, days: list[str], until: date | None
) -> str:
    """What is wrong with a comment that switches off; "" if nothing is."""
    form = _FORM.format(verb)
    if not reason:
        return f"it gives no reason; write it behind two hyphens: {form}"
    if not rules:
        return f"it names no rule: {form}"
    if days and until is None:
        return f"'{days[0]}' is no day like 2027-01-31"
    return ""


def _rule(word: str) -> str:
    return word.upper() if re.fullmatch(r"[A-Za-z]{2,8}\d+", word) else word


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return None


def _standing(
    rule: str, comment: _Comment, known: Collection[str], running: Collection[str], today: date
) -> Standing:
    if rule not in known:
        return Standing.UNKNOWN
    if comment.until and comment.until < today:
        return Standing.EXPIRED
    return Standing.ACTIVE if rule in running else Standing.IDLE


def _near(rule: str, known: Collection[str]) -> str:
    """The id that may have been meant, as a question; "" if none is near."""
    close = get_close_matches(rule.upper(), sorted(known), n=1)
    return f"did you mean {close[0]}?" if close else ""


def _close(
    made: list[Suppression], opened: dict[str, list[int]], comment: _Comment, end: Region
) -> str:
    """End the open ranges of the rules named, of all where none is; says what is wrong, if so."""
    rules = comment.rules or tuple(opened)
    ended = [i for rule in rules for i in opened.pop(rule, ())]
    for i in ended:
        scope = made[i].scope
        made[i] = replace(made[i], scope=replace(scope, end_line=end.line, end_column=end.column))
    return "" if ended else "nothing is switched off before it"


def _scope(document: Document, directive: Directive, verb: str) -> Region | None:
    """Where a rule is off: a block, the rest of the source, or all of it."""
    size = len(document.source) + 1
    if verb == "disable-file":
        return document.source_region(Span(0, size))
    if verb == "disable":
        return document.source_region(Span(directive.span.end, size))
    places = (document.source_span(b.span) for b in document.blocks)
    behind: Iterable[Span] = (p for p in places if p.start >= directive.span.end)
    block = min(behind, key=lambda p: (p.start, -p.end), default=None)
    return document.source_region(block) if block else None
