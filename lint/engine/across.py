"""What rules find between the articles of a run."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lint import rules, suppress
from lint.engine.complete import complete
from lint.engine.failing import internal
from lint.engine.plan import Plan
from lint.model import FileReport, Finding


def across(files: Sequence[FileReport], plans: Mapping[str, Plan]) -> tuple[FileReport, ...]:
    """Add what rules find between the articles of a run; ``plans`` by the path of a file.

    A finding counts as the plan of its own file says; files whose plan lacks the rule are not
    looked at. What comments in the articles suppress is left out at the very end.
    """
    done = {f.path: f for f in files}
    for rule in (r for r in rules.ALL if r.folder_check):
        levels = {
            path: choice.severity
            for path, plan in plans.items()
            for choice in plan.rules
            if choice.rule == rule.id
        }
        looked_at = [f for f in done.values() if f.path in levels and not f.failure]
        if not looked_at or not rule.folder_check:
            continue
        gravest = max(levels.values(), key=lambda s: s.rank)
        found: dict[str, list[Finding]] = {}
        try:
            for finding in rule.folder_check(rule, gravest, looked_at):
                least = min(finding.severity, levels[finding.path], key=lambda s: s.rank)
                found.setdefault(finding.path, []).append(replace(finding, severity=least))
        except Exception as error:  # noqa: BLE001 - one rule never harms the others
            first = looked_at[0]
            done[first.path] = replace(first, failure=internal(f"rule {rule.id}", error))
        for path, some in found.items():
            done[path] = replace(done[path], findings=complete((*done[path].findings, *some)))
    return tuple(suppress.settle(f) for f in done.values())
