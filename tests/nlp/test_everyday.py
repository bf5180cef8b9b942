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
Some people experience side effects when taking iron tablets, including nausea.
    iron-supplement causes nausea: possible

-- what is only to be made sure of
Talk to a midwife to ensure that any remedy is safe for the baby.
    * recommended-for -
Check with your doctor to make sure that ibuprofen will not cause you any problems.
    doctor recommended-for -
Magnesium ensures healthy sleep.
    magnesium treats sleep

-- members of a list behind a name of several words
Turmeric is good for loss of appetite, heartburn and gout.
    turmeric treats loss-of-appetite
    turmeric treats reflux
    turmeric treats gout

-- what happens inside the body, and what people feel
Magnesium relaxes the muscles.
    magnesium treats *: kind mechanism
Valerian improves sleep.
    valerian treats sleep: kind treatment
Excess caffeine stimulates the heart.
    caffeine worsens heart: kind safety

-- what people are helped to do, what they gain, how they feel
Melatonin can help you fall asleep faster.
    melatonin treats fall asleep faster: possible
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
Leg cramps are assessed to be caused by dehydration.
    dehydration causes leg-cramp
Women who drank tea were not at any risk of preterm birth.
    women not associated-with preterm-birth
People who eat nuts have fewer strokes.
    people associated-with stroke: kind prevention
Supports muscle contraction
    - treats muscle-contraction: kind mechanism
Ginger is a stimulant that can encourage digestion.
    ginger treats digestion: possible
Ginger may be a good remedy to treat nausea.
    ginger treats nausea: possible
    ...

-- it is safe, hard or dangerous to do
It is safe to take ibuprofen with food.
    ibuprofen safe-for -
Is it safe to take aspirin in pregnancy?
    aspirin safe-for -: questioned
Large doses make it harder to treat headaches.
    large doses worsens treat headaches

-- what people with an illness, or who take a thing, come to have
People with anaemia may develop headaches.
    anaemia causes headache: possible
People taking large doses of ginger may suffer from vomiting.
    ginger causes vomiting: possible, kind safety
People with asthma may get a discount.
    nothing
People do not usually have any side effects from taking melatonin.
    melatonin safe-for people: probable

-- two verbs of one subject
Vitamin D helps build strong bones and protects against rickets.
    vitamin-d treats bone
    vitamin-d prevents rickets
Magnesium prevents fractures and symptoms of osteoporosis.
    magnesium prevents fracture
    magnesium prevents symptoms of osteoporosis

-- what tells nothing of what it names
Doctors promote vitamin D.
    nothing
Migraine affects 1 in 15 men.
    nothing

-- lists whose items end the lead-in, though they read like commands
Vitamin D may also help:

- Reduce the risk of cancer
- Treat depression
    vitamin-d prevents cancer: possible
    vitamin-d treats depression: possible

-- evidence that is weak for no aim in particular
Evidence is weak regarding zinc and magnesium.
    zinc treats -: insufficient
    magnesium treats -: insufficient
Iron tablets can be constipating.
    iron-supplement harmful-for -: possible

Doctors point out that melatonin may be a fitting option for sleep.
    melatonin recommended-for sleep: possible, attributed

Good evidence that ginseng relieves fatigue is hard to find.
    ginseng treats fatigue: insufficient
Aspirin is not without side effects.
    aspirin harmful-for -
For every cup of coffee a day, the risk of stroke fell by nine percent.
    coffee associated-with stroke: kind prevention

-- "any" and "only" promise all only where something is said to do it
This tea cures any headache.
    tea cures headache: absolute
This drink relieves every cramp.
    this drink treats muscle-cramp: absolute
Manage any underlying conditions.
    - treats underlying conditions: definite
Massage eases any remaining soreness.
    massage treats soreness: definite
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
