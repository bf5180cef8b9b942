"""Remarks that contradict others without being claims: a cause unknown, a symptom calm or alarm."""

from collections.abc import Iterator
from enum import StrEnum

from lint.compare.core import Bears, Side
from lint.compare.tables import pattern, table
from lint.compare.words import content
from lint.model import (
    Bearing,
    Certainty,
    Difference,
    Document,
    Quantifier,
    Reading,
    Relation,
    Statement,
)

_HALF = 0.5  # share of the words of the shorter of two remarks that both must name


class Remark(StrEnum):
    """What a remark says; each is the label of a signal of the reading."""

    UNKNOWN = "cause-unknown"
    CALM = "normal"
    ALARM = "alarm"


def remarks(document: Document, reading: Reading) -> Iterator[Statement]:
    """The remarks of a text, one for each sentence and kind."""
    for kind in Remark:
        told = dict.fromkeys(signal.sentence for signal in reading.labelled(kind))
        if kind is Remark.ALARM:
            cared = (s for s in reading.sentences if _is_for_doctors(document.cut(s)))
            told |= dict.fromkeys(cared)
        for sentence in told:
            text = document.cut(sentence)
            if text.rstrip("\"'”’) ").endswith("?"):
                continue
            yield Statement(
                text=text,
                sentence=text,
                span=sentence,
                region=document.region(sentence),
                path=document.name,
                remark=kind,
            )


def _is_for_doctors(text: str) -> bool:
    """Whether every case of a symptom is sent to a doctor."""
    return bool(pattern("remarks", "care").search(text))


def remark_bears(one: Statement, other: Statement, sides: tuple[Side | None, Side | None]) -> Bears:
    """How one statement bears on another where at least one of them is a remark."""
    for remark, statement, side in ((one, other, sides[1]), (other, one, sides[0])):
        if remark.remark == Remark.UNKNOWN and side is not None:
            return _of_cause(remark, side)
        if remark.remark == Remark.CALM and statement.remark == Remark.ALARM:
            return _of_alarm(remark, statement)
    if one.remark == other.remark and _alike(one, other):
        return Bears(Bearing.AGREES, None, 1.0)
    return Bears(Bearing.UNRELATED, Difference.THINGS)


def _of_cause(remark: Statement, side: Side) -> Bears:
    """How a cause that is named bears on one that is said to be unknown."""
    thing = side.object.words
    causal = side.relation is Relation.CAUSES and not side.negated and side.open is None
    if not causal or not thing or not thing <= content(remark.text):
        return Bears(Bearing.UNRELATED, Difference.THINGS)
    if side.certainty.rank < Certainty.PROBABLE.rank or side.quantifier is Quantifier.SOME:
        return Bears(Bearing.UNRELATED, Difference.CERTAINTY, 1.0)
    return Bears(Bearing.CONTRADICTS, None, 1.0)


def _of_alarm(calm: Statement, alarm: Statement) -> Bears:
    """Whether what is calm in one place is an alarm as such in another, not in some cases."""
    if not _alike(calm, alarm):
        return Bears(Bearing.UNRELATED, Difference.THINGS)
    whole = pattern("remarks", "whole").search(alarm.text)
    if whole is None and pattern("remarks", "some-cases").search(alarm.text):
        return Bears(Bearing.UNRELATED, Difference.CONDITION, 1.0)
    return Bears(Bearing.CONTRADICTS, None, 1.0)


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two remarks are on one thing: words of calm and alarm apart, most are the same."""
    calming = content(" ".join(map(str, table("remarks")["words"])))
    words = [content(s.text) - calming for s in (one, other)]
    small = min(map(len, words)) or 1
    return len(words[0] & words[1]) >= max(1, _HALF * small)
