"""Says in plain words how a claim was read: which construction, and what follows from it."""

from lint.model import Claim, Relation
from lint.nlp.lexicon import Frame, named

_EFFECTS = {
    "lowers": "makes its object less",
    "raises": "makes its object more",
    "helps": "does its object good",
    "disturbs": "does its object harm",
}
_BECAUSE = {
    ("lowers", Relation.PREVENTS): "the object is a risk",
    ("lowers", Relation.TREATS): "nobody wants the object",
    ("lowers", Relation.WORSENS): "the object is wanted",
    ("raises", Relation.RAISES_RISK): "the object is a risk",
    ("raises", Relation.TREATS): "the object is wanted",
    ("raises", Relation.WORSENS): "nobody wants the object",
    ("helps", Relation.RAISES_RISK): "the object is a risk",
    ("helps", Relation.WORSENS): "nobody wants the object",
}
_DOES = {
    Relation.CAUSES: "causes",
    Relation.WORSENS: "worsens",
    Relation.RAISES_RISK: "raises the risk",
    Relation.ASSOCIATED: "goes together",
    Relation.TREATS: "treats",
    Relation.CURES: "cures",
    Relation.PREVENTS: "prevents",
    Relation.SAFE: "is safe",
    Relation.HARMFUL: "is harmful",
    Relation.INTERACTS: "interacts",
    Relation.INDICATES: "indicates",
    Relation.RULES_OUT: "rules out",
    Relation.RECOMMENDED: "is recommended",
    Relation.ESSENTIAL: "is needed",
}


def reason(claim: Claim) -> str:
    """One line: "verb 'reduce' makes its object less; the object is a risk: prevents"."""
    part, _, word = claim.frame.partition(":")
    if part == "advice":
        by = "a command" if word == "imperative" else f"'{word}'"
        against = ", against it" if claim.polarity.value == "negated" else ""
        return f"advice by {by}{against}"
    frame = named(claim.frame)
    if frame is None:
        return f"{claim.frame.replace(':', ' ')}: {_DOES[claim.relation]}"
    return f"{part} '{_written(frame, claim)}'{_consequence(frame, claim)}"


def _written(frame: Frame, claim: Claim) -> str:
    """The word of the frame with its particle, and the preposition that the object takes."""
    words = [frame.lemma, *([frame.particle] if frame.particle else [])]
    said = f" {claim.sentence.lower()} "
    preps = [p for p in sorted(frame.prep) if f" {p} " in said]
    return " ".join([*words, *([f"+ {'/'.join(preps)}"] if preps else [])])


def _consequence(frame: Frame, claim: Claim) -> str:
    does = _DOES[claim.relation]
    if frame.effect:
        why = _BECAUSE.get((frame.effect, claim.relation))
        return f" {_EFFECTS[frame.effect]}{f'; {why}' if why else ''}: {does}"
    turned = ", what stands behind it being what does it" if frame.reverse else ""
    if frame.relation is None or frame.relation is claim.relation:
        return f": {does}{turned}"
    return f" ({_DOES[frame.relation]}); with these arguments: {does}"
