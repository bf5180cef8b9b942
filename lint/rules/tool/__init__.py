"""Rules on what the program could not do, or was told."""

from lint.rule import Rule
from lint.rules.tool.empty_document import empty_document
from lint.rules.tool.guessed_encoding import guessed_encoding
from lint.rules.tool.not_english import not_english

RULES: tuple[Rule, ...] = (
    guessed_encoding,  # HL904
    not_english,  # HL905
    empty_document,  # HL906
)
