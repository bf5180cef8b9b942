"""A suppression comment that suppresses nothing."""

from collections.abc import Iterator, Sequence
from typing import Any

from lint.model import FileReport, Finding, Severity, Standing
from lint.rule import Context, Example, Rule, rule
from lint.rules.tool._suppressions import at_comment, by_comment, names, taken_out
from lint.suppress import unused

_OWN = "HL901"  # a comment on this very rule is never called unused


def _after_all(rule: Rule, severity: Severity, reports: Sequence[FileReport]) -> Iterator[Finding]:
    for report in reports:
        broken = (s for s in report.suppressions if s.standing is Standing.BROKEN)
        for one in broken:
            message = f"this comment suppresses nothing: {one.note}"
            wording = "Write it anew or delete it."
            yield at_comment(rule, severity, report, one, message=message, wording=wording)
        idle = (s for s in unused(report) if s.rule != _OWN)
        for group in by_comment(idle):
            message = f"{names(group)} would find nothing here: the comment suppresses nothing"
            rest = len([s for s in report.suppressions if s.region == group[0].region])
            rest -= len(group)
            wording = f"Take {names(group)} out of the comment." if rest else "Delete the comment."
            yield at_comment(
                rule,
                severity,
                report,
                group[0],
                message=message,
                wording=wording,
                suggestion=taken_out(report, group),
            )


@rule(
    id="HL901",
    severity=Severity.WARNING,
    fix="safe",
    any_language=True,
    folder_check=_after_all,
    passes=[
        Example(
            "# Hiccups\n\n<!-- healthlint-disable-next-block HL701 -- the picture shows them -->\n"
            "The signs are:\n\nMost hiccups stop after some minutes.\n"
        ),
        Example(
            "Hiccups\n\n# healthlint-disable HL705 -- an interview\nYes, I held my breath.\n"
            "# healthlint-enable\n",
            name="article.txt",
        ),
    ],
    fails=[
        Example(
            "# Hiccups\n\n<!-- healthlint-disable-next-block HL701 -- the picture shows them -->\n"
            "Most hiccups stop after some minutes.\n"
        ),
        Example(
            "<h1>Hiccups</h1><!-- healthlint-disable-file HL701 --><p>The signs are:</p>",
            name="article.html",
        ),
    ],
)
def unused_suppression(_ctx: Context[Any]) -> Iterator[Finding]:
    """A comment switches a rule off where the rule finds nothing, or is not written as it must be.

    Why: a comment that is left behind hides the next finding at its place, one that nobody has
    looked at; one without a rule or a reason hides nothing, though its author relies on it.

    Limits: silent on rules that do not run on the article, by the settings or its language.
    """
    yield from ()
