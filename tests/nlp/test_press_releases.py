"""Findings told as news: what does what, what may, what only goes together, what is no claim."""

CASES = """
-- a verb the parser takes for part of a noun
Treatment with insulin increased survival.
    Treatment with insulin treats survival
Breastfeeding protects babies from infections.
    Breastfeeding prevents infections: in babies
High blood pressure in midlife predicts dementia.
    hypertension associated-with dementia
Vitamin D protects against colds, study finds.
    vitamin-d prevents common-cold: attributed, research
Genes alter hormone levels.
    Genes causes hormone levels
Foods with increased fibre.
    nothing
Common headache triggers and remedies.
    nothing

-- what it does to people
Walking every day helps older adults to sleep better.
    walking treats sleep
Yoga helped patients to cope with pain.
    yoga treats pain
Lack of sleep makes people more likely to catch a cold.
    Lack of sleep raises-risk-of common-cold
Night shifts make nurses more prone to accidents.
    Night shifts raises-risk-of accidents
The leaflet helps people to find a clinic.
    nothing

-- lives, delays and halves
A new vaccine is saving thousands of lives.
    vaccine treats lives
Exercise delays the onset of dementia.
    exercise prevents dementia
A plant extract halts the growth of tumours in mice.
    plant extract treats tumours
The drug halved the number of migraine attacks.
    drug-root treats migraine
The committee delayed the meeting.
    nothing

-- changed, nobody says for better or worse
Genes influence body weight.
    Genes causes body-weight
Bone growth is determined by diet in childhood.
    diet causes Bone growth
Loneliness shapes the brain.
    Loneliness causes brain
The budget was changed by the council.
    nothing

-- nouns of news
Gut bacteria play a role in obesity.
    Gut bacteria raises-risk-of obesity
Dirty air poses a health risk.
    Dirty air harmful-for -
Sleep is the key to a good memory.
    sleep essential-for memory
The benefits of exercise include better sleep.
    exercise treats sleep
No benefit of antibiotic use was seen.
    antibiotic not treats -: insufficient
More training led to fewer falls.
    training prevents fall

-- for better or worse
Gardening has a positive impact on wellbeing.
    Gardening treats wellbeing
Thyme honey curbs the growth of bacteria.
    honey treats growth of bacteria
Yoghurt boosts the growth of good bacteria.
    yoghurt treats growth of good bacteria
Asthma affects the health of many women.
    asthma worsens health
Asthma affects one in ten women.
    nothing

-- effective, of anything
The programme was effective.
    programme treats -
Walking groups are an effective strategy for improving health.
    Walking groups treats health
    Walking groups recommended-for health
Tenelipid was effective and well tolerated in patients with diabetes.
    Tenelipid treats diabetes
The law is effective from May.
    nothing

-- what it makes people do
Loud music leads people to drink more.
    Loud music causes drink more
The nurse led people outside.
    nothing

-- how, found out and not
Scientists have discovered how stress damages the heart.
    stress harmful-for heart: attributed, research, kind cause
Nobody has shown how stress damages the heart.
    stress not harmful-for heart: insufficient, questioned, kind cause

-- hedged
Zinc shows promise as a treatment for colds.
    zinc treats common-cold: possible
Zinc is a promising treatment for colds.
    zinc treats common-cold: possible
Breathing slowly could be a new way to treat pain.
    Breathing treats pain: possible
The therapy promises to ease back pain.
    therapy treats back-pain: possible, attributed

-- what is hedged hedges its aim
The app could be part of a package to improve sleep.
    app treats sleep: possible

-- support, of health and of words
Zinc supports the immune system.
    zinc treats immune-function
The figures support current warnings.
    nothing

-- what goes with what
The risk of stroke rose with every extra hour of sitting.
    sitting associated-with stroke
The more coffee people drank, the lower their risk of diabetes.
    coffee associated-with diabetes
There was a lower risk of asthma among breastfed children.
    children associated-with asthma
Patients who took aspirin lived longer than those who did not.
    Patients associated-with lived longer
Men in towns suffer from higher levels of asthma than those in villages.
    men associated-with asthma
Asthma is more common in cities.
    cities associated-with asthma
Women who were obese had a higher chance of a stroke.
    obesity associated-with stroke: definite, in women
Researchers have found evidence linking gum disease to dementia.
    gum disease associated-with dementia
The results show a causal link between smoking and asthma.
    smoking causes asthma: definite
No association was found between tea and cancer.
    tea not associated-with cancer: insufficient

The risk of a stroke increases with age.
    age associated-with stroke
After surgery, increases in cholesterol were observed in women.
    women associated-with cholesterol
Obesity is a risk factor for falls among older women.
    obesity associated-with fall

-- what a study was and did
The aim is to find new treatments for asthma.
    nothing
The study, published in spring, followed 300 women for ten years.
    nothing
Researchers looked at the records of 2,000 patients.
    nothing
Asthma affects one in ten children.
    nothing
The trial was longer than the others.
    nothing
"""


def test_a_sentence_says(case, check):
    check(case)
