"""What an article is about: the narrower thing a bare word means in it, the people it speaks of."""

CASES = """
-- a bare word is narrowed to the topic of the article
# Leg cramps

Leg cramps are sudden. Leg cramps wake people. Dehydration can cause cramps.
    dehydration causes leg-cramp: possible
# Tension headache

A tension headache is dull. A tension headache lasts for hours. Massage may relieve the headache.
    massage treats tension-headache: possible
# Low back pain

Low back pain is common. Most low back pain passes. Walking eases back pain.
    walking treats low-back-pain
    ...

-- words that narrow by themselves stay as they are
# Leg cramps

Leg cramps are sudden. Leg cramps wake people. Salty food does not cause foot cramps.
    salty food not causes foot-cramp
# Migraine and its cousins

Migraine is common. Stomach ache may come with migraine. Ginger eases nausea.
    ginger treats nausea
    ...

-- an article about everything narrows nothing
# A to Z of pain

Headache, back pain, chest pain and leg pain are pains. Paracetamol relieves pain.
    paracetamol treats pain

-- people of the article
# Leg cramps in pregnancy

Pregnant women often wake at night. Many pregnant women ask why. In pregnancy the calf works hard.
Pregnant women can stretch. Magnesium may relieve leg cramps.
    magnesium treats *: possible, in pregnant-women
    ...
# Feeding your baby

Infants sleep a lot. Infants cry. Infants smile at six weeks. Infants need milk. Infants grow fast.
Honey can cause botulism.
    honey causes botulism: possible, in infants
    ...
# Fever in older adults

Older adults may not notice it. Older adults get cold easily. Older adults live alone. Older adults
eat less. In children, ibuprofen reduces fever.
    ibuprofen treats fever: in children
    ...

-- adults in general are nobody in particular
# Colds

Adults catch two colds a year. Adults sneeze. Adults cough. Adults rest. Zinc may shorten a cold.
    zinc treats common-cold: possible, in nobody
    ...

-- one mention does not make an article about people
# Iron

Iron tablets are taken by some pregnant women. Iron tablets cause constipation.
    iron-supplement causes constipation: in nobody
    ...
"""

NOT_CAUGHT_YET = """
"""


def test_an_article_says(case, check):
    check(case)
