"""Rules on claims held against the reference set."""

from lint.rule import Rule
from lint.rules.evidence.contradicts_reference import contradicts_reference
from lint.rules.evidence.stronger_than_evidence import stronger_than_evidence
from lint.rules.evidence.unreviewed_claim import unreviewed_claim

RULES: tuple[Rule, ...] = (
    contradicts_reference,  # HL201
    stronger_than_evidence,  # HL202
    unreviewed_claim,  # HL203
)
