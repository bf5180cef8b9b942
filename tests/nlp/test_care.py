"""What ailing people are given, what is reported with a drug, lists on both sides of a relation."""

CASES = """
-- people who ail are given something for it
Patients with sarcoidosis were treated with prednisone.
    prednisone treats sarcoidosis
Two patients with pneumonia received ceftriaxone.
    ceftriaxone treats pneumonia
Patients with asthma received prednisone.
    prednisone treats asthma
Women with endometriosis were given ibuprofen.
    ibuprofen treats endometriosis
A man with gout was started on allopurinol.
    allopurinol treats gout
Rituximab was given to patients with lupus nephritis.
    rituximab treats lupus nephritis
Children with eczema were given probiotics.
    probiotic treats eczema
Children with eczema were given a leaflet.
    nothing
Patients with asthma received a questionnaire.
    nothing
Participants received 300 mg of magnesium or placebo.
    nothing
Ulcers were successfully treated using becaplermin.
    becaplermin treats ulcers
Some people take St John's wort to treat depression.
    st-johns-wort treats depression

-- what is reported with a drug
Agranulocytosis has been reported with clozapine.
    clozapine causes agranulocytosis
Cases of hepatitis have been reported after treatment with nimesulide.
    nimesulide causes hepatitis
Lower mortality was observed with statins.
    nothing
Fatigue was reported with enthusiasm.
    nothing

-- what a thing is used as or in
Thistle extracts were long used as healing herbs in the treatment of cirrhosis.
    thistle extracts treats cirrhosis
Mint leaves are used in the folk medicine of Uzbeks for the prevention and treatment of colic.
    mint leaves prevents colic
    ...
Zinc has been considered for the management of diarrhoea.
    zinc treats diarrhoea
Zinc has been recommended for the relief of diarrhoea.
    zinc treats diarrhoea
    ...
Berries have shown promise in the prevention of dementia.
    berries prevents dementia
Tea helps in the management of diabetes.
    tea treats diabetes
Vitamin K is an example of an intervention that reduces bleeding.
    vitamin-k treats bleeding
Prunes might be a valuable food useful for the management of constipation.
    prunes treats constipation: possible
Statins are promising therapeutic agents in dementia.
    statin treats dementia
Turmeric is known for properties such as anti-cancer activity.
    turmeric treats cancer
Turmeric has a wide range of activities, including anti-cancer effects.
    turmeric treats cancer
Trials demonstrated the potential for algae in preventing osteoporosis.
    algae prevents osteoporosis: possible

Sage plays a neuroprotective role in dementia.
    sage prevents dementia
Garlic and tea are the most effective plants against gout.
    garlic treats gout
    tea treats gout
Thyme oil is proposed to be efficacious in treating gout.
    thyme oil treats gout: possible
Flavonoids, compounds found in tea, might ease arthritis.
    tea treats arthritis: possible
Sugar has health effects in children.
    nothing

-- risks that a thing poses
Alcohol is a leading risk for dementia.
    alcohol raises-risk-of dementia
Patients are at risk for a fall.
    ...
Anticoagulants carry some risk.
    nothing

-- verbs taken for nouns
Exposure to asbestos results in mesothelioma.
    asbestos causes mesothelioma
Exposure to dust results in respiratory diseases.
    dust causes respiratory diseases
Test results in children.
    nothing

-- lists
Herbs such as sage, mint and thyme are used to treat diseases including gout, asthma and migraine.
    sage, mint and thyme treats gout
    sage, mint and thyme treats asthma
    sage, mint and thyme treats migraine
Traditional medicines such as sage and mint treat human diseases, including gout, asthma and acne.
    sage treats human diseases
    mint treats human diseases
    traditional medicines treats gout
    traditional medicines treats asthma
    traditional medicines treats acne
Foods that may trigger migraine include chocolate, cheese and red wine.
    chocolate causes migraine: possible
    cheese causes migraine: possible
    red wine causes migraine: possible
"""


def test_a_sentence_says(case, check):
    check(case)
