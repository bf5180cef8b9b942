"""Tells harm by what people take from other causes, once all that claims point at is referred.

"It can cause birth defects" speaks of safety where "it" is a medicine or a vitamin, of a cause
where it is an infection. A medicine that raises potassium treats nobody.
"""

from dataclasses import replace

from lint.model import Claim, Entity, Kind, Relation
from lint.nlp.lexicon import named, words

_HARMING = frozenset({Relation.CAUSES, Relation.WORSENS, Relation.RAISES_RISK})
_AILING = frozenset({"condition-root", "symptom-root"})
_HURT = _AILING | {"anatomy-root"}


def harm_told(claim: Claim) -> Claim:
    """The claim, as one of safety if it tells harm by what people take."""
    own, thing = _line(claim.subject), _line(claim.object)
    if own.isdisjoint(words("values", "taken_kinds")) or not own.isdisjoint(_AILING):
        return claim
    if own & words("values", "eaten_kinds"):
        return claim
    ill = claim.object.text.lower() in words("frames", "ill_feelings")  # "makes you feel sick"
    hurt = ill or not thing.isdisjoint(_HURT)
    if claim.kind is Kind.CAUSE and claim.relation in _HARMING and hurt:
        return replace(claim, kind=Kind.SAFETY)
    if _moves_nutrient(claim, own, thing):
        return replace(claim, kind=Kind.SAFETY, relation=Relation.INTERACTS)
    return claim


def _line(thing: Entity) -> frozenset[str]:
    """A thing's concept with all wider ones."""
    return frozenset(filter(None, (thing.concept, *thing.broader)))


def _moves_nutrient(claim: Claim, own: frozenset[str], thing: frozenset[str]) -> bool:
    """Whether a medicine is said to change a nutrient that it does not hold."""
    frame = named(claim.frame)
    moves = frame is not None and frame.effect in {"raises", "lowers", "disturbs"}
    if not moves or claim.relation not in {Relation.TREATS, Relation.WORSENS}:
        return False
    if thing.isdisjoint(words("values", "nutrient_kinds")) or not thing.isdisjoint(_AILING):
        return False
    if "drug-root" not in own or claim.subject.made_of in thing:
        return False
    return claim.relation is Relation.WORSENS or "dietary-supplement" not in own
