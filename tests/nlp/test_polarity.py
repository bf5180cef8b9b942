"""What is denied and what only sounds like it: negation, its scope, and "not shown"."""

CASES = """
-- plain denials are definite
Antibiotics do not cure the common cold.
    antibiotic not cures common-cold: definite, polarity by not
Vitamin C does not prevent colds.
    vitamin-c not prevents common-cold: definite
Cold weather doesn't cause influenza.
    cold weather not causes influenza: definite, polarity by n't
Vaccines never cause autism.
    vaccine not causes autism: polarity by never
Detox diets will not treat acne.
    detox-diet not treats acne
Stretching did not reduce muscle soreness.
    stretching not treats myalgia
Copper bracelets are not effective for osteoarthritis.
    copper bracelets not treats osteoarthritis
Coffee is not a cause of dehydration.
    coffee not causes dehydration
Sugar is not linked to acne.
    sugar not associated-with acne
Headaches are not caused by mild thirst.
    mild thirst not causes headache

-- negative subjects
No food can prevent cancer.
    food not prevents cancer: polarity by no
Neither ginger nor honey cures influenza.
    ginger not cures influenza
    honey not cures influenza
None of these teas relieves heartburn.
    teas not treats reflux
Nothing cures the common cold.
    nothing not cures common-cold

-- verbs and adjectives that deny
Quinine fails to prevent foot cramps.
    quinine not prevents foot-cramp: polarity by fails
Herbal teas are unlikely to prevent migraine.
    herbal teas not prevents migraine: polarity by unlikely
Garlic is unable to cure an infection.
    garlic not cures infection

-- not shown is no proof of the opposite
There is no evidence that magnesium prevents migraines.
    magnesium not prevents migraine: insufficient, polarity by no
Homeopathy has not been shown to treat asthma.
    homeopathy not treats asthma: insufficient
Ginkgo hasn't been proven to prevent dementia.
    ginkgo not prevents dementia: insufficient
There is little evidence that acupuncture eases back pain.
    acupuncture treats back-pain: insufficient
There was no benefit of echinacea for influenza.
    echinacea not treats influenza: insufficient
Ginseng has no effect on fatigue.
    ginseng not treats fatigue

-- mixed evidence affirms nothing
The evidence that probiotics relieve eczema is mixed.
    probiotic treats eczema: insufficient
It is unclear whether vitamin D prevents depression.
    vitamin-d prevents depression: insufficient, certainty by unclear
It is not known whether caffeine causes miscarriage.
    caffeine causes miscarriage: insufficient
Whether yoga relieves migraine remains uncertain.
    yoga treats migraine: insufficient

-- no denial at all
Honey not only soothes a cough but also eases a sore throat.
    honey treats cough
    honey treats sore-throat
Exercise not only prevents stroke but also improves sleep.
    exercise prevents stroke
    exercise treats sleep
Anaemia can cause fatigue without other symptoms.
    anaemia causes fatigue: possible
    ...
Rest is no less important, and paracetamol eases a headache.
    paracetamol treats headache
    ...
Not everyone knows that smoking causes bladder problems.
    smoking causes bladder problems

-- the denial stays in its clause
Ginger eases nausea, but it does not cure migraine.
    ginger treats nausea
    ginger not cures migraine
Although statins do not cure heart disease, they lower the risk of stroke.
    statin not cures *
    * prevents stroke
People who do not smoke should know that smog can trigger asthma.
    smog causes asthma: possible
    ...
If you do not drink enough, dehydration can cause dizziness.
    dehydration causes dizziness: possible

-- two denials
It is not true that vaccines do not prevent influenza.
    vaccine prevents influenza
There is no doubt that smoking causes lung cancer.
    smoking causes lung-cancer

-- denials of a promise
Stretching is not a guaranteed cure for back pain.
    stretching not cures back-pain
Massage is not a proven treatment for asthma.
    massage not treats asthma
"""

NOT_CAUGHT_YET = """
-- verbs and adjectives that deny
Antibiotics are ineffective against influenza.
    antibiotic not treats influenza

-- not shown is no proof of the opposite
No study has found that detox diets relieve fatigue.
    detox-diet not treats fatigue: insufficient
Trials showed no clear benefit of zinc for acne.
    zinc not treats acne: insufficient
Evidence does not support the use of glucosamine for knee pain.
    glucosamine not treats knee pain: insufficient
No link between vaccines and autism has been found.
    vaccine not associated-with autism: insufficient

-- the denial stays in its clause
Antibiotics do not treat influenza, but rest relieves fatigue.
    antibiotic not treats influenza
    rest treats fatigue
Massage relieves back pain; it does not prevent it.
    massage treats back-pain
    ...

-- denials of a promise
Yoga does not always relieve back pain.
    yoga * back-pain
"""


def test_a_sentence_says(case, check):
    check(case)
