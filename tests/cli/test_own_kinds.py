"""What each kind of own rule finds and what it is silent on, told by the examples of its rules."""

import pytest

CLAIMS = """\
rules:
  - id: ACME001
    name: unless-said-for-whom
    message: says that {claim}
    why: because
    claim:
      kind: treatment
      subject: {concepts: iron-supplement, words: [iron pill~]}
      object: fatigue
      unless: {condition: iron-deficiency, population: true, hedged: true}
    passes:
      - If you have an iron deficiency, iron tablets relieve tiredness.
      - Iron tablets relieve tiredness in older adults.
      - Iron tablets may relieve tiredness.
      - Iron tablets do not relieve tiredness.
      - Do iron tablets relieve tiredness?
      - Zinc tablets relieve tiredness.
    fails:
      - Iron tablets relieve tiredness.
      - {text: "Sleep well. Iron pills relieve tiredness, and rest helps.", at: Iron pills relieve}
  - id: ACME002
    name: unsourced-or-unmentioned
    message: "{subject}: {object}"
    why: because
    claim:
      relation: [treats, cures, prevents]
      object: common-cold
      unless: {source: true, mentioned: asthma}
    passes:
      - Zinc prevents colds [[1]](https://trials.example/zinc).
      - "# Asthma\\n\\nTurn to your inhaler. Zinc prevents colds."
      - Experts say that zinc prevents colds.
      - Zinc causes colds.
    fails:
      - Zinc prevents colds.
      - In a trial zinc relieved colds.
  - id: ACME003
    name: denials
    message: denies that {claim}, {certainty}
    why: because
    claim: {kind: prevention, polarity: negated, object: skin-cancer}
    passes: [Sunscreen prevents melanoma.]
    fails: [Sunscreen does not prevent melanoma.]
  - id: ACME004
    name: honey-for-babies
    message: honey for {population}
    why: because
    claim: {kind: [advice, safety, treatment], subject: honey, population: infants}
    passes: [Honey is safe for adults., Do not give honey to babies.]
    fails: [Give honey to babies., Honey is safe for infants.]
  - id: ACME005
    name: opinions-and-weak-words
    message: what others say, {certainty}
    why: because
    claim:
      kind: prevention
      certainty: {at_most: probable}
      stance: [asserted, attributed]
    passes: [Zinc prevents colds., Does zinc prevent colds?]
    fails: [Zinc may prevent colds., Some people think that zinc probably prevents colds.]
  - id: ACME006
    name: either-way-round
    message: "{claim}"
    why: because
    claim: {relation: interacts-with, subject: st-johns-wort, object: warfarin}
    passes: [Grapefruit interacts with warfarin.]
    fails: [St John's wort interacts with warfarin., Warfarin interacts with St John's wort.]
"""

WORDS = """\
rules:
  - id: ACME101
    name: swaps
    message: "{instead}"
    why: because
    words:
      swap: {suffer~ from: have~, diabetic: diabetic person, mum's clinic: family clinic}
    passes:
      - The diabetic person sleeps.
      - She has a diabetic-friendly plan.
      - See https://site.example/diabetic/ for more.
      - Type `suffer from` into the box.
      - "> I suffer from migraine.\\n>\\n> — a reader"
    fails:
      - {text: They never **suffered** from it., at: suffered from}
      - {text: "# People who suffer from gout\\n\\nRest.", at: suffer from}
      - {text: Visit the mum’s clinic., at: mum’s clinic}
      - Some people say that they suffer from it.
  - id: ACME102
    name: hype
    message: "{words}"
    why: because
    words: {avoid: [miracle~, works ... wonders]}
    passes:
      - There is no miracle.
      - Is it a miracle?
      - "Myth: the cream is a miracle."
      - Some people say that it is a miracle.
      - It works. Wonders never end.
      - '"It is a miracle," he says.'
    fails:
      - {text: "It is no wonder, but a miracle.", at: miracle}
      - {text: The oil works its own wonders., at: works its own wonders}
  - id: ACME103
    name: everywhere
    message: "{words}"
    why: because
    words:
      avoid: [US, guaranteed]
      case: exact
      headings: ignore
      quoted: report
      negated: report
      attributed: report
    passes: ["# US\\n\\nThey told us.", Guaranteed by nobody.]
    fails: [Nothing is guaranteed., Is it guaranteed?, '"It is guaranteed," he says.', In the US.]
"""

PASSAGES = """\
rules:
  - id: ACME201
    name: asthma-plan
    message: "{topic}: {lacking}"
    why: because
    require:
      about: {concepts: asthma, words: [wheez~], mentions: 2}
      words: [asthma ... plan, ask~ your nurse]
      link: asthma.example/plans
    passes:
      - "# Asthma\\n\\nAsk your nurse, see the [plan](https://www.asthma.example/plans/a)."
      - "# Sleep\\n\\nAsthma can wake you."
      - "# Stairs\\n\\nWheezing is common."
    fails:
      - "# Asthma\\n\\nAsk your nurse, see the [plan](https://www.asthma.example/news)."
      - "# Asthma\\n\\nSee the [plan](https://asthma.example/plans)."
      - "# Why am I wheezing?\\n\\nRest."
      - "# Sleep\\n\\nAsthma can wake you. Much helps against asthma."
  - id: ACME202
    name: helpline
    message: "{lacking}"
    why: because
    require: {concepts: asthma}
    passes: [Ask about asthma.]
    fails: [Ask a friend.]
  - id: ACME203
    name: by-topic
    message: "{topic}"
    why: because
    require: {about: {topics: leg-pain}, words: [stretch~]}
    passes: ["# Leg cramps\\n\\nStretching helps.", "# Gout\\n\\nRest."]
    fails: ["# Leg cramps\\n\\nRest."]
"""


@pytest.mark.parametrize("rules", [CLAIMS, WORDS, PASSAGES], ids=["claims", "words", "passages"])
def test_each_kind_judges_as_its_examples_say(here, run, rules):
    (here / "rules.yaml").write_text(rules, encoding="utf-8")
    ran = run("rules", "test", "rules.yaml", "--isolated")
    assert ran.out.endswith(": all as expected\n"), ran.out + ran.err
    assert ran.code == 0
