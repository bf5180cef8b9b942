"""Says in words why one statement bears on another as it does."""

from lint.compare.core import Bears
from lint.model import Bearing, Certainty, Difference, Polarity, Statement
from lint.phrase import stated

_MOST = 90  # characters of a clause that a reason quotes

_APART = {
    Difference.PEOPLE: "they speak of different people, or of animals",
    Difference.CONDITION: "one holds only on a condition",
    Difference.DOSE: "they speak of different amounts",
    Difference.FORM: "they speak of different forms",
    Difference.TIMING: "they speak of different times",
    Difference.AIM: "one speaks of an attack, the other of prevention",
    Difference.STANCE: "one only reports, asks or supposes it",
    Difference.CERTAINTY: "one leaves open what the other does not find shown",
    Difference.EFFECT: "they speak of different effects",
    Difference.THINGS: "they speak of different things",
}


def reason(outcome: Bears, a: Statement, b: Statement) -> str:
    """Why the first statement bears on the second as it does."""
    if outcome.bearing is Bearing.UNRELATED:
        if outcome.difference is Difference.CERTAINTY and _denies(a, b):
            return "one calls possible what the other denies"
        return _APART[outcome.difference or Difference.THINGS]
    ours, theirs = _says(a), _says(b)
    if outcome.bearing is Bearing.CONTRADICTS:
        return f"the first {ours}; the second {theirs}"
    if outcome.bearing is Bearing.AGREES:
        return f"both say the same: the first {ours}"
    more = "more" if outcome.bearing is Bearing.STRONGER else "less"
    return f"the first says {more}: it {ours}; the second {theirs}"


def _denies(*statements: Statement) -> bool:
    """Whether one of them denies outright, not only as not shown."""
    claims = (s.claim for s in statements if s.claim is not None)
    return any(
        c.polarity is Polarity.NEGATED and c.certainty is not Certainty.INSUFFICIENT for c in claims
    )


def _says(statement: Statement) -> str:
    if statement.claim is not None:
        return stated([statement.claim])
    text = statement.text
    return f'says "{text if len(text) <= _MOST else text[:_MOST].rsplit(" ", 1)[0] + " ..."}"'
