"""Rules on what the program could not do, or was told."""

from lint.rule import Rule
from lint.rules.tool.empty_document import empty_document
from lint.rules.tool.expired_suppression import expired_suppression
from lint.rules.tool.guessed_encoding import guessed_encoding
from lint.rules.tool.not_english import not_english
from lint.rules.tool.unknown_rule_in_suppression import unknown_rule_in_suppression
from lint.rules.tool.unused_suppression import unused_suppression

RULES: tuple[Rule, ...] = (
    unused_suppression,  # HL901
    expired_suppression,  # HL902
    unknown_rule_in_suppression,  # HL903
    guessed_encoding,  # HL904
    not_english,  # HL905
    empty_document,  # HL906
)
