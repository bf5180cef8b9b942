"""Rules on who wrote it, when, and from what."""

from lint.rule import Rule
from lint.rules.provenance.empty_reference_entry import empty_reference_entry
from lint.rules.provenance.no_author import no_author
from lint.rules.provenance.no_date import no_date
from lint.rules.provenance.no_reviewer import no_reviewer
from lint.rules.provenance.no_sources import no_sources

RULES: tuple[Rule, ...] = (
    no_author,  # HL601
    no_reviewer,  # HL602
    no_date,  # HL603
    no_sources,  # HL604
    empty_reference_entry,  # HL607
)
