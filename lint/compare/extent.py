"""Names what two statements are each told of, where that is what keeps them apart."""

from lint.compare.scope import Scope
from lint.model import Difference, Statement

_UNSAID = {
    Difference.PEOPLE: "people in general",
    Difference.CONDITION: "no condition",
    Difference.DOSE: "no amount",
    Difference.FORM: "no form",
    Difference.TIMING: "no time",
}


def extents(
    difference: Difference | None, a: tuple[Statement, Scope], b: tuple[Statement, Scope]
) -> str:
    """For whom, when or how each holds, in brackets; "" where neither says so in words."""
    if difference not in _UNSAID:
        return ""
    ours, theirs = (_told(difference, *side) for side in (a, b))
    if ours.casefold() == theirs.casefold():
        return ""
    unsaid = _UNSAID[difference]
    return f" (the first: {ours or unsaid}; the second: {theirs or unsaid})"


def _told(difference: Difference, statement: Statement, scope: Scope) -> str:
    claim = statement.claim
    if difference is Difference.PEOPLE:
        return scope.people.text if scope.people else ""
    if difference is Difference.CONDITION:
        return scope.condition.text if scope.condition else scope.state
    if difference is Difference.DOSE and claim and claim.quantity:
        return claim.quantity.text
    return _aspect(scope, difference.value)


def _aspect(scope: Scope, name: str) -> str:
    return ", ".join(sorted(scope.of(name)))
