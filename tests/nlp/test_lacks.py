"""A thing that is left, or lacking, is not the thing itself."""

CASES = """
-- what is left, or lacking, is not the thing itself
Not eating enough fibre can cause constipation.
    not eating enough fibre (not dietary-fibre) causes constipation: possible
Quitting smoking lowers the risk of stroke.
    quitting smoking (not smoking) prevents stroke
Avoiding alcohol prevents gout.
    avoiding alcohol (not alcohol) prevents gout
Not getting enough iron causes anaemia.
    iron-deficiency causes anaemia
A little wine helps against insomnia.
    wine treats insomnia
"""


def test_a_sentence_says(case, check):
    check(case)
