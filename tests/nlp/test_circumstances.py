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
In patients with asthma, pollen can cause coughing.
    pollen causes cough: in asthma
Honey is not safe for infants.
    honey not safe-for infants
Retinol is dangerous in pregnancy.
    * harmful-for pregnancy
Caffeine may cause insomnia in some people.
    caffeine causes insomnia: possible, of some

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
"""

NOT_CAUGHT_YET = """
-- people
Women with osteoporosis benefit from calcium.
    calcium treats osteoporosis: in women
Statins prevent strokes in smokers.
    statin prevents stroke: in smokers

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
Two litres of water a day prevent constipation.
    water prevents constipation: amount 2 l day
Take 400 micrograms of folic acid a day.
    folate recommended-for -: amount 400 µg day
"""


def test_a_sentence_says(case, check):
    check(case)
