"""The rules: one file each, listed by id. A rule is added by writing its file and a line here."""

from lint.rule import Rule
from lint.rules.cause_known_and_unknown import cause_known_and_unknown
from lint.rules.claimed_harmless import claimed_harmless
from lint.rules.contradiction_across_articles import contradiction_across_articles
from lint.rules.contradiction_in_article import contradiction_in_article
from lint.rules.contradicts_reference import contradicts_reference
from lint.rules.discourages_treatment import discourages_treatment
from lint.rules.empty_document import empty_document
from lint.rules.empty_reference_entry import empty_reference_entry
from lint.rules.empty_section import empty_section
from lint.rules.guessed_encoding import guessed_encoding
from lint.rules.lead_in_without_list import lead_in_without_list
from lint.rules.majority_promise import majority_promise
from lint.rules.missing_disclaimer import missing_disclaimer
from lint.rules.missing_red_flags import missing_red_flags
from lint.rules.no_author import no_author
from lint.rules.no_date import no_date
from lint.rules.no_professional_advised import no_professional_advised
from lint.rules.no_reviewer import no_reviewer
from lint.rules.no_sources import no_sources
from lint.rules.no_when_to_seek_care import no_when_to_seek_care
from lint.rules.not_english import not_english
from lint.rules.page_furniture import page_furniture
from lint.rules.proven_without_source import proven_without_source
from lint.rules.stronger_than_evidence import stronger_than_evidence
from lint.rules.unreviewed_claim import unreviewed_claim
from lint.rules.unsupported_absolute import unsupported_absolute

ALL: tuple[Rule, ...] = (
    unsupported_absolute,  # HL101
    claimed_harmless,  # HL102
    majority_promise,  # HL103
    proven_without_source,  # HL104
    contradicts_reference,  # HL201
    stronger_than_evidence,  # HL202
    unreviewed_claim,  # HL203
    contradiction_in_article,  # HL301
    contradiction_across_articles,  # HL302
    cause_known_and_unknown,  # HL304
    missing_disclaimer,  # HL401
    no_professional_advised,  # HL402
    no_when_to_seek_care,  # HL403
    missing_red_flags,  # HL404
    discourages_treatment,  # HL501
    no_author,  # HL601
    no_reviewer,  # HL602
    no_date,  # HL603
    no_sources,  # HL604
    empty_reference_entry,  # HL607
    lead_in_without_list,  # HL701
    empty_section,  # HL702
    page_furniture,  # HL703
    guessed_encoding,  # HL904
    not_english,  # HL905
    empty_document,  # HL906
)
"""Every rule, by id."""
