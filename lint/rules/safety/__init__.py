"""Rules on advice that can do harm."""

from lint.rule import Rule
from lint.rules.safety.contraindication_unmentioned import contraindication_unmentioned
from lint.rules.safety.discourages_treatment import discourages_treatment
from lint.rules.safety.dose_above_limit import dose_above_limit
from lint.rules.safety.dose_without_unit import dose_without_unit
from lint.rules.safety.excess_harm_unmentioned import excess_harm_unmentioned
from lint.rules.safety.interaction_unmentioned import interaction_unmentioned
from lint.rules.safety.supplement_without_dose import supplement_without_dose

RULES: tuple[Rule, ...] = (
    discourages_treatment,  # HL501
    dose_above_limit,  # HL502
    dose_without_unit,  # HL503
    interaction_unmentioned,  # HL504
    contraindication_unmentioned,  # HL505
    excess_harm_unmentioned,  # HL506
    supplement_without_dose,  # HL507
)
