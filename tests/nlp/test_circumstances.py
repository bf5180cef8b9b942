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
Vitamin C causes diarrhoea in high doses.
    vitamin-c causes diarrhoea: if high doses
Taken on an empty stomach, aspirin can cause nausea.
    aspirin causes nausea: if empty stomach

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
Taking 300 mg of magnesium a day may prevent migraine.
    magnesium prevents migraine: amount 300 mg day
Take 400 micrograms of folic acid a day.
    folate recommended-for -: amount 400 µg day
Take 400 micrograms of folic acid a day to prevent spina bifida.
    folate recommended-for neural-tube-defect: amount 400 µg day
    ...
Women should take 400 mcg of folic acid daily.
    folate recommended-for *: amount 400 µg day
A dose of 200–400 mg of ibuprofen relieves a headache.
    ibuprofen treats headache: amount 200-400 mg
Ibuprofen relieves a headache at a dose of 400 mg.
    ibuprofen treats headache: amount 400 mg
More than 400 mg of caffeine a day can cause insomnia.
    caffeine causes insomnia: possible
Take 1,000 IU of vitamin D every day.
    vitamin-d recommended-for -: amount 1000 IU day
Do not take more than 4 g of paracetamol in 24 hours.
    paracetamol not recommended-for *: amount 4 g day

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
At night, reflux causes a cough.
    reflux causes cough: if night
As long as you drink enough, exercise prevents constipation.
    exercise prevents constipation: if drink enough

-- people behind a preposition
Ginger relieves nausea in pregnancy.
    ginger treats morning-sickness: in pregnant-women
Ibuprofen can harm the kidneys in older people.
    ibuprofen harmful-for *: possible, in older
Aspirin is not safe for children under 16.
    aspirin not safe-for children: in children
Aspirin can cause bleeding in those taking warfarin.
    aspirin causes bleeding: possible, in those taking warfarin
For women over 50, calcium prevents fractures.
    calcium prevents fracture: in women
In people with asthma, aspirin can trigger an attack.
    aspirin causes *: possible, in people with asthma
Vitamin D prevents rickets in babies and toddlers.
    vitamin-d prevents rickets: in babies
Walking lowers the risk of falls among older people.
    walking prevents fall: in older
Caffeine raises the risk of miscarriage in pregnant women.
    caffeine raises-risk-of miscarriage: in pregnant-women
During the third trimester, ibuprofen can harm the baby.
    ibuprofen harmful-for baby: possible, in trimester
While breastfeeding, alcohol can harm your baby.
    alcohol harmful-for baby: possible
Quinine is dangerous for anyone with a heart condition.
    * harmful-for *: in anyone with a heart condition
For vegans, a supplement prevents anaemia.
    supplement prevents anaemia: in vegans
In men, alcohol can cause impotence.
    alcohol causes *: possible, in men
Exercise relieves depression in teenagers.
    exercise treats depression: in teenagers
Dehydration is a common cause of confusion in the elderly.
    dehydration causes confusion: in elderly

-- people as the subject or the object
Pregnant women should avoid alcohol.
    alcohol not recommended-for *: in pregnant-women
People with kidney disease should not take magnesium supplements.
    magnesium-supplement not recommended-for *: in people-with-ckd
Children under 12 must not take aspirin.
    aspirin not recommended-for *: absolute, in children-under-12
Adults who smoke should stop smoking.
    ...

-- if, when, unless
If you are pregnant, ibuprofen can harm your baby.
    ibuprofen harmful-for baby: possible, if pregnant
Magnesium may help with cramps if your levels are low.
    magnesium treats muscle-cramp: possible, if low
Even if you are healthy, smoking causes lung cancer.
    smoking causes lung-cancer
Iron tablets can cause constipation when taken with calcium.
    iron-supplement causes constipation: possible, if taken with calcium
Garlic relieves a cold only if you take it early.
    garlic treats common-cold: if early
Provided that you rest, a sprain heals.
    ...
In case of fever, paracetamol relieves the headache.
    paracetamol treats headache: if fever
Whenever you feel tired, coffee relieves fatigue.
    coffee treats fatigue: if tired
Until the pain has gone, ice relieves the swelling.
    * treats oedema: if pain has gone

-- conditions without a clause
At high doses, vitamin A causes birth defects.
    vitamin-a causes birth-defect: if high doses
In large amounts, liquorice raises blood pressure.
    * worsens *: if large amounts
In moderation, coffee is safe.
    coffee safe-for -: if moderation
Taken at bedtime, melatonin relieves insomnia.
    melatonin treats insomnia: if bedtime
When combined with alcohol, paracetamol can harm the liver.
    paracetamol harmful-for liver: possible, if alcohol
Without treatment, high blood pressure can cause a stroke.
    hypertension causes stroke: possible, if without treatment
If left untreated, coeliac disease can cause osteoporosis.
    coeliac-disease causes osteoporosis: possible, if untreated
Left untreated, gout can cause tooth loss.
    gout causes tooth loss: possible, if untreated
With enough rest, a cold gets better.
    ...
On long flights, dehydration can cause headaches.
    dehydration causes headache: possible
After exercise, dehydration often causes cramps.
    dehydration causes muscle-cramp: probable, if after exercise
In hot weather, dehydration can cause fainting.
    dehydration causes *: possible, if hot weather
Magnesium supplements can cause diarrhoea in doses above 350 mg.
    magnesium-supplement causes diarrhoea: possible, if doses above
On its own, vitamin D does not prevent fractures.
    vitamin-d not prevents fracture: if on its own
Combined with exercise, calcium prevents osteoporosis.
    calcium prevents osteoporosis: if exercise
In the long term, ibuprofen can cause stomach ulcers.
    ibuprofen causes *: possible, if long term
Taken in excess, vitamin A causes headaches.
    vitamin-a causes headache: if excess
Used regularly, nasal sprays cause congestion.
    nasal sprays causes *: if regularly

-- no conditions and no people
When it comes to colds, zinc shortens a cold.
    zinc treats common-cold: if nothing
In fact, stress triggers migraine.
    stress causes migraine: if nothing
In addition, ginger relieves nausea.
    ginger treats nausea: if nothing, in nobody
In Europe, smoking causes most lung cancer.
    ...
At first, ginger eases nausea.
    ginger treats nausea: if nothing
On the other hand, coffee worsens anxiety.
    coffee worsens anxiety: if nothing
For example, stress causes insomnia.
    stress causes insomnia: if nothing, in nobody
With time, smoking causes emphysema.
    smoking causes emphysema
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
Men rarely get osteoporosis, but smoking can cause it.
    smoking causes osteoporosis: possible
    ...

-- conditions
Once dehydration sets in, exercise can cause cramps.
    exercise causes muscle-cramp: if dehydration

-- conditions without a clause
Left untreated, gum disease can cause tooth loss.
    gum disease causes tooth loss: possible, if untreated

-- people as the subject or the object
Athletes often get cramps from dehydration.
    dehydration causes muscle-cramp: probable, in athletes

-- amounts
Adults need 700 mg of calcium a day to prevent osteoporosis.
    calcium * osteoporosis: amount 700 mg day
Drinking two litres of water a day prevents kidney stones.
    water prevents kidney-stone: amount 2 l day
"""


def test_a_sentence_says(case, check):
    check(case)
