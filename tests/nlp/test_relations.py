"""Who does what to what: the relation of a sentence, its subject and its object."""

CASES = """
-- verbs of cause
Coffee can make anxiety worse.
    coffee worsens anxiety: possible
Dehydration causes headaches.
    dehydration causes headache: definite, relation by causes
Smoking leads to lung cancer.
    smoking causes lung-cancer
Bright screens can trigger a migraine.
    bright screens causes migraine: possible
Standing all day brings on leg cramps.
    * causes leg-cramp: relation by brings
Alcohol may set off a migraine.
    alcohol causes migraine: possible
Anaemia often results from iron deficiency.
    iron-deficiency causes anaemia: probable
Sunburn stems from too much sun.
    too much sun causes sunburn
Salty food contributes to high blood pressure.
    salty food raises-risk-of hypertension
Stress aggravates eczema.
    stress worsens eczema

-- verbs of risk and association
Smoking increases the risk of stroke.
    smoking raises-risk-of stroke
Obesity doubles the risk of type 2 diabetes.
    obesity raises-risk-of type-2-diabetes
Poor sleep is linked to depression.
    poor sleep associated-with depression
Coffee is associated with insomnia.
    coffee associated-with insomnia
Depression is tied to chronic pain.
    depression associated-with pain

-- verbs of treatment
Stretching relieves leg cramps.
    stretching treats leg-cramp
Ginger eases nausea.
    ginger treats nausea
Antihistamines treat hay fever.
    antihistamine treats hay-fever
Ibuprofen reduces pain.
    ibuprofen treats pain
Massage can soothe sore muscles.
    massage treats myalgia: possible
Honey helps with a cough.
    honey treats cough
Heat therapy helps to relieve back pain.
    heat-therapy treats back-pain
Gentle yoga helps ease anxiety.
    yoga treats anxiety
Garlic cures the common cold.
    garlic cures common-cold: absolute
Apple cider vinegar gets rid of acne.
    apple-cider-vinegar cures acne: absolute
This spray will clear up eczema.
    spray treats eczema
Paracetamol brings down a fever.
    paracetamol treats fever

-- verbs of prevention
Vaccines prevent influenza.
    vaccine prevents influenza
Sunscreen protects against skin cancer.
    sunscreen prevents skin-cancer
Regular exercise lowers the risk of stroke.
    exercise prevents stroke
Folic acid helps prevent neural tube defects.
    folate prevents neural-tube-defect

-- verbs of harm, of signs and of need
Muscles need magnesium for relaxation.
    magnesium essential-for *
    ...
Smoking damages the lungs.
    smoking harmful-for lungs: kind cause
Ibuprofen interacts with warfarin.
    ibuprofen interacts-with warfarin
Chest pain may signal a heart attack.
    chest-pain indicates heart-attack: possible
A normal blood test rules out anaemia.
    * rules-out anaemia

-- what the object is worth decides what a direction means
Tea reduces the absorption of iron.
    tea worsens iron-absorption
Vitamin D raises bone density.
    vitamin-d treats bone density
Salt raises blood pressure.
    salt worsens blood-pressure
Cocoa lowers blood pressure.
    cocoa treats blood-pressure
Walking boosts circulation.
    walking treats blood-circulation
Caffeine reduces iron absorption.
    caffeine worsens iron-absorption
Steroids weaken the immune system.
    steroids worsens immune system
Alcohol disrupts sleep.
    alcohol worsens sleep

-- nouns
Dehydration is a common cause of headaches.
    dehydration causes headache
Common causes of fatigue include anaemia and insomnia.
    anaemia causes fatigue
    insomnia causes fatigue
Ginger is a remedy for nausea.
    ginger treats nausea
High blood pressure is a risk factor for stroke.
    hypertension raises-risk-of stroke
Diarrhoea is a side effect of magnesium supplements.
    magnesium-supplement harmful-for diarrhoea
Swimming offers relief from back pain.
    swimming treats back-pain
Thirst is an early sign of dehydration.
    thirst indicates dehydration
Dizziness can be a symptom of anaemia.
    dizziness indicates anaemia: possible
There is no known cure for the common cold.
    - not cures common-cold
Calcium plays a role in muscle contraction.
    calcium essential-for muscle-contraction
Pneumonia is a complication of influenza.
    influenza causes pneumonia
The benefits of exercise for depression are clear.
    exercise treats depression

-- adjectives
Ginger is effective against nausea.
    ginger treats nausea
Calcium is essential for healthy bones.
    calcium essential-for bone-maintenance
Paracetamol is safe in pregnancy.
    paracetamol safe-for pregnancy
Alcohol is harmful to the unborn baby.
    alcohol harmful-for unborn baby
Smoking is bad for your heart.
    smoking harmful-for heart: kind cause
His fatigue was due to anaemia.
    anaemia causes fatigue
Low back pain is related to prolonged sitting.
    low-back-pain associated-with prolonged sitting
Yoga is beneficial for back pain.
    yoga treats back-pain

-- the passive
Headaches are often caused by dehydration.
    dehydration causes headache: probable, relation by caused
Nausea can be relieved by ginger.
    ginger treats nausea: possible
Influenza is prevented by vaccination every autumn.
    vaccination prevents influenza
Asthma attacks are triggered by pollen.
    pollen causes asthma-attack

-- reduced relatives and relative clauses
Cramps caused by dehydration pass quickly.
    dehydration causes muscle-cramp
Antibiotics, which treat sinusitis, can upset the stomach.
    antibiotic treats sinusitis
    ...
A tea that eases nausea is easy to make.
    tea treats nausea
Headaches triggered by caffeine are common.
    caffeine causes headache

-- control and abilities
Magnesium has the potential to relieve cramps.
    magnesium treats muscle-cramp: possible
Turmeric seems to ease osteoarthritis.
    turmeric treats osteoarthritis: probable
Probiotics are used to treat diarrhoea.
    probiotic treats diarrhoea
Physiotherapy works by relieving back pain.
    physiotherapy treats back-pain

-- coordination on both sides
Stress, alcohol and smoking may cause insomnia or anxiety.
    stress causes insomnia: possible
    alcohol causes insomnia: possible
    smoking causes insomnia: possible
    stress causes anxiety: possible
    alcohol causes anxiety: possible
    smoking causes anxiety: possible
Ginger eases nausea and prevents vomiting.
    ginger treats nausea
    ginger prevents vomiting
Smoking causes lung cancer and raises the risk of stroke.
    smoking causes lung-cancer
    smoking raises-risk-of stroke
Both coffee and tea can cause palpitations.
    coffee causes palpitations: possible
    tea causes palpitations: possible
Yoga and massage relieve back pain and headaches.
    yoga treats back-pain
    massage treats back-pain
    yoga treats headache
    massage treats headache

-- examples
Supplements such as magnesium and zinc may ease migraines.
    magnesium treats migraine: possible
    zinc treats migraine: possible
Fruit like bananas can prevent cramps.
    banana prevents muscle-cramp: possible
    ...
Smoking causes many diseases, including stroke and lung cancer.
    smoking causes stroke
    smoking causes lung-cancer
    ...

-- sentences as articles write them
Poor sleep can raise blood pressure over the years.
    * worsens blood-pressure: possible
A diet low in fibre is one of the main causes of constipation in adults.
    diet low in fibre causes constipation
Because tea contains tannins, it reduces iron absorption.
    tea worsens iron-absorption
    ...
Physiotherapy, together with regular walking, eases the symptoms of osteoarthritis.
    physiotherapy treats osteoarthritis
    ...
Regular exercise strengthens the heart and lowers the risk of type 2 diabetes and stroke.
    exercise treats heart
    exercise prevents type-2-diabetes
    exercise prevents stroke
Folic acid taken before conception reduces the risk of neural tube defects.
    folate prevents neural-tube-defect
Alcohol and sleeping tablets together are dangerous.
    alcohol harmful-for -
    sleeping-tablet harmful-for -
Grapefruit juice interacts with statins.
    grapefruit juice interacts-with statin
Potassium is needed for normal muscle contraction.
    potassium essential-for muscle-contraction
Sudden leg swelling can be a sign of deep vein thrombosis.
    leg-swelling indicates dvt: possible
A ferritin test can detect iron deficiency.
    ferritin indicates iron-deficiency: possible
The most common trigger of hay fever is grass pollen.
    pollen causes hay-fever
It is dehydration that causes most headaches in summer.
    dehydration causes headache
Obesity, a major risk factor for diabetes, can be prevented.
    obesity raises-risk-of diabetes
    ...
Ginger gives relief from morning sickness.
    ginger treats morning-sickness
Acupuncture has a calming effect on anxiety.
    acupuncture treats anxiety
Too little vitamin C causes bleeding gums.
    vitamin-c-deficiency causes bleeding gums
Insomnia may be due to stress, caffeine or shift work.
    stress causes insomnia: possible
    caffeine causes insomnia: possible
    shift work causes insomnia: possible
Cycling is as good for depression as running.
    cycling treats depression
    ...
High blood pressure damages the kidneys and can lead to heart failure.
    hypertension harmful-for kidney: kind cause
    hypertension causes heart-failure: possible
For many travellers, jet lag leads to insomnia and daytime fatigue.
    jet-lag causes insomnia
    jet-lag causes fatigue
Iron deficiency is a common cause of hair loss, fatigue and brittle nails.
    iron-deficiency causes hair-loss
    iron-deficiency causes fatigue
    iron-deficiency causes brittle-nails
Half of all migraines are brought on by stress.
    stress causes migraine

-- more verbs
Tight shoes give rise to foot cramps.
    tight shoes causes foot-cramp
Losing weight reverses type 2 diabetes in some people.
    losing weight treats type-2-diabetes: of some
Compression stockings improve circulation and prevent deep vein thrombosis.
    compression-stockings treats blood-circulation
    compression-stockings prevents dvt
Insulin lowers blood glucose.
    insulin treats blood-glucose
Vitamin A in excess can harm the unborn baby.
    vitamin-a harmful-for unborn baby: possible
Chickenpox is caused by a virus.
    virus causes chickenpox
The pain of gout is relieved by ice.
    cold-therapy treats *
Old age, smoking and obesity are risk factors for dementia.
    smoking raises-risk-of dementia
    obesity raises-risk-of dementia
    old age raises-risk-of dementia
Magnesium works wonders for cramps.
    magnesium treats muscle-cramp
Drinking water helps you avoid constipation.
    * prevents constipation
Sugary drinks are a major driver of obesity.
    sugary-drink causes obesity
Nuts and seeds, which are rich in magnesium, protect against stroke.
    nuts prevents stroke
    seeds prevents stroke
Menopause can cause hot flushes and disturb sleep.
    menopause causes hot-flush: possible
    menopause worsens sleep: possible
Too much salt puts you at risk of high blood pressure.
    too much salt raises-risk-of hypertension

-- sentences as articles write them
Treatment of depression with exercise works well in the young.
    exercise treats depression
Fever with a stiff neck may point to meningitis.
    fever indicates meningitis: possible
    ...
What often helps against nausea is ginger.
    ginger treats nausea: probable
Heavy smoking is to blame for many cases of lung cancer.
    smoking causes lung-cancer

-- verbs of prevention
Cranberry wards off urinary tract infections.
    cranberry prevents uti
A good night's rest keeps migraines at bay.
    * prevents migraine

-- prepositions
Many adults are tired because of anaemia.
    anaemia causes *
Drinking too much coffee late in the day may keep you awake and cause anxiety.
    drinking too much coffee causes anxiety: possible
    ...
"""

NOT_CAUGHT_YET = """
-- sentences as articles write them
Long flights make leg swelling more likely.
    long flights raises-risk-of leg-swelling
People deficient in vitamin B12 can develop anaemia.
    vitamin-b12-deficiency causes anaemia: possible

-- more verbs
Morning sickness is triggered by smells, an empty stomach or stress.
    smells causes morning-sickness
    empty stomach causes morning-sickness
    stress causes morning-sickness

-- nouns
A link between obesity and asthma exists.
    obesity associated-with asthma

-- adjectives
Bacteria are responsible for most cases of food poisoning.
    bacteria causes food poisoning (not food-root)
"""


def test_a_sentence_says(case, check):
    check(case)
