"""Rules on how surely claims are made."""

from lint.rule import Rule
from lint.rules.certainty.claimed_harmless import claimed_harmless
from lint.rules.certainty.hedge_lost import hedge_lost
from lint.rules.certainty.majority_promise import majority_promise
from lint.rules.certainty.mechanism_as_outcome import mechanism_as_outcome
from lint.rules.certainty.novelty_as_support import novelty_as_support
from lint.rules.certainty.proven_without_source import proven_without_source
from lint.rules.certainty.root_cause_language import root_cause_language
from lint.rules.certainty.stacked_hedges import stacked_hedges
from lint.rules.certainty.unsupported_absolute import unsupported_absolute

RULES: tuple[Rule, ...] = (
    unsupported_absolute,  # HL101
    claimed_harmless,  # HL102
    majority_promise,  # HL103
    proven_without_source,  # HL104
    hedge_lost,  # HL105
    root_cause_language,  # HL106
    novelty_as_support,  # HL107
    mechanism_as_outcome,  # HL108
    stacked_hedges,  # HL109
)
