"""The rules by family: one file each, listed by id in the ``__init__`` of its folder."""

from lint.rule import Rule
from lint.rules import (
    care,
    certainty,
    consistency,
    evidence,
    provenance,
    safety,
    structure,
    tone,
    tool,
)

ALL: tuple[Rule, ...] = (
    *certainty.RULES,  # HL1
    *evidence.RULES,  # HL2
    *consistency.RULES,  # HL3
    *care.RULES,  # HL4
    *safety.RULES,  # HL5
    *provenance.RULES,  # HL6
    *structure.RULES,  # HL7
    *tone.RULES,  # HL8
    *tool.RULES,  # HL9
)
"""Every rule, by id."""
