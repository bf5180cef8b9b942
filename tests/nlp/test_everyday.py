"""What articles for readers say of remedies, in the constructions they like to say it in."""

CASES = """
-- side effects of what the article speaks of
Ibuprofen relieves pain. Side effects are rare.
    ibuprofen treats pain
    ibuprofen not harmful-for -
Statins prevent strokes. Common side effects include nausea.
    statin prevents stroke
    statin harmful-for nausea
Side effects are rare.
    nothing
Some women notice side effects when using statin tablets, including nausea.
    statin causes nausea: possible

-- remedies that go by the name of what they are taken against
Hay fever tablets may cause drowsiness.
    tablets (not hay-fever) causes drowsiness: possible
Psoriasis creams are safe for children.
    creams (not psoriasis) safe-for *
Honey is better than cough syrup, and statin tablets prevent strokes.
    statin prevents stroke
    ...
Gout medicine relieves arthritis.
    medicine (not gout) treats arthritis

-- what is only to be made sure of
Ask a pharmacist to ensure that any tea is safe for babies.
    pharmacist recommended-for -
Ask a nurse to make sure that ibuprofen does not harm the baby.
    nurse recommended-for -
Magnesium ensures healthy sleep.
    magnesium treats sleep

-- members of a list behind a name of several words
Rest is good for shortness of breath, asthma and migraine.
    rest treats asthma
    rest treats migraine
    ...

-- what happens inside the body, and what people feel
Magnesium relaxes the muscles.
    magnesium treats *: kind mechanism
Valerian improves sleep.
    valerian treats sleep: kind treatment
Too much coffee stimulates the heart.
    coffee worsens heart: kind safety

-- what people are helped to do, what they gain, how they feel
A warm bath can help you fall asleep.
    warm bath treats fall asleep: possible
Low iron can make you feel tired.
    iron-deficiency causes tired: possible
By drinking more water, you may experience better sleep and less stress.
    * treats sleep: possible
    * treats less stress: possible
Some users have reported nausea from large doses of ginger.
    ginger causes nausea: possible, kind safety
The plan lets you choose your meals.
    nothing

-- medicines and medicines, turns of phrase, aims of asking
Calcium tablets can interfere with some medications.
    calcium-supplement interacts-with drug-root: possible
To make matters worse, alcohol can cause insomnia.
    alcohol causes insomnia: possible
Stress is assessed to trigger migraine.
    stress causes migraine
Smokers were not at risk of gout.
    smoking not associated-with gout
Women who drink tea have fewer heart attacks.
    women associated-with heart-attack: kind prevention
Supports muscle contraction
    - treats muscle-contraction: kind mechanism
Coffee is a drink that can encourage digestion.
    coffee treats digestion: possible
Ginger may be a good remedy to treat nausea.
    ginger treats nausea: possible
    ...

-- it is safe, hard or dangerous to do
It is safe to take ibuprofen with food.
    ibuprofen safe-for -
Is it safe to take aspirin in pregnancy?
    aspirin safe-for -: questioned
Smoking makes it harder to treat asthma.
    smoking worsens treat asthma

-- what people with an illness, or who take a thing, come to have
People with anaemia may develop headaches.
    anaemia causes headache: possible
People taking large doses of ginger may suffer from vomiting.
    ginger causes vomiting: possible, kind safety
People with asthma may get a discount.
    nothing
Children do not often have any side effects from using ibuprofen.
    ibuprofen safe-for children: probable

-- two verbs of one subject
Calcium builds bones and protects against fractures.
    calcium treats bone-maintenance
    calcium prevents fracture
Iron prevents headaches and symptoms of anaemia.
    iron prevents headache
    iron prevents symptoms of anaemia

-- what tells nothing of what it names
Doctors promote iron.
    nothing
Hay fever affects 1 in 4 adults.
    nothing

-- lists whose items end the lead-in, though they read like commands
Ginger could help:

- Reduce the risk of migraine
- Treat nausea
    ginger prevents migraine: possible
    ginger treats nausea: possible

-- evidence that is weak for no aim in particular
The evidence for garlic is weak.
    garlic treats -: insufficient
Some painkillers are constipating.
    painkillers harmful-for -

Nurses point out that yoga may be a good option for sleep.
    yoga recommended-for sleep: possible, attributed
    ...

Good evidence that ginseng relieves fatigue is hard to find.
    ginseng treats fatigue: insufficient
Aspirin is not without side effects.
    aspirin harmful-for -
For every glass of milk, the risk of gout dropped.
    milk associated-with gout: kind prevention

-- "any" and "only" promise all only where something is said to do it
This tea cures any headache.
    tea cures headache: absolute
This drink relieves every cramp.
    this drink treats muscle-cramp: absolute
Treat any underlying infection.
    - treats underlying infection: definite
Paracetamol eases any remaining fever.
    paracetamol treats fever: definite
Only this pill cures gout.
    this pill cures gout: absolute, certainty by Only cures
This pill only treats symptoms.
    this pill treats symptoms: definite
The cream brought only a short improvement in eczema.
    cream treats eczema: definite
Ginger is the only remedy for nausea.
    ginger treats nausea: absolute
"""


def test_a_sentence_says(case, check):
    check(case)
