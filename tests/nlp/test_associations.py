"""What goes together without a cause: associations, predictors, differences between groups."""

CASES = """
-- words of association
No association was found between coffee and insomnia.
    coffee not associated-with insomnia: relation by association
The association of poor sleep with obesity was strong.
    poor sleep associated-with obesity
Iron status and anxiety showed a positive association.
    Iron status associated-with anxiety
Coffee intake was in positive correlation with insomnia.
    coffee associated-with insomnia
Obesity and low back pain are related.
    obesity associated-with low-back-pain
The association of obesity and asthma is well known.
    obesity associated-with asthma

-- predictors
Poor sleep is an independent predictor of depression.
    poor sleep associated-with depression
Obesity predicted stroke.
    obesity associated-with stroke
High blood pressure was predictive of stroke.
    hypertension associated-with stroke
Low vitamin D is a risk marker for fractures.
    low vitamin D associated-with fracture

-- risk factors, as seen in a sample and in general
Obesity was an independent risk factor for kidney stones.
    obesity associated-with kidney stones
Smoking was identified as a risk factor for migraine.
    smoking associated-with migraine
Smoking is a risk factor for stroke.
    smoking raises-risk-of stroke
Obesity is a major determinant of high blood pressure.
    obesity raises-risk-of hypertension

-- a group has more or less of something
Patients with gout had significantly higher blood pressure than controls.
    Patients with gout associated-with blood-pressure: in patients with gout
Women had shorter sleep than men.
    women associated-with sleep (not men)
Those with migraine had higher scores than controls.
    Those with migraine associated-with scores
Snoring confers a higher risk of stroke.
    Snoring associated-with stroke
Smokers are at increased risk of stroke.
    smoking associated-with stroke
Patients with psoriasis are more susceptible to heart attacks.
    Patients with psoriasis associated-with heart-attack

-- something is more or less in a group
Serum zinc was lower in children with asthma than in healthy children.
    children with asthma associated-with Serum zinc
The prevalence of anaemia was higher among girls.
    girls associated-with anaemia
Anxiety is more common in women.
    women associated-with anxiety
We observed higher hospital costs among patients with diabetes.
    patients with diabetes associated-with costs

Ferritin is elevated in gout.
    gout associated-with ferritin
Serum ferritin was increased in women with gout compared with controls.
    women associated-with ferritin
Patients had an increase in mortality.
    Patients associated-with mortality
People who have gout may have an increased risk of stroke.
    People associated-with stroke: possible
Mothers had a high risk of anaemia.
    Mothers associated-with anaemia
Patients had increased scores.
    Patients associated-with scores
Weight decreased more in men than in women.
    men associated-with Weight
C-reactive protein is a marker of asthma.
    C-reactive protein associated-with asthma

-- more likely
Obese patients were more likely to have fractures than controls.
    Obese patients associated-with fracture: definite
Women are more likely to get migraine.
    women associated-with migraine

-- differences and none
Bone density did not differ between the groups.
    groups not associated-with bone-maintenance: polarity by not
There was no difference in mortality between men and women.
    men not associated-with mortality
    women not associated-with mortality
Survival was similar in both groups.
    both groups not associated-with Survival
Pain scores were comparable between the two groups.
    two groups not associated-with Pain scores

Survival did not differ between surgery and rest.
    surgery not associated-with Survival
    rest not associated-with Survival

-- what rises and falls with something
Blood pressure increases with age.
    age associated-with blood-pressure

-- no comparison of health
Pregnant women were older than 35.
    nothing
The reasons differ between women.
    nothing
In relation to sleep, the diary was short.
    nothing
These results are similar to those in children.
    nothing
The budget was reduced in spring.
    nothing
Bananas have more potassium than apples.
    nothing
You need more sleep than your cat.
    nothing
Symptoms differ from person to person.
    nothing
Prices are higher in winter than in summer.
    nothing
The second chapter is longer than the first.
    nothing
Our clinic has more rooms than most.
    nothing
There is no difference between the two websites.
    nothing
"""


def test_a_sentence_says(case, check):
    check(case)
