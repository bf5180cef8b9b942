"""Words a claim with room in it: exact edits of the deciding words, from ``data/hedging.yaml``."""

from collections.abc import Iterable
from itertools import pairwise

from lint import splice
from lint.model import Certainty, Claim, Direction, Document, Entry, Span, Suggestion
from lint.rules._data import table
from lint.rules._rewording import Clause, NoEdit, compiled


def hedged(
    document: Document,
    claims: Iterable[Claim],
    how: str = "may",
    *,
    marked: Span | None = None,
) -> Suggestion | None:
    """The edit that leaves room in claims of one clause; None where none is sure to be right.

    ``how`` is "may", "can" (of causes), "probably" or "link" (a mere link in the place of a cause
    or an effect); ``marked`` are words that must be among those edited.
    """
    edits: dict[Span, str] = {}
    try:
        for claim in claims:
            for span, new in Clause(document, claim).edits(how):
                if edits.setdefault(span, new) != new:
                    return None
    except NoEdit:
        return None
    if not _apart(edits) or (marked and not any(s.overlaps(marked) for s in edits)):
        return None
    return splice.reworded(document, edits.items())


def _apart(edits: Iterable[Span]) -> bool:
    places = sorted(edits)
    return all(a.end <= b.start for a, b in pairwise(places))


def rephrased(document: Document, span: Span, name: str, around: Span) -> Suggestion | None:
    """The edit by the first pair of a list whose pattern is found over a span, within ``around``.

    The new words may quote a group of the pattern.
    """
    for pattern, new in table("hedging")[name]:
        for found in compiled(pattern).finditer(document.text, around.start, around.end):
            place = Span(found.start(), found.end())
            if place.overlaps(span):
                fitted = found.expand(new)
                if found[0][:1].isupper() or (place.start == around.start and not new):
                    fitted = fitted[:1].upper() + fitted[1:]
                return splice.reworded(document, [(place, fitted)])
    return None


def how(entry: Entry | None) -> str:
    """How a claim is to be hedged where an entry tells how far it may go; "" for not at all."""
    if entry is None:
        return "may"
    if entry.direction is Direction.ASSOCIATED_ONLY:
        return "link"
    if entry.direction is Direction.AGAINST or entry.ceiling is Certainty.INSUFFICIENT:
        return ""
    if entry.ceiling.rank >= Certainty.DEFINITE.rank and entry.direction is Direction.SUPPORTS:
        return "can"
    return "probably" if entry.ceiling is Certainty.PROBABLE else "may"
