"""In whom, under which condition and in what amount a claim is said to hold."""

CASES = """
-- people
Magnesium may relieve cramps in pregnant women.
    magnesium treats muscle-cramp: in pregnant-women
Vitamin D prevents rickets in children.
    vitamin-d prevents rickets: in children
In older adults, exercise prevents falls.
    exercise prevents fall: in older-adults
Among athletes, dehydration often causes cramps.
    dehydration causes muscle-cramp: in athletes
For people with diabetes, fasting can cause dizziness.
    fasting causes dizziness: in people-with-diabetes
Magnesium supplements are harmful for people with kidney disease.
    magnesium-supplement harmful-for people-with-ckd
During pregnancy, alcohol can cause miscarriage.
    alcohol causes miscarriage: in pregnant-women
Ginger eases nausea.
    ginger treats nausea: in nobody, if nothing
Honey is not safe for infants.
    honey not safe-for infants
Retinol is dangerous in pregnancy.
    * harmful-for pregnancy
Caffeine may cause insomnia in some people.
    caffeine causes insomnia: possible, of some
In patients with asthma, pollen can cause coughing.
    pollen causes cough: in asthma

-- conditions
Magnesium relieves cramps if you are deficient.
    magnesium treats muscle-cramp: if deficient
If you have anaemia, iron tablets relieve fatigue.
    iron-supplement treats fatigue: if anaemia
Iron helps with fatigue when your iron is low.
    iron treats fatigue: if low
When taken without food, ibuprofen can cause nausea.
    ibuprofen causes nausea: possible, if taken without food
Unless you have a deficiency, vitamin B12 will not relieve fatigue.
    vitamin-b12 not treats fatigue: if deficiency

-- amounts
Doses above 350 mg of magnesium a day can cause diarrhoea.
    magnesium causes diarrhoea: possible
    ...
Adults should get 150 minutes of exercise a week.
    exercise recommended-for adults: amount 150 min week
Drink 6 to 8 glasses of water a day.
    water recommended-for -: amount 6-8 glass day
Ginger eases nausea, and adults need 90 mg of vitamin C a day.
    ginger treats nausea
    ...

-- as articles write it
In people with kidney disease, too much potassium can cause arrhythmia.
    * causes arrhythmia: possible, in people-with-ckd
Low-dose aspirin prevents pre-eclampsia in women at high risk.
    aspirin prevents preeclampsia: in women
For most adults, three cups of coffee a day do not cause palpitations.
    coffee not causes palpitations: in adults
    ...
If your iron is low, iron tablets can relieve fatigue.
    iron-supplement treats fatigue: possible, if low
Vitamin D supplements prevent falls only in people with a deficiency.
    vitamin-d-supplement prevents fall: in deficiency
Ibuprofen is safe in children if the dose is right.
    ibuprofen safe-for children: if dose
In the first trimester, ginger relieves nausea.
    ginger treats nausea: in pregnant-women
A single dose of 400 mg of ibuprofen relieves a headache.
    ibuprofen treats headache: amount 400 mg
Walking for 30 minutes a day lowers blood pressure.
    walking treats blood-pressure: amount 30 min day
Quinine causes birth defects when taken in pregnancy.
    quinine causes birth-defect: if taken in pregnancy
"""

NOT_CAUGHT_YET = """
-- people
Women with osteoporosis benefit from calcium.
    calcium treats osteoporosis: in women
Statins prevent strokes in smokers.
    statin prevents stroke: in smokers

-- as articles write it
Breastfeeding women can take ibuprofen for pain.
    ibuprofen recommended-for pain: in breastfeeding
At night, reflux causes a cough.
    reflux causes cough: if night
Men rarely get osteoporosis, but smoking can cause it.
    smoking causes osteoporosis: possible
    ...
As long as you drink enough, exercise prevents constipation.
    exercise prevents constipation: if drink enough

-- conditions
Vitamin C causes diarrhoea in high doses.
    vitamin-c causes diarrhoea: if high doses
Once dehydration sets in, exercise can cause cramps.
    exercise causes muscle-cramp: if dehydration
Taken on an empty stomach, aspirin can cause nausea.
    aspirin causes nausea: if empty stomach

-- amounts
Taking 300 mg of magnesium a day may prevent migraine.
    magnesium prevents migraine: amount 300 mg day
Take 400 micrograms of folic acid a day.
    folate recommended-for -: amount 400 µg day
"""


def test_a_sentence_says(case, check):
    check(case)
