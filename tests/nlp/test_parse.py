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
Bananas ease cramps.
    banana treats muscle-cramp
Anaemia results from iron deficiency.
    iron-deficiency causes anaemia
Smoking results in lung cancer.
    smoking causes lung-cancer
Smoking contributes to stroke and leads to asthma.
    smoking raises-risk-of stroke
    smoking causes asthma
Blood test results in this clinic take a week.
    nothing
Antacids calm heartburn.
    antacid treats reflux
Statins lower cholesterol.
    statin treats cholesterol

-- imperatives that look like nouns
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
Which Foods Cause Migraine?
    * causes migraine: questioned
Stress Can Trigger Migraines
    stress causes migraine: possible

Yoga Eases Back Pain
    yoga treats back-pain
Fish Linked To Lower Stroke Risk
    * associated-with stroke: kind prevention
Reduces Anxiety And Calms The Mind
    - treats anxiety
    - treats mind
Supports heart and bone health
    - treats heart
    - treats bone health
Causes of cramps
    nothing

-- long lists
Iron deficiency can cause fatigue, pale skin, headaches, dizziness and palpitations.
    iron-deficiency causes fatigue: possible
    iron-deficiency causes pallor: possible
    iron-deficiency causes headache: possible
    iron-deficiency causes dizziness: possible
    iron-deficiency causes palpitations: possible
Lack of sleep can trigger a migraine.
    lack of sleep (not sleep) causes migraine: possible
Stress, alcohol, hunger, dehydration and bright light can trigger a migraine.
    hunger causes migraine: possible
    stress causes migraine: possible
    alcohol causes migraine: possible
    dehydration causes migraine: possible
    bright light causes migraine: possible

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
Leg cramps hurt.
    nothing

-- as articles write it
Pain-relieving creams can irritate the skin.
    pain-relieving creams (not pain) * skin: possible
Tired? Anaemia causes fatigue.
    anaemia causes fatigue
Good news: walking eases back pain!
    walking treats back-pain
In short: smoking causes cancer.
    smoking causes cancer
Vitamin D (e.g. from oily fish) prevents rickets.
    vitamin-d prevents rickets
Coffee, tea & cola can cause insomnia.
    coffee causes insomnia: possible
    tea causes insomnia: possible
    cola causes insomnia: possible
Anaemia/iron deficiency can cause fatigue.
    iron-deficiency causes fatigue: possible
    ...
The vaccine, which is given twice, prevents pertussis.
    vaccine prevents pertussis
Not drinking enough causes constipation.
    not drinking enough causes constipation
Heartburn? Avoid coffee.
    coffee not recommended-for *
Magnesium-rich foods may prevent migraine.
    magnesium-rich-food prevents migraine: possible
Migraine attacks last from four hours to three days.
    nothing
The trial ran for six weeks at two clinics.
    nothing
Ibuprofen eases pain and swelling and lowers a fever.
    ibuprofen treats pain
    ibuprofen treats oedema
    ibuprofen treats fever

-- commands on top of their aim
Exercise to ease depression.
    exercise recommended-for depression
    ...
Stretch to relieve leg cramps.
    stretch recommended-for leg-cramp
    ...
"""

NOT_CAUGHT_YET = """
-- imperatives that look like nouns
Massage the calf to relieve cramps.
    massage recommended-for muscle-cramp
    ...

-- as articles write it
Sitting all day and eating little fibre cause constipation.
    sitting all day causes constipation
    eating little fibre causes constipation
Causes of fatigue: anaemia, insomnia and stress.
    anaemia causes fatigue
    insomnia causes fatigue
    stress causes fatigue

-- what stands between subject and verb
Smoking - even a little - causes lung cancer.
    smoking causes lung-cancer
"""


def test_a_sentence_says(case, check):
    check(case)
