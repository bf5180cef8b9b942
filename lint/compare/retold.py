"""Other ways to tell a claim, in which something known may be told.

"Tiredness is a sign of anaemia" says no more than "anaemia causes tiredness", "people with diabetes
are at risk of stroke" no more than "diabetes raises the risk of stroke". What is known in the one
way supports a claim told in the other; it does not convict it, since the two are not told of the
same cases.
"""

from collections.abc import Iterator
from dataclasses import replace

from lint.compare.tables import table
from lint.model import Claim, Entity, Kind, Polarity, Relation
from lint.vocabulary import Vocabulary

_HAVING = "people-with-"
"""How the ids of concepts begin that name people by what they have."""


def retold(claim: Claim, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The other ways to tell a claim; denials are told one way alone."""
    if claim.polarity is Polarity.NEGATED:
        return
    if claim.relation is Relation.INDICATES:
        yield replace(
            claim,
            kind=Kind.CAUSE,
            relation=Relation.CAUSES,
            subject=claim.object,
            object=claim.subject,
        )
    had = _had_by(claim.subject, vocabulary)
    if had is not None and claim.kind is Kind.CAUSE:
        yield replace(claim, subject=had)


def _had_by(people: Entity, vocabulary: Vocabulary) -> Entity | None:
    """What people named by what they have or do have: smokers smoking."""
    concept = people.concept or ""
    known = str(table("scope")["having"].get(concept, concept.removeprefix(_HAVING)))
    if known == concept or vocabulary.get(known) is None:
        return None
    return vocabulary.entity(people.text, known)
