"""Rules on fear, labels, blame and bare numbers."""

from lint.rule import Rule
from lint.rules.tone.blaming_language import blaming_language
from lint.rules.tone.fear_appeal import fear_appeal
from lint.rules.tone.number_without_source import number_without_source
from lint.rules.tone.relative_risk_only import relative_risk_only
from lint.rules.tone.stigmatising_label import stigmatising_label
from lint.rules.tone.undisclosed_promotion import undisclosed_promotion
from lint.rules.tone.vague_frequency import vague_frequency

RULES: tuple[Rule, ...] = (
    fear_appeal,
    stigmatising_label,
    blaming_language,
    relative_risk_only,
    number_without_source,
    vague_frequency,
    undisclosed_promotion,
)
"""Those of HL8, by id."""
