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
Ginger does not rule out other causes, but it relieves nausea.
    ginger treats nausea
    ...
A normal blood test does not rule out coeliac disease.
    test not rules-out coeliac-disease
Smoking not only causes lung cancer but also raises the risk of stroke.
    smoking causes lung-cancer
    smoking raises-risk-of stroke
Dehydration causes not just headaches but also dizziness.
    dehydration causes headache
    ...
Ibuprofen relieves pain without causing drowsiness.
    ibuprofen treats pain
    * not causes *
Exercise relieves anxiety rather than fatigue.
    exercise treats anxiety
    ...
Stress, not chocolate, causes migraine.
    stress causes migraine
    ...
Not drinking enough water causes constipation.
    * causes constipation
Lack of sleep causes irritability.
    * causes irritability
Failing to treat an infection can cause sepsis.
    * causes sepsis: possible
It is no wonder that stress triggers migraine.
    stress causes migraine
It's no secret that smoking causes lung cancer.
    smoking causes lung-cancer
There is no question that exercise prevents heart attacks.
    exercise prevents heart-attack
Do not forget that alcohol worsens insomnia.
    alcohol worsens insomnia
    ...
Paracetamol will not stop working, and it relieves a fever.
    paracetamol treats fever
    ...
You can't go wrong with ginger, which eases nausea.
    ginger treats nausea
    ...

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
Vitamin C is not a cure, so rest relieves fatigue.
    rest treats fatigue
    ...
Antibiotics don't kill viruses and they can cause diarrhoea.
    antibiotic causes diarrhoea: possible
    ...
The cause is not stress but dehydration, which causes headaches.
    dehydration causes headache
    ...
Chocolate does not cause acne; stress worsens acne.
    chocolate not causes acne
    stress worsens acne
Massage does not cure migraine, though it relieves tension headaches.
    massage not cures migraine
    massage treats tension-headache
If stretching does not help, magnesium may relieve the cramps.
    magnesium treats muscle-cramp: possible
    ...
Because it does not contain caffeine, ginger tea prevents insomnia.
    ginger tea prevents insomnia
    ...
Many people do not know that alcohol worsens hot flushes.
    alcohol worsens *

-- two denials
It is not true that vaccines do not prevent influenza.
    vaccine prevents influenza
There is no doubt that smoking causes lung cancer.
    smoking causes lung-cancer
Nobody denies that smoking causes lung cancer.
    smoking causes lung-cancer
Vaccines do not fail to prevent measles.
    vaccine prevents measles

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
So far no trial has shown that collagen supplements relieve joint pain.
    collagen-supplement not treats joint pain: insufficient
There is not enough evidence to say whether melatonin prevents jet lag.
    melatonin prevents jet-lag: insufficient
The researchers found no link between coffee and arrhythmia.
    coffee not associated-with arrhythmia: insufficient
Garlic is by no means a remedy for hypertension.
    garlic not treats hypertension
The flu vaccine cannot give you influenza.
    flu-vaccine not causes influenza

-- little, hardly, far from
There is little evidence that acupuncture eases back pain.
    acupuncture treats back-pain: insufficient
Homeopathy is useless against malaria.
    homeopathy not treats malaria
Milk does not lead to more mucus, nor does it worsen asthma.
    milk not causes *
    milk not worsens asthma
Coffee hardly ever causes arrhythmia.
    coffee not causes arrhythmia
The cream neither heals eczema nor prevents it.
    cream not treats eczema
    cream not prevents eczema

-- hardly, by no means, far from
Echinacea is in no way a cure for the common cold.
    echinacea not cures common-cold
Herbal tablets are far from effective against insomnia.
    * not treats insomnia
Rubbing the skin with garlic is no substitute for treatment and never cures warts.
    * not cures *
    ...
The detox tea is anything but safe for children.
    weight-loss-supplement not safe-for children
A balanced diet rarely causes constipation.
    diet not causes constipation
Vitamin C can't cure influenza, nor can it prevent it.
    vitamin-c not cures influenza
    ...
Sitting on cold stone will not give you piles.
    cold stone not causes *
Detox drinks do nothing to relieve bloating.
    drinks not treats bloating

-- neither, nor
Neither yoga nor massage prevents migraine.
    yoga not prevents migraine
    massage not prevents migraine
Ginger does not cause heartburn or diarrhoea.
    ginger not causes reflux
    ginger not causes diarrhoea
The tablets don't relieve pain and don't reduce swelling.
    tablets not treats pain
    tablets not treats swelling
