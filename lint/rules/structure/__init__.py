"""Rules on what was lost or left over around the text."""

from lint.rule import Rule
from lint.rules.structure.empty_section import empty_section
from lint.rules.structure.lead_in_without_list import lead_in_without_list
from lint.rules.structure.page_furniture import page_furniture

RULES: tuple[Rule, ...] = (
    lead_in_without_list,  # HL701
    empty_section,  # HL702
    page_furniture,  # HL703
)
