"""Rules on passages that cannot both be right."""

from lint.rule import Rule
from lint.rules.consistency.cause_known_and_unknown import cause_known_and_unknown
from lint.rules.consistency.conflicting_numbers import conflicting_numbers
from lint.rules.consistency.contradiction_across_articles import contradiction_across_articles
from lint.rules.consistency.contradiction_in_article import contradiction_in_article
from lint.rules.consistency.ineffective_yet_advised import ineffective_yet_advised
from lint.rules.consistency.normal_yet_alarming import normal_yet_alarming

RULES: tuple[Rule, ...] = (
    contradiction_in_article,  # HL301
    contradiction_across_articles,  # HL302
    conflicting_numbers,  # HL303
    cause_known_and_unknown,  # HL304
    ineffective_yet_advised,  # HL305
    normal_yet_alarming,  # HL306
)
