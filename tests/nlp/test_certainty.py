"""How surely a claim is made: absolute, definite, probable, possible or insufficient."""

CASES = """
-- the plain indicative is definite
A brisk walk will lift depression.
    walk treats depression: definite
Dehydration causes dizziness.
    dehydration causes dizziness: definite
Ginger has eased nausea for centuries.
    ginger treats nausea: definite

-- modals
Magnesium may relieve migraine.
    magnesium treats migraine: possible, certainty by may
Coffee can cause palpitations.
    coffee causes palpitations: possible, certainty by can
Zinc might shorten a cold.
    zinc treats common-cold: possible, certainty by might
Acupuncture could help with hay fever.
    acupuncture treats hay-fever: possible, certainty by could

-- adverbs
Stress usually triggers migraines.
    stress causes migraine: probable, certainty by usually
Iron deficiency often causes fatigue.
    iron-deficiency causes fatigue: probable, certainty by often
Anaemia typically causes pale skin.
    anaemia causes pallor: probable
Ibuprofen generally relieves period pain.
    ibuprofen treats *: probable
Pollen sometimes triggers asthma attacks.
    pollen causes asthma-attack: possible, certainty by sometimes
Antibiotics occasionally cause diarrhoea.
    antibiotic causes diarrhoea: possible
Stress possibly worsens psoriasis.
    stress worsens psoriasis: possible
Iron tablets commonly cause constipation.
    iron-supplement causes constipation: probable

-- absolutes
Sunscreen always prevents sunburn.
    sunscreen prevents sunburn: absolute, certainty by always
This cream completely eliminates acne.
    cream cures acne: absolute, certainty by completely
Magnesium is proven to cure insomnia.
    magnesium cures insomnia: absolute
The treatment is 100% safe in pregnancy.
    treatment safe-for pregnancy: absolute
Honey instantly stops a cough.
    honey treats cough: absolute
Yoga is the ultimate remedy for back pain.
    yoga treats back-pain: absolute
Turmeric is guaranteed to relieve arthritis pain.
    turmeric treats *: absolute, certainty by guaranteed
Our formula banishes migraine for good.
    formula cures migraine: absolute
With this cream, acne is gone for good.
    ...
Magnesium works every time to relieve cramps.
    magnesium treats muscle-cramp: absolute
Garlic relieves a cold 100% of the time.
    garlic treats common-cold: absolute
Our capsules are guaranteed to stop migraine.
    capsules treats migraine: absolute, certainty by guaranteed
Turmeric is a proven cure for arthritis.
    turmeric cures arthritis: absolute
It is proven to relieve pain: turmeric.
    ...
Scientifically proven, ginseng relieves fatigue.
    ginseng treats fatigue: absolute
Lemon water completely flushes out toxins and prevents disease.
    * prevents disease
    ...
Magnesium is the only remedy for leg cramps.
    magnesium treats leg-cramp: absolute, certainty by only
The best remedy for cramps is magnesium.
    magnesium treats muscle-cramp: definite
Magnesium is one of the best remedies for cramps.
    magnesium treats muscle-cramp: definite
Sugar is the number one cause of acne.
    sugar causes acne: definite
Dehydration is the main cause of headaches.
    dehydration causes headache: definite
The real cause of acne is sugar.
    sugar causes acne: absolute
The root cause of eczema is a leaky gut.
    * causes eczema: absolute
Nobody who takes vitamin C catches a cold.
    ...
Vitamin C stops any cold.
    vitamin-c treats common-cold: absolute
Ginger will definitely ease your nausea.
    ginger treats nausea: absolute
Ginger without doubt eases nausea.
    ginger treats nausea: absolute
There is no doubt that ginger eases nausea.
    ginger treats nausea
You will never suffer from migraine again with this tea.
    ...
The oil is totally safe for babies.
    oil safe-for *: absolute
The herb has no side effects whatsoever.
    herb safe-for -: absolute
    ...
There is no risk of side effects with this herb.
    ...
Herbal tea cannot harm you.
    * not harmful-for *
This tea instantly relieves bloating.
    tea treats bloating: absolute, certainty by instantly
This tea relieves bloating within minutes.
    tea treats bloating
Probiotics are clinically proven to relieve bloating.
    probiotic treats bloating: absolute, certainty by proven

-- "the cause" leaves no room for another
Dehydration is the cause of leg cramps.
    dehydration causes leg-cramp: absolute
The sole cause of gout is uric acid.
    uric-acid causes gout: absolute
Dehydration is a cause of leg cramps.
    dehydration causes leg-cramp: definite
Stress is one of the causes of insomnia.
    stress causes insomnia: definite

-- adjectives on a noun
Stress is a possible cause of acne.
    stress causes acne: possible, certainty by possible
Pollen is a likely trigger of asthma.
    pollen causes asthma: probable, certainty by likely
Stress is a frequent cause of headaches.
    stress causes headache: probable

-- governors
It is possible that mould causes asthma.
    mould causes asthma: possible, certainty by possible
Vitamin D is likely to prevent fractures.
    vitamin-d prevents fracture: probable, certainty by likely
Regular walks seem to ease anxiety.
    walks treats anxiety: probable, certainty by seem
Zinc appears to shorten colds.
    zinc treats common-cold: probable, certainty by appears
Acupuncture tends to relieve migraine.
    acupuncture treats migraine: probable
Stress is thought to cause psoriasis.
    stress causes psoriasis: possible, certainty by thought
Red meat is believed to cause colorectal cancer.
    red-meat causes colorectal-cancer: possible
Hormones are suspected of triggering migraine.
    hormones causes migraine: possible
It is likely that stress worsens eczema.
    stress worsens eczema: probable
There is a chance that antibiotics cause thrush.
    antibiotic causes thrush: possible
Everyone knows that smoking causes lung cancer.
    smoking causes lung-cancer: definite
Magnesium is said to relieve cramps.
    magnesium treats muscle-cramp: possible

-- how many people or cases
Some people find that yoga eases back pain.
    yoga treats back-pain: possible, attributed
Aspirin can cause nausea in some people.
    aspirin causes nausea: possible, of some
Statins cause myopathy in a few patients.
    statin causes myopathy: possible, of some
Massage relieves back pain in everyone.
    massage treats back-pain: of all
Most people can relieve a headache with paracetamol.
    paracetamol treats headache: of most
Most cases of gastritis are caused by bacteria.
    bacteria causes gastritis: of most
All headaches are caused by dehydration.
    dehydration causes headache: absolute, of all

-- evidence statements
There is strong evidence that statins prevent heart attacks.
    statin prevents heart-attack: definite
Limited evidence suggests that honey eases a cough.
    honey treats cough: insufficient, attributed, research
There is some evidence that ginger relieves nausea.
    ginger treats nausea: possible
The evidence for magnesium in migraine is weak.
    magnesium * migraine: insufficient
    ...
Studies have proven that exercise prevents stroke.
    exercise prevents stroke: attributed, research

-- the hedge of the main clause governs, the modal of a neighbour does not
You may be tired, and anaemia causes fatigue.
    anaemia causes fatigue: definite
    ...
Stretching relieves cramps, and massage might help with back pain.
    stretching treats muscle-cramp: definite
    massage treats back-pain: possible

-- as articles write it
Many women find that ginger helps with morning sickness.
    ginger treats morning-sickness: attributed, of some
Iron deficiency is the most common cause of anaemia worldwide.
    iron-deficiency causes anaemia: definite
Regular walking will almost certainly improve your sleep.
    walking treats sleep
Caffeine is known to cause palpitations.
    caffeine causes palpitations: definite
Turmeric has been proven to cure arthritis.
    turmeric cures arthritis: absolute
Smoking is by far the leading cause of lung cancer.
    smoking causes lung-cancer: definite
Yoga might well help some people with back pain.
    yoga treats back-pain: possible, of some
Dehydration is probably the cause of your headache.
    dehydration causes headache: probable
Turmeric is touted as a cure for cancer.
    turmeric cures cancer: possible, attributed
Coffee does seem to prevent gout.
    coffee prevents gout: probable
There's a good chance that stress is causing your insomnia.
    stress causes insomnia
Without fail, pickle juice stops a cramp.
    pickle-juice treats muscle-cramp: absolute
Antibiotics always cause diarrhoea, it seems.
    antibiotic causes diarrhoea
Magnesium is not a miracle cure, but it can ease constipation.
    magnesium not cures *
    magnesium treats constipation: possible
Zinc lozenges are said to shorten a cold.
    zinc-supplement treats common-cold: possible
In rare cases statins cause rhabdomyolysis.
    statin causes rhabdomyolysis: possible
Nearly all cases of cervical cancer are caused by HPV.
    * causes cervical-cancer: of most

-- hedges of a main clause
It is possible that damp air causes asthma.
    damp air causes asthma: possible, certainty by possible
It is unlikely that coffee causes cancer.
    coffee not causes cancer
It is probable that smoking causes psoriasis.
    smoking causes psoriasis: probable
It is unclear if melatonin relieves anxiety.
    melatonin treats anxiety: insufficient
It's not clear whether zinc shortens a cold.
    zinc treats common-cold: insufficient
It is still debated whether sugar causes acne.
    sugar causes acne: insufficient
It seems that a lack of sleep triggers migraine.
    * causes migraine: probable
It appears that coffee prevents gout.
    coffee prevents gout: probable
It may be that stress triggers psoriasis.
    stress causes psoriasis: possible
There is a possibility that paracetamol worsens asthma.
    paracetamol worsens asthma: possible
There is some evidence that garlic lowers cholesterol.
    garlic treats *: possible
    ...
There is growing evidence that exercise prevents dementia.
    exercise prevents dementia
There is little evidence that garlic prevents colds.
    garlic prevents common-cold: insufficient
There is limited evidence that cranberry juice prevents bladder infections.
    cranberry juice prevents *: insufficient
There is mixed evidence that fish oil prevents heart attacks.
    fish oil prevents heart-attack: insufficient
Evidence for the benefit of yoga in asthma is limited.
    yoga treats asthma: insufficient
    ...
The jury is still out on whether chocolate causes migraine.
    chocolate causes migraine: insufficient
Scientists disagree on whether milk causes acne.
    milk causes acne: insufficient
Experts are not sure whether stress causes psoriasis.
    stress causes psoriasis: insufficient
More research is needed to confirm that probiotics prevent eczema.
    probiotic prevents eczema: insufficient
It remains to be seen whether vitamin D prevents influenza.
    vitamin-d prevents influenza: insufficient
We do not yet know whether melatonin prevents migraine.
    melatonin prevents migraine: insufficient
Preliminary research suggests that saffron eases depression.
    saffron treats depression: attributed, research
Early studies hint that ginger may relieve arthritis pain.
    ginger treats *: possible, attributed, research
Research suggests that yoga relieves anxiety.
    yoga treats anxiety: probable, attributed, research
Studies suggest honey may ease a cough.
    honey treats cough: possible, attributed, research

-- belief and hearsay
Stress is thought to trigger eczema.
    stress causes eczema: possible
Magnesium is widely believed to relieve cramps.
    magnesium treats muscle-cramp: possible
It is thought that hormones trigger migraine.
    hormones causes migraine: possible
It is believed that stress causes hair loss.
    stress causes hair-loss: possible
Caffeine is considered safe in small amounts.
    caffeine safe-for *: probable
Alcohol is well known to worsen insomnia.
    alcohol worsens insomnia: definite
Aspirin has long been known to prevent heart attacks.
    aspirin prevents heart-attack: definite
Apple cider vinegar is supposed to lower blood sugar.
    * treats *: possible
Ginger has been shown to ease nausea.
    ginger treats nausea: definite

-- modals and more
Yoga might just cure your back pain.
    yoga cures back-pain: possible
Loud noise can and does cause tinnitus.
    * causes tinnitus: definite
Too much salt will raise your blood pressure.
    high-salt-diet worsens *: definite
Ginger tends to ease nausea.
    ginger treats nausea: probable
Ibuprofen can often relieve period pain.
    ibuprofen treats *
Sunburn can sometimes lead to skin cancer.
    sunburn causes skin-cancer: possible
In theory, zinc shortens a cold.
    zinc treats common-cold: possible
As a rule, antibiotics cure the infection.
    antibiotic cures infection: probable
More often than not, stress triggers the migraine.
    stress causes migraine: probable
Most of the time, rest relieves back pain.
    rest treats back-pain: probable
With any luck, ginger will ease your nausea.
    ginger treats nausea: possible
Heartburn may, in part, be caused by coffee.
    coffee causes reflux: possible

-- how many people, how many cases
In some cases, antibiotics cause thrush.
    antibiotic causes thrush: possible
In most cases, rest cures a sprain.
    rest cures sprain: probable
In a small number of people, ibuprofen triggers asthma.
    ibuprofen causes asthma: possible, of some
For some people, chocolate triggers migraine.
    chocolate causes migraine: possible, of some
In many women, exercise eases period pain.
    exercise treats *: of some
For many people, walking eases back pain.
    walking treats back-pain: of some
Some forms of arthritis are caused by infection.
    infection causes arthritis: possible
Every case of acne is caused by sugar.
    sugar causes acne: absolute
The majority of headaches are caused by stress.
    stress causes headache: probable
Up to half of all women get relief from ginger.
    ...
The vast majority of people recover from a cold with rest.
    ...
Nine out of ten people can relieve back pain with exercise.
    exercise treats back-pain
"""

NOT_CAUGHT_YET = """
-- hedges of a main clause
It's possible to relieve a headache with peppermint oil.
    peppermint-oil treats headache: possible

-- belief and hearsay
Turmeric has a reputation for relieving arthritis.
    turmeric treats arthritis: possible

-- how many people, how many cases
Many cases of food poisoning are caused by chicken.
    chicken causes food-poisoning: possible
Rarely, antibiotics cause colitis.
    antibiotic * colitis

-- absolutes
Get rid of cramps once and for all with magnesium.
    magnesium cures muscle-cramp: absolute
    ...
There is no better remedy for a cold than chicken soup.
    soup treats common-cold
This herb works like a miracle for back pain.
    herb treats back-pain: absolute
A cure for diabetes is guaranteed with this diet.
    diet cures diabetes: absolute
"""


def test_a_sentence_says(case, check):
    check(case)
