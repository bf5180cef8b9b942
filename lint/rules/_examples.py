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

VEINS_CRAMPS = """\
entries:
  - id: example-veins-cramps
    statement: Varicose veins and leg cramps often go together; a cause has not been shown.
    kind: cause
    subject: varicose-veins
    relation: associated-with
    object: leg-cramp
    direction: associated-only
    ceiling: definite
    evidence: low
    status: sourced
    sources:
      - title: Nocturnal leg cramps
        publisher: American Family Physician 86(4):350-355
        year: 2012
        pmid: "22963024"
    wording: Varicose veins are linked with leg cramps.
"""
"""A link without a cause."""

VITAMIN_C_ATHLETES = """\
entries:
  - id: example-vitamin-c-athletes
    statement: Vitamin C makes colds rarer in people under extreme physical strain.
    kind: prevention
    subject: vitamin-c-supplement
    relation: prevents
    object: common-cold
    population: athletes
    direction: supports
    ceiling: probable
    evidence: moderate
    status: sourced
    sources:
      - title: Vitamin C for preventing and treating the common cold
        publisher: Cochrane Database of Systematic Reviews
        year: 2013
        doi: 10.1002/14651858.CD000980.pub4
    wording: In people under extreme strain vitamin C probably makes colds rarer.
"""
"""Evidence from one group of people."""

IRON_TIREDNESS = """\
entries:
  - id: example-iron-tiredness
    statement: Iron lessens tiredness in people whose iron stores are low.
    kind: treatment
    subject: iron-supplement
    relation: treats
    object: fatigue
    condition: {text: if iron stores are low, concept: iron-deficiency}
    direction: supports
    ceiling: probable
    evidence: moderate
    status: sourced
    sources:
      - title: Iron supplementation for unexplained fatigue in non-anaemic women
        publisher: BMJ
        year: 2003
    wording: If a test shows low iron stores, iron probably lessens tiredness.
"""
"""A benefit that holds on a condition."""
