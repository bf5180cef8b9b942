"""In whose voice a claim is made: the article's, somebody's, nobody's, or a myth's."""

CASES = """
-- the article's own voice
Ginger eases nausea.
    ginger treats nausea: asserted
As you may know, smoking causes lung cancer.
    smoking causes lung-cancer: asserted
We know that vaccines prevent influenza.
    vaccine prevents influenza: asserted
Fact: smoking causes stroke.
    smoking causes stroke: asserted
The truth is that antibiotics do not treat influenza.
    antibiotic not treats influenza: asserted
It is well known that alcohol disturbs sleep.
    alcohol worsens sleep: asserted

-- questions ask
Would cutting out sugar relieve acne?
    * treats acne: questioned
Does magnesium relieve migraines?
    magnesium treats migraine: questioned
Can ginger prevent vomiting?
    ginger prevents vomiting: questioned
So which foods cause migraine?
    * causes migraine: questioned
So what causes migraine?
    nothing
Are antibiotics bad for the liver?
    antibiotic harmful-for liver: questioned
Is paracetamol safe in pregnancy?
    paracetamol safe-for pregnancy: questioned

-- what stands in an if-clause is not claimed
If coffee causes insomnia, drink less of it.
    coffee causes insomnia: hypothetical
    ...
Call a doctor if the medicine causes dizziness.
    medicine causes dizziness: hypothetical
    ...
Unless rest relieves the back pain, see a physiotherapist.
    rest treats back-pain: hypothetical
    ...
When stress triggers a migraine, lie down in a dark room.
    stress causes migraine: hypothetical
    ...
If you smoke, nicotine raises the risk of stroke.
    nicotine raises-risk-of stroke: asserted

-- somebody says
The theory is that gluten triggers headaches.
    gluten causes headache: possible, attributed
Some people believe that garlic prevents colds.
    garlic prevents common-cold: attributed
Many runners swear that pickle juice stops cramps.
    pickle-juice treats muscle-cramp: attributed
My grandmother said honey cures a cough.
    honey cures cough: attributed
The maker claims that the tea cures arthritis.
    tea cures arthritis: attributed
According to the seller, turmeric prevents cancer.
    turmeric prevents cancer: attributed
Stretching, she says, relieves back pain.
    stretching treats back-pain: attributed
Some doctors think that stress causes acne.
    stress causes acne: attributed
The seller says that honey prevents asthma.
    honey prevents asthma: attributed, stance by says

-- research says
Studies show that exercise eases depression.
    exercise treats depression: attributed, research
A large trial found that aspirin prevents strokes.
    aspirin prevents stroke: attributed, research
According to a recent review, honey relieves cough.
    honey treats cough: attributed, research, stance by according
Researchers reported that coffee worsens anxiety.
    coffee worsens anxiety: attributed, research
Research suggests that sleep prevents obesity.
    sleep prevents obesity: attributed, research
Exercise relieves depression, a review concluded.
    exercise treats depression: attributed, research
In one study, ginger reduced nausea.
    ginger treats nausea: attributed, research

-- myths
It is a myth that vaccines cause autism.
    vaccine causes autism: debunked, stance by myth
Myth: Cold weather causes influenza.
    cold weather causes influenza: debunked
Contrary to popular belief, coffee does not cause dehydration.
    coffee not causes dehydration: asserted
The idea that sugar causes hyperactivity is a myth.
    sugar causes hyperactivity: debunked
The claim that detox diets prevent cancer is false.
    detox-diet prevents cancer: debunked
It is a common misconception that antibiotics cure influenza.
    antibiotic cures influenza: debunked
Fiction: antibiotics cure influenza.
    antibiotic cures influenza: debunked
Myth #3: Sugar causes hyperactivity.
    sugar causes hyperactivity: debunked
Myth 1 - Chocolate causes acne.
    chocolate causes acne: debunked
MYTH: Vaccines cause autism.
    vaccine causes autism: debunked
## Myths

It is an old wives' tale that cold weather causes colds.
    cold weather causes common-cold: debunked
The notion that vaccines cause autism has been debunked.
    vaccine causes autism: debunked
Contrary to popular belief, sugar does not cause hyperactivity.
    sugar not causes hyperactivity: asserted
It is simply not true that antibiotics cure colds.
    antibiotic not cures common-cold
Claims that vaccines cause autism are false.
    vaccine causes autism: debunked
The popular belief that chocolate causes acne is wrong.
    chocolate causes acne: debunked
Many people wrongly believe that antibiotics cure colds.
    antibiotic cures common-cold: debunked
Some people mistakenly think that vaccines cause influenza.
    vaccine causes influenza: debunked
Fact: Antibiotics do not cure colds.
    antibiotic not cures common-cold: asserted
Truth: Stress worsens acne.
    stress worsens acne: asserted
False: Garlic prevents cancer.
    garlic prevents cancer: debunked

-- as articles write it
Whether or not you smoke, pollen can trigger asthma.
    pollen causes asthma: possible, asserted
A 2019 review concluded that probiotics prevent diarrhoea.
    probiotic prevents diarrhoea: attributed, research
The study showed that yoga did not relieve migraine.
    yoga not treats migraine: attributed, research
In the trial, magnesium did not prevent cramps.
    magnesium not prevents muscle-cramp: attributed, research
"Ginger cured my nausea," says Maria, 34.
    ginger cures nausea: attributed
No, coffee does not cause dehydration.
    coffee not causes dehydration: asserted
There is a persistent myth that eggs cause high cholesterol.
    eggs causes high-cholesterol: debunked
You may have heard that carrots cure poor eyesight.
    carrots cures poor eyesight: attributed
It is often claimed that detox teas cure acne.
    detox teas cures acne: attributed

-- research
In clinical trials, ginger relieved nausea.
    ginger treats nausea: attributed, research
Studies have proven that exercise prevents stroke.
    exercise prevents stroke: attributed, research
Clinical trials confirm that statins prevent strokes.
    statin prevents stroke: attributed, research
Scientists have discovered that coffee prevents gout.
    coffee prevents gout: attributed, research
A study in older adults found that walking prevents falls.
    walking prevents fall: attributed, research
Scientists at a university found that garlic prevents colds.
    garlic prevents common-cold: attributed, research
In a recent study of nurses, coffee prevented depression.
    coffee prevents depression: attributed, research
Experts found that yoga eases back pain, a study shows.
    yoga treats back-pain: attributed
Exercise prevents dementia, according to a new study.
    exercise prevents dementia: attributed, research
Exercise prevents dementia, research shows.
    exercise prevents dementia: attributed, research
Exercise prevents dementia, say scientists.
    exercise prevents dementia: attributed, research
Coffee prevents gout, a Swedish team reports.
    coffee prevents gout: attributed
As studies show, exercise prevents stroke.
    exercise prevents stroke: attributed, research
Research has shown that stress worsens acne.
    stress worsens acne: attributed, research
Evidence suggests that probiotics prevent diarrhoea.
    probiotic prevents diarrhoea: attributed, research
A number of studies have found that yoga relieves anxiety.
    yoga treats anxiety: attributed, research
The results showed that zinc shortened colds.
    zinc treats common-cold: attributed, research
The finding that coffee prevents gout surprised doctors.
    coffee prevents gout
    ...
The researchers believe that sleep prevents obesity.
    sleep prevents obesity: attributed, research

-- somebody
You might have read that honey prevents hay fever.
    honey prevents hay-fever: attributed
Some say garlic prevents colds.
    garlic prevents common-cold: attributed
Many believe that cold weather causes colds.
    cold weather causes common-cold: attributed
One theory is that stress causes eczema.
    stress causes eczema: possible, attributed
Proponents argue that fasting prevents cancer.
    fasting prevents cancer: attributed
The NHS says that ibuprofen can cause nausea.
    ibuprofen causes nausea: possible, attributed
"Magnesium relieves cramps," says Dr Jones.
    magnesium treats muscle-cramp: attributed
"Magnesium relieves cramps. It also eases headaches," says the pharmacist.
    magnesium treats muscle-cramp
    ...
Dr Jones explains: "Stress triggers migraine."
    stress causes migraine: attributed
According to traditional medicine, ginger cures colds.
    ginger cures common-cold: attributed
In traditional Chinese medicine, ginger is used to treat colds.
    ginger treats common-cold
    ...
Legend has it that garlic prevents the plague.
    garlic prevents plague: attributed
Old wives say that honey cures a cough.
    honey cures cough: attributed
In his view, sugar causes acne.
    sugar causes acne: attributed
To my mind, stress causes migraine.
    stress causes migraine
The so-called miracle cure for cancer is turmeric.
    ...

-- not a voice of another
This means that alcohol worsens reflux.
    alcohol worsens reflux: asserted
I find that ginger eases nausea.
    ginger treats nausea
As we know, smoking causes lung cancer.
    smoking causes lung-cancer: asserted
Remember that alcohol worsens insomnia.
    alcohol worsens insomnia: asserted
    ...
Note that paracetamol can harm the liver.
    paracetamol harmful-for liver: possible, asserted
    ...
This shows that stress worsens acne.
    stress worsens acne: asserted
Doctors know that smoking causes cancer.
    smoking causes cancer: asserted

-- questions
Wondering whether ginger eases nausea?
    ginger treats nausea: questioned
Ask your doctor whether ibuprofen is safe for you.
    ibuprofen safe-for *: questioned
    ...
You may wonder if coffee causes insomnia.
    coffee causes insomnia: questioned
Could stress be causing your headaches?
    stress causes headache: questioned
We asked a doctor whether yoga relieves back pain.
    yoga treats back-pain: questioned
Researchers are studying whether aspirin prevents cancer.
    aspirin prevents cancer: questioned
The trial will test whether vitamin D prevents falls.
    vitamin-d prevents fall: questioned
Scientists want to find out if coffee prevents gout.
    coffee prevents gout: questioned

-- beliefs of the past, mistakes, promises
Scientists once thought that stress caused ulcers.
    stress causes ulcers: possible, attributed
It used to be thought that ulcers were caused by stress.
    stress causes ulcers: possible, attributed
It is a mistake to think that antibiotics cure influenza.
    antibiotic cures influenza: debunked
It would be wrong to assume that honey prevents asthma.
    honey prevents asthma: debunked
Experts warn that energy drinks can cause insomnia.
    energy drinks causes insomnia: possible, attributed
Ask your doctor to check that the tablets will not worsen your asthma.
    doctor recommended-for -
    ...
There isn't enough research to know if kombucha relieves bloating.
    kombucha treats bloating: insufficient, if nothing
Ulcers are not caused by stress, as was once believed.
    stress not causes ulcers: if nothing
Chocolate doesn't cause acne, despite what you may have heard.
    chocolate not causes acne

-- not all, few, hardly
Not all headaches are caused by stress.
    stress causes headache: possible, of some
In general, statins are safe for older adults.
    statin safe-for older-adults: probable
A headache is hardly ever a sign of a brain tumour.
    headache not indicates *: definite
Natural does not mean safe.
    * not safe-for -: definite
Just because it is natural does not mean that honey is safe.
    honey not safe-for -: definite
Most cases clear up within a week.
    nothing
The rash heals on its own.
    nothing

-- give, say goodbye
Skipping breakfast gives people headaches.
    breakfast causes headache: definite
With yoga you can say goodbye to back pain.
    yoga cures back-pain: possible
Doctors give children fever medicine.
    nothing

-- every value names its words
Does ginger ease nausea?
    ginger treats nausea: questioned, stance by ?
The herb has no side effects.
    herb safe-for -: absolute, certainty by no
    ...
The cause of gout is not known.
    - not causes gout: insufficient, certainty by not known
Always wash your hands.
    * recommended-for -: absolute, certainty by Always
Nobody knows what causes migraine.
    what causes migraine: questioned, stance by what
"""

NOT_CAUGHT_YET = """
-- as articles write it
Fiction: antibiotics kill viruses.
    antibiotic harmful-for virus: debunked
One theory is that stress causes eczema.
    stress causes eczema: possible
The World Health Organization says that breastfeeding prevents infections.
    breastfeeding prevents infections: attributed
Traditional healers use garlic to treat wounds.
    garlic treats wounds
    ...

-- research
Studies have shown ginger to ease nausea.
    ginger treats nausea: attributed, research
Studies have linked sugar to acne.
    sugar associated-with acne: attributed, research

-- somebody
It's commonly said that carrots prevent poor eyesight.
    carrots prevents poor eyesight: attributed
Fans of the diet claim that it cures arthritis.
    diet cures arthritis: attributed

-- myths
Despite the myth that carrots cure poor eyesight, they do not.
    carrots cures poor eyesight: debunked

-- beliefs of the past, mistakes, promises
The makers of the tea promise that it cures insomnia.
    tea cures insomnia: absolute, attributed
"""


def test_a_sentence_says(case, check):
    check(case)
