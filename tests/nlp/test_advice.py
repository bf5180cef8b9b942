"""What readers are told to do or to leave, how strongly, and what only looks like advice."""

CASES = """
-- imperatives are definite
Drink water to prevent headaches.
    water recommended-for headache: definite
    ...
Take ibuprofen for back pain.
    ibuprofen recommended-for back-pain: definite
Try yoga for stress.
    yoga recommended-for stress: definite
Stretch your calves before bed.
    * recommended-for -: definite
Eat more fruit.
    fruit recommended-for -: definite
Please wear sunscreen every day.
    sunscreen recommended-for -: definite
Always use sunscreen to prevent sunburn.
    sunscreen recommended-for sunburn: absolute
    ...
Talk to your doctor before taking iron tablets.
    * recommended-for *
    ...

-- told not to
Do not take aspirin for a fever.
    aspirin not recommended-for fever: definite, polarity by not
Never take antibiotics for a cold.
    antibiotic not recommended-for common-cold: absolute
Stop taking your statins.
    statin not recommended-for -: definite
Pregnant women must not take retinol supplements.
    vitamin-a-supplement not recommended-for pregnant-women: absolute
Ibuprofen should be avoided in pregnancy.
    ibuprofen not recommended-for pregnancy: definite
Refrain from alcohol after surgery.
    alcohol not recommended-for *: definite
You do not need a vaccine.
    vaccine not recommended-for -

-- modals and obligations
You should take folic acid.
    folate recommended-for -: definite
You must drink water.
    water recommended-for -: absolute
Adults need to eat more fibre.
    * recommended-for adults: definite
You have to rest after surgery.
    rest recommended-for *: definite
Older adults ought to walk every day.
    walk recommended-for older-adults: definite
You can try ginger for nausea.
    ginger recommended-for nausea: possible
You could consider acupuncture for migraine.
    acupuncture recommended-for migraine: possible
Physiotherapy should be considered for back pain.
    physiotherapy recommended-for back-pain: definite
You may wish to try a magnesium supplement.
    magnesium-supplement recommended-for -: possible
You might want to avoid coffee.
    coffee not recommended-for -: possible

-- it is recommended
Folic acid is recommended for women planning pregnancy.
    folate recommended-for women-planning-pregnancy: definite
Quinine is not recommended for leg cramps.
    quinine not recommended-for leg-cramp: definite
We advise rest for influenza.
    rest recommended-for influenza: definite
It is recommended that adults sleep seven hours.
    * recommended-for adults
Vaccination is advised for older adults.
    vaccination recommended-for older-adults
Routine iron tablets are not advised for men.
    iron-supplement not recommended-for men
Doctors recommend exercise for depression.
    exercise recommended-for depression: definite

-- it is important, best, a good idea
It is important to drink water.
    water recommended-for -: definite
It is best to avoid alcohol.
    alcohol not recommended-for -
It is advisable to wear compression stockings.
    compression-stockings recommended-for -: probable
It is essential to finish the antibiotics.
    antibiotic recommended-for -: definite

-- not advice about health
Read more about migraine here.
    nothing
Click here to learn about asthma.
    nothing
Share this page with a friend.
    nothing
Remember that anaemia can cause fatigue.
    anaemia causes fatigue: possible
Note that coffee may cause anxiety.
    coffee causes anxiety: possible
Subscribe to our newsletter for tips on sleep.
    nothing
See our guide to diabetes.
    nothing

-- as articles write it
Before bed, stretch your calves for a minute to prevent leg cramps.
    * recommended-for leg-cramp
    ...
If the pain does not go away, take paracetamol.
    paracetamol recommended-for *: definite, if pain
Cut down on salt to lower your blood pressure.
    salt not recommended-for *
    ...
Do not drive after taking sleeping tablets.
    * not recommended-for *
Never stop taking antidepressants without talking to your doctor.
    antidepressant recommended-for -: absolute
Children under two should not be given cough medicine.
    cough-medicine not recommended-for *: definite
Iron tablets should be taken with food.
    iron-supplement recommended-for -
Everyone over 65 is advised to get the flu vaccine.
    flu-vaccine recommended-for *: definite
Screening is recommended for people with diabetes.
    screening recommended-for people-with-diabetes
Physical activity is encouraged during pregnancy.
    physical activity recommended-for pregnancy
Consider massage for low back pain.
    massage recommended-for low-back-pain
Skip the coffee and go for a walk instead.
    coffee not recommended-for -
    ...
Pregnant women are advised not to eat soft cheese.
    soft-cheese not recommended-for pregnant-women: definite
You don't need antibiotics for a cold.
    antibiotic not recommended-for common-cold
Women who plan a pregnancy should take 400 micrograms of folic acid every day.
    folate recommended-for *: definite

-- verbs of doing
Wear compression stockings on long flights.
    compression-stockings recommended-for *
Use a heat pack to relax sore muscles.
    * recommended-for *
    ...
Add leafy greens and nuts to your meals.
    leafy-greens recommended-for *
    nuts recommended-for *
Massage is recommended for sore muscles.
    massage recommended-for myalgia
People with asthma should avoid smoke.
    smoke not recommended-for *: definite
Give your child paracetamol for a fever.
    paracetamol recommended-for fever
Do not use ibuprofen if you have kidney disease.
    ibuprofen not recommended-for *: if kidney disease
You shouldn't drink alcohol while taking antibiotics.
    alcohol not recommended-for *: definite

-- the action a command or a word of need leads to
Try to get enough sleep, and drink plenty of water.
    sleep recommended-for -
    hydration recommended-for -
You no longer need statins.
    statin not recommended-for -: definite
There is no need to take vitamins.
    vitamin not recommended-for -
Be sure to drink water before a marathon.
    water recommended-for -: definite
Remember to take your iron tablets.
    iron-supplement recommended-for -: definite
Aim to walk for half an hour a day.
    walk recommended-for -: definite
The best thing to do is to rest.
    rest recommended-for -: definite
Our advice is not to drink alcohol.
    alcohol not recommended-for -: definite
It is worth trying melatonin for insomnia.
    melatonin recommended-for insomnia: probable
It is vital that children are vaccinated against measles.
    * recommended-for *: definite
Keep in mind that most colds pass by themselves.
    nothing
Women may consider sharing their story below.
    nothing
Regular exercise is advisable for people with type 2 diabetes.
    exercise recommended-for people-with-type-2-diabetes: probable
Experts suggest yoga for anxiety.
    yoga recommended-for anxiety
It is a good idea to take vitamin D.
    vitamin-d recommended-for -: probable

-- what anybody can be told, and who else
Schools should include exercise in every day.
    exercise recommended-for -: definite
Surgeons should weigh bleeding against clots.
    * recommended-for *: definite
Prevention programmes need to target adolescents.
    adolescents recommended-for *: definite
Nurses should be aware of early signs of sepsis.
    * recommended-for *: definite
    ...
Screening should be part of routine care.
    screening recommended-for *: definite
Attention should be paid to blood pressure.
    blood-pressure recommended-for -: definite
You should feel better within a week.
    nothing
The rash should be gone in three days.
    nothing
Anyone can take this tea.
    nothing

-- what may be used, and what is a good choice
Melatonin can be used for jet lag.
    melatonin recommended-for jet-lag: possible
Statins can be safely stopped before an operation.
    statin not recommended-for *: possible
Yoga may be a reasonable option for women with migraine.
    yoga recommended-for *: possible
Nasal sprays are a good alternative to tablets.
    nasal sprays recommended-for -: probable
Massage could serve as a useful adjunct in cancer care.
    massage recommended-for *: possible
    ...
A shorter course of antibiotics is preferable.
    antibiotic recommended-for -: probable
A food diary may help doctors choose a diet.
    diary recommended-for diet: possible
Yoga is a form of exercise.
    nothing
Blood tests may help improve risk assessment.
    blood-test recommended-for -: possible
Magnesium can help manage pain.
    magnesium treats pain: possible
An earlier check would be useful.
    check recommended-for -: probable
Statins can be recommended for people with diabetes.
    statin recommended-for *: definite
Aspirin may be recommended after a stroke.
    aspirin recommended-for *: possible
Ferritin is a useful marker for the diagnosis of anaemia.
    ferritin recommended-for *: probable
    ...
A phone reminder would be a practical way of keeping track.
    reminder recommended-for *: probable
Bananas are a useful source of potassium.
    nothing
The splint was a useful option.
    nothing
The threshold recommended by the ministry is low.
    nothing
The scale has two versions.
    nothing

-- what is needed
There is an urgent need for better training.
    training recommended-for -: definite
Our results underline the need to vaccinate nurses.
    nurses recommended-for *: definite
These findings stress the importance of early screening.
    screening recommended-for -: probable
Taking breaks, even short ones, is vital.
    breaks recommended-for -: definite
Good hand hygiene is of great importance.
    hygiene recommended-for -: probable
A new training programme seems necessary.
    programme recommended-for -: probable
Patients in need of surgery wait for months.
    nothing
People who need to lose weight read this page.
    nothing
Doctors disagree on whether antibiotics should be used.
    nothing
There is a need for nurses to wear masks.
    masks recommended-for *: definite
Such wounds warrant close follow-up.
    follow-up recommended-for -: definite
Rest should remain a priority.
    rest recommended-for -: definite
Infants requiring a transfusion were left out.
    nothing
Close monitoring is required.
    monitoring recommended-for -: definite
The trial supports the use of aspirin after a stroke.
    aspirin recommended-for *: probable
    ...
The cream obviates the need for surgery.
    nothing
Vitamin D is needed for healthy bones.
    vitamin-d essential-for bone-maintenance

-- what is asked for is knowing
More research is needed.
    nothing
These findings should be taken into account by nurses.
    findings recommended-for *: definite
Larger trials should be carried out in children.
    nothing
These findings need to be confirmed.
    nothing
The results must be interpreted with caution.
    nothing
The effect of yoga on sleep should be studied further.
    nothing
Future studies should include older adults.
    nothing
There is a need for further research on migraine.
    nothing

-- as readers are told
A warm bath is worth trying for back pain.
    warm bath recommended-for back-pain: probable
Stay hydrated.
    hydration recommended-for -
Don't smoke during pregnancy.
    * not recommended-for pregnancy: definite
Limit caffeine if you have insomnia.
    caffeine not recommended-for *: definite, if insomnia
You should not give honey to babies.
    honey not recommended-for infants: definite
Quit smoking.
    smoking-cessation recommended-for -: definite
Never give aspirin to children.
    aspirin not recommended-for children: absolute
Use honey instead of antibiotics for a cough.
    honey recommended-for cough: definite
    antibiotic not recommended-for cough
Eat fruit rather than sweets.
    fruit recommended-for -
    sweets not recommended-for -
Iron is best taken on an empty stomach.
    iron recommended-for -: probable
Alcohol is best avoided in pregnancy.
    alcohol not recommended-for pregnancy: probable
You can give paracetamol to children over two.
    paracetamol recommended-for children: possible
It is worth seeing a dentist.
    dentist recommended-for -: probable
Opt for whole grains.
    whole-grains recommended-for -: definite
Swap butter for olive oil.
    butter not recommended-for -: definite
    olive oil recommended-for -: definite
Replace butter with olive oil.
    butter not recommended-for -: definite
    olive oil recommended-for -: definite
Leave grapefruit alone if you take statins.
    grapefruit not recommended-for *: definite
    ...
Women who are pregnant should steer clear of alcohol.
    alcohol not recommended-for *: definite
No need to take vitamins.
    vitamin not recommended-for -: definite
Aspirin is unsuitable for children.
    aspirin not recommended-for children: definite
Have a warm bath.
    heat-therapy recommended-for -: definite
Exercise tips
    nothing
Stretch marks fade.
    nothing
Massage helps.
    massage treats -: definite
"""

NOT_CAUGHT_YET = """
-- as articles write it
Do not exceed 350 mg of magnesium a day.
    magnesium not recommended-for -: amount 0-350 mg day
"""


def test_a_sentence_says(case, check):
    check(case)
