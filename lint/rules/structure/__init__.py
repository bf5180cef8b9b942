"""Rules on what was lost or left over around the text."""

from lint.rule import Rule
from lint.rules.structure.answer_without_question import answer_without_question
from lint.rules.structure.duplicated_passage import duplicated_passage
from lint.rules.structure.empty_section import empty_section
from lint.rules.structure.flattened_table import flattened_table
from lint.rules.structure.glued_words import glued_words
from lint.rules.structure.lead_in_without_list import lead_in_without_list
from lint.rules.structure.page_furniture import page_furniture

RULES: tuple[Rule, ...] = (
    lead_in_without_list,  # HL701
    empty_section,  # HL702
    page_furniture,  # HL703
    duplicated_passage,  # HL704
    answer_without_question,  # HL705
    flattened_table,  # HL706
    glued_words,  # HL707
)
