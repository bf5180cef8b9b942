"""Aims, questions and talk of research: what claims no effect though it has the words of one."""

CASES = """
-- what is needed for an aim
Treatment is needed to reduce the risk of stroke.
    * recommended-for *
Programmes to reduce obesity should be supported.
    * recommended-for *
Strategies for reducing salt intake are needed.
    * recommended-for *
There is a clear need for improving sleep in nurses.
    * recommended-for *
Measures aimed at lowering blood pressure are a priority.
    nothing
Insulin is needed to regulate blood sugar.
    insulin treats blood-glucose

-- what is said to have the aim has the effect
Yoga is a way to relieve stress.
    yoga treats stress
Ginger should be taken to relieve nausea.
    ginger treats nausea
    ginger recommended-for nausea

-- questions
We examined the association between coffee and insomnia.
    nothing
Further studies are needed to determine how vitamin D affects sleep.
    nothing
The trial investigated how exercise affects depression.
    nothing
More work should explore the link between obesity and asthma.
    nothing
It is unclear whether vitamin D prevents depression.
    vitamin-d prevents depression: insufficient

-- what is done to people
Women treated with statins were asked about their diet.
    nothing
Most patients with asthma were managed at home.
    nothing

-- help, not only advice
Ginger may be helpful against nausea.
    ginger treats nausea: possible

-- talk of research
This review provides evidence on sleep.
    nothing
The survey improves our understanding of migraine.
    nothing
The questionnaire is powerful in the identification of migraine.
    nothing
The trial yielded mixed results.
    nothing

-- what researchers conclude from their own findings
Our results suggest that honey eases a cough.
    honey treats cough: definite, attributed, research
Research suggests that honey eases a cough.
    honey treats cough: probable, attributed, research
Our results suggest that honey may ease a cough.
    honey treats cough: possible, attributed, research

-- good, but for nothing
The clinic has an excellent record in stroke.
    nothing
Confirmation is needed in a larger sample.
    nothing
"""


def test_a_sentence_says(case, check):
    check(case)
