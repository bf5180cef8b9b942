"""Relations inside noun phrases, and things named with where they come from."""

CASES = """
-- both arguments behind the noun
Surveys support the protective role of fish oil against dementia.
    fish oil prevents dementia
Trials confirm the beneficial effect of ginger on nausea.
    ginger treats nausea
The efficacy of ginger in nausea is well known.
    ginger treats nausea
The use of mint in the treatment of colic is old.
    mint treats colic
The role of garlic in the prevention of stroke is clear.
    garlic prevents stroke
The role of garlic in preventing stroke is clear.
    garlic prevents stroke
The ability of peppermint to relieve headaches is well known.
    peppermint treats headache
We examined the effect of garlic against colds.
    nothing
The trial evaluated the efficacy of zinc in acne.
    nothing
The effect of tea on anaemia was measured.
    nothing

Studies have shown a role for grapes in slowing dementia.
    grapes * dementia

-- growth of what nobody wants
Ajoene slows tumour growth.
    ajoene treats tumour growth
Ajoene is an inhibitor of tumour growth.
    ajoene treats tumour growth
Alcohol slows hair growth.
    alcohol worsens hair growth

-- aims: what is done about a disease
Willow bark has been used in folk medicine for the treatment of fever.
    willow bark treats fever
People use camomile tea for stomach ache.
    chamomile treats abdominal-pain
Metformin is indicated for type 2 diabetes.
    metformin treats type-2-diabetes
    metformin recommended-for type-2-diabetes
Treatment of gout with colchicine is common.
    colchicine treats gout
Green tea plays a role in stroke prevention.
    green-tea prevents stroke
Dark tea has an effect on the prevention and treatment of gout.
    tea * gout
Liquorice was used as a remedy for coughs.
    * treats cough
Many families use honey as a remedy for coughs.
    honey treats cough
Walking is linked to a reduction in pain.
    walking associated-with pain: kind prevention
Coffee is inversely associated with gout.
    coffee associated-with gout: kind prevention
The clinic uses the hall for meetings.
    nothing
Vinegar is used for cleaning.
    nothing
The ward is used for patients.
    nothing

A high intake of fish is associated with a low risk of stroke.
    fish associated-with stroke: kind prevention

-- lists the parser takes apart
Fruit reduces the risk of gout, coronary heart disease, stroke, and cancer.
    fruit prevents gout
    fruit prevents coronary heart disease
    fruit prevents stroke
    fruit prevents cancer
Oily fish eases obesity and insulin resistance.
    oily-fish treats obesity
    oily-fish treats insulin resistance

-- what a hyphen joins
Thyme has an anti-inflammatory effect on arthritis.
    thyme treats arthritis
Aspirin-induced asthma is common in adults.
    aspirin causes asthma
The cream does not prevent aspirin-induced ulcers.
    aspirin causes ulcers
    cream not prevents ulcers
Spinach has anti-cancer properties.
    spinach treats cancer
Age-related changes are normal.
    nothing

-- illnesses named by their cause
Peanut allergy is common in children.
    peanut causes allergy
She developed an allergy to peanuts.
    peanuts causes allergy
Food allergy is common.
    nothing
The rash is a reaction to antibiotics.
    antibiotic causes rash

-- what an illness responds to
Gout responds to colchicine.
    colchicine treats gout
Her rash subsided after hydrocortisone.
    hydrocortisone treats rash
Her rash subsided after two days.
    nothing

-- where a thing comes from
Oleuropein, a compound in olives, lowers blood pressure.
    Oleuropein, a compound in olives treats blood-pressure
Flavanols from cocoa or wine may prevent diabetes.
    Flavanols from cocoa or wine prevents diabetes: possible
Yam (Dioscorea villosa) eases cramps.
    Yam (Dioscorea villosa) treats muscle-cramp
Long-term fish oil (FO) supplementation improves dementia.
    fish oil treats dementia

-- said of the part as of the whole
Wheat is one of the foods that trigger asthma.
    wheat causes asthma
Camomile is an example of a herb that soothes colic.
    camomile treats colic
Garlic is a spice and a remedy for colds.
    garlic treats common-cold

-- members of classes and what carries several things
Fish lowers the risk of chronic diseases such as stroke.
    fish prevents chronic diseases
    fish prevents stroke
Fish eases some problems such as nausea.
    fish treats nausea
A high intake of nuts and berries prevents stroke.
    nuts prevents stroke
    berries prevents stroke
Stress raises the risk of developing migraine.
    stress raises-risk-of migraine
"""

NOT_CAUGHT_YET = """
-- said of the part as of the whole
Nuts are thought to contain oils that prevent gout.
    nuts prevents gout: possible
"""


def test_a_sentence_says(case, check):
    check(case)
