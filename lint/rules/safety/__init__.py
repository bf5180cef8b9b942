"""Rules on advice that can do harm."""

from lint.rule import Rule
from lint.rules.safety.discourages_treatment import discourages_treatment

RULES: tuple[Rule, ...] = (
    discourages_treatment,  # HL501
)
