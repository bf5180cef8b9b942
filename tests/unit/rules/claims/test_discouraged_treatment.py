import pytest

from lint.model import Certainty, Polarity, Quantifier, Relation, Severity, Stance, Verdict
from lint.rules import ALL

RULE = next(r for r in ALL if r.id == "HL501")


def against(article, text, subject, *, cue=(), no=(), obj="", **values):
    values = {"polarity": Polarity.NEGATED, **values}
    return article(text).claim(
        text.split(".")[0],
        subject,
        Relation.RECOMMENDED,
        obj,
        relation_cue=cue,
        polarity_cue=no,
        **values,
    )


@pytest.mark.parametrize(
    ("text", "subject", "cues"),
    [
        ("Stop taking your antidepressants.", "antidepressants", {"no": "Stop"}),
        ("Throw away your pills.", "pills", {"cue": "Throw away"}),
        ("You don't need insulin.", "insulin=insulin", {"no": "n't", "cue": "need"}),
        ("Take garlic instead of your prescribed medication.", "medication", {"no": "instead of"}),
        ("Skip chemotherapy and trust your body.", "chemotherapy", {"no": "Skip"}),
        (
            "Stop taking your tablets once you feel better.",
            "tablets",
            {"no": "Stop", "condition": "once you feel better"},
        ),
        (
            "You can stop taking your tablets once you drink it.",
            "tablets",
            {"no": "stop", "cue": "can", "certainty": Certainty.POSSIBLE},
        ),
        (
            "You don't need a vaccine if you eat well.",
            "vaccine=vaccine",
            {"no": "n't", "cue": "need", "condition": "if you eat well"},
        ),
    ],
)
def test_giving_up_a_treatment_is_an_error(article, text, subject, cues):
    (found,) = against(article, text, subject, **cues).check(RULE)
    assert found.severity is Severity.ERROR
    assert found.excerpt == text[:-1]


@pytest.mark.parametrize(
    ("text", "subject", "cues"),
    [
        # not a treatment
        ("Stop drinking your coffee.", "coffee", {"no": "Stop"}),
        ("Stop taking magnesium.", "magnesium=magnesium-supplement", {"no": "Stop"}),
        # a double denial
        ("Never stop taking your tablets.", "tablets", {"no": ("Never", "stop")}),
        # a warning, not the end of a treatment
        ("Do not take ibuprofen with wine.", "ibuprofen=ibuprofen", {"no": "not"}),
        ("Quinine is not recommended.", "quinine=quinine", {"no": "not", "obj": "leg cramps"}),
        (
            "Stop ibuprofen if you are pregnant.",
            "ibuprofen=ibuprofen",
            {"no": "Stop", "condition": "if you are pregnant"},
        ),
        # somebody is asked
        ("Stop your tablets only if your doctor agrees.", "tablets", {"no": "Stop"}),
        # reassurance on a mild thing
        ("You don't need treatment.", "treatment", {"no": "n't", "cue": "need"}),
        (
            "You don't need antibiotics for a cold.",
            "quinine=quinine",
            {"no": "n't", "cue": "need", "obj": "cold"},
        ),
        # an amount
        ("Skip your third tablets.", "tablets", {"no": "Skip", "quantifier": Quantifier.SOME}),
        ("Stop taking your pills.", "pills", {"no": "Stop", "stance": Stance.QUESTIONED}),
        ("Stop taking your pills.", "pills", {"no": "Stop", "stance": Stance.DEBUNKED}),
        (
            "You can stop taking your pills when the headache is gone.",
            "pills",
            {
                "no": "stop",
                "certainty": Certainty.POSSIBLE,
                "condition": "when the headache is gone=headache",
            },
        ),
        (
            "You can stop ibuprofen at any time.",
            "ibuprofen=ibuprofen",
            {"no": "stop", "certainty": Certainty.POSSIBLE},
        ),
        ("Stop taking your pills.", "pills", {"no": "Stop", "polarity": Polarity.AFFIRMED}),
        ("Stop taking your pills.", "pills", {"no": "Stop", "verdict": Verdict.SUPPORTED}),
    ],
)
def test_sound_advice_is_left_alone(article, text, subject, cues):
    assert against(article, text, subject, **cues).check(RULE) == []


def test_care_advice_in_the_sentence_makes_it_sound(article):
    text = "Stop taking your pills and seek help at once if your face swells."
    page = against(article, text, "pills", no="Stop").signal("care-advice", "seek help")
    assert page.check(RULE) == []


def test_a_treatment_is_told_once_a_sentence(article):
    page = article("Stop your pills and throw your pills away. Stop your pills.")
    for words, cue in (("Stop your pills", "Stop"), ("throw your pills away", "throw")):
        page.claim(
            words,
            "your pills",
            Relation.RECOMMENDED,
            "",
            polarity_cue=cue,
            polarity=Polarity.NEGATED,
        )
    (found,) = page.check(RULE)
    assert found.message == "tells readers to do without their pills, without asking a professional"


@pytest.mark.parametrize(
    "text",
    [
        "You may stop taking your pills.",
        "A month of walks lets you drop your tablets.",
        "Say goodbye to your inhaler.",
        "A healthy child has no use for vaccines.",
        "Put your blood thinner aside for the holidays.",
        "Whatever your doctor says, bin the statin.",
        "Vaccines are superfluous for breastfed babies.",
        "There is no point in bothering a doctor with a lump.",
        "Leave your insulin in the fridge drawer and drink the tea instead.",
    ],
)
def test_words_tell_what_no_claim_was_read_for(article, text):
    (found,) = article(text).check(RULE)
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "My aunt threw her pills away.",
        "If you stop your tablets, the pressure rises again.",
        "Skip the missed dose and take the next tablet as usual.",
        "Throw away tablets that are out of date.",
        "Leave your inhaler within reach.",
        "Replace your inhaler with a new one every year.",
        "Most people with back pain do not need surgery.",
        "Do I need to stop my tablets?",
        "Before you stop your statin, ask the pharmacist.",
        "You do not need to see a doctor for a cold.",
    ],
)
def test_words_that_only_sound_like_it(article, text):
    assert article(text).check(RULE) == []
