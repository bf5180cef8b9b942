"""Words that stand apart in an article and say something together: lists, tables, definitions."""

import pytest

CASES = """
-- an item ends its lead-in
Migraine can be triggered by:

- stress
- alcohol
    stress causes migraine: possible
    alcohol causes migraine: possible
Yoga may help to relieve:

1. back pain
2. anxiety
    yoga treats back-pain: possible
    yoga treats anxiety: possible
Ginger can:

- ease nausea;
- relieve migraine
    ginger treats nausea: possible
    ginger treats migraine: possible
People with asthma should avoid:

- smoke
- aspirin
    smoking not recommended-for people-with-asthma
    aspirin not recommended-for people-with-asthma
Side effects of ibuprofen may include:

* heartburn
* nausea
    ibuprofen harmful-for reflux: possible
    ibuprofen harmful-for nausea: possible

-- an item wants the subject its list is of
Ginger:

- eases nausea
- does not cure migraine
    ginger treats nausea
    ginger not cures migraine
Magnesium helps:

- ✅ Relieves cramps
- Improves sleep
  - Lowers anxiety
    magnesium treats muscle-cramp
    magnesium treats sleep
    magnesium treats anxiety
# Yoga

## Benefits of yoga

- Relieves back pain
- May lower anxiety
    yoga treats back-pain
    yoga treats anxiety: possible
# Ginger

Eases nausea after surgery.
    ginger treats nausea

-- an item is of the kind its list is of
# Fatigue

## What are the most common causes of fatigue?

- anaemia
- insomnia
    anaemia causes fatigue
    insomnia causes fatigue
# Cramps

## Causes of cramps

- Dehydration
    dehydration causes muscle-cramp
Symptoms of anaemia:

- Fatigue
- Pale skin
    fatigue indicates anaemia
    pallor indicates anaemia
Foods that trigger migraine:

- cheese
- chocolate
    cheese causes migraine
    chocolate causes migraine
    ...

# Cramps

Migraine triggers:

- Stress
    stress causes migraine
## What causes cramps?

1. **Dehydration.** It is common in summer.
2. **Low magnesium:** The level falls in pregnancy.
3. *Stress* – a long day is enough
    dehydration causes muscle-cramp
    magnesium-deficiency causes muscle-cramp
    stress causes muscle-cramp
    ...
Do not take ibuprofen if you:

- have asthma
- are pregnant
    ibuprofen not recommended-for -: if you have asthma
    ibuprofen not recommended-for -: if you are pregnant

-- a definition is of its term
<dl><dt>Ginger</dt><dd>Eases nausea.</dd><dt>Magnesium</dt><dd>May relieve cramps.</dd></dl>
    ginger treats nausea
    magnesium treats muscle-cramp: possible
- **Ginger**: eases nausea
- **Magnesium:** May relieve migraine.
- **Yoga** – relieves back pain
    ginger treats nausea
    magnesium treats migraine: possible
    yoga treats back-pain

-- a cell is read with its row and its column
| Remedy | Helps with |
| --- | --- |
| Ginger | Nausea |
| Yoga | Back pain, anxiety |
    ginger treats nausea
    yoga treats back-pain
    yoga treats anxiety
| Food | What it does | Side effects |
| --- | --- | --- |
| Garlic | Lowers blood pressure | Heartburn |
| Oats | 12 g | None known |
    garlic treats blood-pressure
    garlic harmful-for reflux
| Symptom | Possible causes | Home remedies |
| --- | --- | --- |
| Fatigue | Anaemia, insomnia | Sleep |
| Nausea | Migraine | Ginger |
    anaemia causes fatigue: possible
    insomnia causes fatigue: possible
    sleep treats fatigue
    migraine causes nausea: possible
    ginger treats nausea
| Remedy | Condition |
| --- | --- |
| Ginger | Nausea |
    ginger treats nausea
| Supplement | Safe in pregnancy? |
| --- | --- |
| Iron | Yes |
| Feverfew | No |
    iron safe-for pregnancy
    feverfew not safe-for pregnancy
| Vitamin | Good for |
| --- | --- |
| Iron | Fatigue |
    iron treats fatigue
<table><tr><th>Trigger</th><th>May cause</th></tr><tr><th>Stress</th><td>Headaches</td></tr></table>
    stress causes headache: possible

-- where header and cell make no sentence, nothing is said
| Food | Iron per 100 g |
| --- | --- |
| Lentils | 3.3 mg |
| Beef | 2.6 mg |
    nothing
| Day | Breakfast | Dinner |
| --- | --- | --- |
| Monday | Oats | Soup |
    nothing
| Dose | Symptom |
| --- | --- |
| 5 mg | Fatigue |
    nothing

-- a lead-in, a caption and a heading without a list say what they say
## Safety

- May need a prescription
    nothing
Warning signs:

- the pain does not stop
- your leg turns white
    nothing
Seek help if cramps are:

- severe
    ...
    * recommended-for *
Low iron stores can cause:
    nothing
Our shop sells:

- ginger tea
- magnesium tablets
    nothing
<figure><img src="a.png"><figcaption>Ginger tea can ease nausea.</figcaption></figure>
    ginger treats nausea: possible

-- labels before a sentence
Dosage: Take 300 mg of magnesium a day.
    magnesium recommended-for -
Hydration: Drink enough water to prevent headaches.
    hydration recommended-for headache
    hydration prevents headache
"Is yoga safe?" he asked.
    yoga safe-for -: questioned
"""


def test_an_article_says(case, check):
    check(case)


ROW = "| Remedy | Helps with |\n| --- | --- |\n| Ginger | Nausea |\n"
LIST = "Migraine can be triggered by:\n\n- stress\n"


@pytest.mark.parametrize(
    ("source", "own", "lent"), [(ROW, "Nausea", "Ginger"), (LIST, "stress", "Migraine")]
)
def test_a_claim_stands_at_its_own_words(read_all, source, own, lent):
    ((document, reading),) = read_all([source])
    (claim,) = reading.claims
    assert document.cut(claim.span) == own
    assert claim.sentence == own
    sides = {side.text: side.referred for side in (claim.subject, claim.object)}
    assert sides[own.lower()] == ""
    assert sides[lent].startswith("the ")


def test_cues_are_words_of_the_article(read_all):
    for source in (ROW, LIST):
        ((document, reading),) = read_all([source])
        for claim in reading.claims:
            assert claim.cues.relation
            for cue in claim.cues.relation:
                assert document.cut(cue.span).lower() == cue.text.lower()
