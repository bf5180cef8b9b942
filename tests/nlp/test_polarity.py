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
Antibiotics are ineffective against influenza.
    antibiotic not treats influenza

-- not shown is no proof of the opposite
There is no evidence that magnesium prevents migraines.
    magnesium not prevents migraine: insufficient, polarity by no
Homeopathy has not been shown to treat asthma.
    homeopathy not treats asthma: insufficient
Ginkgo hasn't been proven to prevent dementia.
    ginkgo not prevents dementia: insufficient
There was no benefit of echinacea for influenza.
    echinacea not treats influenza: insufficient
Ginseng has no effect on fatigue.
    ginseng not treats fatigue
Trials showed no clear benefit of zinc for acne.
    zinc not treats acne: insufficient
Evidence does not support the use of glucosamine for knee pain.
    glucosamine not treats knee pain: insufficient

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
Antibiotics do not treat influenza, but rest relieves fatigue.
    antibiotic not treats influenza
    rest treats fatigue
Massage relieves back pain; it does not prevent it.
    massage treats back-pain
    ...

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

-- as articles write it
Contrary to what many think, cold weather does not cause colds.
    cold weather not causes common-cold
Magnesium has not been found to prevent migraine in children.
    magnesium not prevents migraine: insufficient
There is no proof that homeopathy works for asthma.
    homeopathy not treats asthma: insufficient
Rest alone rarely cures back pain.
    rest not cures back-pain
Without treatment, coeliac disease can lead to osteoporosis.
    coeliac-disease causes osteoporosis: possible
You can't prevent dementia with supplements.
    supplements not prevents dementia
Vitamin C is no cure for colds.
    vitamin-c not cures common-cold
Paracetamol has no known side effects on the unborn baby.
    paracetamol safe-for *
    ...
It does not matter whether you eat late, but alcohol worsens heartburn.
    alcohol worsens reflux
    ...
There is no good evidence for the use of ginkgo in dementia.
    ginkgo not treats dementia: insufficient

-- little, hardly, far from
There is little evidence that acupuncture eases back pain.
    acupuncture treats back-pain: insufficient
Homeopathy is useless against malaria.
    homeopathy not treats malaria
Milk does not lead to more mucus, nor does it worsen asthma.
    milk not causes *
    milk not worsens asthma
"""

NOT_CAUGHT_YET = """
-- little, hardly, far from
Coffee hardly ever causes arrhythmia.
    coffee not causes arrhythmia
Zinc does nothing for acne.
    zinc not treats acne
The cream neither heals eczema nor prevents it.
    cream not treats eczema
    cream not prevents eczema

-- as articles write it
Despite its fame, echinacea does not shorten a cold or prevent influenza.
    echinacea not treats common-cold
    echinacea not prevents influenza
So far no trial has shown that collagen supplements relieve joint pain.
    collagen-supplement not treats joint pain: insufficient
Acupuncture was no better than a sham treatment for back pain.
    acupuncture not treats back-pain
There is not enough evidence to say whether melatonin prevents jet lag.
    melatonin prevents jet-lag: insufficient
The researchers found no link between coffee and arrhythmia.
    coffee not associated-with arrhythmia: insufficient
Antibiotics won't help if you have influenza.
    antibiotic not treats influenza
    ...
Garlic is by no means a remedy for hypertension.
    garlic not treats hypertension
The flu vaccine cannot give you influenza.
    flu-vaccine not causes influenza

-- denials of a promise
Yoga does not always relieve back pain.
    yoga * back-pain
"""


def test_a_sentence_says(case, check):
    check(case)
