"""Rules on fear, labels, blame and bare numbers."""

from lint.rule import Rule

RULES: tuple[Rule, ...] = ()
