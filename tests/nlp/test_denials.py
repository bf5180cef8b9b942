"""What is denied by other words than "not": no support for a view, a bad idea, nothing done."""

CASES = """
-- support that is not there, for the view that
There is no support for the view that magnesium causes cramps.
    magnesium not causes muscle-cramp: insufficient
The results do not support the hypothesis that ginger prevents migraine.
    ginger not prevents migraine: insufficient
There is no basis for the belief that sugar causes acne.
    sugar not causes acne
The trial offers support for the view that exercise prevents falls.
    exercise prevents falls

-- verbs that serve a purpose, a denial before by
Garlic does not work to prevent colds.
    garlic not prevents common-cold: definite
The headache is caused not by the heat but by thirst.
    heat not causes headache

-- a bad idea
Ice is a poor choice for back pain.
    cold-therapy not recommended-for back-pain: probable
It is not a bad idea to take zinc.
    zinc recommended-for -: probable
    ...
"""


def test_a_sentence_says(case, check):
    check(case)
