"""Rules on claims held against the reference set, and on what they rest on."""

from lint.rule import Rule
from lint.rules.evidence.animal_or_lab_evidence import animal_or_lab_evidence
from lint.rules.evidence.association_as_cause import association_as_cause
from lint.rules.evidence.condition_dropped import condition_dropped
from lint.rules.evidence.contradicts_reference import contradicts_reference
from lint.rules.evidence.figure_against_reference import figure_against_reference
from lint.rules.evidence.function_as_treatment import function_as_treatment
from lint.rules.evidence.reference_past_review import reference_past_review
from lint.rules.evidence.stronger_than_evidence import stronger_than_evidence
from lint.rules.evidence.testimony_as_evidence import testimony_as_evidence
from lint.rules.evidence.unreviewed_claim import unreviewed_claim
from lint.rules.evidence.unsupported_diagnosis import unsupported_diagnosis
from lint.rules.evidence.wrong_condition import wrong_condition
from lint.rules.evidence.wrong_population import wrong_population

RULES: tuple[Rule, ...] = (
    contradicts_reference,  # HL201
    stronger_than_evidence,  # HL202
    unreviewed_claim,  # HL203
    association_as_cause,  # HL204
    wrong_population,  # HL205
    condition_dropped,  # HL206
    wrong_condition,  # HL207
    function_as_treatment,  # HL208
    animal_or_lab_evidence,  # HL209
    testimony_as_evidence,  # HL210
    reference_past_review,  # HL211
    unsupported_diagnosis,  # HL212
    figure_against_reference,  # HL213
)
