"""Rules on who wrote it, when, and from what."""

from lint.rule import Rule
from lint.rules.provenance.author_without_role import author_without_role
from lint.rules.provenance.empty_reference_entry import empty_reference_entry
from lint.rules.provenance.no_author import no_author
from lint.rules.provenance.no_date import no_date
from lint.rules.provenance.no_reviewer import no_reviewer
from lint.rules.provenance.no_sources import no_sources
from lint.rules.provenance.sources_not_linked import sources_not_linked
from lint.rules.provenance.stale_review import stale_review
from lint.rules.provenance.unnamed_experts import unnamed_experts

RULES: tuple[Rule, ...] = (
    no_author,  # HL601
    no_reviewer,  # HL602
    no_date,  # HL603
    no_sources,  # HL604
    stale_review,  # HL605
    unnamed_experts,  # HL606
    empty_reference_entry,  # HL607
    sources_not_linked,  # HL608
    author_without_role,  # HL609
)