The supplement did not lower blood pressure, cholesterol or the risk of stroke.
    supplement not * blood-pressure
    ...
Probiotics did not prevent colds or relieve bloating.
    probiotic not prevents common-cold
    probiotic not treats bloating

-- evidence denied
There isn't any proof that copper bracelets ease arthritis.
    copper bracelets not treats arthritis: insufficient
No study has ever proved that cranberry juice cures a bladder infection.
    cranberry juice not cures *: insufficient
Researchers found no evidence that zinc prevents influenza.
    zinc not prevents influenza: insufficient
Scientists have failed to show that melatonin prevents jet lag.
    melatonin not prevents jet-lag: insufficient
Studies have failed to find any benefit of glucosamine for knee pain.
    glucosamine not treats *: insufficient
It has yet to be shown that turmeric relieves arthritis.
    turmeric not treats arthritis: insufficient
Its ability to prevent migraine has yet to be proven.
    * not prevents migraine: insufficient
There is not enough evidence that ginkgo prevents dementia.
    ginkgo not prevents dementia: insufficient
Turmeric has not been proven to treat cancer.
    turmeric not treats cancer: insufficient
Acupuncture is not proven to relieve asthma.
    acupuncture not treats asthma: insufficient
It has not been proved that sugar causes hyperactivity.
    sugar not causes hyperactivity: insufficient
Science has not confirmed that crystals relieve anxiety.
    crystals not treats anxiety: insufficient
The study found no link between coffee and arrhythmia.
    coffee not associated-with arrhythmia: insufficient
Vaccines have not been linked to autism.
    vaccine not associated-with autism
There is no known link between milk and acne.
    milk not associated-with acne
Trials have found no clear benefit of fish oil, garlic or ginseng for depression.
    fish oil not treats depression: insufficient
    garlic not treats depression: insufficient
    ginseng not treats depression: insufficient
Cough syrup was no better than placebo for a cough.
    cough syrup not treats cough
Homeopathy worked no better than a placebo for hay fever.
    homeopathy not treats hay-fever
The evidence does not show that honey prevents colds.
    honey not prevents common-cold: insufficient
The trials do not support the use of magnesium for migraine.
    magnesium not treats migraine: insufficient
Evidence that lavender relieves insomnia is lacking.
    lavender not treats insomnia: insufficient
Claims that turmeric cures cancer are not supported by evidence.
    turmeric not cures cancer
Aromatherapy lacks any proven benefit for dementia.
    * not treats dementia

-- fewer effects
Ginger rarely causes side effects.
    ginger not harmful-for *
Side effects of paracetamol are uncommon.
    paracetamol not harmful-for *
Ginger has few side effects.
    ginger not harmful-for *
Cough syrup won't help with a cold.
    cough syrup not treats common-cold
Honey doesn't work for hay fever.
    honey not treats hay-fever
Rubbing the skin with garlic is no substitute for treatment and never cures warts.
    * not cures *
    ...
Acupuncture was no better than a sham treatment for back pain.
    acupuncture not treats back-pain
"""

NOT_CAUGHT_YET = """
-- little, hardly, far from
Zinc does nothing for acne.
    zinc not treats acne

-- as articles write it
Despite its fame, echinacea does not shorten a cold or prevent influenza.
    echinacea not treats common-cold
    echinacea not prevents influenza
Antibiotics won't help if you have influenza.
    antibiotic not treats influenza
    ...

-- denials of a promise
Yoga does not always relieve back pain.
    yoga * back-pain

-- hardly, by no means, far from
Antibiotics do little to relieve a sore throat.
    antibiotic not treats sore-throat
Under no circumstances does aspirin cure influenza.
    aspirin not cures influenza

-- evidence denied
There is no evidence that detox diets prevent cancer or reverse diabetes.
    detox-diet not prevents cancer: insufficient
    detox-diet not treats diabetes: insufficient
Whether probiotics prevent eczema has yet to be established.
    probiotic prevents eczema: insufficient
There is insufficient evidence to recommend ginkgo for tinnitus.
    ginkgo * tinnitus: insufficient
    ...
-- no denial at all
Without enough iron, you may develop anaemia.
    * causes anaemia: possible
    ...
Nothing relieves a headache like a good night's sleep.
    sleep treats headache
No other drink prevents dehydration as well as water.
    water prevents dehydration

-- the denial stays in its clause
People who never exercise should know that walking prevents heart disease.
    walking prevents heart-disease
    ...

-- two denials
It is not impossible that damp air causes asthma.
    damp air causes asthma: possible
"""


def test_a_sentence_says(case, check):
    check(case)
