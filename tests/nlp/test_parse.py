"""Sentences that parsers trip over: imperatives, headlines, bullets, long lists, short clauses."""

CASES = """
-- verbs that look like nouns or adjectives
Nuts lower the risk of stroke.
    nuts prevents stroke
Iron supplements cause constipation.
    iron-supplement causes constipation
Stretches relieve back pain.
    stretches treats back-pain
Bright lights cause headaches.
    bright lights causes headache
Triptans stop a migraine within two hours.
    triptan treats migraine
Vaccines protect infants against pertussis.
    vaccine prevents pertussis

-- imperatives that look like nouns
Exercise to ease depression.
    exercise recommended-for depression
    ...
Rest to relieve back pain.
    rest recommended-for back-pain
    ...
Walk daily to lower the risk of stroke.
    walk recommended-for stroke
    ...

-- headlines
How Dehydration Causes Headaches
    dehydration causes headache
Why Smoking Leads To Lung Cancer
    smoking causes lung-cancer
What Causes Migraine?
    * causes migraine: questioned

-- long lists
Iron deficiency can cause fatigue, pale skin, headaches, dizziness and palpitations.
    iron-deficiency causes fatigue: possible
    iron-deficiency causes pallor: possible
    iron-deficiency causes headache: possible
    iron-deficiency causes dizziness: possible
    iron-deficiency causes palpitations: possible

-- what stands between subject and verb
Dehydration, especially in summer, causes headaches.
    dehydration causes headache
Magnesium (a mineral in nuts) may relieve migraine.
    magnesium treats migraine: possible
Ginger, a root used in many kitchens, eases nausea.
    ginger treats nausea
Exercise, on the other hand, prevents stroke.
    exercise prevents stroke

-- sentences that claim nothing of the kind
The clinic opens at nine.
    nothing
Our team wrote this page in spring.
    nothing
Migraine is a type of headache.
    nothing
About one in seven people has migraine.
    nothing
The calf muscle sits at the back of the leg.
    nothing
She has had two children and a dog.
    nothing
"""

NOT_CAUGHT_YET = """
-- sentences that claim nothing of the kind
Leg cramps hurt.
    nothing

-- verbs that look like nouns or adjectives
Lemons ward off scurvy.
    lemons prevents vitamin-c-deficiency
Bananas ease cramps.
    banana treats muscle-cramp
Statins lower cholesterol.
    statin treats cholesterol
Screens harm sleep.
    screens harmful-for sleep
Antacids calm heartburn.
    antacid treats reflux
Cold drinks trigger toothache.
    cold drinks causes toothache

-- imperatives that look like nouns
Stretch to relieve leg cramps.
    stretch recommended-for leg-cramp
    ...
Massage the calf to relieve cramps.
    massage recommended-for muscle-cramp
    ...
Ice the knee to reduce swelling.
    ice recommended-for oedema
    ...

-- headlines
Magnesium Relieves Migraine
    magnesium treats migraine
Stress Can Trigger Migraines
    stress causes migraine: possible

-- long lists
Lack of sleep can trigger a migraine.
    lack of sleep (not sleep) causes migraine: possible
Stress, alcohol, hunger, dehydration and bright light can trigger a migraine.
    hunger causes migraine: possible
    stress causes migraine: possible
    alcohol causes migraine: possible
    dehydration causes migraine: possible
    bright light causes migraine: possible

-- what stands between subject and verb
Smoking - even a little - causes lung cancer.
    smoking causes lung-cancer
"""


def test_a_sentence_says(case, check):
    check(case)
