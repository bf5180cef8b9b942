"""Rules on disclaimers, and when and whom to ask."""

from lint.rule import Rule
from lint.rules.care.missing_disclaimer import missing_disclaimer
from lint.rules.care.missing_red_flags import missing_red_flags
from lint.rules.care.no_professional_advised import no_professional_advised
from lint.rules.care.no_when_to_seek_care import no_when_to_seek_care

RULES: tuple[Rule, ...] = (
    missing_disclaimer,  # HL401
    no_professional_advised,  # HL402
    no_when_to_seek_care,  # HL403
    missing_red_flags,  # HL404
)
