"""What pages for readers say in plain words: relief told in time, returning, working, commands."""

CASES = """
-- taking off, taking away
Honey takes a day off a cough.
    honey treats cough: definite
Massage takes the edge off back pain.
    massage treats back-pain: definite
A warm bath takes away the pain.
    * treats pain: definite
She took the tablets off the shelf.
    nothing

-- ends, quietens, clears
Ginger quietens nausea.
    ginger treats nausea: definite
Tea tree oil clears athlete's foot.
    tea-tree-oil treats athletes-foot: definite
Melatonin will end insomnia.
    melatonin * insomnia: definite
The course ends in June.
    nothing

-- kept from coming, kept away, kept free
Sunscreen stops cold sores from coming back.
    sunscreen prevents cold-sore: definite
Garlic keeps colds away.
    garlic prevents common-cold: definite
An antifungal powder keeps the feet free of fungus.
    * prevents fungus: definite
The noise stops people from sleeping.
    nothing
Keep tablets away from children.
    tablets not recommended-for -: definite, in children

-- rarer, shorter, heavier
Exercise makes heart attacks rarer.
    exercise prevents heart-attack: definite
Zinc may make a cold a little shorter.
    zinc treats common-cold: possible
Aspirin can make bleeding longer and heavier.
    aspirin worsens haemorrhage: possible, kind safety
Exercise makes bones stronger.
    exercise treats bones: definite
The dose makes the tablet larger.
    nothing

-- clauses that measure
Iron reduces how tired people feel.
    iron treats tired: definite
The trial found no effect of magnesium on how often cramps came.
    magnesium not treats muscle-cramp: insufficient
Honey makes little difference to a cold.
    honey not treats common-cold: definite
Honey makes a little difference to a cold.
    honey treats common-cold: definite

-- it works, it helps
Ginger works for everyone.
    ginger treats -: definite
Vitamin B6 may help some women a little.
    vitamin-b6 treats -: possible
The plan always works.
    plan treats -: absolute
Ginger eases nausea. It works for everyone.
    ginger treats nausea: definite
    ginger treats nausea: definite
Ginger works by calming the stomach.
    ...
    ginger treats *
The heart works harder in the heat.
    nothing
A nurse may help you.
    nothing

-- all it takes
Water and a stretch are all it takes.
    water treats -: definite
    stretch treats -: definite
Patience is all it takes.
    nothing
All you need is a doctor.
    nothing

-- risks and numbers
Walking lowered the number of new cases of diabetes.
    walking prevents diabetes: definite
Smoking raises the risk.
    smoking raises-risk-of risk: definite, kind cause
People who drank two cups of coffee a day had fewer strokes.
    people associated-with strokes: definite, kind prevention
    ...

-- what comes behind, what lies behind
Diarrhoea often follows antibiotics.
    antibiotic causes diarrhoea: probable, kind safety
Symptoms follow a pattern.
    nothing
Low iron is behind most fatigue.
    iron-deficiency causes fatigue: probable
The chemist is behind the station.
    nothing
Headaches are often put down to stress.
    stress causes headache: probable
A small cut can turn into an infection.
    cut causes infection: possible
Stress uses up magnesium.
    stress worsens magnesium: definite
The injections use up the budget.
    nothing

-- harm that illness does is a cause, harm by what is taken is not
High blood pressure can damage the kidneys.
    hypertension harmful-for kidney: possible, kind cause
Ibuprofen can damage the kidneys.
    ibuprofen harmful-for kidney: possible, kind safety
Too much weight makes osteoarthritis more likely.
    too much weight raises-risk-of osteoarthritis: probable, kind cause
Caffeine can keep you awake.
    caffeine causes awake: possible

-- compared with a sham
Acupuncture does no more for back pain than sham needling.
    acupuncture not treats back-pain

-- commands
Keep taking aspirin and tell your midwife.
    aspirin recommended-for -: definite
    midwife recommended-for -: definite
Doses differ, so leave two hours between tablets.
    hours recommended-for -: definite
    ...
Book an appointment if the pain lasts.
    appointment recommended-for -: definite
    ...
Let the skin dry for an hour.
    let the skin recommended-for -: definite
Let us look at the evidence.
    nothing
Do not share towels.
    towels not recommended-for -: definite
Share this page with friends.
    nothing
Buy a zinc supplement.
    zinc-supplement recommended-for -: definite
Ask a pharmacist first if you are pregnant, have had an ulcer, or have kidney disease.
    pharmacist recommended-for *: definite
    ...

-- what is not known, what only names
Gout is painful. The cause is not known.
    * not causes gout: insufficient
Gout is painful. No single cause has been found.
    * not causes gout: insufficient
The cause is not known.
    nothing
# Gout

## What brings it on
    nothing
What is known about cramps, what you can try, and when to call.
    what recommended-for *: questioned
What helps cramps is stretching.
    stretching treats muscle-cramp: definite
Weak vessels mend by themselves.
    nothing
Ginger heals the gut.
    ginger treats gut: definite
Most of the time it eases within weeks.
    nothing
Nobody needs to know.
    nothing
Parents have only themselves to blame.
    nothing

-- germs
Antibiotics kill bacteria.
    antibiotic treats bacteria: definite
The cream clears the fungus.
    cream treats fungus: definite
Impetigo is an infection with bacteria.
    bacteria causes impetigo: definite

-- judgements
Yoga is a good idea for back pain.
    yoga recommended-for back-pain: probable
    ...
Yoga is worth a try.
    yoga recommended-for -: probable
A severe headache needs emergency help.
    emergency help recommended-for -: definite
A blood test is of little use.
    blood-test not recommended-for -: probable
This page is no substitute for medical advice.
    nothing
"""


def test_a_sentence_says(case, check):
    check(case)
