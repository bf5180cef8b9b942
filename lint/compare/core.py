"""How one claim bears on another: contradicts, says more or less, agrees, or speaks of another.

Two claims contradict each other when one is at least probable, or promised to most people, and the
other denies it of the same things, and neither people, condition, dose, form, timing nor aim keep
them apart. A claim worded as possible goes together with "not shown".
"""

from dataclasses import dataclass

from lint.compare import relations
from lint.compare.aspects import amounts_differ
from lint.compare.scope import difference
from lint.compare.sides import ADVICE, GOOD, HARM, Side, side_of
from lint.compare.things import Kinship, Thing, kinship
from lint.model import Bearing, Certainty, Difference, Kind, Quantifier, Relation

__all__ = [
    "ADVICE",
    "GOOD",
    "HARM",
    "Bears",
    "Side",
    "bears",
    "contradict",
    "object_meets",
    "side_of",
    "strength",
    "subject_meets",
]

_NEAR = {Kinship.SAME: 1.0, Kinship.NARROWER: 0.9, Kinship.WIDER: 0.9, Kinship.AKIN: 0.5}


@dataclass(frozen=True, slots=True)
class Bears:
    """The outcome for two sides; ``near`` (0 to 1) tells how closely they speak of the same."""

    bearing: Bearing
    difference: Difference | None = None
    near: float = 0.0


def bears(one: Side, other: Side, *, lenient: bool = False) -> Bears:
    """How one side bears on the other.

    ``lenient`` takes for granted that both answer one question: it holds medicines of one family,
    people of two studies and outcomes of one kind against each other.
    """
    if (unknown := _unknown(one, other)) is not None:
        return unknown
    near = _nearness(one, other)
    if near == 0 and lenient:
        near = _of_any(one, other)
    if near == 0:
        return Bears(Bearing.UNRELATED, Difference.THINGS)
    if one.open or other.open:
        return Bears(Bearing.UNRELATED, Difference.STANCE, near)
    found = _clash(one, other, lenient=lenient)
    if isinstance(found, Difference):
        return Bears(Bearing.UNRELATED, found, near)
    if found:
        return Bears(Bearing.CONTRADICTS, None, near)
    return _strength(one, other, near, lenient=lenient)


def _unknown(one: Side, other: Side) -> Bears | None:
    """How a cause that is named bears on one that is said to be unknown; None for all else."""
    for named, open_ in ((one, other), (other, one)):
        if not open_.is_unknown_cause or kinship(named.object, open_.object) < Kinship.WIDER:
            continue
        if named.is_unknown_cause:
            return Bears(Bearing.AGREES, None, 1.0)
        if named.negated or named.open or named.relation is not Relation.CAUSES:
            continue
        if named.firm and named.quantifier is not Quantifier.SOME:
            return Bears(Bearing.CONTRADICTS, None, 1.0)
        return Bears(Bearing.UNRELATED, Difference.CERTAINTY, 1.0)
    return None


def contradict(one: Side, other: Side, *, lenient: bool = False) -> bool:
    """Whether the two cannot both stand."""
    return bears(one, other, lenient=lenient).bearing is Bearing.CONTRADICTS


def _nearness(one: Side, other: Side) -> float:
    """How closely two sides speak of the same things; 0 for different ones."""
    straight = _both(one.subject, other.subject, one.object, other.object)
    if relations.SYMMETRIC & {one.relation, other.relation}:
        return max(straight, _both(one.subject, other.object, one.object, other.subject))
    return straight


def _of_any(one: Side, other: Side) -> float:
    """How closely a thing is met by a denial for all things: "there is no drug for"."""
    for named, all_ in ((one, other), (other, one)):
        if all_.denies_all and named.subject and named.relation in relations.BENEFIT:
            return _NEAR.get(kinship(named.object, all_.object), 0.0) / 2
    return 0.0


def _both(a: Thing, b: Thing, c: Thing, d: Thing) -> float:
    objects = 1.0 if not c and not d else _NEAR.get(kinship(c, d), 0.0)
    return _NEAR.get(kinship(a, b), 0.0) * objects


def _clash(one: Side, other: Side, *, lenient: bool) -> bool | Difference | None:
    """True for a contradiction, what keeps one from being so, or None where nothing is denied."""
    kept: Difference | None = None
    for firm, denial in ((one, other), (other, one)):
        if not _denies(firm, denial, lenient=lenient):
            continue
        if not firm.firm:
            kept = kept or Difference.CERTAINTY
        elif not (lenient or _meets(firm, denial)):
            kept = kept or Difference.THINGS
        elif found := difference(firm.scope, denial.scope, lenient=lenient):
            kept = kept or found
        else:
            return True
    if kept is None and _opposed(one, other, lenient=lenient):
        found = difference(one.scope, other.scope) or difference(other.scope, one.scope)
        return True if found is None else found
    return kept


def _denies(firm: Side, denial: Side, *, lenient: bool) -> bool:
    """Whether one side denies a relation that the other affirms."""
    if firm.negated or not denial.denied:
        return False
    if not set(firm.implied).isdisjoint(denial.denied):
        return True
    if not lenient or not denial.negated:
        return False
    return _of_one_kind(firm, denial)


