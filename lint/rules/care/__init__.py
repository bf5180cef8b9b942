"""Rules on disclaimers, and when and whom to ask."""

from lint.rule import Rule
from lint.rules.care.disclaimer_against_content import disclaimer_against_content
from lint.rules.care.generic_care_advice_only import generic_care_advice_only
from lint.rules.care.missing_disclaimer import missing_disclaimer
from lint.rules.care.missing_red_flags import missing_red_flags
from lint.rules.care.no_professional_advised import no_professional_advised
from lint.rules.care.no_when_to_seek_care import no_when_to_seek_care
from lint.rules.care.required_label_text_missing import required_label_text_missing
from lint.rules.care.special_population_without_caution import special_population_without_caution

RULES: tuple[Rule, ...] = (
    missing_disclaimer,  # HL401
    no_professional_advised,  # HL402
    no_when_to_seek_care,  # HL403
    missing_red_flags,  # HL404
    disclaimer_against_content,  # HL405
    special_population_without_caution,  # HL406
    generic_care_advice_only,  # HL407
    required_label_text_missing,  # HL451
)
