"""Each construction a claim can be written in, in the words of articles."""

CASES = """
-- verbs of cause
Smoking contributes to osteoporosis.
    smoking raises-risk-of osteoporosis
Bright light can trigger migraine.
    bright light causes migraine: possible
Skipping meals leads to headaches.
    skipping meals causes headache
Untreated strep throat may result in rheumatic fever.
    untreated strep throat causes rheumatic fever: possible
Caffeine withdrawal often brings on a headache.
    caffeine withdrawal causes headache: probable
A virus is responsible for the common cold.
    virus causes common-cold
Cold air worsens asthma.
    cold air worsens asthma

-- verbs of treatment
Paracetamol treats mild pain.
    paracetamol treats pain
Ginger tea eases nausea.
    ginger treats nausea
A warm bath helps to relieve muscle cramps.
    warm bath treats muscle-cramp
Regular walking reduces back pain.
    walking treats back-pain
Light therapy improves mood.
    light therapy treats mood
Antihistamines help manage hay fever.
    antihistamine treats hay fever
Saline sprays can help you get rid of a blocked nose.
    saline sprays cures blocked nose
Peppermint oil stops stomach cramps.
    peppermint-oil treats *

-- verbs of prevention
Hand washing protects against diarrhoea.
    hand washing prevents diarrhoea
Folic acid prevents neural tube defects.
    folate prevents neural-tube-defect
A diet rich in fibre lowers the risk of bowel cancer.
    * prevents bowel cancer

-- raised risk, interaction, diagnosis
Smoking increases the risk of stroke.
    smoking raises-risk-of stroke
Grapefruit juice interacts with statins.
    grapefruit interacts-with statin
A normal ECG does not rule out a heart attack.
    normal ECG not rules-out heart-attack
A stiff neck with fever may indicate meningitis.
    stiff neck indicates meningitis: possible

-- nouns
One benefit of exercise is better sleep.
    exercise treats sleep
Dehydration is a common cause of headaches.
    dehydration causes headache
Honey is a remedy for coughs.
    honey treats cough
High blood pressure is a risk factor for stroke.
    hypertension raises-risk-of stroke
Vitamin D plays a role in bone health.
    vitamin-d essential-for bone health
Drowsiness is a side effect of some antihistamines.
    antihistamine harmful-for *

-- adjectives
Ibuprofen is effective for period pain.
    ibuprofen treats *
Cough syrups are ineffective against colds.
    cough syrups not treats common-cold
Yoga is beneficial for back pain.
    yoga treats back-pain
Paracetamol is safe in pregnancy.
    paracetamol safe-for pregnancy
Alcohol is harmful to the unborn baby.
    alcohol harmful-for *
Iodine is essential for thyroid function.
    iodine essential-for thyroid
His anaemia is due to iron deficiency.
    iron-deficiency causes anaemia
Obesity is associated with type 2 diabetes.
    obesity associated-with type-2-diabetes
Depression has been linked to poor sleep.
    depression associated-with poor sleep

-- prepositions and light verbs
Massage offers relief from back pain.
    massage treats back-pain
Turmeric has benefits for arthritis.
    turmeric treats arthritis

-- what a change is worth
Beta blockers lower blood pressure.
    beta blockers treats *
Calcium raises bone density.
    calcium treats *
Salt raises blood pressure.
    * worsens *
Vitamin C boosts iron absorption.
    vitamin-c treats *: kind mechanism

-- shapes of a clause
Cramps caused by dehydration usually go away.
    dehydration causes *
    ...
Nausea is relieved by ginger.
    ginger treats nausea
Treatment of insomnia with melatonin can help older adults.
    melatonin treats insomnia
    ...

-- coordination, examples, appositions, parentheses
Herbs such as ginger and peppermint may ease nausea.
    ginger treats nausea: possible
    peppermint treats nausea: possible
Folate, a B vitamin, prevents neural tube defects.
    folate prevents neural-tube-defect

-- arguments from the neighbourhood
Ginger is a popular spice. It may ease nausea.
    ginger treats nausea: possible
Magnesium deficiency is common. A deficiency can cause muscle cramps.
    magnesium-deficiency causes muscle-cramp: possible
Gout is painful. This condition is caused by uric acid crystals.
    uric acid causes gout

-- polarity and its scope
Antibiotics do not cure colds.
    antibiotic not cures common-cold
Vitamin C failed to prevent colds.
    vitamin-c not prevents common-cold
There is no evidence that garlic prevents colds.
    garlic not prevents common-cold: insufficient
Zinc is unlikely to cure a cold.
    zinc not cures common-cold
Neither honey nor lemon cures a cold.
    honey not cures common-cold
    lemon not cures common-cold
Ginger not only eases nausea but also relieves pain.
    ginger treats nausea
    ginger treats pain
There is no clear benefit of magnesium for leg cramps, asthma or migraine.
    magnesium not treats leg-cramp: insufficient
    magnesium not treats asthma: insufficient
    magnesium not treats migraine: insufficient
Echinacea has not been shown to prevent colds.
    echinacea not prevents common-cold: insufficient
It is not true that sugar causes hyperactivity.
    free-sugar not causes hyperactivity
The lack of evidence that detox teas relieve bloating should worry buyers.
    detox teas not treats bloating: insufficient
    ...

-- certainty
Exercise always relieves stress.
    exercise treats stress: absolute
Ginger may ease nausea.
    ginger treats nausea: possible
Rest usually relieves back pain.
    rest treats back-pain: probable
Turmeric is thought to relieve arthritis.
    turmeric treats arthritis: possible
Most people with migraine find that triptans relieve it.
    triptan treats migraine: probable, attributed, of most
There is some evidence that acupuncture relieves migraine.
    acupuncture treats migraine: possible
Evidence that zinc shortens colds is mixed.
    zinc treats common-cold: insufficient
It is unclear whether vitamin E prevents heart disease.
    vitamin-e prevents *: insufficient
This herbal tea is guaranteed to cure insomnia.
    herbal tea cures insomnia: absolute
It is possible that aspartame causes headaches.
    aspartame causes headache: possible

-- advice strength
You must not take aspirin if you have a stomach ulcer.
    aspirin not recommended-for *: absolute
    ...
Drink plenty of water to prevent headaches.
    * recommended-for headache: definite
    ...
You could try a warm bath.
    warm bath recommended-for -: possible
Statins should be considered for people with diabetes.
    statin recommended-for *: definite

-- stance
Some people believe that garlic cures colds.
    garlic cures common-cold: attributed
Does ginger relieve nausea?
    ginger treats nausea: questioned
It is a myth that sugar causes hyperactivity.
    sugar causes hyperactivity: debunked
A recent trial found that yoga relieves back pain.
    yoga treats back-pain: attributed, research
Dr Miller says that honey relieves coughs.
    honey treats cough: attributed

-- population, condition, quantity
In pregnancy, iron supplements prevent anaemia.
    iron-supplement prevents anaemia: in pregnant-women
In people with kidney disease, potassium supplements can be harmful.
    potassium-supplement harmful-for *: possible, in people-with-ckd
If you are deficient, vitamin D supplements improve bone density.
    vitamin-d-supplement treats *: if deficient
Taken at night, melatonin relieves insomnia.
    melatonin treats insomnia: if night
Taking 300 mg of magnesium a day may prevent migraine.
    magnesium prevents migraine: possible, amount 300 mg day

-- how common a thing is, where a thing comes from
Hay fever affects one in five adults.
    nothing
Vanilla comes from the pods of an orchid.
    nothing
Many headaches come from stress.
    stress causes headache
    ...

-- side effects
Few side effects have been reported.
    nothing
Melatonin does not usually cause any major side effects.
    melatonin safe-for -: probable
Ginger has no serious side effects.
    ginger safe-for -: definite
Honey has no side effects at all.
    honey safe-for -: absolute
Statins can cause side effects such as muscle pain.
    statin causes myalgia: possible
    statin harmful-for -: possible

-- who acts is no remedy
Nurses may suggest ice as a gentle remedy for sprains.
    cold-therapy treats *: possible
    ...
Yoga is best done in the morning for immunity benefits.
    nothing

-- an ailment is supplied only where one alone is meant
Diarrhoea and heartburn are common. Turmeric may be an effective treatment.
    turmeric treats -: possible
Heartburn is common. Ginger may be an effective treatment.
    ginger treats reflux: possible
Migraine is common. Ginger has many health benefits.
    ginger treats -

-- harm by what people take is a matter of safety, harm by what befalls them is not
Ibuprofen can cause stomach ulcers.
    ibuprofen causes peptic-ulcer: possible, kind safety
Too much magnesium can lead to diarrhoea.
    too much magnesium causes diarrhoea: possible, kind safety
Stress can trigger migraine.
    stress causes migraine: possible, kind cause
Low magnesium can cause muscle cramps.
    magnesium-deficiency causes muscle-cramp: possible, kind cause

-- how a thing is taken is not what it is for
Turmeric is beneficial in high doses.
    turmeric treats -
Large doses of nutmeg can have a range of side effects.
    large doses of nutmeg harmful-for -: possible
Here are the side effects you should know about.
    nothing

-- what is not known is not claimed
Not much is known about how helpful or safe zinc is as a remedy for colds.
    zinc treats common-cold: questioned
    zinc safe-for -: questioned
    ...
An overdose of iron in a young child can be fatal.
    overdose of iron harmful-for children: possible, kind safety

-- what is no claim about health
Cramps mostly affect the calves and feet.
    nothing
The symptoms improve within a week.
    nothing
These findings may be due to poor study design.
    nothing
Calcium-rich foods include dairy products.
    nothing

-- what a pronoun stands for
Valerian is a herb. It is popular. It may relieve insomnia.
    * treats insomnia: possible
Epilepsy is common in children. Melatonin is a hormone, and it seems to be safe.
    melatonin safe-for -: probable
Ginger eases nausea. It is cheap. It is also safe.
    ginger treats nausea
    ginger safe-for -
Stress is common. Yoga is a habit of many people. It relieves stress.
    yoga treats *

-- lines that have lost their subject
# Magnesium

- Supports healthy sleep
- May relieve migraine
- Treating cramps
    magnesium treats sleep
    magnesium treats migraine: possible

-- words around a relation
The best way to relieve back pain is walking.
    walking treats back-pain
Treatment of anaemia usually involves taking iron tablets.
    iron-supplement treats anaemia: probable
Little is known about how effective zinc is against colds.
    nothing
The unfounded belief that honey cures asthma is old.
    honey cures asthma: debunked
This tea makes it easier to fall asleep.
    tea treats fall asleep
The new pill causes fewer side effects.
    nothing
Folate is needed for well-being.
    folate essential-for well-being
Melatonin is used for insomnia due to jet lag.
    ...
Your GP may give you iron to treat anaemia.
    ...
Yoga is helpful for those who sleep badly.
    yoga treats those
    ...

-- not a claim
Read on to find out more about causes and treatments.
    nothing
Our reporters visited three hospitals last week.
    nothing
The leaflet was last reviewed in March.
    nothing
Her sister studied nutrition in Leeds before she moved abroad.
    nothing
This page explains what to expect at your appointment.
    nothing

-- advice strength
It is a good idea to rest after a concussion.
    * recommended-for *: probable

-- prepositions and light verbs
Many women are tired because of iron deficiency.
    iron-deficiency causes *

-- shapes of a clause
What relieves nausea best is ginger.
    ginger treats nausea
"""

NOT_CAUGHT_YET = """
-- nouns
The effect of caffeine on sleep is well known.
    caffeine worsens sleep

-- prepositions and light verbs
Owing to dehydration, headaches are common in summer.
    dehydration causes headache

-- shapes of a clause
It is stress that causes most headaches.
    stress causes headache
The prevention of migraine with magnesium is possible.
    magnesium prevents migraine: possible

-- coordination, examples, appositions, parentheses
Stress and lack of sleep may cause headaches or trigger migraine.
    stress causes headache: possible
    lack of sleep causes headache: possible
    stress causes migraine: possible
    lack of sleep causes migraine: possible
Painkillers (including ibuprofen) can cause stomach ulcers.
    ibuprofen causes *: possible
    ...
"""


def test_a_sentence_says(case, check):
    check(case)
