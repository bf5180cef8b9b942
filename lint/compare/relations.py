"""What a relation implies and excludes: which claims cannot both hold of the same things."""

from lint.model import Claim, Kind, Relation

BENEFIT = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})
"""Relations that promise good."""

HARM = frozenset({Relation.CAUSES, Relation.WORSENS, Relation.RAISES_RISK, Relation.HARMFUL})
"""Relations that tell of harm."""

UNSAFE = HARM | {Relation.ASSOCIATED}
"""What is not told of a thing that is safe."""

SYMMETRIC = frozenset({Relation.INTERACTS, Relation.ASSOCIATED})
"""Relations that say the same with their sides exchanged."""

IMPLIED = {
    Relation.CAUSES: (Relation.CAUSES, Relation.RAISES_RISK, Relation.ASSOCIATED),
    Relation.WORSENS: (Relation.WORSENS, Relation.ASSOCIATED),
    Relation.RAISES_RISK: (Relation.RAISES_RISK, Relation.ASSOCIATED),
    Relation.HARMFUL: (Relation.HARMFUL, Relation.CAUSES, Relation.RAISES_RISK),
    Relation.CURES: (Relation.CURES, Relation.TREATS),
}
"""What must hold if a relation holds; a relation not named implies itself alone.

"Does not cure" leaves "relieves" standing, "is linked with" leaves "does not cause" standing.
"""

EXCLUDED = {
    Relation.HARMFUL: (Relation.SAFE,),
    Relation.WORSENS: (Relation.TREATS, Relation.PREVENTS),
}
"""What cannot hold if a relation is affirmed."""

OPPOSED = (
    (BENEFIT, frozenset({Relation.WORSENS, Relation.CAUSES, Relation.RAISES_RISK})),
    (frozenset({Relation.SAFE}), frozenset({Relation.HARMFUL})),
    (frozenset({Relation.INDICATES}), frozenset({Relation.RULES_OUT})),
)
"""Good and harm that exclude each other for the very same two things."""


def implied(relation: Relation) -> tuple[Relation, ...]:
    """What must hold if a relation holds, itself included."""
    return IMPLIED.get(relation, (relation,))


GOOD = BENEFIT | {Relation.SAFE, Relation.ESSENTIAL}
"""Relations that tell of good."""


def are_of_one_kind(one: Relation, other: Relation) -> bool:
    """Whether two relations tell of effects that can be weighed against each other."""
    if one is other or {one, other} <= BENEFIT or {one, other} <= HARM:
        return True
    return Relation.ASSOCIATED in {one, other} and Relation.RECOMMENDED not in {one, other}


def are_opposed(one: Relation, other: Relation) -> bool:
    """Whether two relations, both affirmed of the same things, exclude each other."""
    return any(
        (one in good and other in harm) or (other in good and one in harm) for good, harm in OPPOSED
    )


def lowers(claim: Claim) -> bool:
    """Whether a claim tells of less of its object: relief, prevention, a link with fewer cases."""
    return claim.relation in BENEFIT or (
        claim.relation is Relation.ASSOCIATED and claim.kind is Kind.PREVENTION
    )


def raises(claim: Claim) -> bool:
    """Whether a claim tells of more of its object."""
    return claim.relation in HARM or (
        claim.relation is Relation.ASSOCIATED and claim.kind is Kind.CAUSE
    )
