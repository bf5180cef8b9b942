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
Does magnesium relieve migraines?
    magnesium treats migraine: questioned
Can ginger prevent vomiting?
    ginger prevents vomiting: questioned
So what causes migraine?
    * causes migraine: questioned
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
"""

NOT_CAUGHT_YET = """
-- as articles write it
Fiction: antibiotics kill viruses.
    antibiotic harmful-for virus: debunked
Would cutting out sugar relieve acne?
    * treats acne: questioned
One theory is that stress causes eczema.
    stress causes eczema: possible
You may have heard that carrots cure poor eyesight.
    carrots cures poor eyesight: attributed
It is often claimed that detox teas cure acne.
    detox teas cures acne: attributed
The World Health Organization says that breastfeeding prevents infections.
    breastfeeding prevents infections: attributed
Traditional healers use garlic to treat wounds.
    garlic treats wounds
    ...

-- somebody says
The seller says that honey prevents asthma.
    honey prevents asthma: attributed, stance by says
"""


def test_a_sentence_says(case, check):
    check(case)
