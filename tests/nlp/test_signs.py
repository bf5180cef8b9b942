"""Signs and tests that tell of a state, limits, and harm by what people take."""

CASES = """
-- what a sign shows is a clause
Brittle nails mean that you are short of iron.
    brittle nails indicates iron-deficiency
Dark urine shows that the body lacks water.
    dark urine indicates water (not water)
A tingling lip proves that zinc is low.
    tingling lip indicates zinc-deficiency
None of these signs proves that magnesium is low.
    * not indicates magnesium-deficiency
Pain tells you that you have overdone it.
    pain indicates overdone
It is a myth that cramps prove that calcium is low.
    muscle-cramp indicates calcium-deficiency: debunked
The study shows that iron is low in tea.
    nothing
This shows that the price is too high.
    nothing
-- what a test shows
A blood test tells you whether iron is low.
    blood-test indicates iron-deficiency
A blood test shows how the thyroid is working.
    blood-test indicates thyroid-gland
A blood test does not tell you anything about your stores.
    blood-test not indicates stores
-- what is called a sign
A nosebleed is a sign of weak vessels.
    nosebleed indicates weak vessels
Sore muscles are a sign that you did something new.
    * indicates something new
A good label is a sign of care.
    nothing
-- what signs may be
See a doctor if one leg is swollen: it may be a blood clot.
    it indicates vte: possible
    ...
It could be a good idea.
    ...
-- what people are said to have who feel a thing
If your lip tingles, you are short of zinc.
    If your lip tingles indicates zinc-deficiency
If you are tired, you have anaemia.
    If you are tired indicates anaemia
If you have gout, you have a higher risk of stroke.
    ...
-- limits
The upper level for zinc is 25 mg a day.
    zinc harmful-for -: amount 25 mg day, if above 25 mg a day
The recommended daily amount of zinc is 10 mg.
    nothing
-- harm by what people take is safety
Iron can cause constipation.
    iron causes constipation: possible, kind safety
Zinc can make you feel sick.
    zinc causes sick: possible, kind safety
Salt raises blood pressure.
    salt worsens blood-pressure: kind cause
Low iron causes fatigue.
    iron-deficiency causes fatigue: kind cause
Retinol is a vitamin. It can cause birth defects.
    vitamin-a causes birth-defect: possible, kind safety
    ...
ACE inhibitors raise potassium.
    ace-inhibitor interacts-with potassium
Small doses do no harm.
    small doses not harmful-for -
A short nap rarely does harm.
    short nap not harmful-for -: probable
-- what a medicine lowers is no lack of it
Diuretics can lower magnesium.
    diuretic interacts-with magnesium: possible
Metformin lowers vitamin B12 levels.
    metformin interacts-with vitamin-b12
People with lower magnesium have more cramps.
    magnesium-deficiency associated-with muscle-cramp
-- what the body needs, and what helps it
The body needs iron to carry oxygen.
    iron essential-for body
Zinc contributes to normal cognitive function.
    zinc essential-for normal cognitive function
Smoking contributes to heart disease.
    smoking raises-risk-of coronary-heart-disease
-- what is fine to take
Cinnamon is fine for anyone who likes it.
    cinnamon safe-for anyone
With healthy kidneys a glass of milk is fine.
    milk safe-for -
    ...
The weather is fine.
    nothing
Rehydration salts replenish the electrolytes.
    * treats electrolyte
-- a part that is played
# Migraine
Genes play a part, too.
    genes raises-risk-of migraine
"""


def test_a_sentence_says(case, check):
    check(case)
