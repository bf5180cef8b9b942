"""Causes and remedies as articles for everyone name them, alone and in lists."""

CASES = """
-- treatment and prevention
Ginger tea has long been used for nausea.
    ginger tea treats nausea
Oats are thought to contain fibres that prevent heart disease.
    oats prevents heart disease
Oily fish such as mackerel, salmon and sardines may protect against heart disease.
    mackerel prevents heart disease
    sardines prevents heart disease
    ...
Lavender is traditionally used in France for the treatment of insomnia.
    lavender treats insomnia
Elderberry has been known as a remedy for colds.
    elderberry treats colds
Olive oil, nuts and legumes can lower the risk of stroke.
    olive oil prevents stroke
    nuts prevents stroke
    legumes prevents stroke
Garlic has antibacterial and anti-cancer properties.
    garlic treats cancer
Turmeric possesses many properties, including anti-cancer and anti-diabetic effects.
    turmeric treats cancer
    ...
Curcumin, a compound found in turmeric, may ease arthritis.
    turmeric treats arthritis
Cranberry is being used as a remedy for bladder infections because of its acids.
    cranberry treats bladder infections
Tea helps in weight control and in the management of diabetes.
    tea treats diabetes
Honey could be useful in coughs, colds and sore throats.
    honey treats coughs
    honey treats sore throats
    ...
Green tea has therapeutic value for obesity.
    green tea treats obesity
Bananas are rich in potassium, which helps prevent cramps.
    potassium prevents cramps
Evidence supports a protective role of coffee in Parkinson's disease.
    coffee prevents parkinson's
Drinking coffee and tea is associated with a reduced risk of liver cancer.
    coffee associated-with liver cancer: kind prevention
    tea associated-with liver cancer: kind prevention
Acupuncture was developed as a therapy for pain.
    acupuncture treats pain
Magnesium may be a useful option in the management of migraine.
    magnesium treats migraine
    ...

-- cause
Diets high in sugar are a leading risk for diabetes.
    sugar raises-risk-of diabetes
The link between salt and high blood pressure is clear.
    salt associated-with blood pressure
Salt, sugar and alcohol can all cause headaches.
    salt causes headaches
    sugar causes headaches
    ...
The most common triggers of hives are peanuts, shellfish and eggs.
    peanuts causes hives
    eggs causes hives
    ...
Too much vitamin A can lead to liver damage, hair loss and headaches.
    vitamin a causes liver damage
    vitamin a causes hair loss
    ...
Sun exposure is to blame for wrinkles and skin cancer.
    sun exposure causes skin cancer
    ...
Peanut allergy can be life-threatening.
    peanut causes allergy
Chronic diseases, including gout and diabetes, are associated with soft drinks.
    gout associated-with soft drinks
    diabetes associated-with soft drinks
    ...
Lack of sleep has been related to obesity, diabetes and depression.
    sleep-deprivation associated-with obesity
    sleep-deprivation associated-with depression
    ...
Heartburn, bloating and nausea are side effects of metformin.
    metformin harmful-for heartburn
    metformin harmful-for nausea
    ...

-- nothing to claim
Zinc deficiency and hair loss were studied.
    nothing
"""


def test_a_sentence_says(case, check):
    check(case)
