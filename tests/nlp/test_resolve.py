"""What only the article tells: what a pronoun means, what an answer answers, what a list is of."""

import pytest

from lint.model import Stance

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

-- the pronoun of a second verb stands for what the first one does
Gout is known to most doctors. It can cause pain, and it may lead to kidney stones.
    gout causes pain: possible
    gout causes kidney-stones: possible
Mint is an old remedy, as it eases nausea.
    mint treats nausea
    ...

-- a bare "this" may stand for all that was said
Stress tenses the muscles and raises blood pressure. This leads to headaches.
    this causes headache
    ...

-- "the herb", "the hormone": what was named before
Magnesium is found in nuts. The mineral may relieve cramps.
    magnesium treats muscle-cramp: possible
Melatonin is made in the brain. Taking the hormone can relieve jet lag.
    melatonin treats jet-lag: possible
Gout is a form of arthritis. Red meat can trigger the condition.
    red-meat causes gout: possible

-- answers without a yes or no
Can vitamin C prevent colds? Probably not.
    vitamin-c prevents common-cold: questioned
    vitamin-c not prevents common-cold: probable
Does honey relieve coughs? Yes, it may.
    honey treats cough: questioned
    honey treats cough: possible
Can stress cause headaches? It certainly can.
    stress causes headache: questioned
    stress causes headache: asserted
Is coffee bad for the heart? Not at all.
    coffee harmful-for heart: questioned
    coffee not harmful-for heart

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

Does ginger ease nausea? Yes, when the nausea is mild.
    ginger treats nausea: questioned
    ginger treats nausea: asserted, if mild
## Does honey soothe a cough?

It does, and it eases a sore throat too.
    honey treats cough: questioned
    honey treats throat
    ...

-- a pronoun is never both what acts and what it acts on
Ginger may ease nausea. It does not cure it.
    ginger treats nausea: possible
    ginger not cures nausea

-- a list is of its lead-in
Common causes of fatigue include:

- anaemia
- insomnia
- dehydration
    anaemia causes fatigue
    insomnia causes fatigue
    dehydration causes fatigue

To prevent headaches:

- drink water
- avoid alcohol
    water recommended-for headache
    water prevents headache
    alcohol not recommended-for headache
    avoid alcohol prevents headache

-- nothing is guessed
It works for many people.
    nothing
They say so, but is it true?
    nothing
"""


def test_an_article_says(case, check):
    check(case)


LOST = [
    ("Yes, it can ease it for a while.", ("subject", "object", "question")),
    ("No, it does not prevent influenza.", ("subject", "question")),
    ("Yes, ginger may ease nausea.", ("question",)),
    ("## Does ginger ease nausea?\n\nYes, it may ease it.", ()),
    ("Ginger may ease nausea. It does not cure it.", ()),
    ("No study shows that garlic prevents colds.", ()),
    ("Sure, garlic prevents colds.", ()),
]


@pytest.mark.parametrize(("text", "parts"), LOST)
def test_what_the_article_does_not_tell_is_marked(read_all, text, parts):
    ((_, reading),) = read_all([text])
    claims = [c for c in reading.claims if c.stance is not Stance.QUESTIONED]
    assert claims
    assert {c.unresolved for c in claims} == {parts}
    for claim in claims:
        sides = {"subject": claim.subject, "object": claim.object}
        assert all(sides[p].concept is None for p in parts if p != "question")
