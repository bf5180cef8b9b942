"""How surely a claim is made: absolute, definite, probable, possible or insufficient."""

CASES = """
-- the plain indicative is definite
Dehydration causes dizziness.
    dehydration causes dizziness: definite
Ginger has eased nausea for centuries.
    ginger treats nausea: definite

-- modals
Magnesium may relieve migraine.
    magnesium treats migraine: possible, certainty by may
Coffee can cause palpitations.
    coffee causes palpitations: possible, certainty by can
Zinc might shorten a cold.
    zinc treats common-cold: possible, certainty by might
Acupuncture could help with hay fever.
    acupuncture treats hay-fever: possible, certainty by could

-- adverbs
Stress usually triggers migraines.
    stress causes migraine: probable, certainty by usually
Iron deficiency often causes fatigue.
    iron-deficiency causes fatigue: probable, certainty by often
Anaemia typically causes pale skin.
    anaemia causes pallor: probable
Ibuprofen generally relieves period pain.
    ibuprofen treats *: probable
Pollen sometimes triggers asthma attacks.
    pollen causes asthma-attack: possible, certainty by sometimes
Antibiotics occasionally cause diarrhoea.
    antibiotic causes diarrhoea: possible
Stress possibly worsens psoriasis.
    stress worsens psoriasis: possible
Iron tablets commonly cause constipation.
    iron-supplement causes constipation: probable

-- absolutes
Sunscreen always prevents sunburn.
    sunscreen prevents sunburn: absolute, certainty by always
This cream completely eliminates acne.
    cream cures acne: absolute, certainty by completely
Magnesium is proven to cure insomnia.
    magnesium cures insomnia: absolute
The treatment is 100% safe in pregnancy.
    treatment safe-for pregnancy: absolute
Honey instantly stops a cough.
    honey treats cough: absolute
Yoga is the ultimate remedy for back pain.
    yoga treats back-pain: absolute
Turmeric is guaranteed to relieve arthritis pain.
    turmeric treats *: absolute, certainty by guaranteed

-- "the cause" leaves no room for another
Dehydration is the cause of leg cramps.
    dehydration causes leg-cramp: absolute
The sole cause of gout is uric acid.
    uric-acid causes gout: absolute
Dehydration is a cause of leg cramps.
    dehydration causes leg-cramp: definite
Stress is one of the causes of insomnia.
    stress causes insomnia: definite

-- adjectives on a noun
Stress is a possible cause of acne.
    stress causes acne: possible, certainty by possible
Pollen is a likely trigger of asthma.
    pollen causes asthma: probable, certainty by likely
Stress is a frequent cause of headaches.
    stress causes headache: probable

-- governors
Vitamin D is likely to prevent fractures.
    vitamin-d prevents fracture: probable, certainty by likely
Regular walks seem to ease anxiety.
    walks treats anxiety: probable, certainty by seem
Zinc appears to shorten colds.
    zinc treats common-cold: probable, certainty by appears
Acupuncture tends to relieve migraine.
    acupuncture treats migraine: probable
Stress is thought to cause psoriasis.
    stress causes psoriasis: possible, certainty by thought
Red meat is believed to cause colorectal cancer.
    red-meat causes colorectal-cancer: possible
Hormones are suspected of triggering migraine.
    hormones causes migraine: possible
It is likely that stress worsens eczema.
    stress worsens eczema: probable
There is a chance that antibiotics cause thrush.
    antibiotic causes thrush: possible
Everyone knows that smoking causes lung cancer.
    smoking causes lung-cancer: definite
Magnesium is said to relieve cramps.
    magnesium treats muscle-cramp: possible

-- how many people or cases
Some people find that yoga eases back pain.
    yoga treats back-pain: possible, attributed
Aspirin can cause nausea in some people.
    aspirin causes nausea: possible, of some
Statins cause myopathy in a few patients.
    statin causes myopathy: possible, of some
Massage relieves back pain in everyone.
    massage treats back-pain: of all
Most people can relieve a headache with paracetamol.
    paracetamol treats headache: of most

-- evidence statements
There is strong evidence that statins prevent heart attacks.
    statin prevents heart-attack: definite
Limited evidence suggests that honey eases a cough.
    honey treats cough: insufficient, attributed, research
There is some evidence that ginger relieves nausea.
    ginger treats nausea: possible
The evidence for magnesium in migraine is weak.
    magnesium * migraine: insufficient
    ...

-- the hedge of the main clause governs, the modal of a neighbour does not
Stretching relieves cramps, and massage might help with back pain.
    stretching treats muscle-cramp: definite
    massage treats back-pain: possible

-- as articles write it
Many women find that ginger helps with morning sickness.
    ginger treats morning-sickness: attributed, of some
Iron deficiency is the most common cause of anaemia worldwide.
    iron-deficiency causes anaemia: definite
Regular walking will almost certainly improve your sleep.
    walking treats sleep
Caffeine is known to cause palpitations.
    caffeine causes palpitations: definite
Turmeric has been proven to cure arthritis.
    turmeric cures arthritis: absolute
Smoking is by far the leading cause of lung cancer.
    smoking causes lung-cancer: definite
Yoga might well help some people with back pain.
    yoga treats back-pain: possible, of some
Dehydration is probably the cause of your headache.
    dehydration causes headache: probable
Turmeric is touted as a cure for cancer.
    turmeric cures cancer: possible
Coffee does seem to prevent gout.
    coffee prevents gout: probable
There's a good chance that stress is causing your insomnia.
    stress causes insomnia
Without fail, pickle juice stops a cramp.
    pickle-juice treats muscle-cramp: absolute
Antibiotics always cause diarrhoea, it seems.
    antibiotic causes diarrhoea
Magnesium is not a miracle cure, but it can ease constipation.
    magnesium not cures *
    magnesium treats constipation: possible
Zinc lozenges are said to shorten a cold.
    zinc-supplement treats common-cold: possible
"""

NOT_CAUGHT_YET = """
-- the hedge of the main clause governs, the modal of a neighbour does not
You may be tired, and anaemia causes fatigue.
    anaemia causes fatigue: definite
    ...

-- governors
It is possible that mould causes asthma.
    mould causes asthma: possible, certainty by possible

-- as articles write it
In rare cases statins cause rhabdomyolysis.
    statin causes rhabdomyolysis: possible
Nearly all cases of cervical cancer are caused by HPV.
    * causes cervical-cancer: of most

-- the plain indicative is definite
A brisk walk will lift depression.
    walk treats depression: definite

-- how many people or cases
Most cases of gastritis are caused by bacteria.
    bacteria causes gastritis: of most
All headaches are caused by dehydration.
    dehydration causes headache: absolute, of all

-- evidence statements
Studies have proven that exercise prevents stroke.
    exercise prevents stroke: attributed, research
"""


def test_a_sentence_says(case, check):
    check(case)
