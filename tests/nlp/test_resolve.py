"""What only the article tells: what a pronoun means, what an answer answers, what a list is of."""

CASES = """
-- a pronoun takes its referent from the sentence before
Ginger is a root with a sharp taste. It eases nausea.
    ginger treats nausea
Magnesium is a mineral. It may relieve cramps.
    magnesium treats muscle-cramp: possible
Statins are taken once a day. They prevent strokes.
    statin prevents stroke
Vaccines are given in autumn. They do not cause influenza.
    vaccine not causes influenza
Yoga is taught in most towns. This helps with back pain.
    yoga treats back-pain
Migraine is a severe kind of headache. Stress can trigger it.
    stress causes migraine: possible

-- "this condition", "these tablets"
Anaemia means too few red blood cells. This condition causes fatigue.
    anaemia causes fatigue
Echinacea is sold for colds. This herb does not prevent influenza.
    echinacea not prevents influenza
Quinine was popular once. This medicine can cause palpitations.
    quinine causes palpitations: possible

-- a bare lack is of what was named before
Iron carries oxygen. A deficiency causes fatigue.
    iron-deficiency causes fatigue
    ...
The body needs magnesium. Deficiency may lead to cramps.
    magnesium-deficiency causes muscle-cramp: possible
    ...
Vitamin D comes from sunlight. Low levels cause rickets.
    vitamin-d-deficiency causes rickets
    ...

-- what the heading names
## Ginger

It eases nausea.
    ginger treats nausea
## Magnesium

This mineral may relieve migraine.
    magnesium treats migraine: possible

-- an answer inherits its question
**Does ginger ease nausea?**

Yes, when the nausea is mild.
    ginger treats nausea: questioned
    ginger treats nausea: asserted, if mild
# Questions

## Is ibuprofen safe in pregnancy?

No.
    ibuprofen safe-for pregnancy: questioned
    ibuprofen not safe-for pregnancy: asserted
# Questions

## Does yoga relieve back pain?

Yes, it may help if you practise often.
    yoga treats back-pain: questioned
    yoga treats back-pain: asserted, possible
    ...
# Questions

## Does garlic prevent colds?

Researchers are still looking into it.
    garlic prevents common-cold: questioned
# Questions

## Can magnesium cure migraine?

No, it cannot.
    magnesium cures migraine: questioned
    magnesium not cures migraine: asserted
    ...

-- a list is of its lead-in
Common causes of fatigue include:

- anaemia
- insomnia
- dehydration
    anaemia causes fatigue
    insomnia causes fatigue
    dehydration causes fatigue

-- nothing is guessed
It works for many people.
    nothing
They say so, but is it true?
    nothing
"""

NOT_CAUGHT_YET = """
-- a list is of its lead-in
Migraine can be triggered by:

- stress
- alcohol
    stress causes migraine: possible
    alcohol causes migraine: possible
Yoga may help to relieve:

- back pain
- anxiety
    yoga treats back-pain: possible
    yoga treats anxiety: possible
To prevent headaches:

- drink water
- avoid alcohol
    water recommended-for headache
    alcohol not recommended-for headache
"""


def test_an_article_says(case, check):
    check(case)
