"""Small reference sets for the examples of rules that hold claims against evidence."""

MAGNESIUM_CRAMPS = """\
entries:
  - id: example-magnesium-cramps
    statement: Magnesium is unlikely to prevent night-time leg cramps in older adults.
    kind: treatment
    subject: magnesium-supplement
    relation: treats
    object: leg-cramp
    direction: against
    ceiling: definite
    evidence: moderate
    status: sourced
    sources:
      - title: Magnesium for skeletal muscle cramps
        publisher: Cochrane Database of Systematic Reviews
        year: 2020
        doi: 10.1002/14651858.CD009402.pub3
        pmid: "32956536"
    wording: Trials have not shown that magnesium helps against leg cramps.
"""
"""Magnesium for leg cramps: evidence against a benefit."""

GINGER_NAUSEA = """\
entries:
  - id: example-ginger-nausea
    statement: Ginger may ease nausea in early pregnancy; the evidence is limited.
    kind: treatment
    subject: ginger
    relation: treats
    object: nausea
    direction: supports
    ceiling: possible
    evidence: low
    status: sourced
    sources:
      - title: Interventions for nausea and vomiting in early pregnancy
        publisher: Cochrane Database of Systematic Reviews
        year: 2015
        doi: 10.1002/14651858.CD007575.pub4
    wording: Ginger may ease nausea in early pregnancy.
"""
