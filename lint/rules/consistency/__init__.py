"""Rules on passages that cannot both be right."""

from lint.rule import Rule
from lint.rules.consistency.cause_known_and_unknown import cause_known_and_unknown
from lint.rules.consistency.contradiction_across_articles import contradiction_across_articles
from lint.rules.consistency.contradiction_in_article import contradiction_in_article

RULES: tuple[Rule, ...] = (
    contradiction_in_article,  # HL301
    contradiction_across_articles,  # HL302
    cause_known_and_unknown,  # HL304
)
