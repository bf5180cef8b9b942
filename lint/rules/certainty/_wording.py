"""What to write in the place of a claim that promises too much, for each kind of claim."""

from lint.model import Claim, Relation
from lint.phrase import named, subject_of

_FITTING = {
    Relation.TREATS: "may help with",
    Relation.CURES: "may help with",
    Relation.PREVENTS: "may lower the risk of",
    Relation.CAUSES: "can be one cause of",
    Relation.WORSENS: "can make worse",
    Relation.RAISES_RISK: "may raise the risk of",
    Relation.ASSOCIATED: "may go together with",
    Relation.INDICATES: "can be a sign of",
    Relation.RULES_OUT: "makes less likely",
    Relation.SAFE: "is held to be safe at usual doses for most",
    Relation.HARMFUL: "can harm",
}


def fitting(claim: Claim) -> str:
    """A claim in words that leave room: "ginger may help with nausea"; "" if a side is unsaid."""
    subject, thing = subject_of(claim), named(claim.object)
    verb = _FITTING.get(claim.relation, "")
    if not (subject and thing and verb):
        return ""
    return f"{subject} {verb} {thing}"