def _of_one_kind(one: Side, other: Side) -> bool:
    """Whether two sides tell of effects that can be weighed against each other.

    Relief and prevention are two, unless both tell of less of a thing ("reduces"); good and harm
    are two, whatever they are called.
    """
    if not relations.are_of_one_kind(one.relation, other.relation):
        return False
    if one.sign and other.sign and one.sign != other.sign:
        return False
    aims = {one.relation, other.relation}
    if aims == {Relation.CURES, Relation.TREATS} and one.negated != other.negated:
        return one.negated != (one.relation is Relation.CURES)  # no cure leaves relief standing
    if Relation.PREVENTS in aims and aims & {Relation.TREATS, Relation.CURES}:
        return (_is_fewer(one) and _is_fewer(other)) or one.helps or other.helps
    return True


def _is_fewer(side: Side) -> bool:
    """Whether a side tells of fewer cases: "prevents", "reduced the number of"."""
    if side.relation is Relation.PREVENTS:
        return True
    return side.reduces and side.counts


def _meets(firm: Side, denial: Side) -> bool:
    """Whether what is denied of a thing is denied of the other.

    What is denied of a wide class is denied of its members, not the other way round. "Magnesium
    helps" speaks of taking it: a denial of its supplements meets it.
    """
    return subject_meets(firm.subject, denial.subject) and object_meets(firm, denial)


def subject_meets(firm: Thing, denial: Thing) -> bool:
    """Whether a denial of one thing is a denial of the other."""
    if kinship(firm, denial) in {Kinship.SAME, Kinship.NARROWER}:
        return True
    return bool(firm.line) and firm.line[0] == denial.made_of and not denial.is_food


def object_meets(firm: Side, denial: Side) -> bool:
    """Whether two sides are told of one thing, or of a thing and a kind of it."""
    if not firm.object and not denial.object:
        return True
    return kinship(firm.object, denial.object) >= Kinship.WIDER


def _opposed(one: Side, other: Side, *, lenient: bool) -> bool:
    """Whether both affirm, with some certainty, what excludes the other of the very same things."""
    if not (one.firm and other.firm):
        return False
    signs = {one.sign, other.sign} == {GOOD, HARM}
    linked = Relation.ASSOCIATED in {one.relation, other.relation}
    if not (linked and signs) and (
        one.neutral or other.neutral or not relations.are_opposed(one.relation, other.relation)
    ):
        return False
    alike = kinship(one.subject, other.subject), kinship(one.object, other.object)
    return min(alike) >= (Kinship.WIDER if lenient else Kinship.SAME)


def _strength(one: Side, other: Side, near: float, *, lenient: bool) -> Bears:
    """Which of two sides that do not exclude each other says more."""
    if _is_unsafe(one) and _is_unsafe(other):
        return Bears(Bearing.AGREES, None, near)
    if not _of_one_kind(one, other):
        aims = {one.relation, other.relation} <= relations.BENEFIT
        return Bears(Bearing.UNRELATED, Difference.AIM if aims else Difference.EFFECT, near)
    if one.kind is other.kind is Kind.ADVICE and amounts_differ(
        one.scope.amounts, other.scope.amounts
    ):
        return Bears(Bearing.UNRELATED, Difference.DOSE, near)
    if not lenient or one.negated != other.negated:
        found = difference(one.scope, other.scope) or difference(other.scope, one.scope)
        if found:
            return Bears(Bearing.UNRELATED, found, near)
    level = strength(one) - strength(other)
    if level == 0 or (lenient and one.negated and other.negated):  # two studies that found nothing
        return Bears(Bearing.AGREES, None, near)
    apart = Difference.CERTAINTY if one.negated != other.negated else None
    return Bears(Bearing.STRONGER if level > 0 else Bearing.WEAKER, apart, near)


def _is_unsafe(side: Side) -> bool:
    """Whether a side calls a thing harmful, in whichever words."""
    if side.relation is Relation.SAFE:
        return side.negated and side.certainty.rank >= Certainty.PROBABLE.rank
    return side.relation is Relation.HARMFUL and side.firm


def strength(side: Side) -> int:
    """How much a side claims, as a number: a link 1, "may cause" 2, "causes" 3, a promise 4.

    The classes of Yu, Li and Wang (EMNLP 2019), one more above them. A denial counts by how sure it
    is of itself, the other way round: "not shown" leaves more open than "does not".
    """
    rank = side.certainty.rank
    if side.relation is Relation.RECOMMENDED:
        return rank
    if side.negated:
        return -rank - 1
    if side.certainty is Certainty.INSUFFICIENT:
        return 0
    if side.relation is Relation.ASSOCIATED:
        return 1
    if side.relation is Relation.CURES:
        return 4 if rank >= Certainty.DEFINITE.rank else 2
    if rank >= Certainty.ABSOLUTE.rank or (
        rank >= Certainty.DEFINITE.rank and side.quantifier is Quantifier.ALL
    ):
        return 4
    return 3 if rank >= Certainty.DEFINITE.rank else 2
