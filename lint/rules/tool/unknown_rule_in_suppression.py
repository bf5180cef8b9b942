"""A suppression comment that names a rule which does not exist."""

from collections.abc import Iterator, Sequence
from typing import Any

from lint.model import FileReport, Finding, Severity, Standing
from lint.rule import Context, Example, Rule, rule
from lint.rules.tool._suppressions import at_comment, by_comment, names


def _after_all(rule: Rule, severity: Severity, reports: Sequence[FileReport]) -> Iterator[Finding]:
    for report in reports:
        unknown = (s for s in report.suppressions if s.standing is Standing.UNKNOWN)
        for group in by_comment(unknown):
            hints = "; ".join(f"{s.rule}: {_hint(s.rule, s.note)}" for s in group)
            message = f"there is no rule {names(group)}, so nothing of the kind is suppressed"
            yield at_comment(rule, severity, report, group[0], message=message, wording=hints)


def _hint(named: str, near: str) -> str:
    """What may have been meant; ``near`` tells the nearest id, an organisation's own included."""
    from lint.rules import ALL  # noqa: PLC0415 - which this rule is a part of

    by_name = {r.name: r.id for r in ALL}
    if named.casefold() in by_name:
        return f"write its id, {by_name[named.casefold()]}"
    family = [r.id for r in ALL if r.id.startswith(named.upper())]
    if family:
        return f"name the rules of the family one by one ({', '.join(family[:3])} ...)"
    return near or "see healthlint rules"


@rule(
    id="HL903",
    severity=Severity.WARNING,
    any_language=True,
    folder_check=_after_all,
    passes=[
        Example(
            "# Sneezing\n\n<!-- healthlint-disable-file HL601 HL603 -- a page of the house style "
            "-->\n\nSneeze into your elbow.\n"
        ),
        Example("# Sneezing\n\n`<!-- healthlint-disable-file HL999 -- shown as an example -->`\n"),
    ],
    fails=[
        Example(
            "# Sneezing\n\n<!-- healthlint-disable-file HL699 -- a page of the house style -->\n\n"
            "Sneeze into your elbow.\n"
        ),
        Example(
            "# Sneezing\n\n<!-- healthlint-disable no-author -- a page of the house style -->\n\n"
            "Sneeze into your elbow.\n"
        ),
    ],
)
def unknown_rule_in_suppression(_ctx: Context[Any]) -> Iterator[Finding]:
    """A comment names a rule that does not exist.

    Why: the finding that it was written for is reported all the same, or was never there; a slip
    in an id is easy to make and hard to see.

    Limits: families ("HL1") and names of rules are not taken in comments, only their ids.
    """
    yield from ()
