"""A suppression comment whose last day is over."""

from collections.abc import Iterator, Sequence
from typing import Any

from lint.model import FileReport, Finding, Severity, Standing
from lint.rule import Context, Example, Rule, rule
from lint.rules.tool._suppressions import at_comment, by_comment, names, taken_out


def _after_all(rule: Rule, severity: Severity, reports: Sequence[FileReport]) -> Iterator[Finding]:
    for report in reports:
        expired = (s for s in report.suppressions if s.standing is Standing.EXPIRED)
        for group in by_comment(expired):
            verb = "is" if len(group) == 1 else "are"
            message = f"this comment held until {group[0].until}: {names(group)} {verb} back on"
            wording = "Settle what was put off, or give a new day and why it takes longer."
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
    id="HL902",
    severity=Severity.WARNING,
    fix="safe",
    any_language=True,
    folder_check=_after_all,
    passes=[
        Example(
            "# Yawning\n\n<!-- healthlint-disable-next-block HL701 until=2026-04-01 -- the list is "
            "with the editor -->\nWhat helps:\n\nGo to bed early.\n",
            today="2026-04-01",
        ),
        Example(
            "# Yawning\n\n<!-- healthlint-disable-next-block HL701 -- a list is drawn below -->\n"
            "What helps:\n\nGo to bed early.\n"
        ),
    ],
    fails=[
        Example(
            "# Yawning\n\n<!-- healthlint-disable-next-block HL701 until=2026-03-30 -- the list is "
            "with the editor -->\nWhat helps:\n\nGo to bed early.\n",
            today="2026-03-31",
        ),
        Example(
            "Yawning\n\nhealthlint-disable-file HL601 until=2019-12-31 -- the byline comes with "
            "the new page\n\nYawning is catching.\n",
            name="article.txt",
        ),
    ],
)
def expired_suppression(_ctx: Context[Any]) -> Iterator[Finding]:
    """A comment switches a rule off until a day, and the day is over.

    Why: the author put something off and said until when; the rule is back on, and the comment has
    no effect any more.

    Limits: the day itself still counts. A comment without `until` holds for good.
    """
    yield from ()
